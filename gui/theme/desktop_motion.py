"""Asks Linux desktops whether the user wants less motion, through the settings portal.

The keys are those of xdg-desktop-portal's Settings (`org.freedesktop.appearance`), of GNOME for
portals older than that key, and of KDE. Who has no portal has no answer, and things move.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

from gui.theme import motion

_KEYS = (
    ("org.freedesktop.appearance", "reduced-motion"),
    ("org.gnome.desktop.interface", "enable-animations"),
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"),
)
_PATIENCE_MS = 5000


def session_bus() -> QDBusConnection | None:
    """The bus of the desktop's session; None where there is none (libdbus might start one)."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    here = "DBUS_SESSION_BUS_ADDRESS" in os.environ or (runtime and Path(runtime, "bus").exists())
    if not sys.platform.startswith("linux") or not here:
        return None
    bus = QDBusConnection.sessionBus()
    return bus if bus.isConnected() else None


class DesktopMotion(QObject):
    """Asks once; the answer arrives some turns of the event loop later."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: dict[QObject, str] = {}
        for namespace, key in _KEYS:
            message = QDBusMessage.createMethodCall(
                "org.freedesktop.portal.Desktop",
                "/org/freedesktop/portal/desktop",
                "org.freedesktop.portal.Settings",
                "Read",
            )
            message.setArguments([namespace, key])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE_MS), self)
            self._asked[watcher] = key
            watcher.finished.connect(self._on_answer)

    @property
    def over(self) -> bool:
        """True once every question was answered, or refused."""
        return not self._asked

    def _on_answer(self, watcher: QDBusPendingCallWatcher) -> None:
        key = self._asked.pop(watcher)
        reply = watcher.reply()
        if reply.type() is QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            value = _content(reply.arguments()[0])
            if _means_less(key, value):
                motion.reduce_for_desktop()
        watcher.deleteLater()


def _content(value: object) -> object:
    """What is in a variant. `Read` wraps it twice, as the portal's documentation regrets."""
    while isinstance(value, QDBusVariant):
        value = value.variant()
    return value


def _means_less(key: str, value: object) -> bool:
    match key:
        case "reduced-motion":
            return value == 1
        case "enable-animations":
            return value is False
        case _:
            # KDE writes the factor as text; 0 means at once.
            return value in {"0", "0.0", 0}
