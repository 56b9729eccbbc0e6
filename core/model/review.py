"""What becomes of a file that describes an environment: every finding, with a choice for each.

A review is worked out anew for each set of answers, and keeps none: whoever shows it holds them.
"""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.importing import ReadFile
from core.model.plan import Severity
from core.model.problem import Problem
from core.model.request import CreateRequest, RestoreRequest


class ReviewChoice(Data, frozen=True):
    """One way to deal with a finding. `id` is what an answer names."""

    id: str
    label: Message
    """What its button says: a few words."""


class ReviewFinding(Data, frozen=True):
    """Something about the file a person should know, or decide.

    BLOCK: nothing goes on until it is answered. WARN: has a default, but look. INFO: dealt with.
    OK: as it should be.
    """

    id: str
    """The same in every review of the file: `builds`, `unknown:sklearn`."""
    severity: Severity
    message: Message
    """One sentence: what is true."""
    detail: Message | None = None
    """Why, and what is done about it."""
    lines: tuple[int, ...] = ()
    """From 1; empty where it is about the whole file."""
    choices: tuple[ReviewChoice, ...] = ()
    """Empty where there is nothing to choose."""
    chosen: str = ""
    """The choice in force: the answer, else the default. Empty while it is open."""
    suggested: str = ""
    """The choice "accept all suggestions" takes."""


class PipVia(StrEnum):
    """Who installs a package of the pip section."""

    PIP = "pip"
    CONDA = "conda"
    NOBODY = "nobody"


class PipRow(Data, frozen=True):
    """A line of the pip section. Its answer (a PipVia) goes by `id`."""

    id: str
    """`pip:` and the line."""
    line: int
    name: str
    text: str
    via: PipVia
    conda_spec: str = ""
    """What conda would be asked for; empty where only pip has it."""
    unsafe: Message | None = None
    """Runs code from elsewhere or takes packages from elsewhere: why it is off until agreed to, and
    another sentence once it is."""
    note: Message | None = None


class LineMark(StrEnum):
    """What happened to a line of the file."""

    CHANGED = "changed"
    """Asked for in another way."""
    DROPPED = "dropped"
    MOVED = "moved"
    """To conda, from the pip section."""
    OPEN = "open"
    """Waits for an answer."""
    ADDED = "added"
    """Will be asked for as it stands, with a remark."""


class LineNote(Data, frozen=True):
    """The mark on one line, and the parts that are struck out."""

    line: int
    mark: LineMark
    struck: tuple[tuple[int, int], ...] = ()
    """Ranges of characters, start and end."""
    instead: str = ""
    """What is asked for in its place, shown behind the line."""
    finding: str = ""
    """Id of the finding it belongs to."""


class Review(Data, frozen=True):
    """A file, what is odd about it, and the request the answers make of it."""

    file: ReadFile
    findings: tuple[ReviewFinding, ...] = ()
    """In the order to be read: what is open, what is doubtful, what is dealt with."""
    pip: tuple[PipRow, ...] = ()
    notes: tuple[LineNote, ...] = ()
    """At most one per line, in their order."""
    name: str = ""
    """A name for the environment that is free in `folder`."""
    folder: str = ""
    request: CreateRequest | RestoreRequest | None = None
    """None while something blocks."""
    problem: Problem | None = None
    """Set where nothing can be made of the file, or no channel can be read."""
    groups: tuple[str, ...] = ()
    """Parts of the file to choose from (pixi environments, extras, dependency groups)."""
    group: tuple[str, ...] = ()
    """Those that are in the request."""
    as_it_is: int = 0
    """Conda packages that are found just as written."""
    offline: bool = False
    """Names could not be looked up; nothing is said of them."""
