"""A window that is killed right after Cancel: `python -m tests.crash.cancelling_window PLAN`.

It applies a plan through the real client, cancels in the commit, and is gone with exit code 9
when the engine that would undo is about to be started.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import msgspec

from core.client import EngineClient
from core.client.transaction import Transaction
from core.model.calls import ApplyPlan, Recovered
from core.model.plan import Plan

KILLED = 9


async def _killed(self: Transaction, *, undo: bool) -> Recovered:
    os._exit(KILLED)


async def main(plan: Plan) -> None:
    running = EngineClient().start(ApplyPlan(plan=plan))
    while not running.committed:
        assert not running.done, await running.result()
        await asyncio.sleep(0.005)
    Transaction._recover = _killed  # type: ignore[method-assign]
    await running.cancel()


if __name__ == "__main__":
    asyncio.run(main(msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Plan)))
