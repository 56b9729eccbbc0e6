"""SaveText and SaveBytes: what the user saves from the window."""

from __future__ import annotations

from pathlib import Path

from core.engine.failures import classify
from core.engine.transactions.durable import write_whole
from core.model.calls import SaveBytes, SaveText
from core.model.problem import ProblemError, fail


def save_text(call: SaveText) -> str:
    """Write a text as UTF-8; otherwise as `save_bytes`."""
    return _save(call.path, call.text.encode("utf-8"))


def save_bytes(call: SaveBytes) -> str:
    """Write a file, whole or not at all; returns its path.

    A link stays one, and what it leads to is written. Raises the Problems `save-folder-gone`,
    `save-is-folder` and `file-not-a-file`, and those of the disk (`permission-denied`,
    `disk-full`, `disk-read-only`, `file-busy`, …).
    """
    return _save(call.path, call.data)


def _save(wanted: str, content: bytes) -> str:
    named = Path(wanted).expanduser()
    path = named
    try:
        if named.is_symlink():
            path = named.resolve()
        if not path.parent.is_dir():
            raise fail("save-folder-gone", folder=str(path.parent))
        if path.is_dir():
            raise fail("save-is-folder", path=str(path))
        if path.exists() and not path.is_file():
            # A device would be replaced by a file: what is written takes the place of what was.
            raise fail("file-not-a-file", file=path.name)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        write_whole(path, content)
        path.chmod(mode)  # a half-written file is its owner's alone; this one is for others
    except OSError as error:
        error.filename = str(path)
        raise ProblemError(classify(error)) from error
    except (RuntimeError, ValueError) as error:  # links in a circle; a name no system allows
        raise fail("file-not-a-file", file=named.name, detail=str(error)) from error
    return str(named)
