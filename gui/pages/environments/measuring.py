"""Measures environments in the background, one at a time, so that the disk stays usable."""

from __future__ import annotations

from PySide6.QtCore import QObject

from gui.state.store import Store


class Measuring(QObject):
    """`go_on` starts the next measurement unless one is under way."""

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store

    def go_on(self) -> None:
        """The current environment first, then the others in their order."""
        if not self._store.loaded:
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
