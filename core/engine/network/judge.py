"""Is this body what it should be? Errors, login pages and torsos come with status 200 as well."""

from __future__ import annotations

import bz2
import zipfile
from collections.abc import Iterator
from functools import partial
from typing import IO, Final

import msgspec
import zstandard

from core.engine.network.attempt import Refused
from core.engine.network.wanted import Kind, Wanted

_ZSTD: Final = b"\x28\xb5\x2f\xfd"
_STEP: Final = 1 << 20
_SMALL: Final = 32 << 20
"""Bytes up to which unpacked channel data are parsed to see whether they are whole."""
_LIMIT: Final = 4 << 30
"""Bytes a file of channel data may unpack to; more is a bomb."""
_PIECE: Final = 2048
"""Bytes unpacked at a time: from the worst of bombs they make some 60 MB."""
_LARGEST: Final = {Kind.SHARD: 64 << 20, Kind.INDEX: 64 << 20}
"""Bytes a file of a kind may have as it comes; conda-forge's largest are of one and of a few MB."""
_LARGEST_OTHER: Final = 2 << 30
"""Of the others. conda-forge's largest has half a gigabyte (November 2026)."""


def refuse_endless(wanted: Wanted, size: int) -> None:
    """Raise Refused where more bytes came than a file of channel data can have."""
    if size > _LARGEST.get(wanted.kind, _LARGEST_OTHER):
        raise Refused("channel-data-damaged", detail="far longer than it can be")


def refuse_page(beginning: bytes) -> None:
    """Raise Refused `login-page` for what begins like a web page."""
    start = beginning.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if start.startswith(
        (b"<!doctype", b"<html", b"<head", b"<!--", b"<script", b"<?xml", b"<meta")
    ):
        raise Refused("login-page")


def refuse_archive_head(file: str, beginning: bytes) -> None:
    """Look at the first bytes of an archive. Raises Refused."""
    refuse_page(beginning)
    magic = b"PK\x03\x04" if file.endswith(".conda") else b"BZh"
    if not beginning.startswith(magic[: len(beginning)]):
        raise Refused("package-damaged", detail="not an archive")


def why_wrong_hash(file: str, body: IO[bytes]) -> str:
    """The code for an archive whose sha256 differs: another one, or one that is broken."""
    body.seek(0)
    try:
        if file.endswith(".conda"):
            with zipfile.ZipFile(body) as archive:
                if sum(member.file_size for member in archive.infolist()) > _LIMIT:
                    return "package-damaged"
                return "package-damaged" if archive.testzip() else "package-wrong-hash"
        unpacker, unpacked = bz2.BZ2Decompressor(), 0
        while not unpacker.eof and unpacked < _LIMIT:
            data = body.read(_STEP) if unpacker.needs_input else b""
            if unpacker.needs_input and not data:
                return "package-damaged"
            unpacked += len(unpacker.decompress(data, _STEP))
    except (OSError, EOFError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return "package-damaged"
    return "package-wrong-hash"


def refuse_bad_data(wanted: Wanted, body: IO[bytes], sha256: str) -> None:
    """Look at a complete file of channel data. Raises Refused."""
    body.seek(0)
    beginning = body.read(4096)
    refuse_page(beginning)
    if wanted.sha256 is not None and wanted.sha256 != sha256:
        raise Refused("channel-data-damaged", detail="sha256 differs from the file's name")
    if wanted.kind is Kind.OTHER or wanted.sha256 is not None:
        return
    if wanted.file.endswith(".zst"):
        _refuse_bad_content(wanted, _unpacked(body))
    elif wanted.file.endswith(".json"):
        _refuse_bad_content(wanted, iter(partial(_rewound(body).read, _STEP), b""))
    elif wanted.file.endswith(".bz2") and not beginning.startswith(b"BZh"):
        raise Refused("channel-data-damaged", detail="not bzip2")


def _rewound(body: IO[bytes]) -> IO[bytes]:
    body.seek(0)
    return body


def _unpacked(body: IO[bytes]) -> Iterator[bytes]:
    """What a zstd file holds. Raises Refused where it is none, or breaks off."""
    if _rewound(body).read(4) != _ZSTD:
        raise Refused("channel-data-damaged", detail="not zstd")
    body.seek(0)
    # The largest window that py-rattler's own decoder takes.
    unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
    try:
        while not unpacker.eof and (data := body.read(_PIECE)):
            yield unpacker.decompress(data)
    except zstandard.ZstdError as error:
        raise Refused("channel-data-damaged", detail=str(error)) from error
    if not unpacker.eof:
        raise Refused("channel-data-damaged", detail="zstd stream breaks off")


def _refuse_bad_content(wanted: Wanted, pieces: Iterator[bytes]) -> None:
    """Parse what is small; of what is large, look at its two ends, as parsing takes seconds."""
    size, kept, last = 0, bytearray(), b""
    for piece in pieces:
        size += len(piece)
        if size > _LIMIT:
            raise Refused("channel-data-damaged", detail="unpacks to far too much")
        if size <= _SMALL:
            kept += piece
        last = (last + piece)[-64:]
    is_json = ".json" in wanted.file
    try:
        if size > _SMALL:
            if is_json and (kept.lstrip()[:1] != b"{" or last.rstrip()[-1:] != b"}"):
                raise Refused("channel-data-damaged", detail="not a JSON object")
        elif is_json:
            msgspec.json.decode(kept, type=dict[str, msgspec.Raw])
        else:
            msgspec.msgpack.decode(kept, type=dict[str, msgspec.Raw])
    except msgspec.MsgspecError as error:
        raise Refused("channel-data-damaged", detail=str(error)) from error
