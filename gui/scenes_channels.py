"""What the pictures show of mirrors and channels: measured, laid out, written, and in the way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from gui.actions import channels as actions
from gui.app import App
from gui.scenes import Scene
from gui.state.staging import Staging, staging_of

if TYPE_CHECKING:
    from gui.pages.channels.page import ChannelsPage

SWIFT, SLEEPY, CLOSED = "practice-swift", "practice-stale", "practice-dead"
"""Practice mirrors: one to switch to, one out of date, one nobody answers at."""


async def _until(true: Callable[[], object]) -> None:
    while not true():  # noqa: ASYNC110 - no signal for it
        await asyncio.sleep(0.05)


async def _page(app: App) -> ChannelsPage:
    """The page with nothing laid out."""
    app.window.show_page("channels")
    page: ChannelsPage = app.window.page("channels")  # type: ignore[assignment]
    _staging(app).discard()
    app.store.need_mirrors()
    await app.store.settle()
    await _until(lambda: page.mirrors.table is not None)
    page.mirrors.table.unfold("")  # type: ignore[union-attr]
    return page


def _staging(app: App) -> Staging:
    return staging_of(app.services)


async def _measured(app: App) -> ChannelsPage:
    page = await _page(app)
    mirrors = app.store.mirrors
    if mirrors is None or mirrors.report is None:
        actions.measure(app.services)
        await app.runner.settle()
        await app.store.settle()
    return page


async def _nothing_measured(app: App) -> None:
    await _page(app)


async def _probing(app: App) -> None:
    await _page(app)
    job = actions.measure(app.services)
    await _until(lambda: job.is_over or sum(one.done for one in job.measurements.values()) > 1)


async def _all_measured(app: App) -> None:
    await _measured(app)


async def _one_is_down(app: App) -> None:
    page = await _measured(app)
    page.mirrors.table.unfold(CLOSED)  # type: ignore[union-attr]


async def _laid_out(app: App) -> None:
    await _measured(app)
    actions.use_mirror(app.services, SWIFT)
    await _until(lambda: _staging(app).preview is not None)


async def _written(app: App) -> None:
    await _laid_out(app)
    if _staging(app).can_write:
        _staging(app).write()
        await _until(lambda: _staging(app).is_empty)
    await app.store.settle()


async def _undone(app: App) -> None:
    await _page(app)
    standing = [record for record in app.store.edits if not record.undone]
    if standing:
        actions.undo(app.services, standing[0])
        await _until(lambda: _staging(app).is_empty)
    await app.store.settle()


async def _moved(app: App) -> None:
    page = await _measured(app)
    page.order.order.moved.emit(1, 0)
    await _until(lambda: _staging(app).preview is not None)


async def _pill(app: App) -> None:
    await _measured(app)
    app.window.show_page("environments")
    app.window.top_bar.channel_pill.click()


async def _offline(app: App) -> None:
    app.preferences.update(offline=True)
    await _measured(app)


async def _online(app: App) -> None:
    app.preferences.update(offline=False)
    await _measured(app)


def _adding(name: str, typed: str) -> Scene:
    async def prepare(app: App) -> None:
        page = await _page(app)
        page.head.add_wanted.emit()
        await _until(lambda: app.window.sheets.current is not None)
        sheet = app.window.sheets.current
        answers: list[object] = []
        sheet._check.answered.connect(lambda found, problem: answers.append((found, problem)))  # type: ignore[union-attr]  # noqa: SLF001
        sheet.field.setText(typed)  # type: ignore[union-attr]
        await _until(lambda: answers or not typed)

    return Scene(f"channels-add-{name}", prepare)


CHANNEL_SCENES = (
    Scene("channels", _nothing_measured),
    Scene("channels-probing", _probing, moving=True),
    Scene("channels-measured", _all_measured),
    Scene("channels-down", _one_is_down),
    Scene("channels-laid-out", _laid_out),
    Scene("channels-written", _written),
    Scene("channels-undone", _undone),
    Scene("channels-order", _moved),
    Scene("channels-pill", _pill),
    _adding("unknown", "practise-extra"),
    Scene("channels-offline", _offline),
    Scene("channels-online", _online),
)
