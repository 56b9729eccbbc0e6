"""A small channel on several servers, and the loops asked without py-rattler in between."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.engine.network import channel_data, health, limits
from core.engine.network.expected import Expected
from core.engine.network.servers import Server, host_of
from core.engine.practice.channels import build_channel
from tests.support.channels import package
from tests.support.fault_server import FaultServer

CHANNEL = "http://canonical.test/small"


@pytest.fixture(scope="session")
def small_channel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder `small`: one package of 600 kB, and a little one."""
    noise = random.Random(11).randbytes(600_000)
    packages = [package("big", files={"share/big.bin": noise}), package("little")]
    return build_channel(tmp_path_factory.mktemp("servers") / "small", packages)


@pytest.fixture
def serve(small_channel: Path) -> Iterator[Callable[[], FaultServer]]:
    """`serve()` starts one more server of the channel."""
    servers: list[FaultServer] = []

    def make() -> FaultServer:
        servers.append(FaultServer(small_channel.parent))
        return servers[-1]

    yield make
    for server in servers:
        server.stop()


@pytest.fixture(autouse=True)
def short_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is remembered of an earlier test; silence is noticed after half a second."""
    health.forget()
    channel_data.forget()
    monkeypatch.setattr(limits, "SILENCE_SECONDS", 0.5)


def server(of: FaultServer) -> Server:
    """As the loops see it."""
    return Server(host_of(of.url), f"{of.url}/small")


def name(of: FaultServer) -> str:
    """As people see it."""
    return host_of(of.url)


def expectation(file: Path) -> Expected:
    """What channel data would say of an archive."""
    data = file.read_bytes()
    return Expected(sha256=hashlib.sha256(data).hexdigest(), size=len(data))
