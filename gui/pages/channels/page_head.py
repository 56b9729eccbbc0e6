"""The head of the page: when was measured, how far a measurement is, and the two buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from core.model.mirror import MirrorCatalogue
from gui.jobs.job import Job, State
from gui.language import format_relative, format_size
from gui.shell.page_header import PageHeader
from gui.widgets.buttons import Button
from gui.widgets.segmented import SegmentedFilter

MIRRORS, CONFIGURATION = "mirrors", "configuration"


class ChannelsHead(PageHeader):
    """`Measure` becomes `Cancel` while mirrors are measured."""

    measure_wanted = Signal()
    cancel_wanted = Signal()
    add_wanted = Signal()
    chosen = Signal(str)
    """`mirrors` or `configuration`: which half of the page is to be seen."""

    def __init__(self, *, halves: bool) -> None:
        super().__init__(QCoreApplication.translate("ChannelsHead", "Channels & mirrors"))
        self._running = False
        self.halves = SegmentedFilter(
            [(MIRRORS, self.tr("Mirrors")), (CONFIGURATION, self.tr("Configuration"))]
        )
        if not halves:  # shown before it has a parent it would be a window of its own
            self.halves.hide()
        self.halves.chosen.connect(self.chosen)
        self.add(self.halves)
        self.add_channel = Button(self.tr("Add channel"), "ghost", "plus")
        self.add_channel.clicked.connect(self.add_wanted)
        self.add(self.add_channel)
        self.measure = Button(self.tr("Measure"), "outline", "gauge")
        self.measure.clicked.connect(self._on_measure)
        self.add(self.measure)

    def show_state(
        self, catalogue: MirrorCatalogue | None, job: Job | None, *, offline: bool
    ) -> None:
        """Say what was measured last, or how far it is."""
        self._running = job is not None
        self.measure.setText(self.tr("Cancel") if job is not None else self.tr("Measure"))
        self.measure.set_icon("x" if job is not None else "gauge")
        ending = job is not None and job.state is State.CANCELLING
        may = job is not None or (catalogue is not None and not offline)
        self.measure.setEnabled(may and not ending)
        self.set_note(self._note_words(catalogue, job))

    def _note_words(self, catalogue: MirrorCatalogue | None, job: Job | None) -> str:
        if catalogue is None:
            return ""
        if job is not None:
            done = sum(one.done for one in job.measurements.values())
            words = self.tr("measuring… {done} of {total} done")
            return words.format(done=done, total=len(catalogue.mirrors))
        report = catalogue.report
        if report is None:
            return self.tr("Nothing has been measured yet; nobody was contacted")
        when = format_relative(report.finished)
        sampled = max((one.sampled for one in report.measurements), default=0)
        if not sampled:
            return self.tr("measured {when}").format(when=when)
        words = self.tr("measured {when} · up to {size} from each mirror")
        return words.format(when=when, size=format_size(sampled))

    def _on_measure(self) -> None:
        wanted = self.cancel_wanted if self._running else self.measure_wanted
        wanted.emit()
