"""The sheet with the exact lines that would be written, and the button that writes them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.configuration import EditDone
from gui.language import say
from gui.state.staging import Staging
from gui.widgets.banner import Banner
from gui.widgets.edits.diff_view import DiffView
from gui.widgets.edits.notes import Notes, notes_of
from gui.widgets.frames import Panel, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import Spinner
from gui.widgets.sheet import Sheet
from gui.widgets.text import Text

SIZE = (640, 560)


class WriteSheet(Sheet):
    """Shows the staging; ends with the EditDone once it is written, with None where it is not."""

    def __init__(self, staging: Staging, title: str) -> None:
        super().__init__(title, "file-text", size=SIZE)
        self._staging = staging
        self._shown: object = None
        self.body.addWidget(self._build_body())
        self.set_reassurance(self.tr("Backed up first; this can be undone later"))
        self.discard = self.add_cancel()
        self.write = self.add_button("", "primary", "check")
        self.write.clicked.connect(staging.write)
        staging.changed.connect(self._refresh)
        staging.written.connect(self._on_written)
        self._refresh()

    def cancel(self) -> None:
        """Nothing was written, unless that is under way."""
        if not self._staging.writing:
            self._staging.discard()
            self.finish(None)

    def _on_written(self, _edit: object, done: EditDone) -> None:
        self.finish(done)

    def _refresh(self) -> None:
        staging, preview = self._staging, self._staging.preview
        files = preview.files if preview is not None else ()
        self._waiting.setVisible(preview is None and staging.problem is None)
        self.diff.show_files(files)
        self.diff.setVisible(bool(files))
        self._same.setVisible(preview is not None and not files)
        self.notes.show_notes(notes_of(staging))
        if preview is not None:
            self.title.setText(say(preview.title))
        conflict = preview.conflict if preview is not None else None
        if self._shown != (conflict, staging.problem):
            self._shown = (conflict, staging.problem)
            clear(self._troubles)
            if conflict is not None:
                self._troubles.addWidget(Banner("warn", "", say(conflict)))
            if staging.problem is not None:
                self._troubles.addWidget(ProblemView(staging.problem))
        words = self.tr("Write %n file(s)", "", len(files)) if files else self.tr("Write")
        if conflict is not None:
            words = self.tr("Overwrite these lines")
        self.write.setText(self.tr("Writing…") if staging.writing else words)
        self.write.setEnabled(staging.can_write)
        self.discard.setEnabled(not staging.writing)

    def _build_body(self) -> QWidget:
        content = Panel("surface", self)
        stack = column(content)
        self._troubles = column(None, (14, 0, 14, 0), 8)
        stack.addLayout(self._troubles)
        self._waiting = QWidget(content)
        line = row(self._waiting, (24, 18, 24, 18), 10)
        line.addWidget(Spinner(16, "info"))
        line.addWidget(Text(self.tr("Working out what would be written…"), "body", "text-2"), 1)
        stack.addWidget(self._waiting)
        self.diff = DiffView(content)
        stack.addWidget(self.diff)
        words = self.tr("Nothing would change: the files say this already.")
        self._same = Text(words, "body", "text-2", wrap=True)
        self._same.setContentsMargins(24, 16, 24, 16)
        stack.addWidget(self._same)
        self.notes = Notes(content)
        stack.addWidget(self.notes)
        stack.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area
