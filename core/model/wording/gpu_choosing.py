"""Sentences about choosing a build of a framework."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    # Why this version
    "choose-newest": QT_TRANSLATE_NOOP("Engine", "{version} is the newest version."),
    "choose-newest-fitting": QT_TRANSLATE_NOOP(
        "Engine", "{version} is the newest version that runs on this computer."
    ),
    "choose-newest-family": QT_TRANSLATE_NOOP(
        "Engine",
        "{version} is the newest version that runs on this computer and has {names} to go with it.",
    ),
    "choose-version-instead": QT_TRANSLATE_NOOP(
        "Engine", "{title} {asked} can't be had for this computer, so {version}."
    ),
    "choose-cuda-instead": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} {version} has no build for CUDA {asked} that runs here, so CUDA {cuda}.",
    ),
    "choose-version-other-kind": QT_TRANSLATE_NOOP("Engine", "No build of this kind"),
    "choose-version-python": QT_TRANSLATE_NOOP("Engine", "No build for Python {python}"),
    "choose-version-unproved": QT_TRANSLATE_NOOP("Engine", "May run on this GPU; nobody proved it"),
    "choose-version-without": QT_TRANSLATE_NOOP("Engine", "{names} has no build for it"),
    "choose-version-last": QT_TRANSLATE_NOOP("Engine", "The last for this card and driver"),
    "choose-version-last-when": QT_TRANSLATE_NOOP(
        "Engine", "The last for this card and driver, {when:ago}"
    ),
    "choose-version-from": QT_TRANSLATE_NOOP("Engine", "From {channel}"),
    "choose-version-from-when": QT_TRANSLATE_NOOP("Engine", "From {channel}, {when:ago}"),
    # Python
    "choose-python-none": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} has no build for this Python"
    ),
    "choose-python-kept": QT_TRANSLATE_NOOP("Engine", "The environment keeps its Python {python}."),
    "choose-python-instead": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} has no build for Python {asked}, so Python {python}."
    ),
    "choose-python-widest": QT_TRANSLATE_NOOP(
        "Engine", "Python {python} has builds for most of what you chose."
    ),
    # GPU or CPU
    "choose-gpu": QT_TRANSLATE_NOOP("Engine", "{gpu}"),
    "choose-gpu-driver": QT_TRANSLATE_NOOP("Engine", "{gpu} · driver {driver}"),
    "choose-gpu-memory": QT_TRANSLATE_NOOP("Engine", "{gpu} · {memory:memory} · driver {driver}"),
    "choose-cpu": QT_TRANSLATE_NOOP("Engine", "Without an NVIDIA GPU; a much smaller download"),
    "choose-cpu-apple": QT_TRANSLATE_NOOP(
        "Engine", "Apple's GPU is used through Metal, without CUDA"
    ),
    "choose-cpu-none": QT_TRANSLATE_NOOP("Engine", "{title} has no builds for the CPU here."),
    "choose-no-gpu": QT_TRANSLATE_NOOP("Engine", "No NVIDIA GPU was found."),
    "choose-cpu-chosen": QT_TRANSLATE_NOOP("Engine", "Without the GPU, as you chose."),
    "choose-cpu-no-gpu": QT_TRANSLATE_NOOP(
        "Engine", "No NVIDIA GPU was found, so this is a build for the CPU."
    ),
    "choose-cpu-driver": QT_TRANSLATE_NOOP(
        "Engine", "{gpu} can't be used as things are, so this is a build for the CPU."
    ),
    "choose-line-driver": QT_TRANSLATE_NOOP(
        "Engine", "A build for CUDA {cuda} would need driver {floor} or newer."
    ),
    # Companions
    "choose-companion-jupyter": QT_TRANSLATE_NOOP("Engine", "For use in Jupyter"),
    "choose-companion-absent": QT_TRANSLATE_NOOP("Engine", "No channel has {name}."),
    "choose-companion-none": QT_TRANSLATE_NOOP(
        "Engine", "{name} has no build for {title} {version}."
    ),
    "choose-companion-python": QT_TRANSLATE_NOOP(
        "Engine", "{name} has builds for Python {pythons} only."
    ),
    # Sources
    "choose-source-builds": QT_TRANSLATE_NOOP("Engine", "Builds of {title}"),
    "choose-source-rest": QT_TRANSLATE_NOOP("Engine", "Everything else"),
    "choose-source-official": QT_TRANSLATE_NOOP(
        "Engine", "From the official server: no mirror in use has it"
    ),
    # Why not, and ways forward
    "choose-none-offered": QT_TRANSLATE_NOOP(
        "Engine",
        "None of the channels in use has {title}: {names}. Add one that has it on the page of "
        "channels, such as conda-forge.",
    ),
    "choose-none-gpu": QT_TRANSLATE_NOOP("Engine", "{title} has no builds for a GPU on {subdir}."),
    "choose-none-gpu-offered": QT_TRANSLATE_NOOP(
        "Engine", "The channels in use have no build of {title} for the GPU."
    ),
    "choose-none-python": QT_TRANSLATE_NOOP(
        "Engine", "{title} has no build for Python {python} that runs here."
    ),
    "choose-version-gone": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} has no build of this kind."
    ),
    "choose-none-solved": QT_TRANSLATE_NOOP(
        "Engine", "{title} could be put together here only with a build that would not run."
    ),
    "choose-from-forge": QT_TRANSLATE_NOOP(
        "Engine",
        "Your channels have no current {title} that runs here, so it comes from {channel}.",
    ),
    "choose-older-unread": QT_TRANSLATE_NOOP(
        "Engine", "The channels with older builds of {title} could not be read."
    ),
    "choose-way-driver": QT_TRANSLATE_NOOP(
        "Engine", "Install NVIDIA driver {floor} or newer: then {title} {version} runs on the GPU"
    ),
    "choose-way-driver-last": QT_TRANSLATE_NOOP(
        "Engine",
        "Install NVIDIA driver {floor} or newer of branch {branch}, the last for this card:"
        " then {title} {version} runs on the GPU",
    ),
    "choose-way-last": QT_TRANSLATE_NOOP(
        "Engine", "Install {title} {version} with CUDA {cuda}, the last that runs here"
    ),
    "choose-way-last-when": QT_TRANSLATE_NOOP(
        "Engine",
        "Install {title} {version} with CUDA {cuda}, the last that runs here ({when:ago})",
    ),
    "choose-way-unproved": QT_TRANSLATE_NOOP(
        "Engine", "Try {title} {version}: it may run here, nobody proved it"
    ),
    "choose-way-cpu": QT_TRANSLATE_NOOP("Engine", "Install {title} for the CPU"),
    "choose-way-new-environment": QT_TRANSLATE_NOOP(
        "Engine", "Choose a new environment, with a newer Python"
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "framework-unknown": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{name}” can't be installed this way"),
        QT_TRANSLATE_NOOP("Engine", "Glasshouse knows no framework of this name."),
        QT_TRANSLATE_NOOP("Engine", "Install it as a package from the catalogue."),
    ),
}
