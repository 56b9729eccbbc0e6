"""A button that shows what is chosen, and lists what can be."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.widgets.buttons import Button


class MenuButton(Button):
    """`chosen` carries one of the values."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "outline", "chevron-down", trailing=True, parent=parent)
        self._name = name
        self._choices: list[tuple[object, str]] = []
        self.clicked.connect(self.open_menu)

    def offer(self, choices: Sequence[tuple[object, str]], current: str) -> None:
        """Pairs of value and words; `current` are the words on the button."""
        self._choices = list(choices)
        self.setText(current)
        self.setAccessibleName(f"{self._name}: {current}")
        self.updateGeometry()

    def open_menu(self) -> QMenu:
        """List what can be chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, words in self._choices:
            menu.addAction(words, partial(self.chosen.emit, value))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        return menu
