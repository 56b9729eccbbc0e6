"""Keeps the state an environment is found in, where it differs from the last one known.

What a terminal, pip or a hand does is written down by nobody; it can be shown and undone only as
far as its states were seen. So whoever reads an environment hands in what was read. Most of the
time nothing has changed, which two sets tell; files are written on a change alone.

What is kept is bounded: of observed states (those that conda's history does not tell of) that are
older than an hour, each that another one followed within a minute goes (pip was still at work);
the newest twenty stay, of the older ones the last of each day, and no more than sixty. A state of
conda's history that can be restored only because of an observed one keeps it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from core.engine.environments.history_changes import Moves, moves_of, plain, title_of_moves
from core.engine.environments.history_file import history_path, read_entries, states
from core.engine.environments.kept_states import (
    KeptState,
    SeenDistribution,
    build_key,
    distribution_of,
    dists_of,
    forget_state,
    keep_state,
    kept_states,
)
from core.engine.environments.missing_distributions import missing_distributions
from core.engine.environments.pip_packages import normalized_name, site_packages
from core.engine.environments.prefix import PrefixContent
from core.engine.pip.distributions import still_there
from core.engine.transactions.journal import is_open
from core.engine.transactions.lock import named_lock, prefix_key
from core.model.base import Message
from core.model.package import PipPackage
from core.model.revision import RevisionRecords

_BURST = 60.0
_FRESH = 3600.0
_NEWEST = 20
_MOST = 60
_DAY = 86_400.0

Moment = tuple[int, int, int]
Place = tuple[int, int]


@dataclass(frozen=True)
class _Found:
    """What tells the state that was found from others."""

    builds: frozenset[str]
    pip: frozenset[SeenDistribution]
    missing: frozenset[str]

    def is_like(self, last: KeptState) -> bool:
        """Whether it is the state that was kept, as far as that says."""
        if last.builds != self.builds:
            return False
        if last.pip_known and last.pip != self.pip:
            return False
        return last.missing is None or last.missing == self.missing


def moment_of(prefix: str | os.PathLike[str]) -> Moment | None:
    """Taken before and after reading a prefix, it tells whether anybody was at work meanwhile.

    None while a transaction of ours is open: what is found then is neither before nor after.
    """
    if is_open(prefix):
        return None
    stamp = []
    for path in (Path(prefix) / "conda-meta", history_path(prefix)):
        try:
            status = path.stat()
        except OSError:
            stamp += [0, 0]
        else:
            stamp += [status.st_mtime_ns, status.st_size]
    return (stamp[0], stamp[2], stamp[3])


def observe(
    prefix: str | os.PathLike[str],
    content: PrefixContent,
    pip: Sequence[PipPackage],
    *,
    patience: float = 0.0,
) -> None:
    """Keep this state of a prefix if it is news. Raises nothing: what can't be kept is not.

    `patience` is how many seconds to wait for another engine that is keeping one.
    """
    if content.unreadable:
        return
    builds = frozenset(map(build_key, content.records))
    missing = missing_distributions(prefix, content.installed, pip)
    found = _Found(builds, frozenset(map(distribution_of, pip)), frozenset(missing))
    if _place(prefix, found) is None:
        return
    with suppress(OSError), named_lock(f"seen-{prefix_key(prefix)}", patience, sign=False) as lock:
        # Another engine may have kept it a moment ago.
        place = _place(prefix, found) if lock is not None else None
        if place is None:
            return
        kept = kept_states(prefix)
        before = _before(kept, place)
        moves = _moves(prefix, found, before)
        wheels = before.load() if before is not None else None
        keep_state(
            RevisionRecords(
                number=place[0],
                prefix=os.fspath(prefix),
                environment_id="",
                time=_time_of(Path(prefix), moves, content, pip, before),
                title=_title(place, moves, len(builds)),
                records=content.records,
                requested=dict(content.requested) if content.requested_known else {},
                pip_packages=tuple(pip),
                step=place[1],
                missing=missing,
                pip_wheels=still_there(wheels.pip_wheels, pip) if wheels is not None else (),
            )
        )
        thin_out(prefix)


def thin_out(prefix: str | os.PathLike[str]) -> None:
    """Forget old observed states by the rule above."""
    kept = kept_states(prefix)
    steps = [state for state in kept.values() if state.step]
    now = time.time()
    doomed = [
        state
        for state, following in pairwise(steps)
        if now - state.time > _FRESH and following.time - state.time < _BURST
    ]
    left = [state for state in steps if state not in doomed]
    old = left[:-_NEWEST]
    doomed += [
        state
        for state, following in pairwise(old)
        if int(state.time // _DAY) == int(following.time // _DAY)
    ]
    left = [state for state in left if state not in doomed]
    doomed += left[: max(0, len(left) - _MOST)]
    if not doomed:
        return
    needed = _needed(prefix, kept)
    for state in doomed:
        if state.place not in needed:
            forget_state(state)


def _needed(prefix: str | os.PathLike[str], kept: dict[Place, KeptState]) -> set[Place]:
    """Observed states that are all that is known of one in conda's history."""
    needed = set()
    for number, state in enumerate(states(read_entries(prefix))):
        if (number, 0) not in kept:
            dists = frozenset(map(plain, state))
            needed |= {place for place, seen in kept.items() if seen.dists == dists}
    return needed


def _place(prefix: str | os.PathLike[str], found: _Found) -> Place | None:
    """Where on the timeline this state is news; None where it is the last one known."""
    entries = read_entries(prefix)
    number = len(entries) - 1
    here = [state for place, state in kept_states(prefix).items() if place[0] == number]
    if here:
        last = here[-1]
        if found.is_like(last):
            return None
        return (number, last.step + 1)
    if number >= 0 and frozenset(map(plain, states(entries)[-1])) == dists_of(found.builds):
        return (number, 0)
    return (number, 1)


def _before(kept: dict[Place, KeptState], place: Place) -> KeptState | None:
    return next((kept[one] for one in reversed(list(kept)) if one < place), None)


def _moves(prefix: str | os.PathLike[str], found: _Found, before: KeptState | None) -> Moves:
    after = dists_of(found.builds)
    entries = read_entries(prefix)
    if before is None or before.number != len(entries) - 1:
        told = frozenset(map(plain, states(entries)[-1])) if entries else frozenset()
        return moves_of(after - told, told - after)
    came, gone = after - before.dists, before.dists - after
    if not before.pip_known:
        return moves_of(came, gone)
    return moves_of(came, gone, before.pip, found.pip, (before.missing, found.missing))


def _title(place: Place, moves: Moves, packages: int) -> Message:
    if place == (-1, 1):
        return Message("revision-found", {"n": packages})
    return title_of_moves(moves)


def _time_of(
    prefix: Path,
    moves: Moves,
    content: PrefixContent,
    pip: Sequence[PipPackage],
    before: KeptState | None,
) -> float:
    """Seconds since the epoch of the newest change, as the files' own times tell."""
    meta = prefix / "conda-meta"
    dists = [*moves.added, *(after for _, after in moves.updated)]
    times = [_modified(meta / f"{dist}.json") for dist in dists]
    if moves.removed or not moves.count:
        times.append(_modified(meta))
    news = {*moves.pip_added, *(after for _, after in moves.pip_updated)}
    for package in pip:
        if f"{package.name} {package.version}" in news:
            times += [_modified(info) for info in _metadata_of(package)]
    if moves.pip_removed:
        times += [_modified(folder) for folder in site_packages(prefix, content.installed)]
    now = time.time()
    newest = max((moment for moment in times if 0.0 < moment <= now), default=now)
    return max(newest, before.time) if before is not None else newest


def _metadata_of(package: PipPackage) -> list[Path]:
    wanted = normalized_name(package.name)
    with suppress(OSError):
        return [
            entry
            for entry in Path(package.location).iterdir()
            if entry.name.endswith(("-info", ".egg-link"))
            and normalized_name(entry.name.split("-", 1)[0].split(".", 1)[0]) == wanted
        ]
    return []


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
