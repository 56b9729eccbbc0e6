"""What the inspectors of a file are given, and what they leave behind.

Each inspector is a function that takes the draft, looks at one kind of oddity, and puts down
findings, notes and changed specs. Nothing is asked for that is not in the draft at the end.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from core.model.importing import CondaEntry, PipEntry, ReadFile
from core.model.review import LineNote, PipRow, ReviewFinding


def bare_name(spec: str) -> str:
    """The name in a match spec that can be read, lower case."""
    text = spec.rpartition("::")[2].strip()
    for end, char in enumerate(text):
        if char in " =<>!~[":
            return text[:end].lower()
    return text.lower()


@dataclass
class Wish:
    """A conda package to be asked for, with the line it comes from."""

    entry: CondaEntry
    spec: str
    """What the solver will be asked; starts as the file's spec."""
    dropped: bool = False

    @property
    def name(self) -> str:
        """The package that is asked for now, lower case."""
        return bare_name(self.spec)


@dataclass
class Draft:
    """A file under review."""

    file: ReadFile
    answers: dict[str, str]
    """By the id of a finding or row."""
    subdir: str
    """Of this machine."""
    wishes: list[Wish]
    channels: list[str]
    """Canonical names, in order of priority."""
    pip: list[PipRow] = field(default_factory=list)
    pip_entries: dict[str, PipEntry] = field(default_factory=dict)
    """By the id of the row."""
    findings: list[ReviewFinding] = field(default_factory=list)
    notes: dict[int, LineNote] = field(default_factory=dict)
    """By line; the first one that is put down stays."""
    pip_lines: list[PipEntry] = field(default_factory=list)
    """Lines for pip that count: of the parts taken, for this machine, with those of included
    files (which stand at the line that names their file)."""
    said: set[tuple[str, int]] = field(default_factory=set)
    """Findings of the reader, by code and line, that an inspector tells in a finding of its own."""

    def answer(self, finding: str, default: str) -> str:
        """The user's choice for a finding, or the default."""
        return self.answers.get(finding, default)

    def note(self, note: LineNote) -> None:
        """Mark a line, unless it is marked."""
        self.notes.setdefault(note.line, note)
