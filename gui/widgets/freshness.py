"""When a page is shown anew: never while nobody sees it, and once for many wishes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


class Freshness(QObject):
    """Knows whether what a page shows is still so; `show` shows it anew.

    The page calls `catch_up` from its `showEvent`. A page begins stale.
    """

    def __init__(self, page: QWidget, show: Callable[[], None]) -> None:
        super().__init__(page)
        self._page, self._show = page, show
        self.stale = True
        # The store tells from within its reading; a moment later it also says that it is done.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.catch_up)

    def soon(self) -> None:
        """Something changed; more of it may come in this very moment."""
        self.stale = True
        self._soon.start()

    def now(self) -> None:
        """Something changed: show it at once if the page is seen, else when it is."""
        self.stale = True
        self.catch_up()

    def catch_up(self) -> None:
        """Show what changed while the page was not seen."""
        if self.stale and self._page.isVisible():
            self.stale = False
            self._show()
