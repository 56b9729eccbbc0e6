"""Checks before and after that pip's part is what was promised and has left conda's part alone."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from core.engine.pip.distributions import (
    Distribution,
    distributions,
    not_condas,
    same_version,
)
from core.engine.pip.owned import distributions_in
from core.engine.transactions.installed import InstalledRecord, OwnedPath, key_of, read_installed
from core.engine.transactions.journal import OpenTransaction
from core.model.base import Message
from core.model.plan import Check, Plan, Severity
from core.model.problem import Suggestion, UseRequest, fail


def refuse_known_by_now(plan: Plan, entries: Mapping[str, Path]) -> None:
    """Stop where an archive turns out to bring what pip was to install.

    `entries` are the extracted conda packages by name. The preview, shown again, knows it then.
    Raises the Problem `pip-conda-has-it`.
    """
    wanted = {wheel.name for wheel in plan.pip_adds}
    for conda, entry in entries.items():
        for name in sorted(wanted & distributions_in(entry).keys()):
            raise fail(
                "pip-conda-has-it",
                Suggestion(Message("suggest-plan-again"), UseRequest(plan.request)),
                name=name,
                conda=conda,
            )


def verify_pip(transaction: OpenTransaction) -> tuple[Check, ...]:
    """Every promised distribution is there, and no file of a conda package has other content.

    Raises OSError and the Problems `pip-not-installed` and `pip-overwrote-conda`.
    """
    plan, prefix = transaction.plan, Path(transaction.prefix)
    records = read_installed(prefix)
    found = not_condas(prefix, records, distributions(prefix, records))
    there = {each.name: each.version for each in found}
    for wheel in plan.pip_adds:
        if not same_version(there.get(wheel.name, ""), wheel.version):
            raise fail("pip-not-installed", name=wheel.name, version=wheel.version)
    owners = {
        key_of(item.path): (record, item)
        for record in records
        for item in record.paths
        if item.kind != "directory"
    }
    for each in found:
        _refuse_overwriting(each, prefix, owners)
    return (Check(Severity.OK, Message("check-pip", {"n": len(found)})),)


def pip_sources(prefix: Path) -> list[str]:
    """The .py files of all distributions that are not conda's, relative to the prefix."""
    records = read_installed(prefix)
    found = not_condas(prefix, records, distributions(prefix, records))
    return [path for each in found for path in _files(each, prefix) if path.endswith(".py")]


def _refuse_overwriting(
    each: Distribution, prefix: Path, owners: Mapping[str, tuple[InstalledRecord, OwnedPath]]
) -> None:
    for path in _files(each, prefix):
        owner = owners.get(key_of(path))
        if owner is not None and _differs(prefix / path, owner[1]):
            raise fail("pip-overwrote-conda", name=each.name, path=path, conda=owner[0].name)


def _files(each: Distribution, prefix: Path) -> list[str]:
    try:
        return each.files(prefix)
    except FileNotFoundError:
        return []  # an old egg, or one that was linked in place


def _differs(file: Path, item: OwnedPath) -> bool:
    """Two packages may bring the same file, such as an empty `__init__.py`."""
    if item.sha256 is None or not file.is_file():
        return True
    return hashlib.sha256(file.read_bytes()).hexdigest() != item.sha256
