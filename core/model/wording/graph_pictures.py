"""What stands over the columns of a drawn graph."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES = {
    "graph-column-focus": QT_TRANSLATE_NOOP("Engine", "Focus"),
    "graph-column-direct": QT_TRANSLATE_NOOP("Engine", "Direct dependencies"),
    "graph-column-indirect": QT_TRANSLATE_NOOP("Engine", "Indirect dependencies"),
    "graph-column-needs-it": QT_TRANSLATE_NOOP("Engine", "Need {name}"),
    "graph-column-needs-it-indirectly": QT_TRANSLATE_NOOP("Engine", "Need it indirectly"),
    "graph-column-requested": QT_TRANSLATE_NOOP("Engine", "You installed"),
}

PROBLEMS: dict[str, ProblemText] = {}
