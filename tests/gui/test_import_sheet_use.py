"""How the import sheet is used: by mouse and keys, quickly, in little room, and back again."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.review import PipVia
from gui.sheets.import_file.sheet import ImportSheet
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.import_driver import COURSE, LONG, PIP, UNKNOWN, Importing, open_importing
from tests.support.channels import ServedChannel


@pytest_asyncio.fixture
async def importing(
    home: Path, tmp_path: Path, channel: ServedChannel, condarc: Any
) -> AsyncIterator[Importing]:
    """A window to open files in."""
    condarc(channel)
    async with open_importing(home, tmp_path) as opened:
        yield opened


async def test_leaving_the_preview_leads_back_to_every_answer(importing: Importing) -> None:
    window = importing.window
    sheet = await importing.open(COURSE)
    await importing.choose(UNKNOWN, "skip")
    assert sheet.main.text() == "Preview changes"
    sheet.form.place.name.clear()
    await window.type(sheet.form.place.name, "kept")
    await importing.reviewed()
    preview = await importing.preview()
    assert "dataset" not in {found.name for found in preview.plan.after}
    await window.press(preview, Qt.Key.Key_Escape)
    again = await window.sheet_of(ImportSheet)
    assert again is not sheet
    assert again.form.place.name.text() == "kept"
    assert again.draft.answers == {UNKNOWN: "skip"}
    buttons = again.form.card.rows[UNKNOWN].choices.buttons
    assert buttons["skip"].accessibleDescription() == "Chosen"
    assert again.review is not None
    assert again.review.request.prefix.endswith("kept")


async def test_an_answer_leaves_the_rows_the_focus_and_the_place_where_they_were(
    importing: Importing,
) -> None:
    names = "".join(f"  - no-such-thing-{n}\n" for n in range(12))
    sheet = await importing.open("name: course\ndependencies:\n  - solo\n" + names)
    card = sheet.form.card
    rows = dict(card.rows)
    last = card.rows["unknown:no-such-thing-11"]
    sheet.form.bring("unknown:no-such-thing-11")
    offset = sheet.form.verticalScrollBar().value()
    assert offset > 0
    button = last.choices.buttons["skip"]
    button.setFocus()
    await importing.choose("unknown:no-such-thing-11", "skip")
    assert {key: card.rows[key] for key in rows} == rows
    assert sheet.form.verticalScrollBar().value() == offset
    assert button.hasFocus()
    assert sheet.review.findings[-1].id != last.finding.id or len(rows) == 1


async def test_lines_and_findings_lead_to_each_other(importing: Importing) -> None:
    window = importing.window
    sheet = await importing.open(COURSE)
    view = sheet.pane.view
    line = sheet.review.findings[0].lines[0]
    assert view.mark_at(line).token == "warn"
    assert view.mark_at(6).struck
    top = view.top_of(view.row_of(line))
    await window.click_at(view.viewport(), QPoint(80, top + 8))
    assert sheet.form.card.rows[UNKNOWN]._lit
    prefix = next(one for one in sheet.review.findings if 6 in one.lines)
    await window.click(sheet.form.card.rows[prefix.id].lines_button)
    assert view.lit() == {6}


async def test_lines_nothing_happened_to_are_folded_and_unfold_on_a_click(
    importing: Importing,
) -> None:
    sheet = await importing.open(
        LONG.replace("  - solo  # again", "  # nothing").replace(
            "dependencies:", "dependencies:\n  - solo", 1
        )
    )
    view = sheet.pane.view
    (fold,) = [row for row in view.rows if row.hidden]
    assert fold.hidden > 20
    top = view.top_of(view.rows.index(fold))
    await importing.window.click_at(view.viewport(), QPoint(80, top + 8))
    assert not [row for row in view.rows if row.hidden]


async def test_a_double_click_on_the_main_button_opens_one_preview(importing: Importing) -> None:
    sheet = await importing.open(COURSE)
    QTest.mouseClick(sheet.main, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(sheet.main, Qt.MouseButton.LeftButton)
    await importing.window.sheet_of(PreviewSheet)
    assert len(importing.window.app.window.sheets._stack) == 1


async def test_the_keyboard_goes_through_the_sheet_and_on(importing: Importing) -> None:
    window = importing.window
    sheet = await importing.open(COURSE)
    assert sheet.form.place.name.hasFocus()
    await window.press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.sheet is sheet, "Enter in a field does not go on"
    seen = []
    for _ in range(12):
        await window.press(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    choices = list(sheet.form.card.rows[UNKNOWN].choices.buttons.values())
    places = [seen.index(button) for button in choices]
    assert places == sorted(places)
    assert seen.index(sheet.pane.view) > places[-1]
    assert seen.index(sheet.main) > seen.index(sheet.pane.view)
    await window.press(sheet.form.place.name, Qt.Key.Key_F6)
    assert sheet.pane.view.hasFocus()
    await window.press(sheet.pane.view, Qt.Key.Key_F6)
    assert sheet.form.place.name.hasFocus()
    QTest.keyClick(sheet.form.place.name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    await window.sheet_of(PreviewSheet)


async def test_a_narrow_window_shows_one_half_at_a_time(importing: Importing) -> None:
    window = importing.window
    sheet = await importing.open(COURSE)
    assert sheet.pane.isVisible()
    assert sheet.halves.switch.isHidden()
    window.app.window.resize(900, 650)
    await window.until(sheet.halves.switch.isVisible, "the switch is shown")
    assert sheet.form.isVisible()
    assert not sheet.pane.isVisible()
    await window.click(sheet.halves.switch.segment("file"))
    assert sheet.pane.isVisible()
    assert not sheet.form.isVisible()
    window.app.window.resize(1280, 800)
    await window.until(sheet.halves.switch.isHidden, "both halves are shown")
    assert sheet.form.isVisible()


async def test_closing_the_sheet_ends_what_it_asked_for(importing: Importing) -> None:
    window = importing.window
    sheet = await importing.open(COURSE)
    sheet._on_answer(UNKNOWN, "skip")
    await window.press(sheet, Qt.Key.Key_Escape)
    await window.no_sheet()
    await window.until(
        lambda: not [one for one in window.app.client.running if one.call.method == "files.review"],
        "nobody reviews it",
    )
    assert not (importing.folder / "taken-2").exists()


async def test_closing_the_sheet_while_suggestions_are_accepted_opens_nothing(
    importing: Importing,
) -> None:
    window = importing.window
    sheet = await importing.open(COURSE)
    await window.click(sheet.main)
    assert not sheet.main.isEnabled()
    await window.press(sheet, Qt.Key.Key_Escape)
    await window.no_sheet()
    await importing.open(COURSE)
    assert importing.sheet is not sheet


async def test_many_quick_clicks_end_in_the_last_answers(importing: Importing) -> None:
    """Nobody waits between two clicks; each review that is overtaken is forgotten."""
    section = PIP.partition("dependencies:\n")[2]
    sheet = await importing.open("name: busy\ndependencies:\n  - datset\n" + section)
    randomness = random.Random(20)
    card = sheet.form.card
    for _ in range(60):
        choices = [*card.rows[UNKNOWN].choices.buttons.values()]
        boxes = [line.box for line in card.pip.lines.values()]
        button = randomness.choice([*choices, *boxes])
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        if randomness.random() < 0.3:
            QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
        await asyncio.sleep(randomness.choice((0, 0, 0.01, 0.15)))
    card.rows[UNKNOWN].choices.buttons["skip"].click()
    await importing.reviewed()
    (unknown,) = [one for one in sheet.review.findings if one.id == UNKNOWN]
    assert unknown.chosen == "skip"
    assert {row.id: row.via is not PipVia.NOBODY for row in sheet.review.pip} == {
        key: line.box.isChecked() for key, line in card.pip.lines.items()
    }
    assert not any(spec.startswith("datset") for spec in sheet.review.request.specs)


async def test_a_file_that_vanishes_meanwhile_is_told_and_can_be_read_again(
    importing: Importing,
) -> None:
    sheet = await importing.open(COURSE)
    path = importing.folder / "environment.yml"
    path.unlink()
    await importing.choose(UNKNOWN, "skip")
    assert sheet.form.problem.code == "file-missing"
    assert not sheet.main.isVisible()
    path.write_text(COURSE, encoding="utf-8")
    await importing.window.click(sheet.again)
    await importing.reviewed()
    assert sheet.form.problem is None
    # What was answered about it before still holds.
    assert sheet.form.card.rows[UNKNOWN].finding.chosen == "skip"
