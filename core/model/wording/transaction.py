"""Sentences about carrying out a plan, and about what was interrupted."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "script-failed": QT_TRANSLATE_NOOP(
        "Engine", "The install script of {package} failed. The package is in place without it."
    ),
    "script-not-run": QT_TRANSLATE_NOOP(
        "Engine", "{package} brings a script of its own. It was not run."
    ),
    "compile-failed": QT_TRANSLATE_NOOP(
        "Engine", "The Python files could not be compiled ahead; the first start takes longer."
    ),
    "shortcut-made": QT_TRANSLATE_NOOP(
        "Engine", "{package} has put %n entry(s) into the start menu."
    ),
    "shortcut-failed": QT_TRANSLATE_NOOP(
        "Engine", "The start menu could not be brought up to date."
    ),
    "files-kept": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) of your own made room for packages and are kept in {folder}."
    ),
    "files-returned": QT_TRANSLATE_NOOP(
        "Engine", "%n file(s) of your own are back in their place."
    ),
    "check-verified": QT_TRANSLATE_NOOP("Engine", "%n file(s) checked, all as promised"),
    "check-kept": QT_TRANSLATE_NOOP("Engine", "The %n file(s) that stay are all there"),
    "suggest-nearest-builds": QT_TRANSLATE_NOOP(
        "Engine", "Restore with the nearest build of %n package(s)"
    ),
    "revision-before": QT_TRANSLATE_NOOP("Engine", "{name} before the first change here"),
    "suggest-plan-again": QT_TRANSLATE_NOOP("Engine", "Preview again"),
    "suggest-retry-when-done": QT_TRANSLATE_NOOP("Engine", "Try again when it is done"),
    "suggest-close-program": QT_TRANSLATE_NOOP("Engine", "Close {program}"),
    "suggest-close-and-retry": QT_TRANSLATE_NOOP("Engine", "Try again"),
    "recovery-completed": QT_TRANSLATE_NOOP(
        "Engine", "A change to {name} was interrupted and has been completed."
    ),
    "recovery-rolled-back": QT_TRANSLATE_NOOP(
        "Engine", "A change to {name} was interrupted and has been undone."
    ),
    "recovery-cancelled": QT_TRANSLATE_NOOP("Engine", "{name} is as it was before."),
    "recovery-too-late": QT_TRANSLATE_NOOP(
        "Engine", "The change to {name} was already complete when you cancelled. It stays."
    ),
    "recovery-failed": QT_TRANSLATE_NOOP(
        "Engine", "An interrupted change to {name} can't be settled yet."
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "prefix-locked": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Another change to this environment is under way"),
        QT_TRANSLATE_NOOP(
            "Engine", "{holder} is working on {prefix}. Two changes at once would damage it."
        ),
        QT_TRANSLATE_NOOP("Engine", "Wait until it is done, then try again."),
    ),
    "cache-busy": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The download cache is in use"),
        QT_TRANSLATE_NOOP("Engine", "Another Glasshouse is clearing it or about to install."),
        QT_TRANSLATE_NOOP("Engine", "Try again in a moment."),
    ),
    "world-moved": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} has changed since the preview"),
        QT_TRANSLATE_NOOP(
            "Engine", "Another program changed it in the meantime, so the preview no longer holds."
        ),
        QT_TRANSLATE_NOOP("Engine", "Make a new preview and look at it once more."),
    ),
    "scripts-found": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "%n package(s) turned out to bring a script: {packages}"),
        QT_TRANSLATE_NOOP(
            "Engine", "What a package brings shows only once it is downloaded. Nothing has run yet."
        ),
        QT_TRANSLATE_NOOP("Engine", "Look at the preview once more and say whether it may run."),
    ),
    "files-found": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "%n file(s) in {name} turned out to be in the way: {files}"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "What a package brings shows only once it is downloaded. Nothing was moved yet.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Look at the preview once more."),
    ),
    "plan-blocked": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{name} can't be changed right now"),
        QT_TRANSLATE_NOOP("Engine", "Something stands in the way that was not there at preview."),
        QT_TRANSLATE_NOOP("Engine", "Remove what stands in the way, then try again."),
    ),
    "folder-appeared": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The folder of the new environment is taken"),
        QT_TRANSLATE_NOOP(
            "Engine", "{prefix} was made by another program in the meantime and is not empty."
        ),
        QT_TRANSLATE_NOOP("Engine", "Choose another name."),
    ),
    "download-stalled": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The download has come to a stop"),
        QT_TRANSLATE_NOOP("Engine", "Nothing of {package} has arrived for {seconds} seconds."),
        QT_TRANSLATE_NOOP(
            "Engine", "Check the connection and try again. What has arrived is not fetched twice."
        ),
    ),
    "package-not-cached": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{package} is not in the download cache"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "It was fetched and is gone again; another program may have cleared the cache.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Try again."),
    ),
    "verify-failed": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The result is not what was promised"),
        QT_TRANSLATE_NOOP(
            "Engine", "%n file(s) differ, the first is {path} of {package}. The change was undone."
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Try again; the damaged package is fetched anew. The details name all files."
        ),
    ),
    "program-holds-file": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A file of this environment is in use"),
        QT_TRANSLATE_NOOP("Engine", "{program} keeps {path} open, so it can't be replaced."),
        QT_TRANSLATE_NOOP("Engine", "Close {program} and try again."),
    ),
    "builds-gone": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "%n build(s) can't be had any more: {names}"),
        QT_TRANSLATE_NOOP(
            "Engine", "No server of their channels has them now, nor has the download cache."
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Take the nearest builds where they are offered here, or go back to another revision.",
        ),
    ),
    "revision-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Revision #{number} of {name} can't be restored"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Its exact packages are not known: Glasshouse never saw them, "
            "or what it had written down is gone or damaged.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Choose one that Glasshouse made or saw."),
    ),
    "restore-unusable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "This state can't be restored"),
        QT_TRANSLATE_NOOP(
            "Engine", "What is written down of these packages makes no sense: {names}"
        ),
        QT_TRANSLATE_NOOP("Engine", "Choose another state."),
    ),
}
