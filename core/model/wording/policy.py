"""Sentences about what the user decided about updates."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {}

PROBLEMS: dict[str, ProblemText] = {
    "pin-about-another": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{spec}” is not about {name}"),
        QT_TRANSLATE_NOOP("Engine", "A pin begins with the name of the package it holds."),
        QT_TRANSLATE_NOOP("Engine", "Correct it and try again."),
    ),
    "pin-says-nothing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This pin of {name} would hold no version"),
        QT_TRANSLATE_NOOP("Engine", "Any version satisfies a bare name."),
        QT_TRANSLATE_NOOP("Engine", "Add a version, such as {name} 1.2.*, and try again."),
    ),
    "pins-unreadable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The list of pins can't be read"),
        QT_TRANSLATE_NOOP(
            "Engine", "{path} is no plain text. conda can't read it either, so nothing is pinned."
        ),
        QT_TRANSLATE_NOOP("Engine", "Save it as UTF-8 with an editor, then try again."),
    ),
    "environment-not-writable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} can't be changed"),
        QT_TRANSLATE_NOOP("Engine", "You may not change files in {path}."),
        QT_TRANSLATE_NOOP("Engine", "Ask whoever looks after this folder."),
    ),
}
