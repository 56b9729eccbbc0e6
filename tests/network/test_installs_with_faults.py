"""A few of the random installs; the script next to this runs hundreds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.engine.network.limits import VARIABLE
from tests.network.installs_with_faults import SILENCE, run

ROUNDS = 20 if sys.platform != "win32" else 5  # Wine takes its time


@pytest.mark.timeout(180 if sys.platform != "win32" else 600)
async def test_installs_finish_while_one_good_server_is_left_for_each_file(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, SILENCE)
    played = await run(20, ROUNDS, home, tmp_path)
    assert [(one.number, one.failed, one.drawn) for one in played if one.failed] == []
    assert sum(one.hopeless for one in played) == ROUNDS // 5
