"""Trials: a plan carried out in a copy of the environment first."""

from __future__ import annotations

from core.model.base import Data, Message
from core.model.plan import Plan
from core.model.verification import Verification


class TrialSize(Data, frozen=True):
    """What a copy costs, known before it is made."""

    bytes: int
    """Room the copy takes at most; less where the file system shares blocks."""
    free_bytes: int | None = None
    shares_blocks: bool = False
    """The file system can (reflinks)."""


class Trial(Data, frozen=True):
    """A copy in which a plan was carried out."""

    token: str
    prefix: str
    """Of the copy."""
    original: str
    """The prefix that was copied."""
    plan: Plan
    """What was tried, for the original. Applying it there is the swap."""
    started: float
    """Seconds since the epoch."""
    bytes: int = 0
    verification: Verification | None = None
    remarks: tuple[Message, ...] = ()
    """What could not be copied (editable installs, files outside the prefix)."""
