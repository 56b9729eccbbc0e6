"""Sentences about builds and machines: the code a build has for a card, the driver, the system."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    # Compiled kernels and the card.
    "fit-kernels": QT_TRANSLATE_NOOP(
        "Engine", "Has code for the {card} (compute capability {capability})."
    ),
    "fit-kernels-not-all": QT_TRANSLATE_NOOP(
        "Engine",
        "Has code for the {card} (compute capability {capability}), but none for {others}.",
    ),
    "fit-kernels-ptx": QT_TRANSLATE_NOOP(
        "Engine",
        "Has no code for the {card} (compute capability {capability}) itself. The driver can"
        " compile it from what is there for {ptx}: the first start is slow, and nobody has proved"
        " that everything works. Not recommended.",
    ),
    "fit-ptx-driver": QT_TRANSLATE_NOOP(
        "Engine",
        "Has no code for the {card} (compute capability {capability}) itself, and the driver, made"
        " for CUDA {native}, cannot compile what CUDA {cuda} wrote.",
    ),
    "fit-kernels-unproved": QT_TRANSLATE_NOOP(
        "Engine",
        "Should have code for the {card} (compute capability {capability}), but nobody has looked"
        " into this build.",
    ),
    "fit-kernels-least": QT_TRANSLATE_NOOP(
        "Engine",
        "Should run on the {card} (compute capability {capability}); for which cards it has code is"
        " not documented one by one.",
    ),
    "fit-kernels-unknown": QT_TRANSLATE_NOOP(
        "Engine",
        "Whether it has code for the {card} (compute capability {capability}) is not known.",
    ),
    "fit-kernels-gap": QT_TRANSLATE_NOOP(
        "Engine",
        "Has no code for the {card} (compute capability {capability}), only for {kernels}.",
    ),
    "fit-card-too-old": QT_TRANSLATE_NOOP(
        "Engine",
        "The {card} (compute capability {capability}) is too old for this build, which has code for"
        " {least} and newer.",
    ),
    "fit-card-too-old-for-cuda": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} no longer compiles for {architecture} cards such as the {card} (compute"
        " capability {capability}). Builds for an older CUDA run on it.",
    ),
    "fit-card-too-old-for-all": QT_TRANSLATE_NOOP(
        "Engine",
        "No current build of {framework} has code for {architecture} cards such as the {card}"
        " (compute capability {capability}). Only old versions run on it.",
    ),
    "fit-card-too-new": QT_TRANSLATE_NOOP(
        "Engine",
        "The {card} (compute capability {capability}) is too new for this build, whose code goes up"
        " to {newest}. A build for a newer CUDA is needed.",
    ),
    "fit-card-unknown": QT_TRANSLATE_NOOP(
        "Engine", "Whether this build runs on the {card} is not known; a test shows it."
    ),
    "fit-no-gpu": QT_TRANSLATE_NOOP(
        "Engine",
        "No NVIDIA GPU was found in this machine. A build for CUDA brings gigabytes that only such"
        " a card uses.",
    ),
    "fit-no-nvidia": QT_TRANSLATE_NOOP(
        "Engine", "Builds for CUDA use NVIDIA's cards alone; this machine has: {cards}."
    ),
    "fit-rocm": QT_TRANSLATE_NOOP(
        "Engine", "This build is for AMD's GPUs. Whether yours fits is not known here."
    ),
    "fit-compute-unknown": QT_TRANSLATE_NOOP("Engine", "What this build computes on is not known."),
    "fit-metal": QT_TRANSLATE_NOOP("Engine", "Computes on the {card} through Metal."),
    "fit-metal-elsewhere": QT_TRANSLATE_NOOP(
        "Engine", "This build is for Apple's GPUs, and there is none in this machine."
    ),
    "fit-gpu-ended-on-windows": QT_TRANSLATE_NOOP(
        "Engine",
        "On Windows, {framework} {version} was the last version to compute on the GPU. Newer ones"
        " do on Linux, also on Linux inside Windows (WSL).",
    ),
    "fit-gpu-never-on-windows": QT_TRANSLATE_NOOP(
        "Engine",
        "On Windows, {framework} computes on the CPU alone. On Linux it uses the GPU, also on Linux"
        " inside Windows (WSL).",
    ),
    # The driver.
    "fit-driver": QT_TRANSLATE_NOOP("Engine", "Driver {driver} is new enough for CUDA {cuda}."),
    "fit-driver-native": QT_TRANSLATE_NOOP(
        "Engine", "Driver {driver} runs CUDA up to {native} natively, so CUDA {cuda} too."
    ),
    "fit-driver-compatible": QT_TRANSLATE_NOOP(
        "Engine",
        "Driver {driver} natively runs CUDA up to {native}; it runs {cuda} by compatibility within"
        " {major}.x.",
    ),
    "fit-driver-own": QT_TRANSLATE_NOOP(
        "Engine",
        "Driver {driver} is new enough for CUDA {cuda}, but {framework} asks for branch {branch} or"
        " newer.",
    ),
    "fit-driver-too-old": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {floor} or newer; this is {driver}. Update the driver, or "
        "take a build for an older CUDA.",
    ),
    "fit-driver-too-old-last": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {floor} or newer; this is {driver}. Update within branch "
        "{branch} at most: it is the last that supports the {card}.",
    ),
    "fit-driver-none-helps": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {floor} or newer, and branch {branch} is the last that supports"
        " the {card}: no driver helps, only a build for an older CUDA.",
    ),
    "fit-driver-missing": QT_TRANSLATE_NOOP(
        "Engine", "No NVIDIA driver is installed, and without one no build can use the GPU."
    ),
    "fit-driver-missing-floor": QT_TRANSLATE_NOOP(
        "Engine",
        "No NVIDIA driver is installed. CUDA {cuda} on the {card} needs driver {floor} or newer.",
    ),
    "fit-driver-missing-last": QT_TRANSLATE_NOOP(
        "Engine",
        "No NVIDIA driver is installed. CUDA {cuda} needs {floor} or newer; branch {branch} is the"
        " last that supports the {card}.",
    ),
    "fit-driver-missing-none-helps": QT_TRANSLATE_NOOP(
        "Engine",
        "No NVIDIA driver is installed, and none would help: CUDA {cuda} needs {floor} or newer,"
        " and branch {branch} is the last that supports the {card}.",
    ),
    "fit-driver-failing": QT_TRANSLATE_NOOP(
        "Engine",
        "NVIDIA's driver ({driver}) is installed but does not answer. Until it does, no build can"
        " use the GPU.",
    ),
    "fit-driver-mismatched": QT_TRANSLATE_NOOP(
        "Engine",
        "NVIDIA's driver was updated while the old one is still loaded. Restart the computer.",
    ),
    "fit-driver-dropped": QT_TRANSLATE_NOOP(
        "Engine",
        "Driver {driver} no longer supports the {card}: branch {branch} is the last that does."
        " Install a driver of branch {branch}.",
    ),
    "fit-driver-before-card": QT_TRANSLATE_NOOP(
        "Engine",
        "Driver {driver} is older than the {card}, which branch {branch} is the first to support."
        " Update the driver.",
    ),
    "fit-driver-refuses": QT_TRANSLATE_NOOP(
        "Engine", "Driver {driver} does not support the {card}, so no build can use it."
    ),
    "fit-driver-no-gpu": QT_TRANSLATE_NOOP(
        "Engine",
        "There is neither an NVIDIA GPU nor its driver, and a build for the CPU needs none.",
    ),
    "fit-driver-unknown": QT_TRANSLATE_NOOP(
        "Engine", "Whether the driver is new enough for CUDA {cuda} is not known."
    ),
    "fit-driver-unknown-build": QT_TRANSLATE_NOOP(
        "Engine", "For which CUDA the build was made is not known, and so what driver it needs."
    ),
    # The system.
    "fit-system-no-need": QT_TRANSLATE_NOOP("Engine", "Nothing special is needed of the system."),
    "fit-glibc": QT_TRANSLATE_NOOP("Engine", "Needs glibc {needed}; the system has {found}."),
    "fit-glibc-too-old": QT_TRANSLATE_NOOP(
        "Engine",
        "Needs glibc {needed}, and the system has {found}. Only a newer system helps, or a build"
        " for an older CUDA.",
    ),
    "fit-glibc-unknown": QT_TRANSLATE_NOOP(
        "Engine", "Needs glibc {needed}; which one the system has is not known."
    ),
    "fit-windows": QT_TRANSLATE_NOOP("Engine", "Needs {needed} or newer; this is build {found}."),
    "fit-windows-too-old": QT_TRANSLATE_NOOP(
        "Engine", "Needs {needed} or newer, and this Windows is build {found}."
    ),
    "fit-windows-unknown": QT_TRANSLATE_NOOP("Engine", "Needs {needed} or newer."),
    "fit-macos": QT_TRANSLATE_NOOP("Engine", "Needs macOS {needed}; this is {found}."),
    "fit-macos-too-old": QT_TRANSLATE_NOOP(
        "Engine", "Needs macOS {needed}, and this is {found}. Update macOS."
    ),
    "fit-macos-unknown": QT_TRANSLATE_NOOP(
        "Engine", "Needs macOS {needed}; which one this is is not known."
    ),
    "fit-macos-no-cuda": QT_TRANSLATE_NOOP("Engine", "There is no CUDA on macOS."),
}

PROBLEMS: dict[str, ProblemText] = {}
