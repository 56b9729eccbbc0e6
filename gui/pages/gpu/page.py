"""The page "GPU & CUDA": the hardware, the ruler, and a row for each environment."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget

from core.model.changes import Changes
from core.model.frameworks import GpuReport
from core.model.gpu import MachineReport
from gui.actions import gpu as actions
from gui.jobs.job import Job
from gui.pages.gpu import bands
from gui.pages.gpu.foot import Foot
from gui.pages.gpu.hardware import HardwareCards
from gui.pages.gpu.listing import row_of, rows_of
from gui.pages.gpu.page_head import ALL, CURRENT, GpuHead
from gui.pages.gpu.row_menu import RepairMenu, RowMenu
from gui.pages.gpu.ruler_card import RulerCard
from gui.pages.gpu.standing import Deed, ways_of
from gui.pages.gpu.table import GpuTable
from gui.pages.gpu.table_card import TableCard
from gui.pages.gpu.table_rows import GpuRow, as_text
from gui.services import Services
from gui.state.gpu import gpu_of
from gui.widgets.frames import Panel, column
from gui.widgets.freshness import Freshness
from gui.widgets.notices import Notices

_SCOPE = "gpu.scope"
_OPEN = "gpu.open"
_GAP, _BAR = 14, 10
_SETTLE_MS = 80
_SIDE_BY_SIDE = 860
"""Width in pixels from which the ruler lies beside a card."""


def create(services: Services) -> QWidget:
    """Called by the window."""
    return GpuPage(services)


class GpuPage(Panel):
    """Snapshots come from `gui.state.gpu`, which reads while the page is seen."""

    def __init__(self, services: Services) -> None:
        super().__init__("window")
        self._services, self._store = services, services.store
        self._state = gpu_of(services)
        self.freshness = Freshness(self, self._refresh)
        self._proofs: list[Job] = []
        """Tests under way, which are followed."""
        # The page gets its new height in several turns of the layouts; it is followed for so long.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._scroll_to_details)
        self._build()
        self._connect()

    def look_again(self) -> None:
        """F5: look at the hardware and the environments anew."""
        self._state.detect_again()

    def showEvent(self, event: QShowEvent) -> None:
        """Read on, and catch up with what happened while the page was not seen."""
        super().showEvent(event)
        self._state.watch(id(self), on=True)
        self.freshness.catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more."""
        super().hideEvent(event)
        self._state.watch(id(self), on=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The ruler goes below the card where there is no room beside it."""
        super().resizeEvent(event)
        self._arrange()

    # Showing ------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        state = self._state
        environment = self._store.current_environment()
        self.head.show_state(state, environment.name if environment is not None else "")
        self.bands.show_notices(bands.bands(state))
        known = state.machine is not None
        self.foot.setVisible(known)
        if state.machine is not None:
            self._show_machine(state.machine, state.report or GpuReport())
        self.table_card.show_rows(rows_of(self._services, state, self._prefix()), state)
        self._show_wanted_row()

    def _show_machine(self, machine: MachineReport, report: GpuReport) -> None:
        self.hardware.show_machine(machine.machine, report.cards)
        self.ruler_card.show_report(report, machine.machine)
        self.foot.show_machine(machine)
        self._arrange()

    def _show_wanted_row(self) -> None:
        """The row somebody asked for, once it is there; else the one that was open before."""
        wanted = self._store.kept.get(actions.WANTED_ROW, "")
        row = row_of(self.table.rows, wanted)
        if row is not None:
            self._store.kept.pop(actions.WANTED_ROW)
            self.show_row(row.key)
        elif not wanted and self.table.rows and not self.table.open_key:
            self.table.unfold(self._store.kept.get(_OPEN, ""))

    def show_row(self, key: str) -> None:
        """Go to a row, and unfold it."""
        self.table.select_key(key)
        self.table.unfold(key)
        self._settle.start()

    def _scroll_to_details(self) -> None:
        """As much of what is unfolded as there is room for, its row in any case."""
        if not self.table.open_key:
            return
        box = self.table.line_box(self.table.open_key)
        top = self.table.viewport().mapTo(self._content, box.topLeft()).y()
        self.area.ensureVisible(0, top + box.height(), 0, 12)
        self.area.ensureVisible(0, top, 0, 12)

    def _prefix(self) -> str:
        """The one environment that is shown; empty for all."""
        return self._store.current if self.head.scope.current() == CURRENT else ""

    def _arrange(self) -> None:
        one = len(self.hardware.cards) == 1
        room = self.area.viewport().width() - 32
        beside = one and room >= _SIDE_BY_SIDE and not self.ruler_card.isHidden()
        direction = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._upper.setDirection(direction if beside else below)
        self.hardware.lie(beside=beside)

    # Following what is known --------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.environments:
            self.freshness.soon()

    def _on_state(self) -> None:
        self.freshness.soon()

    def _on_current(self, _prefix: str) -> None:
        self.freshness.soon()

    def _on_jobs(self) -> None:
        proofs = [job for job in self._services.runner.jobs if actions.is_proof(job)]
        if proofs != self._proofs:
            for job in proofs:
                if job not in self._proofs:
                    job.changed.connect(self._on_state)
            self._proofs = proofs
            self.freshness.soon()

    # What the user does -------------------------------------------------------------------------

    def _do(self, row: GpuRow, at: QPoint) -> None:
        """What the button of a row says."""
        gpu = row.gpu
        framework = gpu.build.framework if gpu.build is not None else ""
        match row.deed:
            case Deed.REPAIR:
                ways = ways_of(gpu)
                if len(ways) == 1:
                    actions.repair(self._services, gpu, ways[0][1])
                else:
                    menu = RepairMenu(gpu, self)
                    menu.chosen.connect(partial(self._repair, row))
                    menu.popup(at)
            case Deed.INSTALL:
                actions.install(self._services, gpu.prefix)
            case Deed.TEST | Deed.TEST_AGAIN:
                actions.prove(self._services, gpu.prefix, framework)
            case Deed.CANCEL:
                actions.cancel_proof(self._services, gpu.prefix, framework)

    def _repair(self, row: GpuRow, way: object) -> None:
        actions.repair(self._services, row.gpu, way)  # type: ignore[arg-type]

    def _test(self, row: GpuRow) -> None:
        if row.gpu.build is not None:
            actions.prove(self._services, row.gpu.prefix, row.gpu.build.framework)

    def _show_menu(self, row: GpuRow, at: QPoint) -> None:
        menu = RowMenu(row, self, is_open=self.table.open_key == row.key)
        menu.repair_chosen.connect(partial(self._repair, row))
        menu.deed_chosen.connect(partial(self._do, row, at))
        menu.test_chosen.connect(partial(self._test, row))
        menu.fold_chosen.connect(partial(self._turn, row.key))
        menu.environment_chosen.connect(partial(self._show_environment, row.gpu.prefix))
        menu.copy_chosen.connect(partial(self._copy, row))
        menu.popup(at)

    def _turn(self, key: str) -> None:
        self.table.unfold("" if self.table.open_key == key else key)

    def _show_environment(self, prefix: str) -> None:
        self._store.select(prefix)
        self._services.navigate("environments")

    def _copy(self, row: GpuRow) -> None:
        QGuiApplication.clipboard().setText(as_text([row]))

    def _pick(self, keys: tuple[str, ...]) -> None:
        """A tag of the ruler: its row, or the first of several."""
        shown = [key for key in keys if self.table.row(key) is not None]
        if shown:
            self.show_row(shown[0])

    def _on_band(self, wish: str) -> None:
        match wish:
            case bands.THIS_COMPUTER:
                actions.use_this_computer(self._services)
            case bands.DESCRIBE:
                self._describe()
            case bands.AGAIN:
                self._state.detect_again()

    def _describe(self) -> None:
        actions.describe(self._services)

    def _copy_diagnosis(self) -> None:
        actions.copy_diagnosis(self._services)

    def _choose_scope(self, scope: str) -> None:
        self._store.kept[_SCOPE] = scope
        self.freshness.now()

    def _remember_open(self, key: str) -> None:
        self._store.kept[_OPEN] = key
        self._settle.start()
        self.ruler_card.ruler.mark_row(key)

    # How it is built ----------------------------------------------------------------------------

    def _build(self) -> None:
        stack = column(self)
        self.head = GpuHead(self._store.kept.get(_SCOPE, ALL))
        stack.addWidget(self.head)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = QWidget(self.area)
        inside = column(self._content, (16, 14, 16, 14), 0)
        self._inside = inside
        self.bands = Notices((0, 0, 0, _GAP), self._content)
        inside.addWidget(self.bands)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._upper.setSpacing(_GAP)
        self.hardware = HardwareCards(self._content)
        self.ruler_card = RulerCard(self._content)
        self.ruler_card.hide()
        self._upper.addWidget(self.hardware)
        self._upper.addWidget(self.ruler_card, 1)
        inside.addLayout(self._upper)
        inside.addSpacing(_GAP)
        self.table_card = TableCard(self._content)
        self.table: GpuTable = self.table_card.table
        inside.addWidget(self.table_card)
        inside.addSpacing(8)
        self.foot = Foot(self._content)
        inside.addWidget(self.foot)
        inside.addStretch(1)
        self.area.setWidget(self._content)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)
        stack.addWidget(self.area, 1)

    def _make_room(self, _least: int, most: int) -> None:
        """The scroll bar lies in the margin beside the cards, which keep their width."""
        self._inside.setContentsMargins(16, 14, 16 - _BAR if most else 16, 14)
        if self._settle.isActive():
            self._scroll_to_details()

    def _connect(self) -> None:
        self._state.changed.connect(self._on_state)
        self._store.changed.connect(self._on_changed)
        self._store.current_changed.connect(self._on_current)
        self._services.runner.listed.connect(self._on_jobs)
        self.head.copy_wanted.connect(self._copy_diagnosis)
        self.head.detect_wanted.connect(self.look_again)
        self.head.scope_chosen.connect(self._choose_scope)
        self.bands.wished.connect(self._on_band)
        self.ruler_card.ruler.picked.connect(self._pick)
        self.foot.describe_wanted.connect(self._describe)
        self.hardware.describe_wanted.connect(self._describe)
        self.table.deed_wanted.connect(self._do)
        self.table.menu_wanted.connect(self._show_menu)
        self.table.copy_wanted.connect(self._copy)
        self.table.repair_wanted.connect(self._repair)
        self.table.test_wanted.connect(self._test)
        self.table.unfolded.connect(self._remember_open)
