"""Imports modules in children of the environment's own Python, many to a child.

A child that dies or hangs costs the module in hand, and the rest go on in the next child. What
fails behind others is tried again in a child of its own, so that no module is blamed for what
another did before it.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from core.engine.transactions.compile import python_of
from core.engine.verification.budget import Budget
from core.engine.verification.children import Child
from core.engine.verification.explaining import asked_for_network, explain_death, explain_error
from core.engine.verification.modules import Module
from core.engine.verification.not_imported import must_not_be_imported
from core.engine.verification.probe import CODE
from core.engine.verification.room import Room
from core.logging import redact
from core.model.base import Message
from core.model.verification import TrialKind, TrialOutcome, Tried

PER_MODULE = 40.0
"""Seconds a module may take; the largest take ten from a cold disk."""
_START = 30.0
"""Seconds Python itself may take to start."""
_BATCH = 25
_LOOK = 0.2
"""Seconds until it is looked whether trying is to end."""
_DETAIL_LINES = 15

Done = Callable[[Tried], None]


class PythonDoesNotRunError(Exception):
    """The environment's Python ended before it began; the text is what it said."""


@dataclass(frozen=True)
class _Job:
    module: Module
    gpu: bool = False


def try_imports(
    prefix: Path,
    modules: Sequence[Module],
    room: Room,
    budget: Budget,
    done: Done,
    *,
    per_module: float = PER_MODULE,
) -> None:
    """Import each, and tell `done` of each as it ends. What there is no time for is told, too."""
    jobs = []
    for module in modules:
        if must_not_be_imported(module.name):
            left_out = Message("try-not-imported", {"module": module.name})
            done(_result(_Job(module), TrialOutcome.NOT_TRIED, left_out))
        else:
            jobs.append(_Job(module))
    _work_off(prefix, jobs, room, budget, done, per_module)


def try_gpu(
    prefix: Path, modules: Sequence[Module], room: Room, budget: Budget, done: Done
) -> None:
    """Ask each of these modules whether it can compute on a GPU."""
    for module in modules:
        _work_off(prefix, [_Job(module, gpu=True)], room, budget, done, PER_MODULE)


def last_lines(text: str) -> str:
    """The end of what was printed, without secrets."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    return redact("\n".join(lines[-_DETAIL_LINES:]))


def _work_off(
    prefix: Path, jobs: list[_Job], room: Room, budget: Budget, done: Done, per_module: float
) -> None:
    waiting = deque(jobs)
    while waiting and not budget.over:
        batch = [waiting.popleft() for _ in range(min(_BATCH, len(waiting)))]
        try:
            finished = _run_batch(prefix, batch, room, budget, done, per_module)
        except PythonDoesNotRunError as error:
            job = batch[0]
            done(_result(job, TrialOutcome.FAILED, Message("try-python-fails"), str(error)))
            waiting.extendleft(reversed(batch[1:]))
            for each in waiting:
                done(_result(each, TrialOutcome.NOT_TRIED, Message("try-python-fails")))
            return
        waiting.extendleft(reversed(batch[finished:]))
    for job in waiting:
        message = Message("try-no-time", {"module": job.module.name})
        done(_result(job, TrialOutcome.NOT_TRIED, message))


def _run_batch(
    prefix: Path, batch: list[_Job], room: Room, budget: Budget, done: Done, per_module: float
) -> int:
    """Try a batch in one child, and tell of each job; how many are over."""
    tried = _one_child(prefix, batch, room, budget, per_module)
    count = 0
    for number, result in enumerate(tried):
        alone = result
        if result.outcome is TrialOutcome.FAILED and number > 0 and not budget.over:
            again = _one_child(prefix, [batch[number]], room, budget, per_module)
            alone = next(iter(again), result)
        done(alone)
        count += 1
    return count


def _one_child(
    prefix: Path, batch: list[_Job], room: Room, budget: Budget, per_module: float
) -> list[Tried]:
    """Results of the first of these jobs, in order: up to the one at which the child ended.

    None of them where the budget ran out first.
    """
    jobs = [{"module": job.module.name, "gpu": job.gpu} for job in batch]
    command = [str(python_of(prefix)), "-s", "-B", "-W", "ignore", "-c", CODE]
    try:
        child = Child(command, env=room.variables, cwd=room.folder, stdin=msgspec.json.encode(jobs))
    except OSError as error:
        raise PythonDoesNotRunError(str(error)) from error
    try:
        return _listen(child, batch, budget, per_module)
    finally:
        child.end()


def _listen(child: Child, batch: list[_Job], budget: Budget, per_module: float) -> list[Tried]:
    results: list[Tried] = []
    current: _Job | None = None
    began = time.monotonic()
    while len(results) < len(batch):
        allowed = _START if current is None else per_module
        try:
            line = child.line(min(began + allowed - time.monotonic(), budget.left, _LOOK))
        except TimeoutError:
            if budget.over:
                return results
            if time.monotonic() < began + allowed:
                continue
            child.end()
            if current is None:
                break
            message = Message("try-timeout", {"module": current.module.name, "n": round(allowed)})
            return [*results, _result(current, TrialOutcome.TIMED_OUT, message, child.printed)]
        if line is None:
            code = child.end()
            if current is None:
                break
            message = explain_death(current.module.name, code, child.printed)
            return [*results, _result(current, TrialOutcome.FAILED, message, child.printed)]
        event = _decoded(line)
        if "begin" in event:
            current, began = batch[int(event["begin"])], time.monotonic()
        elif "end" in event and current is not None:
            results.append(_judged(current, event))
            current, began = None, time.monotonic()
    if not results:
        raise PythonDoesNotRunError(child.printed)
    return results


def _judged(job: _Job, event: dict[str, Any]) -> Tried:
    seconds = float(event.get("seconds", 0.0))
    name = job.module.name
    if "error" in event:
        text, trace = str(event.get("text", "")), str(event.get("trace", ""))
        if asked_for_network(text) or asked_for_network(trace):
            message = Message("try-wants-network", {"module": name})
            return _result(job, TrialOutcome.NOT_TRIED, message, trace, seconds)
        message = explain_error(name, str(event["error"]), text)
        if job.gpu:
            message = Message("try-gpu-unseen", {"module": name})
        return _result(job, TrialOutcome.FAILED, message, trace, seconds)
    if job.gpu and not event.get("gpu"):
        message = Message("try-gpu-unseen", {"module": name})
        return _result(job, TrialOutcome.FAILED, message, "", seconds)
    return _result(job, TrialOutcome.PASSED, None, "", seconds)


def _result(
    job: _Job,
    outcome: TrialOutcome,
    message: Message | None,
    detail: str = "",
    seconds: float = 0.0,
) -> Tried:
    return Tried(
        kind=TrialKind.GPU if job.gpu else TrialKind.IMPORT,
        subject=job.module.name,
        package=job.module.package,
        outcome=outcome,
        seconds=seconds,
        message=message,
        detail=last_lines(detail),
    )


def _decoded(line: bytes) -> dict[str, Any]:
    try:
        event = msgspec.json.decode(line)
    except msgspec.DecodeError:
        return {}
    return event if isinstance(event, dict) else {}
