"""The Updates page over the real engine: from a look to applied updates, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.calls import ApplyPlan, MakePlan
from core.model.request import ChangeRequest, SafeUpdateRequest
from core.settings import Theme
from gui.actions import environments
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.packages_driver import apply, make_environment, versions
from tests.gui.updates_driver import (
    OLD,
    SAFE,
    check,
    lanes,
    leave,
    make_left_behind,
    open_updates,
    press_key,
    press_part,
    row,
    settled,
    take,
)
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ChannelFactory, ServedChannel

Condarc = Callable[..., Path]


@pytest.fixture
def served(channel_factory: ChannelFactory, condarc: Condarc) -> ServedChannel:
    """A channel that can fail, with the old versions only."""
    made = channel_factory("moving", list(OLD), faults=True)
    condarc(made)
    return made


async def _change(window: Window, sheet: PreviewSheet) -> None:
    await apply(window, sheet)
    await window.until(lambda: not window.app.runner.jobs, "all is over")


# Looking and taking -------------------------------------------------------------------------------


async def test_nobody_is_contacted_until_asked_and_then_three_lanes_are_shown_and_counted(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        await make_left_behind(window, home, served)
        await window.app.store.settle()
        served.server.forget()
        page = await open_updates(window)
        await window.until(page.standby.first_check.isVisible, "the page offers to look")
        assert "study has not been checked for updates yet" in page.standby.words()
        rail = window.app.window.rail
        assert rail.count("updates") == 0
        assert served.server.requests == []
        await check(window, page)
        found = await lanes(window, page)
        assert found["safe"] == SAFE
        assert "big" in found["review"]
        assert "array" in found["held"]
        assert [change.name for change in page.shown.brings] == ["twig"]
        assert page.head.state.text() == "Checked just now"
        total = len(found["safe"]) + len(found["review"])
        assert rail.count("updates") == total
        (card,) = window.page("environments").cards.cards.cards
        assert f"{total} updates" in card.spoken
        window.page("updates")
        assert page.lanes.take.text() == "Update 3 safe items"
        assert "restorable at any time" in page.lanes.cost.text()
        for key, modifier in (
            (Qt.Key.Key_F5, Qt.KeyboardModifier.NoModifier),
            (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier),
        ):
            served.server.forget()
            QTest.keyClick(window.app.window, key, modifier)
            await window.until(lambda: served.server.requests, "the channel is asked")
            await settled(window, page)


async def test_the_safe_updates_are_applied_and_can_be_restored(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        prefix = await make_left_behind(window, home, served)
        page = await open_updates(window)
        await window.until(window.app.store.current_detail, "the environment is read")
        before = versions(window)
        await check(window, page)
        sheet = await take(window, page)
        assert sheet.plan.request == SafeUpdateRequest(prefix=prefix)
        assert {change.name for change in sheet.table.changes()} == SAFE | {"twig"}
        await _change(window, sheet)
        after = versions(window)
        assert (after["solo"], after["data"], after["leaf"]) == ("1.1", "1.0.1", "1.1")
        assert after["big"] == "1.4"
        left = await lanes(window, page)
        assert left["safe"] == set()
        assert "big" in left["review"]
        detail = window.app.store.current_detail()
        environments.restore(window.app.services, prefix, detail.revisions[-2].number)
        back = await window.sheet_of(PreviewSheet)
        await _change(window, back)
        assert versions(window) == before
        assert (await lanes(window, page))["safe"] == SAFE


async def test_only_what_is_ticked_is_taken_and_what_was_left_out_stays_so(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        prefix = await make_left_behind(window, home, served)
        page = await open_updates(window)
        await check(window, page)
        await press_key(window, page, "leaf", Qt.Key.Key_Space)
        assert page.lanes.take.text() == "Update 2 safe items"
        assert page.lanes.all.state is Qt.CheckState.PartiallyChecked
        old = window.app.window
        window.app.preferences.update(theme=Theme.DARK)
        await window.until(lambda: window.app.window is not old, "the window is dark")
        page = await open_updates(window)
        await settled(window, page)
        assert page.lanes.take.text() == "Update 2 safe items"
        await press_key(window, page, "solo", Qt.Key.Key_Return)
        await leave(window, SafeUpdateRequest(prefix=prefix, names=("solo",)))
        sheet = await take(window, page)
        assert sheet.plan.request == SafeUpdateRequest(prefix=prefix, names=("data", "solo"))
        assert {change.name for change in sheet.table.changes()} == {"data", "solo"}
        await _change(window, sheet)
        assert (await lanes(window, page))["safe"] == {"leaf"}
        assert not row(page, "leaf").checked
        dark = window.app.window
        window.app.preferences.update(theme=Theme.LIGHT)
        await window.until(lambda: window.app.window is not dark, "the window is light again")


async def test_reasons_stream_in_and_the_link_takes_the_holder_too(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        prefix = await make_left_behind(window, home, served)
        page = await open_updates(window)
        await check(window, page)
        await window.until(
            lambda: row(page, "array").explanation is not None and not page.freshness.stale,
            "who holds array is known",
        )
        assert row(page, "array").explanation.also == ("jit",)
        await press_part(window, page, "big", "button")
        await leave(window, ChangeRequest(prefix=prefix, update=("big",)))
        await press_part(window, page, "array", "link")
        sheet = await window.sheet_of(PreviewSheet)
        moved = {change.name: change.after.version for change in sheet.table.changes()}
        assert moved == {"array": "2.3.4", "jit": "0.62.1"}
        await _change(window, sheet)
        assert versions(window)["array"] == "2.3.4"
        left = await lanes(window, page)
        assert "array" not in left["held"]
        assert left["safe"] == SAFE


# When something is in the way ---------------------------------------------------------------------


async def test_a_first_look_can_be_cancelled_or_fail_and_be_tried_again(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        await make_left_behind(window, home, served)
        page = await open_updates(window)
        served.server.fail("*repodata*", silent=True)
        served.server.fail("*shards*", silent=True)
        await window.click(page.standby.first_check)
        await window.until(lambda: "Looking for updates" in page.standby.words(), "it is looking")
        await window.click(page.head.check)
        await window.until(page.standby.first_check.isVisible, "the page offers to look")
        assert not window.app.runner.jobs
        served.server.heal()
        served.server.fail("*", status=503)
        await window.click(page.standby.first_check)
        await window.until(page.standby.again.isVisible, "it can be tried again")
        assert window.sheet is None
        served.server.heal()
        await window.click(page.standby.again)
        assert (await lanes(window, page))["safe"] == SAFE


async def test_what_was_known_stays_where_a_look_is_cancelled_or_finds_no_channel(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        await make_left_behind(window, home, served)
        page = await open_updates(window)
        await check(window, page)
        served.server.fail("*repodata*", silent=True)
        served.server.fail("*shards*", silent=True)
        await window.click(page.head.check)
        await window.until(lambda: page.head.check.text() == "Cancel", "it can be cancelled")
        await window.click(page.head.check)
        await window.until(lambda: not window.app.runner.jobs, "nobody looks any more")
        assert (await lanes(window, page))["safe"] == SAFE
        assert page.head.check.text() == "Check now"
        assert page.bands.words() == []
        served.server.heal()
        served.server.fail("*", status=503)
        await window.click(page.head.check)
        await window.until(
            lambda: any("what was known just now" in words for words in page.bands.words()),
            "the page says what is in the way",
        )
        assert window.sheet is None
        assert (await lanes(window, page))["safe"] == SAFE
        served.server.heal()
        await window.click(page.bands.buttons[0])
        await settled(window, page)
        await window.until(lambda: page.bands.words() == [], "nothing is in the way")


async def test_lanes_are_there_at_the_next_start_and_say_when_they_no_longer_hold(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        prefix = await make_left_behind(window, home, served)
        page = await open_updates(window)
        await check(window, page)
        total = window.app.window.rail.count("updates")
    served.server.forget()
    async with open_window() as window:
        await window.loaded()
        window.app.store.select(prefix)
        rail = window.app.window.rail
        await window.until(lambda: rail.count("updates") == total, "the number is known")
        page = await open_updates(window)
        assert (await lanes(window, page))["safe"] == SAFE
        assert served.server.count("*repodata*") == 0
        client = window.app.client
        plan = await client.call(MakePlan(request=ChangeRequest(prefix=prefix, remove=("data",))))
        window.app.store.apply((await client.call(ApplyPlan(plan=plan))).changes)
        await window.until(
            lambda: any("changed since then" in words for words in page.bands.words()),
            "the page says that it is out of date",
        )
        await window.click(page.bands.buttons[-1])
        assert (await lanes(window, page))["safe"] == SAFE - {"data"}
        assert page.bands.words() == []


async def test_up_to_date_and_frozen_environments_say_so(home: Path, served: ServedChannel) -> None:
    async with open_window() as window:
        prefix = await make_left_behind(window, home, served)
        await make_environment(window, home, "fresh", "still")
        page = await open_updates(window)
        await check(window, page)
        assert "Everything in fresh is up to date" in page.standby.words()
        (Path(prefix) / "conda-meta" / "frozen").write_text(
            '{"message": "For the exam"}', encoding="utf-8"
        )
        window.app.store.refresh()
        window.app.store.select(prefix)
        await window.app.store.settle()
        await window.until(page.standby.first_check.isVisible, "the page offers to look")
        await check(window, page)
        found = await lanes(window, page)
        assert found["safe"] == found["review"] == set()
        assert found["held"] >= SAFE
        assert any("study is frozen" in words for words in page.bands.words())
        await press_part(window, page, "solo", "pin")
        assert page.deeds.popup is None
