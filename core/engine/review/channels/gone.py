"""Channels that files still name and that are of no use any more.

The table is `resources/channels_gone.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

import yaml


@dataclass(frozen=True)
class _Gone:
    why: str
    systems: tuple[str, ...]


def why_gone(channel: str, subdir: str) -> str:
    """`ended`, `gone` or `elsewhere` for a channel (canonical name); empty for one in use."""
    found = _table().get(channel)
    if found is None:
        return ""
    if not found.systems:
        return found.why
    return "" if subdir.partition("-")[0] in found.systems else "elsewhere"


@lru_cache(maxsize=1)
def _table() -> dict[str, _Gone]:
    text = (resources.files("resources") / "channels_gone.yaml").read_text(encoding="utf-8")
    return {
        str(row["channel"]): _Gone(str(row["why"]), tuple(row.get("systems", ())))
        for row in yaml.safe_load(text)["channels"]
    }
