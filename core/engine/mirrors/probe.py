"""A round of measuring: all mirrors side by side, each fact told as it arrives.

Questions wait in threads of their own; the event loop keeps the time. Whoever has not answered
when it is over is left behind. Only here, and only when asked to, are mirrors contacted.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

import msgspec

from core.engine.channels import web
from core.engine.mirrors.asking import Limits
from core.engine.mirrors.catalogue import configured_channels, entries, servers_in_use
from core.engine.mirrors.official_index import official_index
from core.engine.mirrors.own import learn
from core.engine.mirrors.report_file import keep_report, last_report
from core.engine.mirrors.subject import Subject
from core.engine.mirrors.table import Entry, Table, current_table
from core.engine.mirrors.troubles import Trouble
from core.engine.mirrors.verdict import InUse, network_trouble, ranked, recommended
from core.engine.reporting import Report
from core.logging import redact
from core.model.base import Message
from core.model.calls import ProbeMirrors
from core.model.mirror import OFFICIAL, Measurement, MirrorKind, ProbeReport
from core.model.progress import Advanced, Measured, Phase, PhaseFinished, PhaseStarted

_log = logging.getLogger(__name__)

_SAMPLERS = 2
"""Samples taken at a time: more would share the line and tell less."""
_QUIET = 1.5
"""Seconds samples wait for the first answers of all, so as not to slow those down."""
_ABREAST = 3
"""Questions to one mirror at a time."""
_THREADS = 64
_SPARE = 0.5
"""Seconds before the end when no more samples are begun."""
_MOST_EXTRA = 6
"""Configured channels asked for beside the columns."""

_T = TypeVar("_T")


async def probe_mirrors(call: ProbeMirrors, report: Report) -> ProbeReport:
    """Measure the mirrors named, or all; keep the report and return it.

    A report that only tells of a network without a way out is returned, but not kept.
    """
    table = current_table()
    # The official servers are always asked: the others are compared with them.
    asked = {*call.mirrors, OFFICIAL}
    chosen = [entry for entry in entries() if not call.mirrors or entry.id in asked]
    servers = servers_in_use(configured_channels())
    in_use = InUse(tuple(servers), frozenset(filter(None, servers.values())))
    extra = [name for name in in_use.channels if name not in table.columns][:_MOST_EXTRA]
    round_ = _Round(table, chosen, (*table.columns, *extra), report)
    report(PhaseStarted(Phase.PROBE, time=time.time(), total_items=len(chosen)))
    await round_.run()
    report(PhaseFinished(Phase.PROBE, time=time.time()))
    result = _conclude(table, round_, in_use)
    if result.network is None:
        with suppress(OSError):
            keep_report(result)
    return result


def _conclude(table: Table, round_: _Round, in_use: InUse) -> ProbeReport:
    measured = {subject.entry.id: round_.told(subject) for subject in round_.subjects}
    network = network_trouble(tuple(measured.values()))
    before = last_report()
    if network is None and before is not None and len(measured) < len(entries()):
        # A few were measured again; what is known of the others still stands.
        known = {one.mirror: one for one in before.measurements if table.entry(one.mirror)}
        measured = known | measured
    order = ranked(tuple(measured.values()), in_use.channels)
    return ProbeReport(
        finished=time.time(),
        measurements=tuple(order),
        best="" if network else recommended(table, order, in_use),
        network=network,
    )


class _Round:
    """One round, from the first question to the last answer."""

    def __init__(
        self, table: Table, chosen: Sequence[Entry], channels: Sequence[str], report: Report
    ) -> None:
        limits = msgspec.convert(table.limits, Limits)
        self._channels = channels
        self._sample = table.sample
        self._first = table.sample.rsplit("/", 2)[0]
        self._report = report
        self._whole = limits.whole
        self.subjects = [Subject(entry, web.new_session(), limits, channels) for entry in chosen]
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="probe")
        self._samplers = asyncio.Semaphore(_SAMPLERS)
        self._to_sample = len(chosen)
        self._to_greet = len(chosen)
        self._greeted = asyncio.Event()
        self._time = asyncio.get_running_loop().time
        self._end = self._time() + self._whole

    async def run(self) -> None:
        """Measure, until all is known or the time is over."""
        work = [asyncio.create_task(self._measure(subject)) for subject in self.subjects]
        try:
            if work:
                await asyncio.wait(work, timeout=self._whole)
        finally:
            for task in work:
                task.cancel()
            # Threads that still wait for a silent server end by themselves, a little later.
            self._pool.shutdown(wait=False, cancel_futures=True)
            for subject in self.subjects:
                subject.session.close()
        for subject, task in zip(self.subjects, work, strict=True):
            if task.done() and not task.cancelled() and (error := task.exception()):
                # One odd mirror must not cost what was learnt of all the others.
                _log.error("measuring %s failed", subject.entry.id, exc_info=error)
                self._finish(subject, Trouble(Message("mirror-failed"), redact(str(error))))
            elif not subject.done:
                late = Trouble(Message("mirror-silent", {"wait": round(self._whole)}))
                self._finish(subject, late)

    def told(self, subject: Subject) -> Measurement:
        """What is known of a mirror, its dates compared with the official server's."""
        return subject.measurement(self._newest)

    async def _measure(self, subject: Subject) -> None:
        try:
            await self._in_thread(subject.greet, self._first)
        finally:
            self._to_greet -= 1
            if not self._to_greet:
                self._greeted.set()
        self._tell(subject)
        if subject.trouble is None:
            await self._ask_all(subject)
            await self._sample_of(subject)
        self._to_sample -= 1
        self._finish(subject)

    async def _ask_all(self, subject: Subject) -> None:
        abreast = asyncio.Semaphore(_ABREAST)

        async def ask(question: Callable[[str], object], about: str) -> None:
            async with abreast:
                await self._in_thread(question, about)
            self._tell(subject)
            if subject.entry.official:
                # What was told of the others can now be compared.
                for other in self.subjects:
                    if other is not subject and other.carried and not other.done:
                        self._tell(other)

        rest = [name for name in self._channels if name != self._first]
        index = official_index() if subject.entry.official else subject.entry.index_url
        async with asyncio.TaskGroup() as group:
            for name in rest:
                group.create_task(ask(subject.ask_channel, name))
            if index:
                group.create_task(ask(subject.ask_index, index))
        async with asyncio.TaskGroup() as group:
            for answer in subject.carried:
                group.create_task(ask(subject.ask_shards, answer.channel))

    async def _sample_of(self, subject: Subject) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_QUIET):
                await self._greeted.wait()
        async with self._samplers:
            left = self._end - self._time() - _SPARE
            share = left * _SAMPLERS / max(self._to_sample, 1)
            seconds = min(subject.limits.sample, max(share, 0.3), left)
            if seconds > 0.1:
                await self._in_thread(subject.take_sample, (self._sample, seconds))
        self._tell(subject)

    def _finish(self, subject: Subject, trouble: Trouble | None = None) -> None:
        subject.finish(trouble)
        if subject.entry.kind is MirrorKind.OWN and subject.carried:
            learn(subject.entry, tuple(answer.channel for answer in subject.carried))
        self._tell(subject)
        done = sum(one.done for one in self.subjects)
        total = len(self.subjects)
        self._report(Advanced(Phase.PROBE, done_items=done, total_items=total))

    def _tell(self, subject: Subject) -> None:
        self._report(Measured(self.told(subject)))

    def _newest(self, channel: str) -> float | None:
        """The official server's date of a channel, else the newest that any mirror has."""
        dates = {
            subject.entry.official: modified
            for subject in sorted(self.subjects, key=lambda one: one.modified(channel) or 0.0)
            if (modified := subject.modified(channel)) is not None
        }
        return dates.get(True, dates.get(False))

    async def _in_thread(self, question: Callable[[_T], object], about: _T) -> None:
        await asyncio.get_running_loop().run_in_executor(self._pool, question, about)
