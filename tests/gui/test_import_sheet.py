"""The import sheet over the real engine: files in, findings, choices, and on to the preview."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio

from core.model.calls import MakePlan
from core.model.file_source import FileSource
from core.model.request import CreateRequest, RestoreRequest
from core.model.review import PipVia
from gui.sheets.import_file.opening import open_import
from gui.sheets.import_file.sheet import ImportSheet
from tests.gui.import_driver import COURSE, PIP, Importing, open_importing
from tests.support.channels import ServedChannel
from tests.support.pip_index import PipIndex, wheel


@pytest_asyncio.fixture
async def importing(
    home: Path, tmp_path: Path, channel: ServedChannel, condarc: Any
) -> AsyncIterator[Importing]:
    """A window to open files in."""
    condarc(channel)
    async with open_importing(home, tmp_path) as opened:
        yield opened


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
    assert unsafe._warning.words().endswith("It is off until you agree.")
    assert unsafe.via is None
    assert hello.via is not None
    assert hello.via.current() == PipVia.CONDA
    assert nobody.via is None
    assert nobody.box.isChecked()
    assert any(spec.startswith("pyhello") for spec in sheet.review.request.specs)

    await window.click(unsafe.box)
    await window.until(
        lambda: unsafe._warning.words().endswith("You have agreed."), "it says so", 20
    )
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
