"""How long the window ever stands still: solving, applying, typing, opening pages and sheets.

    python -m tests.benchmarks.stalls [--names 30000] [--files 20000] [--where] [--only search,…]

The real window with the real engine; the channel has 30,000 names and is served by a process of
its own, the environment that is created brings 20,000 small files, and another one, written by
hand, holds 600 packages. `--where` says what the window was doing in turns over 20 ms.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("GLASSHOUSE_REDUCED_MOTION", "1")

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core import paths
from core.engine.practice.large import write_large_channel
from core.engine.practice.packages import File, Package
from core.engine.practice.pythons import practice_python
from core.model.request import ChangeRequest, CreateRequest
from core.settings import Theme
from gui import garbage
from gui.actions.environments import new_environment
from gui.app import make_qt
from gui.event_loop import EventLoop
from gui.sheets.new_environment.sheet import NewEnvironmentSheet
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from gui.state.updates import updates_of
from tests.benchmarks.heartbeat import HEADER, Heartbeat, Witness
from tests.benchmarks.memory import memory_of_children
from tests.gui.updates_made import explanation, report
from tests.gui.window_driver import Window, open_window
from tests.support.prefixes import make_prefix, record

QUERIES = ("pydata", "numerics", "fast parse", "zzz", "r-plot", "scikit", "cloudtree", "lib")
KEYSTROKES = 100
UPDATES = 200
BETWEEN_KEYS = 0.03
STEPS = ("change", "sheet", "search", "select", "many", "updates", "theme")
SERVE = """
import sys
from pathlib import Path
from core.engine.practice.web_server import WebServer
server = WebServer(Path(sys.argv[1]))
print(server.url, flush=True)
sys.stdin.read()
server.stop()
"""


def many_files(count: int) -> list[Package]:
    """Twenty packages that bring `count` small files together."""
    each = count // 20
    return [
        Package(
            name=f"files-{number:02}",
            noarch="generic",
            files={
                f"share/files-{number:02}/{index // 100:03}/{index:05}.txt": File(
                    f"{number} {index}\n".encode()
                )
                for index in range(each)
            },
        )
        for number in range(20)
    ]


class Bench:
    """Measures stretches of time and prints a row for each."""

    def __init__(self, *, where: bool) -> None:
        self._heart = Heartbeat()
        self._witness = Witness(self._heart) if where else None
        print(HEADER, flush=True)

    @contextmanager
    def row(self, name: str) -> Iterator[None]:
        """Measure what happens inside."""
        self._heart.start()
        yield
        print(self._heart.stop().row(name), flush=True)
        if self._witness is not None and (found := self._witness.report()):
            print(found, flush=True)

    def stop(self) -> None:
        """Measure no more."""
        if self._witness is not None:
            self._witness.stop()


async def measure(prefix: Path, many: Path, steps: tuple[str, ...], bench: Bench) -> None:
    """Walk through the window and print a row for each stretch."""
    with bench.row("a timer and nothing else (this machine, now)"):
        await asyncio.sleep(2)
    specs = tuple(f"files-{number:02}" for number in range(20))
    with bench.row("start, until environments are listed"):
        opened = open_window()
        window = await opened.__aenter__()
        await window.loaded()
    try:
        with bench.row("idle"):
            await asyncio.sleep(2)
        if "change" in steps:
            request = CreateRequest(str(prefix), specs=("python", *specs))
            await _change(window, bench, request, "create")
            window.app.store.select(str(prefix))
            with bench.row("its page is refreshed"):
                await window.app.store.settle()
                await asyncio.sleep(0.3)
        if "sheet" in steps:
            await _new_environment(window, bench)
        if "search" in steps:
            await _search(window, bench)
        if "select" in steps:
            await _select(window, bench)
        if "change" in steps:
            some = await _some(window)
            await _change(window, bench, ChangeRequest(str(prefix), install=some), "add")
            await _change(window, bench, ChangeRequest(str(prefix), remove=specs[:10]), "remove")
        if "many" in steps:
            await _many(window, bench, str(many))
        if "updates" in steps:
            await _updates(window, bench, str(many))
        if "theme" in steps:
            with bench.row("another theme"):
                window.app.preferences.update(theme=Theme.DARK)
                await asyncio.sleep(1)
        print(f"\nmemory: {memory_of_children()}")
    finally:
        await opened.__aexit__(None, None, None)


async def _change(
    window: Window, bench: Bench, request: ChangeRequest | CreateRequest, name: str
) -> None:
    with bench.row(f"{name}: solve and preview"):
        flow.start(window.app.services, request)
        sheet = await window.sheet_of(PreviewSheet)
        await asyncio.sleep(0.3)
    if name == "add":
        # The archives of the large channel do not exist: it is there to be searched and solved.
        sheet.cancel()
        await window.no_sheet()
        return
    with bench.row(f"{name}: apply ({len(sheet.plan.changes)} changes)"):
        await window.click(sheet.apply_button)
        await window.until(window.app.runner.visible, "the change has begun")
        await window.until(lambda: not window.app.runner.visible(), "the change is done", 600)
        await window.app.store.settle()


async def _some(window: Window) -> tuple[str, ...]:
    store = window.app.store
    store.need_names()
    await window.until(lambda: store.names is not None, "the names are known")
    assert store.names is not None
    return tuple(name for name in store.names.names if name.startswith("py"))[-6:]


async def _new_environment(window: Window, bench: Bench) -> None:
    with bench.row("the New environment sheet opens"):
        new_environment(window.app.services)
        sheet = await window.sheet_of(NewEnvironmentSheet)
        await asyncio.sleep(0.5)
    await window.until(lambda: window.app.store.names is not None, "the names are known")
    with bench.row("40 keystrokes in its packages field"):
        await _type(sheet.packages.chips.line, 40)
    with bench.row("it is solved while it is filled in"):
        sheet.packages.chips.line.clear()
        await window.type(sheet.place.name, "measured")
        await asyncio.sleep(2)
    sheet.cancel()
    await window.no_sheet()


async def _search(window: Window, bench: Bench) -> None:
    with bench.row("the packages page, first time"):
        page = window.page("packages")
        await window.until(lambda: window.app.store.names is not None, "the names are known")
        await asyncio.sleep(1)
    names = window.app.store.names
    assert names is not None
    with bench.row(f"{KEYSTROKES} keystrokes, {len(names.names):,} names"):
        await _type(page.field, KEYSTROKES)
        await asyncio.sleep(0.5)
    with bench.row("the field is cleared: all names again"):
        page.field.clear()
        await asyncio.sleep(0.5)
    with bench.row("the list is scrolled through"):
        bar = page.list.verticalScrollBar()
        for step in range(30):
            bar.setValue(bar.maximum() * step // 30)
            await asyncio.sleep(BETWEEN_KEYS)
        bar.setValue(0)


async def _select(window: Window, bench: Bench) -> None:
    page = window.page("packages")
    page.list.setFocus()
    with bench.row("20 rows are selected, one after the other"):
        for _ in range(20):
            QTest.keyClick(page.list, Qt.Key.Key_Down)
            await asyncio.sleep(0.15)
    with bench.row("10 rows are marked and unmarked"):
        for _ in range(20):
            QTest.keyClick(page.list, Qt.Key.Key_Delete)
            await asyncio.sleep(0.1)


async def _many(window: Window, bench: Bench, prefix: str) -> None:
    with bench.row("600 packages: selected on the packages page"):
        window.page("packages")
        window.app.store.select(prefix)
        await window.until(lambda: prefix in window.app.store.details, "it was read")
        await asyncio.sleep(1)
    with bench.row("600 packages: the environments page"):
        window.page("environments")
        await asyncio.sleep(0.7)


async def _updates(window: Window, bench: Bench, prefix: str) -> None:
    """Lanes by hand, for the engine has its own measurements."""
    window.app.store.select(prefix)
    with bench.row("the updates page, first time"):
        page = window.page("updates")
        await asyncio.sleep(0.7)
    found = msgspec.structs.replace(report(UPDATES // 3), prefix=prefix)
    reports = updates_of(window.app.services)
    with bench.row(f"{len(found.updates)} updates come in"):
        reports.take(found)
        await asyncio.sleep(0.7)
    with bench.row("20 explanations come in"):
        for _ in range(20):
            reports.take_explanation(prefix, "numpy", explanation())
            await asyncio.sleep(BETWEEN_KEYS)
    with bench.row("20 of them are left out and taken again"):
        for line in page.shown.safe[:20]:
            page.deeds.act("toggle", line)
            await asyncio.sleep(BETWEEN_KEYS)
    with bench.row("the lanes are scrolled through"):
        for card in page.lanes.cards.values():
            bar = card.view.verticalScrollBar()
            for step in range(20):
                bar.setValue(bar.maximum() * step // 20)
                await asyncio.sleep(BETWEEN_KEYS)
    with bench.row("the window is made narrower and wider"):
        for width in (1240, 1100, 900, 1280):
            window.app.window.resize(width, 800)
            await asyncio.sleep(0.3)


async def _type(field: QWidget, count: int) -> None:
    keys = " ".join(QUERIES)
    for index in range(count):
        key = keys[index % len(keys)]
        if index % 12 == 11:
            field.clear()
        QTest.keyClick(field, Qt.Key(ord(key.upper())) if key != " " else Qt.Key.Key_Space)
        await asyncio.sleep(BETWEEN_KEYS)


def main() -> None:
    """Build the channel, serve it, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=30_000)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--where", action="store_true")
    parser.add_argument("--only", type=lambda text: tuple(text.split(",")), default=STEPS)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="glasshouse-bench-") as folder:
        base = Path(folder)
        home = base / "home"
        home.mkdir()
        os.environ[paths.SANDBOX_VARIABLE] = str(home)
        packages = [practice_python(), *many_files(wanted.files)]
        write_large_channel(base / "web" / "large", names=wanted.names, packages=packages)
        envs = home / ".conda" / "envs"
        make_prefix(envs / "many", (record(f"package-{number:03}") for number in range(600)))
        server = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(base / "web")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        try:
            assert server.stdout is not None
            url = server.stdout.readline().strip()
            text = f"channels:\n  - {url}/large\n"
            (home / ".condarc").write_text(text, encoding="utf-8")
            qt = make_qt()
            bench = Bench(where=wanted.where)
            garbage.begin()
            with asyncio.Runner(loop_factory=lambda: EventLoop(qt)) as runner:
                runner.run(measure(envs / "bench", envs / "many", wanted.only, bench))
            bench.stop()
        finally:
            server.communicate()
        sys.stdout.flush()
        qt.closeAllWindows()


if __name__ == "__main__":
    main()
