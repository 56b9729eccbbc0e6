"""pip's commands on Windows: programs that name the Python they start inside themselves.

In a copy they would start the original's Python. A `.cmd` of the same name takes their place, made
from the entry points the distribution lists (entry_points.txt), and runs the copy's.
"""

from __future__ import annotations

from configparser import ConfigParser, Error
from pathlib import Path

_SECTIONS = ("console_scripts", "gui_scripts")


def command_file(target: Path) -> Path:
    """What stands in the place of `name.exe`."""
    return target.with_suffix(".cmd")


def write_command(target: Path, point: str) -> None:
    """Write the `.cmd` for an entry point such as `pytest:console_main`. Raises OSError."""
    module, _, attribute = point.partition("[")[0].strip().partition(":")
    attribute = attribute.strip() or "main"
    first = attribute.partition(".")[0]
    code = f"import sys; from {module.strip()} import {first}; sys.exit({attribute}())"
    lines = ("@echo off", f'"%~dp0..\\python.exe" -c "{code}" %*', "")
    command_file(target).write_bytes("\r\n".join(lines).encode("utf-8"))


def entry_points(prefix: Path) -> dict[str, str]:
    """Entry points by the name of the command, of all distributions of a prefix."""
    found: dict[str, str] = {}
    for file in prefix.glob("Lib/site-packages/*.dist-info/entry_points.txt"):
        parser = ConfigParser(delimiters=("=",), strict=False, interpolation=None)
        parser.optionxform = str  # type: ignore[assignment,method-assign]
        try:
            parser.read_string(file.read_text(encoding="utf-8", errors="replace"))
        except (OSError, Error):
            continue
        for section in _SECTIONS:
            if parser.has_section(section):
                found.update(parser.items(section))
    return found
