"""Fixtures of the real torch: Qt's loop as for the other tests of the window, and its channel."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from core.engine.practice.channels import build_channel
from core.engine.practice.pythons import real_python
from core.engine.practice.web_server import WebServer
from core.engine.practice.wheels import pip_package
from gui.app import make_qt
from tests.gui.conftest import qapp, still
from tests.gui.qt_loop import LoopBetweenRuns
from tests.support.channels import ServedChannel
from tests.torch.packages import conda_package
from tests.torch.wheels import NotOfferedError, fetch_needed, fetch_torch

__all__ = ["qapp", "still", "torch_channel", "wheels"]
_PATIENCE = 1100.0
"""Seconds. Half a gigabyte is unpacked three times."""


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Coroutines run on Qt's loop, as in the program."""
    del config, item
    return {"qt": _qt_loop}


def _qt_loop() -> asyncio.AbstractEventLoop:
    loop = LoopBetweenRuns(make_qt())
    loop.patience = _PATIENCE
    return loop


@pytest.fixture(scope="session")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """torch first, then what it needs."""
    folder = tmp_path_factory.mktemp("wheels")
    try:
        torch = fetch_torch(folder / "torch")
        return [torch, *fetch_needed(torch, folder / "needed")]
    except NotOfferedError as reason:
        pytest.skip(f"pip's configured places have no torch for the CPU: {reason}")


@pytest.fixture(scope="session")
def torch_channel(
    wheels: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ServedChannel]:
    """All of it as conda packages, with a complete Python, over loopback."""
    root = tmp_path_factory.mktemp("torch")
    packages = [conda_package(wheel) for wheel in wheels]
    folder = build_channel(root / "real-torch", [*packages, real_python(), pip_package()])
    del packages  # half a gigabyte
    with WebServer(root) as server:
        yield ServedChannel(folder, server)
