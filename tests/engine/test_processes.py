"""Groups of processes that end together."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from core.processes import Group, start_detached

SLEEPER = "import time; time.sleep(60)"


def wait_for(path: Path) -> str:
    end = time.monotonic() + 10
    while not (path.exists() and path.read_text(encoding="utf-8").endswith("\n")):
        assert time.monotonic() < end
        time.sleep(0.01)
    return path.read_text(encoding="utf-8").strip()


def family(tmp_path: Path) -> tuple[Group, psutil.Process]:
    """A group whose leader has a child, and that child."""
    note = tmp_path / "pid"
    code = (
        "import subprocess, sys, pathlib\n"
        f"child = subprocess.Popen([sys.executable, '-c', {SLEEPER!r}])\n"
        f"pathlib.Path({str(note)!r}).write_text(f'{{child.pid}}\\n', encoding='utf-8')\n"
        "child.wait()\n"
    )
    group = Group([sys.executable, "-c", code])
    return group, psutil.Process(int(wait_for(note)))


def is_gone(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_killing_a_group_ends_the_children_too(tmp_path: Path) -> None:
    group, child = family(tmp_path)
    assert not group.is_empty()
    group.kill()
    assert group.wait_empty(5)
    assert is_gone(child)
    group.close()


def test_a_group_is_not_empty_while_a_child_outlives_its_leader(tmp_path: Path) -> None:
    group, child = family(tmp_path)
    group.process.kill()
    group.process.wait()
    if sys.platform != "win32":  # there the planted handle keeps the job, and we hold one too
        assert not group.wait_empty(0.2)
    group.kill()
    assert group.wait_empty(5)
    assert is_gone(child)
    group.close()


def test_killing_twice_is_harmless(tmp_path: Path) -> None:
    group, _ = family(tmp_path)
    group.kill()
    group.kill()
    assert group.wait_empty(5)
    group.kill()
    group.close()


def test_a_missing_program_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".+"):
        Group([str(tmp_path / "no such program")])


def test_a_detached_program_survives_the_group_that_started_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    root = Path(__file__).parents[2]
    code = (
        "import sys, pathlib, time\n"
        f"sys.path.insert(0, {str(root)!r})\n"
        "from core.processes import start_detached\n"
        f"pid = start_detached([sys.executable, '-c', {SLEEPER!r}])\n"
        f"pathlib.Path({str(note)!r}).write_text(f'{{pid}}\\n', encoding='utf-8')\n"
        "time.sleep(60)\n"
    )
    group = Group([sys.executable, "-c", code])
    detached = psutil.Process(int(wait_for(note)))
    group.kill()
    assert group.wait_empty(5)
    group.close()
    assert not is_gone(detached)
    detached.kill()
    detached.wait(5)


def test_a_detached_program_gets_no_terminal_and_no_input(tmp_path: Path) -> None:
    note = tmp_path / "said"
    code = (
        "import sys, pathlib\n"
        f"pathlib.Path({str(note)!r}).write_text(repr(sys.stdin.read()) + '\\n', encoding='utf-8')"
    )
    start_detached([sys.executable, "-c", code])
    assert wait_for(note) == "''"


@pytest.mark.skipif(sys.platform != "win32", reason="job objects are a Windows thing")
def test_a_job_outlives_the_window_and_ends_with_its_engine(tmp_path: Path) -> None:
    group, child = family(tmp_path)
    group._job.close()
    time.sleep(0.5)
    assert group.process.poll() is None, "our handle was not the last one"
    group.process.kill()
    group.process.wait()
    end = time.monotonic() + 5
    while not is_gone(child):
        assert time.monotonic() < end, "the job ends with the engine's own handle"
        time.sleep(0.02)
    for stream in (group.process.stdin, group.process.stdout, group.process.stderr):
        assert stream
        stream.close()


def test_pipes_of_one_engine_are_not_inherited_by_the_next() -> None:
    first = Group([sys.executable, "-c", "import sys; sys.stdin.read()"])
    second = Group([sys.executable, "-c", SLEEPER])
    assert first.process.stdin
    first.process.stdin.close()
    try:
        first.process.wait(5)
    except subprocess.TimeoutExpired:
        pytest.fail("the second process keeps the first one's stdin open")
    finally:
        for group in (first, second):
            group.kill()
            assert group.wait_empty(5)
            group.close()
