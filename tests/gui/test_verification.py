"""What a change broke is found right after it, and the way back is offered first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.model.calls import ReadVerification, SetCheckCommand, VerifyChange
from core.model.request import ChangeRequest, CreateRequest
from gui.actions import verifying
from gui.jobs.job import Job, State
from gui.pages.environments.history_menu import HistoryMenu
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.sheets.verification.sheet import VerificationSheet
from gui.widgets.banner import Banner
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
        module("harmless", "1.0", "value = 1\n"),
        module("harmless", "1.1", "value = 1\n"),
        module("slow", "1.0", "value = 1\n"),
        module("slow", "1.1", HANGING),
    ]
    condarc(channel_factory("versions", packages))
    return home / ".conda" / "envs" / "thesis"


async def made(window: Window, prefix: Path) -> None:
    """The environment before the change, as the current one."""
    specs = ("python", "motor=1.0", "needy", "harmless=1.0", "slow=1.0")
    await change(window, CreateRequest(prefix=str(prefix), specs=specs))
    window.app.store.select(str(prefix))
    window.page("environments")


async def applied(window: Window, prefix: Path, *specs: str) -> None:
    """A change agreed to in its preview."""
    flow.start(window.app.services, ChangeRequest(prefix=str(prefix), install=specs))
    preview = await window.sheet_of(PreviewSheet)
    await window.click(preview.apply_button)


def version_of(window: Window, name: str) -> str:
    detail = window.app.store.current_detail()
    packages = detail.packages if detail is not None else ()
    return next((one.record.version for one in packages if one.record.name == name), "")


def checking(window: Window) -> Job | None:
    jobs = window.app.runner.visible()
    return next((job for job in jobs if isinstance(job.call, VerifyChange)), None)


async def test_a_failing_import_after_an_update_is_caught_and_the_way_back_offered_first(
    thesis: Path,
) -> None:
    async with open_window() as window:
        await made(window, thesis)
        command = 'python -c "import motor; assert motor.value"'
        await window.app.client.call(SetCheckCommand(prefix=str(thesis), command=command))
        await applied(window, thesis, "motor=2.0")
        sheet: VerificationSheet = await window.sheet_of(VerificationSheet)
        # The user's own check is tried like the rest.
        assert {one.subject for one in sheet.found.broken} == {"needy", command}
        assert "thesis" in sheet.title.text()
        failure = next(row for row in sheet.report.failures if "needy" in row.accessibleName())
        assert "needy" in failure.accessibleName()
        failure.details.toggle.click()
        assert "ImportError" in failure.details.text.toPlainText()
        await window.click(sheet.copy_button)
        assert "ImportError" in QGuiApplication.clipboard().text()
        # Restore stands where the filled button is, and has the keyboard.
        buttons = [one for one in sheet.footer.findChildren(Button) if one.isVisible()]
        assert buttons[-1] is sheet.restore_button
        assert sheet.safe is sheet.restore_button
        await window.click(sheet.restore_button)
        preview = await window.sheet_of(PreviewSheet)
        assert [(one.name, one.after.version) for one in preview.plan.changes] == [("motor", "1.0")]
        await window.click(preview.apply_button)
        await window.until(lambda: version_of(window, "motor") == "1.0", "it is as it was")


async def test_what_broke_and_was_kept_is_marked_in_the_history_and_can_be_read_again(
    thesis: Path,
) -> None:
    async with open_window() as window:
        await made(window, thesis)
        await applied(window, thesis, "motor=2.0")
        sheet = await window.sheet_of(VerificationSheet)
        await window.click(sheet.keep_button)
        await window.no_sheet()
        page = window.page("environments")
        rows = page.detail.history.rows

        def newest() -> object:
            return rows.index(0).data(rows.RowRole) if rows.rowCount() else None

        await window.until(
            lambda: newest() is not None and newest().warning, "the history marks it"
        )
        assert "1" in newest().warning
        assert newest().warning in newest().spoken
        await window.until(lambda: not window.app.runner.jobs, "nothing runs")
        page._show_node_menu(newest(), page.mapToGlobal(page.rect().center()))
        (menu,) = [one for one in page.findChildren(HistoryMenu) if one.isVisible()]
        read = next(one for one in menu.actions() if "tried" in one.text())
        read.trigger()
        menu.close()
        again = await window.sheet_of(VerificationSheet)
        assert [one.subject for one in again.found.broken] == ["needy"]
        await window.press(again, Qt.Key.Key_Escape)
        await window.no_sheet()
        # So does the page of what was done.
        tried = window.page("activity").details.tried
        await window.until(tried.isVisible, "Activity says so")
        await window.click(tried.button)
        again = await window.sheet_of(VerificationSheet)
        assert [one.subject for one in again.found.broken] == ["needy"]


async def test_a_change_that_breaks_nothing_is_only_said_to_work(thesis: Path) -> None:
    async with open_window() as window:
        await made(window, thesis)
        await applied(window, thesis, "harmless=1.1")

        def said() -> bool:
            return any("still works" in toast.accessibleName() for toast in window.toasts())

        await window.until(said, "a toast says that it works")
        assert window.sheet is None
        found = await window.app.client.call(ReadVerification(prefix=str(thesis), revision=1))
        assert found is not None
        assert not found.broken
        assert "harmless" in {one.subject for one in found.tried}


async def test_a_change_that_could_not_be_checked_says_why_where_it_is_looked_up(
    thesis: Path,
) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("motor=1.0",)))
        await change(window, ChangeRequest(prefix=str(thesis), install=("motor=2.0",)))
        services = window.app.services
        # By the time it is to be tried, the environment is another one already.
        verifying.again(services, str(thesis), 0)

        def said() -> bool:
            return any("not be checked" in toast.accessibleName() for toast in window.toasts())

        await window.until(said, "a toast says that it could not be checked")
        assert window.sheet is None
        await window.app.store.settle()
        page = window.page("activity")
        first = next(one for one in window.app.store.activity if one.revision == 0)
        page._pick_operation(first.id)
        line = page.details.tried
        await window.until(line.isVisible, "Activity says so")
        (banner,) = line.findChildren(Banner)
        assert "Could not be checked" in banner.accessibleName()
        assert "#0" in banner.accessibleName(), "and why"
        await window.click(line.button)
        await window.until(lambda: not window.app.runner.jobs, "it was tried again")


async def test_a_check_is_cancelled_by_another_change_or_by_hand_and_the_change_stays(
    thesis: Path,
) -> None:
    async with open_window() as window:
        await made(window, thesis)
        await applied(window, thesis, "slow=1.1")
        await window.until(lambda: checking(window), "it is being checked")
        job = checking(window)
        # Another change does not wait for the check of the last one.
        await change(window, ChangeRequest(prefix=str(thesis), install=("slow=1.0",)))
        assert job.state is State.CANCELLED
        await applied(window, thesis, "slow=1.1")
        await window.until(lambda: checking(window), "it is being checked again")
        job = checking(window)
        await window.until(lambda: job.state is State.RUNNING, "it runs")
        window.app.runner.cancel(job)
        await window.until(lambda: job.is_over, "it is over")
        assert job.state is State.CANCELLED
        await window.until(lambda: version_of(window, "slow") == "1.1", "the change stays")
        assert window.sheet is None


async def test_nothing_is_tried_where_the_settings_say_so(thesis: Path) -> None:
    async with open_window() as window:
        window.app.preferences.update(verify_changes=False)
        await made(window, thesis)
        await applied(window, thesis, "motor=2.0")
        await window.until(lambda: version_of(window, "motor") == "2.0", "it is changed")
        await window.until(lambda: not window.app.runner.jobs, "nothing runs")
        assert window.sheet is None
        found = await window.app.client.call(ReadVerification(prefix=str(thesis), revision=1))
        assert found is None
