"""Tries one state of an environment: requirements, imports, GPU, the user's own check."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

import msgspec

from core.engine.updates.policy import read_policy
from core.engine.verification.budget import Budget
from core.engine.verification.command import no_time_for, try_command
from core.engine.verification.importing import try_gpu, try_imports
from core.engine.verification.modules import Contents, Module, read_contents, touched_modules
from core.engine.verification.not_imported import import_table
from core.engine.verification.requirements import try_requirements
from core.engine.verification.room import room
from core.model.base import Message
from core.model.verification import TrialKind, TrialOutcome, Tried

_FOR_COMMAND = 0.5
"""Share of the time that is kept for the user's own check."""

OnTried = Callable[[Tried], None]


@dataclass(frozen=True)
class Subjects:
    """What is to be tried."""

    contents: Contents
    modules: tuple[Module, ...] = ()
    gpu: tuple[Module, ...] = ()
    command: str = ""

    @property
    def count(self) -> int:
        """Steps, for progress."""
        return 1 + len(self.modules) + len(self.gpu) + bool(self.command)


def find_subjects(
    prefix: Path, names: Collection[str], *, first: Collection[str] = (), command: str | None = None
) -> Subjects:
    """What a change of these packages touches, as the prefix is now.

    `names` are conda's and normalised pip names, `first` those of most interest. `command` is the
    user's own where it is not the one on record for the prefix.
    """
    contents = read_contents(prefix)
    modules = touched_modules(contents, names, first=first)
    return Subjects(
        contents,
        modules,
        _gpu_modules(contents, names),
        read_policy(str(prefix)).check_command if command is None else command,
    )


def try_subjects(
    prefix: Path, subjects: Subjects, budget: Budget, told: OnTried
) -> tuple[tuple[Tried, ...], bool]:
    """Try them; the results, and whether there was time for all. Raises OSError."""
    tried: list[Tried] = []

    def done(result: Tried) -> None:
        tried.append(result)
        told(result)

    tried += try_requirements(prefix, subjects.contents)
    told(Tried(TrialKind.REQUIREMENTS, ""))
    if subjects.modules or subjects.gpu or subjects.command:
        with room(prefix) as place:
            for_python = budget.part(1 - _FOR_COMMAND) if subjects.command else budget
            if subjects.contents.python:
                try_imports(prefix, subjects.modules, place, for_python, done)
                try_gpu(prefix, subjects.gpu, place, for_python, done)
            if subjects.command and budget.over:
                done(no_time_for(subjects.command))
            elif subjects.command:
                done(try_command(subjects.command, place, budget))
    return tuple(tried), not budget.over


def judged_gpu(tried: Collection[Tried], before: Collection[Tried]) -> tuple[Tried, ...]:
    """A GPU that is not seen counts as a failure only where it was seen before."""
    seen = {
        one.subject
        for one in before
        if one.kind is TrialKind.GPU and one.outcome is TrialOutcome.PASSED
    }
    return tuple(
        _no_gpu(one)
        if one.kind is TrialKind.GPU
        and one.outcome is not TrialOutcome.PASSED
        and one.subject not in seen
        else one
        for one in tried
    )


def _gpu_modules(contents: Contents, names: Collection[str]) -> tuple[Module, ...]:
    table = import_table().gpu
    there = {record.name for record in contents.records} | {item.name for item in contents.pip}
    wanted = {table[name]: name for name in sorted(names) if name in table and name in there}
    return tuple(Module(module, package) for module, package in sorted(wanted.items()))


def _no_gpu(one: Tried) -> Tried:
    message = Message("try-gpu-none", {"module": one.subject})
    return msgspec.structs.replace(one, outcome=TrialOutcome.NOT_TRIED, message=message)
