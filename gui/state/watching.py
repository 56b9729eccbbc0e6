"""Notices when somebody else (conda in a terminal) changes the current environment."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

QUIET_MS = 700


class PrefixWatcher(QObject):
    """Watches one prefix's `conda-meta`; `moved` comes once it has been quiet for a moment."""

    moved = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._prefix = ""
        self._files = QFileSystemWatcher(self)
        self._files.directoryChanged.connect(self._on_change)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self._tell)

    def watch(self, prefix: str) -> None:
        """Watch another prefix, or none."""
        self._quiet.stop()
        if watched := self._files.directories():
            self._files.removePaths(watched)
        self._prefix = prefix
        if prefix:
            self._files.addPath(str(Path(prefix) / "conda-meta"))

    def _on_change(self) -> None:
        if sys.platform == "win32":
            # A watched folder is open, and whoever deletes it leaves it standing, empty. What
            # changes until we look again is seen then.
            self._files.removePaths(self._files.directories())
        self._quiet.start(QUIET_MS)

    def _tell(self) -> None:
        # A folder that was deleted and made again is no longer watched.
        folder = str(Path(self._prefix) / "conda-meta")
        if self._prefix and folder not in self._files.directories():
            self._files.addPath(folder)
        if self._prefix:
            self.moved.emit(self._prefix)
