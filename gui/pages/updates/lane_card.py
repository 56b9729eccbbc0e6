"""A lane: what it is about, its list, and what stands below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.language import format_count
from gui.pages.updates.lane_view import LaneView
from gui.pages.updates.rows import Line
from gui.widgets import painting
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.text import ElidedLabel, Text

HEAD = 60
_FILLS = {"accent": "accent-soft", "info": "info-soft", "text-2": "neutral-soft"}


class LaneCard(Panel):
    """`view` is the list; `head` and `footer` take more widgets."""

    def __init__(
        self,
        title: str,
        line: str,
        icon: str,
        token: str,
        empty: tuple[str, str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("card", parent)
        self._title = title
        stack = column(self, (1, 1, 1, 1))
        head = QWidget(self)
        head.setFixedHeight(HEAD)
        self.head = row(head, (14, 0, 14, 0), 12)
        self.head.addWidget(_Sign(icon, token))
        words = column(None, spacing=0)
        words.addStretch(1)
        first = row(None, spacing=8)
        first.addWidget(Text(title, "h-section"))
        self._count = Text("", "h-section", "text-3")
        first.addWidget(self._count)
        first.addStretch(1)
        words.addLayout(first)
        words.addWidget(ElidedLabel(line, "small", "text-2"))
        words.addStretch(1)
        self.head.addLayout(words, 1)
        stack.addWidget(head)
        stack.addWidget(Rule(parent=self))
        self._pages = QStackedWidget(self)
        self.view = LaneView(title, self)
        self._pages.addWidget(self.view)
        self.empty = EmptyState(*empty)
        self._pages.addWidget(self.empty)
        stack.addWidget(self._pages, 1)
        self.footer = Panel("sunken", self)
        self.footer.setProperty("end", "card")
        self.foot = column(self.footer, (14, 12, 14, 12), 8)
        self._rule = Rule(parent=self)
        stack.addWidget(self._rule)
        stack.addWidget(self.footer)
        self.setAccessibleName(title)

    def show_lines(self, lines: Sequence[Line], count: int) -> None:
        """Show these lines, `count` of which are updates."""
        self._count.setText(format_count(count))
        self.setAccessibleName(f"{self._title} {format_count(count)}")
        self.view.show_lines(lines)
        self._pages.setCurrentWidget(self.view if lines else self.empty)

    def show_footer(self, *, shown: bool) -> None:
        """A footer that says nothing is not there."""
        self.footer.setVisible(shown)
        self._rule.setVisible(shown)


class _Sign(QWidget):
    """The icon of the lane in its box."""

    def __init__(self, icon: str, token: str) -> None:
        super().__init__()
        self._icon, self._token = icon, token
        self.setFixedSize(34, 34)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box and icon."""
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 6, _FILLS[self._token])
        painting.icon_at(painter, 8, 8, self._icon, self._token, 18)
