"""Solves on real metadata, where this checkout has some beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import rattler

from core.engine.channels import catalogue
from core.engine.practice.web_server import WebServer
from core.engine.records import to_rattler
from core.model.calls import ListNames, ReadRows
from core.model.problem import UseRequest
from core.model.request import CreateRequest
from tests.support.planning import plan, problem

CHANNELS = Path(__file__).parents[2].parent / "shared" / "channels"
SUBDIR = str(rattler.Subdir.current())

pytestmark = pytest.mark.skipif(
    not (CHANNELS / "conda-forge" / SUBDIR).is_dir(), reason="no real metadata beside the checkout"
)


@pytest.fixture
def forge() -> Iterator[str]:
    with WebServer(CHANNELS) as server:
        yield server.channel("conda-forge")


async def test_a_deep_learning_environment_is_planned_in_seconds(home: Path, forge: str) -> None:
    made = await plan(
        CreateRequest(f"{home}/envs/dl", ("python", "numpy", "pytorch", "jupyterlab"), (forge,))
    )
    names = {record.name for record in made.after}
    assert {"python", "numpy", "pytorch", "jupyterlab", "pip"} <= names
    rattler.PackageRecord.validate([to_rattler(record) for record in made.after])
    # A third of this metadata lacks sizes, and the plan does not pretend otherwise.
    assert made.download.at_least
    assert made.solve_seconds < 30


async def test_an_old_numba_with_a_new_numpy_is_explained_with_ways(home: Path, forge: str) -> None:
    request = CreateRequest(f"{home}/envs/old", ("numba=0.57", "numpy=2.1", "python"), (forge,))
    found = await problem(request)
    assert found.code == "unsatisfiable-choice"
    assert str(found.params["who"]).startswith("numba 0.57")
    assert found.params["choice"] == "numpy=2.1"
    versions = {
        item.message.params["name"]: item.message.params["version"]
        for item in found.suggestions
        if item.message.code == "suggest-use-version" and isinstance(item.action, UseRequest)
    }
    assert str(versions["numpy"]).startswith("1.")


async def test_names_and_rows_come_from_real_metadata(forge: str) -> None:
    listed = await catalogue.list_names(ListNames((forge,)))
    assert len(listed.names) > 1000
    rows = await catalogue.read_rows(ReadRows(("numpy", "pytorch"), (forge,)))
    assert [row.name for row in rows] == ["numpy", "pytorch"]
    assert rows[0].summary_zh
