"""What one route said."""

from __future__ import annotations

from enum import StrEnum

from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.surroundings import Surroundings
from core.model.base import Data
from core.model.gpu import Gpu, Machine, Route


class Outcome(StrEnum):
    """How it went to ask."""

    ANSWERED = "answered"
    ABSENT = "absent"
    """There is nothing to ask: no library, no program, no folder."""
    FAILED = "failed"
    NOT_LOADED = "not loaded"
    """The kernel has no driver loaded."""
    FORBIDDEN = "forbidden"
    MISMATCHED = "mismatched"
    """The driver's libraries are newer than its kernel module."""
    NO_DEVICE = "no device"
    """The driver works and drives no card."""
    SILENT = "silent"
    """It was given up on."""
    CRASHED = "crashed"


class Evidence(Data, frozen=True):
    """The answer of one route."""

    route: Route
    outcome: Outcome
    driver: str = ""
    cuda: str = ""
    gpus: tuple[Gpu, ...] = ()
    place: str = ""
    """The library, program or folder that was asked."""
    words: str = ""
    """What the system said, in its own words."""
    mig: bool = False
    """A card is divided into instances (MIG)."""
    seconds: float = 0.0


class Look(Data, frozen=True):
    """A look at this computer: what came out, and what each route said."""

    machine: Machine
    trail: tuple[Evidence, ...] = ()
    cards: tuple[Card, ...] = ()
    """On the bus."""
    around: Surroundings = Surroundings()
