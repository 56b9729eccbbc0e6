"""The head of the page: how much there is, when was looked, and the button that looks again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from core.model.environment import Environment
from core.model.mirror import MirrorCatalogue
from core.model.updates import UpdateReport
from gui.jobs.job import Job, State
from gui.jobs.words import step_sentence
from gui.language import format_relative, join_words
from gui.language.servers import each_channel, late, late_words
from gui.pages.updates.rows import Lanes
from gui.shell.page_header import PageHeader
from gui.widgets.badge import Badge
from gui.widgets.buttons import Button
from gui.widgets.progress import Spinner
from gui.widgets.text import Text

translate = QCoreApplication.translate


class UpdatesHead(PageHeader):
    """`Check now` becomes `Cancel` while a look is under way."""

    check_wanted = Signal()
    cancel_wanted = Signal()
    settings_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(translate("UpdatesHead", "Updates"))
        self._running = False
        self.spinner = Spinner(16)
        self.spinner.hide()
        self.add(self.spinner)
        self.state = Text("", "small", "text-2")
        self.add(self.state)
        self.young = Badge("", "neutral", "clock")
        self.young.hide()
        self.add(self.young)
        self.check = Button(self.tr("Check now"), "outline", "refresh-cw")
        self.check.setToolTip(self.tr("Ask the channels for newer data (Ctrl+R or F5)"))
        self.check.clicked.connect(self._press)
        self.add(self.check)

    def show_state(
        self,
        environment: Environment | None,
        report: UpdateReport | None,
        lanes: Lanes,
        job: Job | None,
        catalogue: MirrorCatalogue | None = None,
        *,
        offline: bool,
    ) -> None:
        """Say what is known, or how far the look is."""
        self.set_note(_totals(environment, report, lanes))
        listed = job is not None and not job.quiet
        self._running = listed
        self.check.setText(self.tr("Cancel") if listed else self.tr("Check now"))
        self.check.set_icon("x" if listed else "refresh-cw")
        ending = job is not None and job.state is State.CANCELLING
        self.check.setEnabled(environment is not None and not ending and (listed or not offline))
        self.spinner.setVisible(job is not None)
        self.state.setText(self._state_words(report, job))
        self._show_ages(report if job is None else None, catalogue)
        self._show_young(report)

    def show_progress(self, job: Job) -> None:
        """How far the look is."""
        self.state.setText(self._state_words(None, job))

    def _state_words(self, report: UpdateReport | None, job: Job | None) -> str:
        if job is not None and job.quiet:
            return self.tr("Sorting the lanes again…")
        if job is not None:
            return step_sentence(job)
        if report is None:
            return ""
        return self.tr("Checked {when}").format(when=format_relative(report.time))

    def _show_ages(self, report: UpdateReport | None, catalogue: MirrorCatalogue | None) -> None:
        """Of when the channels' data is: as a tooltip, and in words where it is too old."""
        ages = report.ages if report is not None else ()
        behind = late(ages)
        if behind:
            names = join_words([late_words(one, catalogue) for one in behind])
            words = self.tr("Channel data is out of date: {channels}")
            self.state.setText(words.format(channels=names))
        self.state.set_token("warn" if behind else "text-2")
        self.state.setToolTip(each_channel(ages, catalogue))

    def _show_young(self, report: UpdateReport | None) -> None:
        young = report.too_young if report is not None else 0
        self.young.setVisible(bool(young))
        if report is not None and young:
            self.young.set_state(self.tr("%n left out as too new", "", young), "neutral", "clock")
            self.young.setToolTip(
                self.tr(
                    "Versions that came out in the last %n day(s) wait; see the settings",
                    "",
                    report.cool_down_days,
                )
            )

    def _press(self) -> None:
        wanted = self.cancel_wanted if self._running else self.check_wanted
        wanted.emit()


def _totals(environment: Environment | None, report: UpdateReport | None, lanes: Lanes) -> str:
    if environment is None:
        return ""
    if report is None:
        return environment.name
    if not lanes.total:
        # That it is up to date stands on the page.
        return environment.name
    newer = translate("UpdatesHead", "{name} has %n newer version(s)", "", lanes.total)
    safe = translate("UpdatesHead", "none can be taken without a look")
    if not lanes.safe and not lanes.review:
        safe = translate("UpdatesHead", "none to take now")
    elif lanes.safe:
        safe = translate("UpdatesHead", "%n of them safe to take now", "", len(lanes.safe))
    return translate("UpdatesHead", "{newer}; {safe}").format(
        newer=newer.format(name=environment.name), safe=safe
    )
