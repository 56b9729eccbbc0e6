"""What lies over the picture at its foot: what its letters mean, and how large it is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.widgets import painting
from gui.widgets.buttons import IconButton
from gui.widgets.frames import Panel, Rule, row
from gui.widgets.graph.colouring import Tab
from gui.widgets.text import Text

HEIGHT = 32
_TAB, _GAP, _MARGIN = 16, 16, 12


class Legend(QWidget):
    """As many entries as fit; the rest is in its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: tuple[Tab, ...] = ()
        self._asked = False
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_tabs(self, tabs: Sequence[Tab], *, asked: bool) -> None:
        """`asked`: some packages wear the mark of what the user asked for."""
        self._tabs, self._asked = tuple(tabs), asked
        words = "\n".join(f"{tab.letter}  {tab.words}".strip() for tab in tabs)
        self.setToolTip(words)
        self.setAccessibleName(self.tr("Legend"))
        self.setAccessibleDescription(words)
        self.setVisible(bool(tabs) or asked)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All entries in one line."""
        width = sum(self._width(tab.words, _TAB) for tab in self._tabs)
        if self._asked:
            width += self._width(self._asked_words(), _TAB)
        return QSize(width - _GAP + 2 * _MARGIN, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """What does not fit is left to the tooltip."""
        return QSize(60, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tabs, words."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 6, "surface", "border")
        left = _MARGIN
        top = (HEIGHT - _TAB) // 2
        end = self.width() - _MARGIN
        for tab in self._tabs:
            if left + self._width(tab.words, _TAB) - _GAP > end:
                painting.text(painter, QRect(left, 0, 20, HEIGHT), "…", "small", "text-2")
                return
            tab.paint(painter, QRect(left, top, _TAB, _TAB))
            room = QRect(left + _TAB + 6, 0, end - left, HEIGHT)
            painting.text(painter, room, tab.words, "small", "text-2")
            left += self._width(tab.words, _TAB)
        if self._asked and left + self._width(self._asked_words(), _TAB) - _GAP <= end:
            painting.icon_at(painter, left + 1, top + 1, "user", "accent", 14)
            room = QRect(left + _TAB + 6, 0, end - left, HEIGHT)
            painting.text(painter, room, self._asked_words(), "small", "text-2")

    def _asked_words(self) -> str:
        return self.tr("You asked for it")

    @staticmethod
    def _width(words: str, tab: int) -> int:
        return tab + 6 + painting.width_of(words, "small") + _GAP


class ZoomBar(Panel):
    """− 100 % + and the whole picture."""

    out_wanted = Signal()
    in_wanted = Signal()
    fit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.setFixedHeight(HEIGHT)
        line = row(self, (2, 2, 2, 2), 0)
        self._out = IconButton("zoom-out", self.tr("Smaller (−)"), size=16, box=28)
        self._out.clicked.connect(self.out_wanted)
        line.addWidget(self._out)
        self._words = Text("100 %", "small", "text-2")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setFixedWidth(46)
        line.addWidget(self._words)
        self._in = IconButton("zoom-in", self.tr("Larger (+)"), size=16, box=28)
        self._in.clicked.connect(self.in_wanted)
        line.addWidget(self._in)
        line.addWidget(Rule(vertical=True, parent=self))
        self._fit = IconButton("maximize", self.tr("Show the whole picture (F)"), size=16, box=28)
        self._fit.clicked.connect(self.fit_wanted)
        line.addWidget(self._fit)

    def show_zoom(self, zoom: float) -> None:
        """`zoom` 1.0 is the size it is drawn for."""
        self._words.setText(f"{round(zoom * 100)} %")
