"""The Activity page: what runs, what ended, and a log that can be given to a stranger."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from core.model.calls import ApplyPlan, MakePlan
from core.model.request import ChangeRequest, CreateRequest
from gui.jobs.job import State
from gui.pages.activity.job_card import JobCard
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import change, open_window
from tests.support.channels import ChannelFactory, ServedChannel, package


@pytest.fixture
def thesis(home: Path) -> Path:
    """Where the environment of these tests lies."""
    return home / ".conda" / "envs" / "thesis"


async def test_the_newest_change_is_shown_in_full_and_can_be_undone(
    thesis: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("solo=1.0",)))
        await change(window, ChangeRequest(prefix=str(thesis), install=("dataset",)))
        page = window.page("activity")
        await window.until(page.details.log.text.toPlainText, "its log is shown")
        assert page.ended.rowCount() == 3, "a heading and two operations"
        assert page.details.timeline.isVisible()
        assert page.details.undo.text() == "Undo…"
        await window.click(page.details.undo)
        preview = await window.sheet_of(PreviewSheet)
        assert [found.name for found in preview.plan.after] == ["solo"]
        preview.cancel()
        await window.no_sheet()

        row = page.list.visualRect(page.ended.index(2))
        await window.click_at(page.list.viewport(), row.center())
        await window.until(page.details.undo.isHidden, "creating can't be undone here")


async def test_the_copied_log_names_version_and_platform_but_not_the_user(
    thesis: Path, home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("dataset",)))
        page = window.page("activity")
        await window.until(page.details.log.copy.isEnabled, "there is a log")
        await window.click(page.details.log.copy)
        copied = QGuiApplication.clipboard().text()
        assert "Glasshouse 0." in copied
        assert "py-rattler" in copied
        assert str(home) not in copied
        assert str(Path.home()) + os.sep not in copied


async def test_a_running_job_is_followed_cancelled_and_then_listed(
    thesis: Path, channel_factory: ChannelFactory, condarc
) -> None:
    heavy = package("heavy", files={"share/heavy.bin": os.urandom(3_000_000)})
    condarc(channel_factory("slow", [heavy], rate=400_000))
    async with open_window() as window:
        page = window.page("activity")
        request = CreateRequest(prefix=str(thesis), specs=("heavy",))
        plan = await window.app.client.call(MakePlan(request=request))
        job = window.app.runner.start(plan.title, ApplyPlan(plan=plan), lane=plan.prefix)
        await window.until(lambda: page.findChildren(JobCard), "its card is there")
        card = page.findChildren(JobCard)[0]
        await window.until(lambda: job.fraction, "it makes progress")
        assert "Download" in card._state.text()
        cards = window.page("environments").cards.cards.cards
        assert [one.shown.word.split()[0] for one in cards] == ["Downloading"]
        window.page("activity")
        await window.click(card.cancel)
        await window.until(lambda: job.state is State.CANCELLED, "it is cancelled")
        await window.until(lambda: page.ended.rowCount() == 2, "it is listed")
        assert "Cancelled" in page.ended.index(1).data(page.ended.RowRole).state
        assert not thesis.exists()


async def test_clearing_forgets_what_ended_but_no_revision(
    thesis: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("solo",)))
        page = window.page("activity")
        await window.until(lambda: page.ended.rowCount() == 2, "it is listed")
        await window.click(page.clear_button)
        await window.until(lambda: page.ended.rowCount() == 0, "it is forgotten")
        assert not page.clear_button.isEnabled()
        window.app.store.select(str(thesis))
        await window.until(window.app.store.current_detail, "the environment is read")
        assert len(window.app.store.current_detail().revisions) == 1
