"""Titles of changes where their environment is named beside them: short, and once they are past."""

from __future__ import annotations

from core.model.base import Message
from core.model.wording.template import QT_TRANSLATE_NOOP
from gui.language.sentences import fill, say

_CONTEXT = "Titles"
_SHORT = {
    "title-install": QT_TRANSLATE_NOOP("Titles", "Install {packages}"),
    "title-remove": QT_TRANSLATE_NOOP("Titles", "Remove {packages}"),
    "title-update": QT_TRANSLATE_NOOP("Titles", "Update {packages}"),
    "title-update-all": QT_TRANSLATE_NOOP("Titles", "Update everything"),
    "title-safe-updates": QT_TRANSLATE_NOOP("Titles", "Update %n safe package(s)"),
    "title-safe-update-of": QT_TRANSLATE_NOOP("Titles", "Update {packages}, safely"),
    "title-change": QT_TRANSLATE_NOOP("Titles", "Change {packages}"),
    "title-restore": QT_TRANSLATE_NOOP("Titles", "Restore revision #{revision}"),
    "title-restore-found": QT_TRANSLATE_NOOP("Titles", "Restore what was before the history"),
    "title-restore-list": QT_TRANSLATE_NOOP("Titles", "Restore a list of packages"),
}
_PAST = {
    "title-create": QT_TRANSLATE_NOOP("Titles", "Created"),
    "title-install": QT_TRANSLATE_NOOP("Titles", "Installed {packages}"),
    "title-remove": QT_TRANSLATE_NOOP("Titles", "Removed {packages}"),
    "title-update": QT_TRANSLATE_NOOP("Titles", "Updated {packages}"),
    "title-update-all": QT_TRANSLATE_NOOP("Titles", "Updated everything"),
    "title-safe-updates": QT_TRANSLATE_NOOP("Titles", "Updated %n safe package(s)"),
    "title-safe-update-of": QT_TRANSLATE_NOOP("Titles", "Updated {packages}, safely"),
    "title-change": QT_TRANSLATE_NOOP("Titles", "Changed {packages}"),
    "title-restore": QT_TRANSLATE_NOOP("Titles", "Restored revision #{revision}"),
    "title-restore-found": QT_TRANSLATE_NOOP("Titles", "Restored what was before the history"),
    "title-restore-list": QT_TRANSLATE_NOOP("Titles", "Restored a list of packages"),
}


def short_title(title: Message) -> str:
    """What a change does, without the name of its environment."""
    return fill(_SHORT[title.code], title.params, _CONTEXT) if title.code in _SHORT else say(title)


def past_title(title: Message) -> str:
    """What a change did, as the history of an environment lists it."""
    return fill(_PAST[title.code], title.params, _CONTEXT) if title.code in _PAST else say(title)
