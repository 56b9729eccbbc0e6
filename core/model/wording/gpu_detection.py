"""Sentences about the computer's GPUs and their driver."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "gpu-driver-missing": QT_TRANSLATE_NOOP(
        "Engine",
        "No NVIDIA driver is installed, so the {card} can't compute. Install the driver from"
        " NVIDIA or from your system, then look again.",
    ),
    "gpu-driver-nouveau": QT_TRANSLATE_NOOP(
        "Engine",
        "The {card} is run by the system's own driver (nouveau), which has no CUDA. Install"
        " NVIDIA's driver and restart the computer.",
    ),
    "gpu-driver-not-loaded": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver is installed, but the system has not loaded it. It happens after an"
        " update of the kernel, when Secure Boot refuses the driver, or when a laptop is set to"
        " its other GPU. Install the driver again, then restart the computer.",
    ),
    "gpu-driver-container": QT_TRANSLATE_NOOP(
        "Engine",
        "The GPU is not passed into this container. Start the container with access to the GPU"
        " (for Docker: --gpus all), then look again.",
    ),
    "gpu-driver-no-libraries": QT_TRANSLATE_NOOP(
        "Engine",
        "The kernel has the NVIDIA driver, but its libraries are missing. Install the driver"
        " again as a whole.",
    ),
    "gpu-driver-replaced": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver was updated to {installed}, but {loaded} is still running. Restart the"
        " computer.",
    ),
    "gpu-driver-mismatched": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver was updated, but the old one is still running. Restart the computer.",
    ),
    "gpu-driver-silent": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver is installed, but does not answer. Restart the computer; if that does"
        " not help, install the driver again.",
    ),
    "gpu-driver-crashed": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver is installed, but crashes when it is asked for the GPU. Restart the"
        " computer; if that does not help, install the driver again.",
    ),
    "gpu-driver-forbidden": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver is installed, but this account may not use the GPU. Ask whoever looks"
        " after this computer.",
    ),
    "gpu-driver-failing": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver is installed, but does not work. Restart the computer; if that does"
        " not help, install the driver again.",
    ),
    "gpu-driver-hides": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver works, but does not show the {card} here. A session that was started"
        " without a GPU, as on a cluster, looks like this.",
    ),
    "gpu-driver-wsl": QT_TRANSLATE_NOOP(
        "Engine",
        "WSL can't reach the NVIDIA driver of Windows. Update the driver in Windows, then run"
        " wsl --update and wsl --shutdown there. Install no driver inside WSL.",
    ),
    "gpu-card-problem": QT_TRANSLATE_NOOP(
        "Engine",
        "Windows does not run the {card}: its device manager shows code {number}. Install the"
        " driver again, or look there for what it says.",
    ),
    "gpu-card-passed-on": QT_TRANSLATE_NOOP(
        "Engine", "The {card} is reserved for a virtual machine, so nothing here can use it."
    ),
    "gpu-card-dropped": QT_TRANSLATE_NOOP(
        "Engine",
        "Driver {driver} no longer runs the {card}. The {branch} branch is the last one for it:"
        " install a driver of that branch.",
    ),
    "gpu-card-too-new": QT_TRANSLATE_NOOP(
        "Engine",
        "Driver {driver} is older than the {card}. Install a driver of the {branch} branch or a"
        " newer one.",
    ),
    "gpu-card-undriven": QT_TRANSLATE_NOOP(
        "Engine",
        "Driver {driver} does not run the {card}. The card may be too old or too new for it, or"
        " switched off.",
    ),
    "gpu-card-undriven-by-some": QT_TRANSLATE_NOOP(
        "Engine",
        "The NVIDIA driver does not run the {card}. The card may be too old or too new for it, or"
        " switched off.",
    ),
    "gpu-note-guessed": QT_TRANSLATE_NOOP(
        "Engine",
        "The driver did not say what the {card} can do. Its compute capability {capability} comes"
        " from the list of known cards.",
    ),
    "gpu-note-unknown-card": QT_TRANSLATE_NOOP(
        "Engine",
        "What the {card} can do is not known: the driver does not say, and it is in no list. A "
        "newer driver may tell; whether a build runs on it, a test shows.",
    ),
    "gpu-note-description-unreadable": QT_TRANSLATE_NOOP(
        "Engine",
        "The description of a computer that was kept can't be read, so it does not count. Describe"
        " the computer again.",
    ),
    "gpu-note-hidden": QT_TRANSLATE_NOOP(
        "Engine", "%n more NVIDIA GPU(s) in this computer can't be used from here."
    ),
    "gpu-note-mig": QT_TRANSLATE_NOOP(
        "Engine",
        "A GPU is divided into instances (MIG). A program gets one of them, with a part of the"
        " memory.",
    ),
    "gpu-note-visible": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA_VISIBLE_DEVICES is set to {value}: programs started with it see these GPUs only.",
    ),
    "gpu-note-none-visible": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA_VISIBLE_DEVICES hides every GPU: programs started with it compute on the CPU.",
    ),
    "gpu-note-override": QT_TRANSLATE_NOOP(
        "Engine",
        "{name} is set to “{value}”. Packages are chosen for that, whatever is found here.",
    ),
    "gpu-note-override-empty": QT_TRANSLATE_NOOP(
        "Engine",
        "{name} is set to nothing. Packages are chosen as if there were none of it here.",
    ),
    "gpu-note-first-wsl": QT_TRANSLATE_NOOP(
        "Engine", "This is WSL 1, which can't use a GPU. WSL 2 can."
    ),
    "gpu-note-wsl": QT_TRANSLATE_NOOP(
        "Engine",
        "Windows passes no GPU into WSL. Where it has one of NVIDIA's, install the driver in"
        " Windows, then run wsl --update there.",
    ),
    "gpu-note-translated": QT_TRANSLATE_NOOP(
        "Engine",
        "Glasshouse runs here as a program for Intel Macs, on an Apple chip. Packages for Intel"
        " can't use its GPU and are slower; use Glasshouse for Apple silicon.",
    ),
    "gpu-note-amd": QT_TRANSLATE_NOOP(
        "Engine",
        "{card} is an AMD GPU. CUDA needs one of NVIDIA's, and conda's channels have no PyTorch"
        " for AMD (ROCm), so builds for the CPU are chosen.",
    ),
    "gpu-note-intel": QT_TRANSLATE_NOOP(
        "Engine",
        "{card} is an Intel GPU. CUDA needs one of NVIDIA's, so builds for the CPU are chosen.",
    ),
    "gpu-note-apple": QT_TRANSLATE_NOOP(
        "Engine",
        "{card} computes through Metal. PyTorch for Apple silicon can use it (as “mps”); there is"
        " no CUDA on a Mac.",
    ),
    "gpu-note-other": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA can't use the {card}: it needs a GPU of NVIDIA's. Builds for the CPU are chosen.",
    ),
    "gpu-note-mac-nvidia": QT_TRANSLATE_NOOP(
        "Engine",
        "There is no CUDA for the {card} on a Mac: NVIDIA's drivers ended with macOS 10.13.",
    ),
}

_WHERE_FROM = QT_TRANSLATE_NOOP("Engine", "Correct the description and try again.")

PROBLEMS: dict[str, ProblemText] = {
    "machine-unlikely": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Driver {driver} can't run a {card}"),
        QT_TRANSLATE_NOOP(
            "Engine", "The driver is older than the card, whose first branch is {branch}."
        ),
        QT_TRANSLATE_NOOP("Engine", "Choose branch {branch} or a newer one."),
    ),
    "machine-unreadable": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "“{value}” can't be understood"),
        QT_TRANSLATE_NOOP("Engine", "What was expected looks like {example}."),
        _WHERE_FROM,
    ),
    "machine-elsewhere": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A machine for {subdir} can't stand in for this one"),
        QT_TRANSLATE_NOOP("Engine", "Packages are installed here for {here}."),
        QT_TRANSLATE_NOOP("Engine", "Keep it as another machine, or describe one for {here}."),
    ),
    "machine-without-cuda": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A Mac can't have an NVIDIA driver"),
        QT_TRANSLATE_NOOP("Engine", "NVIDIA's drivers ended with macOS 10.13."),
        _WHERE_FROM,
    ),
}
