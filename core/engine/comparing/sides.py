"""What each of the two sides holds: exact packages, or the wishes of a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import InvalidWheelFilename, parse_wheel_filename

from core.engine.channels.sources import native_subdir
from core.engine.comparing.names import name_of_environment
from core.engine.environments.kept_states import newest_state
from core.engine.environments.pip_packages import normalized_name, read_pip_packages
from core.engine.environments.prefix import PrefixContent, read_prefix
from core.engine.files.concealment import concealed
from core.engine.files.reading import read_source
from core.engine.pip.distributions import still_there
from core.engine.review.exact.archives import asked
from core.engine.review.exact.locks import EXACT
from core.engine.review.exact.platform import conda_entries
from core.engine.transactions.revisions import read_revision_records
from core.model.base import Message
from core.model.comparison import Side
from core.model.importing import CondaEntry, PipEntry, PipKind, ReadFile
from core.model.package import PackageRecord, PipPackage
from core.model.problem import ProblemError, fail
from core.model.revision import RevisionRecords

Key = tuple[str, bool]
"""Name, and whether pip brought it."""


@dataclass(frozen=True)
class Item:
    """One package, exactly."""

    name: str
    version: str
    build: str = ""
    subdir: str = ""
    channel: str = ""
    sha256: str | None = None

    @property
    def text(self) -> str:
        """`1.2 py312_0`."""
        return f"{self.version} {self.build}".strip()


@dataclass(frozen=True)
class Holding:
    """Exact packages: an environment, one of its states, or a file that names builds."""

    name: str
    subdir: str
    """Of the machines it is for."""
    items: dict[Key, Item]
    records: tuple[PackageRecord, ...]
    """Of conda's packages; of those in a file, as much as it tells."""
    pip_known: bool = True
    state: RevisionRecords | None = None
    """What to restore; None for a file."""
    asked: frozenset[str] | None = None
    """Names of conda packages somebody asked for; None where that is not known."""
    unreadable: int = 0
    """Records of the environment that can't be read: which packages are missing is not known."""
    file: ReadFile | None = None
    """With its credentials: they are needed to ask, and go nowhere else."""


@dataclass(frozen=True)
class Wishes:
    """What a file asks for. Nothing of what these need in turn."""

    name: str
    file: ReadFile
    conda: dict[str, tuple[CondaEntry, ...]] = field(default_factory=dict)
    pip: dict[str, Requirement] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    """Lines that ask for something that has no name to compare."""


def read_side(side: Side) -> Holding | Wishes:
    """Read a side. Raises `environment-gone`, `revision-unknown`, and the Problems of files."""
    if side.source is not None:
        return _file(side)
    if not (Path(side.prefix) / "conda-meta").is_dir():
        raise fail("environment-gone", path=side.prefix)
    name = name_of_environment(side.prefix)
    if side.revision is None:
        content = read_prefix(side.prefix)
        return _held(name, _now(side.prefix, content), unreadable=len(content.unreadable))
    state = read_revision_records(side.prefix, side.revision, side.step)
    return _held(f"{name} {_mark(side.revision, side.step)}", state)


def _mark(number: int, step: int) -> str:
    """As the window calls it: `#3`, `#3.1`, and `~1` for what was seen before any history."""
    if number < 0:
        return f"~{step}"
    return f"#{number}.{step}" if step else f"#{number}"


def _now(prefix: str, content: PrefixContent) -> RevisionRecords:
    pip = read_pip_packages(prefix, content.installed)
    last = newest_state(prefix)
    known = last.load() if last is not None else None
    return RevisionRecords(
        number=-1,
        prefix=prefix,
        environment_id="",
        time=0.0,
        title=Message("revision-nothing"),
        records=content.records,
        requested=dict(content.requested) if content.requested_known else {},
        pip_packages=pip,
        pip_wheels=still_there(known.pip_wheels, pip) if known is not None else (),
    )


def _held(name: str, state: RevisionRecords, *, unreadable: int = 0) -> Holding:
    items = {(record.name, False): _item(record) for record in state.records}
    items |= {(normalized_name(one.name), True): _pip_item(one) for one in state.pip_packages}
    return Holding(
        name=name,
        subdir=_subdir(record.subdir for record in state.records),
        items=items,
        records=state.records,
        pip_known=state.pip_known,
        state=state,
        asked=frozenset(state.requested) if state.requested else None,
        unreadable=unreadable,
    )


def _file(side: Side) -> Holding | Wishes:
    assert side.source is not None
    read = read_source(side.source)
    file = concealed(read)
    if file.problem is not None:
        raise ProblemError(file.problem)
    name = PurePath(file.path).name
    if file.kind in EXACT:
        return _locked(name, file, read)
    conda: dict[str, tuple[CondaEntry, ...]] = {}
    pip: dict[str, Requirement] = {}
    unread = []
    for entry in _conda_wishes(file):
        if entry.spec and entry.name:
            conda[entry.name] = (*conda.get(entry.name, ()), entry)
        else:
            unread.append(entry.text)
    for line in _pip_wishes(file):
        requirement = _requirement(line)
        if requirement is not None:
            pip[normalized_name(requirement.name)] = requirement
        elif line.kind is not PipKind.OPTION:
            unread.append(line.text)
    return Wishes(name, file, conda, pip, tuple(unread))


def _locked(name: str, file: ReadFile, read: ReadFile) -> Holding:
    """What a lock file names for this machine, or for the first of those it is for."""
    here = str(native_subdir())
    platforms = {entry.platform or entry.subdir for entry in file.conda} - {"", "noarch"}
    subdir = here if here in platforms or not platforms else min(platforms)
    named = [asked(entry, file.path) for entry in conda_entries(file, subdir, frozenset())]
    records = tuple(one.record for one in named if one is not None)
    items = {(record.name, False): _item(record) for record in records}
    for line in file.pip:
        requirement = _requirement(line) if line.platform in {"", subdir} else None
        if requirement is not None and not line.group:
            name_, version = requirement.name, _pinned(line, requirement)
            items[normalized_name(name_), True] = Item(name_, version)
    return Holding(name, subdir, items, records, file=read)


def _pinned(line: PipEntry, requirement: Requirement) -> str:
    """The version a lock file names, by itself or by its wheel."""
    try:
        return str(parse_wheel_filename(line.target.partition("#")[0].rpartition("/")[2])[1])
    except InvalidWheelFilename:
        return next((one.version for one in requirement.specifier), "")


def _conda_wishes(file: ReadFile) -> Iterator[CondaEntry]:
    for part in (file, *file.included):
        for entry in part.conda:
            if entry.applies is not False and not entry.group:
                yield entry


def _pip_wishes(file: ReadFile) -> Iterator[PipEntry]:
    for part in (file, *file.included):
        for entry in part.pip:
            if not entry.group:
                yield entry


def _requirement(entry: PipEntry) -> Requirement | None:
    """What pip is asked for by name, where it is for this machine."""
    try:
        found = Requirement(entry.requirement or entry.text)
    except InvalidRequirement:
        return None
    return None if found.marker is not None and not found.marker.evaluate() else found


def _item(record: PackageRecord) -> Item:
    return Item(
        name=record.name,
        version=record.version,
        build=record.build,
        subdir=record.subdir,
        channel=record.channel,
        sha256=record.sha256,
    )


def _pip_item(package: PipPackage) -> Item:
    return Item(name=package.name, version=package.version)


def _subdir(subdirs: Iterable[str]) -> str:
    return next((each for each in subdirs if each != "noarch"), "noarch")
