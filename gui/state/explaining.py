"""Asks the solver about one update after another, in the background, where the page wants to know.

A background question never keeps the user waiting: the solver's engine answers calls side by side,
and while anybody else waits for it no further question is put.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.client import Cancelled
from core.client.queries import Query
from core.model.calls import ExplainUpdate, Role
from core.model.problem import ProblemError
from core.model.updates import Explanation
from gui.jobs.tasks import Tasks

if TYPE_CHECKING:
    from core.client import EngineClient
    from gui.jobs.runner import JobRunner
    from gui.services import Services
    from gui.state.updates import UpdateReports

_KEPT = "updates.explaining"
_ENOUGH = 3
"""Failures in a row after which the rest is not asked about: the network is gone, most likely."""
_LOOK_AGAIN_MS = 400
"""Calls outside the job runner end without a signal."""


class Explaining(QObject):
    """A queue of names of one environment; the answers go to the reports."""

    moved = Signal()
    """Another update is being asked about, or none any more."""

    def __init__(
        self, client: EngineClient, runner: JobRunner, reports: UpdateReports, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._client, self._runner, self._reports = client, runner, reports
        self._tasks = Tasks(self)
        self._prefix = ""
        self._names: list[str] = []
        self._current: Query | None = None
        self._asker = 0
        self._failures = 0
        """In a row."""
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._go_on)
        runner.listed.connect(self._go_on)

    def want(self, prefix: str, names: Sequence[str], asker: int = 0) -> None:
        """Ask about these, in this order, instead of whatever was wanted before.

        `asker` (an `id`) says for whom: only that one can stop it, or whoever names nobody.
        """
        if prefix != self._prefix:
            self.stop()
            self._failures = 0
        self._asker = asker
        known = self._reports.explanations
        self._prefix = prefix
        self._names = [name for name in names if (prefix, name) not in known and name != self.name]
        self._go_on()

    def stop(self, asker: int = 0) -> None:
        """Nobody wants to know any more. A page that goes does not speak for its successor."""
        if asker and asker != self._asker:
            return
        self._names.clear()
        self._again.stop()
        current, self._current = self._current, None
        if current is not None:
            self._tasks.spawn(current.supersede())
            self.moved.emit()

    async def end(self) -> None:
        """Stop for good."""
        self.stop()
        await self._tasks.stop()

    @property
    def idle(self) -> bool:
        """Nothing is asked and nothing is to be asked."""
        return self._current is None and not self._names

    @property
    def name(self) -> str:
        """The package that is being asked about."""
        call = self._current.call if self._current is not None else None
        return call.name if isinstance(call, ExplainUpdate) else ""

    def awaits(self, prefix: str, name: str) -> bool:
        """Whether an answer about this update is still to come."""
        return prefix == self._prefix and (name == self.name or name in self._names)

    def _go_on(self) -> None:
        if self._current is not None or not self._names:
            return
        if self._others_wait():
            self._again.start()
            return
        call = ExplainUpdate(prefix=self._prefix, name=self._names.pop(0))
        query = self._client.start(call)
        assert isinstance(query, Query)
        self._current = query
        self._tasks.spawn(self._see_through(query, call))
        self.moved.emit()

    async def _see_through(self, query: Query, call: ExplainUpdate) -> None:
        said: Explanation | None = None
        try:
            said = await query.result()
        except Cancelled:
            return
        except ProblemError:
            # The lanes stand without it, and the preview says what is wrong.
            self._failures += 1
        else:
            self._failures = 0
        finally:
            if self._current is query:
                self._current = None
        if call.prefix == self._prefix:
            self._reports.take_explanation(call.prefix, call.name, said)
            if self._failures >= _ENOUGH:
                self._names.clear()
            self.moved.emit()
        self._go_on()

    def _others_wait(self) -> bool:
        """Whether the user waits for the solver, or this environment is being changed."""
        solving = any(one.call.role is Role.SOLVER and not one.done for one in self._client.running)
        asked = any(job.call.role is Role.SOLVER for job in self._runner.jobs)
        return solving or asked or self._runner.busy_with(self._prefix) is not None


def explaining_of(services: Services, reports: UpdateReports) -> Explaining:
    """The one of this program."""
    kept: Explaining | None = services.store.kept.get(_KEPT)
    if kept is None:
        kept = Explaining(services.client, services.runner, reports, services.store)
        services.store.kept[_KEPT] = kept
        services.store.at_end(kept.end)
    return kept
