"""Names of packages to click: alone, in chains with arrows, and as a field of chips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.frames import IconLabel, clear, column, row
from gui.widgets.text import Text

_HEIGHT = 22
_FEW = 12
"""Chips before the rest is folded."""


@dataclass(frozen=True)
class Link:
    """A package to go to."""

    node: int
    words: str
    tip: str = ""
    broken: bool = False


class NodeLink(QAbstractButton):
    """`went` carries the node."""

    went = Signal(int)

    def __init__(self, link: Link, *, chip: bool = False, strong: bool = False) -> None:
        super().__init__()
        self._link, self._chip = link, chip
        self._role = "small-strong" if strong else "small"
        self.setText(link.words)
        self.setToolTip(link.tip)
        self.setAccessibleName(link.words)
        self.setAccessibleDescription(link.tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._go)

    def sizeHint(self) -> QSize:
        """The name, and some room where it is a chip."""
        icon = 17 if self._link.broken else 0
        width = painting.width_of(self.text(), self._role) + (14 if self._chip else 4) + icon
        return QSize(min(width, 232), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The name; more clearly a link under the pointer."""
        painter = QPainter(self)
        hovered = self.underMouse()
        left = 2
        if self._chip:
            fill = "hover" if hovered else "surface"
            line = "danger-line" if self._link.broken else "border"
            painting.rounded(painter, self.rect(), 5, fill, line)
            left = 7
        if self._link.broken:
            painting.icon_at(painter, left, 5, "triangle-alert", "danger", 12)
            left += 17
        token = "accent-text" if hovered or not self._chip else "text"
        room = QRect(left, 0, self.width() - left - (6 if self._chip else 0), _HEIGHT)
        used = painting.text(painter, room, self.text(), self._role, token)
        if hovered and not self._chip:
            painter.drawLine(left, _HEIGHT - 4, left + used, _HEIGHT - 4)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 5)

    def _go(self) -> None:
        self.went.emit(self._link.node)


class ChainLine(QWidget):
    """From what the user asked for to a package, over as many lines as it takes."""

    went = Signal(int)

    def __init__(self, chain: Sequence[Link], icon: str = "user") -> None:
        super().__init__()
        outside = row(self, spacing=6)
        mark = IconLabel(icon, "ok", 14)
        mark.setFixedHeight(_HEIGHT)
        outside.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget(self)
        flow = FlowLayout(inside, gap=3, last_width=0, line_gap=0)
        flow.setContentsMargins(0, 0, 0, 0)
        for position, link in enumerate(chain):
            if position:
                arrow = IconLabel("arrow-right", "text-3", 12)
                arrow.setFixedHeight(_HEIGHT)
                flow.addWidget(arrow)
            name = NodeLink(link, strong=position == 0)
            name.went.connect(self.went)
            flow.addWidget(name)
        end = QWidget(inside)
        end.setFixedSize(0, 0)
        flow.addWidget(end)
        outside.addWidget(inside, 1)
        self.setAccessibleName(" → ".join(link.words for link in chain))


class LinkField(QWidget):
    """A heading and chips; many of them are folded until all are wished for."""

    went = Signal(int)

    def __init__(self, title: str) -> None:
        super().__init__()
        self._links: tuple[Link, ...] = ()
        self._open = False
        stack = column(self, spacing=4)
        head = row(None, spacing=8)
        head.addWidget(Text(title, "body-strong"))
        self._count = Text("", "small", "text-2")
        head.addWidget(self._count, 1)
        stack.addLayout(head)
        self._field = QWidget(self)
        self._flow = FlowLayout(self._field, gap=5, last_width=0)
        self._flow.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._field)
        self.more = Button("", "link", small=True)
        self.more.clicked.connect(self._unfold)
        stack.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these; none hides the field."""
        self._links, self._open = tuple(links), False
        self.setVisible(bool(links))
        self._count.setText(str(len(links)))
        self._fill()

    def links(self) -> list[NodeLink]:
        """The chips to be seen."""
        items = [self._flow.itemAt(place) for place in range(self._flow.count())]
        found = [item.widget() for item in items if item is not None]
        return [widget for widget in found if isinstance(widget, NodeLink)]

    def _fill(self) -> None:
        clear(self._flow)
        shown = self._links if self._open or len(self._links) <= _FEW + 2 else self._links[:_FEW]
        for link in shown:
            chip = NodeLink(link, chip=True)
            chip.went.connect(self.went)
            self._flow.addWidget(chip)
        end = QWidget(self._field)
        end.setFixedSize(0, 0)
        self._flow.addWidget(end)
        rest = len(self._links) - len(shown)
        self.more.setVisible(bool(rest))
        self.more.setText(self.tr("Show %n more", "", rest))

    def _unfold(self) -> None:
        self._open = True
        self._fill()
