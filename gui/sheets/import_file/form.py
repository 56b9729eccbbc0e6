"""The left half: place, parts of the file, findings; or the problem that stands in their way."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core.model.base import Message
from core.model.environment import EnvironmentList
from core.model.problem import Problem, Retry, Suggestion
from core.model.review import Review
from gui.language import say
from gui.sheets.import_file import words
from gui.sheets.import_file.draft import ImportDraft
from gui.sheets.import_file.findings_card import FindingsCard
from gui.sheets.import_file.group_chips import GroupChips
from gui.sheets.import_file.place import PlaceBlock
from gui.widgets.frames import Panel, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import ProgressBar, Spinner
from gui.widgets.text import Text


def _with_retry(problem: Problem) -> Problem:
    if any(isinstance(one.action, Retry) for one in problem.suggestions):
        return problem
    again = Suggestion(Message("retry"), Retry())
    return msgspec.structs.replace(problem, suggestions=(*problem.suggestions, again))


class ImportForm(QScrollArea):
    """`chosen` carries the Action of a problem's button."""

    chosen = Signal(object)

    def __init__(self, found: EnvironmentList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.problem: Problem | None = None
        """What is shown instead of findings."""
        self.hopeless = False
        """The file is no use, whatever the user decides."""
        content = Panel("surface", self)
        stack = column(content, (24, 16, 24, 20), 0)
        self._place_block = PlaceBlock(found, content)
        self.place = self._place_block.row
        stack.addWidget(self._place_block)
        self.groups = GroupChips(content)
        self.groups.setContentsMargins(0, 12, 0, 0)
        stack.addWidget(self.groups)
        stack.addWidget(self._build_heading(content))
        self._waiting = self._build_waiting(content)
        stack.addWidget(self._waiting)
        self.card = FindingsCard(content)
        self.card.hide()
        stack.addWidget(self.card)
        self._problem_holder = QWidget(content)
        self._problem_stack = column(self._problem_holder)
        self._problem_holder.hide()
        stack.addWidget(self._problem_holder)
        stack.addStretch(1)
        self.setWidget(content)

    def show_waiting(self) -> None:
        """Nothing is known of the findings yet."""
        self._set_problem(None)
        self.card.hide()
        self._heading.show()
        self._bar.set_fraction(None)
        self._waiting.show()

    def show_progress(self, fraction: float | None) -> None:
        """How far the channels' data is."""
        self._bar.set_fraction(fraction)

    def show_review(self, review: Review, draft: ImportDraft) -> None:
        """Show what was found. Where the reader is in it stays the same."""
        self._set_problem(None)
        self._waiting.hide()
        self._heading.show()
        self._place_block.show()
        self.show_place(review, draft)
        self.groups.show_groups(review.groups, review.group)
        offset = self.verticalScrollBar().value()
        self.card.show_review(review, draft.answers)
        self.verticalScrollBar().setValue(offset)

    def show_place(self, review: Review, draft: ImportDraft) -> None:
        """The name it gets, and why it is not the file's where it is another."""
        place = self.place
        place.suggest(review.name)
        if not draft.name and not place.name.isModified():
            place.name.setText(review.name)
        named = next((one for one in review.findings if one.id == words.NAME), None)
        if not draft.name:
            reason = say(named.message) if named is not None and not named.choices else ""
            place.show_free(reason)

    def show_problem(self, problem: Problem, *, hopeless: bool = False) -> None:
        """Show why there are no findings; `hopeless` where that is the file's own fault."""
        self.hopeless = hopeless
        self._waiting.hide()
        self.card.hide()
        self._heading.hide()
        self._place_block.setVisible(not hopeless)
        self._problem_stack.setContentsMargins(0, 0 if hopeless else 18, 0, 0)
        self.groups.hide()
        self._set_problem(problem)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard reaches, in the order it is read: rows are made as they come."""
        return [*self.place.tab_stops(), *self.groups.chips.values(), *self.card.tab_stops()]

    def say_summary(self, summary: str) -> None:
        """What is left to decide, beside the heading."""
        self._summary.setText(summary)

    def set_busy(self, *, on: bool) -> None:
        """Whether a newer review is on its way."""
        self._spinner.setVisible(on and self._waiting.isHidden())

    def bring(self, finding: str) -> None:
        """Bring a finding into view, and mark it."""
        found = self.card.light(finding)
        if found is not None:
            self.ensureWidgetVisible(found, 0, 40)

    def _set_problem(self, problem: Problem | None) -> None:
        if problem is None:
            self.hopeless = False
        if problem == self.problem:
            self._problem_holder.setVisible(problem is not None)
            return
        self.problem = problem
        clear(self._problem_stack)
        if problem is not None:
            view = ProblemView(problem if self.hopeless else _with_retry(problem))
            view.chosen.connect(self.chosen)
            self._problem_stack.addWidget(view)
        self._problem_holder.setVisible(problem is not None)

    def _build_heading(self, parent: QWidget) -> QWidget:
        self._heading = QWidget(parent)
        line = row(self._heading, (0, 18, 0, 8), 8)
        line.addWidget(Text(self.tr("Findings"), "h-section"))
        self._summary = Text("", "small", "text-2")
        line.addWidget(self._summary)
        self._spinner = Spinner(14, "info")
        self._spinner.hide()
        line.addWidget(self._spinner)
        line.addStretch(1)
        return self._heading

    def _build_waiting(self, parent: QWidget) -> QWidget:
        box = Panel("card", parent)
        stack = column(box, (16, 14, 16, 16), 10)
        line = row(None, spacing=10)
        line.addWidget(Spinner(16))
        told = self.tr("Looking the packages up in your channels…")
        line.addWidget(Text(told, "body", "text-2", wrap=True), 1)
        stack.addLayout(line)
        self._bar = ProgressBar()
        stack.addWidget(self._bar)
        return box
