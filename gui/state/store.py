"""The store: snapshots of what the engine said, and one signal for what kind of thing changed.

Pages keep no copies. They show what is here, mark themselves stale when `changed` names their
kind of thing, and ask for what they need (`need_detail`, `need_names`, …), which answers through
`changed` as well.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal

from core.client import EngineClient
from core.model.activity import Operation
from core.model.calls import (
    EngineInfo,
    Hello,
    ListActivity,
    ListEdits,
    ListEnvironments,
    ListNames,
    ListTrials,
    MeasureEnvironment,
    ReadChannels,
    ReadConfigurationReport,
    ReadEnvironment,
    ReadMirrors,
)
from core.model.catalogue import CatalogueNames
from core.model.changes import Changes
from core.model.channel import ChannelConfiguration
from core.model.configuration import ConfigurationReport, EditRecord
from core.model.environment import DiskUsage, Environment, EnvironmentDetail, EnvironmentList
from core.model.mirror import MirrorCatalogue, ProbeReport
from core.model.problem import Problem, ProblemError
from core.model.trial import Trial
from core.remembered import last_environments
from core.search import index_of
from gui.state.watching import PrefixWatcher

log = logging.getLogger(__name__)


class Store(QObject):
    """Snapshots by kind; None where nothing is known yet."""

    changed = Signal(object)
    """Changes: what kind of thing has a new snapshot."""
    current_changed = Signal(str)
    failed = Signal(str, object)
    """Area and Problem. `environments detail names channels mirrors edits configuration activity`
    are the areas."""

    def __init__(self, client: EngineClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self.environments = EnvironmentList()
        self.loaded = False
        """True once the list was really looked at, not only remembered."""
        self.details: dict[str, EnvironmentDetail] = {}
        self.usage: dict[str, DiskUsage] = {}
        self.names: CatalogueNames | None = None
        self.channels: ChannelConfiguration | None = None
        self.mirrors: MirrorCatalogue | None = None
        self.edits: tuple[EditRecord, ...] = ()
        """What was written into configuration files, newest first."""
        self.configuration: ConfigurationReport | None = None
        self.activity: tuple[Operation, ...] = ()
        self.trials: tuple[Trial, ...] = ()
        """Copies in which a plan was tried, and which wait for what is to become of them."""
        self.engine: EngineInfo | None = None
        self.problems: dict[str, Problem] = {}
        """The problem of the last try, by area; for detail `detail:<prefix>`."""
        self.kept: dict[str, Any] = {}
        """What pages want to find again after the window was built anew (a basket, a query)."""
        self._current = ""
        self._running: dict[str, asyncio.Task[None]] = {}
        self._again: set[str] = set()
        self._stopped = False
        self._at_end: list[Callable[[], Awaitable[None]]] = []
        self._watcher = PrefixWatcher(self)
        self._watcher.moved.connect(self._on_moved)

    # What is current ------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """Prefix of the environment the window is about, or the empty string."""
        return self._current

    def select(self, prefix: str) -> None:
        """Make an environment the current one."""
        if prefix != self._current:
            self._current = prefix
            self._watcher.watch(prefix)
            self.current_changed.emit(prefix)
            if prefix:
                self.need_detail(prefix)

    @contextmanager
    def watching_nothing(self) -> Iterator[None]:
        """Let go of the current environment's folder for a while."""
        self._watcher.watch("")
        try:
            yield
        finally:
            if not self._stopped:
                self._watcher.watch(self._current)

    def environment(self, prefix: str) -> Environment | None:
        """The card of a prefix."""
        return next((e for e in self.environments.environments if e.prefix == prefix), None)

    def current_environment(self) -> Environment | None:
        """The card of the current environment."""
        return self.environment(self._current)

    def current_detail(self) -> EnvironmentDetail | None:
        """The detail of the current environment, None until it was read."""
        return self.details.get(self._current)

    # Asking for things ----------------------------------------------------------------------

    def start(self) -> None:
        """Show what is remembered at once, and read what the first window needs."""
        if remembered := last_environments():
            self._take_environments(EnvironmentList(remembered, from_cache=True))
        self._once("environments", self._load_environments())
        self._once("channels", self._load_channels())
        self._once("activity", self._load_activity())
        self._once("engine", self._load_engine())

    def refresh(self) -> None:
        """Look at everything again (F5)."""
        self._once("environments", self._load_environments())
        self._once("channels", self._load_channels())
        self._once("activity", self._load_activity())
        if self.mirrors is not None:
            self._once("mirrors", self._load_mirrors())
            self._once("edits", self._load_edits())
        if self._current:
            self._reload_detail(self._current)

    def need_detail(self, prefix: str) -> None:
        """Read an environment to the bottom unless that is known or under way."""
        if prefix not in self.details:
            self._reload_detail(prefix)

    def need_usage(self, prefix: str) -> None:
        """Measure an environment's bytes unless that is known or under way."""
        if prefix not in self.usage:
            self._once(f"usage:{prefix}", self._load_usage(prefix))

    def need_names(self, *, refresh: bool = False) -> None:
        """Read all package names; with `refresh` ask the channels even if the cache is fresh."""
        if self.names is None or refresh:
            self._once("names", self._load_names(refresh=refresh))

    def need_mirrors(self) -> None:
        """Read the mirrors and the edits that were written, unless both are known."""
        if self.mirrors is None:
            self._once("mirrors", self._load_mirrors())
            self._once("edits", self._load_edits())

    def need_configuration(self, *, refresh: bool = False) -> None:
        """Read what the configuration files say; with `refresh` even where that is known."""
        if self.configuration is None or refresh:
            self._once("configuration", self._load_configuration())

    def read_trials(self) -> None:
        """Look which copies there are."""
        self._once("trials", self._load_trials())

    def take_report(self, report: ProbeReport) -> None:
        """Show what was just measured, and read again which mirror is what."""
        if self.mirrors is not None:
            self.mirrors = msgspec.structs.replace(self.mirrors, report=report)
        if report.network is None:
            # A report that only tells of a network without a way out is kept nowhere else.
            self._once("mirrors", self._load_mirrors())
        self.changed.emit(Changes(channels=True))

    def loading(self, area: str) -> bool:
        """Whether `environments`, `names`, `channels`, `detail:<prefix>`… is being read."""
        return area in self._running

    def apply(self, changes: Changes) -> None:
        """After a mutation: read again what it altered. Announces when the new data is here."""
        if changes.environments or changes.prefixes:
            self._once("environments", self._load_environments())
        for prefix in changes.prefixes:
            self.usage.pop(prefix, None)
            if prefix in self.details or prefix == self._current:
                self._reload_detail(prefix)
        if changes.channels:
            self._once("channels", self._load_channels())
            self._once("mirrors", self._load_mirrors())
            self._once("edits", self._load_edits())
            if self.configuration is not None:
                self._once("configuration", self._load_configuration())
        if changes.catalogue:
            self._once("names", self._load_names(refresh=False))
        if changes.activity:
            self._once("activity", self._load_activity())
        if changes.settings:
            self.changed.emit(Changes(settings=True))

    async def settle(self) -> None:
        """Wait until nothing is being read."""
        while self._running:
            await asyncio.wait(list(self._running.values()))

    def at_end(self, stop: Callable[[], Awaitable[None]]) -> None:
        """Have something that is kept here stopped together with the store."""
        self._at_end.append(stop)

    async def stop(self) -> None:
        """Give up all reading, and return when that is done."""
        self._stopped = True
        for stop in self._at_end:
            await stop()
        self._watcher.watch("")
        self._again.clear()
        tasks = list(self._running.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    # Reading --------------------------------------------------------------------------------

    async def _load_environments(self) -> None:
        self._take_environments(await self._client.call(ListEnvironments()))
        self.loaded = True
        self.changed.emit(Changes(environments=True))

    def _take_environments(self, found: EnvironmentList) -> None:
        self.environments = found
        prefixes = {environment.prefix for environment in found.environments}
        if not found.from_cache:
            for gone in self.details.keys() - prefixes:
                del self.details[gone]
        if self._current not in prefixes:
            first = found.environments[0].prefix if found.environments else ""
            self.select(first)
        self.changed.emit(Changes(environments=True))

    async def _load_detail(self, prefix: str) -> None:
        self.details[prefix] = await self._client.call(ReadEnvironment(prefix=prefix))
        self.changed.emit(Changes(prefixes=(prefix,)))

    async def _load_usage(self, prefix: str) -> None:
        self.usage[prefix] = await self._client.call(MeasureEnvironment(prefix=prefix))
        self.changed.emit(Changes(prefixes=(prefix,)))

    async def _load_names(self, *, refresh: bool) -> None:
        names: CatalogueNames = await self._client.call(ListNames(refresh=refresh))
        # Made ready for searching in a turn of its own, not within the first key.
        index_of(names.names, names)
        await asyncio.sleep(0)
        self.names = names
        self.changed.emit(Changes(catalogue=True))

    async def _load_channels(self) -> None:
        self.channels = await self._client.call(ReadChannels())
        self.changed.emit(Changes(channels=True))

    async def _load_mirrors(self) -> None:
        self.mirrors = await self._client.call(ReadMirrors())
        self.changed.emit(Changes(channels=True))

    async def _load_edits(self) -> None:
        self.edits = await self._client.call(ListEdits())
        self.changed.emit(Changes(channels=True))

    async def _load_configuration(self) -> None:
        self.configuration = await self._client.call(ReadConfigurationReport())
        self.changed.emit(Changes(channels=True))

    async def _load_activity(self) -> None:
        self.activity = await self._client.call(ListActivity())
        self.changed.emit(Changes(activity=True))

    async def _load_trials(self) -> None:
        before, self.trials = self.trials, await self._client.call(ListTrials())
        touched = {trial.original for trial in (*before, *self.trials)}
        if before != self.trials:
            self.changed.emit(Changes(prefixes=tuple(sorted(touched))))

    async def _load_engine(self) -> None:
        self.engine = await self._client.call(Hello())
        self.changed.emit(Changes(settings=True))

    def _reload_detail(self, prefix: str) -> None:
        self._once(f"detail:{prefix}", self._load_detail(prefix))

    def _once(self, area: str, work: Coroutine[Any, Any, None]) -> None:
        # A second wish while the first is under way may be about newer data: read once more after.
        if self._stopped:
            work.close()
            return
        if area in self._running:
            work.close()
            self._again.add(area)
            return
        self._running[area] = task = asyncio.ensure_future(self._guard(area, work))
        task.add_done_callback(partial(self._clear_away, area, work))

    def _clear_away(
        self, area: str, work: Coroutine[Any, Any, None], task: asyncio.Task[None]
    ) -> None:
        # A task that is stopped before its first step never gets to its work, nor to its end.
        work.close()
        if self._running.get(area) is task:
            del self._running[area]

    async def _guard(self, area: str, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
            self.problems.pop(area, None)
        except ProblemError as error:
            self.problems[area] = error.problem
            self.failed.emit(area, error.problem)
        finally:
            self._running.pop(area, None)
        if area in self._again:
            self._again.discard(area)
            self._repeat(area)

    def _repeat(self, area: str) -> None:
        kind, _, prefix = area.partition(":")
        if kind == "environments":
            self._once(area, self._load_environments())
        elif kind == "detail":
            self._reload_detail(prefix)
        elif kind == "usage":
            self._once(area, self._load_usage(prefix))
        elif kind == "names":
            self._once(area, self._load_names(refresh=False))
        elif kind == "channels":
            self._once(area, self._load_channels())
        elif kind == "mirrors":
            self._once(area, self._load_mirrors())
        elif kind == "edits":
            self._once(area, self._load_edits())
        elif kind == "configuration":
            self._once(area, self._load_configuration())
        elif kind == "activity":
            self._once(area, self._load_activity())
        elif kind == "trials":
            self._once(area, self._load_trials())

    def _on_moved(self, prefix: str) -> None:
        # Something outside this window (a terminal, most likely) changed the environment.
        self.apply(Changes(environments=True, prefixes=(prefix,)))
