"""Sentences about a file under review: its name, place, channels, builds and lines."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "review-name-taken": QT_TRANSLATE_NOOP("Engine", "An environment “{name}” exists already."),
    "review-name-unusable": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” can't be the name of an environment."
    ),
    "review-name-free": QT_TRANSLATE_NOOP(
        "Engine", "“{name}” exists already, so the new environment is called “{free}”."
    ),
    "review-name-mended": QT_TRANSLATE_NOOP(
        "Engine", "An environment can't be called “{name}”; it is called “{free}”."
    ),
}

PROBLEMS: dict[str, ProblemText] = {}
