"""One line about each package: from a channel's channeldata.json, else from our own table.

channeldata.json of a large channel has tens of megabytes, so it is reduced to what is shown, kept
on disk for a week, and fetched behind the back of whoever asks.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from core import paths
from core.engine.channels.network import is_offline
from core.engine.network.attempt import NoServer
from core.engine.network.channel_data import fetch_data
from core.engine.network.servers import servers_of
from core.engine.network.wanted import wanted

KEEP = 7 * 86_400
"""Seconds a fetched channeldata.json counts as fresh."""
PATIENCE = 1.5
"""Seconds a list of rows waits for summaries; small channels answer within."""

Lines = dict[str, tuple[str, str]]
"""Summary and home page by package name."""

_log = logging.getLogger(__name__)
_fetches: dict[str, asyncio.Task[Lines]] = {}


async def channel_summaries(channels: Sequence[str], *, refresh: bool = False) -> Lines:
    """What the channels say about their packages, as far as it is here in time. Never raises."""
    tasks = [_task(channel, refresh=refresh) for channel in channels]
    waiting = [task for task in tasks if not task.done()]
    if waiting:
        await asyncio.wait(waiting, timeout=PATIENCE)
    found: Lines = {}
    for task in reversed(tasks):
        if task.done() and not task.cancelled() and task.exception() is None:
            found |= task.result()
    return found


def _task(channel: str, *, refresh: bool) -> asyncio.Task[Lines]:
    key = str(_file(channel))
    task = _fetches.get(key)
    # A task of another event loop (an earlier test, an earlier engine) can't be waited for.
    if task is None or refresh or task.get_loop() is not asyncio.get_running_loop():
        task = asyncio.create_task(asyncio.to_thread(_lines, channel, refresh=refresh))
        _fetches[key] = task
    return task


def _lines(channel: str, *, refresh: bool) -> Lines:
    kept = _read(_file(channel))
    if kept is not None and not refresh and time.time() - kept[0] < KEEP:
        return kept[1]
    if channel.startswith("http") and is_offline():
        return kept[1] if kept is not None else {}
    try:
        lines = _reduce(_fetch(channel))
    except (OSError, ValueError, NoServer) as error:
        _log.info("no channeldata from %s: %s", channel, error)
        lines = kept[1] if kept is not None else {}
    _write(_file(channel), lines)
    return lines


def _fetch(channel: str) -> Any:
    """Raises OSError, ValueError and NoServer."""
    address = f"{channel}/channeldata.json"
    if address.startswith("file:"):
        return json.loads(Path(url2pathname(urlsplit(address).path)).read_text(encoding="utf-8"))
    with fetch_data(wanted(address), {}, servers_of(channel)) as parcel:
        parcel.body.seek(0)
        return json.load(parcel.body)


def _reduce(data: Any) -> Lines:
    """Format: conda-build's channeldata.json, `packages` by name."""
    packages = data.get("packages") if isinstance(data, dict) else None
    if not isinstance(packages, dict):
        raise ValueError("not channeldata")  # noqa: TRY004 - damaged data, not a slip of ours
    return {
        str(name): (" ".join(str(entry.get("summary") or "").split()), str(entry.get("home") or ""))
        for name, entry in packages.items()
        if isinstance(entry, dict) and (entry.get("summary") or entry.get("home"))
    }


def _file(channel: str) -> Path:
    key = hashlib.sha256(channel.encode()).hexdigest()[:16]
    return paths.cache_dir() / "catalogue" / f"summaries-{key}.json"


def _read(file: Path) -> tuple[float, Lines] | None:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return float(content["fetched"]), {
            name: (line[0], line[1]) for name, line in content["packages"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _write(file: Path, lines: Lines) -> None:
    content = json.dumps({"fetched": time.time(), "packages": lines}, ensure_ascii=False)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_suffix(".tmp")
        temporary.write_text(content, encoding="utf-8")
        temporary.replace(file)
    except OSError as error:
        _log.info("summaries not kept: %s", error)
