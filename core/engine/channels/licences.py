"""Terms that come with a channel, as far as a user should know them before using it.

Source: the FAQ of Anaconda's terms of service, as of 2026-11: its own channels are free for
individuals, for organisations of fewer than 200 people and for teaching and research at accredited
institutions; everybody else pays. They are never accepted on the user's behalf.
"""

from __future__ import annotations

from core.model.base import Message

_ANACONDA = ("pkgs/", "defaults")


def licence_of(channel: str) -> Message | None:
    """The terms of a channel by its canonical name; None where there are none to know of."""
    if channel.startswith(_ANACONDA):
        return Message("licence-anaconda", {"channel": channel})
    return None
