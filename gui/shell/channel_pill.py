"""The pill at the right of the top bar: where packages come from."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.language import join_words
from gui.state.store import Store
from gui.widgets import painting
from gui.widgets.channel_tab import channel_label


class ChannelPill(QAbstractButton):
    """The first channel of the effective configuration; a click leads to the settings."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        store.changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Icon and words in a pill."""
        return QSize(painting.width_of(self.text(), "small-medium") + 50, 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Pill, icon, words."""
        painter = QPainter(self)
        fill = "hover" if self.underMouse() else "surface"
        painting.rounded(painter, self.rect(), 15, fill, "border")
        painting.icon_at(painter, 14, (self.height() - 14) / 2, "radio-tower", "accent", 14)
        area = QRect(36, 0, self.width() - 46, self.height())
        painting.text(painter, area, self.text(), "small-medium")
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 15)

    def _refresh(self) -> None:
        known = self._store.channels
        names = [channel_label(channel.name) for channel in known.channels] if known else []
        rest = len(names) - 1
        words = names[0] if names else self.tr("No channel")
        if known is None:
            words = self.tr("Channels")
        elif rest > 0:
            words = self.tr("{channel} and %n more", "", rest).format(channel=names[0])
        self.setText(words)
        self.setToolTip(self.tr("Channels: {names}").format(names=join_words(names)))
        self.setAccessibleName(self.toolTip())
        self.updateGeometry()
        self.update()
