"""How rattler links and fetches, from the app's settings."""

from __future__ import annotations

from pathlib import Path

from rattler import Config

from core.engine.trials.marks import is_copy
from core.settings import SettingsFile


def may_hard_link(prefix: str | Path) -> bool:
    """Whether files of the cache may lie in a prefix: never in a copy, which is there to be tried.

    What is written into a hard link is written into the cache, and into every other environment.
    """
    return SettingsFile().load().hard_links and not is_copy(prefix)


def link_options(prefix: str | Path | None = None) -> Config:
    """An explicit configuration, so that settings of other tools never leak in.

    `prefix` is where packages are linked to; None where that is thrown away anyway.
    """
    settings = SettingsFile().load()
    linking = settings.hard_links if prefix is None else may_hard_link(prefix)
    lines = [] if linking else ["allow-hard-links = false"]
    lines += ["[concurrency]", f"downloads = {max(1, settings.concurrent_downloads)}"]
    return Config.from_toml("\n".join(lines) + "\n")
