"""Paints one environment card."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.pages.environments.cards import Card, CardModel
from gui.pages.environments.standing import Standing
from gui.widgets import painting
from gui.widgets.badge import BADGE_HEIGHT, badge_width, chip_width, paint_badge, paint_chip
from gui.widgets.progress import paint_spinner

CARD = 89
CHIPS = 30
"""Less where an environment has none of the packages that make a chip."""
GAP = 8
SIDE = 12
INSET = 13

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Name and badge, state, Python, size, and as many chips as fit before "+n"."""

    def __init__(self) -> None:
        super().__init__()
        self.angle = 0
        """Of the spinner of running jobs, in degrees; the view turns it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Card and gap."""
        del option
        card = index.data(CardModel.CardRole)
        bare = isinstance(card, Card) and not (card.chips or card.updates)
        return QSize(240, CARD + GAP - (CHIPS if bare else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        card = index.data(CardModel.CardRole)
        if not isinstance(card, Card):
            return
        box = option.rect.adjusted(SIDE, 0, -SIDE, -GAP)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        fill = "selected" if selected else "hover" if hovered else "surface"
        painting.rounded(painter, box, 8, fill, "accent" if selected else "border")
        inside = box.adjusted(INSET, 0, -INSET, 0)
        state = self._paint_standing(painter, inside, card.shown)
        self._paint_name(painter, inside, card, inside.right() - state - 12)
        line = QRect(inside.left(), box.top() + 30, inside.width(), 20)
        used = painting.width_of(card.size, "small") + 12 if card.size else 0
        painting.text(painter, line.adjusted(0, 0, -used, 0), card.python, "small", "text-2")
        painting.text(painter, line, card.size, "small", "text-2", Qt.AlignmentFlag.AlignRight)
        if (mark := card.mark) is not None:
            at = self.gpu_area(option.rect, card).topLeft()
            paint_badge(painter, at, mark.words, mark.kind, mark.icon)
        chips = [(words, "package") for words in card.chips]
        if card.updates:
            chips.insert(0, (card.updates, "circle-arrow-up"))
        _paint_chips(painter, QPoint(inside.left(), box.top() + 55), inside.width(), chips)
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
            painting.focus_ring(painter, box, 8)

    @staticmethod
    def gpu_area(area: QRect, card: Card) -> QRect:
        """Where the word about the GPU is, of a card painted in `area`; empty without one."""
        if card.gpu is None:
            return QRect()
        if card.says_gpu_first:
            width = painting.width_of(card.gpu.words, "small-medium") + 20
            return QRect(area.right() - SIDE - INSET - width, area.top() + 9, width, BADGE_HEIGHT)
        left = area.left() + SIDE + INSET + painting.width_of(card.python, "small") + 10
        width = badge_width(card.gpu.words, card.gpu.icon)
        return QRect(left, area.top() + 30, width, BADGE_HEIGHT)

    def _paint_standing(self, painter: QPainter, inside: QRect, standing: Standing) -> int:
        """At the right end of the first line; returns its width."""
        width = painting.width_of(standing.word, "small-medium") + 1
        top = inside.top() + 9
        area = QRect(inside.right() - width + 1, top, width, 20)
        painting.text(painter, area, standing.word, "small-medium", standing.token)
        left = area.left() - 19
        if standing.busy:
            paint_spinner(painter, QRectF(left - 1, top + 2, 16, 16), standing.token, self.angle)
        else:
            painting.icon_at(painter, left, top + 3, standing.icon, standing.token, 14)
        return width + 20

    def _paint_name(self, painter: QPainter, inside: QRect, card: Card, right: int) -> None:
        badge = badge_width(*card.badge) + 8 if card.badge else 0
        room = QRect(inside.left(), inside.top() + 9, right - inside.left() - badge, 20)
        used = painting.text(painter, room, card.environment.name, "h-section")
        if card.badge:
            words, icon = card.badge
            at = QPoint(inside.left() + used + 8, inside.top() + 10)
            paint_badge(painter, at, words, "neutral", icon)


def _paint_chips(
    painter: QPainter, at: QPoint, room: int, chips: Sequence[tuple[str, str]]
) -> None:
    """Whole chips only; those that don't fit become "+n"."""
    left, right = at.x(), at.x() + room
    for place, (words, icon) in enumerate(chips):
        waiting = len(chips) - place - 1
        reserve = chip_width(f"+{waiting}") + 6 if waiting else 0
        if left + chip_width(words, icon) + reserve > right:
            paint_chip(painter, QPoint(left, at.y()), f"+{len(chips) - place}")
            return
        left += paint_chip(painter, QPoint(left, at.y()), words, icon) + 6
