"""Which configuration files pip reads, and which Python index they make it use.

`pip_files()` is the list for whoever reads or explains them (with what it may write:
`user_pip_file()`), `index_in_force()` what comes out of them for the index alone.

Source of the places and their order: `get_configuration_files` and `iter_config_files` in
pip/_internal/configuration.py, and pip/_internal/utils/appdirs.py (pip 24). Of one option, a
command's own section outweighs `[global]`, whatever the files; among sections of one name the
later file outweighs; variables outweigh all files.
"""

from __future__ import annotations

import configparser
import locale
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from core import paths
from core.engine.channels.condarc_files import read_whole

NAME = "pip.ini" if sys.platform == "win32" else "pip.conf"


class PipKind(StrEnum):
    """Whose file it is, in pip's own words."""

    GLOBAL = "global"
    USER = "user"
    ENV = "env"
    """Named by PIP_CONFIG_FILE; then the user's own files are not read."""


@dataclass(frozen=True)
class PipFile:
    """A file pip looks for, whether or not it exists. Later ones outweigh earlier ones."""

    path: Path
    kind: PipKind


@dataclass(frozen=True)
class IndexInForce:
    """The index pip installs from. `origin` is a file or a variable; empty for pip's default."""

    url: str = ""
    """As configured, credentials included: a secret. Empty for pip's default."""
    origin: str = ""


def pip_files() -> tuple[PipFile, ...]:
    """The files, lightest first. In a sandbox nothing outside its home is looked at.

    Files of single environments (`<prefix>/pip.conf`) are left out: they concern one prefix.
    """
    outside = paths.sandbox() is None
    named = os.environ.get("PIP_CONFIG_FILE") if outside else None
    if named == os.devnull:
        return ()
    found = [PipFile(place / NAME, PipKind.GLOBAL) for place in _global_places() if outside]
    if not (named and Path(named).exists()):
        found += [PipFile(path, PipKind.USER) for path in (_legacy_file(), user_pip_file())]
    if named:
        found.append(PipFile(Path(named), PipKind.ENV))
    return tuple(found)


def user_pip_file() -> Path:
    """The file `pip config set --user` writes to."""
    home = paths.home()
    inside = paths.sandbox() is not None
    if sys.platform == "win32":
        roaming = None if inside else os.environ.get("APPDATA")
        return Path(roaming or home / "AppData" / "Roaming") / "pip" / NAME
    if sys.platform == "darwin":
        folder = home / "Library" / "Application Support" / "pip"
        return (folder if folder.is_dir() else home / ".config" / "pip") / NAME
    config = None if inside else os.environ.get("XDG_CONFIG_HOME")
    return Path(config or home / ".config") / "pip" / NAME


def index_in_force() -> IndexInForce:
    """The index `pip install` would use. Files that can't be read are passed over."""
    variable = os.environ.get("PIP_INDEX_URL") if paths.sandbox() is None else None
    if variable:
        return IndexInForce(variable, "PIP_INDEX_URL")
    found = IndexInForce()
    for section in ("global", "install"):
        for file in pip_files():
            value = _read(file.path).get(section, {}).get("index-url")
            if value:
                found = IndexInForce(value, str(file.path))
    return found


def extra_indexes_in_force() -> tuple[str, ...]:
    """Further indexes `pip install` would ask, as configured: secrets. Several are possible."""
    value = os.environ.get("PIP_EXTRA_INDEX_URL") if paths.sandbox() is None else None
    if not value:
        for section in ("global", "install"):
            for file in pip_files():
                value = _read(file.path).get(section, {}).get("extra-index-url") or value
    return tuple(value.split()) if value else ()


def _read(path: Path) -> dict[str, dict[str, str]]:
    try:
        raw = read_whole(path)
    except OSError:
        return {}
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode(locale.getpreferredencoding(False), "replace")
    parser = configparser.RawConfigParser()
    try:
        parser.read_string(text)
    except configparser.Error:
        return {}
    return {
        section: {
            name.lower().replace("_", "-").removeprefix("--"): value
            for name, value in parser.items(section)
            if value
        }
        for section in parser.sections()
    }


def _global_places() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("PROGRAMDATA", "C:/ProgramData")) / "pip"
    elif sys.platform == "darwin":
        yield Path("/Library/Application Support/pip")
    else:
        for place in os.environ.get("XDG_CONFIG_DIRS", "/etc/xdg").split(os.pathsep):
            yield Path(place) / "pip"
        yield Path("/etc")


def _legacy_file() -> Path:
    return paths.home() / ("pip" if sys.platform == "win32" else ".pip") / NAME
