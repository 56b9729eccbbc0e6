"""Solving and installing with rattler alone, for tests that need a prefix before our code runs.

An environment made like this is one that another tool made: it has no history of ours.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from rattler import (
    Client,
    Gateway,
    MatchSpec,
    VirtualPackage,
    VirtualPackageOverrides,
    install,
    solve,
)
from rattler.repo_data import RepoDataRecord


async def raw_solve(
    channels: Iterable[str], specs: Iterable[str], cache: Path
) -> list[RepoDataRecord]:
    """Solve afresh."""
    return await solve(
        list(channels),
        [MatchSpec(spec) for spec in specs],
        gateway=Gateway(cache_dir=cache / "repodata", client=Client.default_client()),
        virtual_packages=VirtualPackage.detect(overrides=VirtualPackageOverrides.from_env()),
    )


async def raw_create(
    prefix: Path, channels: Iterable[str], specs: Iterable[str], cache: Path
) -> list[RepoDataRecord]:
    """Create a prefix with a package cache of its own; records carry no requested specs."""
    records = await raw_solve(channels, specs, cache)
    await install(records, prefix, cache_dir=cache / "pkgs", show_progress=False)
    (prefix / "CACHEDIR.TAG").unlink(missing_ok=True)
    return records
