"""Channels as the user had spelled them: `defaults` stays `defaults`, an address an address."""

from __future__ import annotations

from core.engine.channels.channels import expand_channel
from core.engine.channels.condarc import read_settings


def as_listed(channels: tuple[str, ...]) -> tuple[str, ...]:
    """The same channels with the words of the configuration in force.

    A window lists channels by their canonical names, one by one. Where the members of `defaults`
    still stand together in their order, they were not touched and are written as before; so is
    whatever the user had written as an address.
    """
    spelled: dict[tuple[str, ...], str] = {}
    for item in read_settings().channels:
        names = tuple(channel.name for channel in expand_channel(item))
        if names and names != (item,):
            spelled.setdefault(names, item)
    if not spelled:
        return channels
    longest_first = sorted(spelled, key=len, reverse=True)
    result: list[str] = []
    place = 0
    while place < len(channels):
        run = next((names for names in longest_first if _at(channels, place, names)), None)
        result.append(channels[place] if run is None else spelled[run])
        place += 1 if run is None else len(run)
    return tuple(dict.fromkeys(result))


def _at(channels: tuple[str, ...], place: int, names: tuple[str, ...]) -> bool:
    return channels[place : place + len(names)] == names
