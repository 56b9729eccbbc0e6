"""Looks at a channel before it is added: does it exist, what does it offer, on which terms."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import ExitStack

from rapidfuzz import fuzz, process

from core.engine.channels import network, tokens
from core.engine.channels.channels import expand_channel
from core.engine.channels.condarc import read_settings
from core.engine.channels.licences import licence_of
from core.engine.channels.offers import all_names
from core.engine.channels.sources import native_subdir
from core.engine.mirrors.table import current_table
from core.engine.network.freshness import look
from core.engine.network.servers import servers_of
from core.engine.network.wanted import wanted
from core.engine.reporting import Report, silent
from core.model.base import Message
from core.model.calls import CheckChannel
from core.model.channel import Channel, ChannelCheck
from core.model.problem import Problem, ProblemError, Suggestion, UseName, fail

SUBDIRS = ("noarch", "linux-64", "linux-aarch64", "osx-64", "osx-arm64", "win-64", "win-arm64")
"""Where a channel is looked for beyond this machine's own subdir."""
_NEAR = 70.0
"""Least likeness (0 to 100) for a channel's name to be suggested."""
_NOT_THERE = {"channel-missing", "access-forbidden"}


async def check_channel(call: CheckChannel, report: Report = silent) -> ChannelCheck:
    """What a channel is, by name or URL.

    Raises `channel-name-bad`, `channel-unknown` with near names, `channel-private`,
    `channel-token-refused`, and Problems of the network.
    """
    del report
    name = call.name.strip()
    if not name or any(letter.isspace() or letter in ",;'\"" for letter in name):
        raise fail("channel-name-bad", name=name)
    channels = expand_channel(name)
    with ExitStack() as stack:
        for channel in channels:
            stack.enter_context(tokens.trying(channel.url, call.token.strip()))
        try:
            urls = [channel.url for channel in channels]
            names = await all_names(network.gateway(urls), urls)
        except ProblemError as error:
            raise ProblemError(_why_not(error.problem, name, with_token=bool(call.token))) from None
        found = await _subdirs(channels[0])
        private = any(tokens.token_for(channel.url) for channel in channels)
    own = str(native_subdir())
    first = channels[0]
    return ChannelCheck(
        channel=first if len(channels) == 1 else Channel(name, first.url, licence=first.licence),
        packages=len(names),
        subdirs=tuple(subdir for subdir in SUBDIRS if subdir in found),
        modified=max(
            (date for date in (found.get(own), found.get("noarch")) if date), default=None
        ),
        licence=licence_of(first.name),
        private=private,
    )


def _why_not(problem: Problem, name: str, *, with_token: bool) -> Problem:
    """The network's Problem as one about this channel."""
    if problem.code == "access-refused":
        code = "channel-token-refused" if with_token else "channel-private"
        return fail(code, channel=name, detail=problem.detail).problem
    if problem.code in _NOT_THERE:
        near = [
            Suggestion(
                Message("suggest-name", {"wrong": name, "right": right}), UseName(name, right)
            )
            for right in near_channels(name)
        ]
        host = str(problem.params.get("host", "?"))
        return fail(
            "channel-unknown", *near, channel=name, host=host, detail=problem.detail
        ).problem
    return problem


def near_channels(wrong: str) -> tuple[str, ...]:
    """Channels that were probably meant, most likely first."""
    table = current_table()
    documented = (channel for entry in table.entries for channel in entry.channels)
    known = dict.fromkeys((*table.columns, *documented, *_configured()))
    close = process.extract(
        wrong.lower(), tuple(known), scorer=fuzz.WRatio, limit=3, score_cutoff=_NEAR
    )
    return tuple(name for name, _, _ in close if name != wrong)


def _configured() -> Iterable[str]:
    return (name for name in read_settings().channels if "://" not in name)


async def _subdirs(channel: Channel) -> dict[str, float | None]:
    """The subdirs a channel has, each with the date of its data where the server tells it."""
    if not channel.url.startswith("http"):
        return {}
    server = servers_of(channel.url)[0]
    subdirs = dict.fromkeys((str(native_subdir()), *SUBDIRS))
    places = [wanted(f"{channel.url}/{subdir}/repodata.json") for subdir in subdirs]
    looks = [asyncio.to_thread(look, place, server) for place in places]
    found = zip(subdirs, await asyncio.gather(*looks), strict=True)
    return {subdir: date or None for subdir, date in found if date is not None}
