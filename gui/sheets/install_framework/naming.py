"""The name a new environment gets where none is typed."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from core.model.environment import Environment


def free_name(framework: str, environments: Iterable[Environment]) -> str:
    """`pytorch`, or `pytorch-2` where that is taken."""
    taken = {one.name.casefold() for one in environments}
    if framework not in taken:
        return framework
    return next(name for n in count(2) if (name := f"{framework}-{n}") not in taken)
