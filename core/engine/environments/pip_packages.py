"""Python distributions in site-packages that no conda record owns, and what they replaced.

Formats: the core metadata and installed-distribution specifications (METADATA, INSTALLER,
direct_url.json, top_level.txt), setuptools' older egg-info and egg-link.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.engine.environments.prefix import read_record_files
from core.model.package import InstalledPackage, PipPackage

_SEPARATORS = re.compile(r"[-_.]+")
_HEADERS = {"name", "version", "summary", "requires-dist"}


@dataclass(frozen=True)
class _Distribution:
    """A metadata folder or file. `path` is relative to the prefix, with forward slashes."""

    file: Path
    path: str
    folder: Path
    headers: dict[str, list[str]]

    @property
    def name(self) -> str:
        return next(iter(self.headers.get("name", ())), "")


def read_pip_packages(
    prefix: str | os.PathLike[str], installed: Iterable[InstalledPackage]
) -> tuple[PipPackage, ...]:
    """Distributions no record of `installed` owns, by name. Broken ones are left out."""
    root = Path(prefix)
    packages = tuple(installed)
    names = {package.record.name for package in packages}
    records = {name: file for name, file in read_record_files(root)[0].items() if name in names}
    owners = {
        os.path.normcase(path): name
        for name, file in records.items()
        for path in file.python_metadata
    }
    replaced = {normalized_name(_dist_name(path)): name for path, name in owners.items()}
    found = [
        _pip_package(distribution, replaced)
        for folder in site_packages(root, packages)
        for distribution in _distributions(root, folder)
        if os.path.normcase(distribution.path) not in owners
    ]
    unique = {(package.name, package.location): package for package in found}
    return tuple(sorted(unique.values(), key=lambda package: package.name.lower()))


def site_packages(prefix: Path, installed: Iterable[InstalledPackage]) -> tuple[Path, ...]:
    """The site-packages folders of the prefix's Python; none without a Python."""
    python = next((p.record for p in installed if p.record.name == "python"), None)
    if python is None:
        return ()
    return site_packages_of(prefix, python.version, python.python_site_packages_path)


def site_packages_of(prefix: Path, version: str, stated: str | None = None) -> tuple[Path, ...]:
    """Site-packages for a Python version, where that folder exists."""
    minor = ".".join(version.split(".")[:2])
    candidates = [
        *([stated] if stated else []),
        "Lib/site-packages" if os.name == "nt" else f"lib/python{minor}/site-packages",
    ]
    folders = dict.fromkeys(prefix / candidate for candidate in candidates)
    return tuple(folder for folder in folders if folder.is_dir())


def normalized_name(name: str) -> str:
    """PEP 503: `Flask_Login` and `flask-login` are one name."""
    return _SEPARATORS.sub("-", name).lower()


def _distributions(prefix: Path, folder: Path) -> Iterator[_Distribution]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(("~", ".")):
            continue  # what pip leaves behind when an uninstall was interrupted
        if entry.name.endswith(".dist-info"):
            file = Path(entry.path) / "METADATA"
        elif entry.name.endswith(".egg-info"):
            file = Path(entry.path) / "PKG-INFO" if entry.is_dir() else Path(entry.path)
        elif entry.name.endswith(".egg-link"):
            linked = _linked_egg(Path(entry.path))
            if linked is None:
                continue
            file = linked
        else:
            continue
        headers = _headers(file)
        if headers.get("name") and headers.get("version"):
            path = Path(entry.path)
            metadata = path / file.name if entry.is_dir() else path
            relative = metadata.relative_to(prefix).as_posix()
            yield _Distribution(file, relative, path, headers)


def _headers(file: Path) -> dict[str, list[str]]:
    """The header block of a metadata file; the description after it is not read."""
    headers: dict[str, list[str]] = {}
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            for line in stream:
                if not line.strip():
                    break
                key, colon, value = line.partition(":")
                if colon and key.lower() in _HEADERS:
                    headers.setdefault(key.lower(), []).append(value.strip())
    except OSError:
        return {}
    return headers


def _pip_package(distribution: _Distribution, replaced: dict[str, str]) -> PipPackage:
    folder = distribution.folder
    name = distribution.name
    summary = next(iter(distribution.headers.get("summary", ())), None)
    origin = _origin(folder)
    editable = folder.name.endswith(".egg-link") or _is_editable(origin)
    return PipPackage(
        name=name,
        version=distribution.headers["version"][0],
        installer=_first_line(folder / "INSTALLER"),
        location=str(folder.parent),
        editable=editable,
        direct=editable or bool(origin),
        requires=tuple(distribution.headers.get("requires-dist", ())),
        overwrites=replaced.get(normalized_name(name)),
        summary=None if summary in {None, "", "UNKNOWN"} else summary,
        import_names=_import_names(folder),
    )


def _origin(folder: Path) -> dict[str, object]:
    """What direct_url.json says (PEP 610); empty for what came from an index."""
    try:
        origin = json.loads((folder / "direct_url.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return origin if isinstance(origin, dict) else {}


def _is_editable(origin: dict[str, object]) -> bool:
    info = origin.get("dir_info")
    return isinstance(info, dict) and bool(info.get("editable"))


def _import_names(folder: Path) -> tuple[str, ...]:
    """From top_level.txt, else from the paths in RECORD."""
    try:
        lines = (folder / "top_level.txt").read_text(encoding="utf-8").split()
        return tuple(dict.fromkeys(lines))
    except (OSError, ValueError):
        pass
    names: dict[str, None] = {}
    try:
        record = (folder / "RECORD").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ()
    for line in record.splitlines():
        path = line.split(",", 1)[0].strip('"')
        top, slash, _ = path.partition("/")
        module = top if slash else top.removesuffix(".py")
        if (slash or top.endswith(".py")) and module.isidentifier() and module != "__pycache__":
            names.setdefault(module)
    return tuple(names)


def _linked_egg(link: Path) -> Path | None:
    target = _first_line(link)
    if not target:
        return None
    return next(iter(sorted(Path(target).glob("*.egg-info/PKG-INFO"))), None)


def _first_line(file: Path) -> str | None:
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    return next((line.strip() for line in text.splitlines() if line.strip()), None)


def _dist_name(path: str) -> str:
    """`idna` for `lib/…/idna-3.20.dist-info/METADATA`."""
    parts = path.replace("\\", "/").split("/")
    folder = next((part for part in reversed(parts) if part.endswith("-info")), parts[-1])
    return folder.rsplit(".", 1)[0].split("-", 1)[0]
