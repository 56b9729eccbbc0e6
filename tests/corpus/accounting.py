"""Where each line of a file went in its review: none may be lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.engine.solving.specs import written_name
from core.model.importing import CondaEntry, PipEntry, ReadFile
from core.model.request import CreateRequest, RestoreRequest
from core.model.review import LineMark, PipVia, Review

LOST = "lost"


def ways(review: Review) -> Counter[str]:
    """How many lines that ask for something went which way; `lost` for those that went none."""
    return Counter(way for _, way in each_way(review))


def lost(review: Review) -> list[str]:
    """The lines that went no way."""
    return [text for text, way in each_way(review) if way == LOST]


def untold(review: Review) -> list[str]:
    """Findings of the reader that came out in no finding and no row of the review."""
    told = {line for finding in review.findings for line in finding.lines}
    told |= {row.line for row in review.pip}
    sentences = [repr(finding.message) for finding in review.findings]
    return [
        f"{found.line}: {found.message.code}"
        for found in review.file.findings
        if found.line not in told and repr(found.message) not in sentences
    ]


def each_way(review: Review) -> Iterator[tuple[str, str]]:
    """Text and way of each line: `spec`, `pip`, `variable`, `dropped`, `finding`, `record`,
    `other system`, `other part`."""
    file = review.file
    for conda in file.conda:
        yield conda.text, _conda(review, conda)
    for pip in file.pip:
        yield pip.text, _pip(review, pip)
    for variable in file.variables:
        yield variable.name, _variable(review, variable.name, variable.line)
    for included in file.included:
        yield from _included(review, included)


def _conda(review: Review, entry: CondaEntry) -> str:
    mark = _mark(review, entry.line)
    if entry.group and entry.spec and entry.group not in review.group:
        return "other part"
    if isinstance(review.request, RestoreRequest):
        if entry.url in {record.url for record in review.request.records}:
            return "record"
        return "other system" if entry.platform else _told(review, entry)
    if mark is LineMark.DROPPED:
        return "dropped"
    if review.request is None and mark is not LineMark.OPEN:
        return "open"  # as noted, once the others are answered
    if mark is LineMark.OPEN:
        return _told(review, entry)
    names = {written_name(spec).lower(): spec for spec in review.request.specs}
    if mark is None:
        return "spec" if entry.spec in review.request.specs else _told(review, entry)
    wanted = next((n.instead for n in review.notes if n.line == entry.line), "")
    instead = written_name(wanted).lower() or entry.name
    return "spec" if {instead, entry.name} & names.keys() else _told(review, entry)


def _pip(review: Review, entry: PipEntry) -> str:
    if entry.group and entry.group not in review.group:
        return "other part"
    if isinstance(review.request, RestoreRequest):
        if any(entry.target.partition("#")[0] == wheel.url for wheel in review.request.pip):
            return "record"
        return "other system" if entry.platform else _told(review, entry)
    rows = [row for row in review.pip if row.line == entry.line]
    if not rows or review.request is None:
        return _told(review, entry) if not rows else "pip"
    if all(row.via is PipVia.NOBODY for row in rows):
        return "dropped"
    asked = {wish.name for wish in review.request.pip}
    specs = set(review.request.specs)
    if any(row.conda_spec in specs for row in rows if row.via is PipVia.CONDA):
        return "spec"
    return "pip" if entry.name in asked or entry.target else LOST


def _variable(review: Review, name: str, line: int) -> str:
    request = review.request
    if isinstance(request, CreateRequest) and request.origin is not None:
        if name in request.variables or name in request.origin.secrets:
            return "variable"
    elif request is None and _mark(review, line) is None:
        return "open"
    return "dropped" if _mark(review, line) is LineMark.DROPPED else LOST


def _included(review: Review, file: ReadFile) -> Iterator[tuple[str, str]]:
    """Lines of a file that was read besides stand at the line that names it."""
    way = "finding" if _has_finding(review, file.included_at) else LOST
    for text in [*(entry.text for entry in file.conda), *(entry.text for entry in file.pip)]:
        yield text, way
    for inner in file.included:
        yield from _included(review, inner)


def _told(review: Review, entry: CondaEntry | PipEntry) -> str:
    lines = range(entry.line - 1, entry.end_line + 1)
    return "finding" if any(_has_finding(review, line) for line in lines) else LOST


def _has_finding(review: Review, line: int) -> bool:
    return any(line in finding.lines for finding in review.findings)


def _mark(review: Review, line: int) -> LineMark | None:
    return next((note.mark for note in review.notes if note.line == line), None)
