"""The words of the import sheet that depend on what a review says."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.importing import LOCKS, PipEntry
from core.model.plan import Severity
from core.model.request import RestoreRequest
from core.model.review import LineMark, PipRow, PipVia, Review, ReviewFinding
from gui.language import join_words, say
from gui.sheets.import_file.draft import ImportDraft
from gui.sheets.import_file.marks import notes_of

translate = QCoreApplication.translate

NAME = "name"
"""Id of the finding about the environment's name, which is told beside the name."""
PIP, PIP_UNSAFE = "pip", "pip-unsafe"
"""Those about the pip section, which head its rows."""
FOUND = "found"
"""The one about everything that is as it should be, which is told at the end."""


def title(draft: ImportDraft) -> str:
    """What the sheet is about."""
    if draft.source.path:
        words = translate("ImportFile", "Import {file}")
        return words.format(file=PurePath(draft.source.path).name)
    return translate("ImportFile", "Import what was pasted")


def is_open(finding: ReviewFinding, answers: dict[str, str]) -> bool:
    """Whether the user has a say in it and has not had it yet."""
    if not finding.choices or finding.id in answers:
        return False
    return not finding.chosen or bool(finding.suggested and finding.chosen != finding.suggested)


def open_findings(review: Review, answers: dict[str, str]) -> list[ReviewFinding]:
    """What is still to be decided, in order."""
    return [finding for finding in review.findings if is_open(finding, answers)]


def alike(review: Review, answers: dict[str, str], finding: ReviewFinding) -> list[str]:
    """Ids of open findings of the same kind that the same answer would do for."""
    choice = answers.get(finding.id, "")
    kind = finding.id.partition(":")[0]
    return [
        one.id
        for one in open_findings(review, answers)
        if one.id.partition(":")[0] == kind and any(offered.id == choice for offered in one.choices)
    ]


def dead_ends(review: Review) -> list[ReviewFinding]:
    """What forbids to go on, and no button helps."""
    return [
        finding
        for finding in review.findings
        if finding.severity is Severity.BLOCK and not finding.choices
    ]


def undecided(review: Review, answers: dict[str, str]) -> list[ReviewFinding]:
    """What forbids to go on until the user chooses, as there is no suggestion to accept."""
    return [
        finding
        for finding in review.findings
        if finding.severity is Severity.BLOCK
        and finding.choices
        and not finding.suggested
        and not finding.chosen
        and finding.id not in answers
    ]


def suggestions(review: Review, answers: dict[str, str]) -> dict[str, str]:
    """What "accept suggestions" answers."""
    return {
        finding.id: finding.suggested
        for finding in open_findings(review, answers)
        if finding.suggested
    }


def summary(review: Review, answers: dict[str, str]) -> str:
    """How much is left to decide."""
    waiting, stuck = open_findings(review, answers), dead_ends(review)
    left, blocked = len(waiting), len(stuck)
    told = [one for one in review.findings if one.id != NAME and one.severity is not Severity.OK]
    others = sum(one not in waiting and one not in stuck for one in told)
    doubtful = sum(one.severity is Severity.WARN for one in told)
    if blocked:
        return translate("ImportFile", "%n thing(s) in the way", "", blocked)
    if not left:
        if doubtful:
            return translate("ImportFile", "Nothing to decide, %n worth a look", "", doubtful)
        if others or review.pip:
            return translate("ImportFile", "Nothing to decide")
        return translate("ImportFile", "Nothing odd was found")
    if others > 0:
        return translate("ImportFile", "%n decision(s) to make, the rest is dealt with", "", left)
    return translate("ImportFile", "%n decision(s) to make", "", left)


def found_words(review: Review) -> tuple[str, str]:
    """The last row: what is as it should be. Empty where nothing can be said of it."""
    if isinstance(review.request, RestoreRequest) and review.file.kind in LOCKS:
        count = len(review.request.records) + len(review.request.pip)
        lead = translate("ImportFile", "%n package(s) recreated exactly", "", count)
        detail = translate(
            "ImportFile",
            "Each comes build for build as the file names it, and its checksum is verified.",
        )
        return lead, detail
    found = find(review, FOUND)
    if found is None:
        return "", ""
    if any(one.lines for one in review.findings):
        words = translate(
            "ImportFile", "The other %n conda package(s) are all found", "", review.as_it_is
        )
        return words, ""
    return translate("ImportFile", "All %n conda package(s) are found", "", review.as_it_is), ""


def lead(message: Message) -> str:
    """A single sentence as a heading has it, without the full stop."""
    said = say(message)
    single = ". " not in said and "。" not in said[:-1]
    return said.rstrip(".。") if single else said


def find(review: Review, key: str) -> ReviewFinding | None:
    """The finding of an id."""
    return next((one for one in review.findings if one.id == key), None)


def pip_version(entry: PipEntry | None) -> str:
    """The version a line of the pip section asks for, as it is said to people."""
    if entry is None:
        return ""
    text = entry.specifier
    if text.startswith("==") and "," not in text:
        text = text[2:].lstrip("=")
    extras = f"[{', '.join(entry.extras)}]" if entry.extras else ""
    return " ".join(part for part in (extras, text) if part)


def pip_spoken(row: PipRow) -> str:
    """A row of the pip section, for screen readers."""
    via = {
        PipVia.PIP: translate("ImportFile", "installed by pip"),
        PipVia.CONDA: translate("ImportFile", "installed by conda"),
        PipVia.NOBODY: translate("ImportFile", "left out"),
    }[row.via]
    return join_words([row.name or row.text, via])


def file_note(review: Review) -> str:
    """The line beside "File"."""
    count = len(review.file.lines)
    lines = translate("ImportFile", "%n line(s)", "", count)
    notes = notes_of(review)
    if review.problem is not None or not notes:
        return lines
    words = translate("ImportFile", "{lines} · marked ones are dealt with")
    if any(note.mark is LineMark.OPEN for note in notes):
        words = translate("ImportFile", "{lines} · marked ones are dealt with or open")
    return words.format(lines=lines)
