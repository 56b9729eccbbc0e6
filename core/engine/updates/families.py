"""Families: packages that others are fitted against, also where conda cannot see it."""

from __future__ import annotations

from functools import lru_cache

from core.engine.updates.schemes import at_least
from core.engine.updates.tables import Family, names_like, update_table
from core.versions import bump


@lru_cache(maxsize=4096)
def family_of(name: str) -> Family | None:
    """The family a package belongs to."""
    for family in update_table().families:
        if name in names_like(family.members):
            return family
    return None


def abi_step(name: str, before: str, after: str) -> Family | None:
    """The package's family, where the move is a step that matters to what was built against it.

    Measured by the numbers of the version, whatever its scheme; another epoch counts as major.
    """
    family = family_of(name)
    if family is None or before == after:
        return None
    if before.rpartition("!")[0] != after.rpartition("!")[0]:
        return family
    return family if at_least(bump(before, after), family.step) else None


def is_security_relevant(name: str) -> bool:
    """Whether its updates need not wait in a cool-down."""
    return name in names_like(update_table().security)
