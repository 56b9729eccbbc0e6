"""Copies an environment to another place on its volume; the original is only read.

Every file gets bytes of its own (or shares blocks, see `cloning`), with the path of the copy where
that of the original stood. Records are the same but for the hashes of files that differ by it.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core.engine.transactions.durable import write_whole
from core.engine.trials.cloning import clone_file
from core.engine.trials.inventory import Content, Inventory, Item
from core.engine.trials.launchers import entry_points, write_command
from core.engine.trials.rewriting import NoRoomError, Paths, is_text

_HEAD = 8192
_BATCH = 64

OnCopied = Callable[[int, int], None]
"""Told how many files and bytes are done."""


@dataclass(frozen=True)
class Rewritten:
    """SHA-256 and size of a file before and after."""

    before: tuple[str, int]
    after: tuple[str, int]


@dataclass
class CopyReport:
    """What is not as in the original."""

    outside: list[str] = field(default_factory=list)
    """Links that lead out of the environment, and still do."""
    unreadable: list[str] = field(default_factory=list)
    no_room: list[str] = field(default_factory=list)
    """Programs that still contain the original's path, because the copy's is longer."""
    rewritten: dict[str, Rewritten] = field(default_factory=dict)
    """Files whose content differs by the path."""


def copy_environment(
    original: Path, copy: Path, inventory: Inventory, told: OnCopied
) -> CopyReport:
    """Make the copy; its folder may exist, and must be empty.

    Raises OSError where the copy can't be written. What can't be read is in the report.
    """
    copier = _Copier(original, copy, told)
    for folder in ("", *inventory.folders):
        (copy / folder).mkdir(parents=True, exist_ok=True)
    batches = [
        inventory.files[start : start + _BATCH] for start in range(0, len(inventory.files), _BATCH)
    ]
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for _ in pool.map(copier.copy_all, batches):
            pass
    report = copier.report
    report.unreadable += inventory.special
    _correct_records(copy, report)
    for folder in sorted(inventory.folders, key=len, reverse=True):
        with suppress(OSError):
            shutil.copystat(original / folder, copy / folder)
    return report


class _Copier:
    def __init__(self, original: Path, copy: Path, told: OnCopied) -> None:
        self.report = CopyReport()
        self._original, self._copy, self._told = original, copy, told
        self._paths = Paths(str(original), str(copy))
        self._points = entry_points(original) if sys.platform == "win32" else {}
        self._lock = threading.Lock()
        self._files = self._bytes = 0

    def copy_all(self, items: list[Item]) -> None:
        """Copy some files. Raises OSError."""
        for item in items:
            source, target = self._original / item.path, self._copy / item.path
            if item.link:
                self._copy_link(item.path, source, target)
            else:
                self._copy_file(item, source, target)
        with self._lock:
            self._files += len(items)
            self._bytes += sum(item.size for item in items)
            self._told(self._files, self._bytes)

    def _copy_link(self, path: str, source: Path, target: Path) -> None:
        try:
            leads = os.readlink(source)  # noqa: PTH115 - as it is written, not as a path
        except OSError:
            self._note(self.report.unreadable, path)
            return
        if self._paths.leads_outside(leads):
            self._note(self.report.outside, path)
        try:
            os.symlink(self._paths.in_link(leads), target)  # noqa: PTH211
        except OSError:
            if sys.platform != "win32":
                raise
            self._note(self.report.unreadable, path)  # needs a privilege there

    def _copy_file(self, item: Item, source: Path, target: Path) -> None:
        try:
            changed = self._changed(item, source)
            if changed is None and not self._replaces_launcher(item, source, target):
                clone_file(source, target)
        except (PermissionError, FileNotFoundError):
            # Nobody but its user may read it, or it was there for a moment only.
            self._note(self.report.unreadable, item.path)
            return
        if changed is None:
            return
        before, after = changed
        target.write_bytes(after)
        shutil.copystat(source, target)
        if item.content is Content.BINARY:
            _sign(target)
        rewritten = Rewritten(_fingerprint(before), _fingerprint(target.read_bytes()))
        with self._lock:
            self.report.rewritten[item.path] = rewritten

    def _changed(self, item: Item, source: Path) -> tuple[bytes, bytes] | None:
        """Content before and after, where the path stands in it."""
        if item.content is Content.PLAIN:
            return None
        content = source.read_bytes()
        if not self._paths.are_in(content):
            return None
        text = is_text(content[:_HEAD])
        if item.content is Content.LOOK and not text:
            return None
        try:
            binary = item.content is Content.BINARY or not text
            after = self._paths.in_binary(content) if binary else self._paths.in_text(content)
        except NoRoomError:
            self._note(self.report.no_room, item.path)
            return None
        return (content, after) if after != content else None

    def _replaces_launcher(self, item: Item, source: Path, target: Path) -> bool:
        """Whether something else takes the place of a program that would start the original."""
        if item.content is not Content.LOOK or not item.path.lower().endswith(".exe"):
            return False
        if not self._paths.are_in(source.read_bytes()):
            return False
        point = self._points.get(target.stem)
        if point is None:
            self._note(self.report.no_room, item.path)
        else:
            write_command(target, point)
        return True

    def _note(self, where: list[str], path: str) -> None:
        with self._lock:
            where.append(path)


def _correct_records(copy: Path, report: CopyReport) -> None:
    """Let the records tell of the files as they are in the copy. Raises OSError."""
    if not report.rewritten:
        return
    for file in sorted((copy / "conda-meta").glob("*.json")):
        try:
            raw = json.loads(file.read_text(encoding="utf-8"))
            entries = raw["paths_data"]["paths"]
        except (OSError, ValueError, KeyError, TypeError):
            continue
        changed = False
        for entry in entries:
            rewritten = report.rewritten.get(str(entry.get("_path", "")))
            if rewritten is not None:
                changed |= _correct(entry, rewritten)
        if changed:
            text = json.dumps(raw, indent=2, ensure_ascii=False)
            write_whole(file, text.encode("utf-8"), sync=False)


def _correct(entry: dict[str, Any], rewritten: Rewritten) -> bool:
    """Only where the record was right about the original: damage stays damage."""
    key = "sha256_in_prefix" if entry.get("sha256_in_prefix") else "sha256"
    if entry.get(key) != rewritten.before[0]:
        return False
    entry[key] = rewritten.after[0]
    if entry.get("size_in_bytes") == rewritten.before[1]:
        entry["size_in_bytes"] = rewritten.after[1]
    return True


def _fingerprint(content: bytes) -> tuple[str, int]:
    return hashlib.sha256(content).hexdigest(), len(content)


def _sign(file: Path) -> None:
    """macOS runs no program whose content differs from its signature."""
    if sys.platform != "darwin":
        return
    with suppress(OSError, subprocess.SubprocessError):
        subprocess.run(
            ["/usr/bin/codesign", "-s", "-", "-f", str(file)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )
