"""What a check noticed, before it is told to people."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from core.engine.configuration.condarc_text import Place
from core.model.base import Message
from core.model.configuration import ConfigFinding
from core.model.plan import Severity


@dataclass(frozen=True)
class Remove:
    """Take a value away, and its setting too where nothing is left in it."""

    place: Place


@dataclass(frozen=True)
class Replace:
    """Write another value."""

    place: Place
    value: str


@dataclass(frozen=True)
class Rename:
    """Give a setting another name."""

    place: Place
    name: str


Operation = Remove | Replace | Rename


@dataclass(frozen=True)
class Noticed:
    """A slip: `code` names its sentence, `{code}-why` and `{code}-fix` what goes with it."""

    code: str
    severity: Severity
    line: int = 0
    """1-based; 0 for the file as a whole."""
    params: dict[str, str | int] = field(default_factory=dict)
    fix: tuple[Operation, ...] = ()

    def finding(self, path: Path | str) -> ConfigFinding:
        """As the window shows it."""
        return ConfigFinding(
            id=self.identity(path),
            severity=self.severity,
            message=Message(self.code, self.params),
            why=Message(f"{self.code}-why", self.params),
            fix=Message(f"{self.code}-fix", self.params) if self.fix else None,
        )

    def identity(self, path: Path | str) -> str:
        """The same for the same slip at the same line of the same file."""
        key = repr((str(path), self.code, self.line, sorted(self.params.items())))
        return hashlib.sha256(key.encode()).hexdigest()[:16]
