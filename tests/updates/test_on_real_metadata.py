"""The safe lane on a few environments of real metadata; `real_metadata` measures all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.updates.derived_channel import available
from tests.updates.environments import PASTS
from tests.updates.real_metadata import Laboratory

_FEW = ("web", "R", "deep learning, CUDA", "documents")

pytestmark = pytest.mark.skipif(
    not available(), reason="no real metadata for linux-64 beside the checkout"
)


@pytest.fixture
def laboratory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Laboratory]:
    for name in ("GLASSHOUSE_HOME", "NO_PROXY", "CONDA_OVERRIDE_CUDA"):
        monkeypatch.setenv(name, "")  # so that what the laboratory sets does not outlive it
    with Laboratory(tmp_path / "laboratory") as made:
        yield made


@pytest.mark.linux("its environments are solved for linux-64")
@pytest.mark.slow
async def test_safe_lanes_break_no_rule_and_hold_most_of_what_could_move(
    laboratory: Laboratory,
) -> None:
    for past in PASTS:
        if past.name not in _FEW:
            continue
        result = await laboratory.examine(past)
        assert not result.broken, (past.name, result.broken)
        assert result.could > 10, past.name
        assert result.share >= 0.5, (past.name, result.missed)
        assert result.solves <= 3
