"""What every page is given: the one door to each thing a page may touch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gui.state.preferences import Preferences
from gui.theme.switching import ThemeSwitcher

if TYPE_CHECKING:
    from core.client import EngineClient
    from gui.jobs.runner import JobRunner
    from gui.jobs.tasks import Tasks
    from gui.shell.problems import Problems
    from gui.state.store import Store
    from gui.widgets.sheet import SheetHost
    from gui.widgets.toast import Toasts


@dataclass
class Services:
    """Handed to `create(services)` of each page. `sheets` and `toasts` belong to the window."""

    client: EngineClient
    store: Store
    runner: JobRunner
    tasks: Tasks
    preferences: Preferences
    theme: ThemeSwitcher
    sheets: SheetHost
    toasts: Toasts
    navigate: Callable[[str], None]
    """Show a page by its key: `environments packages activity settings`."""
    find_packages: Callable[[str], None]
    """Show the Packages page with a query in its search field."""
    problems: Problems = field(init=False)
    """Shows a problem in a sheet: `services.problems.show(problem, retry)`."""
