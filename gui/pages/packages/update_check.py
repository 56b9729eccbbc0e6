"""Which newer versions an update of everything would really take: asked of the solver, once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.model.calls import CheckUpdates, Updates
from core.model.environment import EnvironmentDetail
from core.model.package import InstalledPackage
from core.model.problem import ProblemError

if TYPE_CHECKING:
    from gui.services import Services

_State = tuple[str, tuple[InstalledPackage, ...], float]
"""Prefix, what it holds, and when the channels' data was confirmed."""


class UpdateCheck(QObject):
    """Keeps the answer for one state of one environment; any other state is asked about anew."""

    arrived = Signal()
    """The answer for the state asked about last is known."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._asked: _State | None = None
        self._known: tuple[_State, Mapping[str, str]] | None = None

    def moves(self, detail: EnvironmentDetail | None, stamp: float) -> Mapping[str, str] | None:
        """Version after by name, or None while it is not known."""
        if detail is None or self._known is None:
            return None
        state, moves = self._known
        return moves if state == _state(detail, stamp) else None

    def want(self, detail: EnvironmentDetail, stamp: float) -> None:
        """Ask, unless this state was asked about last. A failure leaves it unknown."""
        state = _state(detail, stamp)
        if state != self._asked:
            self._asked = state
            self._services.tasks.spawn(self._ask(state))

    async def _ask(self, state: _State) -> None:
        try:
            updates: Updates = await self._services.client.call(CheckUpdates(prefix=state[0]))
        except ProblemError:
            # The preview says what is wrong; the list goes on counting what is newer.
            return
        if state == self._asked:
            self._known = (state, updates.moves)
            self.arrived.emit()


def _state(detail: EnvironmentDetail, stamp: float) -> _State:
    return (detail.environment.prefix, detail.packages, stamp)
