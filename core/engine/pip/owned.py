"""What the conda packages of a plan bring of Python distributions: pip leaves these alone.

Of a package in the cache its own metadata says so; of others the name does, with what the
resources know of names that differ. The transaction looks again when all archives are there.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from core import paths
from core.engine.channels.known_names import distributions_of
from core.engine.solving.specs import name_of
from core.engine.transactions.cache_entries import find_entry
from core.model.package import PackageRecord

_NUMBERS = re.compile(r"\d+(?:\.\d+)*")
_METADATA = (
    "site-packages/*.dist-info/METADATA",
    "lib/python3*/site-packages/*.dist-info/METADATA",
    "Lib/site-packages/*.dist-info/METADATA",
)


@dataclass(frozen=True)
class Owned:
    """A distribution that conda installs."""

    name: str
    """Normalised."""
    version: str
    conda: PackageRecord
    optional: tuple[str, ...] = ()
    """Lines of its metadata about extras, where they are known."""
    extras_known: bool = False


def owned_by(records: Iterable[PackageRecord], prefix: str) -> dict[str, Owned]:
    """By normalised name. Reads the package cache of the prefix, and nothing else."""
    cache = paths.package_cache(prefix)
    found: dict[str, Owned] = {}
    for record in records:
        if not _is_python(record):
            continue
        entry = find_entry(record, [cache])
        inside = distributions_in(entry) if entry is not None else {}
        for name, file in inside.items():
            version, optional = _read(file)
            found[name] = Owned(name, version, record, optional, extras_known=True)
        if not inside:
            for name in distributions_of(record.name):
                found.setdefault(name, Owned(name, usable_version(record.version), record))
    return found


def distributions_in(entry: Path) -> dict[str, Path]:
    """Metadata files of the distributions in an extracted package, by normalised name."""
    found: dict[str, Path] = {}
    for pattern in _METADATA:
        for file in entry.glob(pattern):
            found[canonicalize_name(file.parent.name.split("-")[0])] = file
    return found


def write_stubs(owned: Mapping[str, Owned], folder: Path) -> list[str]:
    """Empty wheels that stand for them, as lines of a constraints file. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = []
    for each in owned.values():
        stem = f"{each.name.replace('-', '_')}-{each.version}"
        file = folder / f"{stem}-py3-none-any.whl"
        info = f"{stem}.dist-info"
        about = ["Metadata-Version: 2.1", f"Name: {each.name}", f"Version: {each.version}"]
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(f"{info}/METADATA", "\n".join([*about, *each.optional]) + "\n")
            archive.writestr(
                f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
            )
            archive.writestr(f"{info}/RECORD", "")
        lines.append(f"{each.name} @ {file.as_uri()}")
    return lines


def usable_version(text: str) -> str:
    """A conda version as pip can read it: the same, or its numbers."""
    try:
        return str(Version(text))
    except InvalidVersion:
        numbers = _NUMBERS.match(text)
        return numbers[0] if numbers else "0"


def _is_python(record: PackageRecord) -> bool:
    if record.name in {"python", "python_abi"}:
        return False
    return record.noarch == "python" or any(
        name_of(depend) in {"python", "python_abi"} for depend in record.depends
    )


def _read(file: Path) -> tuple[str, tuple[str, ...]]:
    """Version, and the lines about extras."""
    version, optional = "0", []
    with file.open(encoding="utf-8", errors="replace") as stream:
        for line in stream:
            text = line.strip()
            if not text:
                break
            key, _, value = text.partition(":")
            if key == "Version":
                version = value.strip()
            elif key == "Provides-Extra" or (key == "Requires-Dist" and "extra" in value):
                optional.append(text)
    return usable_version(version), tuple(optional)
