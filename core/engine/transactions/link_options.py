"""How rattler links and fetches, from the app's settings."""

from __future__ import annotations

from rattler import Config

from core.settings import SettingsFile


def link_options() -> Config:
    """An explicit configuration, so that settings of other tools never leak in."""
    settings = SettingsFile().load()
    lines = [] if settings.hard_links else ["allow-hard-links = false"]
    lines += ["[concurrency]", f"downloads = {max(1, settings.concurrent_downloads)}"]
    return Config.from_toml("\n".join(lines) + "\n")
