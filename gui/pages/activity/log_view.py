"""The log card: lines as they were written, and a button that copies them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from core.model.calls import EngineInfo
from core.model.progress import Logged
from gui import theme
from gui.pages.activity.log_text import TOPIC, line_of, report
from gui.widgets.buttons import Button
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.text import Text

_NOTEWORTHY = {"retry": "warn", "mirror": "warn", "warning": "warn", "error": "danger"}
_MARGIN = " " * (len("00:00:00.000") + 2 + TOPIC + 1)
"""What stands before the text of a line, for those that have several."""
_LINES = (4, 14)
"""The log is as high as its lines, within these limits."""
_AROUND = 40
"""Pixels above and below the lines: the margins, and the bar that moves long lines."""


class LogCard(Panel):
    """Lines that were shown stay; new ones are appended, so that a selection survives."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._title = ""
        self._engine: EngineInfo | None = None
        self._log: tuple[Logged, ...] = ()
        stack = column(self, (1, 1, 1, 1))
        head = QWidget(self)
        head.setFixedHeight(38)
        line = row(head, (15, 0, 8, 0), 8)
        line.addWidget(Text(self.tr("Log"), "h-section"))
        self._count = Text("", "small", "text-2")
        line.addWidget(self._count)
        line.addStretch(1)
        self.copy = Button(self.tr("Copy log"), "quiet", "copy", small=True)
        self.copy.setToolTip(self.tr("With version and platform, without your user name"))
        self.copy.setEnabled(False)
        self.copy.clicked.connect(self._copy)
        line.addWidget(self.copy)
        stack.addWidget(head)
        stack.addWidget(Rule(parent=self))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setProperty("role", "log")
        self.text.setFont(theme.font("mono"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Log"))
        self.text.document().setDocumentMargin(8)
        stack.addWidget(self.text)

    def show_log(self, title: str, log: Sequence[Logged], engine: EngineInfo | None) -> None:
        """Show lines; those that only grew are appended to."""
        fresh = tuple(log)
        grown = title == self._title and fresh[: len(self._log)] == self._log
        added = fresh[len(self._log) :] if grown else fresh
        if not grown:
            self.text.clear()
        self._title, self._engine, self._log = title, engine, fresh
        self._count.setText(self.tr("%n line(s)", "", len(fresh)))
        self.copy.setEnabled(bool(fresh))
        if added:
            self._append(added)
        self._fit(self.text.blockCount())

    def _append(self, lines: Sequence[Logged]) -> None:
        bar = self.text.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - 4
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        for logged in lines:
            time, topic, text = line_of(logged)
            if not self.text.document().isEmpty():
                cursor.insertBlock()
            cursor.insertText(f"{time}  ", _colour("text-3"))
            cursor.insertText(f"{topic:<{TOPIC}} ", _colour(_NOTEWORTHY.get(topic, "text-2")))
            cursor.insertText(text.replace("\n", f"\n{_MARGIN}"), _colour("text"))
        if at_end:
            bar.setValue(bar.maximum())

    def _fit(self, count: int) -> None:
        fewest, most = _LINES
        lines = max(fewest, min(most, count))
        height = self.text.fontMetrics().lineSpacing() * lines + _AROUND
        if height != self.text.height():
            self.text.setFixedHeight(height)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report(self._title, self._log, self._engine))


def _colour(token: str) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(theme.colour(token))
    return style
