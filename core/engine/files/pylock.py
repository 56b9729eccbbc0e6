"""pylock.toml. Format: PEP 751."""

from __future__ import annotations

from typing import Any

from core.engine.files.draft import Draft
from core.engine.files.lock_entry import add_locked_wheel
from core.engine.files.toml_text import TomlText, strings
from core.model.base import Message

_VERSION = "1.0"


def read_pylock(draft: Draft) -> None:
    """Read `draft.lines`. Raises the Problem `file-broken-toml`."""
    toml = TomlText(draft)
    version = toml.values.get("lock-version")
    if version != _VERSION:
        params: dict[str, str | int] = {"version": str(version or ""), "known": _VERSION}
        draft.warn(Message("file-lock-version", params), toml.line_of("lock-version"))
    requires = toml.values.get("requires-python")
    draft.requires_python = requires if isinstance(requires, str) else ""
    groups = [*strings(toml.values.get("extras")), *strings(toml.values.get("dependency-groups"))]
    if groups:
        params = {"names": ", ".join(groups)}
        draft.info(Message("file-several-environments", params), toml.line_of(groups[0]))
    packages = toml.values.get("packages")
    listed = packages if isinstance(packages, list) else []
    if not listed:
        draft.warn(Message("file-no-dependencies"))
    for position, package in enumerate(listed):
        if isinstance(package, dict):
            _package(draft, package, toml.header("packages", position) or 1)


def _package(draft: Draft, package: dict[str, Any], line: int) -> None:
    archives = [*_tables(package.get("wheels")), *_tables([package.get("sdist")])]
    source, hashes = _source(package)
    hashes += tuple(digest for archive in archives for digest in _hashes(archive))
    if archives and not hashes:
        draft.warn(Message("file-hashes-missing", {"n": 1}), line)
    add_locked_wheel(
        draft,
        line,
        name=_text(package, "name"),
        version=_text(package, "version"),
        address=source,
        hashes=hashes,
        marker=_text(package, "marker"),
    )


def _source(package: dict[str, Any]) -> tuple[str, tuple[str, ...]]:
    """Where a package comes from that is not from an index: address and hashes."""
    for key in ("vcs", "directory", "archive"):
        table = package.get(key)
        if isinstance(table, dict):
            place = _text(table, "url") or _text(table, "path")
            if key == "vcs":
                place = f"{_text(table, 'type') or 'git'}+{place}@{_text(table, 'commit-id')}"
            elif key == "directory" and "/" not in place:
                place = f"./{place}"
            return place, _hashes(table)
    return "", ()


def _hashes(archive: dict[str, Any]) -> tuple[str, ...]:
    table = archive.get("hashes")
    if not isinstance(table, dict):
        return ()
    return tuple(f"{name}:{value}" for name, value in table.items() if isinstance(value, str))


def _tables(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _text(table: dict[str, Any], key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else ""
