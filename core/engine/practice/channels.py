"""Builds channel folders: archives, repodata (plain, zst and sharded) and channeldata."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from packaging.version import InvalidVersion, Version
from rattler.index import index_fs

from core.engine.practice.packages import Package, native_subdir, write_package
from core.engine.practice.waiting import wait_for


def build_channel(folder: Path, packages: Iterable[Package]) -> Path:
    """Write the packages into `folder`, index it, and return `folder`.

    Called again with more packages, it adds them to the channel. Raises OSError.
    """
    written = list(packages)
    for subdir in {"noarch", native_subdir(), *(package.target_subdir for package in written)}:
        (folder / subdir).mkdir(parents=True, exist_ok=True)
    for package in written:
        write_package(package, folder)
    index_channel(folder)
    write_channeldata(folder, written)
    return folder


def index_channel(folder: Path) -> None:
    """Write repodata.json, its .zst and the shards of every subdir, from the archives there.

    Works inside and outside a running event loop. Raises OSError and what rattler raises.
    """
    wait_for(_index(folder))


async def _index(folder: Path) -> None:
    await index_fs(folder, write_zst=True, write_shards=True)


def write_channeldata(folder: Path, packages: Iterable[Package]) -> None:
    """Write (or extend) `channeldata.json`: summaries, home pages and newest versions."""
    path = folder / "channeldata.json"
    known: dict[str, Any] = {}
    if path.exists():
        known = json.loads(path.read_text(encoding="utf-8"))["packages"]
    for package in sorted(packages, key=_version_key):
        entry = known.setdefault(package.name, {"subdirs": []})
        entry.update(
            version=package.version,
            summary=package.summary,
            description=package.description,
            home=package.home,
            license=package.license,
            timestamp=(package.timestamp or 0) // 1000,
        )
        entry["subdirs"] = sorted({*entry["subdirs"], package.target_subdir})
    subdirs = sorted(child.name for child in folder.iterdir() if (child / "repodata.json").exists())
    content = {"channeldata_version": 1, "packages": known, "subdirs": subdirs}
    path.write_text(
        json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1), encoding="utf-8"
    )


def _version_key(package: Package) -> tuple[str, Version]:
    try:
        return (package.name, Version(package.version))
    except InvalidVersion:
        return (package.name, Version("0"))
