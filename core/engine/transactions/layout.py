"""Where the files of a package will lie in a prefix, known before a single one is linked.

Rules: CEP 20 and conda's `noarch: python` mapping, as rattler applies them (install/mod.rs
`compute_paths`, install/python.rs, install/entry_point.rs).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import rattler

from core.model.package import PackageRecord

_VERSION = re.compile(r"(\d+)\.(\d+)")


@dataclass(frozen=True)
class PythonLayout:
    """What the environment's Python decides for noarch packages."""

    site_packages: str
    scripts: str


def python_layout(records: Iterable[PackageRecord]) -> PythonLayout | None:
    """The layout given by the python among `records`; None without one."""
    windows = sys.platform == "win32"
    for record in records:
        if record.name != "python":
            continue
        found = _VERSION.match(record.version)
        if found is None:
            return None
        folder = "Lib" if windows else f"lib/python{found[1]}.{found[2]}"
        site_packages = record.python_site_packages_path or f"{folder}/site-packages"
        return PythonLayout(site_packages, "Scripts" if windows else "bin")
    return None


def package_paths(entry: Path, python: PythonLayout | None) -> list[str]:
    """Every path an extracted package takes in the prefix, with forward slashes.

    Raises OSError or ValueError where the extracted package is not one.
    """
    index = json.loads((entry / "info" / "index.json").read_text(encoding="utf-8"))
    noarch = index.get("noarch")
    is_python = noarch == "python" or (isinstance(noarch, dict) and "python" in noarch)
    listed = _listed_paths(entry)
    if not is_python or python is None:
        return listed
    mapped = [_python_path(path, python) for path in listed]
    return mapped + [path for command in _commands(entry) for path in _scripts(command, python)]


def link_script(folder: Path, package: str, kind: str = "post-link") -> Path:
    """Where a package's script lies, in a prefix as in the extracted package.

    conda's `Scripts/.name-kind.bat` and `bin/.name-kind.sh`.
    """
    if sys.platform == "win32":
        return folder / "Scripts" / f".{package}-{kind}.bat"
    return folder / "bin" / f".{package}-{kind}.sh"


def bytecode_prefix(source: str) -> tuple[str, str]:
    """Folder and file-name stem of the .pyc files that belong to a .py path."""
    folder, _, name = source.rpartition("/")
    cache = f"{folder}/__pycache__" if folder else "__pycache__"
    return cache, f"{name.removesuffix('.py')}."


def parents(path: str) -> Iterable[str]:
    """The folders above a relative path, deepest first."""
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _listed_paths(entry: Path) -> list[str]:
    file = entry / "info" / "paths.json"
    if file.is_file():
        listed = json.loads(file.read_text(encoding="utf-8"))["paths"]
        return [str(item["_path"]) for item in listed if item.get("path_type") != "directory"]
    old = rattler.PathsJson.from_package_directory_with_deprecated_fallback(entry)
    return [Path(item.relative_path).as_posix() for item in old.paths]


def _python_path(path: str, python: PythonLayout) -> str:
    if path.startswith("site-packages/"):
        return python.site_packages + path.removeprefix("site-packages")
    if path.startswith("python-scripts/"):
        return python.scripts + path.removeprefix("python-scripts")
    return path


def _commands(entry: Path) -> list[str]:
    file = entry / "info" / "link.json"
    if not file.is_file():
        return []
    noarch = json.loads(file.read_text(encoding="utf-8")).get("noarch") or {}
    points = noarch.get("entry_points") or []
    return [str(point).partition("=")[0].strip() for point in points]


def _scripts(command: str, python: PythonLayout) -> list[str]:
    if sys.platform == "win32":
        return [f"{python.scripts}/{command}-script.py", f"{python.scripts}/{command}.exe"]
    return [f"{python.scripts}/{command}"]
