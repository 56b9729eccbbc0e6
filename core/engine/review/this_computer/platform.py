"""Lines and files that are for other systems, and places of other computers."""

from __future__ import annotations

from core.engine.files.selectors import selector_holds
from core.engine.review.draft import Draft
from core.engine.review.reader_findings import finding_ids
from core.model.base import Message
from core.model.importing import LOCKS
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewFinding


def inspect_platform(draft: Draft) -> None:
    """Say that the file names other systems than this one. Locks are `inspect_lock`'s."""
    file = draft.file
    if file.kind in LOCKS or not file.platforms or draft.subdir in file.platforms:
        return
    params: dict[str, str | int] = {"platforms": ", ".join(file.platforms), "here": draft.subdir}
    draft.findings.append(
        ReviewFinding(
            "platform",
            Severity.WARN,
            Message("review-platform", params),
            Message("review-platform-why", {"here": draft.subdir}),
        )
    )


def inspect_selectors(draft: Draft) -> None:
    """Drop the lines whose selector (`# [win]`) does not hold on this machine."""
    lines: dict[tuple[str, bool], list[int]] = {}
    for wish in draft.wishes:
        selector, line = wish.entry.selector, wish.entry.line
        if not selector:
            continue
        holds = selector_holds(selector, draft.subdir)
        lines.setdefault((selector, holds), []).append(line)
        if not holds:
            wish.dropped = True
            draft.note(LineNote(line, LineMark.DROPPED, finding=f"selector:{selector}"))
    for (selector, holds), found in lines.items():
        draft.said |= {("file-selector", line) for line in found}
        code = "review-selector-holds" if holds else "review-selector-drops"
        params: dict[str, str | int] = {"selector": selector, "here": draft.subdir}
        draft.findings.append(
            ReviewFinding(
                f"selector:{selector}",
                Severity.INFO,
                Message(code, params | {"n": len(found)}),
                Message("review-selector-why"),
                tuple(found),
            )
        )


def inspect_prefix(draft: Draft) -> None:
    """Strike out the prefix: it is a place on the computer where the file was written."""
    for (code, line), id_ in finding_ids(draft.file).items():
        if code == "file-prefix-ignored" and 0 < line <= len(draft.file.lines):
            whole = ((0, len(draft.file.lines[line - 1])),)
            draft.note(LineNote(line, LineMark.DROPPED, whole, finding=id_))


def inspect_duplicates(draft: Draft) -> None:
    """Ask once for what is written twice in the same words."""
    ids = finding_ids(draft.file)
    said: set[str] = set()
    for wish in draft.wishes:
        if wish.dropped:
            continue
        id_ = ids.get(("file-said-twice", wish.entry.line))
        if id_ and wish.entry.text in said:
            wish.dropped = True
            draft.note(LineNote(wish.entry.line, LineMark.DROPPED, finding=id_))
        said.add(wish.entry.text)
