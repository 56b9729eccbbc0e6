"""What there is to copy of an environment, and in which files its path may stand."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path

from core.engine.environments.guard import is_base
from core.engine.transactions.installed import InstalledRecord, key_of, read_installed

_SMALL = 1 << 20
"""Bytes; larger files that no package says to contain the path are data."""
_NEVER = (".py", ".pyc", ".pyi", ".so", ".dll", ".pyd", ".a", ".lib", ".h", ".hpp", ".dylib")
"""Endings of files pip brings by the thousand, none of which is given the path."""
_OURS = "conda-meta/glasshouse"
_ENTRY_POINTS = {"unix_python_entry_point", "windows_python_entry_point_script"}
_COMMANDS = ("bin/", "Scripts/", "scripts/")


class Content(Enum):
    """How a file may contain the path of its environment."""

    PLAIN = auto()
    """It does not; a copy is enough."""
    TEXT = auto()
    BINARY = auto()
    LOOK = auto()
    """If it is text and small, perhaps."""


@dataclass(frozen=True)
class Item:
    """A file or link, relative to the prefix with forward slashes."""

    path: str
    size: int
    link: bool
    content: Content = Content.PLAIN


@dataclass
class Inventory:
    """Everything in an environment."""

    records: list[InstalledRecord]
    files: list[Item] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    special: list[str] = field(default_factory=list)
    """Sockets, pipes and devices, which no copy can have, and folders only others may read."""

    @property
    def bytes(self) -> int:
        """Sum of sizes."""
        return sum(item.size for item in self.files)


def take_inventory(prefix: Path) -> Inventory:
    """Look at everything in a prefix; other environments inside it are not part of it.

    A folder of packages that was moved elsewhere, with a link in its place, counts as the folder
    it was: through a link in the copy, a change of the copy would reach the files of the original.
    """
    inventory = Inventory(read_installed(prefix))
    known = dict(_known(inventory.records))
    used = _folders_of(known)
    base = is_base(prefix)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            entries = _entries(prefix / folder)
        except PermissionError:
            inventory.special.append(folder)
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if path == _OURS or (base and path in {"pkgs", "envs"}):
                continue
            if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                if not _is_prefix(entry):
                    inventory.folders.append(path)
                    waiting.append(path)
                continue
            linked = entry.is_symlink() or _is_junction(entry)
            if linked and _is_moved_folder(prefix, path, used) and not _is_prefix(entry):
                inventory.folders.append(path)
                waiting.append(path)
                continue
            status = entry.stat(follow_symlinks=False)
            if linked:
                inventory.files.append(Item(path, 0, link=True))
            elif stat.S_ISREG(status.st_mode):
                content = _content(path, status.st_size, known)
                inventory.files.append(Item(path, status.st_size, link=False, content=content))
            else:
                inventory.special.append(path)
    return inventory


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def _folders_of(known: dict[str, Content]) -> set[str]:
    """Folders that packages have files in, by key."""
    found = {"conda-meta"}
    for path in known:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _is_moved_folder(prefix: Path, path: str, used: set[str]) -> bool:
    """Whether a link leads to a folder elsewhere that packages of conda or pip have files in."""
    key = key_of(path)
    if key not in used and not key.rpartition("/")[0].endswith("site-packages"):
        return False
    target = prefix / path
    return target.is_dir() and not is_inside(prefix, target)


def is_inside(prefix: Path, path: Path) -> bool:
    """Whether a path really lies in the prefix, wherever its links lead."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(prefix))


def _is_prefix(entry: os.DirEntry[str]) -> bool:
    return Path(entry.path, "conda-meta", "history").is_file()


def _is_junction(entry: os.DirEntry[str]) -> bool:
    if os.name != "nt":
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _known(records: list[InstalledRecord]) -> Iterator[tuple[str, Content]]:
    """Owned paths, and how packages say that the path stands in them."""
    for record in records:
        for path in record.raw.get("files") or ():
            yield key_of(str(path)), Content.PLAIN
        data = record.raw.get("paths_data")
        for entry in (data.get("paths") if isinstance(data, dict) else None) or ():
            key = key_of(str(entry.get("_path", "")))
            if entry.get("prefix_placeholder"):
                binary = entry.get("file_mode") == "binary"
                yield key, Content.BINARY if binary else Content.TEXT
            elif entry.get("path_type") in _ENTRY_POINTS:
                yield key, Content.TEXT
            else:
                yield key, Content.PLAIN


def _content(path: str, size: int, known: dict[str, Content]) -> Content:
    found = known.get(key_of(path))
    if found is not None and found is not Content.PLAIN:
        return found
    if path.startswith("conda-meta/") and path.endswith(".json"):
        return Content.PLAIN
    if size > _SMALL:
        return Content.PLAIN
    if path.startswith(_COMMANDS) and path.count("/") == 1:
        return Content.LOOK  # pip may have put its own in the place of a package's
    if found is Content.PLAIN:
        return found
    if path.endswith(_NEVER) and not path.rsplit("/", 1)[-1].startswith("__editable__"):
        return Content.PLAIN
    return Content.LOOK
