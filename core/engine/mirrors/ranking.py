"""Which servers to fetch a channel from, in which order: the configuration, then what was measured.

Nobody is contacted here, and no mirror steps in that was not found good when the user measured.
"""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.channels.channels import addresses, strip_secrets
from core.engine.channels.mirror_hosts import CLOUD, PKGS
from core.engine.mirrors.report_file import last_report
from core.engine.mirrors.table import Entry, Table, current_table
from core.engine.mirrors.verdict import usable
from core.model.mirror import OFFICIAL, Carried, Measurement, MirrorKind
from core.settings import SettingsFile

_WHOLE = 40e6
"""Bytes of conda-forge's data for one platform, packed (November 2026)."""
_SHARDS = 2e6
"""Bytes of what a usual plan needs of it, where there are shards."""
_ROUNDS = 10
"""Times a plan waits for shards before it knows which it needs next."""


@dataclass(frozen=True)
class Source:
    """A server of one channel."""

    mirror_id: str
    """Empty where the address is in no catalogue."""
    base_url: str
    """Where to fetch the channel, without trailing slash. May hold credentials: a secret."""
    official: bool = False


def sources_for(channel_url: str) -> tuple[Source, ...]:
    """The servers of a channel, given by its canonical URL, in the order to try them.

    First what the configuration has for it; then, where the user allows others to step in, the
    mirrors the last probe found good for it, fastest first; at last the official server. A
    channel on a host nobody mirrors has one source: itself.
    """
    table = current_table()
    channel_url = channel_url.rstrip("/")
    official = official_fetch_url(channel_url)
    configured = addresses().get(channel_url) or (official or channel_url,)
    found = {url: _source(table, url) for url in configured}
    if official is not None and SettingsFile().load().mirror_fallback:
        name = channel_name(channel_url)
        for url in _measured(table, name):
            found.setdefault(url, _source(table, url))
        if not any(source.official for source in found.values()):
            found[official] = Source(OFFICIAL, official, official=True)
    return tuple(found.values())


def official_fetch_url(channel_url: str) -> str | None:
    """Where the official server of a canonical URL is to be fetched from; None for other hosts.

    The URL itself, except in a sandbox that acts out the official servers elsewhere.
    """
    official = current_table().official
    for canonical, served in ((PKGS, official.pkgs_address), (CLOUD, official.cloud)):
        if channel_url.startswith(f"{canonical}/"):
            return served + channel_url.removeprefix(canonical)
    return None


def channel_name(channel_url: str) -> str:
    """The name by which catalogue and report know a canonical URL of the official servers."""
    if channel_url.startswith(f"{PKGS}/"):
        return "pkgs/" + channel_url.removeprefix(f"{PKGS}/")
    return channel_url.removeprefix(f"{CLOUD}/")


def carried(mirror: str, channel: str) -> Carried:
    """What the last probe found out about a channel on a mirror; UNKNOWN where it did not ask."""
    report = last_report()
    for measurement in report.measurements if report else ():
        if measurement.mirror == mirror:
            for answer in measurement.channels:
                if answer.channel == channel:
                    return answer.carried
    return Carried.UNKNOWN


def parent_to_write(entry: Entry, channel: str) -> str | None:
    """The parent URL to write into `custom_channels` for a channel; None where it is not there.

    What was measured weighs more than what is documented: a channel that was missing is left
    out, and one that answered is taken.
    """
    found = carried(entry.id, channel)
    if found is Carried.NO:
        return None
    if found in {Carried.YES, Carried.STALE}:
        return entry.usual_parent_of(channel)
    return entry.parent_of(channel)


def metadata_from_official(mirror: str, channel: str) -> bool:
    """Whether channel data had better come from the official server, packages from the mirror.

    So it is where the last probe saw sharded data for the channel on the official server, none on
    the mirror, and the numbers say that a plan's few shards from far away arrive before the whole
    data from near by.
    """
    official, near = _measurement(OFFICIAL), _measurement(mirror)
    if official is None or not _has_shards(official, channel):
        return False
    if near is None:
        return True
    if _has_shards(near, channel) or not official.speed or official.latency is None:
        return False
    far_away = _SHARDS / official.speed + _ROUNDS * official.latency
    return not near.speed or far_away < _WHOLE / near.speed


def _measurement(mirror: str) -> Measurement | None:
    """What was measured of a mirror last, where it was found usable."""
    report = last_report()
    for measurement in report.measurements if report else ():
        if measurement.mirror == mirror and usable(measurement):
            return measurement
    return None


def _has_shards(measurement: Measurement, channel: str) -> bool:
    return any(answer.shards for answer in measurement.channels if answer.channel == channel)


def _measured(table: Table, channel: str) -> list[str]:
    """Fetch addresses of mirrors that answered well for the channel, best first."""
    report = last_report()
    found = []
    for measurement in report.measurements if report else ():
        entry = table.entry(measurement.mirror)
        if entry is None or entry.official or entry.kind is MirrorKind.REDIRECTOR:
            continue
        if not usable(measurement):
            continue
        parent = entry.usual_parent_of(channel)
        if parent and carried(entry.id, channel) is Carried.YES:
            found.append(f"{parent}/{channel}")
    return found


def _source(table: Table, url: str) -> Source:
    entry = table.mirror_of(strip_secrets(url))
    if entry is None:
        return Source("", url)
    return Source(entry.id, url, official=entry.official)
