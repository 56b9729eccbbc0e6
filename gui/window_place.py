"""The window in use, and the one that takes its place when theme or language change."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, QTimer, Signal

from gui.services import Services
from gui.shell import geometry
from gui.shell.main_window import MainWindow

log = logging.getLogger(__name__)

_JOURNEYS = ("preview.journeys", "import.opening")
"""Where the store lists what is under way: between two of its sheets none is open."""
_PAUSE_MS = 50
Assemble = Callable[[Callable[[], str]], Awaitable[tuple[MainWindow, Services]]]
"""Builds a window, not shown yet, on the page that the given function names when it is asked."""


class WindowPlace(QObject):
    """One window at a time. `window` and `services` are there once `open` has begun to show it."""

    taken = Signal(object, object)
    """A MainWindow and its Services are in use from now on."""
    failed = Signal(object)
    """An exception kept the window from being replaced."""

    def __init__(
        self,
        assemble: Assemble,
        prepare: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        """`prepare` puts the theme and the language in force that the next window is to have."""
        super().__init__(parent)
        self._prepare = prepare
        self.window: MainWindow
        self.services: Services
        self.is_open = False
        self.replacing: asyncio.Future[None] | None = None
        """Under way, while the next window is put together."""
        self._assemble = assemble
        self._stale = False
        self._over = False
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PAUSE_MS)
        self._clock.timeout.connect(self._replace_if_stale)

    async def open(self, page: str) -> None:
        """Build the first window, and show it where it was."""
        window, services = await self._assemble(lambda: page)
        self._take(window, services)
        geometry.restore(window)
        window.show()
        self.is_open = True
        self._replace_if_stale()

    def replace(self) -> None:
        """Soon the same window in another theme or language; not under an open sheet."""
        self._stale = True
        self._replace_if_stale()

    @property
    def waits(self) -> bool:
        """Whether the window that is there has to stay as it is for now."""
        return self.is_open and (self.window.sheets.current is not None or self._on_a_journey())

    def keep(self) -> None:
        """Replace it no more: the program ends."""
        self._over = True

    async def settle(self) -> None:
        """Wait until no window is being put together."""
        if self.replacing is not None:
            await asyncio.gather(self.replacing, return_exceptions=True)

    def _take(self, window: MainWindow, services: Services) -> None:
        # One sheet often leads to the next.
        window.sheets.emptied.connect(self._clock.start)
        self.window, self.services = window, services
        self.taken.emit(window, services)

    def _replace_if_stale(self) -> None:
        if not self._stale or self.replacing is not None:
            return
        if self._may_replace():
            self.replacing = asyncio.ensure_future(self._replace())
            self.replacing.add_done_callback(self._on_replaced)
        elif self.is_open and not self._over and self.window.sheets.current is None:
            self._clock.start()

    def _may_replace(self) -> bool:
        return self.is_open and not self._over and not self.waits

    def _on_a_journey(self) -> bool:
        return any(self.services.store.kept.get(key) for key in _JOURNEYS)

    def _current_page(self) -> str:
        return self.window.current_page

    async def _replace(self) -> None:
        while self._stale and self._may_replace():
            self._stale = False
            old, old_services = self.window, self.services
            # It would be painted half in the old colours and half in the new.
            old.setUpdatesEnabled(False)
            self._prepare()
            try:
                window, services = await self._assemble(self._current_page)
            finally:
                old.setUpdatesEnabled(True)
            if not self._may_replace():
                # A sheet was opened, or the program ends: the window that is there stays.
                self._stale = True
                await services.tasks.stop()
                window.deleteLater()
                return
            self._take(window, services)
            window.show_page(old.current_page)
            window.setGeometry(old.geometry())
            window.setWindowState(old.windowState())
            window.show()
            old.may_close = True
            old.close()
            await old_services.tasks.stop()
            old.deleteLater()

    def _on_replaced(self, replacing: asyncio.Future[None]) -> None:
        self.replacing = None
        if replacing.cancelled():
            return
        if (error := replacing.exception()) is not None:
            log.error("the window could not be replaced", exc_info=error)
            self.failed.emit(error)
        self._replace_if_stale()
