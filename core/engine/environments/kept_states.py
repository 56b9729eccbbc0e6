"""The exact states of an environment that were seen, one file each, and where they are kept.

An environment the user handed to us keeps them itself, in `conda-meta/glasshouse/`; of any other
they lie in the app's state folder, by its real path, so that nothing is written into it. A file
`0003.json` is the state at revision 3 of conda's history, `0003-2.json` the second change seen
after it, and `none-1.json` one of an environment whose history had not begun.

Each file names the prefix and an environment id and is ignored where they don't match: a copied
environment does not inherit the past of the one it was copied from, nor a new one that of the one
that was at its place.
"""

from __future__ import annotations

import hashlib
import os
import re
import uuid
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from core import paths
from core.engine.environments.guard import frozen_reason, is_adopted
from core.engine.environments.history_file import history_path
from core.engine.transactions.durable import read_json, remove, write_json
from core.engine.transactions.lock import prefix_key
from core.model.base import Data, Message
from core.model.package import PackageRecord, PipPackage
from core.model.revision import RevisionRecords

_FILE = re.compile(r"(\d{4,9}|none)(?:-(\d{1,9}))?\.json")
_REMEMBERED = 400
"""Heads kept in memory: about 50 KB each for an environment of 400 packages."""
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


class _Package(msgspec.Struct, frozen=True):
    name: str
    version: str
    build: str
    subdir: str
    sha256: str | None = None
    md5: str | None = None


class SeenDistribution(msgspec.Struct, frozen=True):
    """A pip package, as far as it tells one state from another."""

    name: str
    version: str
    installer: str | None = None
    editable: bool = False
    overwrites: str | None = None


class _File(msgspec.Struct, frozen=True):
    """What is read of a state's file to place it on the timeline."""

    number: int
    prefix: str
    environment_id: str
    time: float
    title: Message
    records: tuple[_Package, ...] = ()
    pip_packages: tuple[SeenDistribution, ...] = ()
    step: int = 0
    pip_known: bool = True


@dataclass(frozen=True)
class KeptState:
    """A state as the timeline needs it; `load` reads all of it."""

    file: Path
    number: int
    step: int
    time: float
    title: Message
    builds: frozenset[str]
    """See `build_key`, of every conda package."""
    pip: frozenset[SeenDistribution]
    pip_known: bool

    @property
    def place(self) -> tuple[int, int]:
        """Its place on the timeline."""
        return (self.number, self.step)

    @cached_property
    def dists(self) -> frozenset[str]:
        """`name-version-build` of every conda package."""
        return dists_of(self.builds)

    def load(self) -> RevisionRecords | None:
        """All of it; None where the file has gone."""
        return read_json(self.file, RevisionRecords)


@dataclass(frozen=True)
class _Head:
    """A parsed file, and whose it is."""

    prefix: str
    environment_id: str
    state: KeptState


_heads: dict[Path, tuple[tuple[int, int], _Head | None]] = {}


def states_inside(prefix: str | os.PathLike[str]) -> Path:
    """Where an environment that is ours to change keeps them."""
    return Path(prefix) / "conda-meta" / "glasshouse"


def states_outside(prefix: str | os.PathLike[str]) -> Path:
    """Where those of any other environment are."""
    return paths.state_dir() / "seen" / prefix_key(prefix)


def file_name(number: int, step: int = 0) -> str:
    """The file of a state; `number` is -1 where no history has begun."""
    stem = f"{number:04d}" if number >= 0 else "none"
    return f"{stem}-{step}.json" if step else f"{stem}.json"


def kept_states(prefix: str | os.PathLike[str]) -> dict[tuple[int, int], KeptState]:
    """Every state that is kept of this very environment, by number and step, in their order."""
    found: dict[tuple[int, int], KeptState] = {}
    for folder, identity in _places(prefix):
        for file, stamp in _files(folder):
            head = _head(file, stamp)
            if head is None or head.environment_id != identity.id:
                continue
            if not _same(head.prefix, prefix):
                continue
            found.setdefault(head.state.place, head.state)
    return dict(sorted(found.items()))


def find_state(
    prefix: str | os.PathLike[str], number: int, step: int = 0
) -> RevisionRecords | None:
    """One state in full, where it is kept and belongs to this environment."""
    for folder, identity in _places(prefix):
        found = read_json(folder / file_name(number, step), RevisionRecords)
        if found is None or (found.number, found.step) != (number, step):
            continue
        if found.environment_id == identity.id and _same(found.prefix, prefix):
            return found
    return None


def last_state(prefix: str | os.PathLike[str], *, before: int) -> RevisionRecords | None:
    """The newest state that was kept before a revision of conda's history came to be."""
    earlier = [state for place, state in kept_states(prefix).items() if place < (before, 0)]
    return earlier[-1].load() if earlier else None


def newest_state(prefix: str | os.PathLike[str]) -> KeptState | None:
    """The state that was kept last."""
    return next(reversed(kept_states(prefix).values()), None)


def environment_id(prefix: str | os.PathLike[str]) -> str | None:
    """The id an environment of ours has been given, or None."""
    folder = states_inside(prefix)
    found = read_json(folder / "environment.json", EnvironmentIdentity)
    return found.id if found is not None and _same(found.prefix, prefix) else None


def ensure_environment_id(prefix: str | os.PathLike[str]) -> str:
    """The same, given now if it had none. Writes into the environment. Raises OSError."""
    known = environment_id(prefix)
    if known is not None:
        return known
    identity = EnvironmentIdentity(id=uuid.uuid4().hex, prefix=os.fspath(prefix))
    write_json(states_inside(prefix) / "environment.json", identity)
    return identity.id


def keep_state(state: RevisionRecords) -> bool:
    """Write a state where it belongs; its `environment_id` is filled in. False where it can't be:
    a full disk, a folder that may only be read.
    """
    prefix = state.prefix
    if is_adopted(prefix) and frozen_reason(prefix) is None:
        with suppress(OSError):
            named = msgspec.structs.replace(state, environment_id=ensure_environment_id(prefix))
            write_json(states_inside(prefix) / file_name(state.number, state.step), named)
            return True
    try:
        named = msgspec.structs.replace(state, environment_id=_ensure_id_outside(prefix))
        write_json(states_outside(prefix) / file_name(state.number, state.step), named)
    except OSError:
        return False
    return True


def forget_state(state: KeptState) -> None:
    """Delete one; what can't be deleted stays."""
    with suppress(OSError):
        remove(state.file)


def build_key(record: PackageRecord | _Package) -> str:
    """What makes two records the same build wherever they came from: no channel, no address.

    How these are spelled follows the user's configuration, which may change.
    """
    dist = f"{record.name}-{record.version}-{record.build}"
    return f"{record.subdir}/{dist}#{record.sha256 or record.md5 or ''}"


def dists_of(builds: Iterable[str]) -> frozenset[str]:
    """`name-version-build` of builds."""
    return frozenset(build.partition("#")[0].partition("/")[2] for build in builds)


def distribution_of(package: PipPackage) -> SeenDistribution:
    """What tells one state of pip's packages from another."""
    return SeenDistribution(
        package.name, package.version, package.installer, package.editable, package.overwrites
    )


def _places(prefix: str | os.PathLike[str]) -> Iterator[tuple[Path, EnvironmentIdentity]]:
    """Folders with states of this environment, the better place first."""
    inside = states_inside(prefix)
    found = read_json(inside / "environment.json", EnvironmentIdentity)
    if found is not None and _same(found.prefix, prefix):
        yield inside, found
    outside = _identity_outside(prefix)
    if outside is not None:
        yield states_outside(prefix), outside


def _identity_outside(prefix: str | os.PathLike[str]) -> EnvironmentIdentity | None:
    found = read_json(states_outside(prefix) / "environment.json", EnvironmentIdentity)
    if found is None:
        return None
    folder, history = _birth(prefix)
    if found.history and history:
        return found if found.history == history else None
    return found if found.folder == folder else None


def _ensure_id_outside(prefix: str | os.PathLike[str]) -> str:
    place = states_outside(prefix)
    known = _identity_outside(prefix)
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
    return identity.id


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


def _files(folder: Path) -> list[tuple[Path, tuple[int, int]]]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if _FILE.fullmatch(entry.name):
                    status = entry.stat()
                    found.append((Path(entry.path), (status.st_mtime_ns, status.st_size)))
    except OSError:
        return []
    return found


def _head(file: Path, stamp: tuple[int, int]) -> _Head | None:
    known = _heads.get(file)
    if known is not None and known[0] == stamp:
        return known[1]
    content = read_json(file, _File)
    head = (
        None
        if content is None
        else _Head(content.prefix, content.environment_id, _state(file, content))
    )
    if len(_heads) >= _REMEMBERED:
        _heads.clear()
    _heads[file] = (stamp, head)
    return head


def _state(file: Path, content: _File) -> KeptState:
    return KeptState(
        file=file,
        number=content.number,
        step=content.step,
        time=content.time,
        title=content.title,
        builds=frozenset(map(build_key, content.records)),
        pip=frozenset(content.pip_packages),
        pip_known=content.pip_known,
    )


def _same(first: str | os.PathLike[str], second: str | os.PathLike[str]) -> bool:
    if os.fspath(first) == os.fspath(second):
        return True
    return os.path.normcase(os.path.realpath(first)) == os.path.normcase(os.path.realpath(second))
