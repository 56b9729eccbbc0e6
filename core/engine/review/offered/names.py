"""What the channels of a file offer: here, and on other systems.

Names are read channel by channel, so that a review may add or leave out channels as it goes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress

import rattler
from rattler.exceptions import InvalidMatchSpecError, InvalidPackageNameError

from core.engine.channels import known_names, network, offers
from core.engine.channels.offers import Offers
from core.engine.channels.python_support import python_support
from core.engine.channels.sources import Sources, effective_sources
from core.engine.review.draft import Draft
from core.engine.review.offered.lookups import lookups
from core.engine.review.renaming import channel_in
from core.engine.solving.missing import near_names
from core.engine.solving.specs import name_of
from core.model.channel import Channel
from core.model.problem import Problem, ProblemError, fail

ELSEWHERE = ("linux-64", "win-64", "osx-arm64", "osx-64", "linux-aarch64")
"""Systems people write files on, the likeliest first."""
_SPREAD = 30
"""Builds of a package that are looked at for what it needs."""
_MOST_NEAR = 100
"""Names for which others are looked for that look alike; each takes hundredths of a second."""
_PATIENCE = 20.0
"""Seconds to look for a name on other systems: nice to know, and not worth more."""


class Names:
    """Looks names up in the channels the draft has at that moment.

    Every method may fetch. A channel that can't be read is left out and kept in `unread`; where
    none can be read, the Problem of the first is raised.
    """

    def __init__(self, draft: Draft) -> None:
        self.unread: dict[str, Problem] = {}
        """By the canonical name of the channel. While there are any, a name nobody has may yet
        exist."""
        self._draft = draft
        self._near_left = _MOST_NEAR
        self._known_sources: dict[tuple[tuple[str, ...], str], Sources] = {}
        self._kept = lookups(effective_sources(tuple(draft.channels)).urls)

    async def here(self, channel: str = "") -> frozenset[str]:
        """Every name for the draft's system, and those for all; of one channel more, if given."""
        return await self._all(self._draft.subdir, channel) | await self._all("noarch", channel)

    async def exists(self, name: str, channel: str = "") -> bool:
        """Whether a channel of the draft, or `channel`, has it for the draft's system."""
        if name.startswith("__"):
            return True
        lower = name.lower()
        mine = await self._all(self._draft.subdir, channel)
        return lower in mine or lower in await self._all("noarch", channel)

    async def in_channel(self, name: str, channel: str) -> bool:
        """Whether this very channel has it for the draft's system; False if it can't be read."""
        try:
            for subdir in (self._draft.subdir, "noarch"):
                for each in effective_sources((channel,)).channels:
                    if name.lower() in await self._of(each, subdir):
                        return True
        except ProblemError:
            pass
        return False

    async def elsewhere(self, name: str, channel: str = "") -> tuple[str, ...]:
        """Other systems it exists for (`linux-64`), the likeliest first.

        Empty, too, where the other systems could not be looked at.
        """
        found: list[str] = []
        with suppress(TimeoutError, ProblemError):
            async with asyncio.timeout(_PATIENCE):
                for subdir in ELSEWHERE:
                    if subdir == self._draft.subdir:
                        continue
                    if name.lower() in await self._all(subdir, channel):
                        found.append(subdir)
        return tuple(found)

    async def near(self, name: str) -> list[str]:
        """What was probably meant, best first, at most three; the names exist here."""
        key = (self._readable(""), name)
        if key not in self._kept.near:
            if self._near_left <= 0:
                return []
            self._near_left -= 1
            self._kept.near[key] = near_names(name, sorted(await self.here()))
        return self._kept.near[key]

    async def builds(self, names: Iterable[str], channel: str = "") -> Offers:
        """Builds for the draft's system by name, as the solver sees them; unknown ones left out."""
        # First the names: only then it is known which channels can be read.
        wanted = {name.lower() for name in names} & await self.here(channel)
        sources = self._sources(channel)
        readable = self._readable(channel)
        absent = sorted(name for name in wanted if (readable, name) not in self._kept.offers)
        if absent:
            found = await offers.builds(
                network.gateway(readable),
                readable,
                absent,
                strict=sources.priority == "strict",
                subdirs=[rattler.Subdir(self._draft.subdir), rattler.Subdir("noarch")],
            )
            for name in absent:
                self._kept.offers[readable, name] = found.get(name, [])
        return {
            name: self._kept.offers[readable, name]
            for name in wanted
            if self._kept.offers[readable, name]
        }

    async def offers_spec(self, spec: str, python: str = "") -> bool:
        """Whether some build for the draft's system is what the spec asks for.

        With `python` (`3.11`) only builds that go with it count.
        """
        key = (self._readable(channel_in(spec)), spec, python)
        if key not in self._kept.matches:
            self._kept.matches[key] = bool(await self.matching(spec, python))
        return self._kept.matches[key]

    async def matching(self, spec: str, python: str = "") -> list[rattler.RepoDataRecord]:
        """The builds for the draft's system that are what the spec asks for."""
        try:
            parsed = rattler.MatchSpec(spec)
        except (InvalidMatchSpecError, InvalidPackageNameError):
            return []
        if parsed.name is None:
            return []
        name = parsed.name.normalized
        offered = (await self.builds([name], channel_in(spec))).get(name, [])
        return [
            record
            for record in offered
            if parsed.matches(record) and (not python or _goes_with(record, python))
        ]

    async def needs(self, name: str, channel: str = "") -> frozenset[str]:
        """Names of what some builds of a package need, spread over all there are."""
        key = (self._readable(channel), name)
        if key not in self._kept.needs:
            records = (await self.builds([name], channel)).get(name, [])
            spread = records[:: len(records) // _SPREAD + 1]
            needs = {name_of(text) for record in spread for text in record.depends}
            self._kept.needs[key] = frozenset(needs)
        return self._kept.needs[key]

    def bound(self, channel: str = "") -> dict[str, tuple[bool, str]]:
        """What was found of specs with a build in these channels; whoever finds more adds it."""
        return self._kept.bound.setdefault(self._readable(channel), {})

    async def conda_name(self, distribution: str) -> str:
        """The conda package that has what pip calls `distribution`; empty where none is known."""
        for name in known_names.conda_names_of(distribution):
            if await self.exists(name):
                return name
        return ""

    async def _all(self, subdir: str, channel: str) -> frozenset[str]:
        sources = self._sources(channel)
        if not sources.channels:
            raise fail("channels-none")
        found: list[frozenset[str]] = []
        for each in sources.channels:
            if each.name in self.unread:
                continue
            try:
                found.append(await self._of(each, subdir))
            except ProblemError as error:
                if subdir not in {self._draft.subdir, "noarch"}:
                    raise
                self.unread[each.name] = error.problem
                self._kept.keep_unread(each.url, error.problem)
        if all(each.name in self.unread for each in sources.channels):
            raise ProblemError(self.unread[sources.channels[0].name])
        if len(found) == 1:
            return found[0]
        key = (tuple(each.url for each in sources.channels if each.name not in self.unread), subdir)
        if key not in self._kept.unions:
            self._kept.unions[key] = frozenset().union(*found)
        return self._kept.unions[key]

    async def _of(self, channel: Channel, subdir: str) -> frozenset[str]:
        key = (channel.url, subdir)
        if key not in self._kept.names:
            known = self._kept.unread(channel.url)
            if known is not None:
                raise ProblemError(known)
            names = await offers.all_names(
                network.gateway([channel.url]), [channel.url], [rattler.Subdir(subdir)]
            )
            self._kept.names[key] = frozenset(names)
        return self._kept.names[key]

    def _readable(self, channel: str) -> tuple[str, ...]:
        sources = self._sources(channel).channels
        return tuple(each.url for each in sources if each.name not in self.unread)

    def _sources(self, channel: str) -> Sources:
        # The configuration is read once for each review, not for each name.
        key = (tuple(self._draft.channels), channel)
        if key not in self._known_sources:
            sources = effective_sources(key[0])
            self._known_sources[key] = sources.including([channel]) if channel else sources
        return self._known_sources[key]


def _goes_with(record: rattler.RepoDataRecord, python: str) -> bool:
    # Any release of that minor version will do: a high one stands for them all.
    (support,) = python_support([f"{python}.99"], {"it": [tuple(record.depends)]})
    return not support.missing
