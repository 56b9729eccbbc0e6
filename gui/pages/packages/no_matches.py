"""What the list shows when it is empty: what is true, and near names to try instead."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.pages.packages.listing import Segment
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, clear, column, row
from gui.widgets.text import Text


class NoMatches(QWidget):
    """`name_chosen` carries the near name that was clicked."""

    name_chosen = Signal(str)
    all_wanted = Signal()
    """Search in everything, not only in the segment chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, (24, 24, 24, 24), 10)
        stack.addStretch(2)
        stack.addWidget(IconLabel("search", "text-3", 22), 0, Qt.AlignmentFlag.AlignHCenter)
        self.title = Text("", "h-section", wrap=True)
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stack.addWidget(self.title)
        self._near = row(None, spacing=8)
        stack.addLayout(self._near)
        stack.addStretch(3)
        self.buttons: list[Button] = []

    def explain(
        self, query: str, segment: Segment, near: tuple[str, ...], *, elsewhere: bool
    ) -> None:
        """`near` are names to try; `elsewhere` says that another segment has matches."""
        clear(self._near)
        self.buttons = []
        words = self._words(query, segment)
        if elsewhere:
            words = self.tr("No match for “{query}” here, but there are others.")
            button = Button(self.tr("Search everything"), "fix", "search", small=True)
            button.clicked.connect(self.all_wanted)
            self.buttons.append(button)
        elif near:
            words = self.tr("No match for “{query}”. Did you mean one of these?")
        for name in () if elsewhere else near:
            button = Button(name, "fix", "search", small=True)
            button.clicked.connect(lambda _checked=False, name=name: self.name_chosen.emit(name))
            self.buttons.append(button)
        self.title.setText(words.format(query=query))
        self._near.addStretch(1)
        for button in self.buttons:
            self._near.addWidget(button)
        self._near.addStretch(1)

    def _words(self, query: str, segment: Segment) -> str:
        if query:
            return self.tr("No match for “{query}”.")
        return {
            Segment.ALL: self.tr("No packages are known yet."),
            Segment.INSTALLED: self.tr("Nothing is installed here yet."),
            Segment.UPDATES: self.tr("No newer versions are known."),
            Segment.PIP: self.tr("pip has installed nothing here."),
        }[segment]
