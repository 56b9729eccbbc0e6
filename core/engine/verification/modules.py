"""Which modules to import to see whether packages work.

Top-level names come from the files a package brought; a folder without `__init__.py` is a
namespace, and the packages inside it are meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.solving.specs import name_of
from core.engine.transactions.installed import InstalledRecord, read_installed
from core.engine.verification.not_imported import import_table
from core.model.package import PipPackage

_EXTENSION = re.compile(r"^(?P<name>[A-Za-z_]\w*)(\.[\w-]+)*\.(so|pyd)$")
_SITE = "site-packages/"
_NAMESPACE_DEPTH = 3
_OF_A_NAMESPACE = 5
"""Modules of one package within namespaces; `google-cloud` alone has hundreds."""
_MOST_USERS = 40
"""Packages tried besides, because they need one that changed."""


@dataclass(frozen=True)
class Module:
    """A module to import, and the package that brought it."""

    name: str
    package: str


@dataclass(frozen=True)
class Contents:
    """What a prefix holds, as far as modules go."""

    records: tuple[InstalledRecord, ...]
    pip: tuple[PipPackage, ...]

    @property
    def python(self) -> str:
        """The version of its Python; empty where it has none."""
        return next((item.identity[1] for item in self.records if item.name == "python"), "")


def read_contents(prefix: Path) -> Contents:
    """Read a prefix. Broken records are left out."""
    records = read_installed(prefix)
    return Contents(tuple(records), read_pip_packages(prefix, read_prefix(prefix).installed))


def touched_modules(
    contents: Contents, names: Collection[str], *, first: Collection[str] = ()
) -> tuple[Module, ...]:
    """Modules of the packages `names` and of those that need one of them directly.

    Those of `first` come first, and users last. Names of packages that are not there are allowed:
    what needed them is tried. pip packages are meant by their normalised names.
    """
    if not contents.python:
        return ()
    chosen = set(first)
    own = sorted(set(names), key=lambda name: (name not in chosen, name))
    users = _users(contents, set(names))
    found: dict[str, Module] = {}
    for name in (*own, *users):
        for module in _modules_of(name, contents):
            found.setdefault(module.name, module)
    return tuple(found.values())


def top_level_modules(paths: Iterable[str]) -> tuple[str, ...]:
    """Names to import, from the paths of a package relative to a prefix."""
    inside = [path.partition(_SITE)[2] for path in paths if _SITE in path]
    junk = import_table().folders
    names = [name for name in _tops(inside) if name.split(".")[0] not in junk]
    public = [name for name in names if not name.startswith("_")]
    return tuple(public or [name for name in names if not name.startswith("__")])


def _tops(paths: list[str]) -> Iterator[str]:
    seen: set[str] = set()
    below: dict[str, list[str]] = {}
    for path in paths:
        head, slash, rest = path.partition("/")
        if slash and head.isidentifier():
            below.setdefault(head, []).append(rest)
        elif not slash and (name := _module_of(head)) and name not in seen:
            seen.add(name)
            yield name
    for folder, inside in sorted(below.items()):
        if folder not in seen:
            yield from _of_folder(folder, inside, 1)


def _of_folder(name: str, paths: list[str], depth: int) -> Iterator[str]:
    """The folder itself where it is a package, else the packages in the namespace it is."""
    if any(path.startswith("__init__.") for path in paths):
        yield name
        return
    if depth >= _NAMESPACE_DEPTH or name in import_table().folders:
        return
    inside = [
        f"{name}.{module}" for path in paths if "/" not in path and (module := _module_of(path))
    ]
    deeper: dict[str, list[str]] = {}
    for path in paths:
        head, slash, rest = path.partition("/")
        if slash and head.isidentifier() and head != "__pycache__":
            deeper.setdefault(head, []).append(rest)
    for folder, rest_of in sorted(deeper.items()):
        inside += _of_folder(f"{name}.{folder}", rest_of, depth + 1)
    yield from list(dict.fromkeys(inside))[:_OF_A_NAMESPACE]


def _module_of(file: str) -> str:
    """`x` for `x.py` and `x.cpython-312-x86_64-linux-gnu.so`; empty for other files."""
    if file.endswith(".py"):
        name = file[:-3]
        return name if name.isidentifier() and name != "__init__" else ""
    found = _EXTENSION.match(file)
    return found["name"] if found else ""


def _modules_of(name: str, contents: Contents) -> Iterator[Module]:
    for module in import_table().standard.get(name, ()):
        if contents.python.startswith("3"):
            yield Module(module, name)
    for record in contents.records:
        if record.name == name and name != "python":
            for module in top_level_modules(item.path for item in record.paths):
                yield Module(module, name)
    for package in contents.pip:
        if canonicalize_name(package.name) == name:
            junk = import_table().folders
            usable = [m for m in package.import_names if m.isidentifier() and m not in junk]
            public = [module for module in usable if not module.startswith("_")]
            for module in public or [m for m in usable if not m.startswith("__")]:
                yield Module(module, package.name)


def _users(contents: Contents, names: set[str]) -> list[str]:
    """Packages that need one of `names` directly, the rarest reasons first."""
    telling = names - import_table().common
    found = {}
    for record in contents.records:
        needs = {name_of(str(text)) for text in record.raw.get("depends") or ()}
        if record.name not in names and needs & telling:
            found[record.name] = True
    for package in contents.pip:
        name = canonicalize_name(package.name)
        if name not in names and _required(package) & telling:
            found[name] = True
    return sorted(found)[:_MOST_USERS]


def _required(package: PipPackage) -> set[str]:
    names: set[str] = set()
    for text in package.requires:
        try:
            names.add(canonicalize_name(Requirement(text).name))
        except InvalidRequirement:
            continue
    return names
