"""Sentences about the dependency graph."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "graph-of-machine": QT_TRANSLATE_NOOP(
        "Engine", "This is something of the computer, not of the environment."
    ),
    "graph-not-there": QT_TRANSLATE_NOOP("Engine", "It is not installed."),
    "graph-record-unusable": QT_TRANSLATE_NOOP(
        "Engine", "Its record is damaged, so no change can be planned with it."
    ),
    "graph-pip-unlisted": QT_TRANSLATE_NOOP(
        "Engine", "There is no list of its files, so pip itself can't remove it either."
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "graph-outdated": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} has changed since this graph was drawn"),
        QT_TRANSLATE_NOOP("Engine", "Packages were installed or removed in the meantime."),
        QT_TRANSLATE_NOOP("Engine", "Read the graph again."),
    ),
}
