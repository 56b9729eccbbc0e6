"""The strip at the bottom: the running job, how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from gui.jobs import words
from gui.jobs.job import Job, State
from gui.jobs.runner import JobRunner
from gui.language import say
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, Rule, column, row
from gui.widgets.progress import ProgressBar, Spinner
from gui.widgets.text import ElidedLabel, Text

HEIGHT = 36


class ActivityStrip(Panel):
    """Shows the oldest job that is running; the others are counted in the rail."""

    opened = Signal()
    """A click on the strip: show the activity page."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._runner = runner
        self._job: Job | None = None
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Activity"))
        stack = column(self)
        stack.addWidget(Rule(parent=self))
        line = QWidget(self)
        stack.addWidget(line, 1)
        items = row(line, (16, 0, 12, 0), 10)
        self._spinner = Spinner(14)
        self._waiting = IconLabel("hourglass", "text-2", 14)
        self._title = ElidedLabel("", "small-strong")
        self._title.setMaximumWidth(260)
        self._step = ElidedLabel("", "small", "text-2")
        self._bar = ProgressBar()
        self._bar.setFixedWidth(220)
        self._amount = Text("", "small", "text-2")
        self._speed = Text("", "small", "text-3")
        self._left = Text("", "small", "text-3")
        self._cancel = Button(self.tr("Cancel"), "quiet", "x", small=True)
        self._cancel.clicked.connect(self._on_cancel)
        self._idle = Text(self.tr("Nothing is running"), "small", "text-3")
        for widget in (self._spinner, self._waiting, self._title):
            items.addWidget(widget)
        items.addWidget(self._idle)
        for widget in (self._step, self._bar, self._amount, self._speed, self._left):
            items.addWidget(widget)
        items.addStretch(1)
        items.addWidget(self._cancel)
        runner.listed.connect(self._choose_job)
        self._choose_job()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole strip leads to the activity page."""
        if event.button() == Qt.MouseButton.LeftButton and self._job is not None:
            self.opened.emit()

    def _choose_job(self) -> None:
        jobs = self._runner.visible()
        started = [job for job in jobs if job.state is not State.QUEUED]
        job = started[0] if started else (jobs[0] if jobs else None)
        if job is not self._job:
            if self._job is not None:
                self._job.changed.disconnect(self._refresh)
            self._job = job
            if job is not None:
                job.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        job = self._job
        for widget in (self._title, self._step, self._amount, self._speed, self._left):
            widget.setVisible(job is not None)
        self._idle.setVisible(job is None)
        self._cancel.setVisible(job is not None)
        queued = job is not None and job.state is State.QUEUED
        self._spinner.setVisible(job is not None and not queued)
        self._waiting.setVisible(queued)
        fraction = job.fraction if job is not None else None
        self._bar.setVisible(fraction is not None)
        if job is None:
            return
        self._title.setText(job.title)
        note = say(job.notes[-1]) if job.notes else ""
        step = words.step_sentence(job)
        self._step.setText(" · ".join(part for part in (step, note) if part))
        self._bar.set_fraction(fraction)
        self._amount.setText(words.amount(job))
        self._speed.setText(words.speed(job))
        self._left.setText(words.time_left(job))
        self._cancel.setEnabled(job.can_cancel)
        self._cancel.setToolTip(
            self.tr("The change is in place and is only being recorded") if job.sealed else ""
        )

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._runner.cancel(self._job)
