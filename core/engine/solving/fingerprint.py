"""Whether a prefix is still what a plan was made for."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from core.engine.environments.record_file import entry_size

_EXTRA = ("history", "pinned", "frozen")
"""Files of conda-meta besides the records that a plan depends on."""


def prefix_fingerprint(prefix: str | os.PathLike[str]) -> str:
    """A hash of the prefix's records (names and sizes of their files) and of what steers a solve.

    Times are left out: copying a prefix or touching a file does not make a plan wrong. A prefix
    that does not exist has a fingerprint too, so that a folder which appeared meanwhile is seen.
    Raises OSError where conda-meta can't be read.
    """
    folder = Path(prefix) / "conda-meta"
    digest = hashlib.sha256()
    if not folder.is_dir():
        digest.update(b"folder" if os.path.lexists(prefix) else b"nothing")
        return digest.hexdigest()
    with os.scandir(folder) as entries:
        records = sorted(
            (entry.name, entry_size(entry)) for entry in entries if entry.name.endswith(".json")
        )
    for name, size in records:
        digest.update(f"{name}\0{size}\0".encode("utf-8", "surrogatepass"))
    for name in _EXTRA:
        file = folder / name
        if not os.path.lexists(file):
            continue
        # A folder, a pipe or a link that leads nowhere says nothing, but is something else than
        # no file.
        content = file.read_bytes() if file.is_file() else b""
        digest.update(name.encode() + b"\0" + content + b"\0")
    return digest.hexdigest()
