"""Windows: `.lnk` files in the user's start menu, written by the shell's own COM object.

Interfaces: IShellLinkW and IPersistFile (shobjidl_core.h, objidl.h); methods are called by their
position in the table, as C would.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import uuid
from pathlib import Path
from typing import Any

from core import paths
from core.engine.transactions.shortcuts.menus import MenuItem

_CLASS = "00021401-0000-0000-C000-000000000046"
_SHELL_LINK = "000214F9-0000-0000-C000-000000000046"
_PERSIST_FILE = "0000010B-0000-0000-C000-000000000046"
_QUERY, _RELEASE = 0, 2
_DESCRIPTION, _FOLDER, _ARGUMENTS, _SHOW, _ICON, _TARGET = 7, 9, 11, 15, 17, 20
_SAVE = 6
_IN_PROCESS = 1
_MINIMIZED = 7
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*', "-"))


def write_link(item: MenuItem, prefix: Path) -> Path:
    """Write the link into the folder of its menu and return its path. Raises OSError."""
    folder = start_menu() / item.menu.translate(_FORBIDDEN).strip(". ")
    folder.mkdir(parents=True, exist_ok=True)
    name = f"{item.name} ({prefix.name})" if prefix.name not in item.name else item.name
    file = folder / f"{name.translate(_FORBIDDEN).strip('. ')}.lnk"
    target, arguments = link_command(item, prefix)
    hidden = item.activate and not item.terminal
    _save_link(
        file,
        target=target,
        arguments=arguments,
        folder=item.working_dir or str(paths.home()),
        description=item.description or item.name,
        icon=item.icon,
        show=_MINIMIZED if hidden else 1,
    )
    return file


def start_menu() -> Path:
    """The Programs folder of the user's start menu."""
    roaming = None if paths.sandbox() else os.environ.get("APPDATA")
    base = Path(roaming) if roaming else paths.home() / "AppData" / "Roaming"
    return base / "Microsoft" / "Windows" / "Start Menu" / "Programs"


def link_command(item: MenuItem, prefix: Path) -> tuple[str, str]:
    """Program and arguments of the link, activation of the environment included."""
    if not item.activate and not item.precommand:
        return item.command[0], subprocess.list2cmdline(item.command[1:])
    folders = (
        "", "Library\\mingw-w64\\bin", "Library\\usr\\bin", "Library\\bin", "Scripts", "bin",
    )  # fmt: skip
    steps = []
    if item.activate:
        path = ";".join(str(prefix / folder) for folder in folders)
        steps += [
            f'set "CONDA_PREFIX={prefix}"',
            f'set "CONDA_DEFAULT_ENV={prefix.name}"',
            f'set "PATH={path};%PATH%"',
            f'(for %i in ("{prefix}\\etc\\conda\\activate.d\\*.bat") do @call "%i")',
        ]
    if item.precommand:
        steps.append(item.precommand)
    command = subprocess.list2cmdline(item.command)
    steps.append(command if item.terminal else f'start "" {command}')
    keep = "/k" if item.terminal else "/c"
    shell = os.environ.get("COMSPEC", "cmd.exe")
    return shell, f'/d /s {keep} "{" && ".join(steps)}"'


def _save_link(
    file: Path, *, target: str, arguments: str, folder: str, description: str, icon: str, show: int
) -> None:
    if sys.platform != "win32":
        raise OSError("links exist on Windows only")
    ole32: Any = ctypes.WinDLL("ole32")
    started = ole32.CoInitialize(None) >= 0
    link = ctypes.c_void_p()
    try:
        _check(
            ole32.CoCreateInstance(
                _guid(_CLASS), None, _IN_PROCESS, _guid(_SHELL_LINK), ctypes.byref(link)
            )
        )
        try:
            for position, text in (
                (_TARGET, target),
                (_ARGUMENTS, arguments),
                (_FOLDER, folder),
                (_DESCRIPTION, description[:259]),
            ):
                _call(link, position, [ctypes.c_wchar_p], text)
            if icon:
                _call(link, _ICON, [ctypes.c_wchar_p, ctypes.c_int], icon, 0)
            _call(link, _SHOW, [ctypes.c_int], show)
            persist = ctypes.c_void_p()
            pointer = ctypes.POINTER(ctypes.c_void_p)
            _call(
                link, _QUERY, [ctypes.c_void_p, pointer],
                _guid(_PERSIST_FILE), ctypes.byref(persist),
            )  # fmt: skip
            try:
                _call(persist, _SAVE, [ctypes.c_wchar_p, ctypes.c_int], str(file), 1)
            finally:
                _call(persist, _RELEASE, [])
        finally:
            _call(link, _RELEASE, [])
    finally:
        if started:
            ole32.CoUninitialize()


def _guid(text: str) -> ctypes.Array[ctypes.c_char]:
    return ctypes.create_string_buffer(uuid.UUID(text).bytes_le, 16)


def _call(pointer: ctypes.c_void_p, position: int, types: list[Any], *values: Any) -> None:
    """Call the method at `position` of a COM object's table."""
    if sys.platform != "win32":
        return
    table = ctypes.cast(pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    kind = ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *types)
    result = kind(table[position])(pointer, *values)
    if position != _RELEASE:
        _check(result)


def _check(result: int) -> None:
    if result < 0:
        raise OSError(f"HRESULT {result & 0xFFFFFFFF:#010x}")
