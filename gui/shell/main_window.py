"""The main window: top bar, rail, pages, strip. Built anew when theme or language change."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core.model.calls import ApplyPlan
from core.model.file_source import FileSource
from gui.actions.window import ALWAYS, window_actions
from gui.services import Services
from gui.shell.activity_strip import ActivityStrip
from gui.shell.drop_target import DropTarget
from gui.shell.drop_waiting import WaitingFiles
from gui.shell.gpu_count import GpuCount
from gui.shell.pages import PAGES
from gui.shell.rail import Rail
from gui.shell.top_bar import TopBar
from gui.shell.update_count import UpdateCount
from gui.theme.current import tokens
from gui.theme.mark import mark_icon
from gui.theme.stylesheet import stylesheet
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.sheet import SheetHost
from gui.widgets.toast import Toasts

if TYPE_CHECKING:
    from gui.first_run.page import FirstRunPage

log = logging.getLogger(__name__)
NARROW = 1180


class MainWindow(QMainWindow):
    """Pages are built when they are first shown."""

    closing = Signal()
    """The user wants to close; whoever owns the window decides what that means."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)
        self.setWindowIcon(mark_icon())
        self.setWindowTitle("Glasshouse")
        self.sheets = SheetHost(self)
        self.toasts = Toasts(self)
        # The window's, not the application's: when the theme changes, the window that goes would
        # be worked out anew as well, which takes longer than all the rest.
        self.setStyleSheet(stylesheet(tokens()))
        self.may_close = False
        self._services: Services | None = None
        self._pages: dict[str, QWidget] = {}
        self._narrow: bool | None = None
        self._current = ""
        self.greeting: FirstRunPage | None = None
        """The first-run page while it is shown."""

    def furnish(self, services: Services) -> None:
        """Put everything in but the pages, once the services know this window."""
        self._services = services
        body = Panel("window", self)
        stack = column(body)
        self.top_bar = TopBar(services, body)
        self.rail = Rail(PAGES, body)
        self.rail.chosen.connect(self.show_page)
        self.stack = QStackedWidget(body)
        self.strip = ActivityStrip(services.runner, body)
        self.strip.opened.connect(self._show_activity)
        middle = QWidget(body)
        line = row(middle)
        line.addWidget(self.rail)
        line.addWidget(Rule(vertical=True))
        line.addWidget(self.stack, 1)
        stack.addWidget(self.top_bar)
        stack.addWidget(middle, 1)
        stack.addWidget(self.strip)
        self._whole = QStackedWidget(self)
        self._whole.addWidget(body)
        self.setCentralWidget(self._whole)
        self.sheets.raise_()
        self.waiting = WaitingFiles(services, self)
        self.drop = DropTarget(services, self, self.waiting)
        self._add_shortcuts(services)
        services.store.current_changed.connect(self._retitle)
        services.store.changed.connect(self._retitle)
        services.runner.listed.connect(self._count_jobs)
        self.update_count = UpdateCount(services, self.rail)
        self.gpu_count = GpuCount(services, self.rail)
        self._retitle()
        self._count_jobs()
        self._fit()

    def greet(self) -> None:
        """Show the first-run page instead of everything else, until the user starts."""
        from gui.first_run.page import FirstRunPage

        assert self._services is not None
        if self.greeting is None:
            self.greeting = FirstRunPage(self._services, self._whole)
            self.greeting.begun.connect(self.end_greeting)
            self._whole.addWidget(self.greeting)
        self._whole.setCurrentWidget(self.greeting)
        self.greeting.setFocus()

    def end_greeting(self) -> None:
        """Go on to the pages."""
        if self.greeting is not None:
            self._whole.setCurrentIndex(0)
            self._whole.removeWidget(self.greeting)
            self.greeting.deleteLater()
            self.greeting = None
            self.stack.setFocus()

    @property
    def current_page(self) -> str:
        """Key of the page that is seen."""
        return self._current

    def page(self, key: str) -> QWidget:
        """A page, built if it was not yet."""
        assert self._services is not None
        if key not in self._pages:
            entry = next(entry for entry in PAGES if entry.key == key)
            self._pages[key] = entry.create(self._services)
            self.stack.addWidget(self._pages[key])
        return self._pages[key]

    def show_page(self, key: str) -> None:
        """Go to a page. What has no page of its own yet is part of the settings."""
        if all(entry.key != key for entry in PAGES):
            key = "settings"
        changed = key != self._current
        self._current = key
        self.rail.show_page(key)
        focused = self.focusWidget()
        # Else Qt gives the keyboard to the next button, which would wear a ring unasked.
        if focused is None or (changed and self.stack.isAncestorOf(focused)):
            self.stack.setFocus()
        self.stack.setCurrentWidget(self.page(key))

    def find_packages(self, query: str) -> None:
        """Go to the packages with a query in the field."""
        self.show_page("packages")
        search = getattr(self.page("packages"), "search", None)
        if callable(search):
            search(query)

    def take_in(self, sources: Sequence[FileSource]) -> None:
        """Import what was dropped, or handed over by a later start; not under an open sheet."""
        self.waiting.take(sources)

    def showEvent(self, event: QShowEvent) -> None:
        """From now on things can be dropped here."""
        super().showEvent(event)
        if self._services is not None:
            self.drop.watch()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is somebody else's decision."""
        if self.may_close:
            event.accept()
            return
        event.ignore()
        self.closing.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse the rail where there is no room for words."""
        super().resizeEvent(event)
        if self._services is not None:
            self._fit()

    def _fit(self) -> None:
        narrow = self.width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self.rail.set_narrow(narrow=narrow)
            self.top_bar.set_narrow(narrow=narrow)

    def _add_shortcuts(self, services: Services) -> None:
        for action in window_actions(services):
            if action.key == "refresh":
                self._shortcut(action.keys, partial(self._refresh_in_page, action.run))
            elif action.keys:
                self._shortcut(action.keys, action.run, always=action.key in ALWAYS)
        self._shortcut("Ctrl+K", self.top_bar.palette_field.start)
        self._shortcut("Ctrl+F", self._find_in_page)

    def _shortcut(self, keys: str, run: Callable[[], None], *, always: bool = False) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)

        def act() -> None:
            # What lies under a sheet or the first page is out of reach, for the keyboard too.
            if self.sheets.current is None and (always or self.greeting is None):
                run()

        shortcut.activated.connect(act)

    def _find_in_page(self) -> None:
        """Ctrl+F: the page's own search, else the palette."""
        page = self._pages.get(self._current)
        find = getattr(page, "start_search", None)
        if callable(find):
            find()
        else:
            self.top_bar.palette_field.start()

    def _refresh_in_page(self, refresh: Callable[[], None]) -> None:
        """F5: the page's own way to look again, else everything is read again.

        The page under a sheet is not what the user looks at.
        """
        look_again = getattr(self._pages.get(self._current), "look_again", None)
        own = callable(look_again) and self.sheets.current is None
        (look_again if own else refresh)()

    def _show_activity(self) -> None:
        self.show_page("activity")

    def _retitle(self) -> None:
        assert self._services is not None
        environment = self._services.store.current_environment()
        # The system's title bar adds nothing of its own; both parts are names.
        name = f"{environment.name} — Glasshouse" if environment else "Glasshouse"
        self.setWindowTitle(name)

    def _count_jobs(self) -> None:
        assert self._services is not None
        jobs = self._services.runner.visible()
        self.rail.set_count("activity", len(jobs))
        if self.greeting is not None and any(isinstance(job.call, ApplyPlan) for job in jobs):
            # A file that was dropped on the first page is being made: the user has started.
            self.greeting.start.click()
