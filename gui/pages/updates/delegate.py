"""Paints the lines of the lanes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.plan import Bump, ChangeKind
from core.model.updates import Lane
from gui import theme
from gui.pages.updates.badges import badges, brought_badge, bump_badge
from gui.pages.updates.geometry import (
    SIDE,
    TALL_BELOW,
    TEXT,
    Parts,
    button_words,
    parts_of,
    pin_words,
    wrap_flags,
)
from gui.pages.updates.links import link_words
from gui.pages.updates.reasons import Reason, painted_reasons
from gui.pages.updates.rows import BringsHead, BroughtRow, Line, UpdateRow, target
from gui.pages.updates.words import brings_words
from gui.widgets import painting
from gui.widgets.badge import badge_width, paint_badge
from gui.widgets.check_box import BOX, paint_check
from gui.widgets.switch import TRACK, paint_track

if TYPE_CHECKING:
    from gui.pages.updates.lane_view import LaneView

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight


class LaneDelegate(QStyledItemDelegate):
    """Heights are kept until a line or the width changes: a lane may have hundreds."""

    def __init__(self, view: LaneView) -> None:
        super().__init__(view)
        self._view = view
        self._width = 0
        self._known: dict[str, tuple[Line, Parts]] = {}
        self._column = _widest_badge()
        self._said: dict[str, tuple[Line, list[Reason]]] = {}

    def parts(self, line: Line) -> Parts:
        """Where the parts of a line lie."""
        width = self._view.viewport().width()
        if width != self._width:
            self._width = width
            self._known.clear()
        known = self._known.get(line.key)
        if known is None or known[0] != line:
            known = self._known[line.key] = (line, parts_of(line, self.said(line), width))
        return known[1]

    def said(self, line: Line) -> list[Reason]:
        """The reasons under a line."""
        known = self._said.get(line.key)
        if known is None or known[0] != line:
            found = painted_reasons(line) if isinstance(line, UpdateRow) else []
            known = self._said[line.key] = (line, found)
        return known[1]

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words need."""
        line: Line = index.data(LINE_ROLE)
        return QSize(120, self.parts(line).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line."""
        line: Line = index.data(LINE_ROLE)
        area: QRect = option.rect
        painter.save()
        painter.setClipRect(area)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        over = self._view.hovered == line.key
        if isinstance(line, BringsHead):
            painter.fillRect(area, theme.colour("sunken"))
        elif over or (current and self._view.hasFocus()):
            painter.fillRect(area, theme.colour("hover"))
        bottom = QRect(area.left(), area.bottom(), area.width(), 1)
        painter.fillRect(bottom, theme.colour("border"))
        match line:
            case BringsHead():
                _paint_head(painter, area, line)
            case BroughtRow():
                _paint_brought(painter, area, line, self._column)
            case UpdateRow() if line.update.lane is Lane.SAFE:
                _paint_safe(painter, area, line, self._column)
            case _:
                self._paint_big(painter, area, line, over=over)
        if current and self._view.wears_ring():
            painting.focus_ring(painter, area.adjusted(1, 0, -1, -1), 4)
        painter.restore()

    def _paint_big(self, painter: QPainter, area: QRect, row: UpdateRow, *, over: bool) -> None:
        parts, corner = self.parts(row), area.topLeft()
        name = parts.name.translated(corner)
        painting.text(painter, name, row.name, "body-strong")
        self._paint_pin(painter, parts.pin.translated(corner), row)
        _paint_versions(painter, parts.versions.translated(corner), row)
        if over and not row.fixed:
            menu = parts.menu.translated(corner)
            lit = self._view.lit == "menu"
            if lit:
                painting.rounded(painter, menu, 6, "track")
            painting.icon_at(
                painter, menu.left() + 4, menu.top() + 4, "ellipsis-vertical", "text-2", 16
            )
        for reason, place in zip(self.said(row), parts.reasons, strict=True):
            _paint_reason(painter, place.translated(corner), reason)
        if not parts.button.isEmpty():
            lit = over and self._view.lit == "preview"
            _paint_button(painter, parts.button.translated(corner), lit=lit, fixed=row.fixed)
        if not parts.link.isEmpty():
            lit = over and self._view.lit == "link"
            _paint_link(painter, parts.link.translated(corner), link_words(row), lit=lit)

    @staticmethod
    def _paint_pin(painter: QPainter, area: QRect, row: UpdateRow) -> None:
        token = "dim" if row.fixed else "accent-text" if row.pinned else "text-2"
        middle = area.center().y()
        painting.icon_at(painter, area.left(), middle - 6, "pin", token, 14)
        words = area.adjusted(20, 0, -TRACK.width() - 8, 0)
        painting.text(painter, words, pin_words(row), "small-medium", token)
        top = area.top() + (area.height() - TRACK.height()) // 2
        track = QRect(QPoint(area.right() - TRACK.width() + 1, top), TRACK)
        paint_track(painter, track, on=row.pinned, enabled=not row.fixed)


def _paint_safe(painter: QPainter, area: QRect, row: UpdateRow, column: int) -> None:
    tall = area.width() < TALL_BELOW
    first = QRect(area.left(), area.top() + (7 if tall else 0), area.width(), 24 if tall else 38)
    box = QRect(area.left() + SIDE, first.center().y() - BOX // 2 + 1, BOX, BOX)
    state = Qt.CheckState.Checked if row.checked else Qt.CheckState.Unchecked
    paint_check(painter, box, state, enabled=not row.fixed)
    right = area.right() - SIDE
    second = first
    if tall:
        second = QRect(area.left(), area.top() + 29, area.width(), 20)
    (badge, *others) = badges(row.update)
    width = badge_width(badge[0], badge[2])
    top = second.center().y() - 9
    paint_badge(painter, QPoint(right - width + 1, top), *badge)
    left = right - width
    for other in others:
        left -= badge_width(other[0], other[2]) + 6
        paint_badge(painter, QPoint(left, top), *other)
    # Badges differ in width; versions end at one line all the same.
    left = min(left, right - column)
    start = area.left() + (TEXT + 5)
    name = QRect(start, first.top(), right - start, first.height())
    if tall:
        _paint_move(painter, QRect(start, second.top(), left - 12 - start, 20), row)
    else:
        room = second.adjusted(0, 0, left - 16 - second.right(), 0)
        used = _paint_move(painter, room, row, at_right=True)
        name.setRight(left - 16 - used - 10)
    token = "text" if row.checked else "text-2"
    painting.text(painter, name, row.name, "body-medium", token)


def _widest_badge() -> int:
    """Of those that a safe update wears as a rule."""
    usual = (bump_badge(Bump.MINOR), bump_badge(Bump.PATCH))
    return max(badge_width(words, icon) for words, _, icon in usual)


def _paint_move(painter: QPainter, area: QRect, row: UpdateRow, *, at_right: bool = False) -> int:
    """`before → after`; returns its width."""
    before, after = row.update.before, target(row.update)
    widths = painting.width_of(before, "small"), painting.width_of(after, "small-medium")
    used = widths[0] + widths[1] + 28
    left = area.right() - used if at_right else area.left()
    room = QRect(left, area.top(), widths[0] + 1, area.height())
    painting.text(painter, room, before, "small", "text-2")
    left += widths[0] + 8
    painting.icon_at(painter, left, area.center().y() - 5, "arrow-right", "text-2", 12)
    room = QRect(left + 20, area.top(), max(0, area.right() - left - 19), area.height())
    painting.text(painter, room, after, "small-medium", "text" if row.checked else "text-2")
    return used


def _paint_versions(painter: QPainter, area: QRect, row: UpdateRow) -> None:
    used = _paint_move(painter, area, row)
    left, right = area.left() + used + 12, area.right() - 26
    for words, kind, icon in badges(row.update):
        if left + badge_width(words, icon) > right + 26:
            break
        left += paint_badge(painter, QPoint(left, area.top()), words, kind, icon) + 7


def _paint_reason(painter: QPainter, area: QRect, reason: Reason) -> None:
    painting.icon_at(
        painter, area.left() - (TEXT - SIDE), area.top() + 2, reason.icon, reason.token, 14
    )
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("text-3" if reason.waiting else "text-2"))
    painter.drawText(area, wrap_flags(), reason.words)


def _paint_button(painter: QPainter, area: QRect, *, lit: bool, fixed: bool) -> None:
    line = "border" if fixed else "border-strong"
    painting.rounded(painter, area, 5, "hover" if lit and not fixed else "surface", line)
    token = "dim" if fixed else "text"
    icon = "dim" if fixed else "text-2"
    painting.icon_at(painter, area.left() + 10, area.top() + 6, "eye", icon, 14)
    painting.text(painter, area.adjusted(30, 0, -4, 0), button_words(), "small-medium", token)


def _paint_link(painter: QPainter, area: QRect, words: str, *, lit: bool) -> None:
    room = area.adjusted(0, 0, -18, 0)
    used = painting.text(painter, room, words, "small-medium", "accent-text")
    top = area.top() + 4
    painting.icon_at(painter, area.left() + used + 5, top, "arrow-right", "accent-text", 14)
    if lit:
        underline = QRect(area.left(), area.top() + 18, used, 1)
        painter.fillRect(underline, theme.colour("accent-text"))


def _paint_head(painter: QPainter, area: QRect, line: BringsHead) -> None:
    icon = "chevron-right" if line.folded else "chevron-down"
    middle = area.center().y()
    painting.icon_at(painter, area.left() + SIDE + 1, middle - 7, icon, "text-2", 14)
    room = area.adjusted(TEXT + 5, 0, -SIDE, 0)
    painting.text(painter, room, brings_words(line.count), "small-medium", "text-2")


def _paint_brought(painter: QPainter, area: QRect, line: BroughtRow, column: int) -> None:
    change = line.change
    right = area.right() - SIDE
    words, kind, icon = brought_badge(change)
    width = badge_width(words, icon)
    top = area.center().y() - 9
    paint_badge(painter, QPoint(right - width + 1, top), words, kind, icon)
    left = right - max(width, column) - 16
    version = change.after.version if change.after is not None else ""
    if change.before is not None and change.kind is ChangeKind.UPGRADE:
        version = f"{change.before.version} → {version}"
    used = painting.width_of(version, "small")
    room = QRect(left - used, area.top(), used + 1, area.height())
    painting.text(painter, room, version, "small", "text-2", _RIGHT)
    start = area.left() + TEXT + 5
    name = QRect(start, area.top(), left - used - 10 - start, area.height())
    painting.text(painter, name, change.name, "body", "text-2")
