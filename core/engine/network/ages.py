"""How old the data of each channel are, and who gave them: kept beside the other state."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from core import paths
from core.engine.network.wanted import Wanted
from core.model.channel import Channel, ChannelAge


class _Age(msgspec.Struct, frozen=True):
    server: str
    modified: float | None
    checked: float
    behind: float


_Ages = dict[str, dict[str, _Age]]
"""By channel and subdir."""

_lock = threading.Lock()


def keep(wanted: Wanted, server: str, modified: float | None, behind: float) -> None:
    """Note who gave data just now, and of which date (seconds since the epoch)."""
    with _lock:
        ages = _read()
        of_channel = ages.setdefault(wanted.channel, {})
        before = of_channel.get(wanted.subdir)
        if modified is None and before is not None and before.server == server:
            modified = before.modified
        of_channel[wanted.subdir] = _Age(server, modified, time.time(), behind)
        _write(ages)


def channel_ages(channels: Iterable[Channel]) -> tuple[ChannelAge, ...]:
    """What is known of some channels, in their order; channels in folders are left out."""
    known = _read()
    return tuple(
        _of(channel.name, known.get(channel.url, {}))
        for channel in channels
        if channel.url.startswith("http")
    )


def _of(name: str, by_subdir: dict[str, _Age]) -> ChannelAge:
    if not by_subdir:
        return ChannelAge(name, "")
    newest = max(by_subdir.values(), key=lambda age: age.modified or 0.0)
    return ChannelAge(
        channel=name,
        server=newest.server,
        modified=newest.modified,
        checked=min(age.checked for age in by_subdir.values()),
        behind=max(age.behind for age in by_subdir.values()),
    )


def _read() -> _Ages:
    try:
        return msgspec.json.decode(_file().read_bytes(), type=_Ages)
    except (OSError, msgspec.MsgspecError):
        return {}


def _write(ages: _Ages) -> None:
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        temporary = _file().with_suffix(f".{os.getpid()}.{threading.get_ident()}")
        temporary.write_bytes(msgspec.json.encode(ages))
        temporary.replace(_file())
    except OSError:
        return  # a full disk costs the ages, nothing else


def _file() -> Path:
    return paths.state_dir() / "channel_ages.json"
