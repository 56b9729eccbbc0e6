"""The right half of the page: one environment, its facts, its history, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.model.environment import DiskUsage, Environment, EnvironmentDetail
from core.model.frameworks import EnvironmentGpu
from core.model.problem import Problem
from core.model.trial import Trial
from gui.language import format_relative
from gui.language.short_path import short_path
from gui.pages.environments.card_words import python_words, size_words
from gui.pages.environments.facts import FactsCard
from gui.pages.environments.gpu_mark import GpuMark
from gui.pages.environments.gpu_words import GpuBadge
from gui.pages.environments.history import HistoryView
from gui.pages.environments.revision_words import history_rows
from gui.pages.environments.tried_banner import TriedBanner
from gui.pages.environments.unfinished import UnfinishedBanner
from gui.widgets.buttons import Button, IconButton
from gui.widgets.frames import Panel, Rule, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.progress import Spinner
from gui.widgets.text import ElidedLabel, Text

GUTTER = 24
_BETWEEN = 8
_DOT = "  ·  "


class DetailPane(Panel):
    """Shows what it is given; every wish goes out as a signal."""

    terminal_wanted = Signal()
    packages_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()
    restore_wanted = Signal(object)
    """The HistoryRow to go back to."""
    node_menu_wanted = Signal(object, QPoint)
    compare_wanted = Signal()
    trial_wanted = Signal(object)
    finish_wanted = Signal()
    undo_wanted = Signal()
    reload_wanted = Signal()
    gpu_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        stack = column(self)
        stack.addWidget(self._build_head())
        stack.addWidget(Rule(parent=self))
        stack.addWidget(self._build_body(), 1)

    # What it shows ---------------------------------------------------------------------------

    def show_environment(self, environment: Environment, usage: DiskUsage | None) -> None:
        """Everything that is known without reading the environment to the bottom."""
        self._name.setText(environment.name)
        changed = environment.last_changed
        self._changed.setText(
            self.tr("Changed {when}").format(when=format_relative(changed)) if changed else ""
        )
        self._show_facts(environment, usage)
        self._path.setText(short_path(environment.prefix))
        self._path.setToolTip(environment.prefix)
        self._copy.clicked.disconnect()
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(environment.prefix))
        sound = environment.problem is None
        self.terminal.setEnabled(sound)
        self.packages.setEnabled(sound)
        self.export.setEnabled(sound)
        self._allow_delete(environment)
        self.unfinished.setVisible(environment.open_transaction)

    def show_detail(
        self,
        detail: EnvironmentDetail | None,
        problem: Problem | None,
        gpu: Sequence[EnvironmentGpu] = (),
    ) -> None:
        """Facts and history; a spinner while they are read, a problem where they can't be.

        `gpu` are the environment's frameworks on this machine, as far as that is known.
        """
        self._waiting.setVisible(detail is None and problem is None)
        self.facts.setVisible(detail is not None)
        self._history_head.setVisible(detail is not None)
        self.history.setVisible(detail is not None and bool(detail.revisions))
        self._show_problem(problem if detail is None else None)
        if detail is None:
            return
        self.facts.show_detail(detail, gpu)
        self.history.rows.show_rows(history_rows(detail.environment, detail.revisions))
        self.compare.setEnabled(any(one.restorable for one in detail.revisions))
        count = len(detail.revisions)
        self._history_note.setText(
            self.tr("%n revision(s), saved before every change", "", count)
            if count
            else self.tr("Nothing recorded yet")
        )

    def show_gpu(self, badge: GpuBadge | None) -> None:
        """Whether the GPU works in it, where that is known."""
        self.gpu.show_badge(badge)

    def show_trial(self, trial: Trial | None) -> None:
        """A copy that waits for a decision."""
        self.tried.show_trial(trial)

    def set_busy(self, *, busy: bool) -> None:
        """While a job is at it, nothing else may change it."""
        self.history.setEnabled(not busy)
        self.unfinished.setEnabled(not busy)
        if busy:
            self.delete.setEnabled(False)
            self.delete.setToolTip(self.tr("A change is under way"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is short, the last two buttons are their icons alone."""
        super().resizeEvent(event)
        for button, words in self._shrinking.items():
            button.setText(words)
        wanted = sum(one.sizeHint().width() + _BETWEEN for one in self._buttons)
        if wanted > event.size().width() - 2 * GUTTER:
            for button in self._shrinking:
                button.setText("")

    # How it is built -------------------------------------------------------------------------

    def _build_head(self) -> QWidget:
        head = QWidget(self)
        stack = column(head, (GUTTER, 18, 20, 16), 4)
        first = row(None, spacing=8)
        self._name = ElidedLabel("", "h-env")
        self._changed = Text("", "small", "text-2")
        self.gpu = GpuMark(head)
        self.gpu.clicked.connect(self.gpu_wanted)
        first.addWidget(self._name)
        first.addWidget(self.gpu)
        first.addStretch(1)
        first.addWidget(self._changed)
        stack.addLayout(first)
        stack.addLayout(self._build_facts_line())
        stack.addSpacing(12)
        stack.addLayout(self._build_buttons())
        return head

    def _build_facts_line(self) -> QHBoxLayout:
        line = row(None, spacing=8)
        self._facts = ElidedLabel("", "body", "text-2")
        self._size = Text("", "body", "text-2")
        self._path = ElidedLabel("", "mono", "text-2", middle=True)
        self._path.setMinimumWidth(90)
        self._copy = IconButton("copy", self.tr("Copy the path"), size=14, box=26)
        self._copy.clicked.connect(lambda: None)
        self._size_dot = Text("·", "body", "text-3")
        for widget in (self._facts, self._size_dot, self._size, Text("·", "body", "text-3")):
            line.addWidget(widget)
        line.addWidget(self._path)
        line.addWidget(self._copy)
        line.addStretch(1)
        return line

    def _build_buttons(self) -> QHBoxLayout:
        line = row(None, spacing=_BETWEEN)
        self.terminal = Button(self.tr("Terminal"), "primary", "terminal")
        self.terminal.setToolTip(self.tr("Open a terminal with this environment active"))
        self.packages = Button(self.tr("Manage packages"), "outline", "package")
        self.export = Button(self.tr("Export…"), "ghost", "file-up")
        self.export.setToolTip(self.tr("Write this environment as a file for others"))
        self.delete = Button(self.tr("Delete"), "danger", "trash-2")
        self.terminal.clicked.connect(self.terminal_wanted)
        self.packages.clicked.connect(self.packages_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        line.addWidget(self.terminal)
        line.addWidget(self.packages)
        line.addStretch(1)
        line.addWidget(self.export)
        line.addWidget(self.delete)
        self._buttons = (self.terminal, self.packages, self.export, self.delete)
        self._shrinking = {one: one.text() for one in (self.export, self.delete)}
        for button, words in self._shrinking.items():
            button.setAccessibleName(words)
        return line

    def _build_body(self) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        content = Panel("surface", area)
        self._stack: QVBoxLayout = column(content, (GUTTER, 16, 20, 16), 14)
        self.unfinished = UnfinishedBanner(content)
        self.unfinished.finish_wanted.connect(self.finish_wanted)
        self.unfinished.undo_wanted.connect(self.undo_wanted)
        self.facts = FactsCard(content)
        self.facts.gpu_wanted.connect(self.gpu_wanted)
        self._waiting = QWidget(content)
        waiting = row(self._waiting, spacing=8)
        waiting.addWidget(Spinner(16, "info"))
        waiting.addWidget(Text(self.tr("Reading the environment…"), "body", "text-2"))
        waiting.addStretch(1)
        self._problem = QWidget(content)
        self._problem_stack = column(self._problem)
        self._history_head = QWidget(content)
        head = row(self._history_head, spacing=10)
        self._history_note = Text("", "small", "text-2")
        head.addWidget(Text(self.tr("History"), "h-section"))
        head.addWidget(self._history_note)
        head.addStretch(1)
        self.compare = Button(self.tr("Compare"), "quiet", "git-compare", small=True)
        self.compare.setToolTip(self.tr("What differs between two revisions, or environments"))
        self.compare.clicked.connect(self.compare_wanted)
        head.addWidget(self.compare)
        self.history = HistoryView(content)
        self.history.restore.connect(self.restore_wanted)
        self.history.menu_wanted.connect(self.node_menu_wanted)
        self.tried = TriedBanner(content)
        self.tried.report_wanted.connect(self.trial_wanted)
        for widget in (
            self.unfinished,
            self.tried,
            self._waiting,
            self._problem,
            self.facts,
            self._history_head,
            self.history,
        ):
            self._stack.addWidget(widget)
        self._stack.addStretch(1)
        area.setWidget(content)
        return area

    # Small pieces ----------------------------------------------------------------------------

    def _show_facts(self, environment: Environment, usage: DiskUsage | None) -> None:
        counts = self.tr("%n package(s)", "", environment.conda_count + environment.pip_count)
        if environment.pip_count:
            counts = self.tr("{counts} ({conda} conda, {pip} pip)").format(
                counts=counts, conda=environment.conda_count, pip=environment.pip_count
            )
        size, why = size_words(environment, usage)
        parts = [python_words(environment), counts]
        self._facts.setText(_DOT.join(parts))
        self._size.setText(size)
        self._size.setToolTip(why)
        for widget in (self._size_dot, self._size):
            widget.setVisible(bool(size))

    def _allow_delete(self, environment: Environment) -> None:
        why = ""
        if environment.is_base:
            why = self.tr("base is protected: conda itself lives there")
        elif environment.frozen is not None:
            why = self.tr("It is frozen, so it is kept as it is")
        elif not environment.writable:
            why = self.tr("Its folder cannot be written to")
        elif environment.open_transaction:
            why = self.tr("Finish or undo the interrupted change first")
        self.delete.setEnabled(not why)
        self.delete.setToolTip(why or self._shrinking[self.delete])

    def _show_problem(self, problem: Problem | None) -> None:
        clear(self._problem_stack)
        self._problem.setVisible(problem is not None)
        if problem is None:
            return
        view = ProblemView(problem)
        again = Button(self.tr("Read again"), "fix", "refresh-cw", small=True)
        again.clicked.connect(self.reload_wanted)
        self._problem_stack.addWidget(view)
        self._problem_stack.addWidget(again)
