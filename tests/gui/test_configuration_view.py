"""The configuration view: every file line by line, findings below their lines, fixes seen first."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from core.model.configuration import (
    ConfigurationReport,
    Proxy,
    ProxySource,
    Setting,
    Tool,
)
from gui.pages.channels.configuration.file_list import PROXIES, VALUES
from gui.pages.channels.configuration.lines_block import LinesBlock
from gui.pages.channels.configuration.view import ConfigurationView
from gui.pages.channels.configuration.words import NEEDS_A_LOOK, all_findings, worth_a_count
from gui.pages.channels.page import ChannelsPage
from gui.widgets.banner import Banner
from gui.widgets.text import Text
from tests.gui.channels_driver import condarc_of, staging
from tests.gui.window_driver import Window, open_window
from tests.support.mirror_fleet import MirrorFleet, write_channel_data

MESS = b"""\
channels:
  - conda-forge
  - conda-forge
ssl_verify: false
default_channels:
  - https://mirrors.tuna.tsinghua.edu.cn/anaconda/pkgs/main
  - https://mirrors.tuna.tsinghua.edu.cn/anaconda/pkgs/free  # of 2017
"""


@pytest.fixture
def quiet(home: Path, tmp_path: Path) -> Iterator[MirrorFleet]:
    """Mirrors that nobody needs here; no real server is in any table."""
    write_channel_data(tmp_path / "fleet", "conda-forge", size=2000)
    fleet = MirrorFleet(tmp_path / "fleet")
    fleet.write_table(home)
    yield fleet
    fleet.stop()


async def open_view(window: Window) -> tuple[ChannelsPage, ConfigurationView]:
    page: ChannelsPage = window.page("channels")
    await window.until(lambda: window.app.store.configuration, "the configuration is read")
    page.show_configuration()
    view = page._configuration
    assert isinstance(view, ConfigurationView)
    await window.app.store.settle()
    return page, view


def said(view: ConfigurationView) -> str:
    """What is shown in the middle, in words."""
    return "\n".join(one.text() for one in view.stack.currentWidget().findChildren(Text))


async def test_a_sound_file_is_explained_line_by_line_and_called_in_order(
    quiet: MirrorFleet, home: Path
) -> None:
    condarc_of(home, b"# mine\nchannels:\n  - conda-forge\n")
    async with open_window() as window:
        page, view = await open_view(window)
        assert view.findChild(Banner).accessibleName().startswith("Everything is in order.")
        assert page.head.halves.segment("configuration").accessibleName() == "Configuration"
        assert view.stack.currentWidget() is view.file
        lines = view.file.findChild(LinesBlock).accessibleName().splitlines()
        assert lines[0] == "1: # mine"
        assert lines[1].startswith("2: channels: The channels")
        assert not view.file.fix_all.isVisible()
        assert not quiet.official.requests


async def test_findings_stand_below_their_lines_and_are_counted_everywhere(
    quiet: MirrorFleet, home: Path
) -> None:
    file = condarc_of(home, MESS)
    async with open_window() as window:
        page, view = await open_view(window)
        report = window.app.store.configuration
        assert report is not None
        count = len(worth_a_count(all_findings(report)))
        assert count == 2, "what is only good to know is not counted"
        counted = page.head.halves.segment("configuration").accessibleName()
        assert counted == f"Configuration {count}"
        assert view.file.file is not None
        assert Path(view.file.file.path) == file
        messages = [row.finding.message.code for row in view.file.rows()]
        assert messages.index("condarc-twice") < messages.index("condarc-no-certificates")
        assert "condarc-free-channel" in messages
        entry = view.files.button(str(file))
        assert entry is not None
        assert entry.entry.count == count
        assert "finding" in entry.accessibleName()


async def test_a_fix_is_shown_then_written_and_the_finding_is_gone(
    quiet: MirrorFleet, home: Path
) -> None:
    file = condarc_of(home, MESS)
    async with open_window() as window:
        _page, view = await open_view(window)
        row = next(r for r in view.file.rows() if r.finding.message.code == "condarc-free-channel")
        assert not view.panel.isVisible()
        await window.click(row.fix)
        await window.until(lambda: staging(window).preview is not None, "the diff is shown")
        assert view.panel.isVisible()
        assert "pkgs/free" in view.panel.diff.as_text()
        assert file.read_bytes() == MESS, "written before it was agreed to"
        await window.click(view.panel.write)
        await window.until(lambda: staging(window).is_empty, "it is written")
        await window.until(
            lambda: (
                "condarc-free-channel" not in [one.finding.message.code for one in view.file.rows()]
            ),
            "it is read again",
        )
        assert b"pkgs/free" not in file.read_bytes()
        assert b"ssl_verify: false" in file.read_bytes(), "more was mended than asked for"
        assert not view.panel.isVisible()
        await window.until(window.toasts, "a toast tells of it")
        await window.app.store.settle()
        record = window.app.store.edits[0]
        view._undo(record)
        await window.until(lambda: file.read_bytes() == MESS, "it is undone")
        await window.until(lambda: staging(window).is_empty, "nothing is left over")
        await window.app.store.settle()


async def test_fixing_all_leaves_alone_what_somebody_may_depend_on(
    quiet: MirrorFleet, home: Path
) -> None:
    file = condarc_of(home, MESS)
    async with open_window() as window:
        _page, view = await open_view(window)
        assert any(row.finding.message.code in NEEDS_A_LOOK for row in view.file.rows())
        await window.click(view.file.fix_all)
        await window.until(lambda: staging(window).preview is not None, "the diff is shown")
        await window.click(view.panel.write)
        await window.until(lambda: staging(window).is_empty, "it is written")
        await window.app.store.settle()
        content = file.read_bytes()
        assert content.count(b"conda-forge") == 1
        assert b"pkgs/free" not in content
        assert b"ssl_verify: false" in content


async def test_what_others_write_is_read_when_one_looks_again(
    quiet: MirrorFleet, home: Path
) -> None:
    file = condarc_of(home, b"channels:\n  - conda-forge\n")
    async with open_window() as window:
        await open_view(window)
        window.page("environments")
        file.write_bytes(MESS)
        _page, view = await open_view(window)
        await window.until(view.file.rows, "the new findings are shown")


async def test_values_name_their_file_and_arrow_keys_walk_the_list(
    quiet: MirrorFleet, home: Path
) -> None:
    condarc_of(home, b"channels:\n  - conda-forge\nchannel_priority: strict\n")
    async with open_window() as window:
        _page, view = await open_view(window)
        values = view.files.button(VALUES)
        assert values is not None
        await window.click(values)
        assert "channel_priority" in said(view)
        assert str(Path("~") / ".condarc") in said(view)
        values.setFocus()
        await window.press(values, Qt.Key.Key_Down)
        assert view.stack.currentWidget() is view.proxies
        assert "No proxy is set" in said(view) or "Proxies" in said(view)


async def test_proxies_stand_side_by_side_without_their_passwords(
    quiet: MirrorFleet, home: Path
) -> None:
    condarc_of(home, b"proxy_servers:\n  https: http://ann:geheim@proxy.corp:3128\n")
    async with open_window() as window:
        _page, view = await open_view(window)
        view._choose(PROXIES)
        words = said(view)
        assert "proxy.corp:3128" in words
        assert "geheim" not in words
        assert "not shown" in words
        assert "Glasshouse" in words
        lines = view.file.findChildren(LinesBlock)
        assert all("geheim" not in one.accessibleName() for one in lines)


async def test_what_a_value_outweighs_is_told(quiet: MirrorFleet, home: Path) -> None:
    async with open_window() as window:
        _page, view = await open_view(window)
        setting = Setting(
            Tool.CONDA,
            "channel_priority",
            "strict",
            "CONDA_CHANNEL_PRIORITY",
            outweighs=(("", "no"),),
        )
        proxy = Proxy(ProxySource.SYSTEM, "no", "localhost", "")
        window.app.store.configuration = ConfigurationReport((), (setting,), (proxy,))
        view._choose(VALUES)
        assert "outweighs no from built in" in said(view)
        view._choose(PROXIES)
        assert "never for" in said(view)
        assert "nobody" in said(view)
