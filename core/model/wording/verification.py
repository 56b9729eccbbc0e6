"""Sentences about what was tried of an environment, and about trials in a copy."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "try-module-missing": QT_TRANSLATE_NOOP(
        "Engine", "“import {module}” fails: the module {missing} is missing."
    ),
    "try-name-missing": QT_TRANSLATE_NOOP(
        "Engine",
        "“import {module}” fails: {source} has no {name}. One of the two has another version than "
        "the other expects.",
    ),
    "try-library-missing": QT_TRANSLATE_NOOP(
        "Engine", "“import {module}” fails: the library {library} is missing."
    ),
    "try-library-old": QT_TRANSLATE_NOOP(
        "Engine",
        "“import {module}” fails: the library {library} is older than it needs ({wanted}).",
    ),
    "try-dll": QT_TRANSLATE_NOOP(
        "Engine",
        "“import {module}” fails: {library}, or a DLL it needs, can't be loaded by Windows.",
    ),
    "try-symbol": QT_TRANSLATE_NOOP(
        "Engine",
        "“import {module}” fails: a library lacks {symbol}. It has another version than the module "
        "was built for.",
    ),
    "try-numpy-abi": QT_TRANSLATE_NOOP(
        "Engine", "“import {module}” fails: it was built for another version of NumPy."
    ),
    "try-python-too-new": QT_TRANSLATE_NOOP(
        "Engine", "“import {module}” fails: it contains code this Python does not understand."
    ),
    "try-error": QT_TRANSLATE_NOOP("Engine", "“import {module}” fails: {text}"),
    "try-error-unknown": QT_TRANSLATE_NOOP("Engine", "“import {module}” fails."),
    "try-crashed": QT_TRANSLATE_NOOP("Engine", "“import {module}” crashes Python ({signal})."),
    "try-ended": QT_TRANSLATE_NOOP("Engine", "“import {module}” ends Python (exit code {code})."),
    "try-timeout": QT_TRANSLATE_NOOP(
        "Engine", "“import {module}” was not done after %n second(s)."
    ),
    "try-wants-network": QT_TRANSLATE_NOOP(
        "Engine", "“import {module}” asks for the network, which is closed while trying."
    ),
    "try-not-imported": QT_TRANSLATE_NOOP(
        "Engine", "{module} is left out: importing it does more than it shows."
    ),
    "try-no-time": QT_TRANSLATE_NOOP("Engine", "There was no time left for {module}."),
    "try-python-fails": QT_TRANSLATE_NOOP("Engine", "The Python of this environment does not run."),
    "try-requirement-missing": QT_TRANSLATE_NOOP(
        "Engine", "{name} {version} needs {requirement}, which is not installed."
    ),
    "try-requirement-other": QT_TRANSLATE_NOOP(
        "Engine", "{name} {version} needs {requirement}, but {found} is installed."
    ),
    "try-gpu-unseen": QT_TRANSLATE_NOOP("Engine", "{module} no longer sees a GPU."),
    "try-gpu-none": QT_TRANSLATE_NOOP("Engine", "{module} sees no GPU, and saw none before."),
    "try-command-failed": QT_TRANSLATE_NOOP(
        "Engine", "Your check “{command}” ended with exit code {code}."
    ),
    "try-command-timeout": QT_TRANSLATE_NOOP(
        "Engine", "Your check “{command}” was not done after %n second(s)."
    ),
    "try-command-not-started": QT_TRANSLATE_NOOP(
        "Engine", "Your check “{command}” could not be started."
    ),
    "try-command-no-time": QT_TRANSLATE_NOOP(
        "Engine", "There was no time left for your check “{command}”."
    ),
    "trial-editable": QT_TRANSLATE_NOOP(
        "Engine",
        "{name} is installed in place from {folder}. The copy uses the same folder, not one of its "
        "own.",
    ),
    "trial-outside": QT_TRANSLATE_NOOP(
        "Engine",
        "%n file(s) point to places outside the environment. The copy uses the same places.",
    ),
    "trial-path-kept": QT_TRANSLATE_NOOP(
        "Engine",
        "%n program(s) still contain the path of the original, or were left out for it: {names}.",
    ),
    "trial-unreadable": QT_TRANSLATE_NOOP("Engine", "%n file(s) could not be copied."),
}

PROBLEMS: dict[str, ProblemText] = {
    "verify-not-current": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} has changed since then"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Only the present state can be tried, and revision #{number} is no longer that one.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Try the newest version instead."),
    ),
    "trial-creates": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is nothing to copy yet"),
        QT_TRANSLATE_NOOP(
            "Engine", "{name} is a new environment, so nothing that exists can be harmed by it."
        ),
        QT_TRANSLATE_NOOP("Engine", "Create it; deleting it again is the way back."),
    ),
    "trial-no-room": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is no room for a copy of {name}"),
        QT_TRANSLATE_NOOP("Engine", "It takes up to {needed:size}, and {free:size} are free."),
        QT_TRANSLATE_NOOP("Engine", "Free some room, or apply the change without a trial."),
    ),
    "trial-leads-outside": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This change can't be tried in a copy of {name}"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "{folder} is a link out of the environment, so the copy would change what is there.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Apply the change without a trial."),
    ),
    "trial-read-only": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The copy can't be made"),
        QT_TRANSLATE_NOOP("Engine", "The folder {folder} can't be written to."),
        QT_TRANSLATE_NOOP("Engine", "Apply the change without a trial."),
    ),
    "trial-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This copy is gone"),
        QT_TRANSLATE_NOOP("Engine", "It has been deleted already."),
        QT_TRANSLATE_NOOP("Engine", "Nothing needs to be done."),
    ),
    "trial-in-use": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This copy is being made or tried right now"),
        QT_TRANSLATE_NOOP("Engine", "It can be deleted when that has ended."),
        QT_TRANSLATE_NOOP("Engine", "Cancel the trial, or wait for it."),
    ),
}
