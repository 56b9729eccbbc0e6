"""Sentences about the window itself and what it found at start."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {}

PROBLEMS: dict[str, ProblemText] = {
    "window-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Something in this window did not work"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "This is a fault of Glasshouse. No environment was touched by it.",
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Go on, or close and open Glasshouse again. The details help to find the fault.",
        ),
    ),
    "practice-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Practice mode could not be prepared"),
        QT_TRANSLATE_NOOP(
            "Engine", "The practice channels and environments were not ready in time."
        ),
        QT_TRANSLATE_NOOP("Engine", "Start it again; the details say what was missing."),
    ),
}
