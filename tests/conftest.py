"""Fixtures every test can use. No test touches the real home or the real network."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

# Before PySide6 is imported anywhere. Qt's offscreen platform has no fonts on Windows.
os.environ["QT_QPA_PLATFORM"] = os.environ.get(
    "GLASSHOUSE_TEST_QPA", "windows" if sys.platform == "win32" else "offscreen"
)

import pytest

from core import paths
from core.engine.practice.channels import build_channel
from core.engine.practice.demo import Practice, prepare
from core.engine.practice.packages import Package
from core.engine.practice.pythons import real_python
from core.engine.practice.web_server import WebServer
from core.engine.practice.wheels import NotInstalledError, pip_package, wheel_package
from tests.support import leaks
from tests.support.channels import (
    ChannelFactory,
    ServedChannel,
    python_package,
    standard_packages,
)
from tests.support.conda_oracle import RealConda, find_conda
from tests.support.fault_server import FaultServer
from tests.support.pip_index import PipIndex, configure_pip

_OUTER_VARIABLES = ("CONDA_", "MAMBA_", "PIP_", "UV_", "RATTLER_", "PYTHONPATH", "VIRTUAL_ENV")
# A failure that comes only now and then is just what these look for.
_NO_SECOND_TRY = (
    "test_crash",
    "test_pip_section_crash",
    "test_restore_with_pip_crash",
    "test_recovery",
    "test_transaction_failures",
    "test_promises",
    "test_plan_properties",
    "test_safe_lane_properties",
    "test_restore_with_pip_crash",
    "test_revisions_restored",
    "test_trials_killed",
    "test_installs_with_faults",
)
_PROXIES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave Linux-only tests out elsewhere; `@pytest.mark.linux("why")` says why they are."""
    for item in items:
        if config.pluginmanager.hasplugin("rerunfailures") and item.path.stem in _NO_SECOND_TRY:
            item.add_marker(pytest.mark.flaky(reruns=0))
        for mark in item.iter_markers("linux"):
            if len(mark.args) != 1:
                raise pytest.UsageError(f'{item.nodeid}: @pytest.mark.linux("why")')
            if not sys.platform.startswith("linux"):
                item.add_marker(pytest.mark.skip(reason=f"needs Linux: {mark.args[0]}"))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Give rattler's threads a moment: they may still hold the GIL when the process ends."""
    if "rattler" in sys.modules:
        time.sleep(0.1)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for every test; the settings of the outer shell do not reach it."""
    folder = tmp_path / "home"
    folder.mkdir()
    for name in list(os.environ):
        if name.startswith(_OUTER_VARIABLES) or name.lower() in _PROXIES:
            monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    monkeypatch.setenv("GLASSHOUSE_HOME", str(folder))
    return folder


@pytest.fixture
def other_volume(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that counts as a volume of its own."""
    disk = tmp_path / "disk"
    disk.mkdir()
    real = paths._volume
    monkeypatch.setattr(
        paths, "_volume", lambda path: 99 if disk in (path, *path.parents) else real(path)
    )
    return disk


@pytest.fixture(autouse=True)
def nothing_left_running(home: Path) -> Iterator[None]:
    """Fail a test that leaves processes or threads behind."""
    children = leaks.running_children()
    threads = set(threading.enumerate())
    yield
    left = leaks.wait_and_collect(children, threads, home)
    if left:
        pytest.fail("left running: " + "; ".join(left), pytrace=False)


@pytest.fixture(scope="session")
def channel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedChannel]:
    """The standard family (see tests.support.channels) over HTTP. Read only: do not add to it."""
    yield from _serve(tmp_path_factory.mktemp("standard"), "standard", standard_packages())


@pytest.fixture(scope="session")
def real_python_channel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedChannel]:
    """A complete Python that stands on its own, real pip, and two real distributions."""
    packages = [real_python(), python_package("pyhello", "1.0", command=True)]
    try:
        packages.append(pip_package())
    except NotInstalledError:
        packages.append(python_package("pip", "24.0", command=True))
    packages += [wheel_package("packaging"), wheel_package("idna")]
    yield from _serve(tmp_path_factory.mktemp("real"), "real", packages)


def _serve(root: Path, name: str, packages: list[Package]) -> Iterator[ServedChannel]:
    folder = build_channel(root / name, packages)
    with WebServer(root) as server:
        yield ServedChannel(folder, server, packages)


@pytest.fixture
def channel_factory(tmp_path: Path) -> Iterator[ChannelFactory]:
    """`channel_factory("name", packages, faults=True)`: a channel for this test alone.

    With `faults` its `server` is a FaultServer; `rate` limits packages to so many bytes a second.
    """
    servers: list[WebServer] = []

    def make(
        name: str = "extra",
        packages: list[Package] | None = None,
        *,
        faults: bool = False,
        rate: float | None = None,
    ) -> ServedChannel:
        root = tmp_path / f"channels-{len(servers)}"
        folder = build_channel(root / name, packages or [])
        server = FaultServer(root, rate=rate) if faults else WebServer(root, rate=rate)
        servers.append(server)
        return ServedChannel(folder, server, list(packages or []))

    yield make
    for server in servers:
        server.stop()


@pytest.fixture
def fault_channel(channel: ServedChannel) -> Iterator[ServedChannel]:
    """The standard family behind a FaultServer of this test's own (`fault_channel.server`)."""
    with FaultServer(channel.folder.parent) as server:
        yield ServedChannel(channel.folder, server, channel.packages)


@pytest.fixture
def pip_index(home: Path, tmp_path: Path) -> Iterator[PipIndex]:
    """A Python index of this test's own, which the sandbox's pip configuration names."""
    pytest.importorskip("uv", reason="uv is not installed here", exc_type=ImportError)
    with PipIndex(tmp_path / "pip-index") as index:
        configure_pip(home, index.index_url)
        yield index


@pytest.fixture(scope="session")
def practice_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where this session's practice channels are built, instead of the user's cache."""
    return tmp_path_factory.mktemp("practice-store")


@pytest.fixture
def practice(home: Path, practice_store: Path) -> Iterator[Practice]:
    """Practice mode in this test's home: channels at full speed and all five environments."""
    prepared = prepare(home, store=practice_store, rate=None)
    yield prepared
    prepared.stop()


@pytest.fixture
def condarc(home: Path) -> Callable[..., Path]:
    """`condarc(channel, other, channel_priority="flexible")` writes the sandbox's .condarc."""

    def write(*channels: ServedChannel | str, **settings: object) -> Path:
        lines = ["channels:"]
        lines += [f"  - {getattr(channel, 'url', channel)}" for channel in channels]
        lines += [f"{key}: {value}" for key, value in settings.items()]
        path = home / ".condarc"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def real_conda(home: Path) -> RealConda:
    """A real conda that lives in this test's home; skips where none was pointed out."""
    found = find_conda()
    if isinstance(found, str):
        pytest.skip(found)
    return RealConda(*found, home)
