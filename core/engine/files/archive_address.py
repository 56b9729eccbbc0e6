"""What the address of a conda package tells: name, version, build, subdir, channel, hash.

Format of explicit files: `<address>[#<md5>|#<sha256>|#sha256:<sha256>]`, as conda writes and reads.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ENDINGS = (".conda", ".tar.bz2")
_HASH = re.compile(r"(?:(?:sha256|md5)[:=])?([0-9a-fA-F]{32}|[0-9a-fA-F]{64})")
_SUBDIR = re.compile(r"noarch|[a-z]+-[a-z0-9]+")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")


@dataclass(frozen=True)
class Archive:
    """One package file. `channel` is the address above the subdir."""

    url: str
    name: str
    version: str
    build: str
    subdir: str
    channel: str
    md5: str = ""
    sha256: str = ""
    bad_hash: bool = False
    """Something stands where a hash belongs, and is none."""


def is_archive(text: str) -> bool:
    """True for the address or path of a conda package, with or without a hash."""
    address = text.split("#", 1)[0].split("?", 1)[0].rstrip()
    return address.lower().endswith(ENDINGS) and ("/" in address or "\\" in address)


def parse_archive(text: str) -> Archive | None:
    """Take an address apart; None where the file's name is not `name-version-build`."""
    address, _, fragment = text.strip().partition("#")
    address = address.strip()
    folder, _, file = address.replace("\\", "/").rpartition("/")
    ending = next((e for e in ENDINGS if file.lower().endswith(e)), None)
    if ending is None:
        return None
    parts = file[: -len(ending)].rsplit("-", 2)
    if len(parts) != 3 or not all(_NAME.fullmatch(parts[0]) and part for part in parts):
        return None
    channel, _, subdir = folder.rpartition("/")
    if not _SUBDIR.fullmatch(subdir):
        channel, subdir = folder, ""
    fragment = fragment.strip()
    found = _HASH.fullmatch(fragment)
    digest = found[1].lower() if found else ""
    return Archive(
        url=address,
        name=parts[0].lower(),
        version=parts[1],
        build=parts[2],
        subdir=subdir,
        channel=channel,
        md5=digest if len(digest) == 32 else "",
        sha256=digest if len(digest) == 64 else "",
        bad_hash=bool(fragment) and not found,
    )
