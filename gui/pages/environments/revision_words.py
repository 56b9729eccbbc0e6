"""From revisions to the words of the timeline."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from core.model.environment import Environment
from core.model.revision import Revision
from gui.language import format_time
from gui.language.titles import past_title
from gui.pages.environments.history_delegate import HistoryRow

translate = QCoreApplication.translate

LISTED = 12
"""At most so many packages in a tooltip."""


def history_rows(environment: Environment, revisions: Iterable[Revision]) -> list[HistoryRow]:
    """Newest first. `revisions` are oldest first, as the engine gives them."""
    blocked = _blocked(environment)
    return [_row(revision, blocked) for revision in reversed(tuple(revisions))]


def _row(revision: Revision, blocked: str) -> HistoryRow:
    maker = "Glasshouse" if revision.by == "glasshouse" else revision.by
    known = revision.restorable
    why_not = "" if known else _unknown_builds()
    return HistoryRow(
        number=revision.number,
        title=past_title(revision.title),
        line=translate("History", "{when} · {maker}").format(
            when=format_time(revision.time), maker=maker
        ),
        added=len(revision.added),
        updated=len(revision.updated),
        removed=len(revision.removed),
        current=revision.current,
        restorable=known and not blocked and not revision.current,
        why_not="" if revision.current else blocked or why_not,
        details=_details(revision),
    )


def _blocked(environment: Environment) -> str:
    """Why nothing in this environment can be restored; empty where it can."""
    if environment.is_base:
        return translate("History", "base is protected, so it is not changed.")
    if environment.frozen is not None:
        return translate("History", "The environment is frozen, so it is not changed.")
    if not environment.writable:
        return translate("History", "The environment is read-only.")
    if environment.open_transaction:
        return translate("History", "Finish or undo the interrupted change first.")
    return ""


def _unknown_builds() -> str:
    return translate(
        "History",
        "Its exact builds are not known: this state was made by another tool, "
        "before Glasshouse kept them.",
    )


def _details(revision: Revision) -> str:
    lines = [f"+ {name}" for name in revision.added]
    lines += [f"↑ {before} → {after}" for before, after in revision.updated]
    lines += [f"− {name}" for name in revision.removed]
    if len(lines) > LISTED:
        rest = len(lines) - LISTED
        lines = [*lines[:LISTED], translate("History", "and %n more", "", rest)]
    if revision.command:
        lines.append(revision.command)
    return "\n".join(lines)
