"""Where the files of a wheel will lie in a prefix, known before it is installed (PEP 427).

Scripts are made from the entry points as uv does it.
"""

from __future__ import annotations

import configparser
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from core.engine.transactions.layout import PythonLayout

_MADE = ("INSTALLER", "REQUESTED")
"""What an installer adds to the metadata."""
_SCRIPTS = ("console_scripts", "gui_scripts")


def wheel_paths(wheel: Path, python: PythonLayout) -> list[str]:
    """Every path the wheel takes, relative to the prefix, with forward slashes.

    Headers of C libraries are left out: installers differ in where they put them.
    Raises OSError and zipfile.BadZipFile.
    """
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        paths = [path for name in names for path in _placed(name, python)]
        infos = {name.partition("/")[0] for name in names if _is_metadata(name)}
        for info in infos:
            paths += [f"{python.site_packages}/{info}/{name}" for name in _MADE]
        for name in names:
            if re.fullmatch(r"[^/]+\.dist-info/entry_points\.txt", name):
                text = archive.read(name).decode("utf-8", "replace")
                paths += [_script(command, python) for command in commands(text)]
    return list(dict.fromkeys(path for path in paths if ".." not in path.split("/")))


def _is_metadata(name: str) -> bool:
    return re.fullmatch(r"[^/]+\.dist-info/METADATA", name) is not None


def _placed(name: str, python: PythonLayout) -> Iterator[str]:
    found = re.match(r"[^/]+\.data/(purelib|platlib|scripts|data|headers)/(.+)", name)
    if found is None:
        yield f"{python.site_packages}/{name}"
    elif found[1] in {"purelib", "platlib"}:
        yield f"{python.site_packages}/{found[2]}"
    elif found[1] == "scripts":
        yield f"{python.scripts}/{found[2]}"
    elif found[1] == "data":
        yield found[2]


def commands(text: str) -> Iterator[str]:
    """Names of the scripts that an entry_points.txt asks for."""
    points = configparser.ConfigParser(delimiters=("=",), strict=False, interpolation=None)
    points.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        points.read_string(text)
    except configparser.Error:
        return
    for section in _SCRIPTS:
        if points.has_section(section):
            yield from points[section]


def _script(command: str, python: PythonLayout) -> str:
    return f"{python.scripts}/{command}{'.exe' if sys.platform == 'win32' else ''}"
