"""Adding a channel: looked at while it is typed, laid out when it is agreed to."""

from __future__ import annotations

import shutil
from pathlib import Path

import keyring
import pytest
from PySide6.QtWidgets import QLineEdit

from core.model.configuration import SetChannels
from gui.pages.channels.add_channel import AddChannelSheet
from gui.pages.channels.page import ChannelsPage
from tests.gui.channels_driver import open_channels, staging
from tests.gui.window_driver import Window, open_window
from tests.support.channels import ServedChannel, package
from tests.support.keyring_in_file import FileKeyring

SECRET = "s3cr3t-of-the-lab"


async def open_sheet(window: Window) -> tuple[ChannelsPage, AddChannelSheet]:
    page = await open_channels(window)
    await window.click(page.head.add_channel)
    sheet: AddChannelSheet = await window.sheet_of(AddChannelSheet)
    assert not sheet.add.isEnabled()
    return page, sheet


async def test_a_misspelt_channel_is_mended_with_one_press_and_laid_out(
    channel_factory, condarc
) -> None:
    there = channel_factory("conda-forge", [package("one")], faults=True)
    condarc("conda-forge", channel_alias=there.server.url)
    shutil.copytree(there.folder, there.folder.parent / "bioconda")
    async with open_window() as window:
        page, sheet = await open_sheet(window)
        await window.type(sheet.field, "biocnda")
        await window.until(sheet.suggestions, "names are suggested")
        assert "no channel biocnda" in sheet.verdict()
        right = next(one for one in sheet.suggestions() if one.text() == "bioconda")
        await window.click(right)
        await window.until(sheet.add.isEnabled, "it was found")
        assert "1 package for this computer" in sheet.verdict()
        await window.click(sheet.add)
        await window.no_sheet()
        assert staging(window).edit == SetChannels(channels=("conda-forge", "bioconda"))
        assert page.order.names() == ("conda-forge", "bioconda")
        await window.until(lambda: staging(window).can_write, "the diff is shown")
        assert "bioconda" in page.panel.diff.as_text()


async def test_a_channel_that_is_listed_already_is_not_asked_for(channel_factory, condarc) -> None:
    there = channel_factory("conda-forge", [package("one")], faults=True)
    condarc("conda-forge", channel_alias=there.server.url)
    async with open_window() as window:
        _, sheet = await open_sheet(window)
        await window.type(sheet.field, "conda-forge")
        assert "in the list already" in sheet.verdict()
        assert not sheet.add.isEnabled()
        assert there.server.count() == 0


async def test_a_private_channel_takes_its_token_into_the_keyring_and_no_file(
    home: Path, channel: ServedChannel, channel_factory, condarc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.support.keyring_in_file.FileKeyring")
    lab = channel_factory("lab", [package("instrument")], faults=True)
    folder = lab.folder.parent / "t" / SECRET
    folder.mkdir(parents=True)
    lab.folder.rename(folder / "lab")
    lab.server.fail("/lab/*", status=401)
    file = condarc(channel)
    async with open_window() as window:
        page, sheet = await open_sheet(window)
        assert not sheet.token.isVisible()
        await window.type(sheet.field, lab.url)
        await window.until(sheet.token.isVisible, "a token is asked for")
        assert sheet.token.echoMode() is QLineEdit.EchoMode.Password
        assert not sheet.add.isEnabled()
        await window.type(sheet.token, SECRET)
        await window.until(sheet.add.isEnabled, "the token opens it")
        assert SECRET not in sheet.verdict()
        await window.click(sheet.add)
        await window.no_sheet()
        await window.until(lambda: staging(window).can_write, "the diff is shown")
        assert SECRET not in page.panel.diff.as_text()
        assert SECRET not in file.read_text(encoding="utf-8")
    kept = FileKeyring()
    assert isinstance(kept, keyring.backend.KeyringBackend)
    logs = [path.read_text(encoding="utf-8") for path in home.rglob("*.log*")]
    assert not any(SECRET in log for log in logs)


async def test_cancel_stops_asking(home: Path, channel: ServedChannel, channel_factory, condarc):
    silent = channel_factory("silent", [package("one")], faults=True)
    silent.server.hold("*")
    condarc(channel)
    async with open_window() as window:
        _, sheet = await open_sheet(window)
        await window.type(sheet.field, silent.url)
        await window.until(lambda: "Asking" in sheet.verdict(), "it is asked for")
        sheet.cancel()
        await window.no_sheet()
        assert staging(window).is_empty
