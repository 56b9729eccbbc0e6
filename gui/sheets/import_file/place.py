"""What the new environment is called and where it will lie, with the reason for a changed name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from core.model.environment import EnvironmentList
from gui.widgets import painting
from gui.widgets.buttons import IconButton
from gui.widgets.frames import row
from gui.widgets.place_row import PlaceRow
from gui.widgets.text import ElidedLabel, Text


class ImportPlace(PlaceRow):
    """A name field and a folder side by side; what they are stands above them."""

    def __init__(self, found: EnvironmentList, parent: QWidget | None = None) -> None:
        super().__init__(found, parent)
        self.name.setAccessibleName(self.tr("Environment name"))

    def suggest(self, name: str) -> None:
        """The name it gets where none is typed."""
        self.name.setPlaceholderText(name)

    def show_free(self, words: str) -> None:
        """The name can be used; `words` say why it is not the file's own."""
        self.show_verdict(self.name.text() or self.name.placeholderText(), None)
        if words:
            self._verdict.setText(words)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard reaches, in order."""
        return [self.name, self._browse, self.use_better]

    def words(self) -> str:
        """What is said below the name."""
        return self._verdict.text()

    def _build_location(self) -> QWidget:
        box = _Box(self)
        line = row(box, (11, 0, 4, 0), 8)
        self._path = ElidedLabel("", "mono", "text-2", middle=True)
        line.addWidget(self._path, 1)
        self._browse = IconButton("folder", self.tr("Choose another folder"), size=16, box=26)
        self._browse.clicked.connect(self._choose)
        line.addWidget(self._browse)
        return box


class PlaceBlock(QWidget):
    """The place under its two headings."""

    def __init__(self, found: EnvironmentList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        # As the columns of the row below.
        grid.setColumnStretch(0, 7)
        grid.setColumnStretch(1, 8)
        self.row = ImportPlace(found)
        left = Qt.AlignmentFlag.AlignLeft
        name = Text(self.tr("Environment name"), "small", "text-2")
        name.setBuddy(self.row.name)
        grid.addWidget(name, 0, 0, left)
        grid.addWidget(Text(self.tr("Location"), "small", "text-2"), 0, 1, left)
        grid.addWidget(self.row, 1, 0, 1, 2)


class _Box(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), self.rect(), 6, "sunken", "border")
