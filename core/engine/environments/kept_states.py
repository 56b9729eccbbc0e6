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

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from core.engine.environments.guard import frozen_reason, is_adopted
from core.engine.environments.whose_states import (
    EnvironmentIdentity,
    ensure_environment_id,
    ensure_id_outside,
    identity_outside,
    same_place,
    states_inside,
    states_outside,
)
from core.engine.transactions.durable import read_json, remove, write_json
from core.model.base import Message
from core.model.package import PackageRecord, PipPackage
from core.model.revision import RevisionRecords

_FILE = re.compile(r"(\d{4,9}|none)(?:-(\d{1,9}))?\.json")
_REMEMBERED = 400
"""Heads kept in memory: about 50 KB each for an environment of 400 packages."""


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
    missing: tuple[str, ...] | None = None


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
    missing: frozenset[str] | None
    """Distributions of conda packages that are gone; None where nobody looked."""

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


def file_name(number: int, step: int = 0) -> str:
    """The file of a state; `number` is -1 where no history has begun."""
    stem = f"{number:04d}" if number >= 0 else "none"
    return f"{stem}-{step}.json" if step else f"{stem}.json"


def kept_states(prefix: str | os.PathLike[str]) -> dict[tuple[int, int], KeptState]:
    """Every state that is kept of this very environment, by number and step, in their order."""
    found: dict[tuple[int, int], KeptState] = {}
    for folder, identity in kept_places(prefix):
        for file, stamp in _files(folder):
            head = _head(file, stamp)
            if head is None or head.environment_id != identity.id:
                continue
            if not same_place(head.prefix, prefix):
                continue
            found.setdefault(head.state.place, head.state)
    return dict(sorted(found.items()))


def find_state(
    prefix: str | os.PathLike[str], number: int, step: int = 0
) -> RevisionRecords | None:
    """One state in full, where it is kept and belongs to this environment."""
    for folder, identity in kept_places(prefix):
        found = read_json(folder / file_name(number, step), RevisionRecords)
        if found is None or (found.number, found.step) != (number, step):
            continue
        if found.environment_id == identity.id and same_place(found.prefix, prefix):
            return found
    return None


def last_state(prefix: str | os.PathLike[str], *, before: int) -> RevisionRecords | None:
    """The newest state that was kept before a revision of conda's history came to be."""
    earlier = [state for place, state in kept_states(prefix).items() if place < (before, 0)]
    return earlier[-1].load() if earlier else None


def newest_state(prefix: str | os.PathLike[str]) -> KeptState | None:
    """The state that was kept last."""
    return next(reversed(kept_states(prefix).values()), None)


def keep_state(state: RevisionRecords) -> bool:
    """Write a state where it belongs; its `environment_id` is filled in. False where it can't be:
    a full disk, a folder that may only be read.
    """
    prefix = state.prefix
    name = file_name(state.number, state.step)

    def write(folder: Path, identity: str) -> None:
        write_json(folder / name, msgspec.structs.replace(state, environment_id=identity))

    return keep_beside(prefix, write)


def keep_beside(prefix: str | os.PathLike[str], write: Callable[[Path, str], None]) -> bool:
    """Let `write` put something where the states of an environment are kept.

    It is given the folder and the environment's id, and may raise OSError: then the other place
    gets it. False where neither does.
    """
    if is_adopted(prefix) and frozen_reason(prefix) is None:
        with suppress(OSError):
            write(states_inside(prefix), ensure_environment_id(prefix))
            return True
    try:
        identity = ensure_id_outside(prefix)
        write(states_outside(prefix), identity)
    except OSError:
        return False
    return True


def forget_state(state: KeptState) -> None:
    """Delete one; what can't be deleted stays."""
    with suppress(OSError):
        remove(state.file)


def kept_places(prefix: str | os.PathLike[str]) -> Iterator[tuple[Path, EnvironmentIdentity]]:
    """Folders with states of this environment, the better place first."""
    inside = states_inside(prefix)
    found = read_json(inside / "environment.json", EnvironmentIdentity)
    if found is not None and same_place(found.prefix, prefix):
        yield inside, found
    outside = identity_outside(prefix)
    if outside is not None:
        yield states_outside(prefix), outside


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
        missing=None if content.missing is None else frozenset(content.missing),
    )
