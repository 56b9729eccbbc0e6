"""The Environments page over the real engine: history, going back, deleting, adopting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from core import paths
from core.model.request import ChangeRequest, CreateRequest
from gui.sheets.adopt import AdoptSheet
from gui.sheets.delete_environment import DeleteSheet
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.widgets.buttons import Button
from gui.widgets.confirm import ConfirmSheet
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ServedChannel
from tests.support.prefixes import make_prefix, record


@pytest.fixture
def thesis(home: Path, channel: ServedChannel, condarc) -> Path:
    """Where the environment of these tests lies; channels are set up."""
    condarc(channel)
    return home / ".conda" / "envs" / "thesis"


async def shown(window: Window, prefix: Path) -> object:
    """The page with an environment chosen and read."""
    page = window.page("environments")
    await window.loaded()
    window.app.store.select(str(prefix))
    await window.until(window.app.store.current_detail, "its detail is read")
    return page


async def test_a_revision_is_restored_through_its_preview(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("solo=1.0",)))
        await change(window, ChangeRequest(prefix=str(thesis), install=("dataset",)))
        page = await shown(window, thesis)
        history = page.detail.history
        await window.until(lambda: history.rows.rowCount() == 2, "two revisions are listed")
        first = history.rows.index(1)
        area = history.visualRect(first)
        await window.click_at(history.viewport(), QPoint(area.right() - 70, area.center().y()))
        preview = await window.sheet_of(PreviewSheet)
        assert [item.name for item in preview.plan.changes] == ["dataset"]
        await window.click(preview.apply_button)
        await window.until(lambda: history.rows.rowCount() == 3, "the way back is a revision too")
        detail = window.app.store.current_detail()
        assert [one.record.name for one in detail.packages] == ["solo"]


async def test_a_deleted_environment_is_brought_back_by_the_toast(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("solo",)))
        own = thesis / "notes.txt"
        own.write_text("mine", encoding="utf-8")
        page = await shown(window, thesis)
        await window.press(page.cards, Qt.Key.Key_Delete)
        sheet = await window.sheet_of(DeleteSheet)
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert thesis.exists()

        await window.click(page.detail.delete)
        await window.click((await window.sheet_of(DeleteSheet)).confirm)
        await window.until(lambda: window.environment("thesis") is None, "it is gone")
        assert not thesis.exists()

        def undo() -> Button | None:
            buttons = (button for toast in window.toasts() for button in toast.findChildren(Button))
            return next((button for button in buttons if button.text() == "Undo"), None)

        await window.until(undo, "the toast offers to undo it")
        await window.click(undo())
        await window.until(lambda: window.environment("thesis"), "it is back")
        assert own.read_text(encoding="utf-8") == "mine"


async def test_an_environment_of_another_tool_is_changed_after_one_question(
    thesis: Path, home: Path
) -> None:
    made = make_prefix(home / "miniforge3" / "envs" / "old", [record("solo", "0.9")])
    make_prefix(home / "miniforge3", [record("conda", "25.9.1")])
    async with open_window() as window:
        await shown(window, made)
        flow.start(window.app.services, ChangeRequest(prefix=str(made), install=("dataset",)))
        await window.click((await window.sheet_of(PreviewSheet)).apply_button)
        sheet = await window.sheet_of(AdoptSheet)
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.until(lambda: not window.app.store.kept["preview.journeys"], "it is left")
        assert not (made / "share" / "dataset").exists()
        assert not window.environment("old").adopted

        flow.start(window.app.services, ChangeRequest(prefix=str(made), install=("dataset",)))
        await window.click((await window.sheet_of(PreviewSheet)).apply_button)
        sheet = await window.sheet_of(AdoptSheet)
        await window.click(sheet.agree)
        await window.until(
            lambda: (made / "share" / "dataset").exists() and not window.app.runner.visible(),
            "it is changed",
        )
        await window.until(lambda: window.environment("old").adopted, "the answer is kept")


async def test_base_and_frozen_environments_say_so_and_offer_nothing_that_would_fail(
    thesis: Path, home: Path
) -> None:
    base = make_prefix(home / "miniforge3", [record("conda", "25.9.1")])
    frozen = make_prefix(home / "miniforge3" / "envs" / "course", [record("solo")])
    (frozen / "conda-meta" / "frozen").write_text('{"message": "For the exam"}', encoding="utf-8")
    async with open_window() as window:
        page = await shown(window, base)
        cards = {card.environment.name: card for card in page.cards.cards.cards}
        assert cards["base"].badge[0] == "Protected"
        assert cards["course"].badge[0] == "Frozen"
        assert not page.detail.delete.isEnabled()
        await window.press(page.cards, Qt.Key.Key_Delete)
        assert window.sheet is None


async def test_keys_move_through_the_cards_and_enter_opens_the_packages(
    thesis: Path, home: Path
) -> None:
    for name in ("a", "b", "c"):
        make_prefix(home / ".conda" / "envs" / name, [record("solo")])
    async with open_window() as window:
        page = await shown(window, home / ".conda" / "envs" / "a")
        names = [card.environment.name for card in page.cards.cards.cards]
        page.cards.setFocus()
        await window.press(page.cards, Qt.Key.Key_Down)
        assert window.app.store.current_environment().name == names[1]
        await window.press(page.cards, Qt.Key.Key_Return)
        assert window.app.window.current_page == "packages"


async def test_every_environment_is_measured_and_the_total_is_their_sum(
    thesis: Path, home: Path
) -> None:
    for name in ("a", "b"):
        prefix = make_prefix(home / ".conda" / "envs" / name, [record("solo")])
        (prefix / "data.bin").write_bytes(b"x" * 2_000_000)
    async with open_window() as window:
        page = await shown(window, home / ".conda" / "envs" / "a")
        await window.until(
            lambda: page.header._note.text() == "2 environments · 4.0 MB in total", "all measured"
        )


async def test_a_deleted_environment_comes_back_from_the_activity_page(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("solo",)))
        page = await shown(window, thesis)
        await window.click(page.detail.delete)
        await window.click((await window.sheet_of(DeleteSheet)).confirm)
        await window.until(lambda: window.environment("thesis") is None, "it is gone")
        activity = window.page("activity")
        await window.until(lambda: activity.details.undo.text() == "Bring back", "it is listed")
        await window.click(activity.details.undo)
        await window.until(lambda: window.environment("thesis"), "it is back")
        await window.until(activity.details.free.isHidden, "there is nothing to free any more")


async def test_deleting_for_good_frees_the_trash(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("solo",)))
        page = await shown(window, thesis)
        await window.click(page.detail.delete)
        await window.click((await window.sheet_of(DeleteSheet)).confirm)
        await window.until(lambda: window.environment("thesis") is None, "it is gone")
        waiting = paths.trash_dir(thesis)
        assert [entry.name for entry in waiting.iterdir()]
        activity = window.page("activity")
        await window.click(activity.details.free)
        await window.click((await window.sheet_of(ConfirmSheet)).confirm)
        await window.until(lambda: not list(waiting.iterdir()), "the trash is empty")
        await window.until(activity.details.undo.isHidden, "there is no way back any more")
