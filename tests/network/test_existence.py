"""Whether a file is gone: only where every server of the channel says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from core.engine.network import existence
from core.engine.network.existence import gone_everywhere
from tests.network.conftest import CHANNEL, server
from tests.support.fault_server import FaultServer

MISSING: dict[str, Any] = {"status": 404}
FORBIDDEN: dict[str, Any] = {"status": 403}


@pytest.fixture
def url(small_channel: Path) -> str:
    archive = next(small_channel.glob("noarch/big-1.0*.conda"))
    return f"{CHANNEL}/noarch/{archive.name}"


@pytest.fixture
def two(
    serve: Callable[[], FaultServer], monkeypatch: pytest.MonkeyPatch
) -> tuple[FaultServer, FaultServer]:
    """The servers of the channel, the first to be asked first."""
    servers = serve(), serve()
    monkeypatch.setattr(existence, "servers_of", lambda _: tuple(map(server, servers)))
    return servers


@pytest.mark.parametrize(
    ("faults", "gone"),
    [
        ((None, None), False),
        ((MISSING, None), False),
        ((MISSING, MISSING), True),
        ((FORBIDDEN, {"status": 410}), True),
        ((FORBIDDEN, FORBIDDEN), False),
        ((MISSING, {"status": 500}), False),
        ((MISSING, {"silent": True}), False),
        ((MISSING, {"status": 401}), False),
    ],
)
def test_it_is_gone_where_every_server_says_so(
    url: str,
    two: tuple[FaultServer, FaultServer],
    faults: tuple[dict[str, Any] | None, ...],
    gone: bool,
) -> None:
    for one, fault in zip(two, faults, strict=True):
        if fault is not None:
            one.fail("*.conda", **fault)
    assert gone_everywhere([url]) == ({url} if gone else set())
    assert sum(one.bytes_served("*.conda") for one in two) == 0, "nothing is fetched"


def test_nobody_is_asked_about_nothing(two: tuple[FaultServer, FaultServer]) -> None:
    assert gone_everywhere([]) == set()
    assert all(one.requests == [] for one in two)
