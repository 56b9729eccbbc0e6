"""The app's settings as the window sees them: saved at once when something changes."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from core.settings import Settings, SettingsFile

log = logging.getLogger(__name__)


class Preferences(QObject):
    """`changed` carries the names of the fields that have new values.

    `for_now` are fields with another value than the saved one until the end, or until they are set:
    what the command line asks for.
    """

    changed = Signal(frozenset)

    def __init__(
        self,
        file: SettingsFile | None = None,
        parent: QObject | None = None,
        for_now: Mapping[str, Any] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self._file = file or SettingsFile()
        self._saved: Settings = self._file.load()
        self.value: Settings = msgspec.structs.replace(self._saved, **for_now)
        """What is in force."""

    def update(self, **fields: Any) -> None:
        """Set fields and save. A disk that refuses is logged; the setting holds until the end."""
        before, saved = self.value, self._saved
        self.value = msgspec.structs.replace(before, **fields)
        self._saved = msgspec.structs.replace(saved, **fields)
        if self._saved != saved:
            try:
                self._file.save(self._saved)
            except OSError as error:
                log.warning("settings could not be saved: %s", error)
        names = frozenset(
            name for name in fields if getattr(before, name) != getattr(self.value, name)
        )
        if names:
            self.changed.emit(names)
