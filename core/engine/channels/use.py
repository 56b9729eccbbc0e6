"""Which environments hold packages of a channel: worth knowing before it is removed."""

from __future__ import annotations

from core.engine.channels.channels import expand_channel
from core.engine.environments.discovery import list_environments
from core.engine.environments.prefix import read_prefix
from core.model.calls import ReadChannelUse
from core.model.channel import ChannelInUse


def read_channel_use(call: ReadChannelUse) -> tuple[ChannelInUse, ...]:
    """Environments with packages of the channel, most packages first."""
    names = {channel.name for channel in expand_channel(call.channel)}
    found = []
    for environment in list_environments().environments:
        content = read_prefix(environment.prefix)
        count = sum(record.channel in names for record in content.records)
        if count:
            found.append(ChannelInUse(environment.prefix, environment.name, count))
    return tuple(sorted(found, key=lambda use: (-use.packages, use.environment)))
