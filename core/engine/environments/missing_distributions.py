"""Python distributions that conda packages brought and that are gone: `pip uninstall` takes them.

conda's records say nothing of that, and `pip list` no longer names them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from core.engine.environments.pip_packages import normalized_name, site_packages
from core.engine.environments.prefix import read_record_files
from core.model.package import InstalledPackage, PipPackage

_METADATA = ".dist-info/METADATA"
_UNMAPPED = "site-packages/"
"""Some tools record where a file lies in its package, not where it went."""


def missing_distributions(
    prefix: str | os.PathLike[str],
    installed: Iterable[InstalledPackage],
    pip: Iterable[PipPackage],
) -> tuple[str, ...]:
    """`name version` of each, sorted. What a pip package has taken the place of is not missing."""
    root = Path(prefix)
    packages = tuple(installed)
    folders = site_packages(root, packages)
    if not folders:
        return ()
    replaced = {normalized_name(package.name) for package in pip}
    names = {package.record.name for package in packages}
    found = set()
    for name, file in read_record_files(root)[0].items():
        for path in file.python_metadata if name in names else ():
            if not path.endswith(_METADATA):
                continue
            if any(os.path.lexists(place) for place in _places(root, path, folders)):
                continue
            distribution, _, version = path.split("/")[-2].rpartition(".")[0].partition("-")
            if normalized_name(distribution) not in replaced:
                found.add(f"{distribution} {version}")
    return tuple(sorted(found))


def _places(prefix: Path, path: str, folders: Iterable[Path]) -> Iterator[Path]:
    yield prefix / path
    if path.startswith(_UNMAPPED):
        yield from (folder / path.removeprefix(_UNMAPPED) for folder in folders)
