"""Which channels a call is about: those it names, else the effective configuration."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import rattler

from core.engine.channels.channels import expand_channel
from core.engine.channels.condarc import read_configuration
from core.engine.channels.network import subdirs
from core.model.channel import Channel


@dataclass(frozen=True)
class Sources:
    """Channels in priority order, each once."""

    channels: tuple[Channel, ...]
    priority: str

    @property
    def urls(self) -> tuple[str, ...]:
        """Canonical addresses."""
        return tuple(channel.url for channel in self.channels)

    @property
    def names(self) -> tuple[str, ...]:
        """Canonical names."""
        return tuple(channel.name for channel in self.channels)

    def including(self, names: Iterable[str]) -> Sources:
        """The same, and after them channels that specs name themselves (`channel::package`)."""
        found = {channel.url: channel for channel in self.channels}
        for name in names:
            for channel in expand_channel(name):
                found.setdefault(channel.url, channel)
        return Sources(tuple(found.values()), self.priority)


def effective_sources(named: tuple[str, ...] = ()) -> Sources:
    """The channels `named`, expanded; without any, those of the user's configuration."""
    configuration = read_configuration()
    if not named:
        return Sources(configuration.channels, configuration.priority)
    found: dict[str, Channel] = {}
    for name in named:
        for channel in expand_channel(name):
            found.setdefault(channel.url, channel)
    return Sources(tuple(found.values()), configuration.priority)


def native_subdir() -> rattler.Subdir:
    """The subdir of this machine."""
    return subdirs()[0]
