"""Requests: what the user wants, a few specs and no package list."""

from __future__ import annotations

import msgspec

from core.model.package import PackageRecord


class _Request(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="want"):
    prefix: str


class CreateRequest(_Request, frozen=True, tag="create"):
    """Make a new environment at `prefix`, which must not exist yet."""

    specs: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    """Canonical names or URLs in priority order; empty means the effective configuration."""


class ChangeRequest(_Request, frozen=True, tag="change"):
    """Install, remove and update in one step.

    `install` takes match specs, `remove` and `update` take names. A name in `update` moves even
    where an exact version was recorded for it. `update_all` unlocks everything but pins.
    """

    install: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    update: tuple[str, ...] = ()
    update_all: bool = False
    channels: tuple[str, ...] = ()


class RestoreRequest(_Request, frozen=True, tag="restore"):
    """Make the prefix hold exactly `records`, build for build."""

    records: tuple[PackageRecord, ...] = ()
    requested: dict[str, tuple[str, ...]] = {}
    revision: int | None = None
    """The revision gone back to, for the title; None when the list came from elsewhere."""


Request = CreateRequest | ChangeRequest | RestoreRequest
