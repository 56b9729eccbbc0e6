"""The history over the real engine: what only happened in a terminal, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication

from core.model.base import Message
from core.model.environment import Environment
from core.model.request import CreateRequest, RestoreRequest
from core.model.revision import Revision
from gui.pages.environments.history_delegate import HistoryRow
from gui.pages.environments.history_menu import HistoryMenu
from gui.pages.environments.revision_words import history_rows, revision_text
from gui.sheets.export.sheet import ExportSheet
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window, change, open_window
from tests.support.channels import ServedChannel

THESIS = Environment(prefix="/envs/thesis", name="thesis")


@pytest.fixture
def thesis(home: Path, channel: ServedChannel, condarc: Callable[..., Path]) -> Path:
    """Where the environment of these tests lies; channels are set up."""
    condarc(channel)
    return home / ".conda" / "envs" / "thesis"


def put_by_pip(prefix: Path, name: str, version: str) -> None:
    """A distribution as pip leaves it."""
    packages = next(prefix.rglob("site-packages"))
    info = packages / f"{name}-{version}.dist-info"
    info.mkdir()
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (info / "METADATA").write_text(metadata, encoding="utf-8")
    (info / "INSTALLER").write_text("pip\n", encoding="utf-8")
    (info / "RECORD").write_text(f"{name}.py,,\n", encoding="utf-8")
    (packages / f"{name}.py").write_text("value = 1\n", encoding="utf-8")


def rows_of(window: Window) -> list[HistoryRow]:
    rows = window.page("environments").detail.history.rows
    return [rows.index(number).data(rows.RowRole) for number in range(rows.rowCount())]


async def shown(window: Window, prefix: Path) -> None:
    window.page("environments")
    await window.loaded()
    window.app.store.select(str(prefix))
    await window.until(window.app.store.current_detail, "its detail is read")


async def test_what_pip_did_in_a_terminal_is_a_node_and_can_be_gone_back_from(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("python", "solo=1.0")))
        await shown(window, thesis)
        put_by_pip(thesis, "timm", "1.0")
        window.app.store.refresh()
        await window.until(lambda: len(rows_of(window)) == 2, "pip's change is a node")
        newest, first = rows_of(window)
        assert (newest.name, newest.added, newest.current) == ("#0.1", 1, True)
        assert "timm" in newest.title
        assert newest.line.endswith("Terminal")
        assert first.restorable
        history = window.page("environments").detail.history
        area = history.visualRect(history.rows.index(1))
        await window.click_at(history.viewport(), QPoint(area.right() - 70, area.center().y()))
        preview = await window.sheet_of(PreviewSheet)
        request = preview.plan.request
        assert isinstance(request, RestoreRequest)
        # Going back means to go back to what pip had, too: nothing.
        assert request.pip_packages == ()
        assert [one.name for one in preview.plan.pip_removes] == ["timm"]
        listed = {one.name: words for one, words in reasons(preview)}
        assert listed["timm"]
        await window.click(preview.apply_button)
        await window.until(lambda: len(rows_of(window)) == 3, "the way back is a revision")
        assert not window.app.store.current_detail().pip_packages


async def test_a_node_is_exported_and_copied(thesis: Path) -> None:
    async with open_window() as window:
        await change(window, CreateRequest(prefix=str(thesis), specs=("solo=1.0",)))
        await shown(window, thesis)
        page = window.page("environments")
        await window.until(lambda: rows_of(window), "its history is listed")
        page._show_node_menu(rows_of(window)[0], page.mapToGlobal(QPoint(300, 300)))
        (menu,) = [one for one in page.findChildren(HistoryMenu) if one.isVisible()]
        said = {action.text(): action for action in menu.actions() if action.text()}
        assert not said["Restore…"].isEnabled(), "it is the present state"
        assert not said["Compare with the one before…"].isEnabled(), "there is none"
        said["Copy"].trigger()
        assert "solo-1.0" in QGuiApplication.clipboard().text()
        said["Export this revision…"].trigger()
        menu.close()
        sheet = await window.sheet_of(ExportSheet)
        assert "#0" in sheet.title.text()
        await window.until(lambda: sheet.exported, "its text is shown")
        assert "solo" in sheet.exported.text


def reasons(preview: PreviewSheet) -> list[tuple[object, str]]:
    from gui.sheets.preview import words

    return [(one, words.reason_words(one)) for one in preview.table.changes()]


def node(**more: object) -> Revision:
    fields = {"number": 3, "time": 0.0, "title": Message("revision-nothing"), "by": "conda"}
    return Revision(**{**fields, **more})


def test_what_can_not_be_gone_back_to_says_why_in_words():
    unseen = node(by="pip", step=1)
    told = node(by="conda")
    kept = node(by="glasshouse", restorable=True)
    rows = history_rows(THESIS, [kept, told, unseen])
    assert [row.name for row in rows] == ["#3.1", "#3", "#3"]
    assert "terminal" in rows[0].why_not
    assert "another tool" in rows[1].why_not
    assert rows[2].restorable
    assert not rows[2].why_not
    for row in rows[:2]:
        assert not row.restorable
        assert row.why_not in row.tooltip
        assert row.why_not in row.spoken


def test_counts_include_what_pip_did():
    row = history_rows(
        THESIS,
        [
            node(
                added=("a-1-0",),
                pip_added=("b 1", "c 1"),
                updated=(("d-1-0", "d-2-0"),),
                pip_updated=(("e 1", "e 2"),),
                pip_removed=("f 1",),
            )
        ],
    )[0]
    assert (row.added, row.updated, row.removed) == (3, 2, 1)
    assert "b 1" in row.details


def test_what_broke_is_said_and_what_was_never_tried_is_not():
    broken, worked, untried = history_rows(
        THESIS, [node(), node(broken=0, restorable=True), node(broken=2, restorable=True)]
    )
    assert "2" in broken.warning
    assert broken.warning in broken.spoken
    assert not worked.warning
    assert worked.tried
    assert "worked" in worked.details
    assert not untried.tried


def test_a_node_copies_as_text_with_its_command():
    text = revision_text(node(command="conda install numpy", added=("numpy-2.0-0",)))
    assert text.startswith("#3")
    assert "conda install numpy" in text
    assert "+ numpy-2.0-0" in text
