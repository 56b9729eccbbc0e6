"""What the user decides about updates: pins with notes, skipped versions, a schedule."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.base import Message
from core.model.updates import Hold, Lane
from core.settings import Schedule
from gui.pages.settings.page import SettingsPage
from gui.pages.updates.links import link_words, pin_in_the_way
from gui.pages.updates.reasons import painted_reasons
from gui.pages.updates.rows import UpdateRow
from gui.sheets.adopt import AdoptSheet
from gui.state.update_schedule import schedule_of
from gui.state.updates import updates_of
from gui.widgets.buttons import Button
from tests.gui.updates_driver import (
    OLD,
    SAFE,
    check,
    lanes,
    make_left_behind,
    open_updates,
    press_part,
    row,
    settled,
)
from tests.gui.updates_made import explanation, update
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ChannelFactory, ServedChannel
from tests.support.prefixes import make_prefix, record


@pytest.fixture
def served(channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> ServedChannel:
    """A channel with the old versions only."""
    made = channel_factory("moving", list(OLD), faults=True)
    condarc(made)
    return made


async def _press_undo(window: Window, words: str) -> None:
    def found() -> list[Button]:
        toasts = [one for one in window.toasts() if words in one.accessibleName()]
        return [button for one in toasts for button in one.findChildren(Button)]

    await window.until(found, "a toast says so")
    await window.click(found()[0])


async def test_a_pin_with_its_note_holds_a_package_until_it_is_let_go(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        prefix = await make_left_behind(window, home, served)
        pinned = Path(prefix) / "conda-meta" / "pinned"
        page = await open_updates(window)
        await check(window, page)
        await press_part(window, page, "big", "pin")
        await window.until(lambda: page.deeds.popup is not None, "the popup asks")
        popup = page.deeds.popup
        assert popup.versions.current() == "1.4"
        await window.type(popup.note, "thesis runs used it")
        QTest.keyClick(popup.note, Qt.Key.Key_Return)
        await window.until(pinned.exists, "conda's file has the pin")
        assert "big 1.4" in pinned.read_text(encoding="utf-8")
        await window.until(lambda: "big" in {one.name for one in page.shown.held}, "big is held")
        await settled(window, page)
        assert row(page, "big").pinned
        words = painted_reasons(row(page, "big"))[0].words
        assert words.startswith("You pinned it on")
        assert "“thesis runs used it”" in words
        await press_part(window, page, "big", "pin")
        await _press_undo(window, "big is no longer pinned")
        await window.until(
            lambda: pinned.exists() and row(page, "big").pinned,
            "it is pinned again",
        )
        await settled(window, page)
        assert row(page, "big").pinned
        assert "thesis runs used it" in painted_reasons(row(page, "big"))[0].words
        await press_part(window, page, "big", "pin")
        await window.until(
            lambda: "big" in {one.name for one in page.shown.review}, "big is to be reviewed"
        )
        assert not pinned.exists(), "a file without a pin says nothing"


async def test_a_skipped_version_is_offered_again_when_it_is_wanted_after_all(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        await make_left_behind(window, home, served)
        page = await open_updates(window)
        await check(window, page)
        page.deeds.act("skip", row(page, "solo"))
        await window.until(lambda: "solo" in {one.name for one in page.shown.held}, "it is held")
        assert (await lanes(window, page))["safe"] == SAFE - {"solo"}
        assert link_words(row(page, "solo")) == "Offer 1.1 again"
        await press_part(window, page, "solo", "link")
        await window.until(lambda: "solo" in {one.name for one in page.shown.safe}, "it is safe")
        assert (await lanes(window, page))["safe"] == SAFE


async def test_the_first_pin_in_an_environment_of_another_tool_asks_for_permission(
    home: Path, served: ServedChannel
) -> None:
    make_prefix(home / "miniforge3", [record("conda", "25.9.1")])
    made = make_prefix(home / "miniforge3" / "envs" / "old", [record("solo", "0.9")])
    async with open_window() as window:
        await window.loaded()
        window.app.store.select(str(made))
        page = await open_updates(window)
        await check(window, page)
        await press_part(window, page, "solo", "pin")
        await window.click(page.deeds.popup.accept)
        sheet = await window.sheet_of(AdoptSheet)
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert not (made / "conda-meta" / "pinned").exists()


async def test_a_schedule_looks_in_the_background_at_what_is_due_and_at_nothing_else(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        prefix = await make_left_behind(window, home, served)
        await window.loaded()
        reports = updates_of(window.app.services)
        schedule = schedule_of(window.app.services, reports)
        schedule._timer.start = lambda *_: None  # the test says when, not the clock
        schedule._timer.stop()
        assert schedule.due() is None
        schedule.look()
        assert not window.app.runner.jobs
        settings: SettingsPage = window.page("settings")
        await window.click(settings.updates.schedule.segment(Schedule.WEEKLY.value))
        assert window.app.preferences.value.look_for_updates is Schedule.WEEKLY
        assert schedule.due().prefix == prefix
        window.app.preferences.update(offline=True)
        assert schedule.due() is None
        window.app.preferences.update(offline=False)
        schedule.look()
        await window.until(lambda: prefix in reports.reports, "it was looked at")
        assert window.app.runner.visible() == []
        assert schedule.due() is None
        rail = window.app.window.rail
        assert rail.count("updates") > 0
        pages = rail._lists[0].pages
        place = next(n for n, page in enumerate(pages.entries) if page.key == "updates")
        said = pages.index(place).data(Qt.ItemDataRole.ToolTipRole)
        assert "study: 3 safe to take" in said


async def test_the_settings_of_updates_are_kept_and_explained(home: Path) -> None:
    async with open_window() as window:
        page: SettingsPage = window.page("settings")
        card = page.updates
        assert not card.security.isEnabled()
        card.days.step(7)
        assert window.app.preferences.value.cool_down_days == 7
        assert "Younger than 7 days" in card._days_row.line.text()
        assert card.security.isEnabled()
        card.security.click()
        card.verify.click()
        value = window.app.preferences.value
        assert (value.security_at_once, value.verify_changes) == (False, False)


def test_the_pin_of_another_package_can_be_let_go_to_release_an_update() -> None:
    pinned = Message("holder-pin", {"name": "numba", "pin": "0.60.*"})
    said = msgspec.structs.replace(
        explanation(), holders=(*explanation().holders, pinned), request=None, unpin=("numba",)
    )
    held = UpdateRow(update("numpy", Lane.HELD, newest="2.3.4"), explanation=said)
    assert pin_in_the_way(held) == Hold("numba", "numba 0.60.*")
    assert "numba" in link_words(held)
    two = msgspec.structs.replace(said, unpin=("numba", "scipy"))
    assert link_words(dataclasses.replace(held, explanation=two)) == ""
