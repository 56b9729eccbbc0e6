"""Plans: exactly what would happen, before it happens."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message
from core.model.channel import ChannelAge
from core.model.package import PackageRecord, PipPackage
from core.model.pip import PipWheel, PipWish
from core.model.request import Request


class ChangeKind(StrEnum):
    """What happens to one package."""

    ADD = "add"
    REMOVE = "remove"
    UPGRADE = "upgrade"
    DOWNGRADE = "downgrade"
    REBUILD = "rebuild"
    """Same version, another build."""
    CHANNEL = "channel"
    """Same version and build, from another channel."""
    RELINK = "relink"
    """The same record, linked again: noarch packages when Python's minor version moves, and what
    pip or a hand has damaged."""


class Bump(StrEnum):
    """How far a version moves."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"


class Change(Data, frozen=True):
    """One package's before and after."""

    name: str
    kind: ChangeKind
    before: PackageRecord | None = None
    after: PackageRecord | None = None
    bump: Bump | None = None
    reason: Message | None = None
    chosen: bool = False
    """True for what the user named in this request."""
    cached: bool = False
    """The archive is already in the package cache, so nothing is downloaded."""
    download_size: int | None = None
    """Bytes to download: 0 when cached, None when the metadata has no size."""
    installed_size: int | None = None
    """Bytes added to (negative: freed from) the prefix; None when unknown."""
    attention: tuple[Message, ...] = ()
    """Why a person should look: downgrade, channel change, removal of something requested…"""
    variant: Message | None = None
    """Set where the kind of build changes: for a GPU to without, another MPI, another BLAS."""
    post_link: bool = False
    """Brings a script that runs at install time, as far as the archive is at hand."""
    pre_unlink: bool = False
    """Leaves, and has a script of its own for that."""


class Severity(StrEnum):
    """How much a check or finding weighs."""

    OK = "ok"
    INFO = "info"
    WARN = "warn"
    BLOCK = "block"
    """The plan can't be applied while this holds."""


class Check(Data, frozen=True):
    """Something looked at before Apply: free space, path, permissions, lock, running processes."""

    severity: Severity
    message: Message
    detail: str = ""


class Size(Data, frozen=True):
    """A sum of bytes. `at_least` where some record has no size in the channel's metadata."""

    bytes: int = 0
    at_least: bool = False
    estimated: bool = False
    """Parts of it are guessed from the size of archives not yet unpacked: say "about"."""


class PipImpact(Data, frozen=True):
    """What a plan does to a pip package it leaves alone: overwrites, strands or breaks it."""

    name: str
    version: str
    message: Message


class PlanRemark(Data, frozen=True):
    """What a plan does to a GPU framework on this machine, where a person should know it."""

    severity: Severity
    message: Message
    name: str = ""
    """The package it is about."""
    instead: Request | None = None
    """The GPU alternative, one click away."""
    instead_words: Message | None = None
    facts: tuple[Message, ...] = ()
    """What leads to it, a few words each, from the card to the build."""
    agree: Message | None = None
    """What the user has to say yes to before Apply, such as "CPU only is fine here". A remark that
    warns is never passed over: without words of its own, plain ones are asked."""


class Plan(Data, frozen=True):
    """What the user agrees to. After Apply the prefix equals `after`, package for package."""

    id: str
    request: Request
    prefix: str
    name: str
    creates: bool
    title: Message
    changes: tuple[Change, ...]
    after: tuple[PackageRecord, ...]
    """Every record the prefix will hold, in link order."""
    requested: dict[str, tuple[str, ...]]
    """Requested specs by package name, after the change."""
    channels: tuple[str, ...]
    fingerprint: str
    """Of the prefix as it was planned for; Apply refuses when it has moved."""
    download: Size = Size()
    disk: Size = Size()
    """Growth of the prefix in bytes; negative when it shrinks."""
    unchanged: int = 0
    checks: tuple[Check, ...] = ()
    pip: tuple[PipImpact, ...] = ()
    pip_adds: tuple[PipWheel, ...] = ()
    """What pip installs after the conda packages: all of it, in the order of names."""
    pip_builds: tuple[PipWish, ...] = ()
    """Wishes whose result is known only when they were built; the user agreed to that."""
    pip_removes: tuple[PipPackage, ...] = ()
    """pip packages that leave, before the conda packages change."""
    pip_fingerprint: str = ""
    """Of what pip has in the prefix, where that is part of the plan; Apply refuses when it has
    moved."""
    risks: tuple[Message, ...] = ()
    """Rules of safe updates that it breaks, the gravest first (`core.engine.updates.rules`)."""
    gpu: tuple[PlanRemark, ...] = ()
    """What it means for frameworks that compute on a GPU (`core.engine.gpu.judging.plans`)."""
    variables: tuple[str, ...] = ()
    """Names of the environment variables that are set."""
    unowned_files: tuple[str, ...] = ()
    """Paths relative to the prefix that would be overwritten and that no removed record owns."""
    undoable: bool = True
    """False where what leaves can never be had again, so that no restore will bring it back."""
    command: str = ""
    """The equivalent conda command, for people who want to learn it."""
    solve_seconds: float = 0.0
    ages: tuple[ChannelAge, ...] = ()
    """Which server the channel data came from, and how old it is."""

    @property
    def blocked(self) -> tuple[Check, ...]:
        """The checks that forbid Apply."""
        return tuple(check for check in self.checks if check.severity is Severity.BLOCK)
