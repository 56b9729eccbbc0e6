"""Puts a window together over several turns of the event loop, none of which lasts long."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from gui import warming
from gui.jobs.tasks import Tasks
from gui.services import Services
from gui.shell.main_window import MainWindow
from gui.shell.pages import known_page
from gui.shell.problems import Problems

if TYPE_CHECKING:
    from core.client import EngineClient
    from gui.jobs.runner import JobRunner
    from gui.state.preferences import Preferences
    from gui.state.store import Store
    from gui.theme.switching import ThemeSwitcher


async def assemble(
    page: Callable[[], str],
    *,
    client: EngineClient,
    store: Store,
    runner: JobRunner,
    preferences: Preferences,
    theme: ThemeSwitcher,
    greets: bool,
) -> tuple[MainWindow, Services]:
    """A window that is not shown yet, and what its pages are given.

    `page` is asked late which page to build: the user may go elsewhere in the meantime.
    With `greets` the first-run page stands before it.
    """
    window = MainWindow()
    tasks = Tasks(window)
    services = Services(
        client=client,
        store=store,
        runner=runner,
        tasks=tasks,
        preferences=preferences,
        theme=theme,
        sheets=window.sheets,
        toasts=window.toasts,
        navigate=window.show_page,
        find_packages=window.find_packages,
    )
    services.problems = Problems(services, window)
    tasks.problem.connect(services.problems.show)
    await _breathe()
    window.furnish(services)
    await _breathe()
    await warming.load_page(known_page(page()))
    window.show_page(page())
    if greets:
        await _breathe()
        window.greet()
    await _breathe()
    return window, services


async def _breathe() -> None:
    """Let the event loop do what is waiting."""
    await asyncio.sleep(0)
