"""The badges of an update: how far it goes, and what else changes with it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.plan import Bump, Change, ChangeKind
from core.model.updates import Update

translate = QCoreApplication.translate

Badge = tuple[str, str, str]
"""Words, kind and icon."""


def badges(update: Update) -> list[Badge]:
    """How far it moves, and whether its channel or kind of build changes with it."""
    found = [bump_badge(update.bump)]
    change = update.change
    if change is not None and change.kind is ChangeKind.DOWNGRADE:
        found = [(translate("Preview", "Downgrade"), "warn", "arrow-down")]
    if change is not None and change.before and change.after:
        if change.before.channel != change.after.channel:
            found.append((translate("Preview", "Channel"), "info", "arrow-left-right"))
        if change.variant is not None:
            found.append((translate("Updates", "Build"), "warn", "arrow-left-right"))
    return found


def brought_badge(change: Change) -> Badge:
    """What a package is that comes along."""
    if change.kind is ChangeKind.ADD:
        return (translate("Updates", "New"), "ok", "plus")
    if change.kind is ChangeKind.UPGRADE:
        return bump_badge(change.bump)
    return (translate("Preview", "New build"), "neutral", "dot")


def bump_badge(bump: Bump | None) -> Badge:
    """How far a version moves."""
    match bump:
        case Bump.MAJOR:
            return (translate("Preview", "Major"), "major", "chevrons-up")
        case Bump.MINOR:
            return (translate("Preview", "Minor"), "info", "chevron-up")
        case Bump.PATCH:
            return (translate("Preview", "Patch"), "neutral", "dot")
    return (translate("Preview", "New build"), "neutral", "dot")
