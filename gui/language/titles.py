"""Titles of changes where their environment is named beside them: short, and once they are past."""

from __future__ import annotations

from core.model.base import Message
from core.model.wording.template import QT_TRANSLATE_NOOP
from gui.language.sentences import fill, say

_SHORT = {
    "title-install": QT_TRANSLATE_NOOP("Engine", "Install {packages}"),
    "title-remove": QT_TRANSLATE_NOOP("Engine", "Remove {packages}"),
    "title-update": QT_TRANSLATE_NOOP("Engine", "Update {packages}"),
    "title-update-all": QT_TRANSLATE_NOOP("Engine", "Update everything"),
    "title-change": QT_TRANSLATE_NOOP("Engine", "Change {packages}"),
    "title-restore": QT_TRANSLATE_NOOP("Engine", "Restore revision #{revision}"),
    "title-restore-list": QT_TRANSLATE_NOOP("Engine", "Restore a list of packages"),
}
_PAST = {
    "title-create": QT_TRANSLATE_NOOP("Engine", "Created"),
    "title-install": QT_TRANSLATE_NOOP("Engine", "Installed {packages}"),
    "title-remove": QT_TRANSLATE_NOOP("Engine", "Removed {packages}"),
    "title-update": QT_TRANSLATE_NOOP("Engine", "Updated {packages}"),
    "title-update-all": QT_TRANSLATE_NOOP("Engine", "Updated everything"),
    "title-change": QT_TRANSLATE_NOOP("Engine", "Changed {packages}"),
    "title-restore": QT_TRANSLATE_NOOP("Engine", "Restored revision #{revision}"),
    "title-restore-list": QT_TRANSLATE_NOOP("Engine", "Restored a list of packages"),
}


def short_title(title: Message) -> str:
    """What a change does, without the name of its environment."""
    return fill(_SHORT[title.code], title.params) if title.code in _SHORT else say(title)


def past_title(title: Message) -> str:
    """What a change did, as the history of an environment lists it."""
    return fill(_PAST[title.code], title.params) if title.code in _PAST else say(title)
