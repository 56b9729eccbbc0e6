"""The timeline of an environment: conda's history with what we know beyond it.

Numbers are those of `conda list --revisions`. Between two of them stand the states that were only
seen: what pip, a hand or a tool without a history did. The exact records of a state are known
where it was seen (`kept_states`), at its own time or, where the same builds were there, at another.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from core.engine.environments.history_changes import (
    Moves,
    moves_of,
    plain,
    title_of_entry,
    title_of_moves,
)
from core.engine.environments.history_file import (
    HistoryEntry,
    append_entry,
    read_entries,
    requested_specs,
    states,
)
from core.engine.environments.kept_states import KeptState, find_state, kept_states
from core.model.base import Message
from core.model.revision import Revision, RevisionRecords

__all__ = ["append_entry", "find_records", "read_entries", "read_history", "requested_specs"]

_WORK = 300.0
"""Seconds before another tool writes its history in which it may have been seen at work."""

Place = tuple[int, int]


@dataclass(frozen=True)
class _History:
    """Everything the timeline is made of."""

    entries: Sequence[HistoryEntry]
    kept: Mapping[Place, KeptState]
    states: Sequence[frozenset[str]] = field(default_factory=tuple)
    """`name-version-build` after each entry."""

    def steps(self, number: int) -> list[KeptState]:
        """What was seen after an entry and is worth a place of its own."""
        seen = [state for place, state in self.kept.items() if place[0] == number and place[1]]
        if number + 1 >= len(self.entries):
            return seen
        while seen and self._is_overtaken(seen, number + 1):
            seen.pop()
        return seen

    def exact(self, number: int) -> KeptState | None:
        """The kept state with the records of an entry: its own, or another of the same builds."""
        own = self.kept.get((number, 0))
        if own is not None:
            return own
        dists = self.states[number]
        alike = [state for state in self.kept.values() if dists and state.dists == dists]
        return min(alike, key=lambda state: abs(state.number - number), default=None)

    def _is_overtaken(self, seen: Sequence[KeptState], number: int) -> bool:
        """Whether the last of what was seen before an entry is no state of its own.

        Either the entry wrote down that very state, as conda does when it catches up with its
        history, or it was on the way to what another tool wrote down when it was done.
        """
        last, entry = seen[-1], self.entries[number]
        before = seen[-2].dists if len(seen) > 1 else self.states[number - 1] if number else None
        own = self.kept.get((number, 0))
        if last.dists == self.states[number] and not (entry.ours and entry.command):
            return last.dists != before and (own is None or own.pip == last.pip)
        if entry.ours or before is None or not -1.0 <= entry.time - last.time <= _WORK:
            return False
        came, gone = last.dists - before, before - last.dists
        there = self.states[number]
        return bool(came or gone) and came <= there and not gone & there


def read_history(prefix: str | os.PathLike[str]) -> tuple[Revision, ...]:
    """Every revision and every state seen between them, oldest first."""
    history = _read(prefix)
    found: list[Revision] = []
    dists: frozenset[str] = frozenset()
    pip: KeptState | None = None
    observed = False
    for number in range(-1, len(history.entries)):
        if number >= 0:
            own = history.kept.get((number, 0))
            found.append(_entry(history, number, dists, pip, observed=observed))
            dists, observed = history.states[number], False
            pip = own
        for state in history.steps(number):
            found.append(_step(state, dists, pip, first=not found))
            dists, observed = state.dists, True
            pip = state
    if found:
        found[-1] = msgspec.structs.replace(found[-1], current=True)
    return _with_checks(prefix, found)


def _with_checks(prefix: str | os.PathLike[str], found: list[Revision]) -> tuple[Revision, ...]:
    """What was tried and proven of each."""
    from core.engine.gpu.proof.certificates import certificates_of_revisions
    from core.engine.verification.kept import broken_counts

    counts, proven = broken_counts(prefix), certificates_of_revisions(Path(prefix))
    return tuple(
        msgspec.structs.replace(
            each, broken=counts.get(each.number), certificates=proven.get(each.number, ())
        )
        if each.step == 0 and (each.number in counts or each.number in proven)
        else each
        for each in found
    )


def find_records(
    prefix: str | os.PathLike[str], number: int, step: int = 0
) -> RevisionRecords | None:
    """The exact records of a place on the timeline, as far as they are known."""
    own = find_state(prefix, number, step)
    history = _read(prefix) if own is None and not step else None
    if history is None or not 0 <= number < len(history.entries):
        return own
    alike = history.exact(number)
    found = alike.load() if alike is not None else None
    if found is None:
        return None
    # The packages are those of that state; what pip had there at the time is not known.
    return msgspec.structs.replace(
        found, number=number, step=0, pip_packages=(), pip_known=False, pip_wheels=()
    )


def _read(prefix: str | os.PathLike[str]) -> _History:
    entries = read_entries(prefix)
    told = [frozenset(map(plain, state)) for state in states(entries)]
    return _History(entries, kept_states(prefix), told)


def _entry(
    history: _History,
    number: int,
    before: frozenset[str],
    pip: KeptState | None,
    *,
    observed: bool,
) -> Revision:
    entry = history.entries[number]
    exact, own = history.exact(number), history.kept.get((number, 0))
    came, gone = _difference(entry, before, observed=observed)
    known = pip is not None and pip.pip_known and own is not None and own.pip_known
    moves = (
        moves_of(came, gone, pip.pip, own.pip, (pip.missing, own.missing))
        if known and pip and own
        else moves_of(came, gone)
    )
    title = title_of_entry(number, entry, moves, _verb(entry.command))
    if own is not None and entry.ours:
        title = own.title
    return _revision(
        moves,
        number=number,
        time=entry.time,
        title=title,
        by="glasshouse" if entry.ours else _tool(entry.command),
        restorable=exact is not None,
        command=entry.command,
    )


def _step(
    state: KeptState, before: frozenset[str], pip: KeptState | None, *, first: bool
) -> Revision:
    came, gone = state.dists - before, before - state.dists
    known = pip is not None and pip.pip_known and state.pip_known
    moves = (
        moves_of(came, gone, pip.pip, state.pip, (pip.missing, state.missing))
        if known and pip
        else moves_of(came, gone)
    )
    found = Message("revision-found", {"n": len(state.dists)})
    return _revision(
        moves,
        number=state.number,
        step=state.step,
        time=state.time,
        title=found if first else title_of_moves(moves),
        by="pip" if moves.by_pip else "?",
        restorable=True,
    )


def _revision(moves: Moves, **fields: object) -> Revision:
    return Revision(
        added=moves.added,
        removed=moves.removed,
        updated=moves.updated,
        pip_added=moves.pip_added,
        pip_removed=moves.pip_removed,
        pip_updated=moves.pip_updated,
        **fields,  # type: ignore[arg-type]
    )


def _difference(
    entry: HistoryEntry, there: frozenset[str], *, observed: bool
) -> tuple[set[str], set[str]]:
    """Distributions that came and went.

    What was there before and is only listed again did not come: conda does that when it catches
    up with a history, and a section may be a whole state. Where the state before was seen, what
    was not there any more did not go either.
    """
    lines = [(line[0], plain(line[1:])) for line in entry.lines if line[0] in "+-"]
    gone = {dist for sign, dist in lines if sign == "-" and (dist in there or not observed)}
    came = {dist for sign, dist in lines if sign == "+" and (dist not in there or dist in gone)}
    if entry.lines and not entry.is_diff:
        listed = {plain(line) for line in entry.lines}
        came, gone = listed - there, set(there - listed)
    return came, gone


def _tool(command: str) -> str:
    """The program's own name: `conda` for `/opt/conda/bin/conda install …`."""
    for word in command.split()[:3]:
        name = word.replace("\\", "/").rsplit("/", 1)[-1].lower()
        stem = name.removesuffix(".exe").removesuffix(".py").removesuffix("-script")
        if stem in {"conda", "mamba", "micromamba", "pixi", "glasshouse", "constructor"}:
            return stem
    return "conda"


def _verb(command: str) -> str:
    words = command.split()[1:]
    if words[:1] == ["env"] or words[:1] == ["-m"]:
        words = words[1:]
    return next((word for word in words if not word.startswith("-")), "")
