"""The Environments page: every environment as a card, and the chosen one in full."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.model.changes import Changes
from core.model.comparison import Side
from core.model.environment import Environment
from gui.actions import comparing, exporting, frameworks, importing, trials
from gui.actions import environments as actions
from gui.actions import gpu as gpu_actions
from gui.language import format_size
from gui.pages.environments.card_list import CardList
from gui.pages.environments.card_menu import CardMenu, can_be_deleted
from gui.pages.environments.card_words import card_of, live_words
from gui.pages.environments.cards import Card
from gui.pages.environments.detail import DetailPane
from gui.pages.environments.drop_hint import DropHint
from gui.pages.environments.gpu_words import GpuBadge, gpu_badge
from gui.pages.environments.history_delegate import HistoryRow
from gui.pages.environments.history_menu import HistoryMenu, last_before_now
from gui.pages.environments.making import environments_in_the_making
from gui.pages.environments.measuring import Measuring
from gui.pages.environments.standing import Standing
from gui.pages.environments.welcome import Welcome
from gui.services import Services
from gui.shell.page_header import PageHeader
from gui.state.gpu import gpu_of
from gui.state.updates import updates_of
from gui.widgets.buttons import Button
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.freshness import Freshness
from gui.widgets.progress import Spinner
from gui.widgets.text import Text

LIST_WIDTH = 356


def create(services: Services) -> QWidget:
    """Called by the window."""
    return EnvironmentsPage(services)


class EnvironmentsPage(QWidget):
    """Shows the store's snapshots; refreshes only while it is seen."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._store, self._runner = services.store, services.runner
        self._reports = updates_of(services)
        self._reports.changed.connect(self._on_report)
        self._gpu = gpu_of(services)
        self._gpu.changed.connect(self._on_gpu)
        self._asked_gpu = False
        self.freshness = Freshness(self, self._refresh)
        self._jobs: set[int] = set()
        self._measuring = Measuring(services.store, self)
        stack = column(self)
        self.header = PageHeader(self.tr("Environments"))
        self.new_button = Button(self.tr("New environment"), "primary", "plus")
        self.new_button.clicked.connect(lambda: actions.new_environment(services))
        self.import_button = Button(self.tr("Import…"), "ghost", "file-down")
        self.import_button.setToolTip(
            self.tr("Make an environment from a file; dropping one on the window does the same")
        )
        self.import_button.clicked.connect(self._import)
        self.pytorch_button = Button(self.tr("Install PyTorch"), "outline", "flame")
        self.pytorch_button.clicked.connect(self._install_pytorch)
        self.header.add(self.import_button)
        self.header.add(self.pytorch_button)
        self.header.add(self.new_button)
        stack.addWidget(self.header)
        self._views = QStackedWidget(self)
        stack.addWidget(self._views, 1)
        self.cards = CardList()
        self.detail = DetailPane()
        self.welcome = Welcome(self)
        self._both, self._waiting = self._build_both(), self._build_waiting()
        for view in (self._waiting, self._both, self.welcome):
            self._views.addWidget(view)
        self._connect()

    # Following the store ---------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while another page was shown."""
        super().showEvent(event)
        self.freshness.catch_up()
        self._measuring.go_on()

    def _on_changed(self, changes: Changes) -> None:
        if not (changes.environments or changes.prefixes):
            return
        self.freshness.now()
        self._measuring.go_on()

    def _on_report(self, prefix: str) -> None:
        self._on_changed(Changes(prefixes=(prefix,)))

    def _on_gpu(self) -> None:
        self.freshness.soon()

    def _refresh(self) -> None:
        if self._store.loaded and not self._asked_gpu:
            # Only now: the list itself comes first. Whoever asks more often is the GPU page.
            self._asked_gpu = True
            self._gpu.begin()
        self._refresh_cards()
        self._refresh_detail()

    def _refresh_cards(self) -> None:
        known = self._store.environments.environments
        making = environments_in_the_making(self._runner.visible(), known)
        cards = [self._card(environment) for environment in (*known, *making)]
        self.cards.cards.show_cards(cards)
        self.cards.choose(self._store.current)
        self._say_totals(known)
        failed = self._store.problems.get("environments")
        view = self._both if cards else self.welcome
        if not cards and not self._store.loaded and failed is None:
            view = self._waiting
        self.welcome.show_folder(self._store.environments)
        self.welcome.show_problem(failed)
        self._views.setCurrentWidget(view)
        # One filled button is enough where the welcome has its own.
        self.new_button.setVisible(view is not self.welcome)
        self.import_button.setVisible(view is not self.welcome)
        self.pytorch_button.setVisible(view is not self.welcome)

    def _refresh_detail(self) -> None:
        environment = self._store.current_environment()
        self.detail.setVisible(environment is not None)
        if environment is None:
            return
        prefix = environment.prefix
        self.detail.show_environment(environment, self._store.usage.get(prefix))
        problem = self._store.problems.get(f"detail:{prefix}")
        detail = self._store.current_detail()
        self.detail.show_detail(detail, problem, self._gpu.rows_of(prefix))
        self.detail.show_gpu(self._badge(prefix))
        mine = [trial for trial in self._store.trials if trial.original == prefix]
        self.detail.show_trial(mine[-1] if mine else None)
        self.detail.set_busy(busy=self._runner.changing(prefix) is not None)
        if detail is None and problem is None:
            self._store.need_detail(prefix)

    def _card(self, environment: Environment) -> Card:
        prefix, store = environment.prefix, self._store
        usage, detail = store.usage.get(prefix), store.details.get(prefix)
        updates = sum(self._reports.counts(prefix))
        gpu = self._badge(prefix)
        return card_of(environment, usage, detail, self._live(prefix), updates, gpu)

    def _badge(self, prefix: str) -> GpuBadge | None:
        return gpu_badge(self._gpu.rows_of(prefix), has_nvidia=self._gpu.has_nvidia)

    def _live(self, prefix: str) -> Standing | None:
        for job in self._runner.visible():
            if job.lane == prefix:
                return live_words(job)
        return None

    def _say_totals(self, known: tuple[Environment, ...]) -> None:
        usages = [self._store.usage.get(one.prefix) for one in known]
        sizes = [
            usage.exclusive + usage.shared if usage else one.total_bytes
            for one, usage in zip(known, usages, strict=True)
        ]
        if not known:
            self.header.set_note("")
        elif None in sizes:
            self.header.set_note(self.tr("%n environment(s), being measured…", "", len(known)))
        else:
            total = format_size(sum(size for size in sizes if size is not None))
            words = self.tr("%n environment(s) · {size} in total", "", len(known))
            self.header.set_note(words.format(size=total))

    # Following jobs --------------------------------------------------------------------------

    def _on_jobs(self) -> None:
        for job in self._runner.visible():
            if job.lane and job.number not in self._jobs:
                self._jobs.add(job.number)
                job.changed.connect(self._on_progress)
        self.freshness.now()

    def _on_progress(self) -> None:
        if self.isVisible():
            for job in self._runner.visible():
                self.cards.cards.set_live(job.lane, self._live(job.lane))

    # What the user does ----------------------------------------------------------------------

    def _connect(self) -> None:
        services, store = self._services, self._store
        store.changed.connect(self._on_changed)
        store.current_changed.connect(self._on_current)
        store.failed.connect(self._on_failed)
        self._runner.listed.connect(self._on_jobs)
        self.cards.picked.connect(store.select)
        self.cards.opened.connect(self._open)
        self.cards.deleted.connect(self._delete)
        self.cards.menu_wanted.connect(self._show_menu)
        self.welcome.new_wanted.connect(lambda: actions.new_environment(services))
        self.welcome.import_wanted.connect(self._import)
        self.welcome.pytorch_wanted.connect(self._install_pytorch)
        self.welcome.retry_wanted.connect(store.refresh)
        self.drop_hint.clicked.connect(self._import)
        detail = self.detail
        detail.terminal_wanted.connect(lambda: actions.open_terminal(services, store.current))
        detail.packages_wanted.connect(lambda: services.navigate("packages"))
        detail.export_wanted.connect(self._export)
        detail.delete_wanted.connect(lambda: self._delete(store.current))
        detail.restore_wanted.connect(self._restore)
        detail.node_menu_wanted.connect(self._show_node_menu)
        detail.compare_wanted.connect(self._compare_revisions)
        detail.trial_wanted.connect(lambda trial: trials.show(services, trial))
        detail.finish_wanted.connect(lambda: self._mend(undo=False))
        detail.undo_wanted.connect(lambda: self._mend(undo=True))
        detail.reload_wanted.connect(store.refresh)
        detail.gpu_wanted.connect(self._show_gpu)
        self.cards.gpu_wanted.connect(self._show_gpu)

    def _show_gpu(self) -> None:
        gpu_actions.show_row(self._services, self._store.current)

    def _on_current(self, prefix: str) -> None:
        if self.isVisible():
            self.cards.choose(prefix)
            self._refresh_detail()
        else:
            self.freshness.stale = True

    def _on_failed(self, area: str, _problem: object) -> None:
        if area.startswith(("environments", "detail")):
            self.freshness.now()

    def _open(self, prefix: str) -> None:
        if self._store.environment(prefix) is not None:
            self._store.select(prefix)
            self._services.navigate("packages")

    def _delete(self, prefix: str) -> None:
        environment = self._store.environment(prefix)
        busy = self._runner.changing(prefix) is not None
        if environment is not None and not busy and can_be_deleted(environment):
            actions.delete(self._services, environment)

    def _install_pytorch(self) -> None:
        frameworks.install_framework(self._services)

    def _import(self) -> None:
        importing.choose_file(self._services)

    def _export(self) -> None:
        exporting.export(self._services, self._store.current)

    def _restore(self, row: HistoryRow) -> None:
        actions.restore(self._services, self._store.current, row.number, row.step)

    def _show_node_menu(self, row: HistoryRow, at: QPoint) -> None:
        detail = self._store.current_detail()
        nodes = detail.revisions if detail is not None else ()
        # The history may have been read again since it was painted.
        if detail is not None and any((n.number, n.step) == (row.number, row.step) for n in nodes):
            HistoryMenu(self._services, detail, row, self).open_at(at)

    def _compare_revisions(self) -> None:
        """With the last state before the present one, which is what people ask first."""
        detail = self._store.current_detail()
        if detail is not None:
            comparing.compare(
                self._services, last_before_now(detail), Side(prefix=self._store.current)
            )

    def _mend(self, *, undo: bool) -> None:
        environment = self._store.current_environment()
        if environment is not None:
            mend = actions.undo_change if undo else actions.finish_change
            mend(self._services, environment)

    def _show_menu(self, prefix: str, at: QPoint) -> None:
        environment = self._store.environment(prefix)
        if environment is None:
            return
        self._store.select(prefix)
        CardMenu(self._services, environment, self).open_at(at)

    # How it is built -------------------------------------------------------------------------

    def _build_both(self) -> QWidget:
        both = QWidget(self)
        line = row(both)
        left = Panel("window", both)
        left.setFixedWidth(LIST_WIDTH)
        stack = column(left, (0, 12, 0, 0))
        stack.addWidget(self.cards, 1)
        self.drop_hint = DropHint(left)
        stack.addWidget(self.drop_hint)
        line.addWidget(left)
        line.addWidget(Rule(vertical=True, parent=both))
        line.addWidget(self.detail, 1)
        return both

    def _build_waiting(self) -> QWidget:
        waiting = QWidget(self)
        line = row(waiting, spacing=10)
        line.addStretch(1)
        line.addWidget(Spinner(18, "info"))
        line.addWidget(Text(self.tr("Looking for environments…"), "body", "text-2"))
        line.addStretch(1)
        return waiting
