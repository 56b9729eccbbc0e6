"""Sentences about frameworks that are there: what they can do, what is wrong, what mends it."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    # Rows: it runs
    "gpu-row-native": QT_TRANSLATE_NOOP(
        "Engine", "The driver supports CUDA {driver} and runs {cuda} by itself."
    ),
    "gpu-row-compatible": QT_TRANSLATE_NOOP(
        "Engine", "The driver is for CUDA {driver}; {cuda} is of the same {major}.x and runs too."
    ),
    "gpu-row-native-proven": QT_TRANSLATE_NOOP(
        "Engine",
        "The driver supports CUDA {driver} and runs {cuda} by itself. A computation on {device} "
        "came out right.",
    ),
    "gpu-row-compatible-proven": QT_TRANSLATE_NOOP(
        "Engine",
        "The driver is for CUDA {driver}; {cuda} is of the same {major}.x and runs too. A "
        "computation on {device} came out right.",
    ),
    "gpu-row-proven": QT_TRANSLATE_NOOP("Engine", "A computation on {device} came out right."),
    "gpu-row-fits": QT_TRANSLATE_NOOP("Engine", "The build fits this GPU and its driver."),
    "gpu-row-metal": QT_TRANSLATE_NOOP("Engine", "Uses the GPU of this Mac through Metal."),
    # Rows: it does not, or nobody knows
    "gpu-row-rocm": QT_TRANSLATE_NOOP(
        "Engine", "Built for AMD's GPUs. Whether it runs on this one is not known here."
    ),
    "gpu-row-unknown": QT_TRANSLATE_NOOP("Engine", "Too little is known of this build to judge."),
    "gpu-row-proof-failed": QT_TRANSLATE_NOOP("Engine", "The last computation did not succeed."),
    "gpu-row-cpu-chosen": QT_TRANSLATE_NOOP("Engine", "Computes on the CPU, as was asked for."),
    "gpu-row-cpu-unusable": QT_TRANSLATE_NOOP(
        "Engine", "{gpu} can't be used with this driver, so it computes on the CPU."
    ),
    "gpu-row-cpu-no-gpu": QT_TRANSLATE_NOOP(
        "Engine", "Computes on the CPU; this computer has no NVIDIA GPU."
    ),
    "gpu-row-no-gpu": QT_TRANSLATE_NOOP(
        "Engine", "Built for CUDA; without an NVIDIA GPU it computes on the CPU."
    ),
    # Rows: nothing there
    "gpu-row-offer": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} with CUDA {cuda} fits GPU and driver."
    ),
    "gpu-row-offer-line": QT_TRANSLATE_NOOP(
        "Engine", "{title} with CUDA {cuda} fits GPU and driver."
    ),
    "gpu-row-installable": QT_TRANSLATE_NOOP("Engine", "A framework can be installed here."),
    "gpu-row-installable-cpu": QT_TRANSLATE_NOOP(
        "Engine", "A framework installed here computes on the CPU."
    ),
    "gpu-row-installable-driver": QT_TRANSLATE_NOOP(
        "Engine", "Until {gpu} has a working driver, frameworks compute on the CPU."
    ),
    "gpu-row-installable-metal": QT_TRANSLATE_NOOP(
        "Engine", "A framework can be installed here; it will use the GPU of this Mac."
    ),
    "gpu-row-installable-none": QT_TRANSLATE_NOOP(
        "Engine", "No current build is known to run on {gpu}; the CPU remains."
    ),
    "gpu-row-installable-unknown": QT_TRANSLATE_NOOP(
        "Engine", "Which builds run on {gpu} is not known. One can be installed and tested."
    ),
    "gpu-row-base": QT_TRANSLATE_NOOP(
        "Engine", "A protected environment; frameworks are better off in one of their own."
    ),
    "gpu-row-no-python": QT_TRANSLATE_NOOP("Engine", "There is no Python here to use one."),
    "gpu-row-read-only": QT_TRANSLATE_NOOP("Engine", "You may not change this environment."),
    # Findings
    "gpu-find-pip-without-cuda": QT_TRANSLATE_NOOP(
        "Engine", "{package} {version} from pip has no CUDA and covers conda's {conda} {other}."
    ),
    "gpu-find-pip-over-conda": QT_TRANSLATE_NOOP(
        "Engine", "{package} {version} from pip covers conda's {conda} {other}."
    ),
    "gpu-find-cpu-build": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} is a build without CUDA, though {gpu} could be used."
    ),
    "gpu-find-cpu-pip": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} from pip has no CUDA, though {gpu} could be used."
    ),
    "gpu-find-driver-too-old": QT_TRANSLATE_NOOP(
        "Engine", "CUDA {cuda} needs driver {driver} or newer."
    ),
    "gpu-find-driver-too-old-same": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {driver} or newer. The CUDA {other} build of the same version "
        "would run.",
    ),
    "gpu-find-driver-too-old-other": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {driver} or newer. {title} {version} with CUDA {other} would "
        "run.",
    ),
    "gpu-find-no-gpu": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} is built for CUDA {cuda}; without an NVIDIA GPU it computes on the CPU.",
    ),
    "gpu-find-driver-missing": QT_TRANSLATE_NOOP(
        "Engine", "{gpu} has no driver, so nothing can be computed on it."
    ),
    "gpu-find-driver-failing": QT_TRANSLATE_NOOP(
        "Engine", "The driver of {gpu} does not answer, so nothing can be computed on it."
    ),
    "gpu-find-driver-restart": QT_TRANSLATE_NOOP(
        "Engine", "The driver of {gpu} was updated; it works again after a restart."
    ),
    "gpu-find-driver-refuses": QT_TRANSLATE_NOOP(
        "Engine", "The installed driver no longer supports {gpu}."
    ),
    "gpu-find-companion": QT_TRANSLATE_NOOP(
        "Engine", "{companion} goes with {needs}, and {have} is there."
    ),
    "gpu-find-openmp": QT_TRANSLATE_NOOP(
        "Engine",
        "{one} and {other} each bring an OpenMP runtime; the second to be loaded may end the "
        "program.",
    ),
    "gpu-find-cpuonly": QT_TRANSLATE_NOOP(
        "Engine", "The package cpuonly is installed and keeps builds for the GPU away."
    ),
    "gpu-find-intel-python": QT_TRANSLATE_NOOP(
        "Engine",
        "Python {version} is a build for Intel processors: slow on this Mac, and without its GPU.",
    ),
    # Plans
    "gpu-plan-cpu-build": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} comes without CUDA, so it would not use {gpu}."
    ),
    "gpu-plan-cpu-pip": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} from pip has no CUDA, so it would not use {gpu}."
    ),
    "gpu-plan-loses-gpu": QT_TRANSLATE_NOOP(
        "Engine", "{title} {version} comes without CUDA: {gpu} would not be used any more."
    ),
    "gpu-plan-none-offered": QT_TRANSLATE_NOOP(
        "Engine",
        "The channels in use have no GPU build of {title}, so {version} would not use {gpu}.",
    ),
    "gpu-plan-not-published": QT_TRANSLATE_NOOP(
        "Engine",
        "The GPU build of {title} {version} is not published yet, only the one for the CPU: {gpu} "
        "would not be used.",
    ),
    "gpu-plan-unknown": QT_TRANSLATE_NOOP(
        "Engine", "Whether these builds will use a GPU could not be found out."
    ),
    "gpu-plan-no-gpu": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} comes with CUDA, and no NVIDIA GPU was found. A build for the CPU is smaller.",
    ),
    "gpu-plan-no-driver": QT_TRANSLATE_NOOP(
        "Engine", "{title} comes with CUDA, and the driver of {gpu} does not work at present."
    ),
    "gpu-plan-fits": QT_TRANSLATE_NOOP("Engine", "{title} can use {gpu}."),
    "gpu-plan-fact-card": QT_TRANSLATE_NOOP("Engine", "{gpu}"),
    "gpu-plan-fact-driver": QT_TRANSLATE_NOOP("Engine", "driver {driver}"),
    "gpu-plan-fact-runs": QT_TRANSLATE_NOOP("Engine", "runs CUDA {major}.x"),
    "gpu-plan-fact-brings": QT_TRANSLATE_NOOP("Engine", "this brings CUDA {cuda}"),
    "gpu-plan-agree-cpu": QT_TRANSLATE_NOOP("Engine", "Computing on the CPU only is fine here"),
    "gpu-plan-agree-broken": QT_TRANSLATE_NOOP(
        "Engine", "Install {title} although it can't use this GPU"
    ),
    # Repairs
    "gpu-repair-same-version": QT_TRANSLATE_NOOP("Engine", "Use its build for CUDA {cuda}"),
    "gpu-repair-other-version": QT_TRANSLATE_NOOP(
        "Engine", "Use {title} {version} with CUDA {cuda}"
    ),
    "gpu-repair-gpu-build": QT_TRANSLATE_NOOP("Engine", "Use a build for the GPU"),
    "gpu-repair-cpu-build": QT_TRANSLATE_NOOP("Engine", "Use a build for the CPU"),
    "gpu-repair-conda-back": QT_TRANSLATE_NOOP(
        "Engine", "Remove pip's copy and put {conda} {version} from conda back"
    ),
    "gpu-repair-companions": QT_TRANSLATE_NOOP("Engine", "Take {names} from conda instead"),
    "gpu-repair-one-source": QT_TRANSLATE_NOOP(
        "Engine", "Take {names} from conda, so that there is one runtime"
    ),
    "gpu-repair-unlisted": QT_TRANSLATE_NOOP(
        "Engine",
        "pip kept no list of the files of {names}, so they can't be taken out. Make a new"
        " environment in place of this one",
    ),
    "gpu-repair-cpuonly": QT_TRANSLATE_NOOP("Engine", "Remove cpuonly"),
    "gpu-repair-new-environment": QT_TRANSLATE_NOOP(
        "Engine", "Make a new environment; it will be one for this Mac's own processor"
    ),
    # Below the ruler
    "gpu-advice-update": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {branch} or newer. Drivers are updated in the system, not here.",
    ),
    "gpu-advice-update-to": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs a driver of branch {branch}, which is also the last one for {gpu}. "
        "Drivers are updated in the system, not here.",
    ),
    "gpu-advice-update-until": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {branch} or newer, up to {last}: that is the last one for {gpu}. "
        "Drivers are updated in the system, not here.",
    ),
    "gpu-advice-update-windows": QT_TRANSLATE_NOOP(
        "Engine",
        "CUDA {cuda} needs driver {branch} or newer. Update it in Windows; Linux inside Windows "
        "uses that one.",
    ),
    "gpu-advice-newer-driver": QT_TRANSLATE_NOOP(
        "Engine", "CUDA {cuda} needs a newer driver. Drivers are updated in the system, not here."
    ),
    "gpu-advice-last-branch": QT_TRANSLATE_NOOP(
        "Engine", "Driver {branch} is the last one for {gpu}; newer ones do not support it."
    ),
    "gpu-advice-driver-missing": QT_TRANSLATE_NOOP(
        "Engine", "{gpu} has no working driver. Drivers are installed in the system, not here."
    ),
    "gpu-advice-all": QT_TRANSLATE_NOOP(
        "Engine", "The driver runs every CUDA version that builds are made for."
    ),
    # Cards
    "gpu-card-works-with": QT_TRANSLATE_NOOP(
        "Engine", "The driver works: ready for CUDA {major}.x."
    ),
    "gpu-card-works-until": QT_TRANSLATE_NOOP(
        "Engine",
        "The driver works. Builds for CUDA up to {cuda} have code for this card; those for "
        "{driver} have none.",
    ),
    "gpu-card-works": QT_TRANSLATE_NOOP("Engine", "The driver works."),
    "gpu-card-no-driver": QT_TRANSLATE_NOOP("Engine", "No NVIDIA driver is installed."),
    "gpu-card-failing": QT_TRANSLATE_NOOP(
        "Engine", "The driver is installed, but does not answer."
    ),
    "gpu-card-restart": QT_TRANSLATE_NOOP(
        "Engine", "The driver was updated. Restart the computer to use it."
    ),
    "gpu-card-refused": QT_TRANSLATE_NOOP(
        "Engine", "The installed driver does not support this card."
    ),
    "gpu-card-amd": QT_TRANSLATE_NOOP(
        "Engine", "CUDA can't use it; frameworks compute on the CPU."
    ),
    "gpu-card-intel": QT_TRANSLATE_NOOP(
        "Engine", "Frameworks from conda channels do not compute on Intel's GPUs."
    ),
    "gpu-card-other": QT_TRANSLATE_NOOP(
        "Engine", "Frameworks from conda channels do not compute on this GPU."
    ),
    "gpu-card-apple": QT_TRANSLATE_NOOP("Engine", "Frameworks use it through Metal, without CUDA."),
    "gpu-card-only-driver": QT_TRANSLATE_NOOP(
        "Engine", "Driver {driver} is installed, and no NVIDIA GPU was found."
    ),
    "gpu-card-none": QT_TRANSLATE_NOOP("Engine", "Frameworks compute on the CPU, only slower."),
}

PROBLEMS: dict[str, ProblemText] = {}
