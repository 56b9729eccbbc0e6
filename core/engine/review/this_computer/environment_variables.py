"""Environment variables of a file: which are set, and which only when the user agrees."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.model.base import Message
from core.model.importing import FileVariable, ReadFile
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

SET = "set"
LEAVE = "leave"
_NEVER = "PATH"
"""Activation makes it; an environment can't set it."""


def inspect_variables(draft: Draft) -> None:
    """Leave out what can't be set, and ask about those that decide which programs run."""
    powerful = _powerful(draft.file)
    for variable in draft.file.variables:
        if not variable.usable:
            _leave_out(draft, variable)
        elif variable.name in powerful:
            _ask(draft, variable)


def variables_in_force(draft: Draft) -> list[FileVariable]:
    """Those that are to be set, as they are shown: secrets without their values."""
    powerful = _powerful(draft.file)
    return [
        variable
        for variable in draft.file.variables
        if variable.usable
        and variable.name.upper() != _NEVER
        and (variable.name not in powerful or draft.answer(_id(variable), LEAVE) == SET)
    ]


def split_secrets(
    shown: list[FileVariable], read: ReadFile
) -> tuple[dict[str, str], tuple[str, ...]]:
    """What can be shown, by name, and the names of what can't.

    `read` is the file with its credentials: a value that was hidden is to be taken from there.
    """
    # Of a name that stands there twice the last value counts.
    said = {variable.name: variable.value for variable in read.variables if variable.usable}
    last = {variable.name: variable.value for variable in shown}
    secret = tuple(
        dict.fromkeys(
            variable.name
            for variable in shown
            if variable.secret or said[variable.name] != last[variable.name]
        )
    )
    return {name: value for name, value in last.items() if name not in secret}, secret


def _powerful(file: ReadFile) -> frozenset[str]:
    """Names of the variables that decide which programs run."""
    return frozenset(
        str(found.message.params["name"])
        for found in file.findings
        if found.message.code == "file-variable-powerful"
    )


def _id(variable: FileVariable) -> str:
    return f"variable:{variable.name}"


def _leave_out(draft: Draft, variable: FileVariable) -> None:
    code = "file-variable-unusable"
    id_ = _id(variable)
    draft.said.add((code, variable.line))
    message = Message(code, {"name": variable.name})
    _put(draft, ReviewFinding(id_, Severity.WARN, message, lines=(variable.line,)))
    draft.note(LineNote(variable.line, LineMark.DROPPED, finding=id_))


def _ask(draft: Draft, variable: FileVariable) -> None:
    id_ = _id(variable)
    never = variable.name.upper() == _NEVER
    chosen = LEAVE if never or draft.answer(id_, LEAVE) != SET else SET
    choices = (
        ReviewChoice(LEAVE, Message("review-choice-leave-out")),
        ReviewChoice(SET, Message("review-choice-set")),
    )
    draft.said.add(("file-variable-powerful", variable.line))
    _put(
        draft,
        ReviewFinding(
            id_,
            Severity.WARN,
            Message("file-variable-powerful", {"name": variable.name}),
            Message("review-variable-never" if never else "review-variable-why"),
            (variable.line,),
            () if never else choices,
            "" if never else chosen,
            "" if never else LEAVE,
        ),
    )
    mark = LineMark.ADDED if chosen == SET else LineMark.DROPPED
    draft.note(LineNote(variable.line, mark, finding=id_))


def _put(draft: Draft, finding: ReviewFinding) -> None:
    """Put it down, once for a name that is written twice."""
    if all(each.id != finding.id for each in draft.findings):
        draft.findings.append(finding)
