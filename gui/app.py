"""Start and end of the window process: one event loop, one client, one window at a time."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from core import logging as app_logging
from core import paths
from core.client import EngineClient
from core.model.calls import ApplyPlan, Recover, Recovered, Role
from core.model.changes import Changes
from core.model.file_source import FileSource
from core.model.problem import Problem, ProblemError
from core.settings import Theme
from gui import crashes, garbage, opening, practice, warming
from gui.actions import gpu, trials, verifying
from gui.application import Application
from gui.arguments import Arguments
from gui.event_loop import EventLoop
from gui.interrupts import Interrupts
from gui.jobs.job import Job, State
from gui.jobs.runner import JobRunner
from gui.language import installing, say
from gui.services import Services
from gui.sheets.preview.done import celebrate
from gui.shell import geometry
from gui.shell.main_window import MainWindow
from gui.single_instance import SingleInstance, hand_over
from gui.state.preferences import Preferences
from gui.state.store import Store
from gui.theme import motion
from gui.theme.switching import ThemeSwitcher
from gui.widgets.confirm import ConfirmSheet
from gui.window_place import WindowPlace

log = logging.getLogger(__name__)
TITLE = "Glasshouse"


class App(QObject):
    """Owns what outlives a window: client, store, jobs, preferences, theme."""

    def __init__(self, qt: QApplication, arguments: Arguments) -> None:
        super().__init__(qt)
        self._qt = qt
        self.arguments = arguments
        self.client = EngineClient()
        # It starts on another core while the window is built.
        self.client.engine(Role.READER)
        self.preferences = Preferences(parent=self, for_now=_for_now(arguments))
        wanted = self.preferences.value
        self.theme = ThemeSwitcher(qt, wanted.theme)
        self.theme.setParent(self)
        installing.install(wanted.language)
        self.store = Store(self.client, self)
        self.runner = JobRunner(self.client, self)
        self.place = WindowPlace(self._assemble, self._dress, self)
        self.place.taken.connect(self._on_window_taken)
        self.place.failed.connect(self._on_crash)
        self._ended: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self._asking = False
        self._files = list(arguments.files)
        """To be imported once there is a window."""
        if isinstance(qt, Application):
            qt.file_opened.connect(self._on_file_opened)
        self.runner.mutated.connect(self.store.apply)
        self.runner.failed.connect(self._on_failed)
        self.runner.finished.connect(self._on_finished)
        self.store.current_changed.connect(self._remember_current)
        self.preferences.changed.connect(self._on_preferences)
        self.theme.changed.connect(self.place.replace)
        self.theme.held = self._waits

    # The window -----------------------------------------------------------------------------

    @property
    def window(self) -> MainWindow:
        """The window in use."""
        return self.place.window

    @property
    def services(self) -> Services:
        """What the pages of that window are given."""
        return self.place.services

    async def open_window(self, page: str = "") -> None:
        """Build the first window, and show it where it was."""
        await self.place.open(page or self.preferences.value.last_page)

    async def _assemble(self, page: Callable[[], str]) -> tuple[MainWindow, Services]:
        return await opening.assemble(
            page,
            client=self.client,
            store=self.store,
            runner=self.runner,
            preferences=self.preferences,
            theme=self.theme,
            greets=self._greets(),
        )

    def _greets(self) -> bool:
        """Whether this is a first start, and somebody is there to see it."""
        options = self.arguments
        unreal = options.demo or options.self_test or options.screenshots is not None
        return not unreal and not self.preferences.value.welcomed

    def _on_window_taken(self, window: MainWindow, services: Services) -> None:
        services.tasks.crashed.connect(self._on_crash)
        window.closing.connect(self._on_closing)

    def _on_preferences(self, names: frozenset[str]) -> None:
        if "language" in names:
            if not self.place.waits:
                installing.install(self.preferences.value.language)
            self.place.replace()
        if "theme" in names:
            self.theme.choose(self.preferences.value.theme)
        self.store.apply(
            Changes(settings=True, environments="envs_dir" in names, catalogue="offline" in names)
        )

    def _dress(self) -> None:
        """Put theme and language in force that had to wait for an open sheet: it would have been
        painted, and have spoken, half the old way and half the new."""
        self.theme.catch_up()
        installing.install(self.preferences.value.language)

    def _waits(self) -> bool:
        return self.place.waits

    def _remember_current(self, prefix: str) -> None:
        if prefix:
            self.preferences.update(last_prefix=prefix)

    # Problems -------------------------------------------------------------------------------

    def show_problem(self, problem: Problem) -> None:
        """Show a problem in the window that is open."""
        if self.place.is_open:
            self.services.problems.show(problem)

    def _on_failed(self, job: Job) -> None:
        self.services.problems.show_job(job)

    def _on_crash(self, error: BaseException) -> None:
        self.show_problem(crashes.as_problem(error))

    def _on_finished(self, job: Job) -> None:
        verifying.ended(self.services, job)
        gpu.ended(self.services, job)
        trials.ended(self.services, job)
        if job.quiet or not isinstance(job.call, ApplyPlan):
            return
        if job.state is State.DONE:
            celebrate(self.services, job.call.plan, job.result, job.notes)
            verifying.after(self.services, job.call, job.result.revision.number)
            return
        if job.state is State.CANCELLED and job.completed_instead:
            words = self.tr("It was too late to cancel, so it was finished: {job}")
        elif job.state is State.CANCELLED:
            words = self.tr("Cancelled, and everything is as it was: {job}")
        else:
            return
        self.services.toasts.show(words.format(job=job.title), "info")

    # Start and end --------------------------------------------------------------------------

    async def run(self) -> int:
        """Show the window and wait until it is closed."""
        crashes.watch(asyncio.get_running_loop(), self.show_problem)
        instance = SingleInstance(self)
        instance.asked.connect(self._on_asked)
        interrupts = Interrupts(self)
        interrupts.asked.connect(self._on_interrupted)
        interrupts.ordered.connect(self._on_ordered_to_end)
        self._qt.commitDataRequest.connect(self._on_log_off)
        await self.open_window()
        self.begin()
        self.open_files(self._files)
        try:
            return await self._ended
        finally:
            instance.close()
            await self.shut_down()
            interrupts.close()

    def begin(self) -> None:
        """Read the first data and look for what was interrupted."""
        if self.preferences.value.last_prefix:
            self.store.select(self.preferences.value.last_prefix)
        self.store.start()
        self._recovering = asyncio.ensure_future(self._recover())
        self._warming = asyncio.ensure_future(self._warm_up())

    async def _warm_up(self) -> None:
        await self.store.settle()
        self._ask_desktop()
        await warming.load_the_rest()
        # The page with the most on it, and the next one that most people want.
        self.window.page("packages")

    def _ask_desktop(self) -> None:
        if sys.platform.startswith("linux") and not motion.reduced():
            # Only now that the window is there: loading it takes a while, and is for Linux alone.
            from gui.theme.desktop_motion import DesktopMotion, session_bus

            if (bus := session_bus()) is not None:
                DesktopMotion(bus, self)

    async def shut_down(self) -> None:
        """End everything: reads are dropped, a change before its commit stops, after it goes on."""
        self.place.keep()
        geometry.remember(self.window)
        self.preferences.update(last_page=self.window.current_page)
        self.window.hide()
        self._recovering.cancel()
        self._warming.cancel()
        await self.store.stop()
        await self.services.tasks.stop()
        await asyncio.gather(self._recovering, self._warming, return_exceptions=True)
        await self.place.settle()
        await self.client.aclose()
        await self.runner.settle()
        self.window.may_close = True
        self.window.close()

    async def _recover(self) -> None:
        try:
            found: Recovered = await self.client.call(Recover())
        except ProblemError as error:
            self.show_problem(error.problem)
            return
        for message in found.messages:
            self.services.toasts.show(say(message), "info")
        for problem in found.problems:
            self.show_problem(problem)
        self.store.apply(found.changes)
        await trials.look_for_leftovers(self.services)

    def open_files(self, files: Sequence[str]) -> None:
        """Import files that came from outside: a command line, a later start, the desktop."""
        if files:
            self.window.take_in([FileSource(path=file) for file in files])

    def _on_file_opened(self, file: str) -> None:
        if self.place.is_open:
            self.open_files([file])
        else:
            self._files.append(file)

    def _on_asked(self, files: list[str]) -> None:
        if not self.place.is_open:
            self._files += files
            return
        self.open_files(files)
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def _on_log_off(self) -> None:
        # The engines end by themselves when their stdin closes; nothing to ask here.
        if self.place.is_open:
            geometry.remember(self.window)

    def _on_interrupted(self) -> None:
        """As the window's own close button; a second Ctrl+C answers the question, too."""
        if self._asking:
            self._end(0)
        else:
            self._on_closing()

    def _on_ordered_to_end(self) -> None:
        self._end(0)

    def _on_closing(self) -> None:
        if not self._asking and not self._ended.done():
            self._asking = True
            self._closing = asyncio.ensure_future(self._ask_and_close())

    async def _ask_and_close(self) -> None:
        changing = [job for job in self.runner.jobs if isinstance(job.call, ApplyPlan)]
        if changing:
            # Asked for in a terminal, the window may be minimized or behind others.
            self._on_asked([])
        try:
            if not changing or await self.window.sheets.present(self._question(changing[0])):
                self._end(0)
        finally:
            self._asking = False

    def _question(self, job: Job) -> ConfirmSheet:
        if job.committed:
            sentence = self.tr(
                "The environment is being changed right now. If you close, this goes on by "
                "itself until the environment is whole, and you will see the result next time."
            )
        else:
            sentence = self.tr(
                "Nothing has been changed in the environment yet. If you close, it stays as it is."
            )
        title = self.tr("Still running: {job}").format(job=job.title)
        return ConfirmSheet(
            title, sentence, self.tr("Close"), cancel=self.tr("Keep it open"), icon="hourglass"
        )

    def _end(self, status: int) -> None:
        if not self._ended.done():
            self._ended.set_result(status)


def _for_now(arguments: Arguments) -> dict[str, object]:
    """Settings the command line asks for, until others are chosen."""
    wanted: dict[str, object] = {}
    if arguments.language:
        wanted["language"] = arguments.language
    if arguments.theme:
        wanted["theme"] = Theme(arguments.theme)
    return wanted


def make_qt() -> QApplication:
    """The QApplication as every entry of the program wants it."""
    qt = QApplication.instance() or Application(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setApplicationName(TITLE)
    qt.setApplicationDisplayName("")
    qt.setDesktopFileName("glasshouse")
    qt.setQuitOnLastWindowClosed(False)
    return qt


def run(arguments: Arguments) -> int:
    """Run the window process. Returns the exit status."""
    if arguments.home is not None:
        os.environ[paths.SANDBOX_VARIABLE] = str(arguments.home.resolve())
    server: practice.PracticeProcess | None = None
    if arguments.demo or arguments.screenshots or arguments.self_test:
        home = arguments.home or practice.default_home()
        server = practice.start(home, rate=practice.WATCHED if arguments.screenshots else None)
        os.environ[paths.SANDBOX_VARIABLE] = str(server.home)
    try:
        app_logging.configure("window")
        return _run_window(arguments, server)
    finally:
        if server is not None:
            server.stop()


def _run_window(arguments: Arguments, server: practice.PracticeProcess | None) -> int:
    qt = make_qt()
    unattended = arguments.screenshots is not None or arguments.self_test
    if not unattended and hand_over(arguments.files):
        return 0

    async def main() -> int:
        if arguments.screenshots is not None:
            from gui.screenshots import take

            assert server is not None
            return await take(qt, arguments, server.stop)
        if arguments.self_test:
            from gui.self_test import self_test

            return await self_test(qt, arguments)
        return await App(qt, arguments).run()

    garbage.begin()
    with asyncio.Runner(loop_factory=lambda: EventLoop(qt)) as runner:
        return runner.run(main())
