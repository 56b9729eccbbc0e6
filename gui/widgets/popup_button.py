"""A button that opens a list below itself, and hands it the keys while it is open."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.widgets.popup import PopupList


class PopupButton(QAbstractButton):
    """A press, Enter or the down key calls `open_list`, which keeps what it opens with `keep`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.popup: PopupList | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._toggle)

    def open_list(self) -> None:
        """Open the list, where there is something to choose from."""
        raise NotImplementedError

    def keep(self, popup: PopupList) -> None:
        """Hold the list for as long as it is open."""
        popup.closed.connect(self._forget)
        self.popup = popup

    def close_list(self) -> None:
        """Close the list, if it is open."""
        if self.popup is not None:
            self.popup.close_popup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drive the list with the keyboard."""
        if self.popup is not None and self.popup.handle_key(event):
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle()
            return
        super().keyPressEvent(event)

    def _toggle(self) -> None:
        if self.popup is not None and self.popup.isVisible():
            self.close_list()
        else:
            self.open_list()

    def _forget(self) -> None:
        if self.popup is not None:
            self.popup.deleteLater()
            self.popup = None
