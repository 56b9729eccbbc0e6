"""What the pictures show of the very first page."""

from __future__ import annotations

import time

import msgspec

from core.model.base import Message
from core.model.changes import Changes
from core.model.mirror import ProbeReport
from gui.app import App
from gui.first_run.mirror_steps import WRITTEN
from gui.first_run.offer import Stage
from gui.first_run.page import FirstRunPage
from gui.scenes import Scene, until
from gui.state.staging import staging_of


async def _page(app: App) -> FirstRunPage:
    await until(lambda: app.place.replacing is None)
    app.window.greet()
    page = app.window.greeting
    assert page is not None
    staging_of(app.services).discard()
    await app.store.settle()
    return page


async def _untouched(app: App) -> FirstRunPage:
    """As if nothing had been measured yet."""
    page = await _page(app)
    await until(lambda: app.store.mirrors is not None)
    if app.store.mirrors is not None:
        app.store.mirrors = msgspec.structs.replace(app.store.mirrors, report=None)
    app.store.kept.pop(WRITTEN, None)
    app.store.changed.emit(Changes(channels=True, settings=True))
    return page


async def _only_looked(app: App) -> None:
    await _untouched(app)


async def _measuring(app: App) -> None:
    page = await _untouched(app)
    if page.steps.offer().stage is not Stage.MEASURING:
        page.steps.measure()
    await until(lambda: page.steps.done() > 2)


async def _measured(app: App) -> FirstRunPage:
    page = await _page(app)
    if page.steps.offer().stage in (Stage.ASK, Stage.MEASURING):
        if page.steps.offer().stage is Stage.ASK:
            page.steps.measure()
        await app.runner.settle()
        await app.store.settle()
    return page


async def _better(app: App) -> None:
    await _measured(app)


async def _looking(app: App) -> None:
    page = await _measured(app)
    page.steps.press()
    staging = staging_of(app.services)
    await until(lambda: staging.preview is not None and app.window.sheets.current is not None)


async def _written(app: App) -> None:
    await _looking(app)
    staging_of(app.services).write()
    await until(lambda: app.window.sheets.current is None)
    await app.store.settle()


async def _in_the_way(app: App) -> None:
    """A network that asks everybody to log in first."""
    await _untouched(app)
    network = Message("network-login-page", {"host": "login.campus.example"})
    if app.store.mirrors is not None:
        report = ProbeReport(time.time(), (), network=network)
        app.store.mirrors = msgspec.structs.replace(app.store.mirrors, report=report)
    app.store.changed.emit(Changes(channels=True))


async def _left(app: App) -> None:
    """Back as it was, for whatever is pictured next."""
    page = await _page(app)
    if page.steps.offer().stage is Stage.WRITTEN:
        page.steps.press()
        await until(lambda: page.steps.offer().stage is not Stage.WRITTEN)
    await app.store.settle()
    app.window.end_greeting()


NOTHING_HERE = Scene("first-run-empty", _only_looked)
"""On a computer without any environment. Nobody is asked for anything: its mirrors are real."""

FIRST_RUN_SCENES = (
    Scene("first-run", _only_looked),
    Scene("first-run-login-page", _in_the_way),
    Scene("first-run-measuring", _measuring, moving=True),
    Scene("first-run-better", _better),
    Scene("first-run-looking", _looking),
    Scene("first-run-written", _written),
    Scene("first-run-undone", _left),
)
