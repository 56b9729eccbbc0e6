"""Ctrl+C in the terminal, and the system's wish that the program ends.

Python runs a signal's handler when it next executes something, which may be long after while the
window stands idle. So the number of the signal is also written to a socket, which wakes Qt's
event loop, and is dealt with there like any other event.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ORDERS = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""SIGHUP: the terminal was closed. SIGBREAK: the same on Windows, where 5 s are left."""


class Interrupts(QObject):
    """Listens from when it is made until `close`; in the main thread only."""

    asked = Signal()
    """Ctrl+C: somebody wants to close, and is there to be asked about a change under way."""
    ordered = Signal()
    """Close without a question: nobody may be there, and there may be little time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        self._before = {
            number: before
            for number in _known_signals()
            # What nohup, or a shell that starts us in the background, had us ignore.
            if (before := signal.getsignal(number)) not in {signal.SIG_IGN, None}
        }
        self._descriptor_before = signal.set_wakeup_fd(
            self._there.fileno(), warn_on_full_buffer=False
        )
        for number in self._before:
            signal.signal(number, _do_nothing)

    def close(self) -> None:
        """Listen no more; signals do what they did before."""
        for number, before in self._before.items():
            signal.signal(number, before)
        signal.set_wakeup_fd(self._descriptor_before)
        self._notifier.setEnabled(False)
        self._here.close()
        self._there.close()

    def _on_woken(self) -> None:
        try:
            numbers = self._here.recv(64)
        except BlockingIOError:
            return
        for number in numbers:
            if number == signal.SIGINT:
                self.asked.emit()
            elif number in self._before:
                self.ordered.emit()


def _known_signals() -> list[int]:
    names = ("SIGINT", *_ORDERS)
    return [int(getattr(signal, name)) for name in names if hasattr(signal, name)]


def _do_nothing(_number: int, _frame: object) -> None:
    """The socket tells; without a handler of Python's nothing would be written to it."""
