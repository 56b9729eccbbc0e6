"""Remembers where the window was, in a file of its own beside the settings."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from core import paths

_KEY = "window/geometry"


def restore(window: QMainWindow) -> None:
    """Put the window where it was."""
    stored = _file().value(_KEY)
    if isinstance(stored, QByteArray):
        window.restoreGeometry(stored)


def remember(window: QMainWindow) -> None:
    """Note where the window is."""
    file = _file()
    file.setValue(_KEY, window.saveGeometry())
    file.sync()


def _file() -> QSettings:
    return QSettings(str(paths.config_dir() / "window.ini"), QSettings.Format.IniFormat)
