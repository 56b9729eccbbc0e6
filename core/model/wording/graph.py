"""Sentences about the dependency graph."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "graph-pip-removal": QT_TRANSLATE_NOOP(
        "Engine", "pip removes it alone; what it brought along stays."
    ),
    "graph-not-removable": QT_TRANSLATE_NOOP("Engine", "It is not a package of this environment."),
    "graph-record-unusable": QT_TRANSLATE_NOOP(
        "Engine", "Its record is damaged, so no change can be planned with it."
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "graph-outdated": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} has changed since this graph was drawn"),
        QT_TRANSLATE_NOOP("Engine", "Packages were installed or removed in the meantime."),
        QT_TRANSLATE_NOOP("Engine", "Read the graph again."),
    ),
}
