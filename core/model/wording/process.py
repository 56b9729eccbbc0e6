"""Sentences about the engine process."""

from __future__ import annotations

from core.model.wording.template import QT_TRANSLATE_NOOP, ProblemText

MESSAGES: dict[str, str] = {
    "retry": QT_TRANSLATE_NOOP("Engine", "Try again"),
}

PROBLEMS: dict[str, ProblemText] = {
    "engine-internal": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Glasshouse met a situation it was not written for"),
        QT_TRANSLATE_NOOP(
            "Engine", "The part of Glasshouse that does the work stopped at an unexpected point."
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Try again. If it happens every time, report it with the details below."
        ),
    ),
    "engine-died": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The engine ended in the middle of the work"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Another program, or a lack of memory, may have ended it. "
            "What it had begun has been looked after, and the environment is whole.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Try again; the engine starts anew by itself."),
    ),
    "engine-died-finished": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The change was interrupted, and has been completed"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The engine ended in the middle of the change. "
            "A new one took over from its notes and finished the work.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Look at the environment; its history has the way back."),
    ),
    "engine-left-open": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The change was interrupted, and is not complete"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The engine ended in the middle of the change, and putting it right failed as well. "
            "Everything needed for that is still there.",
        ),
        QT_TRANSLATE_NOOP(
            "Engine",
            "Start Glasshouse again to have it completed; "
            "don't change the environment with another tool before.",
        ),
    ),
    "engine-stuck": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "A program of this change can't be ended"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "The system does not let go of it, often because a disk or a network folder "
            "does not answer. The environment is not touched until it is gone.",
        ),
        QT_TRANSLATE_NOOP(
            "Engine", "Start Glasshouse again when the disk answers; it puts the rest right."
        ),
    ),
    "engine-not-started": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "The engine can't be started"),
        QT_TRANSLATE_NOOP(
            "Engine",
            "A file of Glasshouse may be missing, or a protection program holds it back.",
        ),
        QT_TRANSLATE_NOOP("Engine", "Install Glasshouse again, or allow it in that program."),
    ),
    "engine-version": ProblemText(
        QT_TRANSLATE_NOOP("Engine", "Glasshouse was updated while it was open"),
        QT_TRANSLATE_NOOP("Engine", "The window and the engine are of different versions."),
        QT_TRANSLATE_NOOP("Engine", "Close Glasshouse and start it again."),
    ),
}
