"""How far a version moves, as its package means it."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from core.engine.updates.tables import names_like, update_table
from core.model.plan import Bump
from core.versions import bump, version

_YEARS = range(1990, 2100)
# `9e`, `1.1.1w` and `2026b` are patches: a letter alone says nothing, with a number it does.
_PRE_RELEASE = re.compile(r"(?:alpha|beta|preview|pre|dev|rc)\d*(?![a-z])|\d[._]?[abc]\d", re.I)


class Scheme(StrEnum):
    """How the numbers of a version are meant."""

    SEMVER = "semver"
    ZERO = "zero"
    """Before 1.0: the minor number counts as the major one."""
    CALENDAR = "calendar"
    ROLLING = "rolling"
    """Data that only grows: no step is a major one."""


def scheme_of(name: str, before: str) -> Scheme:
    """The scheme of a package that is at version `before`."""
    schemes = update_table().schemes
    if name in names_like(schemes.rolling):
        return Scheme.ROLLING
    first = _first_number(before)
    if name in names_like(schemes.calendar) or first in _YEARS:
        return Scheme.CALENDAR
    return Scheme.ZERO if first == 0 else Scheme.SEMVER


@lru_cache(maxsize=65536)
def step(name: str, before: str, after: str) -> Bump:
    """How far the move from `before` to `after` goes, by the package's scheme."""
    scheme = scheme_of(name, before)
    if scheme is Scheme.ROLLING:
        moved = bump(before, after)
        return Bump.MINOR if moved is Bump.MAJOR else moved
    if _epoch(before) != _epoch(after):
        return Bump.MAJOR
    moved = _by_numbers(before, after)
    if scheme is Scheme.ZERO and moved is Bump.MINOR:
        return Bump.MAJOR
    return moved


def shown_bump(name: str, before: str, after: str) -> Bump:
    """The step as a badge shows it: by the numbers, but data that only grows has no major ones."""
    moved = _by_numbers(before, after)
    rolling = scheme_of(name, before) is Scheme.ROLLING
    return Bump.MINOR if rolling and moved is Bump.MAJOR else moved


def at_least(moved: Bump, least: Bump) -> bool:
    """Whether a step is one of at least that size."""
    order = [Bump.PATCH, Bump.MINOR, Bump.MAJOR]
    return order.index(moved) >= order.index(least)


@lru_cache(maxsize=65536)
def is_pre_release(text: str) -> bool:
    """True for alphas, betas, release candidates and development versions."""
    public = text.rpartition("!")[2].partition("+")[0]
    return _PRE_RELEASE.search(public.replace("-", "_")) is not None


def _by_numbers(before: str, after: str) -> Bump:
    moved = bump(before, after)
    same_epoch = _epoch(before) == _epoch(after)
    if moved is Bump.MAJOR and same_epoch and _first_number(before) == _first_number(after):
        # Only a letter differs, as in `9d` and `9e`.
        return Bump.PATCH
    return moved


def _epoch(text: str) -> int:
    epoch, found, _ = text.partition("!")
    return int(epoch) if found and epoch.isdigit() else 0


def _first_number(text: str) -> int:
    release = version(text).release
    first = release[0][0] if release else 0
    return first if isinstance(first, int) else 0
