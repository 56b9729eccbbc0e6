"""Gives files back their places after the package that had taken them is gone.

Where two packages bring one path, rattler keeps the loser's file in `__clobbers__/` and says so
in its record (`original_path`). When the winner leaves, the loser's file belongs in its place.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from core.engine.transactions.durable import remove_empty_folders, rename, write_whole
from core.engine.transactions.installed import InstalledRecord, key_of, read_installed
from core.engine.transactions.layout import parents


def losers(records: list[InstalledRecord]) -> list[tuple[InstalledRecord, str, str]]:
    """(record, where the file lies, where it belongs) of files whose place nobody else claims."""
    taken = {key_of(item.path) for record in records for item in record.paths}
    return [
        (record, item.path, item.original)
        for record in records
        for item in record.paths
        if item.original and item.original != item.path and key_of(item.original) not in taken
    ]


def give_back_places(prefix: Path) -> None:
    """Move such files to where they belong and correct their records. Raises OSError."""
    free = losers(read_installed(prefix))
    taken: set[str] = set()
    for record, lies, belongs in free:
        if key_of(belongs) in taken or not os.path.lexists(prefix / lies):
            continue
        taken.add(key_of(belongs))
        (prefix / belongs).parent.mkdir(parents=True, exist_ok=True)
        rename(prefix / lies, prefix / belongs)
        raw = json.loads(record.file.read_text(encoding="utf-8"))
        content = json.dumps(_corrected(raw, lies, belongs), indent=2, ensure_ascii=False)
        write_whole(record.file, content.encode("utf-8"), sync=False)
        remove_empty_folders(prefix, set(parents(lies)))


def _corrected(raw: dict[str, Any], lies: str, belongs: str) -> dict[str, Any]:
    files = [belongs if path == lies else path for path in raw.get("files", [])]
    paths = []
    for item in raw.get("paths_data", {}).get("paths", []):
        if item.get("_path") == lies:
            paths.append(
                {k: v for k, v in item.items() if k != "original_path"} | {"_path": belongs}
            )
        else:
            paths.append(item)
    return {**raw, "files": files, "paths_data": {**raw.get("paths_data", {}), "paths": paths}}
