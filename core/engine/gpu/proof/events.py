"""What the script said, gathered while it runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

import msgspec


class Stage(StrEnum):
    """How far the script came."""

    START = "start"
    """Not a line yet: Python itself did not run."""
    IMPORT = "import"
    IMPORTED = "imported"
    ABOUT = "about"
    """It knows on what it computes, and begins."""
    DONE = "done"
    FAILED = "failed"


class About(msgspec.Struct, frozen=True):
    """What the framework says of itself."""

    build: str = ""
    cuda: str = ""
    built_for: str = "cpu"
    computes_on: str = "cpu"
    device: str = ""
    capability: str = ""
    kernels: tuple[str, ...] = ()
    why_not: str = ""
    """Why it computes on the CPU, in its own words."""


class _Line(msgspec.Struct, frozen=True):
    stage: Stage
    seconds: float = 0.0
    error: str = ""
    kind: str = ""
    text: str = ""
    trace: str = ""


@dataclass
class Account:
    """Everything the script said, and how it ended."""

    stage: Stage = Stage.START
    """The last one reached, FAILED left out."""
    import_seconds: float = 0.0
    compute_seconds: float = 0.0
    error: float = 0.0
    about: About = field(default_factory=About)
    kind: str = ""
    """Type of the exception it ended with; empty where there was none."""
    text: str = ""
    trace: str = ""
    printed: str = ""
    """The end of what went to stderr."""
    code: int | None = None
    """Exit code of a script that ended before it was done."""
    too_long: bool = False

    @property
    def said(self) -> str:
        """All text in which the cause of a failure may show."""
        return "\n".join((self.text, self.trace, self.printed))

    def take(self, line: bytes) -> Stage | None:
        """Note one line; None for a line that is none of the script's."""
        try:
            found = msgspec.json.decode(line, type=_Line)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return None
        if found.stage is Stage.FAILED:
            self.kind, self.text, self.trace = found.kind, found.text, found.trace
            return found.stage
        self.stage = found.stage
        if found.stage is Stage.IMPORTED:
            self.import_seconds = found.seconds
        elif found.stage is Stage.ABOUT:
            try:
                self.about = msgspec.json.decode(line, type=About)
            except msgspec.DecodeError:
                return None
        elif found.stage is Stage.DONE:
            self.compute_seconds, self.error = found.seconds, _number(found.error)
        return found.stage


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return float("nan")
