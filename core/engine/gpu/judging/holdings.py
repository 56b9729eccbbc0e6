"""What an environment holds that matters to a GPU, read cheaply and kept while nothing moves.

Thirty environments must be answered fast each time somebody looks, so what was read is kept in
memory under fingerprints of conda-meta and of what pip wrote down.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from core.engine.channels.known_names import conda_name_of
from core.engine.environments.pip_packages import normalized_name as normalized
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix, record_entries
from core.engine.environments.record_file import UnreadableRecordError, read_record_file
from core.engine.gpu.compatibility.builds import builds_in
from core.engine.gpu.judging.names import may_hold_framework
from core.engine.gpu.judging.openmp_files import Runtime, runtimes_in
from core.engine.pip.distributions import distributions_in_folder, same_version
from core.engine.pip.presence import pip_fingerprint
from core.engine.records import is_usable
from core.engine.solving.fingerprint import prefix_fingerprint
from core.model.frameworks import BuildSource, FrameworkBuild
from core.model.package import PackageRecord, PipPackage

_PYTHON = re.compile(r"python-\d[^-]*-[^-]*\.json")
_MOST_KEPT = 200
"""Environments."""


@dataclass(frozen=True)
class Holdings:
    """Records, pip packages and framework builds of one prefix."""

    prefix: Path
    records: dict[str, PackageRecord] = field(default_factory=dict)
    pip: dict[str, PipPackage] = field(default_factory=dict)
    """By normalised name."""
    requested: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    builds: tuple[FrameworkBuild, ...] = ()
    unreadable: int = 0
    """Records that say nothing, where one of a framework may be among them."""

    @property
    def python(self) -> str:
        """Version of its Python; empty where there is none."""
        return self.records["python"].version if "python" in self.records else ""

    @cached_property
    def runtimes(self) -> tuple[Runtime, ...]:
        """Copies of OpenMP runtimes; looked for when somebody asks."""
        return runtimes_in(self.prefix, self.pip.values())

    @cached_property
    def unlisted(self) -> frozenset[str]:
        """Normalised names of what pip keeps no list of files of, so that it can't be taken
        out."""
        listed: dict[str, list[str]] = {}
        for folder in {Path(package.location) for package in self.pip.values()}:
            for each in distributions_in_folder(folder):
                with suppress(OSError):
                    each.recorded(self.prefix)
                    listed.setdefault(each.name, []).append(each.version)
        # conda's own may lie beside it, of another version.
        return frozenset(
            name
            for name, package in self.pip.items()
            if not any(same_version(package.version, found) for found in listed.get(name, ()))
        )

    def covered_by(self, build: FrameworkBuild) -> PackageRecord | None:
        """conda's record of the package that pip put this build over, if it did."""
        if build.source is not BuildSource.PIP:
            return None
        package = self.pip.get(normalized(build.package))
        if package is None:
            return None
        own = package.overwrites or conda_name_of(package.name)
        return self.records.get(own)


def subdir_of(records: Iterable[PackageRecord]) -> str:
    """What an environment is for; empty where nothing tells, which means this machine."""
    return next((each.subdir for each in records if each.name == "python"), "")


_kept: dict[Path, tuple[tuple[str, str], Holdings]] = {}


def holdings_of(prefix: Path) -> Holdings:
    """Read a prefix, or answer from memory. Raises OSError."""
    key = (prefix_fingerprint(prefix), pip_fingerprint(prefix))
    known = _kept.get(prefix)
    if known is not None and known[0] == key:
        return known[1]
    found = _read(prefix) if may_hold_framework(prefix) else _read_python(prefix)
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[prefix] = (key, found)
    return found


def _read(prefix: Path) -> Holdings:
    content = read_prefix(prefix)
    pip = read_pip_packages(prefix, content.installed)
    records = [record for record in content.records if is_usable(record)]
    return Holdings(
        prefix,
        records={record.name: record for record in records},
        pip={normalized(package.name): package for package in pip},
        requested=content.requested if content.requested_known else {},
        builds=builds_in(records, pip, subdir_of(records)),
        unreadable=len(content.unreadable) + len(content.records) - len(records),
    )


def _read_python(prefix: Path) -> Holdings:
    """All that matters where there is no framework: most environments have none, and reading every
    record of thirty of them takes seconds."""
    for entry in record_entries(prefix):
        if not _PYTHON.fullmatch(entry.name):
            continue
        status = entry.stat()
        try:
            stamp = (status.st_mtime_ns, status.st_size)
            record = read_record_file(prefix, entry.path, stamp).package.record
        except UnreadableRecordError:
            continue
        if is_usable(record):
            return Holdings(prefix, records={record.name: record})
    return Holdings(prefix)
