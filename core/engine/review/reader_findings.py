"""What the reader of a file found odd: handed on, and where a line can't be had, with a choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

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
Unread = dict[int, list[CondaEntry | PipEntry]]


def finding_ids(file: ReadFile) -> dict[tuple[str, int], str]:
    """The id of the finding each of the reader's becomes, by code and line: the first one there."""
    ids: dict[tuple[str, int], str] = {}
    for id_, found in _identified(file):
        ids.setdefault((found.message.code, found.line), id_)
    return ids


def _identified(file: ReadFile) -> Iterator[tuple[str, FileFinding]]:
    """What the reader found, with the id it goes by.

    The same sentence about several lines is one finding, named after the first; another one of
    its kind about that line (a command asks for many packages) gets a number.
    """
    first: dict[str, str] = {}
    count: Counter[str] = Counter()
    for found in file.findings:
        words = repr(found.message)
        if words not in first:
            place = f"{found.message.code}:{found.line}"
            count[place] += 1
            first[words] = place if count[place] == 1 else f"{place}/{count[place]}"
        yield first[words], found


def mend_unreadable(draft: Draft) -> None:
    """Ask what becomes of each line that can't be had as it stands, and do what was answered."""
    unread = _unread(draft.file)
    for id_, same in _grouped(draft, blocking=True).items():
        draft.said |= {(found.message.code, found.line) for found in same}
        _ask(draft, same, id_, unread)


def hand_on(draft: Draft) -> None:
    """Put down every other finding of the reader, and of the files it read besides."""
    for id_, same in _grouped(draft).items():
        draft.findings.append(
            ReviewFinding(id_, same[0].severity, same[0].message, lines=_lines(same))
        )
    for included in draft.file.included:
        _included(draft, included, included.included_at)


def _grouped(draft: Draft, *, blocking: bool = False) -> dict[str, list[FileFinding]]:
    """What the reader found and no inspector has told, by the id it goes by."""
    grouped: dict[str, list[FileFinding]] = {}
    for id_, found in _identified(draft.file):
        key = (found.message.code, found.line)
        if key not in draft.said and (found.severity is Severity.BLOCK or not blocking):
            grouped.setdefault(id_, []).append(found)
    return grouped


def _lines(same: list[FileFinding]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(found.line for found in same if found.line))


def _ask(draft: Draft, same: list[FileFinding], id_: str, unread: Unread) -> None:
    message = same[0].message
    entries = _entries_at(unread, _lines(same), message)
    conda = [entry for entry in entries if isinstance(entry, CondaEntry)]
    right = _readable(str(message.params.get("right", ""))) if conda else ""
    choices = [ReviewChoice(SKIP, Message("review-choice-leave-out"))]
    if right:
        choices.append(ReviewChoice(RIGHT, Message("review-choice-use", {"name": right})))
    elif message.code == "file-line-for-pip" and any(map(_for_pip, conda)):
        choices.append(ReviewChoice(PIP, Message("review-choice-pip")))
    chosen = draft.answers.get(id_, "")
    if chosen not in {choice.id for choice in choices}:
        chosen = ""
    if chosen == RIGHT:
        draft.wishes += [Wish(entry, right) for entry in conda]
    elif chosen == PIP:
        draft.pip_lines += [line for entry in conda for line in _for_pip(entry)]
    draft.findings.append(
        ReviewFinding(
            id_,
            Severity.INFO if chosen else Severity.BLOCK,
            message,
            lines=_lines(same),
            choices=tuple(choices),
            chosen=chosen,
            suggested=choices[-1].id,
        )
    )
    for line in dict.fromkeys([entry.line for entry in entries] or _lines(same)):
        _mark(draft, line, chosen, right, id_)


def _unread(file: ReadFile) -> Unread:
    """Entries nobody can read, by line."""
    found: Unread = {}
    for conda in file.conda:
        if not conda.spec:
            found.setdefault(conda.line, []).append(conda)
    for pip in file.pip:
        if pip.kind is PipKind.UNREADABLE:
            found.setdefault(pip.line, []).append(pip)
    return found


def _entries_at(
    unread: Unread, lines: tuple[int, ...], message: Message
) -> list[CondaEntry | PipEntry]:
    """The unreadable entries a finding is about; they may begin on the line below their key."""
    there = [entry for line in lines for entry in unread.get(line, ())]
    there = there or [entry for line in lines for entry in unread.get(line + 1, ())]
    named = [entry for entry in there if entry.text in message.params.values()]
    return named or there


def _readable(spec: str) -> str:
    try:
        return parse(spec).text if spec else ""
    except ProblemError:
        return ""


def _for_pip(entry: CondaEntry) -> list[PipEntry]:
    """The line as pip would take it; nothing where it only names a file, which was not read."""
    reading = FileDraft(FileKind.REQUIREMENTS, [])
    add_pip_line(reading, entry.text, entry.line, entry.end_line)
    return [each for each in reading.pip if each.requirement]


def _mark(draft: Draft, line: int, chosen: str, right: str, id_: str) -> None:
    if not line:
        return
    if not chosen:
        # Whatever else was answered about the line, it waits.
        draft.notes[line] = LineNote(line, LineMark.OPEN, finding=id_)
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
    if file.variables:
        params = {"n": len(file.variables), "file": Path(file.path).name}
        message = Message("review-included-variables", params)
        id_ = f"included-variables:{line}"
        draft.findings.append(ReviewFinding(id_, Severity.WARN, message, lines=(line,)))
    for found in file.findings:
        # Its line is one of another file, which is not shown.
        id_ = f"{found.message.code}:{line}.{found.line}"
        severity = Severity.WARN if found.severity is Severity.BLOCK else found.severity
        draft.findings.append(ReviewFinding(id_, severity, found.message, lines=(line,)))
    for inner in file.included:
        _included(draft, inner, line)
