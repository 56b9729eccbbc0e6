"""Six rounds of the crash script; `tests/crash/kill_at_random.py` plays as many as you like."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crash.kill_at_random import murder


@pytest.mark.timeout(290)
def test_a_killed_engine_leaves_every_environment_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLASSHOUSE_CONDA_SOURCE", "")
    played = murder(20261121, 6, tmp_path)
    assert len(played) == 6
    assert not [fault for outcome in played for fault in outcome.faults]
