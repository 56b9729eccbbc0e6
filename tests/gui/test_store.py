"""The store shows what was known, then what is; and notices what others change."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from core.client import EngineClient
from core.engine.practice.demo import Practice
from core.model.changes import Changes
from core.settings import Theme
from gui.state import watching
from gui.state.preferences import Preferences
from gui.state.store import Store


@pytest.fixture
async def store(practice: Practice, client: EngineClient):
    """A store over a real engine that sees practice mode's environments."""
    made = Store(client)
    yield made
    await made.stop()


async def test_the_store_finds_the_environments_and_reads_the_first(store: Store) -> None:
    store.start()
    await store.settle()
    names = {environment.name for environment in store.environments.environments}
    assert {"thesis", "cv-lab"} <= names
    assert store.loaded
    assert store.current == store.environments.environments[0].prefix
    detail = store.current_detail()
    assert detail is not None
    assert detail.packages
    assert store.channels is not None
    assert store.engine is not None


async def test_the_last_known_list_is_there_before_the_engine_answers(
    store: Store, client: EngineClient
) -> None:
    store.start()
    await store.settle()
    again = Store(client)
    again.start()
    assert again.environments.environments == store.environments.environments
    assert again.environments.from_cache
    assert not again.loaded
    await again.settle()
    assert again.loaded
    assert not again.environments.from_cache
    await again.stop()


async def test_a_change_in_a_terminal_is_noticed(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "QUIET_MS", 50)
    store.start()
    await store.settle()
    before = store.current_detail()
    assert before is not None
    gone = before.packages[0].record
    record = Path(store.current, "conda-meta", f"{gone.name}-{gone.version}-{gone.build}.json")
    record.unlink()
    await _until(lambda: store.current_detail() is not before)
    after = store.current_detail()
    assert after is not None
    assert gone.name not in {package.record.name for package in after.packages}


async def test_an_environment_that_is_moved_is_let_go_of_for_so_long(store: Store) -> None:
    """Windows refuses to move a folder while one in it is open, as a watched one is."""
    store.start()
    await store.settle()
    watched = store._watcher._files.directories
    assert [Path(folder) for folder in watched()] == [Path(store.current, "conda-meta")]
    with store.watching_nothing():
        assert watched() == []
    assert [Path(folder) for folder in watched()] == [Path(store.current, "conda-meta")]


async def test_only_what_changed_is_read_again(store: Store) -> None:
    store.start()
    await store.settle()
    channels = store.channels
    said: list[Changes] = []
    store.changed.connect(said.append)
    store.apply(Changes(activity=True))
    await store.settle()
    assert said == [Changes(activity=True)]
    assert store.channels is channels


async def test_a_prefix_that_is_gone_is_a_problem_and_no_crash(
    store: Store, tmp_path: Path
) -> None:
    failed: list[str] = []
    store.failed.connect(lambda area, _problem: failed.append(area))
    prefix = str(tmp_path / "nothing")
    store.need_detail(prefix)
    await store.settle()
    assert failed == [f"detail:{prefix}"]


def test_settings_are_saved_at_once_and_say_what_changed(home: Path) -> None:
    first = Preferences()
    said: list[frozenset[str]] = []
    first.changed.connect(said.append)
    first.update(concurrent_downloads=3, hard_links=True)
    first.update(concurrent_downloads=3)
    assert said == [frozenset({"concurrent_downloads"})]
    assert Preferences().value.concurrent_downloads == 3


def test_what_the_command_line_asks_for_holds_until_the_saved_one_is_chosen(home: Path) -> None:
    Preferences().update(theme=Theme.LIGHT)
    started = Preferences(for_now={"theme": Theme.DARK})
    said: list[frozenset[str]] = []
    started.changed.connect(said.append)
    started.update(offline=True)
    assert started.value.theme is Theme.DARK
    assert Preferences().value.theme is Theme.LIGHT, "what was asked for once is not kept"
    started.update(theme=Theme.LIGHT)
    assert said == [frozenset({"offline"}), frozenset({"theme"})]
    assert started.value.theme is Theme.LIGHT


async def _until(holds: Callable[[], bool], seconds: float = 20.0) -> None:
    async with asyncio.timeout(seconds):
        while not holds():
            await asyncio.sleep(0.02)
