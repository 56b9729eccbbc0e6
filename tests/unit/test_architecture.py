"""The structure that import contracts cannot express."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LONGEST = 400
"""Lines. Files are meant to have 80 to 300; past this they need to be split by idea."""


def _sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def test_no_source_file_outgrows_a_reader() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): count
        for path in _sources("core", "gui", "tests")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


def test_modal_loops_never_start() -> None:
    modal = re.compile(r"\.exec_?\(|processEvents\(|asyncSlot|asyncClose|QSortFilterProxyModel")
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{number}"
        for path in _sources("gui")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if modal.search(line)
    ]
    assert not found


def test_the_window_never_loads_the_engine() -> None:
    code = (
        "import sys, pkgutil, importlib, gui\n"
        "for m in pkgutil.walk_packages(gui.__path__, 'gui.'):\n"
        "    if not m.name.endswith('__main__'): importlib.import_module(m.name)\n"
        "heavy = {'rattler', 'core.server', 'core.engine', 'requests', 'yaml'} & set(sys.modules)\n"
        "print(sorted(heavy)); sys.exit(bool(heavy))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
