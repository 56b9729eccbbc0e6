"""What pip has in a prefix now, and what of it a given Python will go on seeing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from packaging.tags import parse_tag
from packaging.utils import canonicalize_name

from core.engine.environments.pip_packages import read_pip_packages, site_packages_of
from core.engine.pip.distributions import (
    Distribution,
    RecordedFile,
    distributions_in_folder,
    same_version,
)
from core.engine.pip.target import Target, target_of
from core.engine.transactions.installed import key_of
from core.model.package import InstalledPackage, PackageRecord, PipPackage
from core.model.problem import ProblemError


@dataclass(frozen=True)
class Present:
    """A distribution that is there. `in_force`: the Python of the plan sees it and can use it."""

    package: PipPackage
    recorded: tuple[RecordedFile, ...] | None
    """What it says it brought; None where it keeps no list."""
    extra: tuple[str, ...] = ()
    """Files beside its metadata that its list leaves out."""
    in_force: bool = True

    @property
    def name(self) -> str:
        """Normalised."""
        return canonicalize_name(self.package.name)

    @property
    def files(self) -> tuple[str, ...]:
        """All its files, relative to the prefix; none where it keeps no list."""
        recorded = (item.path for item in self.recorded or ())
        return tuple(dict.fromkeys((*recorded, *self.extra)))

    def is_same(self, wanted: PipPackage) -> bool:
        """Whether it is that very version."""
        return self.name == canonicalize_name(wanted.name) and same_version(
            self.package.version, wanted.version
        )

    def is_whole(self, prefix: Path, taken: Collection[str] = ()) -> bool:
        """Whether its files are there with their sizes. `taken` are keys of paths that go."""
        for item in self.recorded or ():
            if item.path.endswith(".pyc"):
                continue
            try:
                found = (prefix / item.path).lstat()
            except OSError:
                return False
            if item.size is not None and found.st_size != item.size:
                return False
            if key_of(item.path) in taken:
                return False
        return True

    @property
    def size(self) -> int:
        """Bytes, as far as its list says."""
        return sum(item.size or 0 for item in self.recorded or ())


def present_in(
    prefix: Path, installed: Iterable[InstalledPackage], after: Iterable[PackageRecord]
) -> list[Present]:
    """Every distribution of pip's, in the folders of the Python that is there and of that to come.

    Raises OSError.
    """
    there = tuple(installed)
    coming = next((record for record in after if record.name == "python"), None)
    packages = {_place(package): package for package in read_pip_packages(prefix, there)}
    if coming is not None:
        with_it = [one for one in there if one.record.name != "python"]
        with_it.append(InstalledPackage(coming))
        for package in read_pip_packages(prefix, with_it):
            packages.setdefault(_place(package), package)
    folders: tuple[Path, ...] = ()
    if coming is not None:
        folders = site_packages_of(prefix, coming.version, coming.python_site_packages_path)
    target = _target(there, coming)
    lists = {folder: distributions_in_folder(folder) for folder in _folders(packages.values())}
    return [
        _present(prefix, package, lists.get(Path(package.location), []), folders, target)
        for package in packages.values()
    ]


def pip_fingerprint(prefix: str | os.PathLike[str]) -> str:
    """A hash of the names of everything pip may have written down in a prefix's site-packages."""
    root = Path(prefix)
    endings = (".dist-info", ".egg-info", ".egg-link")
    digest = hashlib.sha256()
    for folder in sorted((root / "Lib/site-packages", *root.glob("lib/python*/site-packages"))):
        if not folder.is_dir():
            continue
        found = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(endings))
        relative = folder.relative_to(root).as_posix()
        digest.update("\0".join((relative, *found, "")).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _present(
    prefix: Path,
    package: PipPackage,
    lists: Iterable[Distribution],
    folders: tuple[Path, ...],
    target: Target | None,
) -> Present:
    found = next((each for each in lists if _is_of(each, package)), None)
    recorded: tuple[RecordedFile, ...] | None = None
    extra: tuple[str, ...] = ()
    fits = True
    if found is not None:
        fits = target is None or _fits(found.info, target)
        try:
            recorded = tuple(item for item in found.recorded(prefix) if _is_its_own(prefix, item))
        except (OSError, ValueError):
            recorded = None
        else:
            extra = tuple(
                file.relative_to(prefix).as_posix()
                for file in found.info.rglob("*")
                if not file.is_dir()
            )
    in_force = fits and Path(package.location) in folders
    return Present(package, recorded, extra, in_force)


def _is_its_own(prefix: Path, item: RecordedFile) -> bool:
    """A list may name anything; only files inside the prefix count, and none of conda's books."""
    if item.path.startswith("conda-meta/"):
        return False
    file = prefix / item.path
    if file.is_dir() and not file.is_symlink():
        return False
    inside = os.path.realpath(file.parent)
    root = os.path.realpath(prefix)
    return inside == root or inside.startswith(root + os.sep)


def _is_of(each: Distribution, package: PipPackage) -> bool:
    return each.name == canonicalize_name(package.name) and each.version == package.version


def _target(there: Iterable[InstalledPackage], coming: PackageRecord | None) -> Target | None:
    """The Python to come where it is another than the one that is there."""
    if coming is None:
        return None
    try:
        target = target_of([coming])
        now = target_of([one.record for one in there])
    except ProblemError:
        return None
    return None if (now.major, now.minor) == (target.major, target.minor) else target


def _fits(info: Path, target: Target) -> bool:
    """By the tags in its WHEEL file; what says nothing was built for the Python of its folder."""
    try:
        lines = (info / "WHEEL").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return True
    tags = [line.partition(":")[2].strip() for line in lines if line.startswith("Tag:")]
    return not tags or any(tag in target.tags for text in tags for tag in parse_tag(text))


def _place(package: PipPackage) -> tuple[str, str, str]:
    return (canonicalize_name(package.name), package.version, package.location)


def _folders(packages: Iterable[PipPackage]) -> set[Path]:
    return {Path(package.location) for package in packages}
