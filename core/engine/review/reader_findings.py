"""What the reader of a file found odd: handed on, and where a line can't be had, with a choice."""

from __future__ import annotations

from core.engine.files.draft import Draft as FileDraft
from core.engine.files.pip_line import add_pip_line
from core.engine.review.draft import Draft, Wish
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.importing import CondaEntry, FileFinding, FileKind, PipEntry, PipKind, ReadFile
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

SKIP = "skip"
RIGHT = "right"
PIP = "pip"


def finding_ids(file: ReadFile) -> dict[tuple[str, int], str]:
    """The id of the finding each of the reader's becomes, by code and line.

    The same sentence about several lines is one finding, named after the first.
    """
    first: dict[str, str] = {}
    return {
        (found.message.code, found.line): first.setdefault(
            repr(found.message), f"{found.message.code}:{found.line}"
        )
        for found in file.findings
    }


def mend_unreadable(draft: Draft) -> None:
    """Ask what becomes of each line that can't be had as it stands, and do what was answered."""
    ids = finding_ids(draft.file)
    for found in draft.file.findings:
        if found.severity is Severity.BLOCK:
            draft.said.add((found.message.code, found.line))
            _ask(draft, found, ids[found.message.code, found.line])


def hand_on(draft: Draft) -> None:
    """Put down every other finding of the reader, and of the files it read besides."""
    ids = finding_ids(draft.file)
    grouped: dict[str, list[FileFinding]] = {}
    for found in draft.file.findings:
        key = (found.message.code, found.line)
        if key not in draft.said:
            grouped.setdefault(ids[key], []).append(found)
    for id_, same in grouped.items():
        lines = tuple(dict.fromkeys(found.line for found in same if found.line))
        draft.findings.append(ReviewFinding(id_, same[0].severity, same[0].message, lines=lines))
    for included in draft.file.included:
        _included(draft, included, included.included_at)


def _ask(draft: Draft, found: FileFinding, id_: str) -> None:
    entry = _entry_at(draft.file, found.line)
    right = str(found.message.params.get("right", "")) if isinstance(entry, CondaEntry) else ""
    choices = [ReviewChoice(SKIP, Message("review-choice-leave-out"))]
    suggested = SKIP
    if right:
        choices.append(ReviewChoice(RIGHT, Message("review-choice-use", {"name": right})))
        suggested = RIGHT
    elif found.message.code == "file-line-for-pip":
        choices.append(ReviewChoice(PIP, Message("review-choice-pip")))
        suggested = PIP
    chosen = draft.answers.get(id_, "")
    if chosen not in {choice.id for choice in choices}:
        chosen = ""
    if chosen == RIGHT and isinstance(entry, CondaEntry):
        chosen = RIGHT if _ask_for(draft, entry, right) else ""
    elif chosen == PIP and isinstance(entry, CondaEntry):
        _give_to_pip(draft, entry)
    draft.findings.append(
        ReviewFinding(
            id_,
            Severity.INFO if chosen else Severity.BLOCK,
            found.message,
            lines=(found.line,) if found.line else (),
            choices=tuple(choices),
            chosen=chosen,
            suggested=suggested,
        )
    )
    _mark(draft, entry.line if entry else found.line, chosen, right, id_)


def _entry_at(file: ReadFile, line: int) -> CondaEntry | PipEntry | None:
    """The unreadable entry a finding is about; it may begin on the line below its key."""
    unread: list[CondaEntry | PipEntry] = [entry for entry in file.conda if not entry.spec]
    unread += [entry for entry in file.pip if entry.kind is PipKind.UNREADABLE]
    return next((entry for entry in unread if entry.line in {line, line + 1}), None)


def _ask_for(draft: Draft, entry: CondaEntry, right: str) -> bool:
    try:
        spec = parse(right)
    except ProblemError:
        return False
    draft.wishes.append(Wish(entry, spec.text))
    return True


def _give_to_pip(draft: Draft, entry: CondaEntry) -> None:
    reading = FileDraft(FileKind.REQUIREMENTS, [])
    add_pip_line(reading, entry.text, entry.line, entry.end_line)
    draft.pip_lines += reading.pip


def _mark(draft: Draft, line: int, chosen: str, right: str, id_: str) -> None:
    if not line:
        return
    if not chosen:
        draft.note(LineNote(line, LineMark.OPEN, finding=id_))
    elif chosen == SKIP:
        draft.note(LineNote(line, LineMark.DROPPED, finding=id_))
    else:
        draft.note(LineNote(line, LineMark.CHANGED, instead=right, finding=id_))


def _included(draft: Draft, file: ReadFile, line: int) -> None:
    """What is odd about a file that was read besides, at the line that names it."""
    if file.problem is not None:
        params: dict[str, str | int] = {"file": str(file.problem.params.get("file", ""))}
        message = Message("review-included-unread", params)
        id_ = f"included:{line}"
        draft.findings.append(ReviewFinding(id_, Severity.WARN, message, lines=(line,)))
        return
    for found in file.findings:
        # Its line is one of another file, which is not shown.
        id_ = f"{found.message.code}:{line}.{found.line}"
        severity = Severity.WARN if found.severity is Severity.BLOCK else found.severity
        draft.findings.append(ReviewFinding(id_, severity, found.message, lines=(line,)))
    for inner in file.included:
        _included(draft, inner, line)
