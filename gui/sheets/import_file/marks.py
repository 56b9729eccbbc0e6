"""How the mark on a line looks: icon, colours, and the sentence behind it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.plan import Severity
from core.model.review import LineMark, LineNote, Review, ReviewFinding
from gui.language import say

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Mark:
    """What is painted for one line. `struck` are ranges of characters."""

    icon: str
    token: str
    fill: str
    words: str = ""
    struck: tuple[tuple[int, int], ...] = ()
    instead: str = ""
    finding: str = ""


_ICONS = {
    LineMark.CHANGED: "info",
    LineMark.DROPPED: "info",
    LineMark.MOVED: "package-plus",
    LineMark.OPEN: "triangle-alert",
    LineMark.ADDED: "info",
}


def notes_of(review: Review) -> list[LineNote]:
    """The notes of a review; a line that waits for an answer says so before anything else."""
    notes = {note.line: note for note in review.notes}
    for finding in review.findings:
        if not finding.choices or finding.chosen:
            continue
        for line in finding.lines:
            before = notes.get(line, LineNote(line, LineMark.OPEN))
            if before.mark is not LineMark.OPEN:
                struck, instead = before.struck, before.instead
                notes[line] = LineNote(line, LineMark.OPEN, struck, instead, finding.id)
            elif line not in notes:
                notes[line] = LineNote(line, LineMark.OPEN, finding=finding.id)
    return [notes[line] for line in sorted(notes)]


def marks_of(review: Review) -> dict[int, Mark]:
    """The marks of a review by line."""
    findings = {finding.id: finding for finding in review.findings}
    rows = {row.id: row for row in review.pip}
    found: dict[int, Mark] = {}
    for note in notes_of(review):
        finding = findings.get(note.finding)
        row = rows.get(note.finding)
        words = ""
        if finding is not None:
            words = _sentences(finding)
        elif row is not None and (remark := row.unsafe or row.note) is not None:
            words = say(remark)
        found[note.line] = _mark(review, note, finding, words or mark_words(note.mark))
    return found


def broken_line(line: int, words: str) -> dict[int, Mark]:
    """The mark on the line at which a file breaks."""
    return {line: Mark("octagon-x", "danger", "danger-soft", words)}


def mark_words(mark: LineMark) -> str:
    """What happened to a line, where no finding says more."""
    return {
        LineMark.CHANGED: translate("ImportFile", "Asked for in another way"),
        LineMark.DROPPED: translate("ImportFile", "Left out"),
        LineMark.MOVED: translate("ImportFile", "Installed by conda instead of pip"),
        LineMark.OPEN: translate("ImportFile", "Waits for your decision"),
        LineMark.ADDED: translate("ImportFile", "Asked for as it stands"),
    }[mark]


def _mark(review: Review, note: LineNote, finding: ReviewFinding | None, words: str) -> Mark:
    icon, tone = _ICONS[note.mark], "info"
    if note.mark is LineMark.OPEN:
        tone = "warn"
    elif finding is not None and finding.severity in (Severity.WARN, Severity.BLOCK):
        icon, tone = "triangle-alert", "warn"
    if note.mark is LineMark.CHANGED and note.finding == "name":
        icon = "pencil"
    lines = review.file.lines
    written = lines[note.line - 1] if 0 < note.line <= len(lines) else ""
    # What moves to conda may be asked for in the very same words.
    instead = note.instead if note.instead not in written else ""
    if instead:
        words = f"{words}\n→ {instead}"
    return Mark(icon, tone, tone + "-soft", words, note.struck, instead, note.finding)


def _sentences(finding: ReviewFinding) -> str:
    parts = [say(finding.message)]
    if finding.detail is not None:
        parts.append(say(finding.detail))
    return "\n".join(parts)
