"""Reads `Menu/*.json` and fills in its placeholders. Format: CEP 11."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core import paths

_PLATFORM = {"win32": "win", "darwin": "osx"}.get(sys.platform, "linux")


@dataclass(frozen=True)
class MenuItem:
    """One entry of a start menu, ready to be written."""

    menu: str
    """Name of the folder it lies in, where the system has folders."""
    name: str
    command: tuple[str, ...]
    description: str = ""
    icon: str = ""
    working_dir: str = ""
    precommand: str = ""
    """Shell code to run before the command."""
    activate: bool = True
    terminal: bool = False
    extra: tuple[tuple[str, Any], ...] = ()
    """Keys of this platform alone, such as `Categories`."""


def menu_items(file: Path, prefix: Path, python_version: str) -> list[MenuItem]:
    """The entries of a menu file that are meant for this platform.

    An unreadable file has none: a broken menu is no reason to fail an installation.
    """
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
        values = placeholders(prefix, python_version)
        menu = render(str(document.get("menu_name", "")), values)
        found = [_item(raw, menu, values) for raw in document.get("menu_items", [])]
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return []
    return [item for item in found if item is not None]


def placeholders(prefix: Path, python_version: str) -> dict[str, str]:
    """What `{{ NAME }}` stands for."""
    windows = sys.platform == "win32"
    python = prefix / ("python.exe" if windows else "bin/python")
    values = {
        # Without a conda of our own, the environment is its own base.
        "BASE_PREFIX": prefix,
        "BASE_PYTHON": python,
        "DISTRIBUTION_NAME": "Glasshouse",
        "PREFIX": prefix,
        "ENV_NAME": prefix.name,
        "PYTHON": python,
        "MENU_DIR": prefix / "Menu",
        "BIN_DIR": prefix / ("Library/bin" if windows else "bin"),
        "SCRIPTS_DIR": prefix / ("Scripts" if windows else "bin"),
        "PY_VER": ".".join(python_version.split(".")[:2]),
        "HOME": paths.home(),
        "ICON_EXT": {"win": "ico", "osx": "icns"}.get(_PLATFORM, "png"),
    }
    if windows:
        values |= {"PYTHONW": prefix / "pythonw.exe", "BASE_PYTHONW": prefix / "pythonw.exe"}
    if sys.platform == "darwin":
        values["PYTHONAPP"] = prefix / "python.app/Contents/MacOS/python"
    return {name: str(value) for name, value in values.items()}


def render(text: str, values: Mapping[str, str]) -> str:
    """Replace the placeholders that are known; others stay as they are."""
    return re.sub(r"\{\{\s*(\w+)\s*\}\}", lambda found: values.get(found[1], found[0]), text)


def slug(text: str) -> str:
    """A file name made of a title; letters of any script survive."""
    return re.sub(r"[^\w-]+", "-", text).strip("-").lower() or "entry"


def _item(raw: dict[str, Any], menu: str, values: Mapping[str, str]) -> MenuItem | None:
    platform = raw.get("platforms", {}).get(_PLATFORM)
    if platform is None or platform is False:
        return None
    merged = {key: value for key, value in raw.items() if key != "platforms"}
    merged |= {key: value for key, value in platform.items() if value is not None}
    name = merged["name"]
    if isinstance(name, dict):
        name = name.get("target_environment_is_not_base") or next(iter(name.values()))

    def text(key: str) -> str:
        return render(str(merged.get(key) or ""), values)

    known = {
        "name", "description", "command", "icon", "working_dir", "precommand", "precreate",
        "activate", "terminal",
    }  # fmt: skip
    return MenuItem(
        menu=menu,
        name=render(str(name), values),
        command=tuple(render(str(part), values) for part in merged["command"]),
        description=text("description"),
        icon=text("icon"),
        working_dir=text("working_dir"),
        precommand=text("precommand"),
        activate=bool(merged.get("activate", True)),
        terminal=bool(merged.get("terminal", False)),
        extra=tuple(
            (key, value)
            for key, value in platform.items()
            if key not in known and value is not None
        ),
    )
