"""Sentences about the packages of a file under review: unknown ones, recipes, the pip section."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "review-choice-use": QT_TRANSLATE_NOOP("Engine", "Use {name}"),
    "review-choice-try-pip": QT_TRANSLATE_NOOP("Engine", "Try pip"),
    "review-choice-skip": QT_TRANSLATE_NOOP("Engine", "Skip"),
    "review-choice-keep": QT_TRANSLATE_NOOP("Engine", "Keep"),
    "review-choice-leave-out": QT_TRANSLATE_NOOP("Engine", "Leave out"),
    "review-unknown": QT_TRANSLATE_NOOP("Engine", "Package not found: {name}"),
    "review-unknown-why": QT_TRANSLATE_NOOP(
        "Engine",
        "No channel of the file has it. It may be misspelled, only on pip's index, or withdrawn.",
    ),
    "review-unknown-near": QT_TRANSLATE_NOOP(
        "Engine", "Package not found: {name}. Is {right} meant?"
    ),
    "review-unknown-near-why": QT_TRANSLATE_NOOP(
        "Engine", "No channel of the file has {name}; {right} is spelled much alike."
    ),
    "review-unknown-perhaps-why": QT_TRANSLATE_NOOP(
        "Engine", "No channel of the file has {name}. Names that look like it may be others."
    ),
    "review-unknown-import-why": QT_TRANSLATE_NOOP(
        "Engine", "Channels of conda have no {name}; {right} is what it is called there."
    ),
    "review-unknown-only-pip": QT_TRANSLATE_NOOP("Engine", "{name} is to be had by pip alone."),
    "review-unknown-only-pip-why": QT_TRANSLATE_NOOP(
        "Engine", "It can be installed by pip after the packages of conda."
    ),
    "review-unknown-part": QT_TRANSLATE_NOOP(
        "Engine", "{name} is a package of Anaconda's own channels alone"
    ),
    "review-unknown-part-why": QT_TRANSLATE_NOOP(
        "Engine", "Other channels have it within another package, so it can be left out."
    ),
    "review-unknown-elsewhere": QT_TRANSLATE_NOOP(
        "Engine", "{name} exists for {there}, but not for {here}."
    ),
    "review-unknown-elsewhere-why": QT_TRANSLATE_NOOP(
        "Engine", "The file was written on another system. On {system} it is mostly not needed."
    ),
    "review-unknown-in-channel": QT_TRANSLATE_NOOP(
        "Engine", "The channel {channel} has no {name}, but another one of the file does."
    ),
    "review-unknown-in-channel-why": QT_TRANSLATE_NOOP(
        "Engine", "The line names the channel itself. Without that, {name} can be had."
    ),
    "review-unknown-unread": QT_TRANSLATE_NOOP(
        "Engine", "The channel {channels} could not be read, and may have it."
    ),
    "review-choice-one-by-one": QT_TRANSLATE_NOOP("Engine", "Decide one by one"),
    "review-elsewhere": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) to be had for {there}, but not for {here}"
    ),
    "review-elsewhere-why": QT_TRANSLATE_NOOP(
        "Engine",
        "The file lists all that its packages needed there. What they need on {system} comes by "
        "itself. Left out: {names}",
    ),
    "review-system-packages": QT_TRANSLATE_NOOP(
        "Engine", "%n package(s) for {system} left out: {names}"
    ),
    "review-system-packages-why": QT_TRANSLATE_NOOP(
        "Engine", "They belong to the system the file was written on. {here} does without them."
    ),
    "review-pip": QT_TRANSLATE_NOOP("Engine", "The section for pip lists %n package(s)"),
    "review-pip-after": QT_TRANSLATE_NOOP("Engine", "Installed after the packages of conda."),
    "review-pip-movable": QT_TRANSLATE_NOOP(
        "Engine",
        "Installed after the packages of conda. %n of them can come from conda too, where they "
        "conflict less.",
    ),
    "review-pip-marker": QT_TRANSLATE_NOOP("Engine", "Not for this computer: {marker}"),
    "review-pip-condition": QT_TRANSLATE_NOOP("Engine", "Only where this holds: {marker}"),
    "review-pip-twice": QT_TRANSLATE_NOOP("Engine", "Line {line} asks for the same."),
    "review-pip-owned": QT_TRANSLATE_NOOP(
        "Engine", "conda installs {name} already, which is the same."
    ),
    "review-pip-hashes": QT_TRANSLATE_NOOP(
        "Engine", "The line has a checksum, which only pip can check."
    ),
    "review-pip-frozen": QT_TRANSLATE_NOOP(
        "Engine", "One of a list of exact versions that pip put together; pip keeps them so."
    ),
    "review-pip-leftover": QT_TRANSLATE_NOOP(
        "Engine", "The address is a folder in which conda built the package, so conda installs it."
    ),
    "review-pip-extras": QT_TRANSLATE_NOOP(
        "Engine", "Only by pip: conda has {name}, but not its extras {extras}."
    ),
    "review-pip-version": QT_TRANSLATE_NOOP(
        "Engine", "Only by pip: conda has {name}, but not in this version ({wanted})."
    ),
    "review-pip-unsafe": QT_TRANSLATE_NOOP("Engine", "%n unsafe line(s) for pip left out"),
    "review-pip-unsafe-agreed": QT_TRANSLATE_NOOP(
        "Engine", "%n unsafe line(s) for pip will be followed"
    ),
    "review-pip-unsafe-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Such a line runs code, or lets packages in, from a place other than your package index. "
        "Turn on those whose source you trust.",
    ),
    "review-choice-recipe-gpu": QT_TRANSLATE_NOOP("Engine", "Build for the GPU"),
    "review-choice-recipe-cpu": QT_TRANSLATE_NOOP("Engine", "Build without GPU"),
    "review-recipe": QT_TRANSLATE_NOOP(
        "Engine", "The recipe for {title} is out of date; {channel} has it today"
    ),
    "review-recipe-old": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} is from a channel that has ended"
    ),
    "review-recipe-no-gpu": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} is asked for with CUDA, but no NVIDIA driver was found on this computer",
    ),
    "review-recipe-why": QT_TRANSLATE_NOOP(
        "Engine",
        "The channel {channel} ended with {last} in {ended}. Asked for instead: {instead}.",
    ),
    "review-recipe-kept-why": QT_TRANSLATE_NOOP(
        "Engine",
        "The channel {channel} ended with {last} in {ended}, but still has what the file asks for. "
        "It is used as it stands.",
    ),
    "review-recipe-newer-why": QT_TRANSLATE_NOOP(
        "Engine",
        "Version {version} is not to be had here any more. Asked for instead, in the newest "
        "version that goes with the rest: {instead}.",
    ),
    "review-python-free": QT_TRANSLATE_NOOP(
        "Engine", "The file names versions of packages, but none of Python"
    ),
    "review-python-free-why": QT_TRANSLATE_NOOP(
        "Engine",
        "It will be a Python that goes with {names}: {minor} is the newest. Settled on, the "
        "environment comes out the same another day.",
    ),
    "review-choice-pin-python": QT_TRANSLATE_NOOP("Engine", "Python {minor}"),
    "review-choice-leave-open": QT_TRANSLATE_NOOP("Engine", "Leave open"),
}

PROBLEMS: dict[str, ProblemText] = {}
