"""Which names a new environment may have.

conda forbids `/`, space, `:` and `#` (CEP 24; PREFIX_NAME_DISALLOWED_CHARS) and the names `base`
and `root`; file systems forbid more. Letters of any script are allowed.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from pathlib import Path

from core.engine.environments.locations import choose_envs_dir, same_place
from core.engine.transactions import journal
from core.engine.transactions.lock import lock_holder
from core.model.base import Message
from core.model.problem import Problem, Suggestion, UseName

LONGEST = 80
"""Characters. File systems take 255 bytes; the paths below an environment need the rest."""
_MOST_BYTES = 240

_RESERVED = {"base", "root"}
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_CONDA_FORBIDS = "/ :#"
_SYSTEMS_FORBID = "\\<>\"|?*%!^&;'`$"


def check_name(name: str, folder: str = "") -> Problem | None:
    """Why `name` can't be a new environment in `folder`, or None. Always with a way on.

    An empty folder means the place where new environments go.
    """
    if not name.strip():
        return Problem("name-empty")
    place = Path(folder) if folder else choose_envs_dir()
    problem = _form_problem(name) or _system_problem(name)
    if problem is None:
        taken = taken_name(name, place)
        if taken is None:
            return None
        problem = Problem("name-taken", {"name": taken, "folder": str(place)})
    better = suggest_name(name, place)
    if better is None:
        return problem
    suggestion = Suggestion(Message("use-name", {"name": better}), UseName(name, better))
    return Problem(problem.code, problem.params, (suggestion,))


def taken_name(name: str, folder: Path) -> str | None:
    """What already has this name in the folder, or is being made there, as it is spelled."""
    return _taken_names(folder).get(_folded(name))


def _taken_names(folder: Path) -> dict[str, str]:
    """Names that are taken in a folder, as they are spelled, by what makes them the same."""
    try:
        names = [entry.name for entry in os.scandir(folder)]
    except OSError:
        names = []
    # Until its packages have been fetched, an environment has no folder.
    for transaction in journal.open_transactions():
        prefix = Path(transaction.prefix)
        in_folder = not transaction.prefix_existed and same_place(prefix.parent, folder)
        if in_folder and lock_holder(prefix) is not None:
            names.append(prefix.name)
    return {_folded(name): name for name in names}


def suggest_name(name: str, folder: Path) -> str | None:
    """The nearest allowed name that is free, or None where nothing is left of it."""
    forbidden = re.escape(_CONDA_FORBIDS + _SYSTEMS_FORBID)
    near = "".join(char if char.isprintable() else "-" for char in name.strip())
    near = _cut(re.sub(rf"[{forbidden}]+", "-", near), LONGEST).strip("-. ~")
    if not near:
        return None
    if near.lower() in _RESERVED or _DEVICES.fullmatch(near):
        near = f"{near.split('.')[0]}-env"
    taken = _taken_names(folder)
    candidate, number = near, 2
    while _folded(candidate) in taken:
        end = f"-{number}"
        candidate = _cut(near, LONGEST - len(end)) + end
        number += 1
    return candidate if candidate != name else None


def _cut(name: str, longest: int) -> str:
    """The beginning of a name, of at most so many characters, that leaves room for a number."""
    room = _MOST_BYTES - (LONGEST - longest)
    return name[:longest].encode("utf-8")[:room].decode("utf-8", errors="ignore")


def _form_problem(name: str) -> Problem | None:
    bad = next((char for char in name if char in _CONDA_FORBIDS or not char.isprintable()), None)
    if bad is not None:
        if bad.isspace() or ord(bad) < 32:
            return Problem("name-space", {"name": name.strip()})
        # What can't be seen goes by its number, and may not turn the sentence around.
        shown = "".join(char if char.isprintable() else "\ufffd" for char in name)
        called = bad if bad.isprintable() else f"U+{ord(bad):04X}"
        return Problem("name-character", {"name": shown, "character": called})
    bad = next((char for char in name if char in _SYSTEMS_FORBID), None)
    if bad is not None:
        return Problem("name-character", {"name": name, "character": bad})
    if name.startswith((".", "-", "~")):
        return Problem("name-start", {"name": name, "character": name[0]})
    if name.endswith("."):
        return Problem("name-end", {"name": name})
    if len(name) > LONGEST or len(name.encode("utf-8")) > _MOST_BYTES:
        return Problem("name-long", {"name": name[:20] + "…", "longest": LONGEST})
    return None


def _system_problem(name: str) -> Problem | None:
    if name.lower() in _RESERVED:
        return Problem("name-reserved", {"name": name})
    # Refused everywhere, so that an environment can be rebuilt on any system.
    if _DEVICES.fullmatch(name):
        return Problem("name-device", {"name": name})
    return None


def _folded(name: str) -> str:
    """Names that are one file: ignoring case on Windows and macOS, and forms of accents."""
    normal = unicodedata.normalize("NFC", name)
    return normal.casefold() if sys.platform in {"win32", "darwin"} else normal
