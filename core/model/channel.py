"""Channels as configured, before mirrors."""

from __future__ import annotations

from core.model.base import Data, Message


class Channel(Data, frozen=True):
    """A configured channel. `name` is canonical, `url` has no trailing slash."""

    name: str
    url: str
    origin: str = ""
    """The file (or `default`) that named it."""
    licence: Message | None = None
    """Terms one should know (Anaconda's own channels)."""


class ChannelConfiguration(Data, frozen=True):
    """The effective result of every .condarc that conda would read, in its order."""

    channels: tuple[Channel, ...]
    priority: str = "strict"
    """conda's `channel_priority`: strict, flexible or disabled."""
    envs_dirs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Files read, in the order read."""
    notes: tuple[Message, ...] = ()


class ChannelAge(Data, frozen=True):
    """How old the channel data in use is."""

    channel: str
    """Canonical name."""
    server: str
    """Host it came from; empty where that is not known any more."""
    modified: float | None = None
    """Date the server gives its data, seconds since the epoch."""
    checked: float | None = None
    """When that server was last asked."""
    behind: float | None = None
    """Seconds behind the newest that any server was seen to have."""


class ChannelCheck(Data, frozen=True):
    """A channel that exists, before it is added."""

    channel: Channel
    packages: int
    """Package names for this machine's subdir and noarch."""
    subdirs: tuple[str, ...] = ()
    modified: float | None = None
    licence: Message | None = None
    """Terms one should know (Anaconda's own channels). Never accepted on the user's behalf."""
    private: bool = False
    """It answers only with credentials."""


class ChannelInUse(Data, frozen=True):
    """How many packages of an environment came from a channel."""

    prefix: str
    environment: str
    packages: int
