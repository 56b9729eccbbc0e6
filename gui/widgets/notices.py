"""Banners over a page: what is in the way now, each with at most one thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column


@dataclass(frozen=True)
class Notice:
    """What a banner says, and what its button is for."""

    kind: str
    lead: str
    sentence: str
    button: str = ""
    wish: str = ""


class Notices(QWidget):
    """Shows banners; gone where there are none. `wished` carries the wish of a button."""

    wished = Signal(str)

    def __init__(self, margins: tuple[int, int, int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Notice] = []
        self._stack = column(self, margins, 8)
        self.buttons: list[Button] = []
        self.hide()

    def show_notices(self, found: list[Notice]) -> None:
        """Show these."""
        if found == self._shown:
            return
        self._shown = list(found)
        clear(self._stack)
        self.buttons = []
        for notice in found:
            button = None
            if notice.button:
                button = Button(notice.button, "fix", small=True)
                button.setProperty("wish", notice.wish)
                button.clicked.connect(self._tell)
                self.buttons.append(button)
            self._stack.addWidget(Banner(notice.kind, notice.lead, notice.sentence, button))
        self.setVisible(bool(found))

    def words(self) -> list[str]:
        """What is shown."""
        return [f"{notice.lead} {notice.sentence}" for notice in self._shown]

    def _tell(self) -> None:
        self.wished.emit(str(self.sender().property("wish")))
