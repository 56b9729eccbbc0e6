"""The page "Channels & mirrors": what is measured, in which order, and what would be written."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from core.model.changes import Changes
from core.model.channel import ChannelConfiguration
from core.model.configuration import Edit, EditDone, EditRecord, UndoEdit, UseMirror
from gui.actions import channels as actions
from gui.jobs.job import Job
from gui.language import format_count, say
from gui.language.mirrors import name_of
from gui.pages.channels.banners import AGAIN, CONFIGURATION, GO_ONLINE, notices
from gui.pages.channels.changes_panel import ChangesPanel
from gui.pages.channels.configuration.words import all_findings, worth_a_count
from gui.pages.channels.mirror_card import MirrorCard
from gui.pages.channels.mirror_table import MirrorTable
from gui.pages.channels.order_card import OrderCard
from gui.pages.channels.page_head import MIRRORS, ChannelsHead
from gui.services import Services
from gui.state.staging import staging_of
from gui.widgets.frames import column, row
from gui.widgets.freshness import Freshness
from gui.widgets.notices import Notices

_VIEW = "gui.pages.channels.configuration.view"
"""Has `create(services)`: the configuration line by line, in the other half of the page."""

_GAP, _BAR = 14, 10
"""Pixels between the cards and the panel, and of a scroll bar."""


def create(services: Services) -> QWidget:
    """Called by the window."""
    return ChannelsPage(services)


class ChannelsPage(QWidget):
    """Mirrors and channels come from the store, what is laid out from the staging."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services, self._store = services, services.store
        self._staging = staging_of(services)
        self.freshness = Freshness(self, self._refresh)
        self._job: Job | None = None
        self._configuration: QWidget | None = None
        stack = column(self)
        self.head = ChannelsHead(halves=find_spec(_VIEW) is not None)
        stack.addWidget(self.head)
        self._views = QStackedWidget(self)
        self._views.addWidget(self._build())
        stack.addWidget(self._views, 1)
        self._connect()

    def show_configuration(self) -> None:
        """Show the half about the configuration files."""
        if self.head.halves.isVisibleTo(self.head):
            self.head.halves.choose(CONFIGURATION)
            self._choose_half(CONFIGURATION)

    def _show_wanted_half(self) -> None:
        wanted = self._store.kept.get(actions.WANTED_HALF, MIRRORS)
        if wanted != self.head.halves.current() and self.head.halves.isVisibleTo(self.head):
            self.head.halves.choose(wanted)
            self._choose_half(wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was not seen."""
        super().showEvent(event)
        self._store.need_mirrors()
        self._store.need_configuration()
        self.freshness.catch_up()
        self._show_wanted_half()

    # Following store, staging and jobs ----------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.channels or changes.catalogue or changes.settings:
            self.freshness.now()

    def _on_failed(self, area: str, _problem: object) -> None:
        if area in ("channels", "mirrors"):
            self.freshness.now()

    def _on_jobs(self) -> None:
        job = actions.measuring(self._services)
        if job is self._job:
            return
        self._job = job
        if job is not None:
            job.changed.connect(self._on_progress)
        self.freshness.now()

    def _on_progress(self) -> None:
        if self.isVisible() and self._job is not None and not self._job.is_over:
            self._refresh_mirrors()

    def _refresh(self) -> None:
        """Everything anew."""
        self._refresh_mirrors()
        if self._store.channels is not None:
            self._show_channels(self._store.channels)
        self.panel.show_records(self._store.edits)
        self.head.halves.set_count(CONFIGURATION, self._findings())
        rows = self.mirrors.table.rows if self.mirrors.table is not None else []
        self.notices.show_notices(notices(self._store, rows, offline=self._offline))

    @property
    def _offline(self) -> bool:
        return self._services.preferences.value.offline

    def _findings(self) -> str:
        """How much there is to mend in the configuration."""
        report = self._store.configuration
        count = len(worth_a_count(all_findings(report))) if report is not None else 0
        return format_count(count) if count else ""

    def _refresh_mirrors(self) -> None:
        catalogue, job = self._store.mirrors, self._job
        live = job.measurements if job is not None and not job.is_over else None
        failed = "mirrors" in self._store.problems
        self.mirrors.show_mirrors(catalogue, self._staging.edit, live, failed=failed)
        self.head.show_state(catalogue, job, offline=self._offline)

    def _on_staging(self) -> None:
        busy = self._staging.writing
        self.order.set_busy(busy=busy)
        if self.mirrors.table is not None:
            self.mirrors.table.set_busy(busy=busy)
        self.freshness.now()

    def _show_channels(self, known: ChannelConfiguration) -> None:
        ages = self._store.names.ages if self._store.names is not None else ()
        self.order.show_channels(known, self._store.mirrors, self._staging.edit, ages)

    # What the user does -------------------------------------------------------------------------

    def look_again(self) -> None:
        """F5: measure the mirrors."""
        if self._store.mirrors is not None and not self._offline:
            actions.measure(self._services)

    def _cancel(self) -> None:
        if self._job is not None:
            self._services.runner.cancel(self._job)
            self._refresh_mirrors()

    def _use(self, mirror: str) -> None:
        actions.use_mirror(self._services, mirror)

    def _wish(self, channels: tuple[str, ...], priority: str) -> None:
        if self._store.channels is not None:
            actions.set_channels(self._services, self._store.channels, channels, priority)

    def _add_channel(self) -> None:
        self._services.tasks.spawn(self._ask_for_channel())

    async def _ask_for_channel(self) -> None:
        from gui.pages.channels.add_channel import AddChannelSheet

        sheet = AddChannelSheet(self._services, self.order.names())
        name = await self._services.sheets.present(sheet)
        if name:
            self.order.add(name)

    def _add_mirror(self) -> None:
        from gui.pages.channels.add_mirror import AddMirrorSheet

        self._services.tasks.spawn(self._services.sheets.present(AddMirrorSheet(self._services)))

    def _remove_mirror(self, mirror: object) -> None:
        actions.remove_mirror(self._services, mirror)  # type: ignore[arg-type]

    def _undo(self, record: EditRecord) -> None:
        actions.undo(self._services, record)

    def _look_at_undo(self, record: EditRecord) -> None:
        actions.look_at_undo(self._services, record)

    def _on_wish(self, wish: str) -> None:
        if wish == GO_ONLINE:
            self._services.preferences.update(offline=False)
        elif wish == CONFIGURATION:
            self.show_configuration()
        elif wish == AGAIN:
            self._store.refresh()
            self._store.need_mirrors()
        else:
            self.look_again()

    def _choose_half(self, half: str) -> None:
        self._store.kept[actions.WANTED_HALF] = half
        if half == MIRRORS:
            self._views.setCurrentIndex(0)
            return
        if self._configuration is None:
            self._configuration = import_module(_VIEW).create(self._services)
            self._views.addWidget(self._configuration)
        self._views.setCurrentWidget(self._configuration)

    # After writing ------------------------------------------------------------------------------

    def _on_written(self, edit: Edit, done: EditDone) -> None:
        self._services.tasks.spawn(self._confirm(edit, done))

    async def _confirm(self, edit: Edit, done: EditDone) -> None:
        """Say what is so now: read again, rather than believed."""
        await self._store.settle()
        catalogue, record = self._store.mirrors, done.record
        words, kind = self.tr("Written: {title}").format(title=say(record.title)), "ok"
        if isinstance(edit, UseMirror):
            name = name_of(catalogue, edit.mirror)
            words = self.tr("Packages now come from {mirror}.").format(mirror=name)
            if edit.conda and catalogue is not None and catalogue.in_use != edit.mirror:
                words = self.tr("Written, but not everything comes from {mirror}.")
                words, kind = words.format(mirror=name), "info"
        if isinstance(edit, UndoEdit):
            words = self.tr("Undone: the files are as they were before.")
            self._services.toasts.show(words, kind)
            return
        self._services.toasts.show(words, kind, (self.tr("Undo"), lambda: self._undo(record)))

    # How it is built ----------------------------------------------------------------------------

    def _build(self) -> QWidget:
        both = QWidget(self)
        line = row(both, (16, 14, 16, 14))
        content = QWidget(both)
        stack = column(content)
        self.notices = Notices((0, 0, 0, 14), content)
        stack.addWidget(self.notices)
        self.mirrors = MirrorCard(content)
        stack.addWidget(self.mirrors)
        stack.addSpacing(14)
        self.order = OrderCard(content)
        stack.addWidget(self.order)
        stack.addStretch(1)
        area = QScrollArea(both)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        self._content = stack
        area.verticalScrollBar().rangeChanged.connect(self._make_room)
        self._make_room(0, 0)
        line.addWidget(area, 1)
        self.panel = ChangesPanel(self._staging, both)
        line.addWidget(self.panel)
        return both

    def _make_room(self, _least: int, most: int) -> None:
        """The scroll bar lies in the gap beside the cards, which keep their width."""
        self._content.setContentsMargins(0, 0, _GAP - _BAR if most else _GAP, 0)

    def _connect(self) -> None:
        self._store.changed.connect(self._on_changed)
        self._store.failed.connect(self._on_failed)
        self._services.runner.listed.connect(self._on_jobs)
        self._staging.changed.connect(self._on_staging)
        self._staging.written.connect(self._on_written)
        self.head.measure_wanted.connect(self.look_again)
        self.head.cancel_wanted.connect(self._cancel)
        self.head.add_wanted.connect(self._add_channel)
        self.head.chosen.connect(self._choose_half)
        self.notices.wished.connect(self._on_wish)
        self.mirrors.add_wanted.connect(self._add_mirror)
        self.mirrors.table_made.connect(self._on_table)
        self.order.wished.connect(self._wish)
        self.panel.undo_wanted.connect(self._undo)
        self.panel.look_wanted.connect(self._look_at_undo)
        self._on_jobs()

    def _on_table(self, table: MirrorTable) -> None:
        table.use_wanted.connect(self._use)
        table.homepage_wanted.connect(actions.open_homepage)
        table.remove_wanted.connect(self._remove_mirror)
