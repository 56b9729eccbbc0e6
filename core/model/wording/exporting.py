"""What is said about files written for others, and about files recreated exactly."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "reason-exact": QT_TRANSLATE_NOOP("Engine", "As the file says, build for build"),
    # Ways out of a lock file that does not fit
    "suggest-same-versions": QT_TRANSLATE_NOOP(
        "Engine", "Solve the same versions of %n package(s) for {subdir}"
    ),
}

PROBLEMS: dict[str, ProblemText] = {
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
