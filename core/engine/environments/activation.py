"""The variables `conda activate` would leave behind, as a dict for a child process.

Order as in conda/activate.py: the folders of the prefix first on PATH, conda's own variables,
`etc/conda/env_vars.d/*.json`, `conda-meta/state`, then the hooks in `etc/conda/activate.d`, which
only a shell can run.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from core.engine.environments.guard import is_base
from core.engine.environments.locations import envs_dirs, same_place
from core.engine.process_tree import end_tree

_HOOK_SECONDS = 20.0
_UNSET = "***unset***"
_NO_WINDOW = 0x08000000
_NOT_INHERITED = ("CONDA_", "_CE_", "_CONDA_")
_MISLEADING = {"PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE", "VIRTUAL_ENV", "__PYVENV_LAUNCHER__"}
_OF_THE_BUNDLE = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def activated_environment(prefix: str | os.PathLike[str]) -> dict[str, str]:
    """All variables for a program that is to run inside the prefix.

    Hooks are given 20 seconds; where they fail, the variables are those without them.
    """
    folder = Path(prefix)
    variables = _without_hooks(folder)
    hooks = activation_hooks(folder)
    return _run_hooks(hooks, variables) if hooks else variables


def environment_label(prefix: Path) -> str:
    """What conda calls it in a prompt: its name, or its path where it has none."""
    if is_base(prefix):
        return "base"
    if any(same_place(prefix.parent, folder) for folder in envs_dirs()):
        return prefix.name
    return str(prefix)


def activation_hooks(prefix: Path) -> tuple[Path, ...]:
    """Scripts in `activate.d` for this system's shell, in the order they run."""
    ending = ".bat" if sys.platform == "win32" else ".sh"
    folder = prefix / "etc" / "conda" / "activate.d"
    return tuple(sorted(folder.glob(f"*{ending}"))) if folder.is_dir() else ()


def path_folders(prefix: Path) -> tuple[str, ...]:
    """Folders of the prefix that belong on PATH."""
    if sys.platform != "win32":
        return (str(prefix / "bin"),)
    inside = ("Library/mingw-w64/bin", "Library/usr/bin", "Library/bin", "Scripts", "bin")
    return (str(prefix), *(str(prefix / folder) for folder in inside))


def outer_environment() -> dict[str, str]:
    """The variables of this process without an active environment or a bundle's own libraries."""
    variables = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(_NOT_INHERITED) and name not in _MISLEADING
    }
    for name in _OF_THE_BUNDLE:
        # PyInstaller's start-up code keeps the value of before.
        before = variables.pop(f"{name}_ORIG", None)
        if before is not None:
            variables[name] = before
        elif getattr(sys, "frozen", False):
            variables.pop(name, None)
    gone: set[str] = set()
    for active in (os.environ.get("CONDA_PREFIX"), os.environ.get("VIRTUAL_ENV")):
        if active:
            gone.update((*path_folders(Path(active)), str(Path(active) / "Scripts")))
    path = variables.get("PATH", os.defpath).split(os.pathsep)
    variables["PATH"] = os.pathsep.join(item for item in path if item and item not in gone)
    return variables


def _without_hooks(prefix: Path) -> dict[str, str]:
    variables = outer_environment()
    label = environment_label(prefix)
    variables["PATH"] = os.pathsep.join((*path_folders(prefix), variables["PATH"]))
    variables |= {
        "CONDA_PREFIX": str(prefix),
        "CONDA_DEFAULT_ENV": label,
        "CONDA_PROMPT_MODIFIER": f"({label}) ",
        "CONDA_SHLVL": "1",
        # Packages in ~/.local would shadow those of the environment.
        "PYTHONNOUSERSITE": "1",
    }
    for name, value in _own_variables(prefix).items():
        if value == _UNSET:
            variables.pop(name, None)
        else:
            variables[name] = value
    return variables


def _own_variables(prefix: Path) -> dict[str, str]:
    """Variables packages and `conda env config vars` set."""
    found: dict[str, str] = {}
    folder = prefix / "etc" / "conda" / "env_vars.d"
    for file in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        found |= _strings(_json(file))
    state = _json(prefix / "conda-meta" / "state")
    found |= _strings(state.get("env_vars"))
    found.pop("PATH", None)
    return found


def _json(file: Path) -> dict[str, object]:
    try:
        content = json.loads(file.read_text(encoding="utf-8", errors="replace"))
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _strings(content: object) -> dict[str, str]:
    if not isinstance(content, dict):
        return {}
    pairs = ((str(name), str(value)) for name, value in content.items())
    return {name: value for name, value in pairs if _can_be_set(name, value)}


def _can_be_set(name: str, value: str) -> bool:
    """Whether a system takes it: one variable that can't be set would keep every program of the
    environment from starting."""
    try:
        os.fsencode(name + value)
    except UnicodeEncodeError:
        return False
    return bool(name) and "=" not in name and "\0" not in name + value


def _run_hooks(hooks: tuple[Path, ...], variables: dict[str, str]) -> dict[str, str]:
    run = _windows_hooks if sys.platform == "win32" else _posix_hooks
    try:
        found = run(hooks, variables)
    except (OSError, subprocess.SubprocessError):
        return variables
    # A hook that ends the shell leaves no output behind.
    return found if "PATH" in found or "Path" in found else variables


def _posix_hooks(hooks: tuple[Path, ...], variables: Mapping[str, str]) -> dict[str, str]:
    shell = shutil.which("bash", path=variables["PATH"]) or "/bin/sh"
    script = 'for hook in "$@"; do . "$hook"; done >/dev/null 2>&1; exec /usr/bin/env -0'
    output = _output([shell, "-c", script, "activate", *map(str, hooks)], variables)
    pairs = (item.partition("=") for item in output.decode("utf-8", "surrogateescape").split("\0"))
    shell_only = {"_", "SHLVL", "PWD", "OLDPWD"}
    return {name: value for name, sep, value in pairs if sep and name not in shell_only}


def _windows_hooks(hooks: tuple[Path, ...], variables: Mapping[str, str]) -> dict[str, str]:
    # Paths travel in variables: cmd would read them in the console's code page.
    named = {f"GLASSHOUSE_HOOK_{number}": str(hook) for number, hook in enumerate(hooks)}
    calls = " & ".join(f'call "%{name}%" >nul 2>&1' for name in named)
    output = _output(f'cmd.exe /d /u /s /c "{calls} & set"', {**variables, **named})
    pairs = (line.partition("=") for line in output.decode("utf-16-le", "replace").splitlines())
    return {name: value for name, sep, value in pairs if sep and name and name not in named}


def _output(command: list[str] | str, variables: Mapping[str, str]) -> bytes:
    with subprocess.Popen(
        command,
        env=dict(variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    ) as shell:
        try:
            return shell.communicate(timeout=_HOOK_SECONDS)[0]
        finally:
            if shell.poll() is None:
                end_tree(shell)  # what a hook waits for would outlive the shell
