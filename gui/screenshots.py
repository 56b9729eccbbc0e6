"""Saves a picture of every page and sheet, in both languages and themes, from practice mode."""

from __future__ import annotations

import asyncio
import logging
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from core import paths
from core.settings import Theme
from gui.app import App
from gui.arguments import Arguments
from gui.pages.packages.basket import Baskets
from gui.scenes import CHANGED, OFFLINE, SCENES, Scene, before_offline, select
from gui.scenes_channels import CHANNEL_SCENES
from gui.scenes_configuration import CONFIGURATION_SCENES
from gui.scenes_export import EXPORT_SCENES
from gui.scenes_first_run import FIRST_RUN_SCENES, NOTHING_HERE
from gui.scenes_frameworks import FRAMEWORK_SCENES, FRAMEWORKS_OFFLINE
from gui.scenes_gpu import GPU_SCENES
from gui.scenes_gpu_plans import GPU_PLAN_SCENES
from gui.scenes_graph import GRAPH_SCENES
from gui.scenes_history import HISTORY_SCENES
from gui.scenes_import import IMPORT_SCENES
from gui.scenes_updates import UPDATE_SCENES
from gui.shell.pages import PAGES
from gui.theme import motion
from gui.widgets.popup import PopupList
from gui.widgets.toast import Toast

log = logging.getLogger(__name__)

SIZE = QSize(1280, 800)
OTHER_SIZES = (QSize(1000, 700), QSize(1600, 1000))
"""For the pages and a few sheets, in one language and theme."""
IN_OTHER_SIZES = {
    *(page.key for page in PAGES),
    "packages-marked",
    "new-environment-chips",
    "preview-attention",
    "problem",
    "configuration-findings",
    "configuration-tidied",
    "first-run-better",
    "drop",
    "export-versions",
    "import",
    "updates-pin-note",
    "gpu-unfolded",
    "install-gpu",
    "install-existing-changes",
    "install-old-driver",
    "gpu-describe",
}
COMBINATIONS = (("en", "light"), ("en", "dark"), ("zh_CN", "light"), ("zh_CN", "dark"))
PATIENCE = 30.0
"""Seconds to wait for a scene."""


async def take(qt: QApplication, arguments: Arguments, stop_channels: Callable[[], None]) -> int:
    """Save the pictures into `arguments.screenshots`. Returns the exit status.

    A language or theme on the command line leaves the others out.
    """
    assert arguments.screenshots is not None
    folder = arguments.screenshots.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ[motion.STILL_VARIABLE] = "1"
    combinations = [
        (language, theme)
        for language, theme in COMBINATIONS
        if arguments.language in ("", language) and arguments.theme in ("", theme)
    ]
    missing = await _with_channels(qt, arguments, folder, combinations, stop_channels)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        os.environ[paths.SANDBOX_VARIABLE] = home
        missing += await _without_environments(qt, arguments, folder, combinations)
    return 1 if missing else 0


async def _with_channels(
    qt: QApplication,
    arguments: Arguments,
    folder: Path,
    combinations: Iterable[tuple[str, str]],
    stop_channels: Callable[[], None],
) -> int:
    app = await _start(qt, arguments)
    missing = 0
    everything = (
        *SCENES,
        *CHANNEL_SCENES,
        *CONFIGURATION_SCENES,
        *FIRST_RUN_SCENES,
        *EXPORT_SCENES,
        *IMPORT_SCENES,
        *HISTORY_SCENES,
        *UPDATE_SCENES,
        *GPU_SCENES,
        *FRAMEWORK_SCENES,
        *GPU_PLAN_SCENES,
        *GRAPH_SCENES,
    )
    try:
        for language, theme in combinations:
            missing += await _shoot_all(app, everything, folder, language, theme)
        for size in OTHER_SIZES:
            scenes = [scene for scene in everything if scene.name in IN_OTHER_SIZES]
            missing += await _shoot_all(app, scenes, folder, *COMBINATIONS[2], size)
        await before_offline(app)
        stop_channels()
        app.store.need_names(refresh=True)
        for language, theme in combinations:
            offline = (*OFFLINE, *FRAMEWORKS_OFFLINE)
            missing += await _shoot_all(app, offline, folder, language, theme)
    finally:
        await app.shut_down()
    return missing


async def _without_environments(
    qt: QApplication,
    arguments: Arguments,
    folder: Path,
    combinations: Iterable[tuple[str, str]],
) -> int:
    async def nothing(_app: App) -> None:
        return

    app = await _start(qt, arguments)
    missing = 0
    try:
        for language, theme in combinations:
            scenes = [Scene("welcome", nothing), NOTHING_HERE]
            missing += await _shoot_all(app, scenes, folder, language, theme)
    finally:
        await app.shut_down()
    return missing


async def _start(qt: QApplication, arguments: Arguments) -> App:
    app = App(qt, arguments)
    await app.open_window(PAGES[0].key)
    app.window.resize(SIZE)
    app.begin()
    await app.store.settle()
    if app.store.environments.environments:
        app.store.need_detail(select(app, CHANGED))
        await app.store.settle()
    return app


async def _shoot_all(
    app: App,
    scenes: Iterable[Scene],
    folder: Path,
    language: str,
    theme: str,
    size: QSize = SIZE,
) -> int:
    """Returns how many could not be taken."""
    app.preferences.update(language=language, theme=Theme(theme))
    await asyncio.sleep(0.1)
    app.window.resize(size)
    suffix = f"{language}.{theme}" if size == SIZE else f"{size.width()}"
    missing = 0
    for scene in scenes:
        missing += not await _shoot(app, scene, folder / f"{scene.name}.{suffix}.png")
    await _end_jobs(app)
    return missing


async def _shoot(app: App, scene: Scene, target: Path) -> bool:
    try:
        if not scene.moving:
            await _end_jobs(app)
            _dismiss_toasts(app)
        await asyncio.wait_for(scene.prepare(app), PATIENCE)
    except TimeoutError:
        log.warning("%s was not to be seen in time", scene.name)
        return False
    if scene.moving:
        await asyncio.sleep(0.3)
    else:
        await settle(app)
    app.window.grab().save(str(target))
    if scene.leave is not None:
        await scene.leave(app)
    await _tidy(app)
    return True


async def _tidy(app: App) -> None:
    """Leave nothing of one scene in the next."""
    app.window.end_greeting()
    app.window.setFocus()
    app.window.top_bar.palette_field.clear()
    app.window.top_bar.palette_field.clearFocus()
    _dismiss_toasts(app)
    for popup in app.window.findChildren(PopupList):
        popup.close_popup()
    while (sheet := app.window.sheets.current) is not None:
        sheet.finish(None)
        await asyncio.sleep(0.05)
    for key, value in app.store.kept.items():
        if isinstance(value, Baskets):
            value.clear(app.store.current)
        elif key == "packages.query":
            app.store.kept[key] = ""


def _dismiss_toasts(app: App) -> None:
    for toast in app.window.findChildren(Toast):
        toast.leave()


async def _end_jobs(app: App) -> None:
    for job in app.runner.visible():
        app.runner.cancel(job)
    await app.runner.settle()


async def settle(app: App) -> None:
    """Wait until nothing is being read or worked out and everything is painted."""
    for _ in range(4):
        await app.store.settle()
        await app.runner.settle()
        await asyncio.sleep(0.15)
