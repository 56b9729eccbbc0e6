"""Ends the waiting for a server that takes connections and then says nothing.

rattler's clients only know a limit for a whole file, and channel data may rightly take minutes on
a slow line. So when an answer is late, the servers are asked for a sign of life beside it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

import requests

from core.engine.channels import web
from core.engine.channels.channels import addresses
from core.engine.failures import classify
from core.model.problem import ProblemError

LATE = 12.0
"""Seconds until a sign of life is asked for."""
SIGN_OF_LIFE = (5.0, 8.0)
"""Seconds to connect, and to the first byte."""

_T = TypeVar("_T")


async def patiently(work: Coroutine[Any, Any, _T], channels: Sequence[str]) -> _T:
    """The result of `work`, which asks these channels.

    Raises `server-silent` (or what else is wrong) for a channel that gives no sign of life, and
    whatever `work` raises.
    """
    task = asyncio.ensure_future(work)
    try:
        done, _ = await asyncio.wait({task}, timeout=LATE)
        if not done:
            await asyncio.gather(*(_look(channel) for channel in channels))
        return await task
    finally:
        task.cancel()


async def _look(channel: str) -> None:
    if not channel.startswith("http"):
        return
    address = (addresses().get(channel) or (channel,))[0]
    try:
        await asyncio.to_thread(_ask, f"{address}/noarch/repodata.json")
    except requests.Timeout as error:
        raise ProblemError(classify(TimeoutError(str(error)), asked=[channel])) from error
    except requests.RequestException:
        # Anything but silence is rattler's to report, in its own time and words.
        return


def _ask(url: str) -> None:
    with web.get(url, SIGN_OF_LIFE):
        pass
