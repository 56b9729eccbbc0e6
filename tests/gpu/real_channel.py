"""The real metadata beside the checkout, with builds for CUDA 13 besides, on a local server.

The metadata were gathered before there were such builds of pytorch in them. Every record that a
build for CUDA 12.8 or 12.9 needs and that is bound to that CUDA by `cuda-version` is copied with
`cuda-version` 13.0 in its place, and another build string; nothing else about it changes. Copies of
pytorch itself begin with the version that conda-forge first built for CUDA 13.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import zstandard

from core.engine.practice.web_server import WebServer
from tests.corpus.real_metadata import CHANNELS, MetadataServer

Raw = dict[str, Any]
_SUBDIRS = ("linux-64", "win-64", "osx-arm64", "noarch")
_BOUND_TO_12 = re.compile(r"cuda-version >=12(?:\.[89])?,<(?:13(?:\.0a0)?|12\.(?:9|10)\.0a0)")
_TAG = re.compile(r"cuda12[89]")
_FIRST = {"pytorch": (2, 10), "libtorch": (2, 10), "torchvision": (0, 25)}


def available() -> bool:
    """Whether there is real metadata beside the checkout."""
    return (CHANNELS / "conda-forge" / "win-64" / "repodata.json.zst").is_file()


def read(channel: str, subdir: str) -> dict[str, Raw]:
    """The records as they were gathered, by file name."""
    path = CHANNELS / channel / subdir / "repodata.json.zst"
    if not path.is_file():
        return {}
    data = json.loads(zstandard.ZstdDecompressor().decompressobj().decompress(path.read_bytes()))
    return {**data.get("packages", {}), **data.get("packages.conda", {})}


def derived(records: dict[str, Raw], copied: frozenset[str]) -> dict[str, Raw]:
    """Copies for CUDA 13 of what is for 12.8 and 12.9, by file name. `copied` are the names of
    which there are copies, in whatever subdir."""
    copies = {}
    for record in records.values():
        if not any(_BOUND_TO_12.fullmatch(text) for text in record["depends"]):
            continue
        name, build = record["name"], record["build"]
        if name in _FIRST and (not _TAG.search(build) or _numbers(record) < _FIRST[name]):
            continue
        tagged = _TAG.sub("cuda130", build)
        build = tagged if tagged != build else f"cu13_{build}"
        depends = [_for_13(text, copied) for text in record["depends"]]
        copy = {**record, "build": build, "depends": depends}
        copy["constrains"] = [_for_13(text, copied) for text in record.get("constrains", ())]
        copies[f"{name}-{record['version']}-{build}.conda"] = copy
    return copies


def _bound_names(records: dict[str, Raw]) -> frozenset[str]:
    return frozenset(
        record["name"]
        for record in records.values()
        if any(_BOUND_TO_12.fullmatch(text) for text in record["depends"])
    )


def _for_13(text: str, copied: frozenset[str]) -> str:
    if _BOUND_TO_12.fullmatch(text):
        return "cuda-version >=13.0,<14"
    parts = text.split(" ")
    if len(parts) == 3 and _TAG.search(parts[2]):
        parts[2] = _TAG.sub("cuda130", parts[2])
    elif len(parts) == 3 and parts[0] in copied and "*" not in parts[2]:
        parts[2] = f"cu13_{parts[2]}"
    return " ".join(parts)


def _numbers(record: Raw) -> tuple[int, ...]:
    return tuple(int(part) for part in record["version"].split(".")[:2])


def write(folder: Path, subdirs: Sequence[str] = _SUBDIRS) -> dict[str, dict[str, Raw]]:
    """Write the channels into a folder; conda-forge's records by subdir."""
    found = {subdir: read("conda-forge", subdir) for subdir in subdirs}
    copied = frozenset[str]().union(*map(_bound_names, found.values()))
    for subdir, records in found.items():
        records.update(derived(records, copied))
        _write(folder / "conda-forge" / subdir, subdir, records)
    for channel in ("pytorch", "nvidia"):
        for subdir in subdirs:
            _write(folder / channel / subdir, subdir, read(channel, subdir))
    return found


class DerivedServer(MetadataServer):
    """The same server over the folder that `write` has filled."""

    def __init__(self, folder: Path) -> None:
        WebServer.__init__(self, folder)

    def __enter__(self) -> DerivedServer:
        return self


def _write(folder: Path, subdir: str, records: dict[str, Raw]) -> None:
    folder.mkdir(parents=True)
    content: dict[str, Any] = {"info": {"subdir": subdir}, "packages": {}, "packages.conda": {}}
    for name, record in records.items():
        kind = "packages.conda" if name.endswith(".conda") else "packages"
        content[kind][name] = record
    packed = zstandard.ZstdCompressor(level=1).compress(json.dumps(content).encode())
    (folder / "repodata.json.zst").write_bytes(packed)
