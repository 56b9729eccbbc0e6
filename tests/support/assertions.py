"""What must hold for every prefix after every operation, and how to compare two states."""

from __future__ import annotations

import hashlib
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_LEFTOVERS = re.compile(
    r"CACHEDIR\.TAG|__clobbers__|symtest_.*|\.trash|\.prefetch.*|\.glasshouse.*|.*\.tmp-glasshouse"
)


@dataclass(frozen=True)
class Snapshot:
    """Everything about a prefix that has to be equal for it to be "the same".

    `.pyc` files are left out (they hold times), and so are our revisions in conda-meta.
    """

    records: dict[str, tuple[str, ...]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)

    def difference(self, other: Snapshot) -> list[str]:
        """What differs, in lines for people."""
        lines: list[str] = []
        for mine, theirs in ((self.records, other.records), (self.files, other.files)):
            lines += [
                f"{key}: {mine.get(key)} | {theirs.get(key)}"
                for key in sorted(mine.keys() | theirs.keys())
                if mine.get(key) != theirs.get(key)
            ]
        return lines


def snapshot(prefix: Path) -> Snapshot:
    """Digest of records, files (of packages and of the user) and links. Empty when absent."""
    if not prefix.exists():
        return Snapshot()
    records = {
        record["name"]: (
            record["version"],
            record["build"],
            record["subdir"],
            record["url"],
            *sorted(_requested(record)),
        )
        for record in read_records(prefix)
    }
    files = {}
    for path in _files(prefix):
        relative = path.relative_to(prefix).as_posix()
        if relative.startswith("conda-meta/") and not _is_state(relative):
            continue
        files[relative] = f"-> {path.readlink()}" if path.is_symlink() else _sha256(path)
    return Snapshot(records, files)


def installed(prefix: Path) -> dict[str, str]:
    """Version by package name."""
    return {record["name"]: record["version"] for record in read_records(prefix)}


def read_records(prefix: Path) -> list[dict[str, Any]]:
    """All records in conda-meta."""
    return [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((prefix / "conda-meta").glob("*.json"))
    ]


def verify_prefix(prefix: Path, *, history: bool = True) -> None:
    """Fail unless the prefix is whole.

    Every file of every record is there with the recorded sha256, no name has two records,
    conda-meta/history (where asked for) sums up to the records, nothing of ours lies about.
    """
    faults: list[str] = []
    seen: dict[str, str] = {}
    records = read_records(prefix)
    for record in records:
        stem = f"{record['name']}-{record['version']}-{record['build']}"
        if record["name"] in seen:
            faults.append(f"two records of {record['name']}: {seen[record['name']]} and {stem}")
        seen[record["name"]] = stem
        faults += _file_faults(prefix, record)
    faults += [f"left over: {path}" for path in leftovers(prefix)]
    if history:
        faults += _history_faults(prefix, set(seen.values()))
    assert not faults, "\n".join(faults[:30])


def unowned_files(prefix: Path) -> set[str]:
    """Files no record owns, without conda-meta and `.pyc`."""
    owned = {path for record in read_records(prefix) for path in record["files"]}
    return {
        relative
        for path in _files(prefix)
        if not (relative := path.relative_to(prefix).as_posix()).startswith("conda-meta/")
        and relative not in owned
    }


def leftovers(prefix: Path) -> list[str]:
    """Temporary files that some step forgot."""
    found = [entry.name for entry in prefix.iterdir() if _LEFTOVERS.fullmatch(entry.name)]
    meta = prefix / "conda-meta"
    if meta.exists():
        found += [
            f"conda-meta/{entry.name}"
            for entry in meta.iterdir()
            if entry.is_file()
            and entry.suffix != ".json"
            and entry.name not in {"history", "frozen", "pinned", "state", "created_at"}
        ]
    return found


def history_state(prefix: Path) -> set[str]:
    """`name-version-build` of what conda-meta/history says is installed."""
    state: set[str] = set()
    for line in (prefix / "conda-meta" / "history").read_text(encoding="utf-8").splitlines():
        if line.startswith("+"):
            state.add(_stem(line))
        elif line.startswith("-"):
            state.discard(_stem(line))
    return state


def _stem(line: str) -> str:
    return line[1:].rsplit("::", 1)[-1].rsplit("/", 1)[-1]


def _history_faults(prefix: Path, stems: set[str]) -> list[str]:
    path = prefix / "conda-meta" / "history"
    if not path.exists():
        return ["no conda-meta/history"]
    state = history_state(prefix)
    return [f"history and records disagree: {stem}" for stem in sorted(state ^ stems)]


def _file_faults(prefix: Path, record: dict[str, Any]) -> list[str]:
    faults: list[str] = []
    paths = record.get("paths_data", {}).get("paths", [])
    known = set()
    for entry in paths:
        relative = _in_prefix(entry["_path"], record)
        known.add(relative)
        path = prefix / relative
        expected = entry.get("sha256_in_prefix") or entry.get("sha256")
        if not os.path.lexists(path):
            faults.append(f"{record['name']}: {entry['_path']} is missing")
        elif entry.get("path_type") == "softlink" or path.is_symlink() or not expected:
            continue
        elif _sha256(path) != expected:
            faults.append(f"{record['name']}: {entry['_path']} has other content")
    faults += [
        f"{record['name']}: {name} is missing"
        for name in record["files"]
        if name not in known and not os.path.lexists(prefix / name)
    ]
    return faults


def _in_prefix(path: str, record: dict[str, Any]) -> str:
    """conda records where a noarch file lies in its package; `files` says where it went."""
    if record.get("noarch") and path.startswith(("site-packages/", "python-scripts/")):
        tail = "/" + path.removeprefix("python-scripts/")
        return next((name for name in record["files"] if name.endswith(tail)), path)
    return path


def _requested(record: dict[str, Any]) -> list[str]:
    specs = record.get("requested_specs") or []
    one = record.get("requested_spec")
    return [*specs, one] if one and one not in specs else list(specs)


def _is_state(relative: str) -> bool:
    return relative in {"conda-meta/pinned", "conda-meta/frozen", "conda-meta/state"}


def _files(prefix: Path) -> list[Path]:
    found = []
    for parent, folders, names in os.walk(prefix):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        found += [Path(parent, name) for name in (*names, *links) if not name.endswith(".pyc")]
    return found


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
