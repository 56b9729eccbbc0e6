"""A copy in which a change of this environment was tried, and which waits for a decision."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.trial import Trial
from gui.language import format_relative, format_size
from gui.language.titles import short_title
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column


class TriedBanner(QWidget):
    """Hidden where there is no copy."""

    report_wanted = Signal(object)
    """The Trial to be judged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stack = column(self)
        self._trial: Trial | None = None
        self.button: Button | None = None
        self.hide()

    def show_trial(self, trial: Trial | None) -> None:
        """Show the newest one, or nothing."""
        self.setVisible(trial is not None)
        if trial == self._trial:
            return
        self._trial, self.button = trial, None
        clear(self._stack)
        if trial is None:
            return
        lead = self.tr("Tried in a copy: {change}").format(change=short_title(trial.plan.title))
        said = self.tr("{when}, the copy takes {size}").format(
            when=format_relative(trial.started), size=format_size(trial.bytes)
        )
        self.button = Button(self.tr("Show the report"), "fix", "flask-conical", small=True)
        self.button.clicked.connect(self._want)
        self._stack.addWidget(Banner("info", lead, said, self.button))

    def _want(self) -> None:
        if self._trial is not None:
            self.report_wanted.emit(self._trial)
