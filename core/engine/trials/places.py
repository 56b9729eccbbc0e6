"""The copies that exist: made, found again after a crash, deleted.

They lie on the volume of their original, outside every envs_dir. The note beside a copy says what
it is; as long as an engine works on it, that holds a lock of its name.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core import paths
from core.engine.environments.locations import envs_dirs
from core.engine.environments.registry import registered_prefixes
from core.engine.transactions import journal
from core.engine.transactions.durable import read_json, remove, write_json
from core.engine.transactions.lock import named_lock
from core.engine.trials.marks import NOTE
from core.model.changes import Changes
from core.model.plan import Plan
from core.model.problem import fail
from core.model.trial import Trial

_PATIENCE = 5.0
"""Seconds the children of a killed engine may take to let go."""


def new_token() -> str:
    """Short, because paths on Windows may not be long."""
    return uuid.uuid4().hex[:8]


def make_place(plan: Plan, token: str) -> Trial:
    """Make the folder of a new trial, with its note; the copy itself is not there yet.

    The caller is `at_work` on it. Raises the Problem `trial-read-only`.
    """
    root = paths.trials_dir(plan.prefix)
    prefix = root / token / Path(plan.prefix).name
    trial = Trial(
        token=token, prefix=str(prefix), original=plan.prefix, plan=plan, started=time.time()
    )
    try:
        prefix.mkdir(parents=True)
        keep(trial)
        _remember(root)
    except OSError as error:
        raise fail("trial-read-only", folder=str(root), detail=str(error)) from error
    return trial


def keep(trial: Trial) -> None:
    """Write the note. Raises OSError."""
    write_json(Path(trial.prefix).parent / NOTE, trial, sync=False)


@contextmanager
def at_work(token: str, timeout: float = 0.0) -> Iterator[None]:
    """Hold the trial's lock. Raises the Problem `trial-in-use` where another engine does."""
    with named_lock(f"trial-{token}", timeout) as lock:
        if lock is None:
            raise fail("trial-in-use")
        yield


def list_trials() -> tuple[Trial, ...]:
    """All copies nobody is working on, oldest first.

    Those without a verification were never finished: their engine was killed.
    """
    found = []
    for place in _places():
        trial = read_json(place / NOTE, Trial)
        if trial is None or trial.token != place.name:
            continue
        with named_lock(f"trial-{trial.token}", 0.0, sign=False) as lock:
            if lock is not None:
                found.append(trial)
    return tuple(sorted(found, key=lambda trial: trial.started))


def discard_trial(token: str) -> Changes:
    """Delete a copy, whole or half made; nothing of it is left, and nothing else is touched.

    Raises the Problems `trial-unknown` and `trial-in-use`, and OSError where a program holds a
    file of it.
    """
    place = next((place for place in _places() if place.name == token), None)
    trial = read_json(place / NOTE, Trial) if place is not None else None
    if place is None or trial is None:
        raise fail("trial-unknown")
    with at_work(token, _PATIENCE):
        prefix = place / Path(trial.prefix).name
        opened = journal.open_transaction(prefix)
        if opened is not None:
            remove(Path(opened.undo_folder))
            remove(Path(opened.staging_folder))
            journal.close(opened)
        remove(prefix)
        # The note goes last, so that an interrupted deletion is found and continued.
        remove(place / NOTE)
        remove(place)
        with suppress(OSError):
            place.parent.rmdir()
    return Changes()


def _places() -> list[Path]:
    found: dict[Path, None] = {}
    for root in _roots():
        if root.is_dir():
            for place in sorted(root.iterdir()):
                if (place / NOTE).is_file():
                    found.setdefault(place)
    return list(found)


def _roots() -> list[Path]:
    near = [paths.trials_dir(folder / "any") for folder in (paths.home(), *envs_dirs())]
    near += [paths.trials_dir(prefix) for prefix in registered_prefixes()]
    return list(dict.fromkeys((*_remembered(), *near)))


def _remembered() -> list[Path]:
    return [Path(folder) for folder in read_json(_folders_file(), list[str]) or []]


def _remember(root: Path) -> None:
    known = _remembered()
    if root not in known:
        write_json(_folders_file(), [str(folder) for folder in (*known, root)])


def _folders_file() -> Path:
    return paths.state_dir() / "trial-folders.json"
