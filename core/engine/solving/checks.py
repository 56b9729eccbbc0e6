"""What is looked at before a change: room, path, permission, lock, running programs, protection.

The planner shows the outcome in the preview; the transaction looks once more right before it
begins. Every check that blocks has a code of its own, so that the window can offer its way out.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from core import paths
from core.engine.environments import guard
from core.engine.solving.sizes import estimate, wheels_download, wheels_on_disk
from core.engine.transactions.in_use import programs_using
from core.engine.transactions.lock import lock_holder
from core.model.base import Message
from core.model.plan import Change, ChangeKind, Check, Plan, Severity
from core.settings import SettingsFile

PLACEHOLDER_LIMIT = 255
"""Bytes of prefix that conda-build leaves room for in binary files."""
WINDOWS_COMFORTABLE = 100
"""Characters of prefix that leave packages room below Windows' limit of 260 for a path."""
_SURE = 0.55
"""Part of the estimated room that is needed even where packages hardly shrink when packed."""
SPARE = 500_000_000
"""Bytes that should stay free; less than that is worth a word."""


def preflight(plan: Plan) -> tuple[Check, ...]:
    """Look at everything that can be known beforehand, worst first. Takes up to half a second.

    The lock does not count as a hindrance where this very process holds it.
    """
    if not (plan.changes or plan.creates or plan.pip_adds or plan.pip_removes):
        return tuple(_protection(plan))
    looks: tuple[Callable[[Plan], Iterable[Check]], ...] = (
        _protection,
        _place,
        _path,
        _permission,
        _lock,
        _room,
        _programs,
    )
    found = [check for look in looks for check in look(plan)]
    order = [Severity.BLOCK, Severity.WARN, Severity.INFO, Severity.OK]
    return tuple(sorted(found, key=lambda check: order.index(check.severity)))


def _protection(plan: Plan) -> Iterator[Check]:
    if plan.creates or not Path(plan.prefix).is_dir():
        return
    if guard.is_base(plan.prefix):
        yield Check(Severity.BLOCK, Message("base-protected", {"name": plan.name}))
    frozen = guard.frozen_reason(plan.prefix)
    if frozen is not None:
        yield Check(Severity.BLOCK, frozen)
    if not guard.is_adopted(plan.prefix):
        yield Check(Severity.INFO, Message("not-adopted", {"name": plan.name}))


def _place(plan: Plan) -> Iterator[Check]:
    if not plan.creates or not os.path.lexists(plan.prefix):
        return
    folder = Path(plan.prefix)
    if not folder.is_dir() or any(folder.iterdir()):
        yield Check(Severity.BLOCK, Message("place-taken", {"path": plan.prefix}))


def _path(plan: Plan) -> Iterator[Check]:
    length = len(os.fsencode(plan.prefix))
    if length > PLACEHOLDER_LIMIT:
        params: dict[str, str | int] = {"length": length, "limit": PLACEHOLDER_LIMIT}
        yield Check(Severity.BLOCK, Message("path-too-long", params))
    elif sys.platform == "win32" and len(plan.prefix) > WINDOWS_COMFORTABLE:
        yield Check(Severity.WARN, Message("path-long-for-windows", {"length": len(plan.prefix)}))
    if sys.platform == "win32" and not plan.prefix.isascii() and plan.creates:
        yield Check(Severity.INFO, Message("path-not-ascii"))


def _permission(plan: Plan) -> Iterator[Check]:
    if not guard.is_writable(plan.prefix):
        yield Check(Severity.BLOCK, Message("no-permission", {"path": plan.prefix}))
    else:
        cache = paths.package_cache(plan.prefix)
        if not guard.can_write_in(cache):
            yield Check(Severity.BLOCK, Message("no-permission", {"path": str(cache)}))


def _lock(plan: Plan) -> Iterator[Check]:
    holder = lock_holder(plan.prefix)
    if holder is not None and not holder.endswith(f"({os.getpid()})"):
        yield Check(Severity.BLOCK, Message("prefix-in-use", {"holder": holder}))


def _room(plan: Plan) -> Iterator[Check]:
    needed = _bytes_needed(plan.changes, hard_links=SettingsFile().load().hard_links)
    needed += wheels_download(plan.pip_adds).bytes + wheels_on_disk(plan.pip_adds).bytes
    free = _free(Path(plan.prefix))
    if free is None:
        return
    params: dict[str, str | int] = {"needed": needed, "free": free, "short": max(0, needed - free)}
    # What archives unpack to is a guess; only what is surely too little forbids.
    if free < needed * _SURE:
        yield Check(Severity.BLOCK, Message("disk-short", params))
    elif free < needed + SPARE:
        yield Check(Severity.WARN, Message("disk-tight", params))
    else:
        yield Check(Severity.OK, Message("disk-enough", params))


def _programs(plan: Plan) -> Iterator[Check]:
    if plan.creates or not Path(plan.prefix).is_dir():
        return
    names = sorted({user.name for user in programs_using(Path(plan.prefix))})
    if not names:
        return
    touched = any(change.kind is not ChangeKind.ADD for change in plan.changes)
    touched = touched or bool(plan.pip_removes)
    # Windows does not let files in use be replaced; elsewhere a program may merely stumble.
    blocks = sys.platform == "win32" and touched
    yield Check(
        Severity.BLOCK if blocks else Severity.WARN,
        Message(
            "programs-running-block" if blocks else "programs-running", {"names": ", ".join(names)}
        ),
    )


def _bytes_needed(changes: Iterable[Change], *, hard_links: bool) -> int:
    """Archives, what they unpack to in the cache, and a copy in the prefix without hard links."""
    total = 0
    for change in changes:
        if change.after is None or (change.kind is ChangeKind.RELINK and change.cached):
            continue
        unpacked = estimate(change.after) or 0
        if not change.cached:
            total += (change.download_size or 0) + unpacked
        if not hard_links:
            total += unpacked
    return total


def _free(path: Path) -> int | None:
    for folder in (path, *path.parents):
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            continue
    return None
