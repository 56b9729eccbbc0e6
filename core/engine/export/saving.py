"""SaveText: what the user saves from the window."""

from __future__ import annotations

from pathlib import Path

from core.engine.transactions.durable import write_whole
from core.model.calls import SaveText


def save_text(call: SaveText) -> str:
    """Write a text as UTF-8, whole or not at all; returns its path. Raises OSError."""
    path = Path(call.path).expanduser()
    write_whole(path, call.text.encode("utf-8"))
    return str(path)
