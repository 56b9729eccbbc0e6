"""Rows of the phases timeline, from an operation that ended or a job that runs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.activity import Operation, Outcome
from gui.jobs.job import Job
from gui.jobs.words import phase_word
from gui.language import format_duration
from gui.pages.activity.timeline import Span


def spans_of_operation(operation: Operation) -> list[Span]:
    """In the order they began."""
    phases = sorted(operation.phases, key=lambda phase: phase.start)
    return [
        Span(
            phase_word(phase.phase),
            phase.start,
            phase.end,
            _length(phase.end - phase.start),
            failed=operation.outcome is Outcome.FAILED and phase is phases[-1],
        )
        for phase in phases
    ]


def spans_of_job(job: Job, now: float) -> list[Span]:
    """Phases begun so far; the current one reaches to `now`."""
    return [
        Span(phase_word(phase), start, end, _length((end or now) - start))
        for phase, (start, end) in job.spans.items()
    ]


def _length(seconds: float) -> str:
    if seconds < 0.05:
        return QCoreApplication.translate("Activity", "< 0.1 s")
    return format_duration(seconds)
