"""The panel at the right: what would be written, exactly, and the button that writes it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.configuration import EditPreview, EditRecord
from core.model.problem import Retry
from gui.language import say
from gui.pages.channels.past_edits import PastEdits, PastEditsMenu, latest, own_steps
from gui.state.staging import Staging
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button, IconButton
from gui.widgets.edits.diff_view import DiffView
from gui.widgets.edits.notes import Notes, notes_of
from gui.widgets.frames import Panel, Rule, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import Spinner
from gui.widgets.text import ElidedLabel, Text

WIDTH = 336


class ChangesPanel(Panel):
    """Shows the staging; asks it to write or to lay the change aside."""

    undo_wanted = Signal(object)
    """The EditRecord of the newest change: take it back at once."""
    look_wanted = Signal(object)
    """An earlier one: show first what that would write."""

    def __init__(self, staging: Staging, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._staging = staging
        self._records: tuple[EditRecord, ...] = ()
        self._problem: ProblemView | None = None
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Changes to be written"))
        stack = column(self, (1, 1, 1, 1))
        stack.addWidget(self._build_head())
        stack.addWidget(Rule(parent=self))
        stack.addWidget(self._build_body(), 1)
        self._rule = Rule(parent=self)
        stack.addWidget(self._rule)
        stack.addWidget(self._build_foot())
        staging.changed.connect(self.refresh)
        self.refresh()

    def show_records(self, records: tuple[EditRecord, ...]) -> None:
        """What was written before."""
        self._records = own_steps(records)
        self.refresh()

    def refresh(self) -> None:
        """Show how the staging stands."""
        staging, preview = self._staging, self._staging.preview
        self._say_head(preview)
        empty = staging.is_empty
        self._empty.setVisible(empty)
        self.past.show_records(self._records if empty else ())
        self.past.setVisible(empty and bool(self._records))
        self._waiting.setVisible(not empty and preview is None and staging.problem is None)
        self._show_conflict(preview)
        self.diff.show_files(preview.files if preview is not None else ())
        self.diff.setVisible(bool(preview is not None and preview.files))
        self._same.setVisible(preview is not None and not preview.files)
        self.notes.show_notes(notes_of(staging))
        self._show_problem()
        self._say_foot(preview)

    # How it stands ------------------------------------------------------------------------------

    def _say_head(self, preview: EditPreview | None) -> None:
        self._subtitle.setText(say(preview.title) if preview is not None else "")
        self._subtitle.setVisible(preview is not None)
        added = sum(one.added for one in preview.files) if preview is not None else 0
        removed = sum(one.removed for one in preview.files) if preview is not None else 0
        self._added.setText(f"+{added}" if added else "")
        self._removed.setText(f"−{removed}" if removed else "")
        self._added.setVisible(bool(added))
        self._removed.setVisible(bool(removed))
        words = self.tr("{added} lines added, {removed} removed")
        self._added.setAccessibleName(words.format(added=added, removed=removed))
        standing = any(not record.undone for record in self._records)
        self.history.setVisible(standing and not self._staging.is_empty)

    def _show_conflict(self, preview: EditPreview | None) -> None:
        conflict = preview.conflict if preview is not None else None
        words = say(conflict)
        if words != self._conflict_words:
            self._conflict_words = words
            clear(self._conflict)
            self._conflict.setContentsMargins(*([10] * 4 if words else [0] * 4))
            if words:
                self._conflict.addWidget(Banner("warn", "", words))

    def _show_problem(self) -> None:
        problem = self._staging.problem
        if self._problem is not None and self._problem.problem == problem:
            return
        clear(self._problems)
        self._problem = None
        if problem is not None:
            self._problem = ProblemView(problem)
            self._problem.chosen.connect(self._on_chosen)
            self._problem.setContentsMargins(14, 14, 14, 14)
            self._problems.addWidget(self._problem)

    def _say_foot(self, preview: EditPreview | None) -> None:
        staging, last = self._staging, latest(self._records)
        empty = staging.is_empty
        files = len(preview.files) if preview is not None else 0
        words = self.tr("Write %n file(s)", "", files) if files else self.tr("Write")
        conflict = preview is not None and preview.conflict is not None
        if conflict:
            words = self.tr("Overwrite these lines")
        if staging.problem is not None:
            words = self.tr("Try again")
        self.write.setText(self.tr("Writing…") if staging.writing else words)
        self.write.set_icon("rotate-ccw" if staging.problem is not None else "check")
        self.write.setEnabled(staging.can_write or staging.problem is not None)
        self.write.setVisible(not empty)
        self.discard.setVisible(not empty)
        self.discard.setEnabled(not staging.writing)
        self.undo.setVisible(empty and last is not None)
        self._foot.setVisible(not empty or last is not None)
        self._rule.setVisible(self._foot.isVisibleTo(self))
        promise = self.tr("The files are backed up first; this can be undone later.")
        back = self.tr("Takes back: {title}").format(title=say(last.title)) if last else ""
        self._promise.setText(back if empty else promise)
        self._promise.setVisible(staging.problem is None)

    # What is pressed ----------------------------------------------------------------------------

    def _on_chosen(self, action: object) -> None:
        edit = self._staging.edit
        if isinstance(action, Retry) and edit is not None:
            self._staging.stage(edit)

    def _on_write(self) -> None:
        edit = self._staging.edit
        if self._staging.problem is not None and edit is not None:
            self._staging.stage(edit)
        else:
            self._staging.write()

    def _undo_last(self) -> None:
        record = latest(self._records)
        if record is not None:
            self.undo_wanted.emit(record)

    def _on_past(self, record: EditRecord) -> None:
        wanted = self.undo_wanted if record == latest(self._records) else self.look_wanted
        wanted.emit(record)

    def _open_history(self) -> None:
        menu = PastEditsMenu(self._records, self)
        menu.undo_wanted.connect(self.look_wanted)
        menu.popup(self.history.mapToGlobal(QPoint(0, self.history.height())))

    # How it is built ----------------------------------------------------------------------------

    def _build_head(self) -> QWidget:
        head = QWidget(self)
        head.setFixedHeight(52)
        line = row(head, (14, 6, 14, 6), 8)
        words = column(None)
        words.addStretch(1)
        words.addWidget(Text(self.tr("Changes to be written"), "h-section"))
        self._subtitle = ElidedLabel("", "small", "text-2")
        words.addWidget(self._subtitle)
        words.addStretch(1)
        line.addLayout(words, 1)
        self._added = Text("", "small-medium", "ok")
        self._removed = Text("", "small-medium", "danger")
        line.addWidget(self._added)
        line.addWidget(self._removed)
        self.history = IconButton("history", self.tr("Undo an earlier change"))
        self.history.clicked.connect(self._open_history)
        line.addWidget(self.history)
        return head

    def _build_body(self) -> QWidget:
        content = Panel("surface", self)
        stack = column(content)
        self._conflict_words = ""
        self._conflict = column(None)
        stack.addLayout(self._conflict)
        self._empty = self._build_empty()
        stack.addWidget(self._empty)
        self._waiting = QWidget(content)
        line = row(self._waiting, (14, 18, 14, 18), 10)
        line.addWidget(Spinner(16, "info"))
        line.addWidget(Text(self.tr("Working out what would be written…"), "body", "text-2"), 1)
        stack.addWidget(self._waiting)
        self.diff = DiffView(content)
        stack.addWidget(self.diff)
        self._same = Text(
            self.tr("Nothing would change: the files say this already."),
            "body",
            "text-2",
            wrap=True,
        )
        self._same.setContentsMargins(14, 16, 14, 16)
        stack.addWidget(self._same)
        self._problems = column(None)
        stack.addLayout(self._problems)
        self.notes = Notes(content)
        stack.addWidget(self.notes)
        self.past = PastEdits(content)
        self.past.undo_wanted.connect(self._on_past)
        stack.addWidget(self.past)
        stack.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def _build_empty(self) -> QWidget:
        empty = QWidget(self)
        stack = column(empty, (14, 14, 14, 14), 8)
        stack.addWidget(Text(self.tr("Nothing to write"), "body-medium"))
        words = self.tr(
            "Press Use beside a mirror, or move a channel: the lines that would change are shown "
            "here first. Nothing is written before you press Write."
        )
        stack.addWidget(Text(words, "body", "text-2", wrap=True))
        return empty

    def _build_foot(self) -> QWidget:
        self._foot = Panel("surface", self)
        stack = column(self._foot, (14, 12, 14, 12), 8)
        line = row(None, spacing=8)
        self.discard = Button(self.tr("Discard"), "outline", "x")
        self.discard.clicked.connect(self._staging.discard)
        line.addWidget(self.discard)
        self.undo = Button(self.tr("Undo the last change"), "outline", "undo-2")
        self.undo.clicked.connect(self._undo_last)
        line.addWidget(self.undo)
        self.write = Button("", "primary", "check")
        policy = self.write.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Expanding)
        self.write.setSizePolicy(policy)
        self.write.clicked.connect(self._on_write)
        line.addWidget(self.write, 1)
        line.addStretch()
        stack.addLayout(line)
        self._promise = ElidedLabel("", "small", "text-2")
        stack.addWidget(self._promise)
        return self._foot
