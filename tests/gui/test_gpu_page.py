"""The GPU page over the real engine: what a machine can do, row by row, and what mends it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.model.gpu import DriverState
from gui.pages.gpu.standing import Deed, look_of
from gui.sheets.describe_machine.sheet import DescribeSheet
from gui.sheets.install_framework.draft import Place
from gui.sheets.install_framework.sheet import InstallFrameworkSheet
from gui.sheets.preview.sheet import PreviewSheet
from gui.sheets.proof.sheet import ProofSheet
from tests.gui.gpu_driver import (
    become,
    family,
    make,
    open_gpu,
    press_button,
    press_key,
    results,
    row,
    settled,
    spoil,
)
from tests.gui.packages_driver import apply
from tests.gui.window_driver import open_window
from tests.support.channels import ChannelFactory, ServedChannel
from tests.support.machines import machine, stand_in
from tests.support.prefixes import make_prefix, record

Condarc = Callable[..., Path]


@pytest.fixture
def served(channel_factory: ChannelFactory, condarc: Condarc) -> ServedChannel:
    """A channel with pytorch for the CPU and for CUDA 12.9."""
    made = channel_factory("conda-forge", family())
    condarc(made)
    return made


async def test_a_cpu_build_on_a_gpu_machine_is_counted_found_on_the_ruler_and_repaired(
    home: Path, served: ServedChannel
) -> None:
    stand_in(machine("", ""))
    async with open_window() as window:
        # Made where there was no GPU, and opened where there is one.
        await make(window, home, "lab", "pytorch")
        await become(window, machine())
        await make(window, home, "plain", "python")
        page = await open_gpu(window)
        rail = window.app.window.rail
        assert results(page) == {"lab": "broken", "plain": "installable"}
        await window.until(lambda: rail.count("gpu") == 1, "one environment is counted")
        (card,) = page.hardware.cards
        assert card.verdict is not None
        assert card.verdict.usable
        assert "RTX 4060" in card.accessibleName()
        ruler = page.ruler_card.ruler
        assert "12.2" in ruler.accessibleDescription()
        tag = ruler.tag_of(row(page, "lab").key)
        assert tag is not None
        await window.click_at(ruler, tag.center())
        assert page.table.open_key == row(page, "lab").key
        assert page.table.details is not None
        assert page.table.details.repairs
        await press_button(window, page, "lab")
        preview = await window.sheet_of(PreviewSheet)
        builds = {one.name: one.build for one in preview.plan.after}
        assert builds["pytorch"].startswith("cuda129")
        await apply(window, preview)
        await window.until(lambda: results(page)["lab"] == "fits", "it is repaired")
        await window.until(lambda: rail.count("gpu") == 0, "none is counted any more")
        await press_button(window, page, "plain")
        wizard = await window.sheet_of(InstallFrameworkSheet)
        assert wizard.draft.prefix.endswith("plain")
        await window.press(wizard, Qt.Key.Key_Escape)
        await window.no_sheet()


async def test_a_test_shows_in_its_row_is_cancelled_there_and_its_failure_is_explained(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        prefix = await make(window, home, "thesis", "pytorch=2.7.1=cpu*")
        page = await open_gpu(window)
        spoil(prefix, "import time\ntime.sleep(600)\n")
        await press_button(window, page, "thesis")
        await window.until(lambda: row(page, "thesis").deed is Deed.CANCEL, "it is being tested")
        await press_button(window, page, "thesis")
        await window.until(lambda: not window.app.runner.jobs, "it is cancelled")
        await settled(window, page)
        assert row(page, "thesis").gpu.certificate is None
        assert row(page, "thesis").deed is Deed.TEST
        spoil(prefix, "raise ImportError('libcuda.so.1: cannot open shared object file')\n")
        await press_key(window, page, "thesis", Qt.Key.Key_Return)
        sheet = await window.sheet_of(ProofSheet)
        assert "thesis" in sheet.title.text()
        sheet.copy.click()
        assert "libcuda.so.1" in QGuiApplication.clipboard().text()
        await window.press(sheet, Qt.Key.Key_Escape)
        await window.no_sheet()
        await settled(window, page)
        proven = row(page, "thesis").gpu.certificate
        assert proven is not None
        assert not proven.passed
        assert proven.signature == "libcuda_missing"
        assert results(page)["thesis"] == "broken"
        assert look_of(row(page, "thesis").gpu).words == "Does not work"


async def test_a_computer_described_by_hand_stands_in_until_one_click_ends_it(
    home: Path, served: ServedChannel
) -> None:
    async with open_window() as window:
        page = await open_gpu(window)
        here = [card.accessibleName() for card in page.hardware.cards]
        await window.click(page.foot.describe)
        sheet = await window.sheet_of(DescribeSheet)
        await window.type(sheet.cards.search, "gtx1060")
        assert sheet.draft.gpu is not None
        assert sheet.draft.branch == 580, "the newest driver that drives the card is proposed"
        await window.type(sheet.version, "590.48.01")
        assert sheet.draft.refused
        await window.click(sheet.stand_in)
        await window.no_sheet()
        await settled(window, page)
        assert "description stands in" in page.bands.words()[0]
        (card,) = page.hardware.cards
        assert card.gpu is not None
        assert card.gpu.refused
        assert card.verdict is not None
        assert card.verdict.last_branch == 580
        assert page.ruler_card.ruler.isVisible()
        await window.click(page.bands.buttons[0])
        await window.until(lambda: not page.bands.words(), "this computer counts again")
        await settled(window, page)
        assert [card.accessibleName() for card in page.hardware.cards] == here
        await window.click(page.foot.describe)
        sheet = await window.sheet_of(DescribeSheet)
        assert sheet.draft.version == "590.48.01", "what was described is kept"
        await window.type(sheet.glibc, "x")
        await window.click(sheet.plan)
        await window.until(sheet.problem.isVisible, "it is said what can't be")
        sheet.glibc.clear()
        await window.type(sheet.glibc, "2.28")
        await window.click(sheet.plan)
        wizard = await window.sheet_of(InstallFrameworkSheet)
        assert wizard.draft.place is Place.ELSEWHERE
        assert not page.bands.words(), "a plan for another computer changes nothing here"
        await window.press(wizard, Qt.Key.Key_Escape)
        await window.no_sheet()


async def test_the_keyboard_reaches_everything_and_one_environment_can_be_shown_alone(
    home: Path,
) -> None:
    stand_in(machine("GeForce GTX 1060", "590.44", state=DriverState.REFUSES))
    prefix = home / ".conda" / "envs" / "thesis"
    make_prefix(prefix, [record("python", "3.12.1"), record("pytorch", "2.7.1", "cuda129_py312_0")])
    make_prefix(prefix.with_name("plain"), [record("python", "3.12.1")])
    async with open_window() as window:
        await window.loaded()
        page = await open_gpu(window)
        await press_key(window, page, "thesis", Qt.Key.Key_Space)
        details = page.table.details
        assert details is not None
        assert details.isVisible()
        QTest.keyClick(page.table, Qt.Key.Key_Down)
        assert page.table.current_record() == row(page, "plain"), "what is unfolded is passed over"
        QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text().startswith("plain\t")
        await press_key(window, page, "thesis", Qt.Key.Key_Left)
        assert page.table.details is None
        ruler = page.ruler_card.ruler
        ruler.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(ruler, Qt.Key.Key_Return)
        assert page.table.open_key in ruler.tags[0].tag.keys
        window.app.store.select(str(prefix))
        await window.click(page.head.scope.segment("current"))
        assert list(results(page)) == ["thesis"]
        await window.click(page.head.copy)
        await window.until(window.toasts, "the diagnosis is copied")
        assert "GTX 1060" in QGuiApplication.clipboard().text()
