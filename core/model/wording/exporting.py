"""What is said about files written for others, and about files recreated exactly."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "reason-exact": QT_TRANSLATE_NOOP("Engine", "As the file says, build for build"),
    # What a file can't carry, and whom it fits
    "export-platform": QT_TRANSLATE_NOOP(
        "Engine", "For {platform} only: builds differ from system to system."
    ),
    "export-versions-platform": QT_TRANSLATE_NOOP(
        "Engine",
        "Written on {platform}. What exists for that system alone has to be taken out elsewhere.",
    ),
    "export-beside": QT_TRANSLATE_NOOP(
        "Engine", "It uses environment.yml beside it: save that as well, in the form with versions."
    ),
    "export-requested-unknown": QT_TRANSLATE_NOOP(
        "Engine",
        "Nobody wrote down what was asked for here: these are the packages nothing else needs.",
    ),
    "export-own-channel": QT_TRANSLATE_NOOP(
        "Engine", "Packages come from {channel}: whoever uses the file must be able to reach it."
    ),
    "export-local-packages": QT_TRANSLATE_NOOP(
        "Engine",
        "%n package(s) came from a folder of this machine and can't be had elsewhere: {names}",
    ),
    "export-pip-unknown": QT_TRANSLATE_NOOP(
        "Engine",
        "What pip had installed at that moment was not looked at, so it is missing here.",
    ),
    "export-pip-left-out": QT_TRANSLATE_NOOP(
        "Engine",
        "Without %n package(s) from pip, which conda does not read from such a file: {names}",
    ),
    "export-pip-in-comments": QT_TRANSLATE_NOOP(
        "Engine",
        "%n package(s) from pip stand in comments: Glasshouse reads them, conda does not ({names})",
    ),
    "export-pip-local": QT_TRANSLATE_NOOP(
        "Engine",
        "%n package(s) were installed by pip from a folder of this machine, and are left out: "
        "{names}",
    ),
    "export-no-hash": QT_TRANSLATE_NOOP(
        "Engine", "For %n package(s) no hash is on record, so nothing checks them: {names}"
    ),
    "export-secrets": QT_TRANSLATE_NOOP(
        "Engine", "%n variable(s) look like secrets and are left out: {names}"
    ),
    "export-variables-here": QT_TRANSLATE_NOOP(
        "Engine", "%n variable(s) hold a path of this machine and are left out: {names}"
    ),
    "export-variables-left-out": QT_TRANSLATE_NOOP(
        "Engine", "Such a file has no place for environment variables; %n are set here: {names}"
    ),
    "export-not-python": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) are not Python's, and pip can't install them."
    ),
    "export-local-version": QT_TRANSLATE_NOOP(
        "Engine", "%n version(s) are variants that the usual index may not have: {names}"
    ),
    "export-explicit-readers": QT_TRANSLATE_NOOP(
        "Engine", "The hashes are SHA-256, which conda reads from version 24.9 on."
    ),
    "export-conda-lock-readers": QT_TRANSLATE_NOOP(
        "Engine", "Read by conda 26.5 and later, and by conda-lock."
    ),
    "export-pixi-lock-readers": QT_TRANSLATE_NOOP(
        "Engine",
        "Version 6 of the format, which conda 26.5 and later read. Tried with conda and with "
        "rattler, on which pixi is built; not with pixi itself.",
    ),
    # Ways out of a lock file that does not fit
    "suggest-same-versions": QT_TRANSLATE_NOOP(
        "Engine", "Solve the same versions of %n package(s) for {subdir}"
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "save-folder-gone": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is no folder {folder}"),
        QT_TRANSLATE_NOOP("Engine", "It was moved, renamed or deleted, or its disk is not there."),
        QT_TRANSLATE_NOOP("Engine", "Save the file in another folder."),
    ),
    "save-is-folder": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{path} is a folder"),
        QT_TRANSLATE_NOOP("Engine", "A file can't have the name of a folder beside it."),
        QT_TRANSLATE_NOOP("Engine", "Give the file another name."),
    ),
    "lock-other-platform": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The file is for {platforms}, and this machine is {subdir}"),
        QT_TRANSLATE_NOOP(
            "Engine", "It names archives build by build, and those run on no other system."
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The same versions can be solved for this machine; the builds will be others.",
        ),
    ),
    "file-changed-since": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{file}” is not what it was when it was read"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Values that are secrets are taken from the file itself when the environment is made, "
            "and it was changed, moved or deleted since.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Open the file once more and look at what it asks for now."),
    ),
    "lock-entry-unreadable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Line {line} names no package that could be fetched"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "“{text}” is not the address of an archive, and a lock file is recreated whole.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Correct that line in an editor, then try again."),
    ),
    "lock-name-twice": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The file names two builds of {name}"),
        QT_TRANSLATE_NOOP(
            "Engine", "They stand in lines {first} and {second}; an environment holds one of them."
        ),
        QT_TRANSLATE_NOOP("Engine", "Take one of the two lines out, then try again."),
    ),
    "lock-hash-differs": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{package} is not the archive the file means"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The file gives the hash {given}, and the channel has an archive with {known} under "
            "that name.",
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Ask whoever wrote the file for a new one. Nothing was installed."
        ),
    ),
    "lock-other-package": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{file} holds another package than its name says"),
        QT_TRANSLATE_NOOP("Engine", "The archive itself says that it is {name}."),
        QT_TRANSLATE_NOOP(
            "Engine", "Ask whoever wrote the file for a new one. Nothing was installed."
        ),
    ),
    "lock-archive-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{package} is not where the file says"),
        QT_TRANSLATE_NOOP("Engine", "The file names {path}, and there is no such file here."),
        QT_TRANSLATE_NOOP(
            "Engine", "Put the archive there, or write its address into the file, then try again."
        ),
    ),
}
