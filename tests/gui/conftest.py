"""Fixtures of the window's tests: Qt's event loop under asyncio, and the real engine behind it."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from core.client import EngineClient
from core.settings import Theme
from gui import garbage
from gui.app import make_qt
from gui.theme import motion
from gui.theme.switching import ThemeSwitcher
from tests.gui.qt_loop import LoopBetweenRuns
from tests.support.mirror_fleet import MirrorFleet, write_channel_data


@pytest.fixture(scope="session", autouse=True)
def qapp() -> QApplication:
    """The one QApplication, as the program makes it: with its garbage collector, too."""
    qt = make_qt()
    # The system's own file dialogs answer no test, and Wine's do not survive one.
    qt.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    garbage.begin()
    return qt


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[ThemeSwitcher]:
    """The light theme."""
    switcher = ThemeSwitcher(qapp, Theme.LIGHT)
    yield switcher
    switcher.choose(Theme.LIGHT)
    switcher.deleteLater()


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing moves, and numbers are written as in English."""
    monkeypatch.setenv(motion.STILL_VARIABLE, "1")
    QLocale.setDefault(QLocale("en_GB"))


def pytest_asyncio_loop_factories(
    config: pytest.Config, item: pytest.Item
) -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Coroutines of these tests run on Qt's loop, as in the program."""
    del config, item
    return {"qt": _qt_loop}


def _qt_loop() -> asyncio.AbstractEventLoop:
    return LoopBetweenRuns(make_qt())


@pytest_asyncio.fixture
async def client() -> AsyncIterator[EngineClient]:
    """A client whose engines are gone after the test."""
    engine = EngineClient()
    yield engine
    await engine.aclose()


@pytest.fixture(scope="session")
def channel_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Channel data large enough to be measured."""
    root = tmp_path_factory.mktemp("page-fleet")
    write_channel_data(root, "pkgs/main", "conda-forge", "nvidia", size=300_000)
    return root


@pytest.fixture
def fleet(channel_data: Path, home: Path) -> Iterator[MirrorFleet]:
    """Two good mirrors and one that nobody answers at."""
    made = MirrorFleet(channel_data)
    made.add("swift")
    made.add("slow", channels=["conda-forge", "nvidia"])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        made.add("dead", address=f"http://127.0.0.1:{free.getsockname()[1]}")
    made.write_table(home, whole=6.0, sample=0.4)
    yield made
    made.stop()
