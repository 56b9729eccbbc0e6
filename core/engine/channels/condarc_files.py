"""Which configuration files conda reads, in its order: later ones weigh more.

Source of the order: `SEARCH_PATH` in conda/base/constants.py; of which names count:
`Configuration._expand_search_path` in conda/common/configuration.py.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from core import paths
from core.engine.environments.roots import own_conda_root

_NAMES = {".condarc", "condarc"}
_SUFFIXES = {".yml", ".yaml"}
MOST_BYTES = 1_000_000
"""More takes seconds to parse, and is something else."""


def read_whole(path: Path) -> bytes:
    """The bytes of a configuration file.

    Raises OSError, also for what is no file (a pipe, a device) and for more than MOST_BYTES.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "not a file", str(path))
    if status.st_size > MOST_BYTES:
        raise OSError(errno.EFBIG, "too large for a configuration file", str(path))
    return path.read_bytes()


def condarc_files() -> tuple[Path, ...]:
    """The files that exist. In a sandbox nothing outside its home is looked at."""
    found: dict[Path, None] = {}
    for place in _places():
        for file in _expand(place):
            found.setdefault(file)
    return tuple(found)


def user_condarc() -> Path:
    """The file `conda config` writes to."""
    return paths.home() / ".condarc"


def lighter_files() -> tuple[Path, ...]:
    """Those of the files that the user's own one outweighs."""
    own = user_condarc()
    found: dict[Path, None] = {}
    for place in _places():
        if place == own:
            break
        for file in _expand(place):
            found.setdefault(file)
    return tuple(found)


def _places() -> Iterator[Path]:
    home = paths.home()
    outside = paths.sandbox() is None
    if outside:
        yield from _system_places()
    root = own_conda_root()
    if root is not None:
        yield from _in_folder(root)
    xdg = os.environ.get("XDG_CONFIG_HOME") if outside else None
    if xdg:
        yield from _in_folder(Path(xdg) / "conda")
    yield from _in_folder(home / ".config" / "conda")
    yield from _in_folder(home / ".conda")
    yield home / ".condarc"
    if outside:
        active = os.environ.get("CONDA_PREFIX")
        if active:
            yield from _in_folder(Path(active))
        named = os.environ.get("CONDARC")
        if named:
            yield Path(os.path.expandvars(named)).expanduser()


def _system_places() -> Iterator[Path]:
    if sys.platform == "win32":
        yield from _in_folder(Path("C:/ProgramData/conda"))
        return
    yield from _in_folder(Path("/etc/conda"))
    yield from _in_folder(Path("/var/lib/conda"))


def _in_folder(folder: Path) -> Iterator[Path]:
    yield folder / ".condarc"
    yield folder / "condarc"
    yield folder / "condarc.d"


def _expand(place: Path) -> Iterator[Path]:
    if place.is_file():
        if place.name in _NAMES or place.suffix in _SUFFIXES:
            yield place
        return
    try:
        entries = sorted(os.scandir(place), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_file() and Path(entry.name).suffix in _SUFFIXES:
            yield Path(entry.path)
