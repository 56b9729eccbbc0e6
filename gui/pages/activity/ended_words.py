"""From operations that ended to the words of their cards, and the headings they stand under."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from core.model.activity import Operation, Outcome
from gui.language import format_date, format_duration, format_time, problem_text
from gui.language.formats import format_clock
from gui.language.titles import short_title
from gui.pages.activity.ended import EndedRow

translate = QCoreApplication.translate


def outcome_word(outcome: Outcome) -> str:
    """How it ended, in a word."""
    return {
        Outcome.DONE: translate("Activity", "Done"),
        Outcome.FAILED: translate("Activity", "Not finished"),
        Outcome.CANCELLED: translate("Activity", "Cancelled"),
        Outcome.RECOVERED: translate("Activity", "Finished after an interruption"),
        Outcome.ROLLED_BACK: translate("Activity", "Undone after an interruption"),
    }[outcome]


def groups(
    operations: Sequence[Operation], today: date | None = None
) -> list[tuple[str, list[EndedRow]]]:
    """Pairs of heading and rows: today's, and all before."""
    day = today or date.today()  # noqa: DTZ011 - local time is meant
    recent: list[EndedRow] = []
    earlier: list[EndedRow] = []
    for operation in operations:
        ended = datetime.fromtimestamp(operation.finished).date()  # noqa: DTZ006
        (recent if ended == day else earlier).append(row_of(operation))
    return [
        (translate("Activity", "Today"), recent),
        (translate("Activity", "Earlier"), earlier),
    ]


def row_of(operation: Operation) -> EndedRow:
    """The card of an operation."""
    simply_done = operation.outcome is Outcome.DONE
    seconds = operation.finished - operation.started
    parts = [operation.environment, format_time(operation.finished)]
    if simply_done and seconds >= 0.05:
        words = translate("Activity", "took {time}")
        parts.append(words.format(time=format_duration(seconds)))
    return EndedRow(
        operation=operation,
        title=short_title(operation.title),
        line=" · ".join(part for part in parts if part),
        state="" if simply_done else outcome_word(operation.outcome),
        reason=problem_text(operation.problem).title if operation.problem else "",
    )


def summary(operation: Operation) -> str:
    """The line below the title of the details."""
    when = translate("Activity", "{day} {start} to {end}").format(
        day=format_date(operation.started),
        start=format_clock(operation.started),
        end=format_clock(operation.finished),
    )
    parts = [operation.environment, when]
    counts = (
        (operation.added, translate("Activity", "%n new", "", operation.added)),
        (operation.updated, translate("Activity", "%n updated", "", operation.updated)),
        (operation.removed, translate("Activity", "%n removed", "", operation.removed)),
    )
    if operation.outcome in (Outcome.DONE, Outcome.RECOVERED):
        parts += [words for count, words in counts if count]
    if operation.revision is not None:
        words = translate("Activity", "revision #{number}")
        parts.append(words.format(number=operation.revision))
    return "  ·  ".join(part for part in parts if part)
