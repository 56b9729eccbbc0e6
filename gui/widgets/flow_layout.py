"""A layout that fills lines from left to right and starts a new one where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """The last item takes what is left of its line, at least `last_width` pixels."""

    def __init__(
        self, parent: QWidget, *, gap: int = 6, last_width: int = 120, line_gap: int | None = None
    ) -> None:
        super().__init__(parent)
        self._gap, self._last_width = gap, last_width
        self._line_gap = gap if line_gap is None else line_gap
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def insert_before_last(self, widget: QWidget) -> None:
        """Add a widget in front of the last one."""
        self.addWidget(widget)
        self._items[-2:] = reversed(self._items[-2:])
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at `index`, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at `index`."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Wants no more room than it is given."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:
        """The smallest it can be."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """One item and the margins."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def setGeometry(self, area: QRect) -> None:
        """Place every item."""
        super().setGeometry(area)
        self._arrange(area, place=True)

    def _arrange(self, area: QRect, *, place: bool) -> int:
        inside = area.marginsRemoved(self.contentsMargins())
        x, y, line = inside.x(), inside.y(), 0
        right = inside.x() + inside.width()
        for item in self._items:
            hint = item.sizeHint()
            last = item is self._items[-1]
            width = self._last_width if last else hint.width()
            if x + width > right and line:
                x, y, line = inside.x(), y + line + self._line_gap, 0
            if place:
                item.setGeometry(
                    QRect(QPoint(x, y), QSize(right - x if last else width, hint.height()))
                )
            x += width + self._gap
            line = max(line, hint.height())
        return y + line - area.y() + self.contentsMargins().bottom()
