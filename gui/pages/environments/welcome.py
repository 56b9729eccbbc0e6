"""What the page shows before there is any environment: what was found, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.environment import EnvironmentList
from core.model.problem import Problem
from gui.language import format_size
from gui.language.short_path import short_path
from gui.pages.environments.greenhouse import Greenhouse
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, clear, column, row
from gui.widgets.problem_view import ProblemView
from gui.widgets.text import Text


class Welcome(QWidget):
    """A painted greenhouse, one sentence, one button; or why nothing could be listed."""

    new_wanted = Signal()
    import_wanted = Signal()
    pytorch_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, (32, 24, 32, 24), 10)
        stack.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        stack.addWidget(Greenhouse(self), 0, middle)
        stack.addSpacing(12)
        stack.addWidget(Text(self.tr("No environments yet"), "h-env"), 0, middle)
        stack.addWidget(
            Text(
                self.tr("An environment is a Python of its own with the packages of one project."),
                "body",
                "text-2",
            ),
            0,
            middle,
        )
        self._folder = Text("", "body", "text-2")
        stack.addWidget(self._folder, 0, middle)
        stack.addSpacing(8)
        self.create_button = Button(self.tr("New environment"), "primary", "plus")
        self.create_button.clicked.connect(self.new_wanted)
        self.import_button = Button(self.tr("Import a file…"), "outline", "file-down")
        self.import_button.clicked.connect(self.import_wanted)
        first_steps = QWidget(self)
        buttons = row(first_steps, spacing=10)
        buttons.addWidget(self.create_button)
        buttons.addWidget(self.import_button)
        self.pytorch_button = Button(self.tr("Install PyTorch…"), "outline", "flame")
        self.pytorch_button.clicked.connect(self.pytorch_wanted)
        buttons.addWidget(self.pytorch_button)
        stack.addWidget(first_steps, 0, middle)
        words = self.tr("You can also drop an environment.yml anywhere on this window.")
        stack.addWidget(Text(words, "small", "text-2"), 0, middle)
        stack.addSpacing(8)
        stack.addWidget(self._build_promise(), 0, middle)
        self._trouble = Panel("card", self)
        self._trouble.setMaximumWidth(560)
        self._trouble_stack = column(self._trouble, (16, 14, 16, 14), 10)
        self._trouble.hide()
        stack.addWidget(self._trouble, 0, middle)
        stack.addStretch(3)

    def show_folder(self, found: EnvironmentList) -> None:
        """Say where the first one will go."""
        if not found.envs_dir:
            self._folder.setText("")
            return
        words = self.tr("New environments go to {folder}").format(folder=short_path(found.envs_dir))
        if found.free_bytes is not None:
            words = self.tr("{words} · {size} free").format(
                words=words, size=format_size(found.free_bytes)
            )
        self._folder.setText(words)

    def show_problem(self, problem: Problem | None) -> None:
        """Say why environments could not be listed."""
        clear(self._trouble_stack)
        self._trouble.setVisible(problem is not None)
        if problem is not None:
            self._trouble_stack.addWidget(ProblemView(problem))
            again = Button(self.tr("Look again"), "fix", "refresh-cw", small=True)
            again.clicked.connect(self.retry_wanted)
            self._trouble_stack.addWidget(again)

    def _build_promise(self) -> QWidget:
        promise = QWidget(self)
        line = row(promise, spacing=8)
        line.addWidget(IconLabel("shield-check", "ok", 16))
        words = self.tr("So far this computer was only looked at; nothing has been written.")
        line.addWidget(Text(words, "small", "text-2"))
        return promise
