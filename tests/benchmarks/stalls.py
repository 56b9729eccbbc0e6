"""How long the window ever stands still: solving, applying, and typing into the search field.

    python -m tests.benchmarks.stalls [--names 30000] [--files 20000]

The real window with the real engine; the channel has 30,000 names and is served by a process of
its own, and the environment that is created brings 20,000 small files.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_API", "pyside6")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
import qasync
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core import paths
from core.engine.practice.large import write_large_channel
from core.engine.practice.packages import File, Package
from core.engine.practice.pythons import practice_python
from core.model.request import ChangeRequest, CreateRequest
from gui.app import make_qt
from gui.sheets.preview import flow
from gui.sheets.preview.sheet import PreviewSheet
from tests.benchmarks.heartbeat import HEADER, Heartbeat
from tests.gui.window_driver import Window, open_window

QUERIES = ("pydata", "numerics", "fast parse", "zzz", "r-plot", "scikit", "cloudtree", "lib")
KEYSTROKES = 100
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


async def measure(prefix: Path) -> None:
    """Walk through the window and print a row for each stretch."""
    heart = Heartbeat()
    print(HEADER)
    heart.start()
    async with open_window() as window:
        await window.loaded()
        print(heart.stop().row("start, until environments are listed"))
        await _idle(heart)
        specs = tuple(f"files-{number:02}" for number in range(20))
        request = CreateRequest(str(prefix), specs=("python", *specs))
        await _change(window, heart, request, "create")
        window.app.store.select(str(prefix))
        await _search(window, heart)
        await _change(window, heart, ChangeRequest(str(prefix), install=_names(window)), "add")
        await _change(window, heart, ChangeRequest(str(prefix), remove=specs[:10]), "remove")
        _memory()


async def _idle(heart: Heartbeat) -> None:
    heart.start()
    await asyncio.sleep(2)
    print(heart.stop().row("idle"))


async def _change(
    window: Window, heart: Heartbeat, request: ChangeRequest | CreateRequest, name: str
) -> None:
    heart.start()
    flow.start(window.app.services, request)
    sheet = await window.sheet_of(PreviewSheet)
    print(heart.stop().row(f"{name}: solve and preview ({len(sheet.plan.changes)} changes)"))
    if name == "add":
        # The archives of the large channel do not exist: it is there to be searched and solved.
        sheet.cancel()
        await window.no_sheet()
        return
    heart.start()
    await window.click(sheet.apply_button)
    await window.until(window.app.runner.visible, "the change has begun")
    await window.until(lambda: not window.app.runner.visible(), "the change is done", 600)
    print(heart.stop().row(f"{name}: apply"))


def _names(window: Window) -> tuple[str, ...]:
    names = window.app.store.names
    assert names is not None
    return tuple(name for name in names.names if name.startswith("py"))[-6:]


async def _search(window: Window, heart: Heartbeat) -> None:
    heart.start()
    page = window.page("packages")
    await window.until(lambda: window.app.store.names is not None, "the names are known")
    await asyncio.sleep(1)
    print(heart.stop().row(f"packages page, {len(window.app.store.names.names):,} names"))
    keys = "".join(QUERIES)
    heart.start()
    for index in range(KEYSTROKES):
        key = keys[index % len(keys)]
        if index % 12 == 11:
            page.field.clear()
        QTest.keyClick(page.field, Qt.Key(ord(key.upper())) if key != " " else Qt.Key.Key_Space)
        await asyncio.sleep(0.03)
    await asyncio.sleep(0.5)
    print(heart.stop().row(f"{KEYSTROKES} keystrokes of search"))
    page.field.clear()


def _memory() -> None:
    me = psutil.Process()
    print(f"\nmemory: window {me.memory_info().rss / 1e6:.0f} MB", end="")
    for child in me.children():
        role = child.cmdline()[-1] if child.is_running() else ""
        print(f", {role} {child.memory_info().rss / 1e6:.0f} MB", end="")
    print()


def main() -> None:
    """Build the channel, serve it, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=int, default=30_000)
    parser.add_argument("--files", type=int, default=20_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="glasshouse-bench-") as folder:
        base = Path(folder)
        home = base / "home"
        home.mkdir()
        os.environ[paths.SANDBOX_VARIABLE] = str(home)
        packages = [practice_python(), *many_files(wanted.files)]
        write_large_channel(base / "web" / "large", names=wanted.names, packages=packages)
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
            with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(qt)) as runner:
                runner.run(measure(home / ".conda" / "envs" / "bench"))
        finally:
            server.communicate()
        sys.stdout.flush()
        qt.closeAllWindows()


if __name__ == "__main__":
    main()
