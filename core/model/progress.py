"""Progress: a closed union of events, so that a view can `match` on all of them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from core.model.base import Message
from core.model.mirror import Measurement


class Phase(StrEnum):
    """The steps a long operation goes through, in the order of a transaction."""

    PROBE = "probe"
    """Mirrors are measured."""
    METADATA = "metadata"
    SOLVE = "solve"
    EXPLAIN = "explain"
    DOWNLOAD = "download"
    SAVE = "save"
    """The way back is put aside."""
    LINK = "link"
    SCRIPTS = "scripts"
    PIP = "pip"
    """What pip is to bring, after the conda packages."""
    COMPILE = "compile"
    VERIFY = "verify"
    COPY = "copy"
    """An environment is copied, for a trial."""
    TRY = "try"
    """What a change touches is tried: modules imported, requirements compared."""
    RECORD = "record"
    UNDO = "undo"
    FINISH = "finish"
    """An interrupted transaction is completed."""


class _Event(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="event"):
    pass


class PhaseStarted(_Event, frozen=True, tag="phase"):
    """A phase begins. `total_bytes`/`total_items` are None where they can't be known."""

    phase: Phase
    time: float = 0.0
    """Seconds since the epoch."""
    total_bytes: int | None = None
    total_items: int | None = None


class Advanced(_Event, frozen=True, tag="advanced"):
    """How far a phase is. Coalesced by the receiver; never decreases within a phase."""

    phase: Phase
    done_bytes: int = 0
    total_bytes: int | None = None
    done_items: int = 0
    total_items: int | None = None
    subject: str = ""
    """The package in hand."""
    bytes_per_second: float | None = None
    seconds_left: float | None = None


class PhaseFinished(_Event, frozen=True, tag="finished"):
    """A phase is over."""

    phase: Phase
    time: float = 0.0


class CommitBegun(_Event, frozen=True, tag="commit"):
    """From here on the prefix is being changed: Cancel means undo, and takes time."""


class CommitSealed(_Event, frozen=True, tag="sealed"):
    """Too late to undo: the change is in place and is only being recorded. Cancel has no effect."""


class Noted(_Event, frozen=True, tag="noted"):
    """Something worth telling that is not an error (a mirror stepped in, a script failed)."""

    message: Message


class Logged(_Event, frozen=True, tag="logged"):
    """A line of the operation's log."""

    time: float
    topic: str
    text: str


class Measured(_Event, frozen=True, tag="measured"):
    """What is known of a mirror so far, while mirrors are measured."""

    measurement: Measurement


Event = (
    PhaseStarted | Advanced | PhaseFinished | CommitBegun | CommitSealed | Noted | Logged | Measured
)
