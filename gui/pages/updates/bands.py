"""What stands above the lanes where something is in the way, or they are no longer true."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.problem import Problem
from core.model.updates import UpdateReport
from gui.language import format_relative, problem_text, say
from gui.state.permission import Refusal
from gui.widgets.notices import Notice

translate = QCoreApplication.translate

CHECK, ONLINE, NEW_ENVIRONMENT, LOOK = "check", "online", "new-environment", "look"
"""What the button of a band asks for; `LOOK` is with the data at hand."""


def bands(
    report: UpdateReport,
    problem: Problem | Message | None,
    refused: Refusal | None,
    *,
    stale: bool,
    offline: bool,
    looking: bool,
) -> list[Notice]:
    """Everything that is to be said, the most telling first."""
    found = []
    if refused is not None:
        button = translate("Updates", "New environment…") if refused.new_environment else ""
        found.append(Notice("info", refused.lead, refused.sentence, button, NEW_ENVIRONMENT))
    if looking:
        return found
    when = format_relative(report.time)
    if offline:
        words = translate("Updates", "No server is asked. Below is what was known {when}.")
        found.append(
            Notice(
                "info",
                translate("Updates", "Working offline"),
                words.format(when=when),
                translate("Updates", "Go online"),
                ONLINE,
            )
        )
    elif problem is not None:
        lead, why = problem_words(problem)
        words = translate("Updates", "{why} Below is what was known {when}.")
        found.append(
            Notice(
                "warn",
                lead,
                words.format(why=why, when=when).strip(),
                translate("Updates", "Check again"),
                CHECK,
            )
        )
    if stale and problem is None:
        found.append(
            Notice(
                "info",
                translate("Updates", "This list is out of date."),
                translate("Updates", "The environment or your rules have changed since then."),
                translate("Updates", "Look again"),
                LOOK,
            )
        )
    return found


def problem_words(problem: Problem | Message) -> tuple[str, str]:
    """What happened and why."""
    if isinstance(problem, Message):
        return translate("Updates", "Nothing new could be found out."), say(problem)
    words = problem_text(problem)
    return words.title, words.why or words.next
