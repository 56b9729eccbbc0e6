"""What was written before, each with its way back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.model.configuration import EditRecord
from gui.language import format_time, join_words, say
from gui.language.short_path import short_path
from gui.widgets.badge import Badge
from gui.widgets.buttons import Button
from gui.widgets.frames import Rule, clear, column, row
from gui.widgets.text import ElidedLabel, Text

MOST = 6
_TAKEN_BACK = "edit-undo"
"""How the codes of their titles begin."""


def own_steps(records: tuple[EditRecord, ...]) -> tuple[EditRecord, ...]:
    """Without the records of taking something back: what was taken back says so itself."""
    return tuple(record for record in records if not record.title.code.startswith(_TAKEN_BACK))


def latest(records: tuple[EditRecord, ...]) -> EditRecord | None:
    """The newest edit that still stands."""
    return next((record for record in records if not record.undone), None)


class PastEdits(QWidget):
    """The newest few. `undo_wanted` carries an EditRecord."""

    undo_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[EditRecord, ...] | None = None
        self._stack = column(self)
        self.setAccessibleName(self.tr("Earlier changes"))

    def show_records(self, records: tuple[EditRecord, ...]) -> None:
        """Show these, newest first."""
        if records[:MOST] == self._shown:
            return
        self._shown = records[:MOST]
        clear(self._stack)
        self.setVisible(bool(records))
        if not records:
            return
        head = Text(self.tr("Earlier changes"), "small-medium", "text-2")
        head.setContentsMargins(14, 10, 14, 6)
        self._stack.addWidget(head)
        for record in self._shown:
            self._stack.addWidget(Rule(parent=self))
            self._stack.addWidget(self._line(record))

    def _line(self, record: EditRecord) -> QWidget:
        line = QWidget(self)
        line.setFixedHeight(46)
        content = row(line, (14, 4, 10, 4), 8)
        words = column(None)
        words.addWidget(ElidedLabel(say(record.title), "body"))
        files = join_words([short_path(path) for path in record.files])
        when = self.tr("{when} · {files}").format(when=format_time(record.time), files=files)
        words.addWidget(ElidedLabel(when, "small", "text-3"))
        content.addLayout(words, 1)
        if record.undone:
            content.addWidget(Badge(self.tr("Undone"), "neutral"))
        else:
            button = Button(self.tr("Undo"), "outline", "undo-2", small=True)
            button.setAccessibleName(self.tr("Undo: {title}").format(title=say(record.title)))
            button.clicked.connect(partial(self._tell, record))
            content.addWidget(button)
        return line

    def _tell(self, record: EditRecord, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self.undo_wanted.emit(record)


class PastEditsMenu(QMenu):
    """The same as a menu, for when the panel shows something else."""

    undo_wanted = Signal(object)

    def __init__(self, records: tuple[EditRecord, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        standing = [record for record in records if not record.undone]
        for record in standing[:MOST]:
            words = self.tr("Undo: {title} · {when}")
            words = words.format(title=say(record.title), when=format_time(record.time))
            self.addAction(words, partial(self._tell, record))

    def _tell(self, record: EditRecord) -> None:
        self.undo_wanted.emit(record)
