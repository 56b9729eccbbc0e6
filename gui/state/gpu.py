"""What is known of the machine's GPUs, and of the frameworks of each environment on them.

It outlives the window that shows it. Reading is cheap but not free: environments are judged again
while somebody looks, and unseen only those that changed, on a machine with an NVIDIA card.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from core.model.calls import (
    DescribeMachine,
    DetectMachine,
    JudgeEnvironments,
    ProveGpu,
    ReadHardware,
)
from core.model.changes import Changes
from core.model.frameworks import EnvironmentGpu, GpuReport, Standing
from core.model.gpu import KnownHardware, Machine, MachineReport
from core.model.problem import Problem
from gui.jobs.job import Job
from gui.jobs.tasks import Tasks

if TYPE_CHECKING:
    from core.client import EngineClient
    from gui.jobs.runner import JobRunner
    from gui.services import Services
    from gui.state.store import Store

_KEPT = "gpu.state"
_SETTLE_MS = 200
"""One change is often told in several parts."""


class GpuState(QObject):
    """Snapshots; None where nothing is known yet. `changed` tells of every new one."""

    changed = Signal()

    def __init__(
        self, client: EngineClient, runner: JobRunner, store: Store, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._client, self._store = client, store
        self._tasks = Tasks(self)
        self._tasks.problem.connect(self._on_problem)
        self.machine: MachineReport | None = None
        self.report: GpuReport | None = None
        self.problem: Problem | None = None
        """Why the last look told nothing."""
        self.detecting = False
        self._watchers: set[int] = set()
        self._stale = True
        self._touched: set[str] = set()
        """Prefixes that changed while nobody looked."""
        self._moved = False
        """Another machine counts than the one all was judged for."""
        self._judging = self._again = False
        self._hardware: KnownHardware | None = None
        self._waiting: list[asyncio.Future[None]] = []
        self.changed.connect(self._tell)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SETTLE_MS)
        self._soon.timeout.connect(self._catch_up)
        store.changed.connect(self._on_changed)
        runner.finished.connect(self._on_finished)

    # What is known ----------------------------------------------------------------------------

    @property
    def settled(self) -> bool:
        """Whether everything that was asked for is known."""
        busy = self.detecting or self._judging or self._again or self._soon.isActive()
        return not busy and self.report is not None and not self._stale

    @property
    def judging(self) -> bool:
        """Whether environments are being looked at."""
        return self._judging

    @property
    def has_nvidia(self) -> bool:
        """Whether the machine that counts has an NVIDIA card, driven or not."""
        return self.machine is not None and bool(self.machine.machine.nvidia)

    def rows(self) -> tuple[EnvironmentGpu, ...]:
        """A row for each framework of each environment."""
        return self.report.rows if self.report is not None else ()

    def rows_of(self, prefix: str) -> tuple[EnvironmentGpu, ...]:
        """The rows of one environment."""
        return tuple(row for row in self.rows() if row.prefix == prefix)

    def without_gpu(self) -> tuple[str, ...]:
        """Names of the environments that could use a GPU that is there, and can't."""
        if not self.has_nvidia:
            return ()
        names = {row.prefix: row.name for row in self.rows() if row.standing is Standing.BROKEN}
        return tuple(names.values())

    # Asking -----------------------------------------------------------------------------------

    def watch(self, viewer: int, *, on: bool) -> None:
        """Somebody looks at it, or no longer does."""
        if on:
            self._watchers.add(viewer)
            self._catch_up()
        else:
            self._watchers.discard(viewer)

    def begin(self) -> None:
        """Look once, for whoever only wants the number of environments without a GPU."""
        if self.machine is None:
            self._start_detecting(again=False)

    def detect_again(self) -> None:
        """Look at the hardware anew."""
        self._start_detecting(again=True)

    def look(self) -> None:
        """Judge all environments anew."""
        self._stale = True
        self._soon.start()

    async def detected(self) -> None:
        """Wait until the hardware is known, or until it is known why it is not."""
        self.begin()
        await self._until(lambda: not self.detecting)

    async def judged(self, prefix: str) -> tuple[EnvironmentGpu, ...]:
        """The rows of an environment as they are now. Raises ProblemError."""
        found: GpuReport = await self._client.call(JudgeEnvironments(prefixes=(prefix,)))
        if self.report is not None:
            self._take(found, (prefix,))
            self.changed.emit()
        return found.rows

    async def hardware(self) -> KnownHardware:
        """What a machine can be described with. Raises ProblemError."""
        if self._hardware is None:
            self._hardware = await self._client.call(ReadHardware())
        return self._hardware

    async def describe(self, machine: Machine | None, *, stands_in: bool) -> MachineReport:
        """Keep or forget a description. Raises ProblemError."""
        call = DescribeMachine(machine=machine, stands_in=stands_in)
        self.machine = await self._client.call(call)
        self._moved = self.report is not None
        self.look()
        self.changed.emit()
        return self.machine

    async def stop(self) -> None:
        """Give up all reading."""
        self._soon.stop()
        await self._tasks.stop()

    # Reading ----------------------------------------------------------------------------------

    async def _until(self, true: Callable[[], bool]) -> None:
        while not true():
            told: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append(told)
            await told

    def _tell(self) -> None:
        waiting, self._waiting = self._waiting, []
        for told in waiting:
            if not told.done():
                told.set_result(None)

    def _catch_up(self) -> None:
        if self.machine is None:
            self.begin()
        elif self._watchers:
            if self._stale:
                self._judge(())
        elif self._moved:
            # Cards of environments show it, too.
            self._judge(())
        elif self.has_nvidia and (self._touched or self.report is None):
            self._judge(tuple(sorted(self._touched)) if self.report is not None else ())

    def _start_detecting(self, *, again: bool) -> None:
        if not self.detecting:
            self.detecting = True
            self._tasks.spawn(self._detect(again=again))
            self.changed.emit()

    async def _detect(self, *, again: bool) -> None:
        try:
            before = self.machine
            self.machine = await self._client.call(DetectMachine(again=again))
            self.problem = None
            if before is None or again:
                self._stale = True
        finally:
            self.detecting = False
            self.changed.emit()
        self._catch_up()

    def _judge(self, prefixes: tuple[str, ...]) -> None:
        if self._judging:
            self._again = True
            return
        self._judging = True
        self._touched.clear()
        if not prefixes:
            self._stale = self._moved = False
        self._tasks.spawn(self._read(prefixes))

    async def _read(self, prefixes: tuple[str, ...]) -> None:
        try:
            found: GpuReport = await self._client.call(JudgeEnvironments(prefixes=prefixes))
            self._take(found, prefixes)
            self.problem = None
        finally:
            self._judging = False
            self.changed.emit()
        if self._again:
            self._again = False
            self._catch_up()

    def _take(self, found: GpuReport, prefixes: tuple[str, ...]) -> None:
        if prefixes and self.report is not None:
            others = [row for row in self.report.rows if row.prefix not in prefixes]
            self.report = msgspec.structs.replace(self.report, rows=(*others, *found.rows))
        else:
            self.report = found

    def _on_problem(self, problem: Problem) -> None:
        self.problem = problem
        self.changed.emit()

    # Following the rest of the program ----------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.environments or changes.prefixes:
            self._stale = True
            self._touched.update(changes.prefixes)
            if self.machine is not None or self._watchers:
                self._soon.start()

    def _on_finished(self, job: Job) -> None:
        if isinstance(job.call, ProveGpu):
            self._touched.add(job.call.prefix)
            self.look()


def gpu_of(services: Services) -> GpuState:
    """The one of this program."""
    kept: GpuState | None = services.store.kept.get(_KEPT)
    if kept is None:
        store = services.store
        kept = GpuState(services.client, services.runner, store, store)
        store.kept[_KEPT] = kept
        store.at_end(kept.stop)
    return kept
