"""Paints one line of a file: mark, number, text, what is struck out, what stands instead."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from gui import theme
from gui.sheets.import_file.marks import Mark
from gui.widgets import painting

LINE = 20
"""Pixels from one line to the next."""
_ICON_LEFT, _ICON = 5, 14
_NUMBER_RIGHT = 46
TEXT_LEFT = 58
_EDGE = 3

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class LinePainter:
    """For one painting of a view that is `width` wide and scrolled by `across` pixels."""

    def __init__(self, painter: QPainter, width: int, across: int) -> None:
        self._painter, self._width, self._across = painter, width, across
        self._plain = theme.font("mono")
        self._small = theme.font("mono-small")
        self._struck = QFont(self._plain)
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetrics(self._plain)

    def line(self, top: int, number: int, text: str, mark: Mark | None, *, lit: bool) -> None:
        """A line and what happened to it."""
        painter = self._painter
        if mark is not None:
            painter.fillRect(QRect(0, top, self._width, LINE), theme.colour(mark.fill))
        painter.save()
        painter.setClipRect(QRect(TEXT_LEFT, top, self._width - TEXT_LEFT, LINE))
        self._text(top, text, mark)
        painter.restore()
        if lit:
            painter.fillRect(QRect(0, top, _EDGE, LINE), theme.colour("accent"))
        if mark is not None:
            middle = top + (LINE - _ICON) / 2
            painting.icon_at(painter, _ICON_LEFT, middle, mark.icon, mark.token, _ICON)
        painter.setFont(self._small)
        painter.setPen(theme.colour("text-2" if mark is not None else "text-3"))
        painter.drawText(QRect(0, top, _NUMBER_RIGHT, LINE), int(_RIGHT), str(number))

    def fold(self, top: int, words: str) -> None:
        """The place of lines that are not shown."""
        middle = top + (LINE - 12) / 2
        painting.icon_at(
            self._painter, _NUMBER_RIGHT - 11, middle, "ellipsis-vertical", "text-3", 12
        )
        room = QRect(TEXT_LEFT, top, self._width - TEXT_LEFT - 8, LINE)
        painting.text(self._painter, room, words, "small", "text-2")

    def _text(self, top: int, text: str, mark: Mark | None) -> None:
        left = TEXT_LEFT - self._across
        text = text.replace("\t", "    ") if mark is None or not mark.struck else text
        start = 0
        for begin, end in mark.struck if mark is not None else ():
            left = self._piece(top, left, text[start:begin], self._plain, "text")
            left = self._piece(top, left, text[begin:end], self._struck, "text-3")
            start = max(start, end)
        left = self._piece(top, left, text[start:], self._plain, "text")
        if mark is not None and mark.instead:
            self._instead(top, left + 10, mark.instead)

    def _instead(self, top: int, left: int, words: str) -> None:
        painting.icon_at(self._painter, left, top + 4, "arrow-right", "ok", 12)
        self._piece(top, left + 18, words, self._plain, "ok")

    def _piece(self, top: int, left: int, text: str, font: QFont, token: str) -> int:
        if not text:
            return left
        width = self._metrics.horizontalAdvance(text)
        if left < self._width and left + width > 0:
            self._painter.setFont(font)
            self._painter.setPen(theme.colour(token))
            self._painter.drawText(QRect(left, top, width + 2, LINE), int(_LEFT), text)
        return left + width
