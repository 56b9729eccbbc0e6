"""conda's list of environments, `~/.conda/environments.txt`: one prefix a line.

Read and written as conda/core/envs_manager.py does, so that `conda env list` sees ours.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from core import paths
from core.engine.trials.marks import is_copy


def environments_file() -> Path:
    """Where the list is, for the user's home or the sandbox."""
    return paths.home() / ".conda" / "environments.txt"


def registered_prefixes() -> tuple[Path, ...]:
    """Every prefix in the list, existing or not, in its order."""
    return tuple(Path(line) for line in _lines())


def register(prefix: str | os.PathLike[str]) -> None:
    """Add a prefix, unless it is there or is a copy for a trial. Raises OSError."""
    if is_copy(prefix):
        return
    location = os.path.normpath(Path(prefix).absolute())
    if location in _lines():
        return
    file = environments_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a+", encoding="utf-8", newline="") as stream:
        stream.seek(0, os.SEEK_END)
        if stream.tell() and not file.read_bytes().endswith((b"\n", b"\r")):
            stream.write("\n")
        stream.write(f"{location}\n")


def unregister(prefix: str | os.PathLike[str]) -> None:
    """Take a prefix out, and nothing else. Raises OSError."""
    location = os.path.normcase(os.path.normpath(Path(prefix).absolute()))
    lines = _lines()
    kept = [line for line in lines if os.path.normcase(os.path.normpath(line)) != location]
    if len(kept) == len(lines):
        return
    file = environments_file()
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".environments-")
    with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
        stream.writelines(f"{line}\n" for line in kept)
    if file.exists():
        Path(temporary).chmod(file.stat().st_mode & 0o777)
    Path(temporary).replace(file)


def _lines() -> list[str]:
    try:
        text = environments_file().read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return []
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]
