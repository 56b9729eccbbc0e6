"""The New environment sheet over the real engine: every word of its verdict is earned."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import Qt

from gui.sheets.new_environment.sheet import NewEnvironmentSheet
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ServedChannel
from tests.support.prefixes import make_prefix, record


@pytest_asyncio.fixture
async def window(home: Path, channel: ServedChannel, condarc) -> AsyncIterator[Window]:
    """A window over one environment, `taken`, with the sheet open."""
    condarc(channel)
    make_prefix(home / ".conda" / "envs" / "taken", [record("solo")])
    async with open_window() as opened:
        page = opened.page("environments")
        await opened.loaded()
        await opened.click(page.new_button)
        sheet = await opened.sheet_of(NewEnvironmentSheet)
        await opened.until(lambda: sheet.packages.names, "the package names are known")
        await opened.until(lambda: sheet.pythons.current() is not None, "a Python is chosen")
        yield opened


async def verdict(window: Window) -> None:
    """Wait until what is shown is about what is filled in."""
    sheet = window.sheet
    await window.until(
        lambda: (
            (sheet.panel.verdict.plan or sheet.panel.verdict.problem)
            and not sheet.panel.verdict.solving
        ),
        "there is a verdict",
    )


async def add(window: Window, text: str) -> None:
    """Type a package and press Enter."""
    field = window.sheet.packages.chips.line
    await window.type(field, text)
    await window.press(field, Qt.Key.Key_Return)


@pytest.mark.parametrize("name", ["taken", "a/b", "base", "with space"])
async def test_a_name_that_cannot_be_used_is_refused_while_typing(
    window: Window, name: str
) -> None:
    sheet = window.sheet
    await window.type(sheet.place.name, name)
    await window.until(lambda: sheet.panel.verdict.name_problem, "the name is judged")
    assert not sheet.next.isEnabled()
    await verdict(window)
    assert sheet.panel.verdict.problem is None, "the packages themselves are fine"


async def test_what_is_typed_but_not_chosen_is_named_and_does_not_count(window: Window) -> None:
    sheet = window.sheet
    await add(window, "solo")
    await window.type(sheet.packages.chips.line, "datas")
    assert sheet.panel.verdict.unfinished == "datas"
    await verdict(window)
    names = {found.name for found in sheet.panel.verdict.plan.after}
    assert "solo" in names
    assert "dataset" not in names


async def test_backspace_in_the_empty_field_removes_the_last_chip(window: Window) -> None:
    chips = window.sheet.packages.chips
    await add(window, "solo")
    await add(window, "dataset")
    assert chips.specs() == ("solo", "dataset")
    await window.press(chips.line, Qt.Key.Key_Backspace)
    assert chips.specs() == ("solo",)


async def test_a_version_typed_after_the_name_is_kept(window: Window) -> None:
    await add(window, "libx=1.0")
    assert window.sheet.packages.chips.specs() == ("libx=1.0",)
    await verdict(window)
    versions = {found.name: found.version for found in window.sheet.panel.verdict.plan.after}
    assert versions["libx"] == "1.0"


async def test_escape_closes_the_suggestions_first_and_the_sheet_after(window: Window) -> None:
    sheet = window.sheet
    await window.type(sheet.packages.chips.line, "so")
    await window.until(sheet.packages.popup.isVisible, "suggestions pop up")
    await window.press(sheet.packages.chips.line, Qt.Key.Key_Escape)
    assert not sheet.packages.popup.isVisible()
    assert window.sheet is sheet
    await window.press(sheet.packages.chips.line, Qt.Key.Key_Escape)
    await window.no_sheet()


async def test_packages_that_exclude_each_other_cannot_be_created(window: Window) -> None:
    sheet = window.sheet
    await window.type(sheet.place.name, "clash")
    await add(window, "app=2.0")
    await add(window, "tool")
    await window.until(lambda: sheet.panel.verdict.problem, "the conflict is found")
    assert sheet.next.text() == "Show what can be done"


async def test_templates_of_packages_nobody_offers_cannot_be_chosen(window: Window) -> None:
    cards = window.sheet.templates.cards
    assert cards["empty"].isEnabled()
    assert not cards["data"].isEnabled()
    assert "pandas" in cards["data"].toolTip()


async def test_leaving_the_preview_leads_back_to_everything_as_it_was(window: Window) -> None:
    await window.type(window.sheet.place.name, "kept")
    await add(window, "solo")
    await verdict(window)
    await window.click(window.sheet.next)
    preview = await window.sheet_of(PreviewSheet)
    await window.press(preview, Qt.Key.Key_Escape)
    again = await window.sheet_of(NewEnvironmentSheet)
    assert again.place.name.text() == "kept"
    assert again.packages.chips.specs() == ("solo",)


async def test_an_environment_without_python_holds_only_what_was_added(window: Window) -> None:
    sheet = window.sheet
    await window.click(sheet.pythons._buttons[""])
    await add(window, "solo")
    await window.until(
        lambda: (
            sheet.panel.verdict.plan
            and [found.name for found in sheet.panel.verdict.plan.after] == ["solo"]
        ),
        "the plan holds it alone",
    )
