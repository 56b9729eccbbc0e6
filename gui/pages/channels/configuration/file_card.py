"""A configuration file line by line, with what was noticed below the lines it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.configuration import ConfigFile, ConfigLine
from gui.language.short_path import short_path
from gui.pages.channels.configuration.finding_row import FindingRow
from gui.pages.channels.configuration.lines_block import LinesBlock
from gui.pages.channels.configuration.words import (
    KINDS,
    findings_of,
    safe_fixes,
    standing_words,
    worst,
)
from gui.widgets.badge import Badge
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, Rule, clear, column, row
from gui.widgets.text import ElidedLabel, Text


class FileCard(Panel):
    """`fix_wanted` carries the ids of findings."""

    fix_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.file: ConfigFile | None = None
        stack = column(self, (1, 1, 1, 1))
        stack.addWidget(self._build_head())
        stack.addWidget(Rule(parent=self))
        content = Panel("surface", self)
        self._lines = column(content, (0, 8, 0, 12))
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(content)
        stack.addWidget(self._area, 1)

    def show_file(self, file: ConfigFile) -> None:
        """Show a file; the same one again keeps its place."""
        if file == self.file:
            return
        same = self.file is not None and self.file.path == file.path
        at = self._area.verticalScrollBar().value() if same else 0
        self.file = file
        self._path.setText(short_path(file.path))
        self._badge.set_state(standing_words(file), "accent" if file.own else "neutral")
        fixable = safe_fixes(findings_of(file))
        self.fix_all.setText(self.tr("Fix %n safe finding(s)", "", len(fixable)))
        self.fix_all.setVisible(len(fixable) > 1)
        clear(self._lines)
        self._fill(file)
        self._area.verticalScrollBar().setValue(at)

    def rows(self) -> list[FindingRow]:
        """The findings that are shown, from top to bottom."""
        widgets = [self._lines.itemAt(i).widget() for i in range(self._lines.count())]
        return [one for one in widgets if isinstance(one, FindingRow)]

    def _fill(self, file: ConfigFile) -> None:
        for finding in file.findings:
            self._add(FindingRow(finding, inset=16))
        if not file.exists or not file.lines:
            words = self.tr("The file is empty.") if file.exists else self._absent(file)
            note = Text(words, "body", "text-2", wrap=True)
            note.setContentsMargins(16, 10, 16, 10)
            self._lines.addWidget(note)
        waiting: list[ConfigLine] = []
        for line in file.lines:
            waiting.append(line)
            if line.findings:
                kind = KINDS[worst(list(line.findings))][0]
                self._lines.addWidget(LinesBlock(tuple(waiting), kind))
                for finding in line.findings:
                    self._add(FindingRow(finding))
                waiting = []
        if waiting:
            self._lines.addWidget(LinesBlock(tuple(waiting)))
        self._lines.addStretch(1)

    def _absent(self, file: ConfigFile) -> str:
        if file.own:
            return self.tr("There is no such file yet. It is made when something is written.")
        return self.tr("There is no such file.")

    def _add(self, shown: FindingRow) -> None:
        shown.fix_wanted.connect(self._tell)
        self._lines.addWidget(shown)

    def _tell(self, finding: str) -> None:
        self.fix_wanted.emit((finding,))

    def _tell_all(self) -> None:
        if self.file is not None:
            self.fix_wanted.emit(safe_fixes(findings_of(self.file)))

    def _build_head(self) -> QWidget:
        head = QWidget(self)
        head.setFixedHeight(52)
        line = row(head, (16, 0, 12, 0), 8)
        line.addWidget(IconLabel("file-text", "text-2", 16))
        self._path = ElidedLabel("", "mono", middle=True)
        line.addWidget(self._path)
        self._badge = Badge("")
        line.addWidget(self._badge)
        line.addStretch(1)
        self.fix_all = Button("", "fix", "check", small=True)
        self.fix_all.setToolTip(self.tr("Shows first what would be written"))
        self.fix_all.clicked.connect(self._tell_all)
        line.addWidget(self.fix_all)
        return head
