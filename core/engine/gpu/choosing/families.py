"""What belongs together when a framework is installed: `resources/framework_families.yaml`."""

from __future__ import annotations

import datetime
from functools import lru_cache
from importlib import resources

import msgspec
import yaml

from core.model.problem import fail


class Older(msgspec.Struct, frozen=True):
    """Channels that hold a framework's older builds."""

    channels: tuple[str, ...]
    runtime: str
    """The package that chooses the CUDA runtime there."""


class Family(msgspec.Struct, frozen=True):
    """One framework and what goes with it, as names of conda packages."""

    title: str
    package: str
    """Its build decides what is computed on."""
    front: tuple[str, ...] = ()
    """Asked for by name besides."""
    family: tuple[str, ...] = ()
    """Fitted to one version of it."""
    usual: tuple[str, ...] = ()
    """Those most people expect."""
    decisive: tuple[str, ...] = ()
    """A version without these is not recommended."""
    extras: tuple[str, ...] = ()
    in_the_way: tuple[str, ...] = ()
    """They hold the framework to another kind of build."""
    older: Older | None = None

    @property
    def companions(self) -> tuple[str, ...]:
        """Everything that can be chosen beside it."""
        return (*self.family, *self.extras)


class _Table(msgspec.Struct, frozen=True):
    date: datetime.date
    frameworks: dict[str, Family]


def family_of(framework: str) -> Family:
    """Raises `framework-unknown`."""
    found = families().get(framework)
    if found is None:
        raise fail("framework-unknown", name=framework)
    return found


@lru_cache(maxsize=1)
def families() -> dict[str, Family]:
    """All of them by id."""
    file = resources.files("resources").joinpath("framework_families.yaml")
    return msgspec.convert(yaml.safe_load(file.read_text(encoding="utf-8")), _Table).frameworks
