"""Tries what a change will touch, while its packages are fetched.

It is over, or killed, before the first file of the prefix is moved: nothing of the environment may
still run then.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from packaging.utils import canonicalize_name

from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.narrator import Narrator
from core.engine.verification.budget import Budget
from core.engine.verification.kept import TriedBefore, note_before
from core.engine.verification.trying import Subjects, find_subjects, try_subjects
from core.model.plan import Plan
from core.model.progress import Advanced, Phase
from core.model.verification import Tried

_AT_MOST = 90.0
"""Seconds; the download may take longer, but the disk is wanted for it."""
_BEHIND_DOWNLOAD = 25.0
"""Seconds it may still take when everything is there."""


@asynccontextmanager
async def trying_before(transaction: OpenTransaction, narrator: Narrator) -> AsyncIterator[None]:
    """Try beside the block; when it ends, wait a little, and let nothing run on.

    Raises what the block raises; what goes wrong with trying is only logged.
    """
    if not transaction.try_before or not transaction.before:
        yield
        return
    run = _Run(transaction, narrator)
    task = asyncio.ensure_future(asyncio.to_thread(run.work))
    try:
        yield
        await run.finish(task)
    finally:
        run.budget.stop()
        while not task.done():
            with suppress(asyncio.CancelledError):
                await asyncio.wait({task})


def touched_names(plan: Plan) -> tuple[str, ...]:
    """Packages a plan touches, conda's and pip's."""
    names = [change.name for change in plan.changes]
    names += [wheel.name for wheel in plan.pip_adds]
    names += [canonicalize_name(package.name) for package in plan.pip_removes]
    names += [canonicalize_name(wish.name) for wish in plan.pip_builds if wish.name]
    return tuple(dict.fromkeys(names))


class _Run:
    def __init__(self, transaction: OpenTransaction, narrator: Narrator) -> None:
        self.budget = Budget(_AT_MOST)
        self._transaction = transaction
        self._narrator = narrator
        self._total = 0
        self._done = 0
        self._waited_for = False

    def work(self) -> None:
        """Runs in a thread."""
        try:
            self._work()
        except OSError as error:
            self._narrator.log("try", str(error))

    def _work(self) -> None:
        plan, prefix = self._transaction.plan, Path(self._transaction.prefix)
        names = touched_names(plan)
        chosen = {change.name for change in plan.changes if change.chosen}
        subjects: Subjects = find_subjects(prefix, names, first=chosen)
        self._total = subjects.count
        tried, complete = try_subjects(prefix, subjects, self.budget, self._told)
        note_before(self._transaction, TriedBefore(names, tried))
        self._narrator.log("try", f"{len(tried)} before{'' if complete else ', no time for all'}")

    async def finish(self, task: asyncio.Future[None]) -> None:
        """Wait for the end, for so long."""
        if task.done():
            return
        self.budget.end_in(_BEHIND_DOWNLOAD)
        with self._narrator.phase(Phase.TRY, total_items=self._total or None):
            self._waited_for = True
            await asyncio.wait({task})

    def _told(self, result: Tried) -> None:
        self._done += 1
        if self._waited_for:
            step = Advanced(
                Phase.TRY,
                done_items=min(self._done, self._total),
                total_items=self._total,
                subject=result.subject,
            )
            self._narrator.advance(step)
