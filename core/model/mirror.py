"""Mirrors: other addresses that serve the same channels, and what was measured of them."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message

OFFICIAL = "official"
"""Id of the official servers in every list of mirrors."""


class MirrorKind(StrEnum):
    """What kind of address it is."""

    OFFICIAL = "official"
    MIRROR = "mirror"
    REDIRECTOR = "redirector"
    """Sends each request on to some other mirror."""
    OWN = "own"
    """Added by the user."""


class Mirror(Data, frozen=True):
    """One entry of the catalogue. Addresses carry no credentials."""

    id: str
    names: dict[str, str]
    """By language: `en`, `zh_CN`. A mirror the user added has its name under both."""
    address: str
    """What people know it by, for display: `https://mirrors.tuna.tsinghua.edu.cn/anaconda`."""
    kind: MirrorKind = MirrorKind.MIRROR
    homepage: str = ""
    channels: tuple[str, ...] = ()
    """Canonical names of the channels it is documented to carry."""
    python_index: bool = False
    """It also serves the Python index that pip reads."""
    limits: tuple[Message, ...] = ()
    """What one should know before using it."""


class ChannelServer(Data, frozen=True):
    """Where the configuration in force has a channel served from."""

    channel: str
    mirror: str
    """Id of the mirror; empty where the address is in no catalogue."""
    address: str


class Carried(StrEnum):
    """Whether a mirror has something."""

    YES = "yes"
    STALE = "stale"
    """It has, but more than three days behind the official server."""
    NO = "no"
    UNKNOWN = "unknown"
    """Not asked, or no answer."""


class ChannelAnswer(Data, frozen=True):
    """What a mirror answered for one channel."""

    channel: str
    carried: Carried
    modified: float | None = None
    """Date of its channel data, seconds since the epoch."""
    behind: float | None = None
    """Seconds behind the official server, or behind the newest mirror where that one does not
    answer; None where that is not known."""
    shards: bool = False
    """Has sharded channel data (CEP 16)."""


class Measurement(Data, frozen=True):
    """What is known of one mirror so far; a later one with the same id replaces it."""

    mirror: str
    done: bool = False
    latency: float | None = None
    """Seconds to the first byte of a small file."""
    speed: float | None = None
    """Bytes per second of a sample."""
    sampled: int = 0
    """Bytes of that sample."""
    channels: tuple[ChannelAnswer, ...] = ()
    python_index: Carried = Carried.UNKNOWN
    redirected_to: str = ""
    """Host that answered in the end, where it is another one."""
    trouble: Message | None = None
    """Why it can't be used, or only with care: one sentence."""
    detail: str = ""
    """Technical text behind `trouble`; without secrets."""


class ProbeReport(Data, frozen=True):
    """A round of measuring."""

    finished: float
    """Seconds since the epoch."""
    measurements: tuple[Measurement, ...]
    """Best first; mirrors that can't be used last."""
    best: str = ""
    """Id of the mirror to recommend; empty where none is clearly better than what is in use."""
    network: Message | None = None
    """Said where the network itself stands in the way (a login page, no connection at all)."""


class MirrorCatalogue(Data, frozen=True):
    """All mirrors we know, and which are in use."""

    date: str
    """The day the knowledge is from, as `2026-11-21`."""
    mirrors: tuple[Mirror, ...]
    """Official first, then by catalogue order, then the user's own."""
    columns: tuple[str, ...]
    """Channels worth a column in a table, by canonical name."""
    in_use: str = ""
    """Id of the one mirror that serves everything it can; empty where several do."""
    servers: tuple[ChannelServer, ...] = ()
    """Of the configured channels and those in `columns`."""
    python_index: str = ""
    """Id of the mirror pip is configured for; empty for an address of the user's own."""
    report: ProbeReport | None = None
    """What was measured last, where anything was."""
