"""Frames: cards, coloured panels, rules."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gui import theme
from gui.widgets.text import Text


class Panel(QFrame):
    """A frame filled with a token: `card surface sunken window rail popup`."""

    def __init__(self, kind: str = "surface", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", kind)


class Rule(QFrame):
    """A hairline."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rule", "vertical" if vertical else "horizontal")


class Card(Panel):
    """A card with a title row (icon, title, note at right) and rows parted by hairlines."""

    def __init__(self, title: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.body = column(self)
        self.note = Text("", "small", "text-3")
        if title:
            self.header = QWidget(self)
            self.header.setFixedHeight(44)
            line = row(self.header, (16, 0, 16, 0), 8)
            if icon:
                line.addWidget(IconLabel(icon, "text-2", 16))
            line.addWidget(Text(title, "h-section"))
            line.addStretch()
            line.addWidget(self.note)
            self.body.addWidget(self.header)
            self.setAccessibleName(title)

    def add_row(self, widget: QWidget) -> None:
        """Add a row under a hairline."""
        if self.body.count():
            self.body.addWidget(Rule(parent=self))
        self.body.addWidget(widget)


class IconLabel(Text):
    """An icon that is not a button."""

    def __init__(
        self, name: str, token: str = "text-2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._size = size
        self.setFixedSize(size, size)
        self.set_icon(name, token)

    def set_icon(self, name: str, token: str) -> None:
        """Show another icon."""
        self.setPixmap(theme.pixmap(name, token, self._size))


Margins = tuple[int, int, int, int]
_L = TypeVar("_L", bound=QBoxLayout)


def column(
    parent: QWidget | None, margins: Margins = (0, 0, 0, 0), spacing: int = 0
) -> QVBoxLayout:
    """A vertical layout with the given margins (left, top, right, bottom)."""
    return _layout(QVBoxLayout(parent), margins, spacing)


def row(parent: QWidget | None, margins: Margins = (0, 0, 0, 0), spacing: int = 0) -> QHBoxLayout:
    """A horizontal layout with the given margins (left, top, right, bottom)."""
    return _layout(QHBoxLayout(parent), margins, spacing)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def _layout(layout: _L, margins: Margins, spacing: int) -> _L:
    layout.setContentsMargins(*margins)
    layout.setSpacing(spacing)
    return layout
