"""Every package cache of ours: the one in the data folder, and those beside environments elsewhere.

Where the cache of an environment lies follows from where that is (`paths.package_cache`). The
environments of a volume may all be gone, so caches that were used are written down as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from core import paths
from core.engine.environments.locations import choose_envs_dir, envs_dirs, real_key
from core.engine.environments.registry import registered_prefixes
from core.engine.transactions.durable import read_json, write_json
from core.remembered import last_environments


def known_caches() -> list[Path]:
    """Those that exist, each once, the one in the data folder first (which need not exist)."""
    default = paths.data_dir() / "pkgs"
    found = {real_key(default): default}
    for folder in _candidates():
        if folder.is_dir():
            found.setdefault(real_key(folder), folder)
    return list(found.values())


def remember_cache(prefix: str | Path) -> None:
    """Write down the cache of a prefix that is about to be changed. Raises OSError.

    The caller holds the lock of the caches, so that no other process writes at the same time.
    """
    folder = paths.package_cache(prefix)
    known = _written_down()
    if folder != paths.data_dir() / "pkgs" and folder not in known:
        write_json(_file(), [str(item) for item in (*known, folder)])


def _candidates() -> Iterator[Path]:
    yield from _written_down()
    prefixes = {Path(environment.prefix) for environment in last_environments()}
    prefixes.update(registered_prefixes())
    prefixes.update(folder / "any" for folder in (*envs_dirs(), choose_envs_dir()))
    # Environments in one folder share their cache, and each look at a volume may be slow.
    for place in sorted({prefix.parent for prefix in prefixes}):
        yield paths.package_cache(place / "any")


def _written_down() -> list[Path]:
    return [Path(folder) for folder in read_json(_file(), list[str]) or []]


def _file() -> Path:
    return paths.state_dir() / "package-caches.json"
