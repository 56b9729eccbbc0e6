"""From revisions to the words of the timeline."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from core.model.environment import Environment
from core.model.revision import Revision
from gui.language import format_time
from gui.language.revisions import node_name
from gui.language.titles import past_title
from gui.pages.environments.gpu_words import proof_of
from gui.pages.environments.history_delegate import HistoryRow

translate = QCoreApplication.translate

LISTED = 12
"""At most so many packages in a tooltip."""
_OURS = "glasshouse"
_UNSEEN = ("pip", "?")
"""Makers whose changes are in no history of conda's."""


def history_rows(environment: Environment, revisions: Iterable[Revision]) -> list[HistoryRow]:
    """Newest first. `revisions` are oldest first, as the engine gives them."""
    blocked = _blocked(environment)
    return [_row(revision, blocked) for revision in reversed(tuple(revisions))]


def changed_lines(revision: Revision) -> list[str]:
    """A line for each package that a revision changed."""
    lines = [f"+ {name}" for name in (*revision.added, *revision.pip_added)]
    moved = (*revision.updated, *revision.pip_updated)
    lines += [f"↑ {before} → {after}" for before, after in moved]
    return lines + [f"− {name}" for name in (*revision.removed, *revision.pip_removed)]


def revision_text(revision: Revision) -> str:
    """A revision as plain text, to be copied."""
    lines = [
        f"{node_name(revision.number, revision.step)}  {past_title(revision.title)}",
        _line(revision),
        *([revision.command] if revision.command else []),
        *([proof.why] if (proof := proof_of(revision.certificates)) else []),
        *changed_lines(revision),
    ]
    return "\n".join(lines) + "\n"


def _row(revision: Revision, blocked: str) -> HistoryRow:
    known = revision.restorable
    why_not = "" if known else _unknown_builds(revision)
    return HistoryRow(
        number=revision.number,
        step=revision.step,
        title=past_title(revision.title),
        line=_line(revision),
        added=len(revision.added) + len(revision.pip_added),
        updated=len(revision.updated) + len(revision.pip_updated),
        removed=len(revision.removed) + len(revision.pip_removed),
        current=revision.current,
        known=known,
        restorable=known and not blocked and not revision.current,
        why_not="" if revision.current else blocked or why_not,
        details=_details(revision),
        warning=_warning(revision),
        tried=revision.broken is not None,
        proof=proof_of(revision.certificates),
    )


def _line(revision: Revision) -> str:
    return translate("History", "{when} · {maker}").format(
        when=format_time(revision.time), maker=_maker(revision)
    )


def _maker(revision: Revision) -> str:
    if revision.by == _OURS:
        # The program's own name, alike in every language.
        return "Glasshouse"
    return translate("History", "Terminal") if revision.by in _UNSEEN else revision.by


def _warning(revision: Revision) -> str:
    if not revision.broken:
        return ""
    return translate("History", "%n thing(s) broke", "", revision.broken)


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


def _unknown_builds(revision: Revision) -> str:
    if revision.by in _UNSEEN:
        return translate(
            "History",
            "This happened in a terminal, and was changed again before Glasshouse saw it: "
            "what was there is not known exactly.",
        )
    return translate(
        "History",
        "Its exact builds are not known: this state was made by another tool, "
        "before Glasshouse kept them.",
    )


def _details(revision: Revision) -> str:
    lines = changed_lines(revision)
    if len(lines) > LISTED:
        rest = len(lines) - LISTED
        lines = [*lines[:LISTED], translate("History", "and %n more", "", rest)]
    if revision.command:
        lines.append(revision.command)
    if revision.broken == 0:
        lines.append(translate("History", "Tried afterwards: everything still worked."))
    return "\n".join(lines)
