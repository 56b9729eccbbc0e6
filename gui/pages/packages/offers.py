"""What the channels say of the packages in view: asked for in batches, kept, never asked twice."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.client import Cancelled
from core.model.calls import ReadPackage, ReadRows
from core.model.catalogue import CatalogueRow, PackageDetails
from core.model.problem import Problem, ProblemError

if TYPE_CHECKING:
    from gui.services import Services

_BATCH = 400
"""Names in one call; enough for any window, and for what is installed in most environments."""
_GATHER_MS = 20
_KEPT = "packages.offers"


class Offers(QObject):
    """Rows by name, and the details of the one package that is looked at.

    The rows live in the store, so they outlive a rebuilt window. When the channels' data is
    newer they are asked for again. A batch that failed is asked for again only by `forget`.
    """

    arrived = Signal()
    """More rows are known."""
    details_arrived = Signal(object)
    """`PackageDetails` of the package asked for last."""
    failed = Signal(object)
    """The Problem that kept rows or details away."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._stamp: float = -1.0
        self._wanted: dict[str, None] = {}
        self._asked: set[str] = set()
        self._busy = False
        self._latest = services.client.latest()
        self.rows: dict[str, CatalogueRow] = services.store.kept.setdefault(_KEPT, {})
        self._asked.update(self.rows)
        self.problem: Problem | None = None
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._send)

    def use(self, stamp: float) -> None:
        """Say when the channels' data was confirmed; other data than before is asked for again."""
        if self._stamp >= 0 and stamp != self._stamp:
            self.forget()
        self._stamp = stamp

    def forget(self) -> None:
        """Ask again for everything; what was known stays until the answer is here."""
        self._asked.clear()
        self._wanted.clear()
        self.problem = None

    def want(self, names: Iterable[str], *, first: bool = True) -> None:
        """Ask for rows that are not known. With `first` they go before what already waits."""
        new = {name: None for name in names if name not in self._asked}
        if not new:
            return
        if first:
            rest = {name: None for name in self._wanted if name not in new}
            self._wanted = new | rest
        else:
            self._wanted |= new
        if not self._gather.isActive():
            self._gather.start()

    def want_details(self, name: str) -> None:
        """Ask for every version and build of a package; only the last name asked for counts."""
        self._services.tasks.spawn(self._read_details(name))

    def _send(self) -> None:
        if self._busy or not self._wanted:
            return
        batch = list(self._wanted)[:_BATCH]
        for name in batch:
            del self._wanted[name]
        self._asked.update(batch)
        self._busy = True
        self._services.tasks.spawn(self._read(tuple(batch)))

    async def _read(self, names: tuple[str, ...]) -> None:
        try:
            rows = await self._services.client.call(ReadRows(names=names))
        except ProblemError as error:
            self.problem = error.problem
            self.failed.emit(error.problem)
        except asyncio.CancelledError:
            self._asked.difference_update(names)
            raise
        else:
            self.problem = None
            for name in names:
                self.rows.pop(name, None)
            self.rows.update({row.name: row for row in rows})
            self.arrived.emit()
        finally:
            self._busy = False
        if self._wanted:
            self._send()

    async def _read_details(self, name: str) -> None:
        try:
            details: PackageDetails = await self._latest.call(ReadPackage(name=name))
        except Cancelled:
            return
        except ProblemError as error:
            self.failed.emit(error.problem)
        else:
            self.details_arrived.emit(details)
