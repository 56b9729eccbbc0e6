"""Recipes of channels that have ended. The table is a dated file in `resources`."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml

CUDA = "cuda"
CPU = "cpu"
PART = "part"


@dataclass(frozen=True)
class Recipe:
    """One recipe; the fields are those of `resources/recipes.yaml`."""

    id: str
    title: str
    package: str
    companions: tuple[str, ...]
    channels: tuple[str, ...]
    replacement: str
    last: str
    ended: str
    aliases: dict[str, str]
    marks: dict[str, tuple[str, ...]]
    builds: dict[str, str]
    sources: tuple[str, ...]

    def takes_from(self, channel: str) -> bool:
        """Whether the recipe takes packages from this channel (canonical name)."""
        return any(fnmatchcase(channel, pattern) for pattern in self.channels)

    def member(self, name: str) -> str:
        """The package or companion a name stands for, by its name of today; else empty."""
        today = self.aliases.get(name, name)
        return today if today == self.package or today in self.companions else ""

    def mark(self, name: str) -> str:
        """CUDA, CPU or PART for a mark, else empty."""
        return next((kind for kind, names in self.marks.items() if name in names), "")


@lru_cache(maxsize=1)
def recipes() -> tuple[Recipe, ...]:
    """All recipes."""
    text = resources.files("resources").joinpath("recipes.yaml").read_text(encoding="utf-8")
    return tuple(_recipe(row) for row in yaml.safe_load(text)["recipes"])


def _recipe(row: dict[str, Any]) -> Recipe:
    return Recipe(
        id=row["id"],
        title=row["title"],
        package=row["package"],
        companions=tuple(row["companions"]),
        channels=tuple(row["channels"]),
        replacement=row["replacement"],
        last=row["last"],
        ended=row["ended"],
        aliases=dict(row["aliases"]),
        marks={kind: tuple(names) for kind, names in row["marks"].items()},
        builds=dict(row["builds"]),
        sources=tuple(row["sources"]),
    )
