"""Installs wheels into a prefix that was there before, so that it can be undone to the byte.

uv lays them out in a folder of ours, for the Python of the prefix; what it made is then known
file by file and moved into the prefix, where it takes the place of nothing.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from core.engine.environments.prefix import read_prefix
from core.engine.pip.damage import record_digest
from core.engine.pip.distributions import Distribution, distributions, not_condas
from core.engine.pip.part import load_part, pip_versions
from core.engine.pip.presence import present_in
from core.engine.transactions.durable import move
from core.engine.transactions.installed import InstalledRecord, key_of, read_installed
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.layout import parents, python_layout
from core.engine.transactions.placed import note_placed, placed_paths
from core.model.base import Message
from core.model.plan import Check, Severity
from core.model.problem import fail

_LOCK = ".lock"
"""uv's own, in the folder it installs into."""


def place_wheels(transaction: OpenTransaction, tree: Path) -> None:
    """Move what uv laid out in `tree` into the prefix.

    What a conda package or another of pip's brings as well stays theirs. Raises OSError and the
    Problems `pip-overwrote-conda` and `pip-file-in-the-way`.
    """
    prefix = Path(transaction.prefix)
    found = _files_below(tree)
    placed = _free(transaction, prefix, tree, found)
    note_placed(transaction, tuple(placed))
    for path in placed:
        target = prefix / path
        target.parent.mkdir(parents=True, exist_ok=True)
        move(tree / path, target)


def placed_sources(transaction: OpenTransaction) -> list[str]:
    """The .py files that were placed, relative to the prefix."""
    return [path for path in placed_paths(transaction) if path.endswith(".py")]


def verify_part(transaction: OpenTransaction) -> tuple[Check, ...]:
    """pip has just what it should have, and what came is what its RECORDs say.

    Raises OSError and the Problems `pip-not-installed`, `pip-still-there`, `pip-file-damaged`.
    """
    prefix, part = Path(transaction.prefix), load_part(transaction)
    expected, found = set(part.expected), pip_versions(prefix)
    for name, version in sorted(expected - found):
        raise fail("pip-not-installed", name=name, version=version)
    for name, version in sorted(found - expected):
        raise fail("pip-still-there", name=name, version=version)
    placed = {key_of(path) for path in placed_paths(transaction)}
    records = read_installed(prefix)
    coming = {wheel.name for wheel in transaction.plan.pip_adds}
    for each in not_condas(prefix, records, distributions(prefix, records)):
        if each.name in coming:
            _refuse_damaged(each, prefix, placed)
    message = Message("check-pip-as-before", {"n": len(found)})
    return (Check(Severity.OK, message),)


def _refuse_damaged(each: Distribution, prefix: Path, placed: set[str]) -> None:
    for item in each.recorded(prefix):
        if item.sha256 is None or key_of(item.path) not in placed:
            continue
        file = prefix / item.path
        if not file.is_file() or record_digest(file) != item.sha256:
            raise fail("pip-file-damaged", name=each.name, path=item.path)


def _files_below(tree: Path) -> list[str]:
    found = []
    for parent, folders, names in os.walk(tree):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        found += [Path(parent, name).relative_to(tree).as_posix() for name in (*names, *links)]
    return sorted(path for path in found if path != _LOCK)


def _free(
    transaction: OpenTransaction, prefix: Path, tree: Path, found: Sequence[str]
) -> list[str]:
    """Those whose place is free. Raises Problems where it is not, and must not be taken."""
    records = read_installed(prefix)
    owners = {
        key_of(item.path): record
        for record in records
        for item in record.paths
        if item.kind != "directory"
    }
    present = present_in(prefix, read_prefix(prefix).installed, transaction.plan.after)
    others = {key_of(path) for each in present for path in each.files}
    layout = python_layout(transaction.plan.after)
    scripts = f"{layout.scripts}/" if layout is not None else ""
    placed = []
    for path in found:
        key = key_of(path)
        if key in owners:
            # A command of the same name is no reason to give the whole way back up.
            if not (scripts and path.startswith(scripts)):
                _refuse_other_content(path, tree, owners[key], transaction)
        elif _blocked(prefix, path):
            if key not in others:
                raise fail("pip-file-in-the-way", name=_whose(path, transaction), path=path)
        else:
            placed.append(path)
    return placed


def _refuse_other_content(
    path: str, tree: Path, record: InstalledRecord, transaction: OpenTransaction
) -> None:
    """Two packages may bring the same file, such as an empty `__init__.py`; conda's stays."""
    theirs, ours = Path(transaction.prefix) / path, tree / path
    same = theirs.is_file() and theirs.read_bytes() == ours.read_bytes()
    if not same:
        name = _whose(path, transaction)
        raise fail("pip-overwrote-conda", name=name, path=path, conda=record.name)


def _blocked(prefix: Path, path: str) -> bool:
    if os.path.lexists(prefix / path):
        return True
    return any(
        os.path.lexists(prefix / parent) and not (prefix / parent).is_dir()
        for parent in parents(path)
    )


def _whose(path: str, transaction: OpenTransaction) -> str:
    """The wheel a path comes from, as well as its path tells."""
    top = path.partition("site-packages/")[2].partition("/")[0].lower().replace("_", "-")
    names = [wheel.name for wheel in transaction.plan.pip_adds]
    return next((name for name in names if top.startswith(name)), names[0] if names else "")
