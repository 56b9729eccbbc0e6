"""Shards on a host of their own (CEP 16, `shards_base_url`), kept on the way through the relay.

py-rattler can only be told beforehand which hosts to ask the relay for, and this one is named in
the index itself. So the index it gets names a folder below itself, from whose name the relay knows
where to go.
"""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any, Final
from urllib.parse import urlsplit

import msgspec
import zstandard

from core.engine.network.parcel import Parcel

_FOLDER: Final = "_elsewhere"
_THERE: Final = re.compile(rf"/{_FOLDER}/(https?)/(.+)$")


def real_address(url: str) -> str:
    """Where a file really lies that was asked for below such a folder; else `url` itself."""
    found = _THERE.search(url)
    return f"{found.group(1)}://{found.group(2)}" if found else url


def keep_near(index: Parcel, roots: Container[str]) -> Parcel:
    """The same index, its shards below it where their host is not one of `roots`.

    `index` is closed where another one is returned.
    """
    index.body.seek(0)
    content = index.body.read()
    if index.status != 200 or b"http" not in (unpacked := _unpack(content)):
        return index
    data: dict[str, Any] = msgspec.msgpack.decode(unpacked)
    info = data.get("info")
    base = info.get("shards_base_url") if isinstance(info, dict) else None
    parts = urlsplit(str(base or ""))
    if not isinstance(info, dict) or parts.scheme not in {"http", "https"}:
        return index
    if f"{parts.scheme}://{parts.netloc}/" in roots:
        return index
    info["shards_base_url"] = f"./{_FOLDER}/{parts.scheme}/{parts.netloc}{parts.path}"
    changed = Parcel()
    changed.headers, changed.server, changed.modified = index.headers, index.server, index.modified
    changed.add(zstandard.ZstdCompressor(level=3).compress(msgspec.msgpack.encode(data)))
    index.close()
    return changed


def _unpack(content: bytes) -> bytes:
    return zstandard.ZstdDecompressor().decompressobj().decompress(content)
