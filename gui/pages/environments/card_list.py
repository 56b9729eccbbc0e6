"""The list of cards: selection, keys, and the menu of a card."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.pages.environments.card_delegate import CardDelegate
from gui.pages.environments.cards import Card, CardModel
from gui.theme import motion

TURN_MS = 50


class CardList(QListView):
    """`picked` when the user moves to another environment, the rest by key, click or menu."""

    picked = Signal(str)
    opened = Signal(str)
    deleted = Signal(str)
    menu_wanted = Signal(str, QPoint)
    """Prefix, and where on the screen."""
    gpu_wanted = Signal(str)
    """The badge about the GPU was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel()
        self.setModel(self.cards)
        self._delegate = CardDelegate()
        self._delegate.setParent(self)
        self.setItemDelegate(self._delegate)
        self.setProperty("frameless", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("Environments"))
        self.customContextMenuRequested.connect(self._ask_for_menu)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._prefix(index)))
        self.selectionModel().currentChanged.connect(self._on_current)
        self._turning = QTimer(self)
        self._turning.setInterval(TURN_MS)
        self._turning.timeout.connect(self._turn)
        self.cards.dataChanged.connect(self._mind_spinner)
        self.cards.modelReset.connect(self._mind_spinner)

    def choose(self, prefix: str) -> None:
        """Select a card without announcing it."""
        row = self.cards.row_of(prefix)
        index = self.cards.index(row) if row >= 0 else QModelIndex()
        if index == self.currentIndex() and self.selectionModel().isSelected(index):
            return
        self.selectionModel().blockSignals(True)
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.selectionModel().blockSignals(False)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete asks to delete, the menu key shows the menu."""
        prefix = self._prefix(self.currentIndex())
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if prefix:
                self.opened.emit(prefix)
            case Qt.Key.Key_Delete if prefix:
                self.deleted.emit(prefix)
            case Qt.Key.Key_Menu if prefix:
                area = self.visualRect(self.currentIndex())
                self._ask_for_menu(area.center())
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The badge about the GPU leads somewhere."""
        over = self._gpu_at(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the badge about the GPU tells more of it."""
        super().mouseReleaseEvent(event)
        prefix = self._gpu_at(event.position().toPoint())
        if prefix and event.button() == Qt.MouseButton.LeftButton:
            self.gpu_wanted.emit(prefix)

    def showEvent(self, event: QShowEvent) -> None:
        """Spinners turn only while they are seen."""
        super().showEvent(event)
        self._mind_spinner()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        self._turning.stop()

    def _on_current(self, index: QModelIndex) -> None:
        if prefix := self._prefix(index):
            self.picked.emit(prefix)

    def _ask_for_menu(self, at: QPoint) -> None:
        if prefix := self._prefix(self.indexAt(at)):
            self.menu_wanted.emit(prefix, self.viewport().mapToGlobal(at))

    def _mind_spinner(self) -> None:
        busy = any(card.shown.busy for card in self.cards.cards)
        if busy and self.isVisible() and not motion.reduced():
            self._turning.start()
        else:
            self._turning.stop()

    def _turn(self) -> None:
        self._delegate.angle = (self._delegate.angle + 360 * TURN_MS // motion.SPIN_MS) % 360
        for row, card in enumerate(self.cards.cards):
            if card.shown.busy:
                self.update(self.cards.index(row))

    def _gpu_at(self, at: QPoint) -> str:
        index = self.indexAt(at)
        card = index.data(CardModel.CardRole) if index.isValid() else None
        if not isinstance(card, Card):
            return ""
        over = self._delegate.gpu_area(self.visualRect(index), card).contains(at)
        return card.environment.prefix if over else ""

    def _prefix(self, index: QModelIndex) -> str:
        card = index.data(CardModel.CardRole) if index.isValid() else None
        return card.environment.prefix if isinstance(card, Card) else ""
