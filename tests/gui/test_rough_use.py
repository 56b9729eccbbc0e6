"""The real window in rough hands: killed engines, damaged files, things that vanish underneath.

Whatever happens, the window says it, goes on working, and logs no fault of its own.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.engine.practice.packages import script
from core.engine.transactions import journal
from core.model.calls import ApplyPlan, MakePlan, Role
from core.model.problem import Retry
from core.model.request import ChangeRequest
from core.settings import Theme
from gui.actions.environments import new_environment
from gui.jobs.job import Job, State
from gui.sheets.delete_environment import DeleteSheet
from gui.sheets.new_environment.sheet import NewEnvironmentSheet
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.sheets.problem.sheet import ProblemSheet
from gui.shell.pages import PAGES
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from tests.gui.packages_driver import make_environment
from tests.gui.window_driver import Window, open_window
from tests.support.assertions import installed, verify_prefix
from tests.support.channels import ChannelFactory, ServedChannel, big_package, package
from tests.support.channels import many_files_package as many_files
from tests.support.mounts import read_only
from tests.support.prefixes import make_prefix, record

MANY = 4000 if sys.platform != "win32" else 1000
"""Files, enough for a change to be met at work. Wine takes ten times as long for each."""


@pytest.fixture(autouse=True)
def no_fault_of_its_own(caplog: pytest.LogCaptureFixture, qtlog: object) -> Iterator[None]:
    """Neither tracebacks nor warnings of Qt, nor exceptions nobody retrieved."""
    yield
    records = caplog.get_records("call")
    logged = [one.getMessage() for one in records if one.levelno >= logging.ERROR]
    assert not logged
    warned = [one.message for one in qtlog.records]  # type: ignore[attr-defined]
    assert not warned


async def start(window: Window, prefix: str, *install: str) -> Job:
    """A change under way."""
    call = MakePlan(request=ChangeRequest(prefix=prefix, install=install))
    plan = await window.app.client.call(call)
    return window.app.runner.start(plan.title, ApplyPlan(plan=plan), lane=prefix)


def buttons(widget: QWidget) -> list[str]:
    """Words of the buttons that can be seen."""
    return [one.text() for one in widget.findChildren(Button) if one.isVisible()]


async def test_damaged_files_cost_what_was_in_them_and_nothing_else(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    ours = home / ".glasshouse"
    for name, content in {
        "config/settings.json": b"\xff{{",
        "state/transactions/a/transaction.json": b"{half",
        "state/transactions/stray": b"",
        "state/activity/1.json": b"\x00",
        "state/adopted.json": b"3",
        "cache/environments.json": b"[]",
    }.items():
        (ours / name).parent.mkdir(parents=True, exist_ok=True)
        (ours / name).write_bytes(content)
    envs = home / ".conda" / "envs"
    broken = make_prefix(envs / "broken", [record("solo")])
    odd = '{"name": "u", "version": "1", "depends": 3, "files": "x", "paths_data": {"paths": [3]}}'
    for name, text in {"x-1-0.json": "{", "y-1-0.json": "[]", "u-1-0.json": odd}.items():
        (broken / "conda-meta" / name).write_text(text, encoding="utf-8")
    (broken / "conda-meta" / "history").write_bytes(b"\xff\xfe==> \n+\n==>  <==\n# x: [\n")
    make_prefix(envs / "empty")
    make_prefix(envs / ("n" * 200), [record("solo")])
    make_prefix(envs / "数据 分析", [record(f"package-{number}") for number in range(600)])
    (home / ".conda" / "environments.txt").write_bytes(b"/no/such\n\xff\xfe\n\nrelative\n")
    async with open_window() as window:
        await window.loaded()
        store = window.app.store
        found = store.environments.environments
        assert {one.name for one in found} == {"broken", "empty", "n" * 200, "数据 分析"}
        for page in PAGES:
            window.page(page.key)
            for one in found:
                store.select(one.prefix)
                await window.until(store.current_detail, f"{one.name[:20]} is read")
        assert len(store.details[str(broken)].packages) == 1
        assert len(store.details[str(broken)].unreadable) == 3
        assert not window.sheet
        assert not store.problems


async def test_a_dead_channel_is_named_while_a_new_environment_is_filled_in(
    home: Path, fault_channel: ServedChannel, condarc
) -> None:
    condarc("http://127.0.0.1:9/dead", fault_channel)
    async with open_window() as window:
        await window.loaded()
        await window.click(window.page("environments").welcome.create_button)
        sheet = await window.sheet_of(NewEnvironmentSheet)
        await window.until(lambda: sheet.panel.verdict.problem, "the problem is shown")
        await window.type(sheet.place.name, "study")
        await window.until(lambda: sheet._name_ok, "the name is judged")
        await window.until(
            lambda: sheet.panel.verdict.problem, "typing does not make it go away", 20
        )
        problem = sheet.panel.verdict.problem
        assert problem.params["host"] == "127.0.0.1:9"
        condarc(fault_channel)
        assert any(isinstance(one.action, Retry) for one in problem.suggestions)
        sheet.panel.chosen.emit(Retry())
        await window.until(lambda: sheet.panel.verdict.plan, "trying again asks the channels")


async def test_a_job_is_followed_through_a_hundred_pages_a_theme_and_a_language(
    home: Path, channel_factory: ChannelFactory, condarc
) -> None:
    served = channel_factory("slow", [package("solo"), big_package("big", size=2_000_000)])
    condarc(served)
    async with open_window() as window:
        prefix = await make_environment(window, home, "thesis", "solo")
        served.server.rate = 300_000
        job = await start(window, prefix, "big")
        await window.until(lambda: job.fraction, "something has arrived")
        for number in range(100):
            window.page(PAGES[number % len(PAGES)].key)
            await asyncio.sleep(0)
        for theme, language in ((Theme.DARK, "zh_CN"), (Theme.LIGHT, "en")):
            old = window.app.window
            window.app.preferences.update(theme=theme, language=language)
            await window.until(lambda old=old: window.app.window is not old, "it is built anew")
            strip = window.app.window.strip
            assert strip._title.text() == job.title
            assert strip._cancel.isVisible()
        await window.click(window.app.window.strip._cancel)
        await window.until(lambda: job.is_over, "it is cancelled")
        assert job.state is State.CANCELLED
        assert installed(Path(prefix)) == {"solo": "1.0"}


async def test_killed_engines_are_replaced_and_a_killed_change_is_whole(
    home: Path, channel_factory: ChannelFactory, condarc
) -> None:
    condarc(channel_factory("many", [package("solo"), many_files("many", count=MANY)]))
    async with open_window() as window:
        prefix = await make_environment(window, home, "thesis", "solo")
        client = window.app.client
        for role in (Role.READER, Role.SOLVER):
            psutil.Process(client.pid(role) or 0).kill()
        window.app.store.refresh()
        await window.app.store.settle()
        assert not window.app.store.problems
        job = await start(window, prefix, "many")
        await window.until(lambda: job.committed, "the commit has begun")
        for child in psutil.Process().children():
            if Role.TRANSACTION.value in child.cmdline():
                child.kill()
        sheet = await window.sheet_of(ProblemSheet)
        assert sheet.problem.code == "engine-died-finished"
        assert "Try again" not in buttons(sheet), "it is done; there is nothing to try"
        verify_prefix(Path(prefix))
        assert installed(Path(prefix)) == {"solo": "1.0", "many": "1.0"}


async def test_what_was_cancelled_stays_undone_when_the_window_is_closed_at_once(
    home: Path, channel_factory: ChannelFactory, condarc
) -> None:
    condarc(channel_factory("many", [package("solo"), many_files("many", count=MANY)]))
    async with open_window() as window:
        prefix = await make_environment(window, home, "thesis", "solo")
        job = await start(window, prefix, "many")
        await window.until(lambda: job.committed, "the commit has begun")
        window.app.runner.cancel(job)
        await asyncio.sleep(0)
    async with open_window() as window:
        await window.until(lambda: not journal.open_transactions(), "it is settled")
        verify_prefix(Path(prefix))
        assert installed(Path(prefix)) == {"solo": "1.0"}


async def test_a_window_closed_in_its_first_moment_leaves_no_reading_behind(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        store = window.app.store
        assert store.loading("environments")
    assert not store.loading("environments")
    await store.settle()


async def delete(prefix: str) -> None:
    """As one does in a terminal, and again where Windows is not yet done with what was inside."""
    end = time.monotonic() + 60
    while Path(prefix).exists():
        assert time.monotonic() < end
        await asyncio.to_thread(shutil.rmtree, prefix, ignore_errors=True)
        await asyncio.sleep(0.1)


async def test_an_environment_deleted_in_a_terminal_goes_from_the_window(
    home: Path, channel_factory: ChannelFactory, condarc
) -> None:
    served = channel_factory("slow", [package("solo"), big_package("big", size=400_000)])
    condarc(served)
    async with open_window() as window:
        prefix = await make_environment(window, home, "shown", "solo")
        window.page("packages")
        await delete(prefix)
        await window.until(lambda: not window.app.store.current, "it is gone")
        assert not window.sheet

        prefix = await make_environment(window, home, "previewed", "solo")
        flow.start(window.app.services, ChangeRequest(prefix=prefix, install=("big",)))
        preview = await window.sheet_of(PreviewSheet)
        await delete(prefix)
        await window.click(preview.apply_button)
        problem = await window.sheet_of(ProblemSheet)
        assert problem.problem.code == "environment-gone"
        await window.press(problem.safe, Qt.Key.Key_Escape)
        await window.no_sheet()
        assert not Path(prefix).exists()


async def test_scripts_that_were_not_run_are_said_at_the_end(
    home: Path, channel_factory: ChannelFactory, condarc
) -> None:
    files = {"share/loud.txt": b"x", **script("loud", "post-link", "exit 3\n", "exit /b 3\n")}
    condarc(channel_factory("scripts", [package("solo"), package("loud", files=files)]))
    async with open_window() as window:
        prefix = await make_environment(window, home, "thesis", "solo")
        await start(window, prefix, "loud")
        # What the package brings shows with its archive: the preview comes back and says so.
        sheet = await window.sheet_of(PreviewSheet)
        said = [banner.accessibleName() for banner in sheet.findChildren(Banner)]
        assert any("1 package turned out to bring a script: loud" in text for text in said)
        assert sheet.scripts is not None
        await window.click(sheet.apply_button)
        await window.until(window.toasts, "it is installed")
        assert any(
            "loud" in one.accessibleName() and "script" in one.accessibleName()
            for one in window.toasts()
        )


async def test_a_program_in_the_way_is_named_and_not_ended_for_the_user(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        prefix = await make_environment(window, home, "thesis", "solo")
        page = window.page("environments")
        wait = [sys.executable, "-c", "import time; time.sleep(60)"]
        with subprocess.Popen(wait, cwd=prefix) as program:
            try:
                await window.click(page.detail.delete)
                await window.click((await window.sheet_of(DeleteSheet)).confirm)
                sheet = await window.sheet_of(ProblemSheet)
                assert sheet.problem.code == "environment-in-use"
                assert "Try again" in buttons(sheet)
                assert not [text for text in buttons(sheet) if text.startswith("Close ")], (
                    "a button that would do nothing"
                )
            finally:
                program.kill()
        assert installed(Path(prefix)) == {"solo": "1.2"}


@pytest.mark.linux("it alone lets a test mount a small or a read-only volume")
async def test_a_home_that_cannot_be_written_is_shown_all_the_same(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    make_prefix(home / ".conda" / "envs" / "thesis", [record("solo")])
    with read_only(home):
        async with open_window() as window:
            await window.loaded()
            await window.until(window.app.store.current_detail, "it is read")
            window.page("packages")
            await window.until(lambda: "names" in window.app.store.problems, "it was tried")
            assert window.app.store.problems["names"].code == "disk-read-only"
            assert window.environment("thesis")
            assert not window.sheet


async def test_a_second_click_opens_no_second_sheet_and_leaves_no_trace(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        await make_environment(window, home, "thesis", "solo")
        environments, activity = window.page("environments"), window.page("activity")
        await window.app.store.settle()
        services = window.app.services
        for button, sheet in (
            (environments.detail.delete, DeleteSheet),
            (activity.clear_button, None),
        ):
            button.click()
            button.click()
            if sheet is not None:
                await window.press(await window.sheet_of(sheet), Qt.Key.Key_Escape)
            await window.until(lambda: not window.app.runner.jobs, "it is over")
            await window.app.store.settle()
            assert not window.sheet
        new_environment(services)
        new_environment(services)
        await window.press(await window.sheet_of(NewEnvironmentSheet), Qt.Key.Key_Escape)
        await window.no_sheet()
        await asyncio.sleep(0.5)
        assert not window.sheet, "neither the twin nor what it had asked"


async def test_escape_and_double_clicks_at_every_moment_start_at_most_one_change(
    home: Path, channel: ServedChannel, condarc
) -> None:
    condarc(channel)
    async with open_window() as window:
        prefix = await make_environment(window, home, "thesis", "solo=1.0")
        started: list[Job] = []
        runner = window.app.runner
        runner.finished.connect(started.append)
        request = ChangeRequest(prefix=prefix, install=("solo=1.1",))
        for pause in (0.0, 0.02, 0.2):
            flow.start(window.app.services, request)
            flow.start(window.app.services, request)
            await asyncio.sleep(pause)
            while window.sheet:
                await window.press(window.sheet, Qt.Key.Key_Escape)
                await asyncio.sleep(0.02)
        await window.until(lambda: not runner.jobs, "planning is over")
        while window.sheet:
            await window.press(window.sheet, Qt.Key.Key_Escape)
            await asyncio.sleep(0.02)
        assert not any(isinstance(job.call, ApplyPlan) for job in started)
        flow.start(window.app.services, request)
        button = (await window.sheet_of(PreviewSheet)).apply_button
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(button, left)
        QTest.mouseDClick(button, left)
        QTest.mouseRelease(button, left)
        await window.until(lambda: installed(Path(prefix)) == {"solo": "1.1"}, "it is applied")
        await window.until(lambda: not runner.jobs, "nothing is left to do")
        assert sum(isinstance(job.call, ApplyPlan) for job in started) == 1
