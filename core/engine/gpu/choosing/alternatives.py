"""Requests that bring a build for the GPU, for previews and repairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from core.engine.gpu.choosing.candidates import is_proven, line_key, version_key
from core.engine.gpu.choosing.specs import RUNTIME, build_glob
from core.engine.gpu.compatibility.builds import expected_build
from core.engine.gpu.compatibility.checks import check_build, on_every_card
from core.engine.gpu.knowledge.frameworks import FrameworkTable, Release
from core.engine.gpu.knowledge.tables import framework_table
from core.engine.solving.specs import name_of
from core.model.gpu import Machine
from core.model.package import PackageRecord
from core.model.request import ChangeRequest

_MAIN = "conda-forge"


def gpu_request(
    framework: str, prefix: str, installed: Iterable[PackageRecord], machine: Machine
) -> ChangeRequest | None:
    """Puts a build of the framework that fits the machine, with its companions, in place of what
    is installed; the same version where one fits. None where nothing is known to fit. Asks nobody:
    whether a channel offers it shows while planning."""
    table = framework_table(framework)
    records = {record.name: record for record in installed}
    if table is None or not machine.usable:
        return None
    present = _present(table, records)
    for release in _releases(table, present, records.get("python")):
        for channel in _channels(table, present):
            line = _line(table, release, channel, machine)
            if line:
                return _gpu_change(table, prefix, records, release.version, line, channel)
    return None


def cpu_request(
    framework: str, prefix: str, installed: Iterable[PackageRecord]
) -> ChangeRequest | None:
    """The same with a build that computes on the CPU, for those who choose that."""
    table = framework_table(framework)
    if table is None or table.always_cuda:
        return None
    records = {record.name: record for record in installed}
    present = _present(table, records)
    version = f"={present.version}" if present else "=*"
    spec = f"{table.names.conda[0]}{version}=*cpu*"
    change = _change(table, prefix, records, (spec,), "*cpu*", present.channel if present else "")
    runtime = table.older.runtime if table.older is not None else ""
    if runtime not in records or runtime in change.remove:
        return change
    return msgspec.structs.replace(change, remove=(*change.remove, runtime))


def _gpu_change(
    table: FrameworkTable,
    prefix: str,
    records: dict[str, PackageRecord],
    version: str,
    line: str,
    channel: str,
) -> ChangeRequest:
    asked = table.builds.get(table.source_of(channel))
    glob = (asked.cuda if asked else "*cuda{line}*").format(line=line.replace(".", ""), cuda=line)
    older = table.older
    if older is not None and channel in older.channels:
        spec = f"{channel}::{table.names.conda[0]}={version}={glob}"
        change = _change(table, prefix, records, (spec, f"{older.runtime}={line}"), "", channel)
        # Its dependencies come from there too.
        channels = tuple(dict.fromkeys((*older.channels, *_channels_of(records))))
        return ChangeRequest(
            prefix, change.install, change.remove, change.update, channels=channels
        )
    runtime = (f"{RUNTIME}={line}",) if line_key(line) >= (12,) else ()
    spec = f"{table.names.conda[0]}={version}={glob}"
    change = _change(table, prefix, records, (spec, *runtime), "*cuda*", channel)
    present = _present(table, records)
    if present is None or present.version == version:
        return change
    # What people call the framework by is of the same version.
    front = tuple(name for name in table.names.also if name in records)
    return msgspec.structs.replace(change, update=(*front, *change.update))


def _change(
    table: FrameworkTable,
    prefix: str,
    records: dict[str, PackageRecord],
    specs: tuple[str, ...],
    kind: str,
    channel: str,
) -> ChangeRequest:
    """The framework's specs, and its companions of the same kind; leftovers go."""
    family = [records[one.name] for one in table.companions if one.bound and one.name in records]
    tagged = [one.name for one in family if kind and build_glob(one.build)]
    return ChangeRequest(
        prefix,
        install=(*specs, *(f"{name}=*={kind}" for name in tagged)),
        remove=tuple(_holders(table, records, channel)),
        update=tuple(one.name for one in family if one.name not in tagged),
    )


def _holders(
    table: FrameworkTable, records: dict[str, PackageRecord], channel: str
) -> Iterator[str]:
    """Installed packages that only hold the framework to a kind of build: `cpuonly`…

    They depend on it or on one another, and it does not depend on them. What only builds of the
    older channels need, such as `pytorch-cuda`, goes with those builds.
    """
    older = table.older.channels if table.older is not None else ()
    leaves_older = table.source_of(channel) not in older
    main = records.get(table.names.conda[0])
    needed = {name_of(text) for text in main.depends} if main else set()
    own = set(table.names.conda) | set(table.names.family)
    for name in table.names.family:
        record = records.get(name)
        if record is None or name in table.names.conda:
            continue
        if leaves_older and table.source_of(record.channel) in older:
            yield name
            continue
        if name in needed:
            continue
        if own.intersection(map(name_of, record.depends)):
            yield name


def _present(table: FrameworkTable, records: dict[str, PackageRecord]) -> PackageRecord | None:
    return next((records[name] for name in table.names.conda if name in records), None)


def _releases(
    table: FrameworkTable, present: PackageRecord | None, python: PackageRecord | None
) -> list[Release]:
    """Releases for the environment's Python: that which is installed, then from the newest on."""
    minor = ".".join(python.version.split(".")[:2]) if python else ""
    fitting = [one for one in table.releases if not minor or _for_python(one, minor)]
    same = [one for one in fitting if present is not None and one.version == present.version]
    return [*same, *(one for one in fitting if one not in same)]


def _for_python(release: Release, minor: str) -> bool:
    first, last = release.pythons
    if first and version_key(minor) < version_key(first):
        return False
    return not last or version_key(minor) <= version_key(last)


def _channels(table: FrameworkTable, present: PackageRecord | None) -> tuple[str, ...]:
    """Where to look: the channel it is from, and conda-forge."""
    known = {channel for release in table.releases for channel in release.conda}
    own = [present.channel] if present and present.channel in known else []
    return tuple(dict.fromkeys((*own, _MAIN)))


def _channels_of(records: dict[str, PackageRecord]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(record.channel for record in records.values()))


def _line(table: FrameworkTable, release: Release, channel: str, machine: Machine) -> str:
    """The newest CUDA line that runs on the machine, on each of its cards if one does; empty where
    none runs."""
    running: dict[str, bool] = {}
    for line in release.lines(channel, machine.subdir):
        build = expected_build(table, release.version, line, channel, machine.subdir)
        checks = check_build(build, machine)
        if is_proven(checks):
            running[line] = on_every_card(checks)
    return max(running, key=lambda line: (running[line], line_key(line)), default="")
