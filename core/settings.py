"""The app's own settings: a small JSON file, written at once when something changes.

conda's settings are not ours; they stay in `.condarc`.
"""

from __future__ import annotations

import json
import os
import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Any

import msgspec

from core import paths

VERSION = 1


class Theme(StrEnum):
    """Appearance of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ScriptPolicy(StrEnum):
    """Whether packages may run scripts of their own while being installed."""

    NEVER = "never"
    ASK = "ask"


class MetadataSource(StrEnum):
    """Where channel data is fetched from, when packages come from a mirror."""

    AUTO = "auto"
    """As the last measurement recommends; the mirror, where nothing was measured."""
    MIRROR = "mirror"
    OFFICIAL = "official"


class Schedule(StrEnum):
    """How often updates are looked for without being asked."""

    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"


class Settings(msgspec.Struct, frozen=True):
    """All settings with their defaults."""

    language: str = "system"
    """`system`, `en` or `zh_CN`."""
    theme: Theme = Theme.SYSTEM
    envs_dir: str = ""
    """Where new environments go; empty: decided by the user's conda configuration."""
    pip_with_python: bool = True
    """Python brings pip, as conda users expect."""
    scripts: ScriptPolicy = ScriptPolicy.ASK
    hard_links: bool = True
    concurrent_downloads: int = 6
    metadata_from: MetadataSource = MetadataSource.AUTO
    mirror_fallback: bool = True
    """Another mirror, and at last the official server, may step in for a file."""
    offline: bool = False
    """Work from the caches alone."""
    look_for_updates: Schedule = Schedule.NEVER
    cool_down_days: int = 0
    """Updates take only versions that have been out this long."""
    security_at_once: bool = True
    """Packages that matter for security need not wait."""
    verify_changes: bool = True
    """After a change, try what it touched."""
    welcomed: bool = False
    """The first-run page was seen."""
    last_page: str = "environments"
    last_prefix: str = ""


class SettingsFile:
    """Reads and writes `settings.json`. Unknown keys of a newer version survive."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or paths.config_dir() / "settings.json"

    def load(self) -> Settings:
        """The stored settings; what is missing or unreadable falls back to its default."""
        raw = self._raw()
        values = {}
        for field in msgspec.structs.fields(Settings):
            if field.name in raw:
                try:
                    values[field.name] = msgspec.convert(raw[field.name], field.type)
                except msgspec.ValidationError:
                    continue
        return Settings(**values)

    def save(self, settings: Settings) -> None:
        """Write atomically. Raises OSError."""
        raw = self._raw() | msgspec.to_builtins(settings) | {"version": VERSION}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=self.path.parent, prefix=".settings-")
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            json.dump(raw, stream, ensure_ascii=False, indent=2)
        Path(temporary).replace(self.path)

    def _raw(self) -> dict[str, Any]:
        try:
            raw = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return raw if isinstance(raw, dict) else {}
