"""Copies of OpenMP runtimes in a prefix, and who brought each.

Intel's and LLVM's runtimes (`libiomp5`, `libomp`) take each other for a second copy and end the
program ("OMP: Error #15"); GNU's (`libgomp`) stands beside them, each with threads of its own.
Found by the names of files in conda's records and in pip's RECORDs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec
from packaging.utils import canonicalize_name

from core.engine.environments.prefix import record_entries
from core.engine.pip.distributions import distributions_in_folder
from core.model.frameworks import BuildSource
from core.model.package import PipPackage

_NAME = re.compile(
    r"lib(?P<kind>iomp5|omp|omp140|gomp)(?:md)?(?:[-.][\w.\-]*)?\.(?:so|dll|dylib)(?:\.[\d.]+)?"
    r"|libomp140[\w.]*\.dll",
    re.IGNORECASE,
)
_HINT = re.compile(rb"lib(?:iomp5|i?omp|omp140|gomp)", re.IGNORECASE)


class Family(StrEnum):
    """Runtimes that are one to each other."""

    INTEL = "intel"
    """Intel's and LLVM's."""
    GNU = "gnu"


@dataclass(frozen=True)
class Runtime:
    """One copy. `path` is relative to the prefix."""

    family: Family
    path: str
    owner: str
    """Name of the conda or pip package."""
    source: BuildSource


class _Path(msgspec.Struct):
    path: str = msgspec.field(name="_path", default="")
    path_type: str = ""


class _Paths(msgspec.Struct):
    paths: list[_Path] = []


class _Record(msgspec.Struct):
    name: str = ""
    files: list[str] | None = None
    paths_data: _Paths | None = None


def runtimes_in(prefix: Path, pip: Iterable[PipPackage]) -> tuple[Runtime, ...]:
    """Every copy, by path. What can't be read is left out."""
    found = {runtime.path: runtime for runtime in _of_conda(prefix)}
    for runtime in _of_pip(prefix, pip):
        found.setdefault(runtime.path, runtime)
    return tuple(found[path] for path in sorted(found))


def family_of(path: str) -> Family | None:
    """The family of a file by its name; None for any other file."""
    match = _NAME.fullmatch(path.rpartition("/")[2])
    if match is None:
        return None
    return Family.GNU if (match["kind"] or "").lower() == "gomp" else Family.INTEL


def _of_conda(prefix: Path) -> Iterator[Runtime]:
    for entry in record_entries(prefix):
        try:
            content = Path(entry.path).read_bytes()
            if _HINT.search(content) is None:
                continue
            record = msgspec.json.decode(content, type=_Record)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            continue
        # A link is another name for a copy, no other copy.
        paths = record.paths_data.paths if record.paths_data is not None else []
        links = {item.path for item in paths if item.path_type == "softlink"}
        for path in record.files or ():
            family = family_of(path)
            if family is not None and path not in links and _is_a_copy(prefix / path):
                yield Runtime(family, path, record.name, BuildSource.CONDA)


def _of_pip(prefix: Path, pip: Iterable[PipPackage]) -> Iterator[Runtime]:
    packages = tuple(pip)
    names = {(str(canonicalize_name(each.name)), each.version): each.name for each in packages}
    for folder in {Path(package.location) for package in packages}:
        for distribution in distributions_in_folder(folder):
            name = names.get((distribution.name, distribution.version))
            if name is None:
                continue
            try:
                content = (distribution.info / "RECORD").read_bytes()
                if _HINT.search(content) is None:
                    continue
                files = distribution.files(prefix)
            except (OSError, ValueError):
                continue
            for path in files:
                family = family_of(path)
                if family is not None and _is_a_copy(prefix / path):
                    yield Runtime(family, path, name, BuildSource.PIP)


def _is_a_copy(file: Path) -> bool:
    return file.is_file() and not file.is_symlink()
