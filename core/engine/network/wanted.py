"""What a request is for, told from its address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from urllib.parse import urlsplit

_SUBDIR = re.compile(r"noarch|(?:linux|osx|win|emscripten|wasi|freebsd|zos)-\w+")
_SHARD = re.compile(r"([0-9a-f]{64})\.msgpack\.zst")
_INDEXES = ("repodata", "current_repodata")


class Kind(Enum):
    """How a file is to be fetched and judged."""

    ARCHIVE = auto()
    INDEX = auto()
    """The list of shards (CEP 16); not every server has one."""
    SHARD = auto()
    """Named by the sha256 of its content, so it may come from any server."""
    REPODATA = auto()
    """Channel data in one file, in one of several forms."""
    OTHER = auto()


@dataclass(frozen=True)
class Wanted:
    """A file of a channel."""

    url: str
    """Canonical, without credentials."""
    channel: str
    """Canonical address of the channel; for an address of no known form its folder."""
    rest: str
    """What follows the channel: `noarch/repodata.json`."""
    subdir: str
    kind: Kind
    sha256: str | None = None
    """Of a shard."""

    @property
    def file(self) -> str:
        """The file's name."""
        return self.rest.rpartition("/")[2]

    @property
    def last_form(self) -> bool:
        """Nothing else can be asked for where this is missing."""
        return self.file == "repodata.json"

    @property
    def sibling(self) -> str:
        """`rest` of the folder the file lies in."""
        return self.rest.rpartition("/")[0]


@lru_cache(maxsize=4096)
def wanted(url: str) -> Wanted:
    """Take an address apart."""
    parts = urlsplit(url)
    segments = parts.path.split("/")
    place = next(
        (
            position
            for position in range(len(segments) - 2, 0, -1)
            if _SUBDIR.fullmatch(segments[position])
        ),
        len(segments) - 1,
    )
    head = f"{parts.scheme}://{parts.netloc}" + "/".join(segments[:place])
    rest = "/".join(segments[place:]) + (f"?{parts.query}" if parts.query else "")
    file = segments[-1]
    shard = _SHARD.fullmatch(file)
    return Wanted(
        url=url,
        channel=head,
        rest=rest,
        subdir=segments[place] if place < len(segments) - 1 else "",
        kind=_kind(file, is_shard=shard is not None),
        sha256=shard.group(1) if shard else None,
    )


def _kind(file: str, *, is_shard: bool) -> Kind:
    if file.endswith((".conda", ".tar.bz2")):
        return Kind.ARCHIVE
    if is_shard:
        return Kind.SHARD
    if file == "repodata_shards.msgpack.zst":
        return Kind.INDEX
    if file.partition(".")[0] in _INDEXES:
        return Kind.REPODATA
    return Kind.OTHER
