"""Rows of the settings page: label and one line at left, one control at right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from gui.widgets.frames import Card, column, row
from gui.widgets.text import ElidedLabel, Text

HEIGHT = 62


class SettingRow(QWidget):
    """62 px; `line` explains in one sentence."""

    def __init__(
        self,
        label: str,
        line: str = "",
        control: QWidget | None = None,
        below: QLayout | None = None,
        *,
        path: bool = False,
    ) -> None:
        """`below` replaces the line; the line is shortened in its middle where it is a `path`."""
        super().__init__()
        self.setMinimumHeight(HEIGHT)
        self.label = label
        items = row(self, (16, 6, 16, 6), 12)
        words = column(None, spacing=0)
        words.addStretch(1)
        words.addWidget(Text(label, "body-medium"))
        self.line = ElidedLabel(line, "small", "text-2", middle=path)
        if below is None:
            words.addWidget(self.line)
        else:
            words.addLayout(below)
        words.addStretch(1)
        items.addLayout(words, 1)
        if control is not None:
            items.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
            if not control.accessibleName():
                control.setAccessibleName(label)

    def matches(self, query: str) -> bool:
        """Whether the words have something to do with a search."""
        return query in self.label.casefold() or query in self.line.text().casefold()


class SettingsCard(Card):
    """A card whose rows can be searched; it goes when none of them is left."""

    def __init__(self, title: str, icon: str) -> None:
        super().__init__(title, icon)
        self.title = title
        self.rows: list[SettingRow] = []

    def add(self, setting: SettingRow) -> SettingRow:
        """Add a row."""
        self.add_row(setting)
        self.rows.append(setting)
        return setting

    def search(self, query: str) -> None:
        """Show the whole card where its title matches, else the rows that do."""
        whole = not query or query in self.title.casefold()
        shown = [setting for setting in self.rows if whole or setting.matches(query)]
        for setting in self.rows:
            setting.setVisible(setting in shown)
        self.setVisible(whole or bool(shown))
