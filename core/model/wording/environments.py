"""Sentences about environments."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "environment-trashed": QT_TRANSLATE_NOOP("Engine", "Delete {name}"),
    "environment-frozen": QT_TRANSLATE_NOOP(
        "Engine", "This environment is frozen: whoever made it does not want it changed."
    ),
    "environment-frozen-reason": QT_TRANSLATE_NOOP(
        "Engine", "This environment is frozen. Its maker says: {reason}"
    ),
    "environment-unfinished": QT_TRANSLATE_NOOP(
        "Engine",
        "This folder has no packages and no history. It may be left from an unfinished step.",
    ),
    "environment-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "The package records of this environment can't be read. Check its permissions."
    ),
    "environment-damaged": QT_TRANSLATE_NOOP(
        "Engine", "%n package record(s) of this environment are damaged."
    ),
    "record-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "The record {file} can't be read; the package it stands for is not shown."
    ),
    "use-name": QT_TRANSLATE_NOOP("Engine", "Use “{name}”"),
    "close-program": QT_TRANSLATE_NOOP("Engine", "Close {program}"),
    "try-again": QT_TRANSLATE_NOOP("Engine", "Try again"),
    "revision-created": QT_TRANSLATE_NOOP("Engine", "Created with %n package(s)"),
    "revision-installed": QT_TRANSLATE_NOOP("Engine", "Installed {names}"),
    "revision-installed-more": QT_TRANSLATE_NOOP("Engine", "Installed {names} and %n more"),
    "revision-removed": QT_TRANSLATE_NOOP("Engine", "Removed {names}"),
    "revision-removed-more": QT_TRANSLATE_NOOP("Engine", "Removed {names} and %n more"),
    "revision-updated": QT_TRANSLATE_NOOP("Engine", "Updated {names}"),
    "revision-updated-more": QT_TRANSLATE_NOOP("Engine", "Updated {names} and %n more"),
    "revision-changed": QT_TRANSLATE_NOOP("Engine", "Changed %n package(s)"),
    "revision-found": QT_TRANSLATE_NOOP("Engine", "Found with %n package(s)"),
    "revision-pip-installed": QT_TRANSLATE_NOOP("Engine", "pip installed {names}"),
    "revision-pip-installed-more": QT_TRANSLATE_NOOP("Engine", "pip installed {names} and %n more"),
    "revision-pip-removed": QT_TRANSLATE_NOOP("Engine", "pip removed {names}"),
    "revision-pip-removed-more": QT_TRANSLATE_NOOP("Engine", "pip removed {names} and %n more"),
    "revision-pip-updated": QT_TRANSLATE_NOOP("Engine", "pip updated {names}"),
    "revision-pip-updated-more": QT_TRANSLATE_NOOP("Engine", "pip updated {names} and %n more"),
    "revision-pip-changed": QT_TRANSLATE_NOOP("Engine", "pip changed %n package(s)"),
    "revision-nothing": QT_TRANSLATE_NOOP("Engine", "No package changed"),
}

PROBLEMS: dict[str, ProblemText] = {
    "name-empty": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The environment needs a name."),
        QT_TRANSLATE_NOOP("Engine", "The name is also the name of its folder."),
        QT_TRANSLATE_NOOP("Engine", "Type a short one, such as thesis or data."),
    ),
    "name-character": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” can't be a name because of the “{character}”."),
        QT_TRANSLATE_NOOP(
            "Engine", "conda, a shell or a file system reads this character in its own way."
        ),
        QT_TRANSLATE_NOOP("Engine", "Use letters, digits, hyphens and underscores."),
    ),
    "name-space": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” can't be a name because it contains a space."),
        QT_TRANSLATE_NOOP("Engine", "conda does not accept spaces in environment names."),
        QT_TRANSLATE_NOOP("Engine", "Use a hyphen instead."),
    ),
    "name-start": ProblemText(
        QT_TRANSLATE_NOOP(
            "Engine", "“{name}” can't be a name because it begins with “{character}”."
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Such a name is read as an option, or its folder is hidden or taken for the home.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Begin with a letter or a digit."),
    ),
    "name-end": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” can't be a name because it ends with a dot."),
        QT_TRANSLATE_NOOP("Engine", "Windows drops a dot at the end of a folder's name."),
        QT_TRANSLATE_NOOP("Engine", "Leave the dot out."),
    ),
    "name-long": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” is too long for a name."),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Paths inside the environment grow with it, and systems limit their length. A name "
            "may have {longest} characters.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Choose a shorter one."),
    ),
    "name-reserved": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” is reserved."),
        QT_TRANSLATE_NOOP("Engine", "conda calls the environment it lives in by this name."),
        QT_TRANSLATE_NOOP("Engine", "Choose another name."),
    ),
    "name-device": ProblemText(
        QT_TRANSLATE_NOOP(
            "Engine", "“{name}” can't be a name because Windows uses it for a device."
        ),
        QT_TRANSLATE_NOOP("Engine", "No folder can have this name there."),
        QT_TRANSLATE_NOOP("Engine", "Choose another name, so that it works on every system."),
    ),
    "name-taken": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” exists already."),
        QT_TRANSLATE_NOOP(
            "Engine", "There is a folder with this name in {folder}, or it is just being made."
        ),
        QT_TRANSLATE_NOOP("Engine", "Choose another name."),
    ),
    "environment-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is no environment at {prefix} any more."),
        QT_TRANSLATE_NOOP("Engine", "It was removed or moved outside this window."),
        QT_TRANSLATE_NOOP("Engine", "Refresh the list of environments."),
    ),
    "environment-is-base": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} is protected."),
        QT_TRANSLATE_NOOP("Engine", "It is the environment conda itself lives in."),
        QT_TRANSLATE_NOOP(
            "Engine", "Work in an environment of its own, and leave this one as it is."
        ),
    ),
    "environment-is-frozen": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} is frozen."),
        QT_TRANSLATE_NOOP(
            "Engine", "Whoever made it marked it as not to be changed (conda-meta/frozen)."
        ),
        QT_TRANSLATE_NOOP("Engine", "Ask them, or make an environment of your own."),
    ),
    "environment-in-use": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{program} is running from {name}."),
        QT_TRANSLATE_NOOP(
            "Engine", "A program that loses its files while it runs fails or loses work."
        ),
        QT_TRANSLATE_NOOP("Engine", "Close {program}, then try again."),
    ),
    "environment-interrupted": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} has a change that was interrupted."),
        QT_TRANSLATE_NOOP(
            "Engine", "It is neither what it was nor what it should become until that is settled."
        ),
        QT_TRANSLATE_NOOP("Engine", "Let the interrupted change be completed or undone first."),
    ),
    "environment-read-only": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} can't be moved."),
        QT_TRANSLATE_NOOP("Engine", "You may not change files in {folder}."),
        QT_TRANSLATE_NOOP("Engine", "Ask whoever looks after this folder."),
    ),
    "environment-move-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} could not be moved; it is where it was."),
        QT_TRANSLATE_NOOP("Engine", "The system refused to move the folder {folder}."),
        QT_TRANSLATE_NOOP("Engine", "Close programs that have files of it open, then try again."),
    ),
    "trash-entry-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This environment is no longer in the trash."),
        QT_TRANSLATE_NOOP("Engine", "It was put back or deleted already."),
        QT_TRANSLATE_NOOP("Engine", "Refresh the list of environments."),
    ),
    "trash-not-emptied": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The deleted environment is still in the trash."),
        QT_TRANSLATE_NOOP("Engine", "Some of its files in {folder} could not be removed."),
        QT_TRANSLATE_NOOP("Engine", "Close the programs that use it, then try again."),
    ),
    "trash-place-taken": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} can't be put back because its place is taken."),
        QT_TRANSLATE_NOOP("Engine", "There is a folder at {prefix} now."),
        QT_TRANSLATE_NOOP("Engine", "Move or rename that one first, then try again."),
    ),
    "terminal-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No terminal program was found."),
        QT_TRANSLATE_NOOP("Engine", "None of the usual ones is installed on this system."),
        QT_TRANSLATE_NOOP(
            "Engine", "Install one, such as GNOME Terminal, Konsole or xterm, then try again."
        ),
    ),
    "terminal-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{terminal} did not start."),
        QT_TRANSLATE_NOOP("Engine", "The system refused to run it."),
        QT_TRANSLATE_NOOP("Engine", "Open a terminal yourself and type: conda activate {name}"),
    ),
    "python-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} has no Python."),
        QT_TRANSLATE_NOOP("Engine", "Nothing in it provides a Python to run."),
        QT_TRANSLATE_NOOP("Engine", "Install the package python into it."),
    ),
    "python-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The Python of {name} did not start."),
        QT_TRANSLATE_NOOP("Engine", "Its file is damaged or made for another kind of machine."),
        QT_TRANSLATE_NOOP("Engine", "Install python into the environment again."),
    ),
    "python-timeout": ProblemText(
        QT_TRANSLATE_NOOP(
            "Engine", "The Python of {name} did not finish within {seconds} seconds."
        ),
        QT_TRANSLATE_NOOP("Engine", "It was stopped, and all it had started with it."),
        QT_TRANSLATE_NOOP(
            "Engine", "Try again, or run it in a terminal where it may take its time."
        ),
    ),
}
