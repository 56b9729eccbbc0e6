"""Trying a change in a copy first: asked, cancelled, reported, swapped in or thrown away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core import paths
from core.model.calls import DiscardTrial, ListTrials, MakePlan, TryPlan
from core.model.plan import Plan
from core.model.request import ChangeRequest, CreateRequest
from core.model.trial import Trial, TrialSize
from gui.jobs.job import Job, State
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.sheets.trial.asking import AskTrialSheet, cost_words
from gui.sheets.trial.running import RunTrialSheet
from gui.sheets.trial.sheet import TrialSheet
from gui.widgets.buttons import Button
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ChannelFactory, base_packages
from tests.support.trying import HANGING, module


@pytest.fixture
def thesis(home: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> Path:
    """Where the environment of these tests lies; its channel has an update that breaks another."""
    packages = [
        *base_packages(),
        module("motor", "1.0", "value = 1\n"),
        module("motor", "2.0", "other = 1\n"),
        module("needy", "1.0", "from motor import value\n", depends=["motor"]),
        module("slow", "1.0", "value = 1\n"),
        module("slow", "1.1", HANGING),
    ]
    condarc(channel_factory("versions", packages))
    return home / ".conda" / "envs" / "thesis"


async def made(window: Window, prefix: Path) -> None:
    specs = ("python", "motor=1.0", "needy", "slow=1.0")
    await change(window, CreateRequest(prefix=str(prefix), specs=specs))
    window.app.store.select(str(prefix))
    window.page("environments")


async def trying(window: Window, prefix: Path, *specs: str) -> Job:
    """A trial under way, as it is begun from a preview."""
    flow.start(window.app.services, ChangeRequest(prefix=str(prefix), install=specs))
    preview = await window.sheet_of(PreviewSheet)
    await window.click(preview.try_button)
    asking = await window.sheet_of(AskTrialSheet)
    await window.click(asking.start_button)
    await window.until(lambda: _trials_running(window), "the trial runs")
    return _trials_running(window)[0]


def _trials_running(window: Window) -> list[Job]:
    return [job for job in window.app.runner.visible() if isinstance(job.call, TryPlan)]


async def copies(window: Window) -> tuple[Trial, ...]:
    found: tuple[Trial, ...] = await window.app.client.call(ListTrials())
    return found


def versions(window: Window) -> dict[str, str]:
    detail = window.app.store.current_detail()
    packages = detail.packages if detail is not None else ()
    return {one.record.name: one.record.version for one in packages}


def state_of(prefix: Path) -> dict[str, bytes]:
    """Every file of a prefix."""
    files = (file for file in sorted(prefix.rglob("*")) if file.is_file())
    return {str(file.relative_to(prefix)): file.read_bytes() for file in files}


async def test_what_breaks_in_the_copy_is_reported_and_thrown_away_without_a_trace(
    thesis: Path,
) -> None:
    async with open_window() as window:
        await made(window, thesis)
        before = state_of(thesis)
        await trying(window, thesis, "motor=2.0")
        sheet: TrialSheet = await window.sheet_of(TrialSheet)
        assert any("needy" in row.accessibleName() for row in sheet.report.failures)
        buttons = [one for one in sheet.footer.findChildren(Button) if one.isVisible()]
        assert sheet.discard_button in buttons
        assert sheet.safe is sheet.discard_button
        assert state_of(thesis) == before
        await window.click(sheet.discard_button)
        await window.no_sheet()
        await window.until(lambda: not window.app.runner.visible(), "the copy is deleted")
        assert not await copies(window)
        assert not Path(sheet.trial.prefix).exists()
        assert state_of(thesis) == before


async def test_what_works_in_the_copy_is_swapped_in_and_the_copy_is_gone(thesis: Path) -> None:
    async with open_window() as window:
        window.app.preferences.update(verify_changes=False)
        await made(window, thesis)
        await trying(window, thesis, "slow=1.0", "motor=2.0", "needy=1.0")
        sheet = await window.sheet_of(TrialSheet)
        await window.click(sheet.swap_button)
        await window.until(lambda: versions(window).get("motor") == "2.0", "it is applied")
        await window.until(lambda: not window.app.runner.visible(), "the copy is deleted")
        assert not await copies(window)


async def test_a_trial_is_cancelled_without_leaving_anything(thesis: Path) -> None:
    async with open_window() as window:
        await made(window, thesis)
        before = state_of(thesis)
        job = await trying(window, thesis, "slow=1.1")
        sheet = await window.sheet_of(RunTrialSheet)
        await window.click(sheet.stop_button)
        await window.until(lambda: job.is_over, "it is over")
        assert job.state is State.CANCELLED
        await window.no_sheet()
        await window.until(lambda: not _folders(thesis), "nothing of the copy is left")
        assert state_of(thesis) == before


async def test_a_trial_goes_on_in_the_background_and_waits_to_be_judged(thesis: Path) -> None:
    async with open_window() as window:
        await made(window, thesis)
        await _change_ones_mind(window, thesis)
        job = await trying(window, thesis, "motor=2.0")
        sheet = await window.sheet_of(RunTrialSheet)
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        await window.until(lambda: job.is_over, "it is over")
        page = window.page("environments")
        banner = page.detail.tried
        await window.until(banner.isVisible, "the environment says so")
        await window.click(banner.button)
        report = await window.sheet_of(TrialSheet)
        # Esc decides nothing; the copy stays.
        await window.press(report, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert banner.isVisible()
        (trial,) = await copies(window)
        await window.app.client.call(DiscardTrial(token=trial.token))


async def _change_ones_mind(window: Window, prefix: Path) -> None:
    """The question before a copy is made leads back to its preview."""
    request = ChangeRequest(prefix=str(prefix), install=("motor=2.0",))
    flow.start(window.app.services, request)
    preview = await window.sheet_of(PreviewSheet)
    await window.click(preview.try_button)
    asking = await window.sheet_of(AskTrialSheet)
    await window.until(asking.start_button.isEnabled, "the copy is measured")
    await window.press(asking, Qt.Key.Key_Escape)
    again = await window.sheet_of(PreviewSheet)
    assert again.plan == preview.plan
    await window.press(again, Qt.Key.Key_Escape)
    await window.no_sheet()
    assert not await copies(window)


async def test_a_copy_that_was_never_finished_is_deleted_at_the_next_start(thesis: Path) -> None:
    async with open_window() as window:
        await made(window, thesis)
        request = ChangeRequest(prefix=str(thesis), install=("slow=1.1",))
        plan: Plan = await window.app.client.call(MakePlan(request=request))
        job = window.app.runner.start("Trial", TryPlan(plan=plan), lane=plan.prefix)
        await window.until(lambda: _folders(thesis) and job.phase, "the copy is begun")
    assert _folders(thesis), "the window was closed in the middle of it"
    async with open_window() as window:
        await window.until(lambda: not _folders(thesis), "it is deleted")
        assert thesis.exists()


def test_the_cost_of_a_copy_is_said_before_it_is_made():
    assert "2.0 GB" in cost_words(TrialSize(2_000_000_000, 9_000_000_000))
    assert "9.0 GB" in cost_words(TrialSize(2_000_000_000, 9_000_000_000))
    assert "shares" in cost_words(TrialSize(2_000_000_000, 9_000_000_000, shares_blocks=True))
    assert "Not enough" in cost_words(TrialSize(9_000_000_000, 2_000_000_000))


def _folders(prefix: Path) -> list[Path]:
    """Folders of copies of this environment."""
    root = paths.trials_dir(prefix)
    return list(root.iterdir()) if root.is_dir() else []
