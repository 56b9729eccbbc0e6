"""The pip section, row by row: who installs what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.engine.channels.known_names import bringers_of, conda_names_of
from core.engine.files.pip_remarks import about, agreed, is_known_index
from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.engine.review.packages.python_wanted import holds, python_minor
from core.engine.review.pip.bounds import bounded, bounds_of
from core.engine.review.pip.in_conda import conda_spec_for, left_by_conda
from core.engine.review.this_computer.gpu import has_gpu
from core.model.base import Message
from core.model.importing import UNSAFE, PipEntry, PipKind
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, PipRow, PipVia, ReviewFinding

FINDING = "pip"
UNSAFE_FINDING = "pip-unsafe"

_NO_ROW = frozenset(
    {
        PipKind.OPTION,
        PipKind.REQUIREMENTS_FILE,
        PipKind.CONSTRAINTS_FILE,
        PipKind.UNREADABLE,
    }
)
_EXACT = re.compile(r"={2,3}[^,*]+")
_MANY = 10
_MOST = 0.8
"""So many lines, and that share of them, with one version each make a list of `pip freeze`."""
_INDEXES = frozenset({PipKind.INDEX_URL, PipKind.EXTRA_INDEX_URL})
_TOLD_BY_ROWS = (
    "file-in-both",
    "file-said-twice",
    "file-pip-vcs",
    "file-pip-vcs-moving",
    "file-pip-url",
    "file-pip-path",
    "file-pip-editable",
    "file-pip-find-links",
    "file-pip-index",
    "file-pip-extra-index",
)
"""Findings of the reader that the rows tell."""


async def inspect_pip(draft: Draft, names: Names) -> None:
    """Make a row of each line for pip that asks for something.

    What conda has in the version asked for goes to conda; what runs code or takes packages from
    elsewhere goes to nobody until the user agrees. Rows by conda are no wishes of the draft:
    whoever makes the request adds their `conda_spec`. `draft.pip_entries` has the entry of each
    row, those of indexes the user agreed to among them. Raises Problems of the network, where no
    channel can be read.
    """
    lines = list(_with_rows(draft))
    frozen = _is_frozen([entry for _, entry in lines])
    gpu = bool(lines) and has_gpu(draft.subdir)
    section = _Section(draft, names, python_minor(draft), gpu, frozen)
    await section.look_ahead(lines)
    bounds = bounds_of(draft.file)
    for id_, written in lines:
        entry = bounded(written, bounds)
        draft.pip.append(await section.row(id_, entry))
        draft.pip_entries[id_] = entry
    own = {(entry.line, entry.text) for entry in draft.file.pip}
    for _, entry in lines:
        draft.said.update((code, entry.line) for code in _TOLD_BY_ROWS)
    for row in draft.pip:
        if (row.line, draft.pip_entries[row.id].text) in own:
            _mark(draft, row)
    _sum_up(draft)


def _with_rows(draft: Draft) -> Iterator[tuple[str, PipEntry]]:
    """Entries that ask for something, with ids that stay the same while the file does."""
    seen: dict[int, int] = {}
    for entry in draft.pip_lines:
        number = seen[entry.line] = seen.get(entry.line, 0) + 1
        if entry.kind in _NO_ROW or (entry.kind in _INDEXES and is_known_index(entry.target)):
            continue
        yield f"pip:{entry.line}" + (f":{number}" if number > 1 else ""), entry


def _is_frozen(entries: list[PipEntry]) -> bool:
    """Whether a program wrote the lines: conda has other versions that go together."""
    asked = [entry for entry in entries if entry.kind is PipKind.REQUIREMENT]
    exact = [entry for entry in asked if _EXACT.fullmatch(entry.specifier)]
    return len(exact) >= _MANY and len(exact) >= _MOST * len(asked)


@dataclass
class _Section:
    draft: Draft
    names: Names
    python: str
    gpu: bool
    frozen: bool
    """The lines are a list of exact versions that pip once put together."""
    seen: dict[tuple[str, str, str], int] = field(default_factory=dict)

    async def look_ahead(self, lines: list[tuple[str, PipEntry]]) -> None:
        """Fetch what is known of all names at once."""
        found = [await self.names.conda_name(e.name) for _, e in lines if e.name]
        await self.names.builds(name for name in found if name)

    async def row(self, id_: str, entry: PipEntry) -> PipRow:
        """The row of an entry, under the answer given to it."""
        name = entry.name or entry.target
        leftover = left_by_conda(entry)

        def made(via: PipVia, spec: str = "", note: Message | None = None) -> PipRow:
            unsafe = about(entry) if entry.kind in UNSAFE and not (leftover and spec) else None
            if unsafe is not None and via is not PipVia.NOBODY:
                unsafe = agreed(unsafe)
            return PipRow(id_, entry.line, name, entry.text, via, spec, unsafe, note)

        valid = holds(entry.marker, self.draft)
        if valid is False:
            return made(PipVia.NOBODY, note=Message("review-pip-marker", {"marker": entry.marker}))
        first = self._said_already(entry)
        if first:
            return made(PipVia.NOBODY, note=Message("review-pip-twice", {"line": first}))
        owner = self._asked_of_conda(entry)
        if owner:
            via = self._answer(id_, PipVia.NOBODY, conda=False)
            return made(via, note=Message("review-pip-owned", {"name": owner}))
        note: Message | None
        spec, note = await conda_spec_for(entry, self.names, self.python, gpu=self.gpu)
        default = PipVia.CONDA if spec else PipVia.PIP
        if leftover and spec:
            note = Message("review-pip-leftover")
            answer = self._answer(id_, PipVia.CONDA, conda=True)
            return made(PipVia.CONDA if answer is PipVia.PIP else answer, spec, note)
        if entry.kind in UNSAFE:
            default = PipVia.NOBODY
        elif spec and entry.hashes:
            default, note = PipVia.PIP, Message("review-pip-hashes")
        elif spec and valid is None:
            # pip will see which Python comes of it; conda can't be told the condition.
            default, note = PipVia.PIP, Message("review-pip-condition", {"marker": entry.marker})
        elif spec and self.frozen:
            default, note = PipVia.PIP, Message("review-pip-frozen")
        return made(self._answer(id_, default, conda=bool(spec)), spec, note)

    def _answer(self, id_: str, default: PipVia, *, conda: bool) -> PipVia:
        answer = self.draft.answers.get(id_, "")
        if answer not in set(PipVia) or (answer == PipVia.CONDA and not conda):
            return default
        return PipVia(answer)

    def _said_already(self, entry: PipEntry) -> int:
        """The line that asks for the very same, 0 without one."""
        key = (entry.kind.value, entry.requirement or entry.text, entry.marker)
        if key in self.seen:
            return self.seen[key]
        self.seen[key] = entry.line
        return 0

    def _asked_of_conda(self, entry: PipEntry) -> str:
        """The package of conda that the file asks for besides and that has the same."""
        if not entry.name:
            return ""
        asked = {wish.name for wish in self.draft.wishes if not wish.dropped}
        same = (each for name in conda_names_of(entry.name) for each in bringers_of(name))
        return next((name for name in same if name in asked), "")


def _mark(draft: Draft, row: PipRow) -> None:
    finding = UNSAFE_FINDING if row.unsafe else FINDING
    if row.via is PipVia.CONDA:
        draft.note(LineNote(row.line, LineMark.MOVED, instead=row.conda_spec, finding=finding))
    elif row.via is PipVia.NOBODY:
        draft.note(LineNote(row.line, LineMark.DROPPED, finding=finding))
    elif row.unsafe:
        draft.note(LineNote(row.line, LineMark.ADDED, finding=finding))


def _sum_up(draft: Draft) -> None:
    rows = [row for row in draft.pip if not row.unsafe]
    if rows:
        movable = sum(1 for row in rows if row.conda_spec)
        why = (
            Message("review-pip-movable", {"n": movable})
            if movable
            else Message("review-pip-after")
        )
        lines = tuple(sorted({row.line for row in rows}))
        message = Message("review-pip", {"n": len(rows)})
        draft.findings.append(ReviewFinding(FINDING, Severity.INFO, message, why, lines))
    unsafe = [row for row in draft.pip if row.unsafe]
    if not unsafe:
        return
    off = [row for row in unsafe if row.via is PipVia.NOBODY]
    decided = all(row.id in draft.answers for row in unsafe)
    message = (
        Message("review-pip-unsafe", {"n": len(off)})
        if off
        else Message("review-pip-unsafe-agreed", {"n": len(unsafe)})
    )
    draft.findings.append(
        ReviewFinding(
            UNSAFE_FINDING,
            Severity.INFO if decided else Severity.WARN,
            message,
            Message("review-pip-unsafe-why"),
            tuple(sorted({row.line for row in unsafe})),
        )
    )
