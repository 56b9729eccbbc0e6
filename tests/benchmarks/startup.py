"""Time to the first painted window and idle memory of every process, measured from outside.

python -m tests.benchmarks.startup [--rounds 5]
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.memory import memory_of_children

IDLE_SECONDS = 5.0
PROBE = "--probe"


def _probe() -> None:
    """Start the app as `python -m gui` does, and say when its window was painted."""
    # Imports in the order of `gui.__main__`.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from gui import garbage
    from gui.arguments import Arguments
    from gui.prerequisites import missing

    garbage.wait()
    missing()
    from PySide6.QtCore import QEvent, QObject

    from gui.app import App, make_qt
    from gui.event_loop import EventLoop

    found: dict[str, object] = {}

    class Watch(QObject):
        def eventFilter(  # noqa: N802
            self, watched: QObject, event: QEvent
        ) -> bool:
            if event.type() == QEvent.Type.Paint and "painted" not in found:
                found["painted"] = time.time()
            return super().eventFilter(watched, event)

    qt = make_qt()
    watch = Watch()

    async def run() -> None:
        app = App(qt, Arguments(language="en", theme="light"))
        app.preferences.update(welcomed=True)
        qt.installEventFilter(watch)
        await app.open_window()
        app.begin()
        await app.store.settle()
        found["listed"] = time.time()
        qt.removeEventFilter(watch)
        await asyncio.sleep(IDLE_SECONDS)
        found["memory"] = memory_of_children()
        await app.shut_down()

    garbage.begin()
    with asyncio.Runner(loop_factory=lambda: EventLoop(qt)) as runner:
        runner.run(run())
    print(json.dumps(found), flush=True)
    os._exit(0)


def main() -> None:
    """Start the app a few times and print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(PROBE, action="store_true")
    wanted = parser.parse_args()
    if wanted.probe:
        _probe()
        return
    painted, listed, found = [], [], {}
    for _ in range(wanted.rounds):
        with tempfile.TemporaryDirectory(prefix="glasshouse-bench-") as home:
            begun = time.time()
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.startup", PROBE],
                env=os.environ | {"GLASSHOUSE_HOME": home},
                cwd=Path(__file__).parents[2],
                stdout=subprocess.PIPE,
                encoding="utf-8",
                check=True,
            )
        found = json.loads(done.stdout.splitlines()[-1])
        painted.append(found["painted"] - begun)
        listed.append(found["listed"] - begun)
    print(f"first painted window   {statistics.median(painted):.2f} s (median of {wanted.rounds})")
    print(f"environments listed    {statistics.median(listed):.2f} s")
    print(f"idle memory            {found['memory']}")


if __name__ == "__main__":
    main()
