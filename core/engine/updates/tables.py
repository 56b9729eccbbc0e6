"""What is known about updates in general: `resources/update_rules.yaml`, read once."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from fnmatch import translate
from functools import lru_cache
from importlib import resources

import msgspec
import yaml

from core.model.plan import Bump


class Schemes(msgspec.Struct, frozen=True):
    """Names (patterns as of a shell) whose versions are read in another way."""

    rolling: tuple[str, ...]
    calendar: tuple[str, ...]


class Family(msgspec.Struct, frozen=True):
    """Packages that others are fitted against, and the least step of theirs that matters."""

    id: str
    title: str
    members: tuple[str, ...]
    """Patterns as of a shell."""
    step: Bump
    sources: tuple[str, ...]


class VariantKind(msgspec.Struct, frozen=True):
    """One respect in which builds differ, and how a build string tells."""

    kind: str
    untagged: str
    """What a build without a tag is; empty where that is not known."""
    tags: dict[str, str]
    """Regular expressions by value."""


class NewDependencies(msgspec.Struct, frozen=True):
    """What a safe update may bring."""

    each_bytes: int
    all_bytes: int
    count: int


class UpdateTable(msgspec.Struct, frozen=True):
    """The whole file."""

    date: datetime.date
    sources: dict[str, str]
    schemes: Schemes
    families: tuple[Family, ...]
    variants: tuple[VariantKind, ...]
    gpu: dict[str, tuple[str, ...]]
    security: tuple[str, ...]
    follow: tuple[str, ...]
    new: NewDependencies


@lru_cache(maxsize=1)
def update_table() -> UpdateTable:
    """The table in force."""
    file = resources.files("resources").joinpath("update_rules.yaml")
    return msgspec.convert(yaml.safe_load(file.read_text(encoding="utf-8")), UpdateTable)


@dataclass(frozen=True)
class Names:
    """A set of names given as patterns."""

    pattern: re.Pattern[str]

    def __contains__(self, name: str) -> bool:
        return self.pattern.fullmatch(name) is not None


@lru_cache(maxsize=64)
def names_like(patterns: tuple[str, ...]) -> Names:
    """The names that match one of the patterns."""
    return Names(re.compile("|".join(map(translate, patterns)) or r"(?!)"))
