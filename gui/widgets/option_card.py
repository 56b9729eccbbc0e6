"""An option card: radio, title, badge, one line, and perhaps facts that compare across cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import theme
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge

_HEAD = 62
_FACT = 25
_LINE = 18
_ICON = 18


class OptionCard(QAbstractButton):
    """Put several into one QButtonGroup. `facts` are pairs of label and value."""

    def __init__(
        self,
        title: str,
        line: str = "",
        badge: tuple[str, str, str] | None = None,
        facts: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
        *,
        lines: int = 1,
    ) -> None:
        """`badge` is words, kind and icon; `lines` is how many `line` may take."""
        super().__init__(parent)
        self._lines = lines
        self._line, self._badge, self._facts = line, badge, tuple(facts)
        self.setText(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)

    def sizeHint(self) -> QSize:
        """Head and facts."""
        height = self._head + (len(self._facts) * _FACT + 18 if self._facts else 0)
        return QSize(240, height)

    def least_width(self) -> int:
        """Pixels that title and badge need; the badge can do without its icon."""
        badge = badge_width(self._badge[0]) + 8 if self._badge else 0
        return 37 + painting.width_of(self.text(), "body-strong") + 2 + badge + 12

    @property
    def _head(self) -> int:
        return _HEAD + (self._lines - 1) * _LINE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all of it."""
        painter = QPainter(self)
        on, enabled = self.isChecked(), self.isEnabled()
        fill = "selected" if on else ("hover" if self.underMouse() and enabled else "surface")
        line = "accent" if on else "border"
        painting.rounded(painter, self.rect(), 8, fill, line, 2 if on else 1)
        paint_radio(painter, QRectF(13, 12, 16, 16), on=on)
        right = self.width() - 12
        if self._badge:
            words, kind, icon = self._badge
            icon = icon if self.width() >= self.least_width() + _ICON else ""
            width = badge_width(words, icon)
            paint_badge(painter, QPoint(right - width, 10), words, kind, icon)
            right -= width + 8
        painting.text(
            painter,
            QRect(37, 10, right - 37, 20),
            self.text(),
            "body-strong",
            "text" if enabled else "dim",
        )
        area = QRect(37, 32, self.width() - 49, 21 + (self._lines - 1) * _LINE)
        token = "text-2" if enabled else "dim"
        if self._lines == 1:
            painting.text(painter, area, self._line, "small", token)
        else:
            painting.paragraph(painter, area.adjusted(0, 1, 0, 0), self._line, "small", token)
        self._paint_facts(painter)
        if self.hasFocus():
            inner = self.rect().adjusted(3, 3, -3, -3) if on else self.rect()
            painting.focus_ring(painter, inner, 6)

    def _paint_facts(self, painter: QPainter) -> None:
        if not self._facts:
            return
        painter.fillRect(QRect(14, self._head, self.width() - 28, 1), theme.colour("border"))
        label = max(painting.width_of(name, "small") for name, _ in self._facts) + 16
        top = self._head + 8
        for name, value in self._facts:
            painting.text(painter, QRect(14, top, label, _FACT), name, "small", "text-2")
            room = QRect(14 + label, top, self.width() - label - 28, _FACT)
            painting.text(painter, room, value, "small")
            top += _FACT


def paint_radio(painter: QPainter, area: QRectF, *, on: bool) -> None:
    """A radio mark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent" if on else "border-strong"))
    painter.drawEllipse(area)
    hole = 5.0 if on else 1.0
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(area.adjusted(hole, hole, -hole, -hole))
    painter.restore()
