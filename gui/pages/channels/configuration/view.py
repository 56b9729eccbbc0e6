"""The configuration as it is: every file line by line, what is in force, what is wrong with it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.changes import Changes
from core.model.configuration import ConfigurationReport, EditRecord, FixFindings
from gui.actions import channels as actions
from gui.pages.channels.changes_panel import ChangesPanel
from gui.pages.channels.configuration.file_card import FileCard
from gui.pages.channels.configuration.file_list import PROXIES, VALUES, FileList, entries_of
from gui.pages.channels.configuration.overview_cards import ProxiesCard, ValuesCard
from gui.pages.channels.configuration.words import (
    all_findings,
    findings_of,
    safe_fixes,
    worth_a_count,
)
from gui.services import Services
from gui.state.staging import staging_of
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column, row
from gui.widgets.problem_view import ProblemView

AREA = "configuration"
_CHOSEN = "configuration.chosen"


def create(services: Services) -> QWidget:
    """Called by the page."""
    return ConfigurationView(services)


class ConfigurationView(QWidget):
    """Read anew whenever it is shown: others edit these files, too."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._store = services, services.store
        self._staging = staging_of(services)
        self._top: object = None
        line = row(self, (16, 14, 16, 14), 14)
        self.files = FileList(self)
        self.files.chosen.connect(self._choose)
        line.addWidget(self.files)
        middle = column(None, spacing=12)
        self._banner = column(None)
        middle.addLayout(self._banner)
        self.stack = QStackedWidget(self)
        self.values = ValuesCard(self)
        self.proxies = ProxiesCard(self)
        self.proxies.fix_wanted.connect(self._fix)
        self.file = FileCard(self)
        self.file.fix_wanted.connect(self._fix)
        for card in (self.values, self.proxies, self.file):
            self.stack.addWidget(card)
        middle.addWidget(self.stack, 1)
        line.addLayout(middle, 1)
        self.panel = ChangesPanel(self._staging, self)
        self.panel.look_wanted.connect(self._look_at_undo)
        self.panel.undo_wanted.connect(self._undo)
        line.addWidget(self.panel)
        self._store.changed.connect(self._on_changed)
        self._store.failed.connect(self._on_failed)
        self._staging.changed.connect(self._on_staging)
        self._on_staging()
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Read again."""
        super().showEvent(event)
        self._store.need_configuration(refresh=True)

    def _on_changed(self, changes: Changes) -> None:
        if changes.channels:
            self._refresh()

    def _on_failed(self, area: str, _problem: object) -> None:
        if area == AREA:
            self._refresh()

    def _on_staging(self) -> None:
        self.panel.setVisible(not self._staging.is_empty)

    # What it shows ------------------------------------------------------------------------------

    def _refresh(self) -> None:
        report = self._store.configuration
        self._show_banner(report)
        self.stack.setVisible(report is not None)
        self.files.setVisible(report is not None)
        self.panel.show_records(self._store.edits)
        if report is None:
            return
        chosen = self._chosen(report)
        self.files.show_entries(entries_of(report), chosen)
        self.values.show_settings(report.settings)
        self.proxies.show_proxies(report.proxies, report.findings)
        file = next((one for one in report.files if one.path == chosen), None)
        if file is not None:
            self.file.show_file(file)
        shown = {VALUES: self.values, PROXIES: self.proxies}.get(chosen, self.file)
        self.stack.setCurrentWidget(shown)

    def _chosen(self, report: ConfigurationReport) -> str:
        """What was looked at last, else the first thing there is something to say about."""
        kept = str(self._store.kept.get(_CHOSEN, ""))
        paths = [one.path for one in report.files]
        if kept in (VALUES, PROXIES, *paths):
            return kept
        for weigh in (worth_a_count, list):
            for file in report.files:
                if weigh(findings_of(file)):
                    return file.path
            if weigh(list(report.findings)):
                return PROXIES
        return next((one.path for one in report.files if one.exists), VALUES)

    def _show_banner(self, report: ConfigurationReport | None) -> None:
        problem = self._store.problems.get(AREA)
        top = (problem, all_findings(report) if report is not None else None)
        if top == self._top:
            return
        self._top = top
        clear(self._banner)
        if problem is not None:
            self._banner.addWidget(ProblemView(problem))
        elif report is not None:
            self._banner.addWidget(self._verdict(report))

    def _verdict(self, report: ConfigurationReport) -> QWidget:
        findings = all_findings(report)
        count, fixes = len(worth_a_count(findings)), safe_fixes(findings)
        if not count:
            there = sum(one.exists for one in report.files)
            line = self.tr("%n file(s) read; none of their lines is in the way.", "", there)
            return Banner("ok", self.tr("Everything is in order."), line)
        lead = self.tr("%n finding(s)", "", count)
        line = self.tr("Nothing is written before you have seen what.")
        button = None
        if fixes:
            button = Button(self.tr("Fix all safe ones"), "fix", "check", small=True)
            button.clicked.connect(self._fix_all)
        return Banner("warn", lead, line, button)

    # What is pressed ----------------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        self._store.kept[_CHOSEN] = key
        self._refresh()

    def _fix_all(self) -> None:
        report = self._store.configuration
        if report is not None:
            self._fix(safe_fixes(all_findings(report)))

    def _fix(self, findings: tuple[str, ...]) -> None:
        self._staging.stage(FixFindings(findings=findings))

    def _look_at_undo(self, record: EditRecord) -> None:
        actions.look_at_undo(self._services, record)

    def _undo(self, record: EditRecord) -> None:
        actions.undo(self._services, record)
