"""The one command: window, engine and practice server, and what it says where Qt can't start."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core import wire
from core.model.calls import Hello
from gui import prerequisites

ROOT = Path(__file__).parents[2]


def test_the_same_command_is_the_engine_and_loads_no_qt() -> None:
    probe = (
        "import os, sys; sys.argv = ['glasshouse', '--engine', 'reader']\n"
        "import core.server.process as process\n"
        "end = process.end_own_group\n"
        "def said(status):\n"
        "    os.write(2, repr(sorted(m for m in sys.modules if 'PySide' in m)).encode())\n"
        "    end(status)\n"
        "process.end_own_group = said\n"
        "from gui.__main__ import main; main()\n"
    )
    engine = subprocess.Popen(
        [sys.executable, "-c", probe],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert engine.stdin
    assert engine.stdout
    engine.stdin.write(wire.request_line(1, Hello.method, Hello()))
    engine.stdin.flush()
    assert json.loads(engine.stdout.readline())["result"]["pid"] == engine.pid
    _, said = engine.communicate(timeout=10)
    assert b"[]" in said


@pytest.mark.linux("elsewhere a display needs no naming")
@pytest.mark.parametrize("display", ["", ":4711"])
def test_a_missing_display_is_said_in_one_line(display: str) -> None:
    environment = os.environ | {"DISPLAY": display}
    environment.pop("QT_QPA_PLATFORM", None)
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-m", "gui"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=20,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "display" in done.stderr


@pytest.mark.linux("elsewhere Qt brings all its libraries")
def test_a_missing_library_is_said_with_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prerequisites, "_xcb_plugin", lambda: tmp_path / "libqxcb.so")
    advice = prerequisites.missing({"DISPLAY": ":0"})
    assert advice is not None
    assert "sudo apt-get install" in advice
    assert "libxcb-cursor0" in advice


@pytest.mark.linux("elsewhere Qt brings all its libraries")
def test_nothing_is_missing_for_a_platform_without_a_display() -> None:
    assert prerequisites.missing({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_the_list_of_system_packages_is_the_same_everywhere() -> None:
    for file in ("README.md", "README.zh-CN.md", "installer/linux/system-packages"):
        assert prerequisites.SYSTEM_PACKAGES in (ROOT / file).read_text(encoding="utf-8"), file
