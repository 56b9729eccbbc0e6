"""Sentences about the list of ended operations."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {}

PROBLEMS: dict[str, ProblemText] = {
    "operation-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This operation is no longer on record"),
        QT_TRANSLATE_NOOP(
            "Engine", "The list keeps the last 500 operations, and it may have been cleared."
        ),
        QT_TRANSLATE_NOOP("Engine", "Look at the environment's own history instead."),
    ),
}
