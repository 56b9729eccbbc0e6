"""The page "Channels & mirrors": measure, look, write, undo, with real servers and real files."""

from __future__ import annotations

from pathlib import Path

import psutil
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.calls import ProbeMirrors
from core.model.configuration import UseMirror
from core.model.mirror import Carried
from core.settings import Theme
from gui.pages.channels.add_mirror import AddMirrorSheet
from gui.pages.channels.mirror_rows import Standing
from gui.shell.mirror_list import MirrorRows
from gui.widgets.buttons import Button
from tests.gui.channels_driver import (
    CONDARC,
    button_of,
    condarc_of,
    measured,
    open_channels,
    order,
    pip_file,
    staging,
    table,
    use,
    write,
)
from tests.gui.window_driver import open_window
from tests.support.mirror_fleet import MirrorFleet

# Measuring --------------------------------------------------------------------------------------


async def test_nobody_is_contacted_before_measure_is_pressed(fleet: MirrorFleet) -> None:
    async with open_window() as window:
        page = await open_channels(window)
        assert all(not server.requests for server in fleet.servers.values())
        assert "nobody was contacted" in page.head._note.text()
        assert all(row.measured is None for row in table(page).rows)


async def test_rows_fill_while_it_is_measured_and_are_sorted_when_it_is_over(
    fleet: MirrorFleet,
) -> None:
    async with open_window() as window:
        page = await open_channels(window)
        before = order(page)
        fleet.servers["swift"].hold("*")
        await window.click(page.head.measure)
        assert page.head.measure.text() == "Cancel"
        await window.until(lambda: table(page).row("dead").measured, "the first row is filled")
        assert table(page).row("swift").measured is None
        assert order(page) == before, "rows jumped"
        fleet.servers["swift"].release()
        await window.until(lambda: page._job is None, "it is over")
        await window.app.store.settle()
        assert measured(page, "swift").speed > 0
        assert table(page).row("dead").unusable
        assert order(page)[-1] == "dead"
        assert page.head.measure.text() == "Measure"
        assert "measured just now" in page.head._note.text()
        nvidia = {row.key: row.carried("nvidia") for row in table(page).rows}
        assert nvidia["official"] is Carried.YES
        words = table(page)._lines.index(order(page).index("dead"), 0)
        table(page).unfold("dead")
        assert "127.0.0.1" in table(page)._lines.index(words.row() + 1, 0).data()


async def test_a_measurement_that_is_cancelled_leaves_no_process(fleet: MirrorFleet) -> None:
    for server in fleet.servers.values():
        server.hold("*")
    async with open_window() as window:
        page = await open_channels(window)
        engines = set(psutil.Process().children(recursive=True))
        await window.click(page.head.measure)
        job = page._job
        assert isinstance(job.call, ProbeMirrors)
        await window.until(
            lambda: set(psutil.Process().children(recursive=True)) - engines, "an engine measures"
        )
        await window.click(page.head.measure)
        await window.until(lambda: page._job is None, "it is over", 5)
        await window.until(
            lambda: set(psutil.Process().children(recursive=True)) <= engines, "it is gone", 5
        )
        assert page.head.measure.text() == "Measure"


# Switching --------------------------------------------------------------------------------------


async def test_two_clicks_switch_conda_and_pip_and_undo_gives_the_bytes_back(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        assert table(page).row("official").standing is Standing.IN_USE
        await use(window, page, "swift")
        pip = pip_file(window)
        url = fleet.servers["swift"].url
        assert url in page.panel.diff.as_text()
        assert condarc.read_bytes() == CONDARC, "written before it was agreed to"
        assert not pip.exists()
        assert table(page).row("swift").standing is Standing.STAGED
        assert page.panel.write.text() == "Write 2 files"
        await write(window, page)
        assert url.encode() in condarc.read_bytes()
        assert b"# the best" in condarc.read_bytes()
        assert url in pip.read_text(encoding="utf-8")
        assert table(page).row("swift").standing is Standing.IN_USE
        assert window.app.window.top_bar.channel_pill.text() == "Swift"
        toast = window.toasts()[-1]
        assert "Packages now come from Swift" in toast.accessibleName()
        undo = next(one for one in toast.findChildren(Button) if one.text() == "Undo")
        await window.click(undo)
        await window.until(lambda: condarc.read_bytes() == CONDARC, "the old bytes are back")
        await window.until(lambda: staging(window).is_empty, "it is told")
        await window.app.store.settle()
        assert not pip.exists()
        assert table(page).row("official").standing is Standing.IN_USE


async def test_a_double_click_on_write_writes_once(fleet: MirrorFleet, home: Path) -> None:
    condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        await use(window, page, "swift")
        await window.until(page.panel.write.isVisible, "it can be written")
        QTest.mouseClick(page.panel.write, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(page.panel.write, Qt.MouseButton.LeftButton)
        QTest.mouseClick(page.panel.write, Qt.MouseButton.LeftButton)
        await window.until(lambda: staging(window).is_empty, "it is written")
        await window.app.store.settle()
        assert len(window.app.store.edits) == 1


async def test_enter_uses_a_mirror_and_discard_lays_it_aside(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        view = table(page)
        view.setFocus()
        view.select_key("slow")
        await window.press(view, Qt.Key.Key_Return)
        await window.until(lambda: staging(window).preview, "the diff is shown")
        assert staging(window).edit == UseMirror(mirror="slow")
        await window.click(page.panel.discard)
        assert staging(window).is_empty
        assert view.row("slow").standing is Standing.FREE
        assert condarc.read_bytes() == CONDARC


async def test_what_somebody_else_wrote_in_between_is_kept_and_shown_first(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        await use(window, page, "swift")
        condarc.write_bytes(CONDARC + b"auto_update_conda: false\r\n")
        await window.click(page.panel.write)
        await window.until(lambda: staging(window).moved and staging(window).can_write, "anew")
        assert any("somebody else" in words for words in page.panel.notes.words())
        assert b"swift" not in condarc.read_bytes()
        await write(window, page)
        assert b"auto_update_conda: false\r\n" in condarc.read_bytes()
        assert fleet.servers["swift"].url.encode() in condarc.read_bytes()


async def test_an_undo_over_somebody_elses_lines_is_shown_before_it_is_done(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        await use(window, page, "swift")
        await write(window, page)
        touched = condarc.read_bytes().replace(b"/cloud", b"/clouds")
        condarc.write_bytes(touched)
        await window.click(page.panel.undo)
        await window.until(lambda: staging(window).preview, "the conflict is shown")
        assert page.panel.write.text() == "Overwrite these lines"
        assert condarc.read_bytes() == touched, "overwritten before it was agreed to"
        await window.click(page.panel.write)
        await window.until(lambda: staging(window).is_empty, "it is undone")
        assert condarc.read_bytes() == CONDARC


async def test_a_file_that_can_be_read_again_is_tried_again(fleet: MirrorFleet, home: Path) -> None:
    condarc = condarc_of(home, b"channels: [conda-forge\n")
    async with open_window() as window:
        page = await open_channels(window)
        await window.click_at(table(page).viewport(), button_of(page, "swift"))
        await window.until(lambda: staging(window).problem, "the problem is told")
        assert page.panel.write.text() == "Try again"
        condarc.write_bytes(CONDARC)
        await window.click(page.panel.write)
        await window.until(lambda: staging(window).can_write, "the diff is shown")


async def test_an_earlier_edit_is_looked_at_before_it_is_taken_back(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        for mirror in ("swift", "slow"):
            await use(window, page, mirror)
            await write(window, page)
        first = window.app.store.edits[1]
        page.panel._on_past(first)
        await window.until(lambda: staging(window).preview, "it is shown")
        assert not first.undone
        assert len(window.app.store.edits) == 2, "taken back before it was looked at"


async def test_the_pill_leads_to_the_same_diff_with_one_click(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        window.page("environments")
        pill = window.app.window.top_bar.channel_pill
        await window.click(pill)
        view = pill.popup.view
        rows = view.model()
        assert isinstance(rows, MirrorRows)
        place = next(i for i, one in enumerate(rows.rows) if one.mirror.id == "swift")
        await window.click_at(view.viewport(), view.visualRect(rows.index(place, 0)).center())
        assert window.app.window.current_page == "channels"
        await window.until(lambda: staging(window).can_write, "the diff is shown")
        await write(window, page)
        assert fleet.servers["swift"].url.encode() in condarc.read_bytes()


async def test_what_is_laid_out_survives_a_change_of_theme_and_language(
    fleet: MirrorFleet, home: Path
) -> None:
    condarc = condarc_of(home)
    async with open_window() as window:
        page = await open_channels(window)
        await use(window, page, "swift")
        old = window.app.window
        window.app.preferences.update(theme=Theme.DARK, language="zh_CN")
        await window.until(lambda: window.app.window is not old, "the window is built anew")
        page = await open_channels(window)
        assert table(page).row("swift").standing is Standing.STAGED
        assert fleet.servers["swift"].url in page.panel.diff.as_text()
        await write(window, page)
        assert fleet.servers["swift"].url.encode() in condarc.read_bytes()
        window.app.preferences.update(language="en")


# Mirrors of one's own, and what is in the way ----------------------------------------------------


async def test_a_bad_address_is_explained_in_place_and_a_good_one_is_listed(
    fleet: MirrorFleet,
) -> None:
    async with open_window() as window:
        page = await open_channels(window)
        await window.click(page.mirrors.add_mirror)
        sheet: AddMirrorSheet = await window.sheet_of(AddMirrorSheet)
        await window.type(sheet.address, "not an address")
        await window.click(sheet.add)
        await window.until(sheet.problem.text, "what is wrong is said")
        sheet.address.clear()
        await window.type(sheet.address, "https://mirror.example.test/anaconda")
        await window.type(sheet.name, "Lab")
        await window.click(sheet.add)
        await window.no_sheet()
        await window.until(lambda: any(row.is_own for row in table(page).rows), "it is listed")
        own = next(row for row in table(page).rows if row.is_own)
        removal = table(page).menu_of(own).actions()[-1]
        removal.trigger()
        await window.until(lambda: not any(r.is_own for r in table(page).rows), "it is gone")


async def test_offline_is_said_by_pill_and_page_and_ended_there(fleet: MirrorFleet) -> None:
    async with open_window() as window:
        page = await open_channels(window)
        window.app.preferences.update(offline=True)
        assert window.app.window.top_bar.channel_pill.text() == "Offline"
        assert any("Working offline" in words for words in page.notices.words())
        assert not page.head.measure.isEnabled()
        page.notices.wished.emit("online")
        assert not window.app.preferences.value.offline
        assert not page.notices.words()


async def test_a_file_conda_cannot_read_is_told_of(fleet: MirrorFleet, home: Path) -> None:
    condarc_of(home, b"channels: [conda-forge\n")
    async with open_window() as window:
        page = await open_channels(window)
        assert any("condarc" in words for words in page.notices.words())


async def test_all_mirrors_failing_is_told_as_a_matter_of_the_network(fleet: MirrorFleet) -> None:
    for server in fleet.servers.values():
        server.fail("*", html=True)
    async with open_window() as window:
        page = await open_channels(window)
        await window.click(page.head.measure)
        await window.until(lambda: page._job is None, "it is over")
        await window.app.store.settle()
        assert page.notices.words()
        assert all(row.unusable for row in table(page).rows)
