"""What there is to look at: values in force, proxies, and every file in the order it is read."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QScrollArea, QWidget

from core.model.configuration import ConfigurationReport
from core.model.plan import Severity
from gui.language.short_path import short_path
from gui.pages.channels.configuration.words import (
    KINDS,
    findings_of,
    standing_words,
    worst,
    worth_a_count,
)
from gui.widgets import painting
from gui.widgets.frames import Panel, clear, column
from gui.widgets.text import Text

VALUES, PROXIES = "values", "proxies"
WIDTH = 264
_ROW = 48
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Entry:
    """A row. The `key` of a file is its path."""

    key: str
    title: str
    line: str
    icon: str = "file-text"
    mono: bool = False
    there: bool = True
    count: int = 0
    severity: Severity = Severity.OK
    section: str = ""


def entries_of(report: ConfigurationReport) -> list[Entry]:
    """Everything, in the order to show it."""
    everywhere = worth_a_count(list(report.findings))
    count = translate("Configuration", "%n setting(s)", "", len(report.settings))
    proxies = translate("Configuration", "%n named", "", len(report.proxies))
    if not report.proxies:
        proxies = translate("Configuration", "none is set")
    found = [
        Entry(VALUES, translate("Configuration", "Values in force"), count, "list-checks"),
        Entry(
            PROXIES,
            translate("Configuration", "Proxies"),
            proxies,
            "globe",
            count=len(everywhere),
            severity=worst(everywhere),
        ),
    ]
    numbers: dict[str, int] = {}
    for file in report.files:
        number = numbers[file.tool] = numbers.get(file.tool, 0) + 1
        slips = worth_a_count(findings_of(file))
        words = translate("Configuration", "{number} · {standing}")
        found.append(
            Entry(
                file.path,
                short_path(file.path),
                words.format(number=number, standing=standing_words(file)),
                mono=True,
                there=file.exists,
                count=len(slips),
                severity=worst(slips),
                section=file.tool.value,
            )
        )
    return found


class FileList(Panel):
    """Exactly one entry is chosen; arrow keys move it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Files of the configuration"))
        self._entries: list[Entry] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._tell)
        content = Panel("surface", self)
        self._stack = column(content, (0, 6, 0, 8))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        self._area = area
        column(self, (1, 1, 1, 1)).addWidget(area)

    def show_entries(self, entries: list[Entry], current: str) -> None:
        """Show these, one of them chosen."""
        if entries == self._entries:
            self._check(current)
            return
        self._entries = list(entries)
        focused = any(button.hasFocus() for button in self._group.buttons())
        for button in self._group.buttons():
            self._group.removeButton(button)
        clear(self._stack)
        section = ""
        for entry in entries:
            if entry.section != section:
                section = entry.section
                words = self.tr("{tool} reads, in this order").format(tool=section)
                head = Text(words, "small-medium", "text-3")
                head.setContentsMargins(16, 12, 16, 4)
                self._stack.addWidget(head)
            button = EntryButton(entry)
            self._group.addButton(button)
            self._stack.addWidget(button)
        self._stack.addStretch(1)
        self._check(current, focused=focused)

    def button(self, key: str) -> EntryButton | None:
        """The row of an entry."""
        buttons = self._group.buttons()
        return next((b for b in buttons if isinstance(b, EntryButton) and b.entry.key == key), None)

    def _check(self, key: str, *, focused: bool = False) -> None:
        button = self.button(key)
        if button is not None:
            button.setChecked(True)
            if focused:
                button.setFocus()
            self._area.ensureWidgetVisible(button)

    def _tell(self, button: QAbstractButton) -> None:
        if isinstance(button, EntryButton):
            self.chosen.emit(button.entry.key)


class EntryButton(QAbstractButton):
    """A row with an icon, a title, a line, and how many findings there are."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.setCheckable(True)
        self.setFixedHeight(_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setText(entry.title)
        self.setToolTip(entry.title if entry.mono else "")
        words = [entry.title, entry.line]
        if entry.count:
            words.append(self.tr("%n finding(s)", "", entry.count))
        self.setAccessibleName(", ".join(words))

    def sizeHint(self) -> QSize:
        """As wide as the list."""
        return QSize(WIDTH - 2, _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose the neighbour."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        group = self.group()
        if step is None or group is None:
            super().keyPressEvent(event)
            return
        others = group.buttons()
        place = others.index(self) + step
        if 0 <= place < len(others):
            others[place].setFocus(Qt.FocusReason.TabFocusReason)
            others[place].click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill, edge, icon, words, count."""
        painter = QPainter(self)
        entry, area = self.entry, self.rect()
        if self.isChecked():
            painting.rounded(painter, area, 0, "selected")
            painting.rounded(painter, QRect(0, 0, 3, area.height()), 0, "accent")
        elif self.underMouse():
            painting.rounded(painter, area, 0, "hover")
        token = "text" if entry.there else "text-3"
        icon = "accent" if self.isChecked() else ("text-2" if entry.there else "text-3")
        painting.icon_at(painter, 16, (area.height() - 16) / 2, entry.icon, icon, 16)
        right = area.width() - 14
        if entry.count:
            right = self._paint_count(painter, right) - 8
        upper = QRect(42, 5, right - 42, 20)
        lower = QRect(42, 24, right - 42, 18)
        if entry.mono:
            self._paint_path(painter, upper, token)
        else:
            painting.text(painter, upper, entry.title, "body-medium", token)
        painting.text(painter, lower, entry.line, "small", "text-2" if entry.there else "text-3")
        if self.hasFocus():
            painting.focus_ring(painter, area, 4)

    def _paint_path(self, painter: QPainter, area: QRect, token: str) -> None:
        # The end of a path says more than its beginning.
        words = self.entry.title
        if painting.width_of(words, "mono") > area.width():
            while words and painting.width_of("…" + words, "mono") > area.width():
                words = words[1:]
            words = "…" + words
        painting.text(painter, area, words, "mono", token)

    def _paint_count(self, painter: QPainter, right: int) -> int:
        kind, icon = KINDS[self.entry.severity]
        words = str(self.entry.count)
        width = painting.width_of(words, "small-medium") + 30
        box = QRect(right - width, (self.height() - 20) // 2, width, 20)
        painting.rounded(painter, box, 4, kind + "-soft")
        painting.icon_at(painter, box.left() + 6, box.top() + 4, icon, kind, 12)
        room = box.adjusted(22, 0, 0, 0)
        painting.text(painter, room, words, "small-medium", kind)
        return box.left()
