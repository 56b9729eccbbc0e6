"""Requests: what the user wants, a few specs and no package list."""

from __future__ import annotations

import msgspec

from core.model.file_source import FileOrigin
from core.model.package import PackageRecord, PipPackage
from core.model.pip import PipIndexes, PipWheel, PipWish


class _Request(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="want"):
    prefix: str


class CreateRequest(_Request, frozen=True, tag="create"):
    """Make a new environment at `prefix`, which must not exist yet."""

    specs: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    """Canonical names or URLs in priority order; empty means the effective configuration."""
    pip: tuple[PipWish, ...] = ()
    """Installed after the conda packages, in the same transaction."""
    pip_indexes: PipIndexes = PipIndexes()
    variables: dict[str, str] = {}
    """Environment variables set whenever the environment is active."""
    origin: FileOrigin | None = None


class ChangeRequest(_Request, frozen=True, tag="change"):
    """Install, remove and update in one step.

    `install` takes match specs, `remove` and `update` take names. A name in `update` moves even
    where an exact version was recorded for it. `update_all` unlocks everything but pins.
    `pip_remove` takes names of pip packages that leave; what they had replaced of conda's is
    linked again.
    """

    install: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    update: tuple[str, ...] = ()
    update_all: bool = False
    channels: tuple[str, ...] = ()
    pip_remove: tuple[str, ...] = ()


class SafeUpdateRequest(_Request, frozen=True, tag="safe-update"):
    """Take updates that break no rule (`core.engine.updates.rules`), proven again while planning.

    `names` chooses among them; empty means all. Pins, skipped versions and the cool-down hold.
    """

    names: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


class RestoreRequest(_Request, frozen=True, tag="restore"):
    """Make the prefix hold exactly `records`, build for build."""

    records: tuple[PackageRecord, ...] = ()
    requested: dict[str, tuple[str, ...]] = {}
    revision: int | None = None
    """The revision gone back to, for the title; None when the list came from elsewhere."""
    step: int = 0
    pip: tuple[PipWheel, ...] = ()
    """Exact wheels, as far as they are known."""
    pip_packages: tuple[PipPackage, ...] | None = None
    """What pip is to have installed afterwards; None leaves an existing prefix's pip packages as
    they are. Those without a wheel in `pip` are looked up by version."""
    variables: dict[str, str] = {}
    origin: FileOrigin | None = None


Request = CreateRequest | ChangeRequest | SafeUpdateRequest | RestoreRequest
