"""What a reader has gathered so far; the pages of the model are made from it at the end."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.model.base import Message
from core.model.importing import (
    CondaEntry,
    FileChannel,
    FileFinding,
    FileKind,
    FileVariable,
    PipEntry,
)
from core.model.plan import Severity
from core.model.problem import ProblemError, fail

MOST_ENTRIES = 20_000
"""Lines that ask for something. The largest real lock files have a few thousand."""


@dataclass(frozen=True)
class Inclusion:
    """A file that a line names."""

    name: str
    line: int


@dataclass
class Draft:
    """The fields are those of `ReadFile`."""

    kind: FileKind
    lines: list[str]
    label: str = ""
    """What the file is called in sentences."""
    findings: list[FileFinding] = field(default_factory=list)
    name: str = ""
    prefix: str = ""
    channels: list[FileChannel] = field(default_factory=list)
    nodefaults: bool = False
    platforms: list[str] = field(default_factory=list)
    requires_python: str = ""
    conda: list[CondaEntry] = field(default_factory=list)
    pip: list[PipEntry] = field(default_factory=list)
    variables: list[FileVariable] = field(default_factory=list)
    inclusions: list[Inclusion] = field(default_factory=list)

    def info(self, message: Message, line: int = 0) -> None:
        """Something worth knowing."""
        self._find(Severity.INFO, message, line)

    def warn(self, message: Message, line: int = 0) -> None:
        """Something that may not be meant, or will not work everywhere."""
        self._find(Severity.WARN, message, line)

    def block(self, message: Message, line: int = 0) -> None:
        """A line that can't be had as it stands."""
        self._find(Severity.BLOCK, message, line)

    def add(self, entry: CondaEntry | PipEntry) -> None:
        """Keep an entry. Raises the Problem `file-too-many` for what no real file holds."""
        if len(self.conda) + len(self.pip) >= MOST_ENTRIES:
            raise fail("file-too-many", file=self.label, line=entry.line, limit=MOST_ENTRIES)
        if isinstance(entry, CondaEntry):
            self.conda.append(entry)
        else:
            self.pip.append(entry)

    def broken(self, code: str, line: int) -> ProblemError:
        """For `raise`: the file is no use past this line. `code` is one of the `file-` Problems."""
        return fail(code, file=self.label, line=max(1, min(line, len(self.lines))))

    def _find(self, severity: Severity, message: Message, line: int) -> None:
        self.findings.append(FileFinding(severity, message, line))
