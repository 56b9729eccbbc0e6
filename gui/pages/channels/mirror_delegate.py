"""Paints the rows of the table of mirrors, and what unfolds below one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from core.model.mirror import Carried
from gui import theme
from gui.language import format_speed, say
from gui.language.mirrors import SLOW, latency_words, mirror_name
from gui.models.columns import Column
from gui.models.row_delegate import Index, RowDelegate
from gui.pages.channels.mirror_columns import is_tick
from gui.pages.channels.mirror_rows import MirrorRow, Standing
from gui.pages.channels.mirror_words import DetailLine, detail_lines, synced_words, use_words
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge
from gui.widgets.progress import paint_bar

translate = QCoreApplication.translate

ROW = 40
_BAR = 34
_INSET = 6
_LEFT, _RIGHT = 40, 20
"""Margins of what unfolds."""
_LINE = 20
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)

_LOOKS = {
    Carried.YES: ("check", "accent"),
    Carried.STALE: ("clock", "warn"),
    Carried.NO: ("minus", "dim"),
}


@dataclass(frozen=True)
class MirrorDetail:
    """The line that unfolds below a mirror's row."""

    row: MirrorRow
    columns: tuple[str, ...]

    @property
    def key(self) -> str:
        """Identifies the line."""
        return "detail:" + self.row.key


def placed(detail: MirrorDetail, width: int) -> list[tuple[DetailLine, QRect]]:
    """Where each line of a detail lies, from its top left corner."""
    top, result = 6, []
    for line in detail_lines(detail.row, detail.columns):
        metrics = QFontMetrics(theme.font(line.role))
        room = QRect(0, 0, width - _LEFT - _RIGHT, 10_000)
        height = max(_LINE, metrics.boundingRect(room, _WRAP, line.words).height() + 4)
        result.append((line, QRect(_LEFT, top, room.width(), height)))
        top += height
    return result


def detail_height(detail: MirrorDetail, width: int) -> int:
    """Pixels it takes."""
    return placed(detail, width)[-1][1].bottom() + 9


def button_rect(area: QRect, words: str) -> QRect:
    """Where the Use button lies in a cell with its margins."""
    width = max(46, painting.width_of(words, "small-medium") + 22)
    return QRect(area.right() - width - 3, area.top() + (area.height() - 26) // 2, width, 26)


class MirrorDelegate(RowDelegate):
    """`pressable` is the key of the mirror whose Use button is under the pointer."""

    def __init__(self) -> None:
        super().__init__()
        self.pressable = ""
        self.enabled = True
        """False while something is being written."""

    def paint_cell(
        self,
        painter: QPainter,
        area: QRect,
        record: MirrorRow | MirrorDetail,
        column: Column[MirrorRow],
    ) -> None:
        """One cell, or the whole of what unfolds."""
        if isinstance(record, MirrorDetail):
            _paint_detail(painter, area.adjusted(-8, 0, 8, 0), record)
            return
        match column.key:
            case "name":
                _paint_name(painter, area.adjusted(_INSET, 0, 0, 0), record)
            case "latency":
                _paint_latency(painter, area, record)
            case "speed":
                _paint_speed(painter, area, record)
            case "synced":
                words, token = synced_words(record)
                painting.text(painter, area, words, "small", token)
            case "use":
                self._paint_use(painter, area, record)
            case _ if is_tick(column):
                _paint_tick(painter, area, record, column.key)

    def _paint_background(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, record: object
    ) -> None:
        if isinstance(record, MirrorDetail):
            painter.fillRect(option.rect, theme.colour("sunken"))
            return
        staged = isinstance(record, MirrorRow) and record.standing is Standing.STAGED
        hovered = getattr(option.widget, "hovered_row", -1) == index.row()
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if staged:
            painter.fillRect(option.rect, theme.colour("selected"))
        elif hovered or current:
            painter.fillRect(option.rect, theme.colour("hover"))
        if staged and index.column() == 0:
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, theme.colour("accent"))

    def _paint_use(self, painter: QPainter, area: QRect, row: MirrorRow) -> None:
        words = use_words(row)
        if row.standing is not Standing.FREE:
            kind, icon = ("ok", "check") if row.standing is Standing.STAGED else ("neutral", "")
            icon = icon if badge_width(words, icon) <= area.width() + 4 else ""
            left = area.right() - badge_width(words, icon) - 3
            top = area.top() + (area.height() - 20) // 2
            paint_badge(painter, QPoint(left, top), words, kind, icon)
            return
        box = button_rect(area, words)
        over = self.enabled and row.key == self.pressable
        fill, line, token = "surface", "border-strong", "text"
        if row.recommended:
            line, token = "accent-line", "accent-text"
        if not self.enabled:
            line, token = "border", "dim"
        if over:
            fill = "accent-soft" if row.recommended else "hover"
        painting.rounded(painter, box, 5, fill, line)
        align = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, box, words, "small-medium", token, align)


def _paint_name(painter: QPainter, area: QRect, row: MirrorRow) -> None:
    known = row.measured
    care = known is not None and known.trouble is not None and not row.unusable
    told = bool(row.mirror.limits)
    name = mirror_name(row.mirror)
    fits = painting.width_of(name, "body-medium") + 18 <= area.width()
    room = area.adjusted(0, 0, -18 if care else 0, 0)
    token = "text-2" if row.unusable else "text"
    used = painting.text(painter, room, name, "body-medium", token)
    if care or (told and fits):
        icon, colour = ("triangle-alert", "warn") if care else ("info", "text-3")
        top = area.top() + (area.height() - 12) / 2
        painting.icon_at(painter, area.left() + used + 5, top, icon, colour, 12)


def _paint_latency(painter: QPainter, area: QRect, row: MirrorRow) -> None:
    known = row.measured
    if row.unusable and known is not None:
        # The cell reaches over speed and age then: there is nothing to say in them.
        top = area.top() + (area.height() - 14) / 2
        painting.icon_at(painter, area.left(), top, "triangle-alert", "warn", 14)
        why = translate("Mirrors", "Why?")
        width = painting.width_of(why, "small-medium") + 12
        room = area.adjusted(20, 0, -width, 0)
        used = painting.text(painter, room, say(known.trouble), "small", "warn")
        room = QRect(room.left() + used + 10, area.top(), width, area.height())
        painting.text(painter, room, why, "small-medium", "accent-text")
    elif known is not None and known.latency is not None:
        slow = "warn" if known.latency > SLOW else "text"
        painting.text(painter, area, latency_words(known.latency), "body", slow)
    else:
        painting.text(painter, area, "…" if row.probing else "—", "body", "text-3")


def _paint_speed(painter: QPainter, area: QRect, row: MirrorRow) -> None:
    known = row.measured
    speed = known.speed if known is not None else None
    if not speed and not row.probing:
        painting.text(painter, area, "—", "body", "text-3")
        return
    bar = QRectF(area.left(), area.center().y() - 2, _BAR, 6)
    paint_bar(painter, bar, (speed or 0) / row.best_speed if row.best_speed else None)
    if speed:
        painting.text(painter, area.adjusted(_BAR + 8, 0, 0, 0), format_speed(speed), "small")


def _paint_tick(painter: QPainter, area: QRect, row: MirrorRow, column: str) -> None:
    look = _LOOKS.get(row.carried(column))
    if look is None or row.unusable:
        return
    icon, token = look
    if not row.is_measured(column):
        token = "dim"
    left, top = area.center().x() - 7, area.center().y() - 7
    painting.icon_at(painter, left, top, icon, token, 16)


def _paint_detail(painter: QPainter, area: QRect, detail: MirrorDetail) -> None:
    for line, place in placed(detail, area.width()):
        room = place.translated(area.topLeft())
        if line.icon:
            icon = line.token if line.token != "text-2" else "text-3"
            painting.icon_at(painter, room.left() - 20, room.top() + 3, line.icon, icon, 14)
        painter.setFont(theme.font(line.role))
        painter.setPen(theme.colour(line.token))
        painter.drawText(room, _WRAP | int(Qt.AlignmentFlag.AlignTop), line.words)
