"""Measures environments in the background, one at a time, so that the disk stays usable."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from gui.state.store import Store

BREATH_MS = 30


class Measuring(QObject):
    """`go_on` starts the next measurement unless one is under way."""

    def __init__(self, store: Store, page: QWidget) -> None:
        super().__init__(page)
        self._store, self._page = store, page
        # The store announces a size while it still counts as being measured.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(BREATH_MS)
        self._soon.timeout.connect(self._next)

    def go_on(self) -> None:
        """Measure what is not known yet, the current environment first."""
        self._soon.start()

    def _next(self) -> None:
        if not self._store.loaded or not self._page.isVisible():
            return
        environments = self._store.environments.environments
        if any(self._store.loading(f"usage:{one.prefix}") for one in environments):
            return
        ordered = sorted(environments, key=lambda one: one.prefix != self._store.current)
        for environment in ordered:
            prefix = environment.prefix
            tried = f"usage:{prefix}" in self._store.problems
            if prefix not in self._store.usage and not tried and environment.problem is None:
                self._store.need_usage(prefix)
                return
