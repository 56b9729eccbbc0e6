"""The card about mirrors: measure on one click, look on the second, write on the third."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.first_run.found_card import TILE, Tile
from gui.first_run.offer import Bar, Offer, Stage
from gui.widgets import painting
from gui.widgets.badge import Badge
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column, row
from gui.widgets.progress import ProgressBar
from gui.widgets.text import ElidedLabel, Text

_NAME, _MOST, _SPEED = 88, 168, 78
"""Widths beside a bar: least and most for the name, least for the speed."""
_BUTTONS = {
    Stage.ASK: ("fix", "gauge"),
    Stage.MEASURING: ("outline", "x"),
    Stage.BETTER: ("fix", "gauge"),
    Stage.GOOD: ("outline", "gauge"),
    Stage.TROUBLE: ("outline", "refresh-cw"),
    Stage.WRITTEN: ("outline", "undo-2"),
}
"""Role and icon of the one button of each stage."""


class MirrorCard(QWidget):
    """Shows an Offer; its one button means what the stage says."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offer: Offer | None = None
        stack = column(self, (17, 16, 17, 16), 14)
        line = row(None, spacing=14)
        line.addWidget(Tile("radio-tower", "surface"))
        words = column(None, spacing=1)
        upper = row(None, spacing=8)
        self.title = Text("", "body-strong")
        upper.addWidget(self.title)
        self.badge = Badge(self.tr("In use"), "ok", "check")
        upper.addWidget(self.badge)
        upper.addStretch(1)
        words.addLayout(upper)
        self.line = Text("", "small", "text-2", wrap=True)
        words.addWidget(self.line)
        line.addLayout(words, 1)
        self.button = Button("", "fix")
        self.button.clicked.connect(self.pressed)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        stack.addLayout(line)
        self.progress = ProgressBar(self)
        inset = row(None, (TILE + 14, 0, 0, 0))
        inset.addWidget(self.progress)
        stack.addLayout(inset)
        self._bars = column(None, (TILE + 14, 0, 0, 0), 8)
        stack.addLayout(self._bars)

    def show_offer(self, offer: Offer) -> None:
        """Show another one."""
        if offer == self.offer:
            return
        bars = self.offer.bars if self.offer is not None else ()
        self.offer = offer
        self.title.setText(offer.title)
        self.line.setText(offer.line)
        self.line.setVisible(bool(offer.line))
        self.line.set_token("warn" if offer.stage is Stage.TROUBLE else "text-2")
        self.badge.setVisible(offer.stage is Stage.WRITTEN)
        self.progress.setVisible(offer.stage is Stage.MEASURING)
        self.progress.set_fraction(offer.fraction)
        self._show_button(offer)
        if offer.bars != bars:
            clear(self._bars)
            lines = [SpeedBar(bar) for bar in offer.bars]
            room = max((line.name.sizeHint().width() for line in lines), default=0)
            for line in lines:
                line.name.setFixedWidth(min(_MOST, max(_NAME, room)))
                self._bars.addWidget(line)
        self.setAccessibleName(offer.title)
        self.setAccessibleDescription(offer.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As a chosen thing: green paper, green line."""
        painting.rounded(QPainter(self), self.rect(), 8, "selected", "accent-line")

    def _show_button(self, offer: Offer) -> None:
        self.button.setVisible(offer.stage in _BUTTONS)
        if offer.stage not in _BUTTONS:
            return
        words = {
            Stage.ASK: self.tr("Find the fastest mirror"),
            Stage.MEASURING: self.tr("Cancel"),
            Stage.BETTER: self.tr("Use {mirror}").format(mirror=_first_name(offer)),
            Stage.GOOD: self.tr("Measure again"),
            Stage.TROUBLE: self.tr("Measure again"),
            Stage.WRITTEN: self.tr("Undo"),
        }[offer.stage]
        role, icon = _BUTTONS[offer.stage]
        self.button.setText(words)
        self.button.set_role(role)
        self.button.set_icon(icon)


class SpeedBar(QWidget):
    """A name, a bar, a speed."""

    def __init__(self, bar: Bar) -> None:
        super().__init__()
        line = row(self, spacing=8)
        role, token = ("small-medium", "text-2") if bar.now else ("small-strong", "text")
        words = self.tr("{mirror} (now)").format(mirror=bar.name) if bar.now else bar.name
        self.name = ElidedLabel(words, role, token)
        line.addWidget(self.name)
        filled = ProgressBar()
        filled.setFixedHeight(8)
        filled.set_fraction(bar.fraction, "warn" if bar.now and bar.fraction < 1 else "accent")
        line.addWidget(filled, 1)
        speed = Text(bar.words(), role, token)
        speed.setMinimumWidth(_SPEED)
        speed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(speed)
        self.setAccessibleName(" ".join((words, bar.words())))


def _first_name(offer: Offer) -> str:
    return offer.bars[0].name if offer.bars else offer.mirror
