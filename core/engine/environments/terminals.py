"""Terminal programs of each system, and the shells that run in them.

A login file of the user may activate another environment (`conda init` does), so the shell reads
it first and our variables after.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from core import paths
from core.engine.environments.activation import outer_environment
from core.model.problem import fail
from core.processes import start_detached

_LINUX: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("x-terminal-emulator", ("-e",)),
    ("gnome-terminal", ("--",)),
    ("konsole", ("-e",)),
    ("xfce4-terminal", ("-x",)),
    ("mate-terminal", ("-x",)),
    ("kitty", ()),
    ("alacritty", ("-e",)),
    ("foot", ()),
    ("xterm", ("-e",)),
)
"""Programs in the order they are looked for, with what precedes the command to run."""


def start_terminal(prefix: Path, variables: Mapping[str, str]) -> None:
    """Open a terminal. Raises the Problems `terminal-missing` and `terminal-failed`."""
    command = terminal_command(prefix, variables)
    if command is None:
        raise fail("terminal-missing")
    try:
        start_detached(command, env=variables, cwd=Path.home(), new_console=True)
    except OSError as error:
        program = Path(command[0]).name
        raise fail("terminal-failed", terminal=program, name=prefix.name, detail=str(error)) from (
            error
        )


def terminal_command(prefix: Path, variables: Mapping[str, str]) -> list[str] | None:
    """The program and its arguments, or None where no terminal is found."""
    if sys.platform == "win32":
        return _windows_command(variables)
    if sys.platform == "darwin":
        script = _files_folder(prefix) / "activate.command"
        script.write_text(
            f"#!/bin/sh\nexec {shlex.join(_shell_command(prefix, variables))}\n", encoding="utf-8"
        )
        script.chmod(0o700)
        return ["open", "-a", "Terminal", str(script)]
    # The user's own PATH: a terminal inside the environment would use its libraries.
    search = outer_environment()["PATH"]
    for name, before in _LINUX:
        program = shutil.which(name, path=search)
        if program:
            return [program, *before, *_shell_command(prefix, variables)]
    return None


def _windows_command(variables: Mapping[str, str]) -> list[str] | None:
    search = variables.get("PATH", variables.get("Path"))
    prompt = "function prompt { $env:CONDA_PROMPT_MODIFIER + 'PS ' + (Get-Location) + '> ' }"
    for name in ("pwsh.exe", "powershell.exe"):
        program = shutil.which(name, path=search)
        if program:
            return [program, "-NoLogo", "-NoProfile", "-NoExit", "-Command", prompt]
    program = shutil.which("cmd.exe", path=search) or os.environ.get("COMSPEC")
    return [program, "/k", "prompt %CONDA_PROMPT_MODIFIER%$P$G"] if program else None


def _shell_command(prefix: Path, variables: Mapping[str, str]) -> list[str]:
    """The user's shell, started so that our variables have the last word."""
    shell = os.environ.get("SHELL") or "/bin/sh"
    kind = Path(shell).name
    folder = _files_folder(prefix)
    changed = {name: value for name, value in variables.items() if os.environ.get(name) != value}
    if kind == "fish":
        lines = "; ".join(
            f"set -gx {name} {_fish_quoted(value)}" for name, value in changed.items()
        )
        return [shell, "-C", lines]
    exports = "".join(f"export {name}={shlex.quote(value)}\n" for name, value in changed.items())
    if kind == "zsh":
        (folder / ".zshrc").write_text(
            'ZDOTDIR="$HOME"\n[ -f "$HOME/.zshrc" ] && . "$HOME/.zshrc"\n'
            f"{exports}" + 'PROMPT="$CONDA_PROMPT_MODIFIER$PROMPT"\n',
            encoding="utf-8",
        )
        return ["/usr/bin/env", f"ZDOTDIR={folder}", shell, "-i"]
    if kind != "bash":
        shell = shutil.which("bash", path=os.environ.get("PATH")) or shell
    if Path(shell).name != "bash":
        return [shell, "-i"]
    rc = folder / "bashrc"
    rc.write_text(
        '[ -f "$HOME/.bashrc" ] && . "$HOME/.bashrc"\n'
        f"{exports}" + 'PS1="$CONDA_PROMPT_MODIFIER$PS1"\n',
        encoding="utf-8",
    )
    return [shell, "--rcfile", str(rc), "-i"]


def _files_folder(prefix: Path) -> Path:
    """A folder for start-up files, private because variables may hold secrets."""
    label = "".join(char if char.isalnum() else "-" for char in prefix.name) or "environment"
    folder = paths.state_dir() / "terminals" / label
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _fish_quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
