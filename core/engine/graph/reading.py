"""The graph of an environment, from its records and what pip installed."""

from __future__ import annotations

import csv
import hashlib
import os
import threading
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from core.engine.environments.pip_packages import normalized_name, read_pip_packages
from core.engine.environments.prefix import read_prefix, read_record_files
from core.engine.graph.building import build_graph
from core.engine.graph.contents import Contents, virtual_versions
from core.engine.pip.distributions import distributions_in_folder
from core.engine.pip.presence import pip_fingerprint
from core.engine.solving.fingerprint import prefix_fingerprint
from core.model.graph import PackageGraph
from core.model.package import PipPackage
from core.model.problem import fail

_KEPT_GRAPHS = 4
_PETABYTE = 2**50


@dataclass(frozen=True)
class ReadGraph:
    """A graph with the packages it was made of."""

    graph: PackageGraph
    contents: Contents


_kept: OrderedDict[str, ReadGraph] = OrderedDict()
"""By prefix, the one asked for last at the end."""
_reading = threading.Lock()


def read_graph(prefix: str) -> PackageGraph:
    """Kept in memory as long as the prefix stays the same. Raises `environment-gone`."""
    return _read(prefix, _fingerprint(prefix)).graph


def graph_of(prefix: str, fingerprint: str) -> PackageGraph:
    """The graph read before. Raises `environment-gone`, and `graph-outdated` where the prefix has
    changed since."""
    return read_with_contents(prefix, fingerprint).graph


def read_with_contents(prefix: str, fingerprint: str) -> ReadGraph:
    """The same with what it was made of. Raises as `graph_of` does."""
    if _fingerprint(prefix) != fingerprint:
        raise fail("graph-outdated", name=Path(prefix).name)
    return _read(prefix, fingerprint)


def forget_graphs() -> None:
    """Give their memory back."""
    with _reading:
        _kept.clear()


def _read(prefix: str, fingerprint: str) -> ReadGraph:
    with _reading:
        known = _kept.get(prefix)
        if known is None or known.graph.fingerprint != fingerprint:
            contents = _contents(prefix)
            known = ReadGraph(build_graph(contents, fingerprint), contents)
        _kept[prefix] = known
        _kept.move_to_end(prefix)
        while len(_kept) > _KEPT_GRAPHS:
            _kept.popitem(last=False)
        return known


def _fingerprint(prefix: str) -> str:
    """Of conda's records and of the names of what pip wrote down."""
    if not (Path(prefix) / "conda-meta").is_dir():
        raise fail("environment-gone", path=prefix)
    try:
        parts = (prefix_fingerprint(prefix), pip_fingerprint(prefix))
    except OSError as error:
        raise fail("environment-gone", path=prefix, detail=str(error)) from error
    return hashlib.sha256("".join(parts).encode()).hexdigest()[:32]


def _contents(prefix: str) -> Contents:
    root = Path(prefix)
    content = read_prefix(root)
    pip = {
        normalized_name(package.name): package
        for package in read_pip_packages(root, content.installed)
    }
    files, _ = read_record_files(root)
    notes = _pip_notes(pip)
    return Contents(
        prefix=prefix,
        records={each.record.name: each.record for each in content.installed},
        pip=pip,
        requested=frozenset(content.requested) if content.requested_known else frozenset(),
        requested_known=content.requested_known,
        pip_marked=frozenset(name for name, (_, marked) in notes.items() if marked),
        sizes={each.record.name: _believed(each.installed_size) for each in content.installed},
        pip_sizes={name: _believed(size) for name, (size, _) in notes.items()},
        distributions={
            _distribution(path): name
            for name, file in files.items()
            for path in file.python_metadata
        },
        virtual=virtual_versions(),
    )


def _believed(size: int | None) -> int | None:
    """None for what no disk holds: sums of it could not be told to the window."""
    return size if size is not None and 0 <= size < _PETABYTE else None


def _distribution(path: str) -> str:
    """`flask-login` for `lib/…/Flask_Login-0.6.dist-info/METADATA`."""
    parts = path.replace("\\", "/").split("/")
    folder = next((part for part in reversed(parts) if part.endswith("-info")), parts[-1])
    return normalized_name(folder.rsplit(".", 1)[0].split("-", 1)[0])


def _pip_notes(pip: dict[str, PipPackage]) -> dict[str, tuple[int | None, bool]]:
    """Bytes each pip package says it brought, and whether its installer noted a wish for it."""
    found: dict[str, tuple[int | None, bool]] = {}
    for location in dict.fromkeys(package.location for package in pip.values()):
        if not location:
            continue
        for each in distributions_in_folder(Path(location)):
            name = str(each.name)
            if name in pip and pip[name].location == location:
                found[name] = (_recorded_size(each.info), (each.info / "REQUESTED").is_file())
    return found


def _recorded_size(info: Path) -> int | None:
    """The sum of RECORD's third column (PEP 376); None where there is no such list.

    Files it has no size for are looked at: itself, compiled Python, and all those of installers
    that write none.
    """
    try:
        with (info / "RECORD").open(encoding="utf-8", errors="replace", newline="") as stream:
            rows = [row for row in csv.reader(stream) if row]
    except (OSError, csv.Error):
        return None
    total = 0
    for row in rows:
        with suppress(OSError, ValueError):  # no such file; no path; more digits than a number has
            told = len(row) > 2 and row[2].isdecimal()
            total += int(row[2]) if told else os.lstat(info.parent / row[0]).st_size
    return total
