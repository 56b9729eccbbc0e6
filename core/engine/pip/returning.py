"""The pip part of going back: pip is to have just what it had, where it has something else now."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from zipfile import BadZipFile

from packaging.utils import canonicalize_name

from core.engine.pip.damage import damaged_packages
from core.engine.pip.finding_again import Found, find_again, with_needs
from core.engine.pip.going_back import Split, split
from core.engine.pip.indexes import Indexes, indexes_of
from core.engine.pip.owned import owned_by
from core.engine.pip.pip_plan import PipPlan, ordered, warnings, without_return
from core.engine.pip.presence import Present, pip_fingerprint, present_in
from core.engine.pip.target import target_of
from core.engine.pip.wheel_layout import wheel_paths
from core.engine.pip.wheel_store import place_of
from core.engine.solving.changes import Difference
from core.engine.solving.starting_point import StartingPoint
from core.engine.transactions.choosing_aside import blocking_files
from core.engine.transactions.installed import InstalledRecord, key_of, read_installed
from core.engine.transactions.layout import python_layout
from core.model.base import Message
from core.model.package import PackageRecord, PipPackage
from core.model.pip import PipWheel
from core.model.plan import Change, ChangeKind, Check
from core.model.problem import ProblemError
from core.model.request import RestoreRequest

_METADATA = (".dist-info/METADATA", ".egg-info/PKG-INFO")


def plan_return(request: RestoreRequest, start: StartingPoint, difference: Difference) -> PipPlan:
    """Work it out; asks the index for what is not here. Changes nothing.

    Raises OSError and the Problems `uv-missing` and `pip-no-interpreter`.
    """
    prefix, after = Path(request.prefix), difference.after
    fingerprint = pip_fingerprint(prefix) if start.records else ""
    installed = read_installed(prefix)
    touched = {change.name for change in difference.changes}
    present = present_in(prefix, start.installed, after) if start.records else []
    parts = split(
        prefix,
        request.pip_packages or (),
        present,
        of_conda=_of_conda(request.prefix, installed, after),
        moving={
            key_of(item.path)
            for record in installed
            if record.name in touched
            for item in record.paths
        },
        touched=touched,
    )
    wanted = dict(parts.wanted)
    found = _find(request, wanted, after)
    for name in parts.settle(found.wheels.keys()):
        del found.wheels[name]
    adds = tuple(with_needs(found.wheels, wanted))
    staying = [record for record in installed if record.name not in touched]
    layout = python_layout(after)
    broken = damaged_packages(prefix, staying, parts.kept, parts.leaving, layout)
    return PipPlan(
        adds=adds,
        removes=ordered(parts.leaving),
        relinks=tuple(_relink(name, start, after) for name in sorted(broken)),
        leaving_files=tuple(path for each in parts.leaving for path in each.files),
        unowned=_in_the_way(prefix, adds, after, installed, present),
        checks=_checks(parts, found, wanted),
        freed=sum(each.size for each in parts.leaving),
        lost=bool(without_return(parts.leaving)),
        going_back=True,
        fingerprint=fingerprint,
    )


def in_the_way(
    prefix: Path,
    paths: Iterable[str],
    installed: Iterable[InstalledRecord],
    present: Iterable[Present],
) -> set[str]:
    """Which of `paths` are taken by files that belong to no package at all."""
    owned = {key_of(item.path) for record in installed for item in record.paths}
    owned |= {key_of(path) for each in present for path in each.files}
    wanted = [path for path in paths if not path.endswith(".pyc")]
    found = {path for path in wanted if key_of(path) not in owned and _is_there(prefix / path)}
    return found | set(blocking_files(prefix, wanted, owned).values())


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.is_file()


def _in_the_way(
    prefix: Path,
    adds: Iterable[PipWheel],
    after: Sequence[PackageRecord],
    installed: Sequence[InstalledRecord],
    present: Sequence[Present],
) -> tuple[str, ...]:
    """As far as the wheels are here; the transaction looks again when all are."""
    layout = python_layout(after)
    if layout is None:
        return ()
    paths: list[str] = []
    for wheel in adds:
        try:
            paths += wheel_paths(place_of(wheel, str(prefix)), layout)
        except (OSError, BadZipFile, ProblemError):
            continue
    return tuple(sorted(in_the_way(prefix, paths, installed, present)))


def _of_conda(
    prefix: str, installed: Iterable[InstalledRecord], after: Iterable[PackageRecord]
) -> dict[str, str]:
    """Distributions that conda packages will bring, with the package's name."""
    there = {record.name: record for record in installed}
    found: dict[str, str] = {}
    coming = []
    for record in after:
        same = there.get(record.name)
        if same is None or not same.is_build_of(record):
            coming.append(record)
            continue
        for item in same.paths:
            if item.path.endswith(_METADATA):
                folder = item.path.split("/")[-2]
                found[canonicalize_name(folder.split("-")[0])] = record.name
    return {name: owned.conda.name for name, owned in owned_by(coming, prefix).items()} | found


def _find(
    request: RestoreRequest, wanted: Mapping[str, PipPackage], after: Sequence[PackageRecord]
) -> Found:
    if not wanted:
        return Found()
    try:
        target = target_of(after)
    except ProblemError:
        return Found(gone=list(wanted))
    indexes: Indexes | None
    try:
        indexes = indexes_of(request)
    except ProblemError:
        indexes = None
    return find_again(wanted, request.pip, target, request.prefix, indexes)


def _relink(name: str, start: StartingPoint, after: Iterable[PackageRecord]) -> Change:
    record = next(record for record in after if record.name == name)
    return Change(
        name=name,
        kind=ChangeKind.RELINK,
        before=start.records[name],
        after=record,
        reason=Message("reason-relink-pip"),
    )


def _checks(parts: Split, found: Found, wanted: Mapping[str, PipPackage]) -> tuple[Check, ...]:
    """What does not become quite as it was, each with its names."""
    return warnings(
        (
            ("pip-return-gone", _versions(found.gone, wanted)),
            ("pip-return-unreached", _versions(found.unreached, wanted)),
            ("pip-return-elsewhere", parts.elsewhere),
            ("pip-return-unlisted", parts.unlisted),
            ("pip-return-with-conda", parts.with_conda),
            ("pip-return-lost", without_return(parts.leaving)),
        )
    )


def _versions(names: Collection[str], wanted: Mapping[str, PipPackage]) -> list[str]:
    return [f"{wanted[name].name} {wanted[name].version}" for name in names]
