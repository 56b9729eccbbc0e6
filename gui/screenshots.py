"""Saves a picture of every page and sheet, in both languages and themes, from practice mode."""

from __future__ import annotations

import asyncio
import logging
import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.model.request import ChangeRequest
from gui.app import App
from gui.arguments import Arguments
from gui.shell.pages import PAGES
from gui.theme import motion

log = logging.getLogger(__name__)

SIZE = (1280, 800)
COMBINATIONS = (("en", "light"), ("en", "dark"), ("zh_CN", "light"), ("zh_CN", "dark"))
PATIENCE = 30.0
"""Seconds to wait for a sheet."""

ENVIRONMENT = "thesis"
"""The practice environment whose packages make a telling picture."""


@dataclass(frozen=True)
class Scene:
    """Something to see, and how to get there."""

    name: str
    prepare: Callable[[App], Awaitable[None]]


async def take(qt: QApplication, arguments: Arguments) -> int:
    """Save the pictures into `arguments.screenshots`. Returns the exit status."""
    assert arguments.screenshots is not None
    folder = arguments.screenshots.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ[motion.STILL_VARIABLE] = "1"
    app = App(qt, arguments)
    app.open_window(PAGES[0].key)
    app.window.resize(*SIZE)
    app.begin()
    await app.store.settle()
    _select_environment(app)
    missing = 0
    try:
        for language, theme in COMBINATIONS:
            await _switch(app, language, theme)
            for scene in SCENES:
                missing += not await _shoot(app, scene, folder, f"{language}.{theme}")
    finally:
        await app.shut_down()
    return 1 if missing else 0


async def _switch(app: App, language: str, theme: str) -> None:
    app.preferences.update(language=language, theme=type(app.preferences.value.theme)(theme))
    await asyncio.sleep(0.1)
    app.window.resize(*SIZE)


async def _shoot(app: App, scene: Scene, folder: Path, suffix: str) -> bool:
    try:
        await asyncio.wait_for(scene.prepare(app), PATIENCE)
    except TimeoutError:
        log.warning("%s was not to be seen in time", scene.name)
        return False
    await settle(app)
    app.window.grab().save(str(folder / f"{scene.name}.{suffix}.png"))
    while (sheet := app.window.sheets.current) is not None:
        sheet.cancel()
        await asyncio.sleep(0.05)
    return True


async def settle(app: App) -> None:
    """Wait until nothing is being read or worked out and everything is painted."""
    for _ in range(4):
        await app.store.settle()
        await app.runner.settle()
        await asyncio.sleep(0.15)


def _page(key: str) -> Scene:
    async def prepare(app: App) -> None:
        app.window.show_page(key)

    return Scene(key, prepare)


async def _sheet(app: App, kind: str) -> None:
    """Wait until a sheet of this class is in front."""
    while type(app.window.sheets.current).__name__ != kind:  # noqa: ASYNC110 - no signal for it
        await asyncio.sleep(0.05)


async def _new_environment(app: App) -> None:
    from gui.actions import environments

    app.window.show_page("environments")
    environments.new_environment(app.services)
    await _sheet(app, "NewEnvironmentSheet")


async def _preview(app: App) -> None:
    await _change(app, ChangeRequest(prefix=app.store.current, install=("polars", "lightgbm")))
    await _sheet(app, "PreviewSheet")


async def _problem(app: App) -> None:
    request = ChangeRequest(prefix=app.store.current, install=("numpy >=2.3", "numba 0.60.*"))
    await _change(app, request)
    await _sheet(app, "ProblemSheet")


async def _change(app: App, request: ChangeRequest) -> None:
    from gui.sheets.preview import flow

    app.window.show_page("packages")
    flow.start(app.services, request)


def _select_environment(app: App) -> None:
    for environment in app.store.environments.environments:
        if environment.name == ENVIRONMENT:
            app.store.select(environment.prefix)


SCENES = (
    *(_page(page.key) for page in PAGES),
    Scene("new-environment", _new_environment),
    Scene("preview", _preview),
    Scene("problem", _problem),
)
