"""Start-menu entries of packages that bring them (CEP 11), removed when the package goes.

What was made is listed in the app's state folder, per environment and package, and nothing that
is not on that list is ever deleted. The common subset is done: name, description, command with
placeholders, working folder, icon, activation, terminal; not `precreate` scripts, file types and
protocols.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from core import paths
from core.engine.transactions.durable import read_json, remove, write_json
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.lock import prefix_key
from core.engine.transactions.narrator import Narrator
from core.engine.transactions.shortcuts.menus import MenuItem, menu_items
from core.model.base import Data, Message
from core.model.package import PackageRecord


class MadeShortcuts(Data, frozen=True):
    """Files made for an environment, by package name."""

    prefix: str
    files: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - msgspec copies it


def update_shortcuts(transaction: OpenTransaction, narrator: Narrator) -> None:
    """Bring the entries of the packages a transaction touched up to date. Raises OSError."""
    prefix = Path(transaction.prefix)
    made = dict(_load(prefix).files)
    for name in transaction.touched:
        for file in made.pop(name, ()):
            _remove(Path(file))
            narrator.log("shortcut", f"removed {Path(file).name}")
    after = {record.name: record for record in transaction.plan.after}
    for name in sorted(transaction.touched & after.keys()):
        files = _make(prefix, after[name], transaction.plan.after)
        if files:
            made[name] = files
            narrator.note(Message("shortcut-made", {"package": name, "n": len(files)}))
    _save(prefix, made)


def make_all_shortcuts(prefix: Path, records: tuple[PackageRecord, ...]) -> None:
    """Make the entries of an environment that came back. Raises OSError."""
    made = {record.name: _make(prefix, record, records) for record in records}
    _save(prefix, {name: files for name, files in made.items() if files})


def remove_all_shortcuts(prefix: Path) -> None:
    """Remove every entry of an environment that is going away. Raises OSError."""
    for files in _load(prefix).files.values():
        for file in files:
            _remove(Path(file))
    _save(prefix, {})


def _make(prefix: Path, record: PackageRecord, after: tuple[PackageRecord, ...]) -> tuple[str, ...]:
    return tuple(str(_write(item, prefix)) for item in _items(prefix, record, after))


def _items(prefix: Path, record: PackageRecord, after: tuple[PackageRecord, ...]) -> list[MenuItem]:
    python = next((item.version for item in after if item.name == "python"), "")
    items = []
    for file in _menu_files(prefix, record):
        items += menu_items(file, prefix, python)
    return items


def _menu_files(prefix: Path, record: PackageRecord) -> list[Path]:
    """The package's own `Menu/*.json`, by its record."""
    from core.engine.transactions.installed import InstalledRecord

    name = f"{record.name}-{record.version}-{record.build}.json"
    raw = read_json(prefix / "conda-meta" / name, dict)
    if raw is None:
        return []
    return [
        prefix / item.path
        for item in InstalledRecord(prefix / "conda-meta" / name, raw).paths
        if item.path.lower().startswith("menu/") and item.path.lower().endswith(".json")
    ]


def _write(item: MenuItem, prefix: Path) -> Path:
    if sys.platform == "win32":
        from core.engine.transactions.shortcuts.windows_link import write_link

        return write_link(item, prefix)
    if sys.platform == "darwin":
        from core.engine.transactions.shortcuts.mac_bundle import write_bundle

        return write_bundle(item, prefix)
    from core.engine.transactions.shortcuts.desktop_entry import write_entry

    return write_entry(item, prefix)


def _remove(file: Path) -> None:
    remove(file)
    # The folder of a start menu goes with its last entry.
    if sys.platform == "win32":
        with suppress(OSError):
            file.parent.rmdir()


def _listing(prefix: Path) -> Path:
    return paths.state_dir() / "shortcuts" / f"{prefix_key(prefix)}.json"


def _load(prefix: Path) -> MadeShortcuts:
    return read_json(_listing(prefix), MadeShortcuts) or MadeShortcuts(str(prefix))


def _save(prefix: Path, made: dict[str, tuple[str, ...]]) -> None:
    if made:
        write_json(_listing(prefix), MadeShortcuts(str(prefix), made))
    else:
        remove(_listing(prefix))
