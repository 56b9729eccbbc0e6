"""Environments: a prefix and what is known of it."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.package import InstalledPackage, PipPackage
from core.model.revision import Revision


class Manager(StrEnum):
    """The tool whose root an environment lives under."""

    GLASSHOUSE = "glasshouse"
    CONDA = "conda"
    MINICONDA = "miniconda"
    ANACONDA = "anaconda"
    MINIFORGE = "miniforge"
    MAMBAFORGE = "mambaforge"
    MICROMAMBA = "micromamba"
    PIXI = "pixi"
    UNKNOWN = "unknown"


class KeyPackage(Data, frozen=True):
    """A package worth a chip on the environment's card."""

    name: str
    version: str
    build: str = ""


class Environment(Data, frozen=True):
    """What a card shows. Everything here is cheap to read again."""

    prefix: str
    name: str
    manager: Manager = Manager.UNKNOWN
    is_base: bool = False
    writable: bool = True
    frozen: Message | None = None
    """Set where `conda-meta/frozen` (CEP 22) forbids changes; carries its reason."""
    adopted: bool = False
    """True once the user agreed that Glasshouse may change it, and for those it made."""
    python_version: str | None = None
    conda_count: int = 0
    pip_count: int = 0
    key_packages: tuple[KeyPackage, ...] = ()
    last_changed: float | None = None
    """Seconds since the epoch of the newest change in conda-meta."""
    total_bytes: int | None = None
    problem: Message | None = None
    """Why it can't be read, in one sentence; None for a sound environment."""
    open_transaction: bool = False


class DiskUsage(Data, frozen=True):
    """Bytes on disk. Files hard-linked from elsewhere are `shared`: deleting frees `exclusive`."""

    exclusive: int
    shared: int
    files: int


class EnvironmentDetail(Data, frozen=True):
    """One environment read to the bottom."""

    environment: Environment
    packages: tuple[InstalledPackage, ...] = ()
    pip_packages: tuple[PipPackage, ...] = ()
    requested_known: bool = False
    """False where neither history nor records say what the user asked for."""
    pinned: tuple[str, ...] = ()
    """Lines of `conda-meta/pinned`."""
    revisions: tuple[Revision, ...] = ()
    """Oldest first."""
    unreadable: tuple[Message, ...] = ()
    """Records and distributions that could not be read; the rest is still shown."""


class EnvironmentList(Data, frozen=True):
    """All environments found, in the order to show them."""

    environments: tuple[Environment, ...] = ()
    from_cache: bool = False
    """True where this is the last known list, shown while a new look is under way."""
    envs_dir: str = ""
    """Where new environments go: the first writable envs_dir."""
    free_bytes: int | None = None
    """Free space on the volume of `envs_dir`."""
    better_envs_dir: str = ""
    """A place to propose instead: on Windows, where the profile's path is not ASCII or its drive
    is nearly full, and another drive has room. Empty where `envs_dir` is fine."""
