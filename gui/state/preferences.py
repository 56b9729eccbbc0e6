"""The app's settings as the window sees them: saved at once when something changes."""

from __future__ import annotations

import logging
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from core.settings import Settings, SettingsFile

log = logging.getLogger(__name__)


class Preferences(QObject):
    """`changed` carries the names of the fields that have new values."""

    changed = Signal(frozenset)

    def __init__(self, file: SettingsFile | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file or SettingsFile()
        self.value: Settings = self._file.load()

    def update(self, **fields: Any) -> None:
        """Set fields and save. A disk that refuses is logged; the setting holds until the end."""
        before = self.value
        self.value = msgspec.structs.replace(before, **fields)
        names = frozenset(
            name for name in fields if getattr(before, name) != getattr(self.value, name)
        )
        if not names:
            return
        try:
            self._file.save(self.value)
        except OSError as error:
            log.warning("settings could not be saved: %s", error)
        self.changed.emit(names)
