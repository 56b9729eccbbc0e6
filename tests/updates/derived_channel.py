"""The real metadata beside the checkout as a channel in which every record has a date.

Gathered from lock files, a quarter to a half of the records have no timestamp, and a solve as of a
past date would not see them. Dates are completed by this rule, and counted:

1. Within a name, versions come out in their order. A record without a date gets that of a dated
   build of its version, else one between those of the nearest dated versions below and above, in
   proportion to its place among the versions between them.
2. Below the lowest and above the highest dated version it gets that one's date.
3. Where no record of a name has a date, all get the earliest date of the channel: they count as
   having always been there.

Dates in seconds, as some records have them, become milliseconds first.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from functools import cmp_to_key
from pathlib import Path
from typing import Any

import zstandard

from tests.updates.versions import compare

SHARED = Path(__file__).parents[2].parent / "shared" / "channels"
SUBDIRS = ("linux-64", "noarch")
_LARGEST_SECONDS = 100_000_000_000

Raw = dict[str, Any]


@dataclass(frozen=True)
class Derived:
    """The channel as it was written, and how many dates were completed by which rule."""

    folder: Path
    records: tuple[Raw, ...]
    """Each with its `subdir` and `fn`."""
    completed: Counter[str]

    @property
    def newest(self) -> int:
        """The date of the newest record, in milliseconds since the epoch."""
        newest: int = max(record["timestamp"] for record in self.records)
        return newest


def available() -> bool:
    """Whether there is real metadata beside the checkout."""
    return (SHARED / "conda-forge" / SUBDIRS[0] / "repodata.json.zst").is_file()


def derive(folder: Path) -> Derived:
    """Write the channel `conda-forge` into `folder`."""
    files = {subdir: read_channel(subdir) for subdir in SUBDIRS}
    records = [
        record | {"subdir": subdir, "fn": name}
        for subdir, found in files.items()
        for name, record in found.items()
    ]
    completed = complete_dates(records)
    for subdir in SUBDIRS:
        _write(folder / subdir, subdir, [one for one in records if one["subdir"] == subdir])
    return Derived(folder, tuple(records), completed)


def complete_dates(records: list[Raw]) -> Counter[str]:
    """Give every record a date by the rule above; how many got one, by its number."""
    for record in records:
        if 0 < record.get("timestamp", 0) < _LARGEST_SECONDS:
            record["timestamp"] *= 1000
    dated = [record["timestamp"] for record in records if record.get("timestamp")]
    by_name: dict[str, list[Raw]] = {}
    for record in records:
        by_name.setdefault(record["name"], []).append(record)
    earliest = min(dated)
    count: Counter[str] = Counter(dated=len(dated), records=len(records))
    for found in by_name.values():
        _complete(found, earliest, count)
    return count


def _complete(records: list[Raw], earliest: int, count: Counter[str]) -> None:
    ordered = sorted({record["version"] for record in records}, key=cmp_to_key(compare))
    places = {version: place for place, version in enumerate(ordered)}
    known: dict[int, int] = {}
    for record in records:
        if record.get("timestamp"):
            place = places[record["version"]]
            known[place] = min(record["timestamp"], known.get(place, record["timestamp"]))
    for record in records:
        if record.get("timestamp"):
            continue
        place = places[record["version"]]
        below = max((one for one in known if one <= place), default=None)
        above = min((one for one in known if one >= place), default=None)
        if below is None and above is None:
            record["timestamp"], rule = earliest, "3"
        elif below is None or above is None:
            edge = above if below is None else below
            assert edge is not None
            record["timestamp"], rule = known[edge], "2"
        elif below == above:
            record["timestamp"], rule = known[below], "1"
        else:
            share = (place - below) / (above - below)
            record["timestamp"] = round(known[below] + share * (known[above] - known[below]))
            rule = "1"
        count[rule] += 1


def read_channel(subdir: str) -> dict[str, Raw]:
    """The records as they were gathered, by file name."""
    folder = SHARED / "conda-forge" / subdir
    packed = (folder / "repodata.json.zst").read_bytes()
    data = json.loads(zstandard.ZstdDecompressor().decompressobj().decompress(packed))
    return {**data.get("packages", {}), **data.get("packages.conda", {})}


def _write(folder: Path, subdir: str, records: list[Raw]) -> None:
    folder.mkdir(parents=True)
    content: dict[str, Any] = {"info": {"subdir": subdir}, "packages": {}, "packages.conda": {}}
    for record in records:
        plain = {key: value for key, value in record.items() if key != "fn"}
        kind = "packages.conda" if record["fn"].endswith(".conda") else "packages"
        content[kind][record["fn"]] = plain
    packed = zstandard.ZstdCompressor(level=1).compress(json.dumps(content).encode())
    (folder / "repodata.json.zst").write_bytes(packed)
