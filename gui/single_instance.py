"""One window per home: a second start hands the files it was given to the first and ends."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from core import paths

_CONNECT_MS = 800
_READ_MS = 5000
"""A window is there, then, and only busy: on Windows it has to read before writing ends."""


def _name() -> str:
    # Sockets are per user already; the hash keeps practice mode and the real home apart.
    folder = str(paths.state_dir()).encode("utf-8", "surrogatepass")
    return "glasshouse-" + hashlib.sha256(folder).hexdigest()[:16]


def hand_over(files: Sequence[str]) -> bool:
    """Tell the window that is already open; False where there is none. Paths are absolute."""
    socket = QLocalSocket()
    socket.connectToServer(_name())
    if not socket.waitForConnected(_CONNECT_MS):
        return False
    socket.write(json.dumps(list(files)).encode("utf-8") + b"\n")
    # Windows may have written it all by now, and then there is nothing to wait for.
    written = socket.bytesToWrite() == 0 or socket.waitForBytesWritten(_READ_MS)
    socket.disconnectFromServer()
    return written


class SingleInstance(QObject):
    """Listens for later starts; `asked` carries the files they were given, perhaps none."""

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        if not self._server.listen(_name()):
            # A socket file that a crash left behind: nobody answered on it just now.
            QLocalServer.removeServer(_name())
            self._server.listen(_name())

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(socket.deleteLater)

    def _on_ready(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket) or not socket.canReadLine():
            return
        try:
            files = json.loads(bytes(socket.readLine().data()).decode("utf-8"))
        except ValueError:
            return
        self.asked.emit([str(file) for file in files] if isinstance(files, list) else [])
