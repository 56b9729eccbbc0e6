"""The import sheet over the real engine: files in, findings, choices, and on to the preview."""

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

from core.model.calls import MakePlan
from core.model.file_source import FileSource
from core.model.request import CreateRequest, RestoreRequest
from core.model.review import PipVia
from gui.sheets.import_file.opening import open_import
from gui.sheets.import_file.sheet import ImportSheet
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ServedChannel
from tests.support.pip_index import PipIndex, wheel
from tests.support.prefixes import make_prefix, record

COURSE = """\
name: taken
dependencies:
  - solo
  - datset
  - app=2.0
prefix: /home/teacher/envs/taken
"""
"""Its name is taken, one of its packages misspelled, and its prefix somebody else's."""
UNKNOWN = "unknown:datset"
LONG = "\n".join(
    ("name: course", "dependencies:", *["  - solo  # again"] * 40, "prefix: /elsewhere", "")
)
PIP = """\
name: piped
dependencies:
  - pip
  - pip:
      - pyhello==1.1
      - wheel-of-nobody==3
      - git+https://example.invalid/thing.git#egg=thing
"""


class Importing:
    """A window, and files that are opened in it."""

    def __init__(self, window: Window, folder: Path) -> None:
        self.window, self.folder = window, folder

    @property
    def sheet(self) -> ImportSheet:
        sheet = self.window.sheet
        assert isinstance(sheet, ImportSheet)
        return sheet

    async def open(self, text: str, name: str = "environment.yml") -> ImportSheet:
        """Open a file with this text, and wait for its review."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        open_import(self.window.app.services, (FileSource(path=str(path)),))
        await self.window.sheet_of(ImportSheet)
        await self.reviewed()
        return self.sheet

    async def reviewed(self) -> None:
        """Wait until what is shown is about what was answered."""
        sheet = self.sheet
        await self.window.until(
            lambda: (sheet.review or sheet.form.problem) and not sheet.live.pending,
            "there is a review",
        )

    async def choose(self, finding: str, choice: str) -> None:
        """Press the button of a choice."""
        await self.window.click(self.sheet.form.card.rows[finding].choices.buttons[choice])
        await self.reviewed()

    async def preview(self) -> Any:
        """Press the main button, and wait for the preview."""
        await self.window.click(self.sheet.main)
        return await self.window.sheet_of(PreviewSheet)


@pytest_asyncio.fixture
async def importing(
    home: Path, tmp_path: Path, channel: ServedChannel, condarc: Any
) -> AsyncIterator[Importing]:
    """A window over one environment, `taken`."""
    condarc(channel)
    make_prefix(home / ".conda" / "envs" / "taken", [record("solo")])
    folder = tmp_path / "下载"
    folder.mkdir()
    async with open_window() as opened:
        await opened.loaded()
        yield Importing(opened, folder)


async def test_accepting_what_is_suggested_leads_to_a_preview_that_can_be_applied(
    importing: Importing,
) -> None:
    window = importing.window
    sheet = await importing.open(COURSE)
    assert sheet.form.place.name.text() == "taken-2"
    assert "taken" in sheet.form.place.words()
    assert sheet.form._summary.text().startswith("1 decision to make")
    assert sheet.main.text() == "Accept suggestions and preview changes"
    preview = await importing.preview()
    after = {found.name: found.version for found in preview.plan.after}
    assert {"solo", "dataset", "app"} <= set(after)
    assert after["app"] == "2.0"
    await window.click(preview.apply_button)
    await window.until(lambda: window.environment("taken-2"), "the environment exists")


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


async def test_a_name_in_use_is_refused_while_typing_and_a_free_one_taken(
    importing: Importing,
) -> None:
    window = importing.window
    sheet = await importing.open(COURSE.replace("datset", "dataset"))
    field = sheet.form.place.name
    field.clear()
    await window.type(field, "a/b")
    await importing.reviewed()
    await window.until(lambda: sheet._name_problem, "the name is judged")
    field.clear()
    await window.type(field, "taken")
    await importing.reviewed()
    assert "name" in sheet.form.card.rows
    await importing.choose("name", "free")
    assert field.text() == "taken-2"
    field.clear()
    await window.type(field, "my-own")
    await importing.reviewed()
    await window.until(sheet.main.isEnabled, "it can go on")
    assert sheet.review.request.prefix.endswith("my-own")
    assert "name" not in sheet.form.card.rows


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


async def test_one_answer_can_be_given_to_all_findings_of_its_kind(importing: Importing) -> None:
    window = importing.window
    names = "".join(f"  - no-such-thing-{n}\n" for n in range(60))
    sheet = await importing.open("name: course\ndependencies:\n  - solo\n" + names)
    assert len(sheet.form.card.rows) < 60, "not all of them at once"
    assert not sheet.main.isEnabled()
    await importing.choose("unknown:no-such-thing-3", "skip")
    row = sheet.form.card.rows["unknown:no-such-thing-3"]
    assert row.alike.text() == "The same for 59 more"
    await window.click(row.alike)
    await importing.reviewed()
    assert sheet.review.request.specs == ("solo",)
    assert not row.alike.isVisible()
    preview = await importing.preview()
    assert [found.name for found in preview.plan.after] == ["solo"]


async def test_a_broken_file_shows_its_line_and_can_be_read_again(importing: Importing) -> None:
    window = importing.window
    sheet = await importing.open("name: x\ndependencies:\n  - solo: [x\n  - app\n")
    assert sheet.form.problem is not None
    (line,) = sheet.pane.view.lit()
    assert line in {3, 4}
    assert sheet.pane.view.mark_at(line).token == "danger"
    assert sheet.main.isHidden()
    assert sheet.other_file.isVisible()
    (importing.folder / "environment.yml").write_text("dependencies:\n  - solo\n", "utf-8")
    await window.click(sheet.again)
    await window.until(lambda: sheet.form.problem is None, "it is read again")
    assert sheet.main.isEnabled()
    assert sheet.other_file.isHidden()


async def test_unsafe_lines_for_pip_are_off_until_they_are_ticked(importing: Importing) -> None:
    window = importing.window
    sheet = await importing.open(PIP)
    hello, nobody, unsafe = sheet.form.card.pip.lines.values()
    assert not unsafe.box.isChecked()
    assert unsafe._warning.words()
    assert unsafe.via is None
    assert hello.via is not None
    assert hello.via.current() == PipVia.CONDA
    assert nobody.via is None
    assert nobody.box.isChecked()
    assert any(spec.startswith("pyhello") for spec in sheet.review.request.specs)

    await window.click(unsafe.box)
    await importing.reviewed()
    await window.click(hello.via.segment(PipVia.PIP))
    await importing.reviewed()
    await window.click(nobody.box)
    await importing.reviewed()
    request = sheet.review.request
    assert [wish.name for wish in request.pip] == ["pyhello", "thing"]
    assert not any(spec.startswith("pyhello") for spec in request.specs)
    assert sheet.form.card.pip.lines["pip:5"] is hello


async def test_a_pip_section_and_variables_go_from_the_file_into_the_environment(
    importing: Importing, pip_index: PipIndex
) -> None:
    window = importing.window
    pip_index.add(wheel("greeter", "1.2", requires=["voice"]), wheel("voice", "2.0"))
    sheet = await importing.open(
        "name: spoken\ndependencies:\n  - python\n  - pip\n  - pip:\n      - greeter==1.2\n"
        "variables:\n  MOOD: calm\n"
    )
    assert sheet.review.request.variables == {"MOOD": "calm"}
    preview = await importing.preview()
    preview.segments.segment("pip").click()
    assert [change.name for change in preview.table.changes()] == ["greeter", "voice"]
    assert preview.plan.variables == ("MOOD",)
    await window.click(preview.apply_button)
    await window.until(lambda: window.environment("spoken"), "the environment exists")
    prefix = Path(window.environment("spoken").prefix)
    assert list(prefix.rglob("greeter-1.2.dist-info"))
    assert list(prefix.rglob("voice-2.0.dist-info"))


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


async def test_an_exact_file_has_no_choices_and_is_recreated(
    importing: Importing, channel: ServedChannel
) -> None:
    solved = await importing.window.app.client.call(
        MakePlan(request=CreateRequest(str(importing.folder / "x"), ("app=2.0",)))
    )
    text = "@EXPLICIT\n" + "\n".join(f"{one.url}#{one.sha256}" for one in solved.after) + "\n"
    sheet = await importing.open(text, "spec-file.txt")
    assert isinstance(sheet.review.request, RestoreRequest)
    assert not any(finding.choices for finding in sheet.review.findings)
    assert "recreated exactly" in sheet.form.card.found.lead.text()
    preview = await importing.preview()
    assert set(preview.plan.after) == set(solved.after)


async def test_parts_of_a_file_are_chips_that_are_in_or_out(importing: Importing) -> None:
    text = (
        '[project]\nname = "thesis"\nversion = "1"\ndependencies = ["pyhello"]\n'
        '[project.optional-dependencies]\nplots = ["pyutil"]\n'
    )
    sheet = await importing.open(text, "pyproject.toml")
    chips = sheet.form.groups.chips
    assert list(chips) == list(sheet.review.groups)
    (chip,) = chips.values()
    assert not chip.isChecked()
    await importing.window.click(chip)
    await importing.reviewed()
    assert sheet.review.group == sheet.review.groups
    assert any(row.name == "pyutil" for row in sheet.review.pip)
    assert chip.isChecked()


async def test_pasted_commands_are_reviewed_like_a_file(importing: Importing) -> None:
    window = importing.window
    text = "$ conda create -n fresh solo\n$ conda activate fresh\n"
    open_import(window.app.services, (FileSource(text=text),))
    sheet = await window.sheet_of(ImportSheet)
    await importing.reviewed()
    assert sheet.title.text() == "Import what was pasted"
    assert sheet.review.request.specs == ("solo",)
    assert sheet.form.place.name.text() == "fresh"


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


async def test_another_file_takes_the_place_of_one_that_is_no_use(importing: Importing) -> None:
    window = importing.window
    broken = await importing.open("name: x\ndependencies:\n  - solo: [x\n")
    good = importing.folder / "good.yml"
    good.write_text("name: good\ndependencies:\n  - solo\n", encoding="utf-8")
    broken._chosen(str(good))
    await window.until(lambda: window.sheet not in (None, broken), "the other file is shown")
    await importing.reviewed()
    assert importing.sheet.form.place.name.text() == "good"
    assert importing.sheet.main.isEnabled()


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
