"""What a round of measuring comes to: an order, a recommendation, and a word on the network."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.engine.mirrors.table import Table
from core.model.base import Message
from core.model.mirror import OFFICIAL, Carried, Measurement, MirrorKind

CLEARLY = 1.5
"""How many times as fast a mirror has to be for a change to be recommended."""
_NO_WAY_OUT = {"mirror-host-unknown", "mirror-unreachable"}
_PROXY = {"mirror-proxy", "mirror-proxy-login"}
_CARE = {"mirror-behind"}
"""Troubles that do not keep a mirror from being used."""


@dataclass(frozen=True)
class InUse:
    """What the configuration in force asks of mirrors, by canonical names."""

    channels: tuple[str, ...]
    """Configured channels that mirrors may have."""
    servers: frozenset[str]
    """Ids of the mirrors that serve them."""


def ranked(measurements: Sequence[Measurement], wanted: Collection[str]) -> list[Measurement]:
    """Best first: usable, with the `wanted` channels, fresh, fast, near."""

    def key(measurement: Measurement) -> tuple[bool, int, int, float, float]:
        have = _with(measurement, Carried.YES, Carried.STALE)
        stale = _with(measurement, Carried.STALE)
        return (
            not usable(measurement),
            -len(have & set(wanted)),
            len(stale & set(wanted)),
            -(measurement.speed or 0.0),
            measurement.latency if measurement.latency is not None else float("inf"),
        )

    return sorted(measurements, key=key)


def recommended(table: Table, measurements: Sequence[Measurement], in_use: InUse) -> str:
    """The mirror clearly better than what is in use; empty where there is none, or it is unknown.

    It is fresh, has every configured channel (or as many as any mirror has), and is at least
    CLEARLY times as fast as the slowest server in use.
    """
    by_id = {measurement.mirror: measurement for measurement in measurements}
    used = [by_id[mirror] for mirror in in_use.servers if mirror in by_id]
    if len(used) < len(in_use.servers) and in_use.servers:
        return ""
    speed = min((_speed(measurement) for measurement in used), default=0.0)
    wanted = set(in_use.channels)
    candidates = []
    for measurement in measurements:
        entry = table.entry(measurement.mirror)
        if entry is None or entry.kind is MirrorKind.REDIRECTOR:
            continue
        stale = _with(measurement, Carried.STALE) & wanted
        if usable(measurement) and measurement.speed and not stale:
            candidates.append(measurement)
    coverage = {one.mirror: len(_with(one, Carried.YES) & wanted) for one in candidates}
    # The official servers have everything, so they say nothing of what mirrors can have.
    most = max((coverage[one.mirror] for one in candidates if one.mirror != OFFICIAL), default=0)
    fitting = [one for one in candidates if coverage[one.mirror] >= max(most, 1)]
    best = max(fitting, key=_speed, default=None)
    if best is None or best.mirror in in_use.servers or _speed(best) < CLEARLY * speed:
        return ""
    return best.mirror


def network_trouble(measurements: Sequence[Measurement]) -> Message | None:
    """Said where not the mirrors but the way to all of them is the trouble."""
    troubles = [one.trouble for one in measurements if one.trouble is not None]
    if len(troubles) < len(measurements) or len(troubles) < 2:
        return None
    codes = {trouble.code for trouble in troubles}
    pages = [trouble for trouble in troubles if trouble.code == "mirror-login-page"]
    if pages:
        return Message("network-login-page", {"host": pages[0].params["host"]})
    if codes <= _NO_WAY_OUT:
        return Message("network-none")
    if codes & _PROXY:
        return Message("network-proxy")
    issuers = {
        trouble.params["issuer"]
        for trouble in troubles
        if trouble.code == "mirror-certificate-issuer"
    }
    if issuers and len(codes) == 1 and len(issuers) == 1:
        return Message("network-intercepted", {"issuer": next(iter(issuers))})
    return Message("network-nobody")


def usable(measurement: Measurement) -> bool:
    """Nothing that was found keeps it from being used, perhaps with care."""
    return measurement.trouble is None or measurement.trouble.code in _CARE


def _speed(measurement: Measurement) -> float:
    return measurement.speed or 0.0 if usable(measurement) else 0.0


def _with(measurement: Measurement, *carried: Carried) -> set[str]:
    return {answer.channel for answer in measurement.channels if answer.carried in carried}
