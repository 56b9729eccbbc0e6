"""Paints the rows of the table of environments."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from core.model.frameworks import Standing
from gui import theme
from gui.models.columns import Column
from gui.models.row_delegate import Index, RowDelegate
from gui.pages.gpu.standing import Deed, deed_words, framework_words, look_of
from gui.pages.gpu.table_rows import INSET, DetailLine, GpuRow, Line
from gui.widgets import painting
from gui.widgets.few_lines import paint_few_lines
from gui.widgets.progress import paint_spinner

translate = QCoreApplication.translate

ROW = 56


@dataclass(frozen=True)
class _Look:
    icon: str
    text: str
    line: str
    over: str = "hover"


_BUTTONS = {
    Deed.REPAIR: _Look("wrench", "accent-text", "accent-line", "accent-soft"),
    Deed.INSTALL: _Look("flame", "text", "border-strong"),
    Deed.TEST: _Look("play", "text-2", ""),
    Deed.TEST_AGAIN: _Look("play", "text-2", ""),
    Deed.CANCEL: _Look("x", "text-2", ""),
}


def button_rect(area: QRect, deed: Deed) -> QRect:
    """Where the button lies in a cell with its margins."""
    width = painting.width_of(deed_words(deed), "small-medium") + 38
    return QRect(area.right() - width - 5, area.top() + (area.height() - 26) // 2, width, 26)


class GpuDelegate(RowDelegate):
    """`pressable` is the key of the row whose button is under the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self.pressable = ""

    def paint_cell(
        self, painter: QPainter, area: QRect, record: Line, column: Column[GpuRow]
    ) -> None:
        """One cell."""
        if isinstance(record, DetailLine):
            return
        match column.key:
            case "name":
                _two(painter, area.adjusted(INSET, 0, 0, 0), record.gpu.name, _python(record))
            case "framework":
                _framework(painter, area, record)
            case "result":
                _result(painter, area, record)
            case "sentence":
                paint_few_lines(painter, area, record.sentence, "small", "text-2")
            case "action":
                self._button(painter, area, record)
            case _:
                token = "text" if record.gpu.build is not None else "text-3"
                paint_few_lines(painter, area, column.text(record), "body", token)

    def _paint_background(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, record: object
    ) -> None:
        if isinstance(record, DetailLine):
            painter.fillRect(option.rect, theme.colour("sunken"))
            return
        super()._paint_background(painter, option, index, record)

    def _button(self, painter: QPainter, area: QRect, row: GpuRow) -> None:
        look = _BUTTONS.get(row.deed)
        if look is None:
            return
        box = button_rect(area, row.deed)
        over = row.key == self.pressable
        if over or look.line:
            fill = look.over if over else "surface"
            painting.rounded(painter, box, 5, fill, look.line or None)
        painting.icon_at(painter, box.left() + 10, box.top() + 6, look.icon, look.text, 14)
        room = box.adjusted(29, 0, -4, 0)
        painting.text(painter, room, deed_words(row.deed), "small-medium", look.text)


def _two(painter: QPainter, area: QRect, first: str, second: str) -> None:
    if not second:
        painting.text(painter, area, first, "body-strong")
        return
    middle = area.center().y()
    upper = QRect(area.left(), middle - 18, area.width(), 19)
    painting.text(painter, upper, first, "body-strong")
    lower = QRect(area.left(), middle + 1, area.width(), 18)
    painting.text(painter, lower, second, "small", "text-3")


def _python(row: GpuRow) -> str:
    if not row.gpu.python:
        return ""
    return translate("Gpu", "Python {version}").format(version=row.gpu.python)


def _framework(painter: QPainter, area: QRect, row: GpuRow) -> None:
    words = framework_words(row.gpu.build)
    token = "text" if row.gpu.build is not None else "text-3"
    if not row.source:
        painting.text(painter, area, words, "body", token)
        return
    middle = area.center().y()
    painting.text(painter, QRect(area.left(), middle - 18, area.width(), 19), words, "body", token)
    lower = QRect(area.left(), middle + 1, area.width(), 18)
    painting.text(painter, lower, row.source, "small", "text-3")


def _result(painter: QPainter, area: QRect, row: GpuRow) -> None:
    top = area.center().y() - 7
    room = area.adjusted(21, 0, 0, 0)
    if row.testing:
        paint_spinner(painter, QRectF(area.left(), top, 16, 16), "info")
        painting.text(painter, room, translate("Gpu", "Testing…"), "small-medium", "info")
        return
    look = look_of(row.gpu)
    painting.icon_at(painter, area.left(), top, look.icon, look.token, 16)
    face = "small" if row.gpu.standing in (Standing.CPU, Standing.NONE) else "small-medium"
    flags = Qt.AlignmentFlag.AlignLeft
    painting.text(painter, room, look.words, face, look.token, flags)
