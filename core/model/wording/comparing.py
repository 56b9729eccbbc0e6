"""What is said about two sides that are compared."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "compare-other-platform": QT_TRANSLATE_NOOP(
        "Engine",
        "One side is for {left}, the other for {right}: builds for one do not run on the other.",
    ),
    "compare-pip-unknown": QT_TRANSLATE_NOOP(
        "Engine",
        "What pip had installed at one of these moments was not looked at, so it is left out.",
    ),
    "compare-file-wishes": QT_TRANSLATE_NOOP(
        "Engine",
        "The file says what is wanted, not what that needs in turn. "
        "Packages that are there because others need them are not compared.",
    ),
    "compare-unread": QT_TRANSLATE_NOOP(
        "Engine", "%n line(s) of the file name no package that could be compared: {lines}"
    ),
    "compare-pip-left-out": QT_TRANSLATE_NOOP(
        "Engine",
        "The file asks pip for %n package(s) that are not here. "
        "They come with a new environment from this file: {names}",
    ),
    "compare-lock-pip": QT_TRANSLATE_NOOP(
        "Engine",
        "The file names %n package(s) from pip. They come with a new environment from this file.",
    ),
    "compare-lock-not-here": QT_TRANSLATE_NOOP(
        "Engine",
        "The exact builds of the file can't be had here just now, so nothing can be made like it. "
        "Importing the file says why.",
    ),
}

PROBLEMS: dict[str, ProblemText] = {}
