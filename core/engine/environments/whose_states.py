"""Whose a kept state is: which environment, and not a copy of it or another one at its place.

The folders with kept states name the environment in `environment.json`: the one inside by its
path, the one in the app's state folder also by what tells a re-created environment apart.
"""

from __future__ import annotations

import hashlib
import os
import time
import uuid
from contextlib import suppress
from pathlib import Path

from core import paths
from core.engine.environments.history_file import history_path
from core.engine.transactions.durable import read_json, remove, write_json
from core.engine.transactions.lock import prefix_key
from core.model.base import Data

_GONE_DAYS = 90
_HISTORY_HEAD = 300
"""Bytes of a history that tell one environment from another: date and command of its making."""


class EnvironmentIdentity(Data, frozen=True):
    """Content of `environment.json` beside the states."""

    id: str
    prefix: str
    folder: int = 0
    """Inode of `conda-meta`; 0 where the states lie in the environment itself."""
    history: str = ""
    """A hash of how its history begins; empty where it had none yet."""


def states_inside(prefix: str | os.PathLike[str]) -> Path:
    """Where an environment that is ours to change keeps them."""
    return Path(prefix) / "conda-meta" / "glasshouse"


def states_outside(prefix: str | os.PathLike[str]) -> Path:
    """Where those of any other environment are."""
    return paths.state_dir() / "seen" / prefix_key(prefix)


def environment_id(prefix: str | os.PathLike[str]) -> str | None:
    """The id an environment of ours has been given, or None."""
    folder = states_inside(prefix)
    found = read_json(folder / "environment.json", EnvironmentIdentity)
    return found.id if found is not None and same_place(found.prefix, prefix) else None


def ensure_environment_id(prefix: str | os.PathLike[str]) -> str:
    """The same, given now if it had none. Writes into the environment. Raises OSError."""
    known = environment_id(prefix)
    if known is not None:
        return known
    identity = EnvironmentIdentity(id=uuid.uuid4().hex, prefix=os.fspath(prefix))
    write_json(states_inside(prefix) / "environment.json", identity)
    return identity.id


def identity_outside(prefix: str | os.PathLike[str]) -> EnvironmentIdentity | None:
    """Of the states kept in the app's state folder, where they are this environment's."""
    found = read_json(states_outside(prefix) / "environment.json", EnvironmentIdentity)
    if found is None:
        return None
    folder, history = _birth(prefix)
    if found.history and history:
        return found if found.history == history else None
    return found if found.folder == folder else None


def ensure_id_outside(prefix: str | os.PathLike[str]) -> str:
    """An id for them, given now if there is none. Forgets what was here before. Raises OSError."""
    place = states_outside(prefix)
    known = identity_outside(prefix)
    folder, history = _birth(prefix)
    if known is not None and (known.history or not history):
        return known.id
    if known is None:
        remove(place)  # of another environment, which was here before
    identity = EnvironmentIdentity(
        id=known.id if known else uuid.uuid4().hex,
        prefix=os.fspath(prefix),
        folder=folder,
        history=history,
    )
    write_json(place / "environment.json", identity)
    _forget_the_gone()
    return identity.id


def _forget_the_gone() -> None:
    """Delete what is kept of environments that have been gone for long.

    Not at once: a disk may only be unplugged, and a deleted environment can be brought back.
    """
    limit = time.time() - _GONE_DAYS * 86_400
    for folder in (paths.state_dir() / "seen").iterdir():
        with suppress(OSError):
            if folder.stat().st_mtime > limit:
                continue
            found = read_json(folder / "environment.json", EnvironmentIdentity)
            if found is None or not (Path(found.prefix) / "conda-meta").is_dir():
                remove(folder)


def _birth(prefix: str | os.PathLike[str]) -> tuple[int, str]:
    """What tells an environment from another one made later at its place."""
    try:
        folder = (Path(prefix) / "conda-meta").stat().st_ino
    except OSError:
        return 0, ""
    try:
        with history_path(prefix).open("rb") as stream:
            head = stream.read(_HISTORY_HEAD)
    except OSError:
        return folder, ""
    # Its first section alone, which whatever is appended leaves as it is.
    first = head.split(b"\n+", 1)[0].split(b"\n==>", 1)[0]
    return folder, hashlib.sha256(first).hexdigest()[:24] if first.strip() else ""


def same_place(first: str | os.PathLike[str], second: str | os.PathLike[str]) -> bool:
    """Whether two paths lead to one folder."""
    if os.fspath(first) == os.fspath(second):
        return True
    return os.path.normcase(os.path.realpath(first)) == os.path.normcase(os.path.realpath(second))
