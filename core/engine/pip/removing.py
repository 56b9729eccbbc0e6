"""pip packages that are asked to leave, and conda packages that come back from under them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from core.engine.channels.known_names import conda_name_of
from core.engine.pip.damage import damaged_packages
from core.engine.pip.overwriting import displaced
from core.engine.pip.pip_plan import PipPlan, not_over_again, ordered, warnings, without_return
from core.engine.pip.presence import Present, pip_fingerprint, present_in
from core.engine.solving.changes import Difference
from core.engine.solving.removal import listed
from core.engine.solving.starting_point import StartingPoint
from core.engine.transactions.installed import InstalledRecord, key_of, read_installed
from core.engine.transactions.layout import python_layout
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind
from core.model.problem import fail
from core.model.request import ChangeRequest


def plan_removing(request: ChangeRequest, start: StartingPoint, difference: Difference) -> PipPlan:
    """Work it out; asks nobody. Raises OSError and the Problem `pip-not-there`."""
    wanted = {canonicalize_name(name) for name in request.pip_remove}
    absent = sorted(wanted - {canonicalize_name(package.name) for package in start.pip})
    if absent:
        raise fail("pip-not-there", names=listed(list(map(str, absent))))
    prefix, after = Path(start.prefix), difference.after
    present = present_in(prefix, start.installed, after)
    named = [each for each in present if each.name in wanted]
    going = [each for each in named if each.recorded is not None]
    with_conda = displaced(present, difference, start.prefix)
    leaving = [each for each in present if each in going or each in with_conda]
    kept = [each for each in present if each not in leaving]
    lost = without_return(leaving)
    return PipPlan(
        removes=ordered(leaving),
        relinks=tuple(
            Change(
                name=name,
                kind=ChangeKind.RELINK,
                before=start.records[name],
                after=start.records[name],
                reason=Message("reason-relink-pip"),
            )
            for name in sorted(_uncovered(prefix, difference, kept, leaving))
        ),
        leaving_files=tuple(path for each in leaving for path in each.files),
        checks=warnings(
            (
                ("pip-return-lost", lost),
                ("pip-return-not-over", not_over_again(leaving)),
                (
                    "pip-return-unlisted",
                    [each.package.name for each in named if each.recorded is None],
                ),
                ("pip-leaves-needed", _stranded(kept, leaving, after)),
            )
        ),
        freed=sum(each.size for each in leaving),
        lost=bool(lost),
        chosen=frozenset(each.package.name for each in going),
        fingerprint=pip_fingerprint(prefix),
    )


def _uncovered(
    prefix: Path, difference: Difference, kept: list[Present], leaving: list[Present]
) -> set[str]:
    """Packages that stay and must be linked again, because what leaves lay over them."""
    moving = {change.name for change in difference.changes}
    folders = {top for each in leaving for path in each.files if (top := _module(path))}
    replaced = {each.package.overwrites for each in leaving}
    near = [
        record
        for record in read_installed(prefix)
        if record.name not in moving and (record.name in replaced or _lies_in(record, folders))
    ]
    return damaged_packages(prefix, near, kept, leaving, python_layout(difference.after))


def _module(path: str) -> str:
    """The key of the folder right below site-packages that a file lies in; empty where in none."""
    head, found, rest = path.partition("site-packages/")
    module, below, _ = rest.partition("/")
    return key_of(f"{head}{found}{module}/") if found and below else ""


def _lies_in(record: InstalledRecord, folders: Collection[str]) -> bool:
    return any(_module(item.path) in folders for item in record.paths)


def _stranded(
    kept: Iterable[Present], leaving: Iterable[Present], after: Iterable[PackageRecord]
) -> list[str]:
    """pip packages that stay and require what leaves, in a version that conda has none of."""
    gone = {each.name for each in leaving}
    held = {record.name: record.version for record in after}
    found = []
    for each in kept:
        for text in each.package.requires:
            try:
                requirement = Requirement(text)
            except InvalidRequirement:
                continue
            name = canonicalize_name(requirement.name)
            optional = requirement.marker is not None and "extra" in str(requirement.marker)
            if name not in gone or optional:
                continue
            if not _met(requirement, held.get(conda_name_of(name))):
                found.append(each.package.name)
    return list(dict.fromkeys(found))


def _met(requirement: Requirement, version: str | None) -> bool:
    if version is None:
        return False
    try:
        return requirement.specifier.contains(Version(version), prereleases=True)
    except InvalidVersion:
        return True
