"""What the pictures show of updates: lanes as the engine sorts them, and what is in their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model.base import Message
from core.model.calls import FindUpdates
from core.model.progress import Advanced, Phase, PhaseStarted
from gui.actions import updates as actions
from gui.app import App
from gui.jobs.job import Job, State
from gui.scenes import CHANGED, Scene, select, until
from gui.sheets.preview.sheet import PreviewSheet
from gui.state.explaining import explaining_of
from gui.state.updates import UpdateReports, updates_of

if TYPE_CHECKING:
    from gui.pages.settings.page import SettingsPage
    from gui.pages.updates.page import UpdatesPage

NOTE = "onnx 1.17"
UPDATED = "thesis"
"""The practice environment with updates of every kind."""


def _reports(app: App) -> UpdateReports:
    return updates_of(app.services)


async def _page(app: App, name: str) -> UpdatesPage:
    """The page of an environment, as far as it is known."""
    app.window.show_page(actions.PAGE)
    prefix = select(app, name)
    app.store.need_detail(prefix)
    await app.store.settle()
    page: UpdatesPage = app.window.page(actions.PAGE)  # type: ignore[assignment]
    page.deeds.choice.put(prefix, page.deeds.choice.left_out(prefix), chosen=True)
    _reports(app).changed.emit(prefix)
    return page


async def _checked(app: App, name: str = UPDATED) -> UpdatesPage:
    """The page with its lanes and all that the solver has to say about them."""
    page = await _page(app, name)
    prefix, reports = app.store.current, _reports(app)
    if prefix not in reports.reports or prefix in reports.stale:
        reports.look(prefix, refresh=True)
    await until(lambda: reports.looking(prefix) is None and prefix in reports.reports)
    explaining = explaining_of(app.services, reports)
    page.lanes.in_view.emit()
    await until(lambda: page.told and explaining.idle)
    return page


def _lanes(scene: str, name: str = UPDATED) -> Scene:
    async def prepare(app: App) -> None:
        await _checked(app, name)

    return Scene(scene, prepare)


async def _never(app: App) -> None:
    await _page(app, "cv-lab")
    _reports(app).reports.pop(app.store.current, None)
    _reports(app).changed.emit(app.store.current)


async def _checking(app: App) -> None:
    await _never(app)
    prefix = app.store.current
    job = Job(Message("title-update", {}), FindUpdates(prefix=prefix), "", quiet=False, parent=app)
    job.begin()
    job.take(PhaseStarted(Phase.METADATA, 0.0))
    job.take(
        Advanced(Phase.METADATA, done_bytes=3_400_000, total_bytes=8_100_000, subject="practice")
    )
    _reports(app).follow(prefix, job)


async def _no_more(app: App) -> None:
    """Let the look of the picture end."""
    job = _reports(app).looking(app.store.current)
    if job is not None and job not in app.runner.jobs:
        job.end(State.CANCELLED)


async def _partly(app: App) -> None:
    page = await _checked(app)
    page.deeds.choice.put(app.store.current, {"idna", "openssl", "psutil"}, chosen=False)
    _reports(app).changed.emit(app.store.current)


async def _pin(app: App) -> None:
    page = await _checked(app)
    page.deeds.turn_pin(page.shown.review[0])
    assert page.deeds.popup is not None
    page.deeds.popup.note.setText(NOTE)


async def _no_popup(app: App) -> None:
    app.window.page(actions.PAGE).deeds.close_popup()  # type: ignore[attr-defined]


async def _stale(app: App) -> None:
    await _checked(app)
    _reports(app).forget_stale(app.store.current)


async def _fresh_again(app: App) -> None:
    _reports(app).stale.clear()


async def _offline(app: App) -> None:
    await _checked(app)
    app.preferences.update(offline=True)


async def _online(app: App) -> None:
    app.preferences.update(offline=False)


async def _preview(app: App) -> None:
    await _checked(app)
    actions.take_safe(app.services, app.store.current)
    await until(lambda: isinstance(app.window.sheets.current, PreviewSheet))


async def _settings(app: App) -> None:
    app.window.show_page("settings")
    page: SettingsPage = app.window.page("settings")  # type: ignore[assignment]
    page.updates.days.step(7)
    page.show_card(page.updates)


async def _settings_back(app: App) -> None:
    app.window.page("settings").updates.days.step(-7)  # type: ignore[attr-defined]
    _reports(app).stale.clear()


UPDATE_SCENES = (
    Scene("updates-never", _never),
    Scene("updates-checking", _checking, moving=True, leave=_no_more),
    _lanes("updates"),
    Scene("updates-partly", _partly),
    Scene("updates-pin-note", _pin, leave=_no_popup),
    _lanes("updates-held-explained", "cv-lab"),
    _lanes("updates-frozen", "dl-course"),
    _lanes("updates-empty", CHANGED),
    Scene("updates-stale", _stale, leave=_fresh_again),
    Scene("updates-offline", _offline, leave=_online),
    Scene("preview-safe-updates", _preview),
    Scene("settings-updates", _settings, leave=_settings_back),
)
