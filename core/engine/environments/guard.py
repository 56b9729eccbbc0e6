"""What may be done to an environment: frozen, base, writable, agreed to by the user."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path

from core import paths
from core.engine.environments.roots import Root, known_roots
from core.model.base import Message

_CONDA_RECORD = re.compile(r"conda-\d[^-]*-[^-]+\.json$")
_OURS = re.compile(r"#\s*glasshouse version:", re.IGNORECASE)


def frozen_reason(prefix: str | os.PathLike[str]) -> Message | None:
    """Why changes are forbidden by `conda-meta/frozen`, or None (CEP 22).

    The file may be empty, or JSON with a `message` from whoever froze the environment.
    """
    file = Path(prefix) / "conda-meta" / "frozen"
    if not file.is_file():
        return None
    try:
        content = json.loads(file.read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError, RecursionError):
        content = None
    reason = content.get("message") if isinstance(content, dict) else None
    if isinstance(reason, str) and reason.strip():
        return Message("environment-frozen-reason", {"reason": reason.strip()})
    return Message("environment-frozen")


def is_base(prefix: str | os.PathLike[str], roots: tuple[Root, ...] | None = None) -> bool:
    """True for the environment conda, mamba or micromamba itself lives in.

    `roots` saves looking for them again.
    """
    folder = Path(prefix)
    if folder.parent.name == "envs" and (folder.parent.parent / "conda-meta").is_dir():
        return False
    real = _real(folder)
    if any(_real(root.folder) == real for root in (roots if roots is not None else known_roots())):
        return True
    try:
        with os.scandir(folder / "conda-meta") as entries:
            has_conda = any(_CONDA_RECORD.match(entry.name) for entry in entries)
    except OSError:
        return False
    return has_conda and (folder / "condabin").is_dir()


def is_writable(prefix: str | os.PathLike[str]) -> bool:
    """True when files can be changed there. Tried like conda does, on `conda-meta/history`.

    Permissions alone do not tell: root may write anywhere but on a read-only volume.
    """
    history = Path(prefix) / "conda-meta" / "history"
    if history.is_file():
        try:
            with history.open("ab"):
                pass
        except OSError:
            return False
        # On Windows the second look would need a file of our own, and this one tells enough.
        return os.name == "nt" or can_write_in(history.parent)
    return can_write_in(prefix)


def can_write_in(folder: str | os.PathLike[str]) -> bool:
    """True when a file could be made in `folder`, or in what there is of its path."""
    place = Path(folder)
    while not place.exists():
        if place.parent == place:
            return False
        place = place.parent
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        return False
    if os.name != "nt":
        return True
    # access() on Windows looks at the read-only flag alone.
    try:
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError:
        return False


def is_adopted(prefix: str | os.PathLike[str]) -> bool:
    """True once the user agreed that we may change it, and for those we made."""
    return made_by_us(prefix) or agreed_to(prefix)


def agreed_to(prefix: str | os.PathLike[str]) -> bool:
    """True once the user said that we may change it."""
    return _real(prefix) in _adopted()


def adopt(prefix: str | os.PathLike[str]) -> None:
    """Remember that the user agreed. Raises OSError."""
    known = _adopted()
    real = _real(prefix)
    if real not in known:
        _write_adopted([*known, real])


def made_by_us(prefix: str | os.PathLike[str]) -> bool:
    """True when the first entry of its history is ours."""
    file = Path(prefix) / "conda-meta" / "history"
    try:
        with file.open(encoding="utf-8", errors="replace") as stream:
            head = [next(stream, "") for _ in range(4)]
    except OSError:
        return False
    return any(_OURS.match(line) for line in head)


def _adopted() -> list[str]:
    try:
        known = json.loads(_adopted_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [str(item) for item in known] if isinstance(known, list) else []


def _write_adopted(known: list[str]) -> None:
    file = _adopted_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".adopted-")
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        json.dump(known, stream, ensure_ascii=False, indent=1)
    Path(temporary).replace(file)


def _adopted_file() -> Path:
    return paths.state_dir() / "adopted.json"


def _real(prefix: str | os.PathLike[str]) -> str:
    return os.path.normcase(os.path.realpath(prefix))
