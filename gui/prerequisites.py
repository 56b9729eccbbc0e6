"""What only the system can give: Qt's libraries and a display.

Qt ends the process with a core dump where they are missing; asked beforehand, one line tells what
to do. The list of packages is that of `installer/linux/system-packages` and the README.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final

SYSTEM_PACKAGES: Final = (
    "make python3-venv libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 "
    "libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 "
    "fonts-noto-cjk"
)

_XCB_PLUGIN: Final = "Qt/plugins/platforms/libqxcb.so"


def missing(environment: Mapping[str, str] | None = None) -> str | None:
    """Why no window can be opened here and what to do about it; None where nothing is missing."""
    if not sys.platform.startswith("linux"):
        return None
    variables = os.environ if environment is None else environment
    return _missing_library(variables) or _missing_display(variables)


def _missing_library(variables: Mapping[str, str]) -> str | None:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return _advice(str(error))
    if variables.get("QT_QPA_PLATFORM", "xcb").startswith("xcb") and (plugin := _xcb_plugin()):
        try:
            ctypes.CDLL(str(plugin))
        except OSError as error:
            return _advice(str(error))
    return None


def _missing_display(variables: Mapping[str, str]) -> str | None:
    if variables.get("QT_QPA_PLATFORM", "xcb") != "xcb" or variables.get("WAYLAND_DISPLAY"):
        return None
    name = variables.get("DISPLAY", "")
    if name and _can_connect(name):
        return None
    what = f"The display {name} can't be reached" if name else "There is no display here"
    return (
        f"{what}, so Glasshouse has nowhere to open its window. Start it from a desktop session, "
        "or with a virtual display: xvfb-run -a make run"
    )


def _can_connect(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display), None)
    works = not xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return works


def _xcb_plugin() -> Path | None:
    spec = find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        return None
    plugin = Path(next(iter(spec.submodule_search_locations)), _XCB_PLUGIN)
    return plugin if plugin.exists() else None


def _advice(reason: str) -> str:
    return (
        f"A system library that Qt needs is missing ({reason}). On Debian or Ubuntu: "
        f"sudo apt-get install {SYSTEM_PACKAGES}"
    )
