"""Private channels: what happens to a token the user enters."""

from __future__ import annotations

from core.engine.channels import tokens
from core.engine.channels.channels import expand_channel
from core.model.calls import KeepToken
from core.model.changes import Changes
from core.model.problem import fail


def keep_token(call: KeepToken) -> Changes:
    """Keep a channel's token, or forget it where it is empty.

    Raises the Problems `keyring-missing` and `channel-no-token` (not a channel on a server).
    """
    url = expand_channel(call.channel)[0].url
    if not url.startswith("http"):
        raise fail("channel-no-token", channel=call.channel)
    tokens.keep(url, call.token.strip())
    return Changes(channels=True, catalogue=True)
