"""One mirror while it is measured: what is known of it so far, and the questions to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import InitVar, dataclass, field, replace
from urllib.parse import urlsplit

import requests
import zstandard

from core.engine.mirrors.asking import Answer, Limits, ask
from core.engine.mirrors.bodies import ZSTD_MAGIC, Body, index_kind, kind_of, words_of
from core.engine.mirrors.table import Entry
from core.engine.mirrors.troubles import Trouble, of_status
from core.model.base import Message
from core.model.mirror import Carried, ChannelAnswer, Measurement, MirrorKind

BEHIND = 3 * 86_400
"""Seconds behind the official server from which a mirror counts as stale."""
_DATA = ("repodata.json.zst", "repodata.json")
_INDEX_BYTES = 65_536
_INDEX_ACCEPT = "application/vnd.pypi.simple.v1+json, text/html;q=0.5"
_PIECE = 2048
"""Bytes unpacked at a time: even a bomb makes little of them."""
_PROJECT = "pip"
"""A project every Python index has, with a short page."""

Modified = Callable[[str], float | None]
"""By channel: the date to compare with, seconds since the epoch."""


@dataclass
class Subject:
    """What was learnt of one mirror."""

    entry: Entry
    session: requests.Session
    limits: Limits
    channels: InitVar[Iterable[str]]
    """Canonical names of those to ask for."""
    latency: float | None = None
    speed: float | None = None
    sampled: int = 0
    found: dict[str, ChannelAnswer] = field(default_factory=dict)
    """By channel; `behind` is worked out when it is told."""
    index: Carried = Carried.UNKNOWN
    landed: str = ""
    trouble: Trouble | None = None
    doubts: list[Trouble] = field(default_factory=list)
    """Troubles with single channels."""
    statuses: list[int] = field(default_factory=list)
    page: tuple[Body, str, str] | None = None
    """A page that came in place of data: what it is, from which host, its words."""
    done: bool = False

    def __post_init__(self, channels: Iterable[str]) -> None:
        self.found = {name: ChannelAnswer(name, Carried.UNKNOWN) for name in channels}

    def modified(self, channel: str) -> float | None:
        """Its date of a channel's data, seconds since the epoch."""
        answer = self.found.get(channel)
        return answer.modified if answer else None

    @property
    def carried(self) -> tuple[ChannelAnswer, ...]:
        """Channels that answered."""
        return tuple(one for one in list(self.found.values()) if one.carried is Carried.YES)

    def greet(self, channel: str) -> None:
        """The first question: is anybody there, how far away, and has it this channel."""
        first = self.ask_channel(channel)
        if first.absent and self.entry.kind is MirrorKind.OWN and self.entry.tree:
            # Of an address somebody typed it is not known how its channels lie.
            flat = replace(self.entry, cloud=self.entry.address, pkgs_address="")
            tree, self.entry = self.entry, flat
            other = self.ask_channel(channel)
            first, self.entry = (other, flat) if other.found else (first, tree)
        if first.trouble is not None or not first.url:
            self.trouble = first.trouble
            return
        self.landed = first.landed
        # The second question needs no new connection: the way there and back alone.
        again = ask(self.session, first.url, self.limits, size=1)
        times = [one.first_byte for one in (first, again) if one.trouble is None]
        self.latency = min(times)

    def ask_channel(self, channel: str) -> Answer:
        """Look for a channel's data, and keep what was found."""
        parent = self.entry.usual_parent_of(channel)
        answer = Answer("")
        if parent is None:
            self.found[channel] = ChannelAnswer(channel, Carried.NO)
            return answer
        for name in _DATA:
            answer = ask(self.session, f"{parent}/{channel}/noarch/{name}", self.limits)
            carried = self._judge(answer)
            if carried is not Carried.NO:
                break
        self.found[channel] = ChannelAnswer(
            channel, carried, modified=answer.modified if carried is Carried.YES else None
        )
        return answer

    def ask_shards(self, channel: str) -> None:
        """Look whether a channel it has comes with sharded data."""
        url = f"{self.entry.usual_parent_of(channel)}/{channel}/noarch/repodata_shards.msgpack.zst"
        answer = ask(self.session, url, self.limits, size=64)
        if answer.found and answer.body.startswith(ZSTD_MAGIC):
            before = self.found[channel]
            self.found[channel] = ChannelAnswer(
                channel, before.carried, before.modified, shards=True
            )

    def ask_index(self, index: str) -> None:
        """Look whether its Python index answers as one."""
        url = f"{index.rstrip('/')}/{_PROJECT}/"
        answer = ask(self.session, url, self.limits, size=_INDEX_BYTES, accept=_INDEX_ACCEPT)
        if answer.found:
            data = index_kind(answer.body) is Body.DATA
            self.index = Carried.YES if data else Carried.NO
        elif answer.absent:
            self.index = Carried.NO

    def take_sample(self, about: tuple[str, float]) -> None:
        """Fetch as much of a large file as the time allows, to see how fast it comes.

        `about` is the file's path below a channel's parent, and the time in seconds.
        """
        path, seconds = about
        limits = self.limits
        channel = path.rsplit("/", 2)[0]
        here = [one.channel for one in self.carried]
        if channel not in here:
            if not here:
                return
            channel, path = here[0], f"{here[0]}/noarch/{_DATA[0]}"
        url = f"{self.entry.usual_parent_of(channel)}/{path}"
        answer = ask(self.session, url, limits, size=limits.sample_bytes, seconds=seconds)
        if answer.trouble is not None:
            self.trouble = self.trouble or answer.trouble
            return
        if not answer.found or kind_of(answer.body, url) is not Body.DATA:
            return
        self.sampled = answer.received
        # What fits into the first packets tells of the distance, not of the line.
        small = answer.received < 65_536
        self.speed = answer.received / max(answer.seconds + small * answer.first_byte, 1e-3)
        if not answer.complete:
            self.trouble = self.trouble or Trouble(Message("mirror-broken"), f"{url}\ncut off")

    def _judge(self, answer: Answer) -> Carried:
        if answer.trouble is not None:
            self.doubts.append(answer.trouble)
            return Carried.UNKNOWN
        self.statuses.append(answer.status)
        host = answer.landed or urlsplit(answer.url).netloc
        if answer.absent:
            if answer.status == 403 and self.page is None:
                self.page = (Body.OTHER, host, words_of(answer.body))
            return Carried.NO
        if not answer.found:
            words = words_of(answer.body)
            self.doubts.append(of_status(answer.status, answer.url, answer.headers, words))
            return Carried.UNKNOWN
        kind = kind_of(answer.body, answer.url)
        if kind in {Body.PAGE, Body.LOGIN}:
            self.page = (kind, host, words_of(answer.body))
            return Carried.NO
        if kind is Body.OTHER or not _whole(answer):
            code = "mirror-damaged" if answer.complete else "mirror-broken"
            self.doubts.append(Trouble(Message(code), answer.url))
            return Carried.UNKNOWN
        return Carried.YES

    def finish(self, trouble: Trouble | None = None) -> None:
        """At the end: say what stands in the way of using this mirror, if anything."""
        self.done = True
        if trouble is not None and not self.carried:
            self.trouble = self.trouble or trouble
        if self.trouble is not None or self.carried:
            return
        kind, host, words = self.page or (Body.OTHER, "", "")
        if self.doubts:
            self.trouble = self.doubts[0]
        elif kind is Body.LOGIN:
            self.trouble = Trouble(Message("mirror-login-page", {"host": host}), words)
        elif kind is Body.PAGE:
            self.trouble = Trouble(Message("mirror-web-page", {"host": host}), words)
        elif self.statuses and set(self.statuses) == {403}:
            self.trouble = of_status(403, self.entry.address, {}, words)
        else:
            self.trouble = Trouble(Message("mirror-has-nothing"), self.entry.address)

    def measurement(self, reference: Modified) -> Measurement:
        """What is known so far, for the window; dates compared with `reference`."""
        answers = tuple(_compared(one, reference(one.channel)) for one in list(self.found.values()))
        trouble = self.trouble.message if self.trouble else None
        late = max((one.behind or 0 for one in answers if one.carried is Carried.STALE), default=0)
        if self.done and trouble is None and late:
            trouble = Message("mirror-behind", {"behind": int(late)})
        return Measurement(
            mirror=self.entry.id,
            done=self.done,
            latency=self.latency,
            speed=self.speed,
            sampled=self.sampled,
            channels=answers,
            python_index=self.index,
            redirected_to=self.landed,
            trouble=trouble,
            detail=self.trouble.detail if self.trouble else "",
        )


def _compared(answer: ChannelAnswer, newest: float | None) -> ChannelAnswer:
    if answer.modified is None or newest is None:
        return answer
    behind = max(0.0, newest - answer.modified)
    return ChannelAnswer(
        answer.channel,
        Carried.STALE if behind > BEHIND else answer.carried,
        answer.modified,
        behind,
        answer.shards,
    )


def _whole(answer: Answer) -> bool:
    """Whether a file that came in full can be unpacked; of others the beginning has to do."""
    if not answer.complete:
        return False
    total = answer.headers.get("Content-Range", "").rpartition("/")[2]
    total = total or answer.headers.get("Content-Length", "")
    if not answer.url.endswith(".zst") or total != str(answer.received):
        return True
    try:
        unpacked = zstandard.ZstdDecompressor().decompressobj()
        for start in range(0, len(answer.body), _PIECE):
            unpacked.decompress(answer.body[start : start + _PIECE])
    except zstandard.ZstdError:
        return False
    return bool(unpacked.eof)
