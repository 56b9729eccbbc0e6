"""What was chosen so far in the sheet, and the wish it makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from core.model.frameworks import Compute, InstallWish

STAND_IN = "new-environment"
"""The name a live solve uses while the real one is missing or not allowed."""


class Place(StrEnum):
    """Where it is to be installed."""

    HERE = "here"
    """An environment that exists."""
    NEW = "new"
    ELSEWHERE = "elsewhere"
    """Another computer, described by hand: nothing is installed."""


@dataclass(frozen=True)
class Draft:
    """Immutable, so that a sheet that was closed can be opened as it was left.

    Empty answers are proposed by the engine.
    """

    framework: str
    place: Place = Place.NEW
    prefix: str = ""
    """The environment that exists."""
    name: str = ""
    folder: str = ""
    """Of a new one; empty means the usual folder."""
    version: str = ""
    python: str = ""
    compute: Compute = Compute.UNKNOWN
    cuda: str = ""
    companions: tuple[str, ...] | None = None

    def wish(self, usual_folder: str, name: str = "") -> InstallWish:
        """What the engine is asked about; `name` is the one a new environment may have."""
        made = str(Path(self.folder or usual_folder) / (name or STAND_IN))
        here = self.place is Place.HERE
        return InstallWish(
            framework=self.framework,
            prefix=self.prefix if here else made,
            creates=not here,
            version=self.version,
            python=self.python,
            compute=self.compute,
            cuda=self.cuda,
            companions=self.companions,
            described=self.place is Place.ELSEWHERE,
        )

    def of_framework(self, framework: str) -> Draft:
        """The same place and kind of build for another framework."""
        kept = Draft(framework, self.place, self.prefix, self.name, self.folder)
        return replace(kept, compute=self.compute)

    def at(self, place: Place, prefix: str = "") -> Draft:
        """The same somewhere else: each environment, and each computer, has its own answers."""
        kept = replace(self, place=place, prefix=prefix or self.prefix, python="", cuda="")
        moved = (place is Place.ELSEWHERE) != (self.place is Place.ELSEWHERE)
        return replace(kept, compute=Compute.UNKNOWN, version="") if moved else kept
