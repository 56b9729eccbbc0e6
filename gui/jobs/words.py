"""What a job is doing, in words: the strip, the cards and the activity page say the same."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.model.progress import Phase
from gui.jobs.job import Job, State
from gui.language.formats import format_left, format_size, format_speed

_PHASES = {
    Phase.PROBE: QT_TRANSLATE_NOOP("Jobs", "Measure"),
    Phase.METADATA: QT_TRANSLATE_NOOP("Jobs", "Channel data"),
    Phase.SOLVE: QT_TRANSLATE_NOOP("Jobs", "Solve"),
    Phase.EXPLAIN: QT_TRANSLATE_NOOP("Jobs", "Explain"),
    Phase.DOWNLOAD: QT_TRANSLATE_NOOP("Jobs", "Download"),
    Phase.SAVE: QT_TRANSLATE_NOOP("Jobs", "Save the way back"),
    Phase.LINK: QT_TRANSLATE_NOOP("Jobs", "Install"),
    Phase.SCRIPTS: QT_TRANSLATE_NOOP("Jobs", "Scripts"),
    Phase.PIP: QT_TRANSLATE_NOOP("Jobs", "pip packages"),
    Phase.COMPILE: QT_TRANSLATE_NOOP("Jobs", "Compile"),
    Phase.VERIFY: QT_TRANSLATE_NOOP("Jobs", "Verify"),
    Phase.COPY: QT_TRANSLATE_NOOP("Jobs", "Copy"),
    Phase.TRY: QT_TRANSLATE_NOOP("Jobs", "Try"),
    Phase.RECORD: QT_TRANSLATE_NOOP("Jobs", "Record"),
    Phase.UNDO: QT_TRANSLATE_NOOP("Jobs", "Undo"),
    Phase.FINISH: QT_TRANSLATE_NOOP("Jobs", "Finish"),
}
_STEPS = {
    Phase.PROBE: QT_TRANSLATE_NOOP("Jobs", "Measuring mirrors"),
    Phase.METADATA: QT_TRANSLATE_NOOP("Jobs", "Reading channel data"),
    Phase.SOLVE: QT_TRANSLATE_NOOP("Jobs", "Working out versions that fit"),
    Phase.EXPLAIN: QT_TRANSLATE_NOOP("Jobs", "Looking for ways that work"),
    Phase.DOWNLOAD: QT_TRANSLATE_NOOP("Jobs", "Downloading"),
    Phase.SAVE: QT_TRANSLATE_NOOP("Jobs", "Saving the way back"),
    Phase.LINK: QT_TRANSLATE_NOOP("Jobs", "Installing"),
    Phase.SCRIPTS: QT_TRANSLATE_NOOP("Jobs", "Running scripts of packages"),
    Phase.PIP: QT_TRANSLATE_NOOP("Jobs", "Installing pip packages"),
    Phase.COMPILE: QT_TRANSLATE_NOOP("Jobs", "Compiling Python files"),
    Phase.VERIFY: QT_TRANSLATE_NOOP("Jobs", "Verifying"),
    Phase.COPY: QT_TRANSLATE_NOOP("Jobs", "Copying the environment"),
    Phase.TRY: QT_TRANSLATE_NOOP("Jobs", "Trying what works"),
    Phase.RECORD: QT_TRANSLATE_NOOP("Jobs", "Recording the revision"),
    Phase.UNDO: QT_TRANSLATE_NOOP("Jobs", "Undoing…"),
    Phase.FINISH: QT_TRANSLATE_NOOP("Jobs", "Finishing what was interrupted"),
}
_STEPS_ON = {
    Phase.DOWNLOAD: QT_TRANSLATE_NOOP("Jobs", "Downloading {package}"),
    Phase.LINK: QT_TRANSLATE_NOOP("Jobs", "Installing {package}"),
    Phase.TRY: QT_TRANSLATE_NOOP("Jobs", "Trying {package}"),
}
_STATES = {
    State.QUEUED: QT_TRANSLATE_NOOP("Jobs", "Waiting"),
    State.RUNNING: QT_TRANSLATE_NOOP("Jobs", "Running"),
    State.CANCELLING: QT_TRANSLATE_NOOP("Jobs", "Cancelling…"),
    State.DONE: QT_TRANSLATE_NOOP("Jobs", "Done"),
    State.FAILED: QT_TRANSLATE_NOOP("Jobs", "Not finished"),
    State.CANCELLED: QT_TRANSLATE_NOOP("Jobs", "Cancelled"),
}


translate = QCoreApplication.translate


def phase_word(phase: Phase) -> str:
    """One word for a phase, as in "Solve › Download › Install › Verify"."""
    return translate("Jobs", _PHASES[phase])


def state_word(state: State) -> str:
    """How a job stands, in a word."""
    return translate("Jobs", _STATES[state])


def step_sentence(job: Job) -> str:
    """What it is doing right now, as `Downloading scanpy`."""
    if job.state is State.QUEUED:
        if job.waits_for is not None:
            return translate("Jobs", "Waiting for: {job}").format(job=job.waits_for.title)
        return translate("Jobs", "Waiting")
    if job.state is State.CANCELLING:
        return translate("Jobs", "Undoing…") if job.committed else translate("Jobs", "Cancelling…")
    subject = job.progress.subject if job.progress is not None else ""
    if job.phase is None:
        return translate("Jobs", "Starting")
    return _doing(job.phase, subject)


def _doing(phase: Phase, subject: str) -> str:
    if subject and phase in _STEPS_ON:
        return translate("Jobs", _STEPS_ON[phase]).format(package=subject)
    return translate("Jobs", _STEPS[phase])


def amount(job: Job) -> str:
    """How much is done of how much, as `188 / 412 MB` or `12 / 40`."""
    step = job.progress
    if step is None:
        return ""
    if step.total_bytes:
        return _of(format_size(step.done_bytes), format_size(step.total_bytes))
    if step.total_items:
        return _of(str(step.done_items), str(step.total_items))
    return ""


def speed(job: Job) -> str:
    """As `24.6 MB/s`, while something is downloaded."""
    step = job.progress
    return format_speed(step.bytes_per_second) if step and step.bytes_per_second else ""


def time_left(job: Job) -> str:
    """As `9 s left`, where the engine can tell."""
    step = job.progress
    return format_left(step.seconds_left) if step and step.seconds_left is not None else ""


def _of(done: str, total: str) -> str:
    # "188 / 412 MB": the unit once where both have the same.
    number, _, unit = done.rpartition(" ")
    if number and total.endswith(f" {unit}"):
        return translate("Jobs", "{done} / {total}").format(done=number, total=total)
    return translate("Jobs", "{done} / {total}").format(done=done, total=total)
