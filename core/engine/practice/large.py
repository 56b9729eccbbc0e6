"""A channel the size of conda-forge: tens of thousands of names, for benchmarks.

Only the channel data exists; archives are there just for the packages handed in. Names, versions
and dependencies come from a seed, so every run sees the same channel. Dependencies point to
earlier names only, and all versions of a name satisfy them, so everything can be solved.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import zstandard

from core.engine.practice.channels import build_channel
from core.engine.practice.packages import DEFAULT_TIMESTAMP, Package, native_subdir

_FIRST = (
    "py lib r- perl- ros- go- rust- bioconductor- jupyter data fast async open micro meta auto "
    "deep geo bio chem astro quantum text image audio graph table stream cloud web net crypto"
)
_SECOND = (
    "parse plot learn frame torch lab kit core tools utils store cache index query model flow "
    "mesh grid tree path log test bench json yaml xml csv sql http rpc queue sched align seq "
    "cell spectra wave field solver optim stats metrics vision speech token embed render"
)
_DAY = 86_400_000


def write_large_channel(
    folder: Path,
    *,
    names: int = 30_000,
    packages: Iterable[Package] = (),
    shards: bool = False,
    seed: int = 7,
) -> Path:
    """Write the channel and return `folder`. A few seconds; sharded, some more.

    `packages` really exist, archives and all. Raises OSError.
    """
    build_channel(folder, packages)
    generator = random.Random(seed)
    records = list(_records(names, generator))
    for subdir in (native_subdir(), "noarch"):
        mine = {name: record for name, record in records if record["subdir"] == subdir}
        _write_subdir(folder / subdir, mine, shards=shards)
    _write_summaries(folder, records)
    return folder


def _records(names: int, generator: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    known: list[str] = []
    for name in _names(names, generator):
        noarch = generator.random() < 0.55
        depends = _dependencies(known, generator)
        major = generator.randint(0, 4)
        for order in range(generator.choice((1, 1, 2, 3))):
            record: dict[str, Any] = {
                "build": "pyhd8ed1ab_0" if noarch else f"h{generator.getrandbits(28):07x}_0",
                "build_number": 0,
                "depends": depends,
                "license": generator.choice(("MIT", "BSD-3-Clause", "Apache-2.0")),
                "name": name,
                "sha256": f"{generator.getrandbits(256):064x}",
                "size": int(generator.lognormvariate(11.5, 1.6)),
                "subdir": "noarch" if noarch else native_subdir(),
                "timestamp": DEFAULT_TIMESTAMP - generator.randrange(900) * _DAY + order * _DAY,
                "version": f"{major}.{order + 1}.{generator.randint(0, 12)}",
            }
            if noarch:
                record["noarch"] = "generic"
            yield f"{name}-{record['version']}-{record['build']}.conda", record
        known.append(name)


def _names(count: int, generator: random.Random) -> list[str]:
    first, second = _FIRST.split(), _SECOND.split()
    found: dict[str, None] = {}
    while len(found) < count:
        name = generator.choice(first) + generator.choice(second)
        if generator.random() < 0.7:
            name += "-" + generator.choice(second)
        if name in found:
            name += str(generator.randint(2, 99))
        found[name] = None
    return list(found)


def _dependencies(known: list[str], generator: random.Random) -> list[str]:
    # Most packages build on a few old ones, as in real channels.
    count = min(len(known), generator.choice((0, 1, 1, 2, 3, 5)))
    picked = {known[int(len(known) * generator.random() ** 3)] for _ in range(count)}
    return sorted(picked)


def _write_subdir(folder: Path, records: dict[str, dict[str, Any]], *, shards: bool) -> None:
    path = folder / "repodata.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    everything = {**content["packages.conda"], **records}
    content["packages.conda"] = everything
    data = json.dumps(content, separators=(",", ":")).encode("utf-8")
    path.write_bytes(data)
    compressor = zstandard.ZstdCompressor(level=3)
    (folder / "repodata.json.zst").write_bytes(compressor.compress(data))
    index = folder / "repodata_shards.msgpack.zst"
    if shards:
        _write_shards(folder, everything, compressor)
    else:
        index.unlink(missing_ok=True)


def _write_shards(
    folder: Path, records: dict[str, dict[str, Any]], compressor: zstandard.ZstdCompressor
) -> None:
    """CEP 16: one file per name, and an index of their hashes."""
    by_name: dict[str, dict[str, Any]] = {}
    for file_name, record in records.items():
        raw = dict(record)
        for key in ("sha256", "md5"):
            if key in raw:
                raw[key] = bytes.fromhex(raw[key])
        by_name.setdefault(record["name"], {})[file_name] = raw
    target = folder / "shards"
    target.mkdir(exist_ok=True)
    hashes = {}
    for name, files in by_name.items():
        shard = {"packages": {}, "packages.conda": files, "removed": []}
        data = compressor.compress(msgspec.msgpack.encode(shard))
        digest = hashlib.sha256(data)
        (target / f"{digest.hexdigest()}.msgpack.zst").write_bytes(data)
        hashes[name] = digest.digest()
    info = {"subdir": folder.name, "base_url": "", "shards_base_url": "./shards/"}
    index = msgspec.msgpack.encode({"info": info, "shards": hashes})
    (folder / "repodata_shards.msgpack.zst").write_bytes(compressor.compress(index))


def _write_summaries(folder: Path, records: list[tuple[str, dict[str, Any]]]) -> None:
    path = folder / "channeldata.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    for _, record in records:
        content["packages"][record["name"]] = {
            "summary": f"What {record['name']} is for",
            "license": record["license"],
            "version": record["version"],
            "subdirs": [record["subdir"]],
        }
    path.write_text(json.dumps(content), encoding="utf-8")
