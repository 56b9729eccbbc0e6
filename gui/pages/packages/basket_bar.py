"""The bar that holds what was marked until it is previewed; hidden while nothing is."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui import theme
from gui.pages.packages.basket import Basket, Mark
from gui.pages.packages.row_delegate import MARK_LOOKS
from gui.pages.packages.words import mark_words
from gui.theme import motion
from gui.widgets import painting
from gui.widgets.buttons import Button, IconButton
from gui.widgets.frames import IconLabel, row
from gui.widgets.text import ElidedLabel, Text

_HEIGHT = 54
_ITEM = 28
_GAP = 8
UPDATE_ALL = "*"
"""The item that stands for "update everything"; no package can be called that."""


class BasketItem(QWidget):
    """One change, with an × that takes it back."""

    removed = Signal(str)

    def __init__(
        self, key: str, words: str, version: str, look: tuple[str, str], said: str
    ) -> None:
        super().__init__()
        self.key = key
        self._words, self._version = words, version
        self._token, self._icon = look
        self.setFixedHeight(_ITEM)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(part for part in (said, words, version) if part))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 1, 0)
        line.addStretch()
        take_back = self.tr("Take {name} back").format(name=words)
        cross = IconButton("x", take_back, size=14, box=26)
        cross.clicked.connect(lambda: self.removed.emit(self.key))
        line.addWidget(cross)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        width = 32 + painting.width_of(self._words, "small-medium") + 28
        if self._version:
            width += 7 + painting.width_of(self._version, "small")
        return QSize(width, _ITEM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, name, version."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 6, "surface", "border-strong")
        painting.icon_at(painter, 9, 7, self._icon, self._token, 14)
        area = self.rect().adjusted(31, 0, -26, 0)
        used = painting.text(painter, area, self._words, "small-medium")
        if self._version:
            area.setLeft(area.left() + used + 7)
            painting.text(painter, area, self._version, "small", "text-2")


class BasketBar(QWidget):
    """`taken_back` carries a package name, or `UPDATE_ALL`."""

    taken_back = Signal(str)
    cleared = Signal()
    preview_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Changes selected"))
        line = row(self, (20, 1, 16, 0), 12)
        line.addWidget(IconLabel("list-checks", "ok", 18))
        self._lead = Text("", "body-strong")
        line.addWidget(self._lead)
        self._room = QWidget(self)
        self._room.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._room.setFixedHeight(_ITEM)
        line.addWidget(self._room, 1)
        self._note = ElidedLabel(self.tr("Nothing changes before the preview"), "small", "text-2")
        self._note.setParent(self._room)
        self._more = Text("", "small-medium", "text-2", parent=self._room)
        self.clear_button = Button(self.tr("Clear"), "ghost")
        self.clear_button.clicked.connect(self.cleared)
        line.addWidget(self.clear_button)
        self.preview_button = Button(
            self.tr("Preview changes"), "primary", "arrow-right", trailing=True
        )
        self.preview_button.clicked.connect(self.preview_wanted)
        line.addWidget(self.preview_button)
        self.items: list[BasketItem] = []
        self._rise: QPropertyAnimation | None = None
        self.setMaximumHeight(0)
        self.hide()

    def sizeHint(self) -> QSize:
        """A bar of 54 px."""
        return QSize(400, _HEIGHT)

    def show_basket(self, basket: Basket) -> None:
        """Show what is marked; an empty basket hides the bar."""
        for item in self.items:
            item.hide()
            item.deleteLater()
        self.items = [self._item(mark) for mark in basket.marks]
        if basket.update_all:
            words = self.tr("Everything")
            look = ("info", "arrow-up")
            self.items.append(BasketItem(UPDATE_ALL, words, "", look, self.tr("Update")))
        for item in self.items:
            item.setParent(self._room)
            item.removed.connect(self.taken_back)
        self._lead.setText(self.tr("%n change(s) selected:", "", len(basket)))
        self._toggle(wanted=bool(len(basket)))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What does not fit becomes "+n"."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill and upper hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("selected"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("accent-line"))

    def _item(self, mark: Mark) -> BasketItem:
        look = MARK_LOOKS[mark.kind]
        return BasketItem(mark.name, mark.name, mark.version, look, mark_words(mark.kind))

    def _toggle(self, *, wanted: bool) -> None:
        if wanted == self.isVisibleTo(self.parentWidget()):
            return
        milliseconds = motion.duration(motion.SHEET_MS)
        self.setVisible(wanted)
        if not wanted or not milliseconds:
            self.setMaximumHeight(_HEIGHT if wanted else 0)
            self.setMinimumHeight(_HEIGHT if wanted else 0)
            return
        self.setMinimumHeight(0)
        self._rise = QPropertyAnimation(self, b"maximumHeight", self)
        self._rise.setDuration(milliseconds)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._rise.setStartValue(0)
        self._rise.setEndValue(_HEIGHT)
        self._rise.finished.connect(lambda: self.setMinimumHeight(_HEIGHT))
        self._rise.start()

    def _place(self) -> None:
        """Items from the left, then "+n", then the note in what room is left."""
        room = self._room.width()
        left, shown = 0, 0
        for position, item in enumerate(self.items):
            width = item.sizeHint().width()
            last = position == len(self.items) - 1
            if left + width > room - (0 if last else 44):
                break
            item.setGeometry(left, 0, width, _ITEM)
            item.show()
            left += width + _GAP
            shown += 1
        hidden = len(self.items) - shown
        for item in self.items[shown:]:
            item.hide()
        self._more.setVisible(bool(hidden))
        if hidden:
            self._more.setText(f"+{hidden}")
            self._more.setToolTip("\n".join(item.key for item in self.items[shown:]))
            self._more.adjustSize()
            self._more.move(left, (_ITEM - self._more.height()) // 2)
            left += self._more.width() + _GAP
        self._note.setVisible(room - left > 80)
        self._note.setGeometry(left + 6, 0, max(0, room - left - 6), _ITEM)
