"""A job that runs or waits: what it does, how far it is, and Cancel."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.calls import ApplyPlan, Call
from core.model.progress import Phase
from gui.jobs import words
from gui.jobs.job import Job, State
from gui.jobs.runner import JobRunner
from gui.pages.activity.phase_chain import PhaseChain
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.progress import ProgressBar, Spinner, percent_text
from gui.widgets.text import ElidedLabel, Text

_JOURNEY = (Phase.DOWNLOAD, Phase.LINK, Phase.PIP, Phase.COMPILE, Phase.VERIFY)


class JobCard(QWidget):
    """`chosen` when it is clicked or entered: its details are wanted."""

    chosen = Signal()

    def __init__(self, job: Job, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.job, self._runner, self._selected = job, runner, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        both = row(self, (13, 10, 12, 10), 9)
        self._spinner = Spinner(16)
        self._waiting = IconLabel("hourglass", "text-2", 16)
        marks = column(None)
        marks.addSpacing(2)  # to the middle of the title, which is a line of 20
        marks.addWidget(self._spinner)
        marks.addWidget(self._waiting)
        marks.addStretch(1)
        both.addLayout(marks)
        stack = column(None, spacing=3)
        both.addLayout(stack, 1)
        first = row(None, spacing=8)
        self._title = ElidedLabel(job.short_title, "body-strong")
        self._state = Text("", "small-medium", "info")
        first.addWidget(self._title, 1)
        first.addWidget(self._state)
        stack.addLayout(first)
        self._line = ElidedLabel("", "small", "text-2")
        stack.addWidget(self._line)
        self._bar = ProgressBar()
        stack.addSpacing(4)
        stack.addWidget(self._bar)
        last = row(None, spacing=8)
        self._chain = PhaseChain()
        self.cancel = Button(self.tr("Cancel"), "quiet", small=True)
        self.cancel.clicked.connect(lambda: runner.cancel(job))
        last.addWidget(self._chain, 1)
        last.addWidget(self.cancel)
        last.addStretch(0)
        stack.addLayout(last)
        job.changed.connect(self.refresh)
        self.refresh()

    def set_selected(self, *, selected: bool) -> None:
        """Whether its details are the ones shown."""
        self._selected = selected
        self.update()

    def refresh(self) -> None:
        """Show how the job stands."""
        job = self.job
        queued = job.state is State.QUEUED
        self._spinner.setVisible(not queued)
        self._waiting.setVisible(queued)
        self._state.set_token("text-2" if queued else "info")
        self._state.setText(self._state_words())
        self._line.setText(self._line_words())
        self._bar.setVisible(not queued)
        self._bar.set_fraction(job.fraction)
        self._chain.setVisible(not queued)
        self._chain.show_phases(self._phases(), job.phase)
        self.cancel.setEnabled(job.can_cancel)
        self.cancel.setText(self.tr("Remove from the queue") if queued else self.tr("Cancel"))
        self.cancel.setToolTip(
            self.tr("The change is in place and is only being recorded") if job.sealed else ""
        )
        self.setAccessibleName(", ".join((job.short_title, self._state.text(), self._line.text())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space shows the details."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card."""
        painter = QPainter(self)
        fill, line = ("selected", "accent") if self._selected else ("surface", "border")
        painting.rounded(painter, self.rect(), 8, fill, line)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 8)

    def _state_words(self) -> str:
        job = self.job
        if job.state is not State.RUNNING or job.phase is None:
            return words.state_word(job.state)
        phase = words.phase_word(job.phase)
        if job.fraction is None:
            return phase
        words_ = self.tr("{phase} {percent}")
        return words_.format(phase=phase, percent=percent_text(job.fraction))

    def _line_words(self) -> str:
        job = self.job
        parts = [PurePath(job.lane).name] if job.lane else []
        if job.state is State.RUNNING:
            parts += [words.amount(job), words.time_left(job)]
        else:
            parts.append(words.step_sentence(job))
        return " · ".join(part for part in parts if part)

    def _phases(self) -> list[tuple[Phase, bool]]:
        """The phases to come and gone, each with whether it is done."""
        job = self.job
        expected = _journey(job.call)
        shown = [*expected, *(phase for phase in job.phases if phase not in expected)]
        if expected:
            shown = [phase for phase in shown if phase in expected or phase == job.phase]
        return [(phase, phase in job.finished_phases) for phase in shown]


def _journey(call: Call) -> tuple[Phase, ...]:
    """The phases a change goes through; other work shows those it came to."""
    if not isinstance(call, ApplyPlan):
        return ()
    with_pip = call.plan.pip_adds or call.plan.pip_builds
    return tuple(phase for phase in _JOURNEY if with_pip or phase is not Phase.PIP)
