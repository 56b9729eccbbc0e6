"""The pip part of a transaction in a prefix that was there before: what leaves, what is expected.

Worked out while the prefix is still untouched, and kept with the open transaction, so that whoever
goes on after an interruption knows it too.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from zipfile import BadZipFile

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.pip.damage import edited_files
from core.engine.pip.fetching import wheels_folder
from core.engine.pip.presence import Present, pip_fingerprint, present_in
from core.engine.pip.repacking import keep_as_wheel
from core.engine.pip.returning import in_the_way
from core.engine.pip.wheel_layout import wheel_paths
from core.engine.transactions.durable import read_json, write_json
from core.engine.transactions.installed import InstalledRecord, key_of
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.layout import python_layout
from core.model.base import Data, Message
from core.model.package import PipPackage
from core.model.pip import PipWheel
from core.model.plan import ChangeKind, Plan
from core.model.problem import Suggestion, UseRequest, fail

_FILE = "pip.json"


class PipPart(Data, frozen=True):
    """What a transaction does to pip's packages. Paths are relative to the prefix."""

    leaving: tuple[str, ...] = ()
    """Files of what leaves."""
    created: tuple[str, ...] = ()
    """What the wheels bring, as far as their contents tell."""
    unowned: tuple[str, ...] = ()
    """Files of nobody that are in the way of it."""
    edited: tuple[str, ...] = ()
    """Files a person wrote in, of conda packages that are linked again."""
    expected: tuple[tuple[str, str], ...] = ()
    """Normalised names and versions of all that pip has afterwards."""


def changes_pip(plan: Plan) -> bool:
    """Whether pip's packages change in a prefix that is there already."""
    return bool(plan.pip_fingerprint)


def refuse_moved_pip(plan: Plan) -> None:
    """Stop where pip has changed since the preview. Raises the Problem `world-moved`."""
    if changes_pip(plan) and pip_fingerprint(plan.prefix) != plan.pip_fingerprint:
        raise _moved(plan)


def plan_part(transaction: OpenTransaction, installed: list[InstalledRecord]) -> PipPart:
    """Look up what the plan means file by file. The wheels must be together.

    Raises OSError and the Problem `world-moved`.
    """
    plan, prefix = transaction.plan, Path(transaction.prefix)
    if not changes_pip(plan):
        return PipPart()
    present = present_in(prefix, read_prefix(prefix).installed, plan.after)
    removed = {_key(package) for package in plan.pip_removes}
    leaving = [each for each in present if _key(each.package) in removed]
    if len(leaving) != len(removed) or any(each.recorded is None for each in leaving):
        raise _moved(plan)
    _keep_wheels(leaving, prefix, Path(transaction.staging_folder))
    kept = [each for each in present if _key(each.package) not in removed]
    created = _created(transaction, kept)
    expected = {_named(each.package) for each in kept if each.in_force}
    expected |= {_named(wheel) for wheel in plan.pip_adds}
    going = tuple(path for each in leaving for path in each.files)
    edited = _edited(plan, prefix, installed)
    part = PipPart(
        leaving=going,
        created=created,
        unowned=tuple(sorted(in_the_way(prefix, created, installed, present))),
        edited=tuple(path for path in edited if path not in going),
        expected=tuple(sorted(expected)),
    )
    write_json(transaction.folder / _FILE, part)
    return part


def load_part(transaction: OpenTransaction) -> PipPart:
    """What was worked out; empty where there was nothing to."""
    return read_json(transaction.folder / _FILE, PipPart) or PipPart()


def pip_versions(prefix: Path) -> set[tuple[str, str]]:
    """Normalised names and versions of what pip has now."""
    packages = read_pip_packages(prefix, read_prefix(prefix).installed)
    return {_named(package) for package in packages}


def _keep_wheels(leaving: Iterable[Present], prefix: Path, work: Path) -> None:
    """So that this very change can be undone later; where it can't be, the index is asked then."""
    records = read_prefix(prefix).records
    layout = python_layout(records)
    for each in leaving:
        with suppress(OSError):
            if layout is not None:
                keep_as_wheel(each, prefix, layout, work)


def _edited(plan: Plan, prefix: Path, installed: list[InstalledRecord]) -> tuple[str, ...]:
    relinked = {change.name for change in plan.changes if change.kind is ChangeKind.RELINK}
    records = [record for record in installed if record.name in relinked]
    return tuple(edited_files(prefix, records, python_layout(read_prefix(prefix).records)))


def _created(transaction: OpenTransaction, kept: list[Present]) -> tuple[str, ...]:
    layout = python_layout(transaction.plan.after)
    if layout is None:
        return ()
    folder = wheels_folder(transaction.staging_folder)
    taken = {key_of(path) for each in kept for path in each.files}
    paths: dict[str, None] = {}
    for wheel in transaction.plan.pip_adds:
        try:
            found = wheel_paths(folder / wheel.file_name, layout)
        except BadZipFile as error:
            raise fail("pip-install-failed", detail=f"{wheel.file_name}: {error}") from error
        paths |= dict.fromkeys(path for path in found if key_of(path) not in taken)
    return tuple(paths)


def _named(package: PipPackage | PipWheel) -> tuple[str, str]:
    """Name and version so that two spellings of either are one."""
    try:
        version = str(Version(package.version))
    except InvalidVersion:
        version = package.version
    return canonicalize_name(package.name), version


def _key(package: PipPackage) -> tuple[str, str, tuple[str, ...]]:
    # The folder within the prefix: a plan is also carried out in a copy of its prefix.
    folder = Path(package.location).parts[-2:]
    return (canonicalize_name(package.name), package.version, folder)


def _moved(plan: Plan) -> Exception:
    again = Suggestion(Message("suggest-plan-again"), UseRequest(plan.request))
    return fail("world-moved", again, name=plan.name)
