"""Sentences about updates: rules they break, what holds them, what they are called."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "title-safe-updates": QT_TRANSLATE_NOOP("Engine", "Update %n safe package(s) in {name}"),
    "suggest-rest-of-updates": QT_TRANSLATE_NOOP("Engine", "Update the other %n package(s)"),
    # Kinds of builds
    "variant-gpu-lost": QT_TRANSLATE_NOOP(
        "Engine", "Changes from a build for the GPU to one without"
    ),
    "update-gpu-unpublished": QT_TRANSLATE_NOOP(
        "Engine", "So far there is no GPU build of {version}, only one for the CPU"
    ),
    "variant-gpu-gained": QT_TRANSLATE_NOOP(
        "Engine", "Changes from a build without GPU to one for the GPU"
    ),
    "variant-cuda": QT_TRANSLATE_NOOP(
        "Engine", "Changes from a build for CUDA {before} to one for CUDA {after}"
    ),
    "variant-other": QT_TRANSLATE_NOOP(
        "Engine", "Changes from a {before} build to a {after} build"
    ),
    # Rules, about one package
    "rule-python-minor": QT_TRANSLATE_NOOP(
        "Engine", "Python goes from {before} to {after}: every Python package changes with it"
    ),
    "rule-removal": QT_TRANSLATE_NOOP("Engine", "Version {version} would be removed"),
    "rule-downgrade": QT_TRANSLATE_NOOP("Engine", "Goes back from {before} to {after}"),
    "rule-abi": QT_TRANSLATE_NOOP(
        "Engine",
        "{before} → {after} affects everything built for {family}, also outside conda",
    ),
    "rule-channel": QT_TRANSLATE_NOOP("Engine", "Would come from {after} instead of {before}"),
    "rule-major": QT_TRANSLATE_NOOP(
        "Engine", "{before} → {after} is a major step; what uses it may have to be adapted"
    ),
    "rule-major-zero": QT_TRANSLATE_NOOP(
        "Engine", "Before version 1, a step from {before} to {after} counts as a major one"
    ),
    "rule-major-year": QT_TRANSLATE_NOOP(
        "Engine", "{before} → {after} is the release of another year, which may change a lot"
    ),
    "rule-pip-over": QT_TRANSLATE_NOOP(
        "Engine", "pip has put version {version} in its place, which would be overwritten"
    ),
    "rule-pip-stranded": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) installed by pip would not be found by the other Python"
    ),
    "rule-pip-needs": QT_TRANSLATE_NOOP("Engine", "{who}, installed by pip, needs {spec}"),
    "rule-pinned": QT_TRANSLATE_NOOP("Engine", "Breaks the pin “{pin}”"),
    "rule-skipped": QT_TRANSLATE_NOOP("Engine", "You chose to skip version {version}"),
    "rule-pre-release": QT_TRANSLATE_NOOP(
        "Engine", "{version} is a pre-release, not a finished version"
    ),
    "rule-new-big": QT_TRANSLATE_NOOP(
        "Engine",
        "Brings {name} ({size:size}); safe updates bring only new packages up to {limit:size}",
    ),
    "rule-new-size-unknown": QT_TRANSLATE_NOOP(
        "Engine", "Brings {name}, and the channel does not say how large it is"
    ),
    "rule-new-many": QT_TRANSLATE_NOOP(
        "Engine",
        "Brings {name} too; safe updates bring at most {count:count} new packages or {limit:size}",
    ),
    "rule-young": QT_TRANSLATE_NOOP("Engine", "{version} has been out for less than %n day(s)"),
    # Rules, about a whole plan
    "risk-gpu": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) could not use this computer's GPU any more: {names}."
    ),
    "risk-variant": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) change their kind of build: {names}."
    ),
    "risk-python-minor": QT_TRANSLATE_NOOP(
        "Engine", "Python changes its minor version, and every Python package with it."
    ),
    "risk-removal": QT_TRANSLATE_NOOP("Engine", "%n package(s) are removed: {names}."),
    "risk-downgrade": QT_TRANSLATE_NOOP("Engine", "%n package(s) go back to older ones: {names}."),
    "risk-abi": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) take a step that others depend on, also outside conda: {names}."
    ),
    "risk-channel": QT_TRANSLATE_NOOP("Engine", "%n package(s) change channel: {names}."),
    "risk-major": QT_TRANSLATE_NOOP("Engine", "%n package(s) take a major step: {names}."),
    "risk-pip": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) are in use by packages that pip installed: {names}."
    ),
    "risk-pinned": QT_TRANSLATE_NOOP("Engine", "%n pin(s) no longer hold: {names}."),
    "risk-pre-release": QT_TRANSLATE_NOOP("Engine", "%n package(s) are pre-releases: {names}."),
    "risk-new-big": QT_TRANSLATE_NOOP("Engine", "%n large new package(s) come along: {names}."),
    "risk-new-many": QT_TRANSLATE_NOOP("Engine", "%n more new package(s) come along: {names}."),
    # What holds an update back, or makes it one to look at
    "held-pip": QT_TRANSLATE_NOOP("Engine", "Installed by pip; updates by conda leave it alone"),
    "review-with": QT_TRANSLATE_NOOP("Engine", "{who} requires {spec}; {name} would change too"),
    "review-moves": QT_TRANSLATE_NOOP("Engine", "Does not fit the other packages as they are"),
}

PROBLEMS: dict[str, ProblemText] = {
    "update-not-safe-now": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "{names} cannot be updated safely any more"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The environment, the channels or your rules have changed since the updates were "
            "looked for, or the version on offer is installed already.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Look for updates again, or take the rest."),
    ),
}
