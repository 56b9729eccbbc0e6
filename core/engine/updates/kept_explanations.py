"""Explanations that were worked out already: in memory, and on disk for the next solver engine.

Each holds for one state of the environment, of the channel data, of what the user decided, of the
settings, and of the machine; another state has another key.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec

from core.engine.channels.sources import Sources
from core.engine.network.ages import channel_ages
from core.engine.solving.solver import Solver
from core.engine.transactions.durable import read_json, write_json
from core.engine.transactions.lock import prefix_key
from core.engine.updates.kept import report_file, rests_on
from core.model.base import Data
from core.model.calls import ExplainUpdate
from core.model.updates import Explanation
from core.settings import SettingsFile

_FORMAT = 2
"""Goes up when sentences or their parameters change."""


class _Kept(Data, frozen=True):
    """Of one environment in one state."""

    key: str
    by_name: dict[str, Explanation]


_memory: dict[str, _Kept] = {}
"""By the prefix's key."""


def find(call: ExplainUpdate, sources: Sources, solver: Solver) -> Explanation | None:
    """The explanation, if it was worked out in this very state."""
    kept = _kept(call.prefix)
    if kept is None or kept.key != _key(call.prefix, sources, solver):
        return None
    return kept.by_name.get(call.name)


def keep(
    call: ExplainUpdate,
    sources: Sources,
    solver: Solver,
    explanation: Explanation,
    *,
    rested_on: str,
) -> None:
    """Keep an explanation; those of an earlier state are forgotten. A full disk costs nothing.

    `rested_on` is what it was worked out from (`kept.rests_on`): it is not kept where the
    environment has changed since.
    """
    if rests_on(call.prefix) != rested_on:
        return
    # The channel data may have come in while it was worked out, so only now is their state known.
    key = _key(call.prefix, sources, solver)
    kept = _kept(call.prefix)
    before = kept.by_name if kept is not None and kept.key == key else {}
    made = _Kept(key, before | {call.name: explanation})
    _memory[prefix_key(call.prefix)] = made
    try:
        write_json(_file(call.prefix), made, sync=False)
    except OSError:
        return


def _kept(prefix: str) -> _Kept | None:
    return _memory.get(prefix_key(prefix)) or read_json(_file(prefix), _Kept)


def _key(prefix: str, sources: Sources, solver: Solver) -> str:
    state = (
        _FORMAT,
        rests_on(prefix),
        [(one.channel, one.modified or one.checked) for one in channel_ages(sources.channels)],
        sources.urls,
        sources.priority,
        SettingsFile().load().pip_with_python,
        [f"{one.name.normalized} {one.version} {one.build_string}" for one in solver.virtual],
    )
    return hashlib.sha256(msgspec.json.encode(state)).hexdigest()


def _file(prefix: str) -> Path:
    return report_file(prefix).with_suffix(".explanations.json")


def forget() -> None:
    """Drop what is in memory, as a new process would."""
    _memory.clear()
