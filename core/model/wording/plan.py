"""Sentences about plans: reasons, checks, what needs attention, and why a request is impossible."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    # Titles
    "title-create": QT_TRANSLATE_NOOP("Engine", "Create {name}"),
    "title-install": QT_TRANSLATE_NOOP("Engine", "Install {packages} into {name}"),
    "title-remove": QT_TRANSLATE_NOOP("Engine", "Remove {packages} from {name}"),
    "title-update": QT_TRANSLATE_NOOP("Engine", "Update {packages} in {name}"),
    "title-update-all": QT_TRANSLATE_NOOP("Engine", "Update everything in {name}"),
    "title-change": QT_TRANSLATE_NOOP("Engine", "Change {packages} in {name}"),
    "title-restore": QT_TRANSLATE_NOOP("Engine", "Restore {name} to revision #{revision}"),
    "title-restore-found": QT_TRANSLATE_NOOP(
        "Engine", "Restore {name} to what it was before its history began"
    ),
    "title-restore-list": QT_TRANSLATE_NOOP("Engine", "Restore {name} to a list of packages"),
    # Reasons
    "reason-chosen": QT_TRANSLATE_NOOP("Engine", "Your choice"),
    "reason-spec-replaced": QT_TRANSLATE_NOOP("Engine", "Your choice; “{spec}” no longer holds"),
    "reason-spec-outgrown": QT_TRANSLATE_NOOP(
        "Engine", "Newest that fits; “{spec}” no longer holds"
    ),
    "reason-update-all": QT_TRANSLATE_NOOP("Engine", "Newest that fits"),
    "reason-needed": QT_TRANSLATE_NOOP("Engine", "Needed by {names}"),
    "reason-requires": QT_TRANSLATE_NOOP("Engine", "{who} requires {spec}"),
    "reason-goes-with": QT_TRANSLATE_NOOP(
        "Engine", "The present build needs {spec}; {who} takes its place"
    ),
    "reason-fits": QT_TRANSLATE_NOOP("Engine", "Fits the other changes"),
    "reason-pip-with-python": QT_TRANSLATE_NOOP("Engine", "Python brings pip"),
    "reason-cannot-stand": QT_TRANSLATE_NOOP("Engine", "Cannot work without {names}"),
    "reason-orphan": QT_TRANSLATE_NOOP("Engine", "Only {names} needed it"),
    "reason-not-needed": QT_TRANSLATE_NOOP("Engine", "Not part of the result"),
    "reason-relink": QT_TRANSLATE_NOOP("Engine", "Linked again for the other Python"),
    "reason-restore": QT_TRANSLATE_NOOP("Engine", "As it was in the list restored"),
    # Attention
    "attention-downgrade": QT_TRANSLATE_NOOP(
        "Engine", "Goes back from {before} to {after}, an older version"
    ),
    "attention-channel": QT_TRANSLATE_NOOP("Engine", "Comes from {after} instead of {before}"),
    "attention-requested-removed": QT_TRANSLATE_NOOP(
        "Engine", "Once chosen by you, now removed too"
    ),
    "attention-spec-replaced": QT_TRANSLATE_NOOP(
        "Engine", "You once asked for “{spec}”; from now on any version counts as wanted"
    ),
    "attention-python-minor": QT_TRANSLATE_NOOP(
        "Engine", "Python changes from {before} to {after}: every Python package is linked anew"
    ),
    "attention-post-link": QT_TRANSLATE_NOOP(
        "Engine", "Brings a script. If you let it run, what it does cannot be undone"
    ),
    "attention-pre-unlink": QT_TRANSLATE_NOOP(
        "Engine", "Has a script for its removal. If you let it run, what it does cannot be undone"
    ),
    # Checks
    "base-protected": QT_TRANSLATE_NOOP(
        "Engine",
        "{name} is the base environment and protected: installing here can break conda itself. "
        "Use a new environment instead.",
    ),
    "not-adopted": QT_TRANSLATE_NOOP(
        "Engine", "Another tool made {name}. Glasshouse asks once before it changes it."
    ),
    "place-taken": QT_TRANSLATE_NOOP("Engine", "There is already something at {path}."),
    "path-too-long": QT_TRANSLATE_NOOP(
        "Engine",
        "The path has {length} bytes; programs in packages have room for {limit}. "
        "Choose a shorter place.",
    ),
    "path-long-for-windows": QT_TRANSLATE_NOOP(
        "Engine",
        "The path has {length} characters. Windows stops at 260, and packages bring long paths "
        "of their own.",
    ),
    "path-not-ascii": QT_TRANSLATE_NOOP(
        "Engine", "The path has letters that a few older programs on Windows cannot open."
    ),
    "no-permission": QT_TRANSLATE_NOOP("Engine", "{path} cannot be written to."),
    "prefix-in-use": QT_TRANSLATE_NOOP("Engine", "{holder} is changing this environment now."),
    "disk-short": QT_TRANSLATE_NOOP(
        "Engine", "Not enough room: {needed:size} needed, {free:size} free."
    ),
    "disk-tight": QT_TRANSLATE_NOOP(
        "Engine", "It fits, but little room is left: {needed:size} needed, {free:size} free."
    ),
    "disk-enough": QT_TRANSLATE_NOOP(
        "Engine", "Enough room: {needed:size} needed, {free:size} free."
    ),
    "programs-running": QT_TRANSLATE_NOOP(
        "Engine", "Running from this environment now: {names}. They may stumble over the change."
    ),
    "programs-running-block": QT_TRANSLATE_NOOP(
        "Engine",
        "Running from this environment now: {names}. Windows does not replace files in use; "
        "close them first.",
    ),
    "update-held": QT_TRANSLATE_NOOP(
        "Engine", "{name} {newest} exists, but does not go with what else is installed."
    ),
    "archives-gone": QT_TRANSLATE_NOOP(
        "Engine",
        "%n package(s) came from files that no longer exist: {names}. Once replaced, they cannot "
        "be brought back.",
    ),
    "updates-held-by-wish": QT_TRANSLATE_NOOP(
        "Engine",
        "What you asked for holds %n package(s) back: {specs}. Update one by name to lift that.",
    ),
    "updates-held": QT_TRANSLATE_NOOP(
        "Engine", "%n newer version(s) left out, because of what else is installed: {names}"
    ),
    "specs-outgrown": QT_TRANSLATE_NOOP(
        "Engine",
        "%n exact version(s) on record given up: {specs}. From now on any version counts "
        "as wanted.",
    ),
    "pin-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "A line of conda-meta/pinned could not be read and is not held: {pin}"
    ),
    "records-unreadable": QT_TRANSLATE_NOOP(
        "Engine", "%n package record(s) could not be read; their files are not known."
    ),
    # pip
    "pip-overwritten": QT_TRANSLATE_NOOP(
        "Engine", "conda's {version} is installed over the copy from pip"
    ),
    "pip-stranded": QT_TRANSLATE_NOOP(
        "Engine", "Stays behind with Python {before}; Python {after} will not see it"
    ),
    "pip-without-python": QT_TRANSLATE_NOOP("Engine", "Is left without a Python to run on"),
    "pip-needs-removed": QT_TRANSLATE_NOOP("Engine", "Needs {spec}, which goes"),
    "pip-needs-other": QT_TRANSLATE_NOOP("Engine", "Needs {spec}, which becomes {after}"),
    # Ways out
    "suggest-use-version": QT_TRANSLATE_NOOP("Engine", "Use {name} {version}"),
    "suggest-any-version": QT_TRANSLATE_NOOP("Engine", "Take any version of {names}"),
    "suggest-update-too": QT_TRANSLATE_NOOP("Engine", "Update {names} too"),
    "suggest-leave-out": QT_TRANSLATE_NOOP("Engine", "Leave {name} out"),
    "suggest-separate": QT_TRANSLATE_NOOP("Engine", "Use a separate environment, {name}"),
    "suggest-new-environment": QT_TRANSLATE_NOOP("Engine", "New environment…"),
    "suggest-name": QT_TRANSLATE_NOOP("Engine", "Use {right} instead of {wrong}"),
    "suggest-spelling": QT_TRANSLATE_NOOP("Engine", "Write {right}"),
}

_WAYS = QT_TRANSLATE_NOOP("Engine", "Choose one of the ways below, or go back to your changes.")

PROBLEMS: dict[str, ProblemText] = {
    "packages-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Not found: {names}"),
        QT_TRANSLATE_NOOP("Engine", "%n name(s) are in none of the channels asked."),
        QT_TRANSLATE_NOOP("Engine", "Check the spelling, or add a channel that has them."),
    ),
    "spec-unreadable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{spec}” is not a package and version"),
        QT_TRANSLATE_NOOP("Engine", "conda writes it as numpy, numpy=1.26 or numpy>=1.26,<2."),
        QT_TRANSLATE_NOOP("Engine", "Correct it and try again."),
    ),
    "spec-space-in-version": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{spec}” would not mean what it looks like"),
        QT_TRANSLATE_NOOP(
            "Engine", "After a space conda expects a build, so the second bound would be misread."
        ),
        QT_TRANSLATE_NOOP("Engine", "Write {right}, with a comma and no space."),
    ),
    "not-installed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Not installed here: {names}"),
        QT_TRANSLATE_NOOP("Engine", "Only installed packages can be removed or updated."),
        QT_TRANSLATE_NOOP("Engine", "Refresh the list; the environment may have changed."),
    ),
    "both-ways": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{names}: to be removed and to be installed at once"),
        QT_TRANSLATE_NOOP("Engine", "One change cannot do both."),
        QT_TRANSLATE_NOOP("Engine", "Take back one of the two marks."),
    ),
    "removal-needed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} cannot go: {users} needs it"),
        QT_TRANSLATE_NOOP("Engine", "The same change installs something that depends on it."),
        QT_TRANSLATE_NOOP("Engine", "Keep {name}, or leave {users} out."),
    ),
    "environment-gone": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is no environment at {path}"),
        QT_TRANSLATE_NOOP("Engine", "It was moved, renamed or deleted outside Glasshouse."),
        QT_TRANSLATE_NOOP("Engine", "Refresh the list of environments."),
    ),
    "override-unreadable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A CONDA_OVERRIDE variable is not a version"),
        QT_TRANSLATE_NOOP("Engine", "These variables say what the machine offers, such as CUDA."),
        QT_TRANSLATE_NOOP("Engine", "Correct or clear it, then start Glasshouse again."),
    ),
    "solve-too-long": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "No answer after {seconds} seconds of searching"),
        QT_TRANSLATE_NOOP("Engine", "The request leaves too many combinations to try."),
        QT_TRANSLATE_NOOP("Engine", "Say more exactly which versions you want, or ask for less."),
    ),
    "unsatisfiable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Cannot install: {names} do not go together"),
        QT_TRANSLATE_NOOP("Engine", "No combination of builds satisfies all of them."),
        _WAYS,
    ),
    "unsatisfiable-choice": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Cannot install: {who} needs {spec}, you chose {choice}"),
        QT_TRANSLATE_NOOP("Engine", "An environment holds one version of each package."),
        _WAYS,
    ),
    "unsatisfiable-earlier": ProblemText(
        QT_TRANSLATE_NOOP(
            "Engine", "Cannot install: {who} needs {spec}, you asked for {choice} earlier"
        ),
        QT_TRANSLATE_NOOP("Engine", "An environment holds one version of each package."),
        _WAYS,
    ),
    "unsatisfiable-pair": ProblemText(
        QT_TRANSLATE_NOOP(
            "Engine", "Cannot install: {who} needs {spec}, {other} needs {otherspec}"
        ),
        QT_TRANSLATE_NOOP("Engine", "An environment holds one version of each package."),
        _WAYS,
    ),
    "unsatisfiable-version": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Cannot install: no build matches {spec}"),
        QT_TRANSLATE_NOOP("Engine", "The channels have {name}, but not in this version for here."),
        _WAYS,
    ),
    "unsatisfiable-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Cannot install: {who} needs {spec}, which no channel has"),
        QT_TRANSLATE_NOOP("Engine", "It may be in a channel that is not among yours."),
        _WAYS,
    ),
    "unsatisfiable-machine": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Cannot install: {who} needs {spec}, which is not here"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Names with two underscores stand for the system, the driver or the processor.",
        ),
        _WAYS,
    ),
    "unsatisfiable-pin": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Cannot install: {name} is pinned to {spec}"),
        QT_TRANSLATE_NOOP("Engine", "The request needs another version of it."),
        _WAYS,
    ),
    "unsatisfiable-python": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Cannot install: no build fits {spec} of this environment"),
        QT_TRANSLATE_NOOP(
            "Engine", "Python keeps its minor version unless you update Python itself."
        ),
        _WAYS,
    ),
}
