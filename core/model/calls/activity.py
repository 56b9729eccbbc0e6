"""Calls about what was done, and what it left in the caches."""

from __future__ import annotations

from core.model.activity import Operation
from core.model.base import Data
from core.model.calls.base import Call, Role
from core.model.changes import Changes


class ListActivity(Call, frozen=True):
    """Operations that ended, newest first, without their logs."""

    method = "activity.list"
    result = tuple[Operation, ...]


class ReadOperation(Call, frozen=True):
    """One operation with its log."""

    method = "activity.read"
    result = Operation
    id: str


class ClearActivity(Call, frozen=True):
    """Forget ended operations. Revisions stay."""

    method = "activity.clear"
    result = Changes


class CachePlace(Data, frozen=True):
    """One package cache in bytes. Environments on another volume have theirs on that volume."""

    folder: str
    used: int
    reclaimable: int


class CacheUsage(Data, frozen=True):
    """Package caches in bytes: used by environments (hard-linked), and what could be cleared."""

    folder: str
    """That of the home's volume, the first of `places`."""
    used: int
    reclaimable: int
    places: tuple[CachePlace, ...] = ()
    freed: int = 0
    """What `ClearCache` has just removed."""


class MeasureCache(Call, frozen=True):
    """Sizes of all package caches of ours."""

    method = "cache.measure"
    result = CacheUsage


class ClearCache(Call, frozen=True):
    """Remove extracted packages that no environment links to, from all caches of ours."""

    method = "cache.clear"
    role = Role.TRANSACTION
    result = CacheUsage
