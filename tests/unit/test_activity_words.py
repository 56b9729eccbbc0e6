"""Small pure parts of the Activity page."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.progress import Logged
from gui.pages.activity.log_text import report, without_home
from gui.pages.activity.timeline import ticks


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (21.4, [0, 5, 10, 15, 20]),
        (1.1, [0, 0.5, 1.0]),
        (240.0, [0, 50, 100, 150, 200]),
        (0.0, [0]),
    ],
)
def test_an_axis_has_round_ticks(seconds: float, expected: list[float]):
    assert ticks(seconds) == expected


def test_paths_in_a_log_do_not_name_the_user(home: Path):
    text = f"linked {home / 'envs' / 'x'} from {Path.home() / 'pkgs'}"
    assert str(home) not in without_home(text)
    assert str(Path.home()) not in without_home(text).replace("~", "")


def test_a_report_says_what_it_is_about_and_holds_every_line():
    log = [Logged(time=0.0, topic="link", text="numpy"), Logged(time=1.0, topic="done", text="ok")]
    lines = report("Create thesis", log, None).splitlines()
    assert lines[0] == "Create thesis"
    assert lines[1].startswith("Glasshouse ")
    assert len(lines) == 5
