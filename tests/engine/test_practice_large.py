"""The generated channel for benchmarks must be one that rattler can really use."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from rattler import Client, Gateway, Subdir

from core.engine.practice.large import write_large_channel
from core.engine.practice.web_server import WebServer
from tests.support.channels import package
from tests.support.raw_engine import raw_solve


@pytest.mark.parametrize("shards", [False, True])
async def test_a_large_channel_lists_and_solves(tmp_path: Path, shards: bool) -> None:
    write_large_channel(
        tmp_path / "large", names=2000, packages=[package("real-one")], shards=shards
    )
    with WebServer(tmp_path) as server:
        gateway = Gateway(cache_dir=tmp_path / "cache", client=Client.default_client())
        names = await gateway.names([server.channel("large")], [Subdir.current(), Subdir("noarch")])
        found = [name.normalized for name in names]
        assert len(found) == 2001
        records = await raw_solve([server.channel("large")], ["real-one", *found[-40:]], tmp_path)
        assert len(records) > 41


def test_thirty_thousand_names_are_written_in_seconds(tmp_path: Path) -> None:
    start = time.monotonic()
    write_large_channel(tmp_path / "large")
    assert time.monotonic() - start < 20
