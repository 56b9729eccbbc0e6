"""Channels as configured, before mirrors."""

from __future__ import annotations

from core.model.base import Data, Message


class Channel(Data, frozen=True):
    """A configured channel. `name` is canonical, `url` has no trailing slash."""

    name: str
    url: str
    origin: str = ""
    """The file (or `default`) that named it."""


class ChannelConfiguration(Data, frozen=True):
    """The effective result of every .condarc that conda would read, in its order."""

    channels: tuple[Channel, ...]
    priority: str = "strict"
    """conda's `channel_priority`: strict, flexible or disabled."""
    envs_dirs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Files read, in the order read."""
    notes: tuple[Message, ...] = ()
