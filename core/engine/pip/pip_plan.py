"""What pip does in a plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from packaging.utils import canonicalize_name

from core.engine.pip.presence import Present
from core.engine.solving.removal import listed
from core.model.base import Message
from core.model.package import PipPackage
from core.model.pip import PipWheel, PipWish
from core.model.plan import Change, Check, Severity


@dataclass(frozen=True)
class PipPlan:
    """What pip adds to a plan."""

    adds: tuple[PipWheel, ...] = ()
    builds: tuple[PipWish, ...] = ()
    checks: tuple[Check, ...] = ()
    removes: tuple[PipPackage, ...] = ()
    relinks: tuple[Change, ...] = ()
    """Conda packages that stay, but must be linked again."""
    leaving_files: tuple[str, ...] = ()
    """Of what leaves, relative to the prefix."""
    unowned: tuple[str, ...] = ()
    """Files of nobody that would make room."""
    freed: int = 0
    """Bytes of what leaves."""
    lost: bool = False
    """Something leaves that can't be had again."""
    going_back: bool = False
    """What leaves does so because pip is to have what it had, not because conda takes its place."""
    chosen: frozenset[str] = frozenset()
    """Names of what leaves because it was asked for."""
    fingerprint: str = ""
    """Of what pip had when this was planned; empty where that makes no difference."""


def ordered(leaving: Iterable[Present]) -> tuple[PipPackage, ...]:
    """Packages that leave, by name."""
    return tuple(
        sorted(
            (each.package for each in leaving),
            key=lambda package: (canonicalize_name(package.name), package.version),
        )
    )


def warnings(named: Iterable[tuple[str, Iterable[str]]]) -> tuple[Check, ...]:
    """A check for each code that has names."""
    found = []
    for code, some in named:
        names = sorted(some)
        if names:
            params: dict[str, str | int] = {"n": len(names), "names": listed(names)}
            found.append(Check(Severity.WARN, Message(code, params), "\n".join(names)))
    return tuple(found)


def without_return(leaving: Iterable[Present]) -> list[str]:
    """Names of those that can't be had again, because they came from no index."""
    return [each.package.name for each in leaving if each.package.direct]


def not_over_again(leaving: Iterable[Present]) -> list[str]:
    """Names of those that lay over conda packages: going back puts none there again."""
    return [
        each.package.name for each in leaving if each.package.overwrites and not each.package.direct
    ]
