"""Sentences of the proof: what was computed inside an environment, and on what."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "proof-gpu": QT_TRANSLATE_NOOP(
        "Engine", "{title} computed on the {device}, with the same result as on the CPU."
    ),
    "proof-cpu": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} works and computes correctly, on the CPU. It is a build for the CPU, and there is "
        "no GPU here that it could use.",
    ),
    "proof-no-gpu": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} works and computes correctly, on the CPU. This computer has no usable GPU; "
        "whether its GPU part works shows only where there is one.",
    ),
    "proof-driver": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} works and computes correctly, but on the CPU: there is a {gpu}, and no driver "
        "that supports it.",
    ),
    "proof-driver-remedy": QT_TRANSLATE_NOOP(
        "Engine", "The GPU page says what is the matter with the driver."
    ),
    "proof-cpu-build": QT_TRANSLATE_NOOP(
        "Engine",
        "{title} works and computes correctly, but on the CPU: this build has no code for a GPU, "
        "though there is a {gpu}.",
    ),
    "proof-cpu-build-remedy": QT_TRANSLATE_NOOP(
        "Engine", "Install a build of {title} for CUDA in its place. The GPU page offers it."
    ),
    "proof-practice": QT_TRANSLATE_NOOP(
        "Engine",
        "This is practice mode's stand-in for {title}. It multiplied two matrices in pure Python, "
        "correctly; there is no code for a GPU in it.",
    ),
    "proof-unseen": QT_TRANSLATE_NOOP(
        "Engine", "{title} was built for CUDA, but does not see the {gpu}. It computed on the CPU."
    ),
    "proof-unseen-remedy": QT_TRANSLATE_NOOP(
        "Engine", "Look at the driver on the GPU page, and restart the computer once."
    ),
    "proof-hidden": QT_TRANSLATE_NOOP(
        "Engine",
        "The variable CUDA_VISIBLE_DEVICES hides the {gpu} from {title}. It computed on the CPU.",
    ),
    "proof-hidden-remedy": QT_TRANSLATE_NOOP(
        "Engine",
        "Remove the variable from the system's settings, your shell's, or the environment's.",
    ),
    "proof-wrong": QT_TRANSLATE_NOOP(
        "Engine", "{title} computed on the {device}, but the result is wrong."
    ),
    "proof-wrong-remedy": QT_TRANSLATE_NOOP(
        "Engine",
        "Do not trust results of this environment. Test again; if it stays so, update the driver "
        "or try another build. Overclocked or failing hardware does this, too.",
    ),
    "proof-failed": QT_TRANSLATE_NOOP("Engine", "{title} failed while computing: {text}"),
    "proof-crashed": QT_TRANSLATE_NOOP("Engine", "{title} crashed while computing ({how})."),
    "proof-reinstall": QT_TRANSLATE_NOOP(
        "Engine",
        "If the details below name no cause, install it again: files may be damaged, or mixed with "
        "those of another source.",
    ),
    "proof-import-too-long": QT_TRANSLATE_NOOP(
        "Engine", "{title} was not imported in the time there was."
    ),
    "proof-too-long": QT_TRANSLATE_NOOP(
        "Engine", "{title} was not done computing in the time there was."
    ),
    "proof-again": QT_TRANSLATE_NOOP(
        "Engine",
        "Test again: the first start takes longest, because antivirus software looks at each new "
        "file once.",
    ),
    "proof-first-start": QT_TRANSLATE_NOOP(
        "Engine",
        "The first start of {title} is being prepared. Many large files are read for the first "
        "time.",
    ),
    "proof-first-start-windows": QT_TRANSLATE_NOOP(
        "Engine",
        "The first start of {title} is being prepared. Windows checks each new file once, which "
        "can take minutes.",
    ),
}

PROBLEMS: dict[str, ProblemText] = {
    "framework-missing": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "There is nothing to test in {name}."),
        QT_TRANSLATE_NOOP(
            "Engine", "None of the frameworks that compute on a GPU is installed in it."
        ),
        QT_TRANSLATE_NOOP("Engine", "Install PyTorch, TensorFlow or JAX first."),
    ),
}
