"""From an empty machine to a Python that imports what was asked for, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.model.calls import RunPython
from gui.sheets.new_environment.sheet import NewEnvironmentSheet
from gui.sheets.preview.sheet import PreviewSheet
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ServedChannel

NAMED = "import pathlib, sys, {module}; print(pathlib.Path(sys.prefix).name, {module}.__version__)"


async def create(window: Window, name: str, package: str) -> None:
    """The journey: welcome, name, package, preview, apply."""
    page = window.page("environments")
    await window.loaded()
    await window.click(page.welcome.create_button)
    sheet = await window.sheet_of(NewEnvironmentSheet)
    await window.type(sheet.place.name, name)
    await window.until(sheet.pythons.current, "a Python is put forward")
    await window.until(lambda: package in sheet.packages.names, "the package names are known")
    field = sheet.packages.chips.line
    await window.type(field, package[:5])
    await window.until(sheet.packages.popup.isVisible, "suggestions pop up")
    await window.press(field, Qt.Key.Key_Return)
    assert sheet.packages.chips.specs() == (package,)
    await window.until(
        lambda: sheet.panel.verdict.plan is not None and not sheet.panel.verdict.solving,
        "there is a verdict",
    )
    assert package in {record.name for record in sheet.panel.verdict.plan.after}
    await window.click(sheet.next)
    preview = await window.sheet_of(PreviewSheet)
    promised = {record.identity for record in preview.plan.after}
    assert window.environment(name) is None
    assert not Path(preview.plan.prefix).exists()
    await window.click(preview.apply_button)
    await window.until(
        lambda: window.environment(name) and not window.app.runner.visible(),
        f"{name} is listed",
    )
    await window.until(window.app.store.current_detail, "it was read")
    detail = window.app.store.current_detail()
    assert detail.environment.name == name
    assert {one.record.identity for one in detail.packages} == promised


async def test_a_new_environment_imports_what_was_installed(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await create(window, "first", "pyhello")
        made = window.environment("first")
        assert Path(made.prefix) == home / ".conda" / "envs" / "first"
        run = await window.app.client.call(
            RunPython(prefix=made.prefix, code=NAMED.format(module="pyhello"))
        )
        assert (run.exit_code, run.stdout.split()) == (0, ["first", "2.0"]), run.stderr
        card = window.page("environments").cards.cards.cards[0]
        assert card.standing.word == "Healthy"
        assert not window.sheet


@pytest.mark.slow
async def test_a_relocatable_python_runs_from_the_new_environment(
    real_python_channel: ServedChannel, condarc
) -> None:
    condarc(real_python_channel)
    async with open_window() as window:
        await create(window, "真的Python", "packaging")
        made = window.environment("真的Python")
        code = "import ssl, sqlite3; " + NAMED.format(module="packaging")
        run = await window.app.client.call(RunPython(prefix=made.prefix, code=code))
        assert run.exit_code == 0, run.stderr
        assert run.stdout.startswith("真的Python ")


async def test_looking_around_an_empty_home_writes_nothing_into_it(
    home: Path, channel: ServedChannel, condarc
) -> None:
    written = condarc(channel)
    async with open_window() as window:
        page = window.page("environments")
        await window.loaded()
        await window.until(page.welcome.isVisible, "the welcome is shown")
        await window.click(page.welcome.create_button)
        sheet = await window.sheet_of(NewEnvironmentSheet)
        await window.type(sheet.place.name, "never")
        await window.until(lambda: sheet.panel.verdict.plan, "there is a verdict")
        await window.press(sheet.place.name, Qt.Key.Key_Escape)
        await window.no_sheet()
    outside = {path.name for path in home.iterdir()} - {".glasshouse", written.name}
    assert outside == set()
