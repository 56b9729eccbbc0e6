"""Sentences about bringing pip packages back in an environment that is there."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "reason-relink-pip": QT_TRANSLATE_NOOP(
        "Engine", "Linked again: files of it were replaced or removed, by pip or by hand"
    ),
    "pip-return-gone": QT_TRANSLATE_NOOP(
        "Engine",
        "%n pip package(s) can't be had any more in that version: {names}. What is there instead "
        "stays; what is not there is left out.",
    ),
    "pip-return-unreached": QT_TRANSLATE_NOOP(
        "Engine",
        "%n pip package(s) are not on this computer, and the Python index could not be asked: "
        "{names}. What is there instead stays; what is not there is left out.",
    ),
    "pip-return-elsewhere": QT_TRANSLATE_NOOP(
        "Engine",
        "%n pip package(s) came from a folder, a repository or a file and can't be brought back: "
        "{names}. What is there stays as it is.",
    ),
    "pip-return-unlisted": QT_TRANSLATE_NOOP(
        "Engine",
        "%n package(s) outside conda keep no list of their files and stay as they are: {names}",
    ),
    "pip-return-with-conda": QT_TRANSLATE_NOOP(
        "Engine",
        "%n pip package(s) stood in the place of conda packages: {names}. conda's own is put "
        "there instead.",
    ),
    "pip-return-lost": QT_TRANSLATE_NOOP(
        "Engine",
        "%n pip package(s) that leave came from a folder, a repository or a file: {names}. They "
        "can't be brought back from here later.",
    ),
    "pip-return-not-over": QT_TRANSLATE_NOOP(
        "Engine",
        "%n pip package(s) that leave stand in the place of conda packages: {names}. Going back "
        "later does not put them there again; conda's own stay.",
    ),
    "pip-leaves-needed": QT_TRANSLATE_NOOP(
        "Engine",
        "%n pip package(s) that stay need a version of what leaves that conda does not have here: "
        "{names}",
    ),
    "check-pip-as-before": QT_TRANSLATE_NOOP(
        "Engine", "pip has exactly what it should have: %n package(s)"
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "pip-not-there": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "pip has no package {names} here"),
        QT_TRANSLATE_NOOP("Engine", "It was to leave, and is not among pip's packages any more."),
        QT_TRANSLATE_NOOP("Engine", "Look at the environment again; it may have changed."),
    ),
    "pip-still-there": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} {version} is there and should not be"),
        QT_TRANSLATE_NOOP("Engine", "It was to leave, or is not expected. The change was undone."),
        QT_TRANSLATE_NOOP("Engine", "Look at the preview once more."),
    ),
    "pip-file-in-the-way": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A file is in the way of {name}: {path}"),
        QT_TRANSLATE_NOOP(
            "Engine", "It belongs to no package and is not replaced unseen. The change was undone."
        ),
        QT_TRANSLATE_NOOP("Engine", "Move the file elsewhere, then try again."),
    ),
    "pip-file-damaged": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A file of {name} is not as it should be: {path}"),
        QT_TRANSLATE_NOOP(
            "Engine", "Its content differs from what the package lists. The change was undone."
        ),
        QT_TRANSLATE_NOOP("Engine", "Try again; the details say what happened."),
    ),
}
