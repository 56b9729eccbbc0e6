"""Linux: `.desktop` files (freedesktop.org, Desktop Entry Specification 1.5)."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import Any

from core import paths
from core.engine.transactions.durable import write_whole
from core.engine.transactions.shortcuts.menus import MenuItem, slug

_ALLOWED = {
    "Categories", "DBusActivatable", "GenericName", "Hidden", "Implements", "Keywords",
    "MimeType", "NoDisplay", "NotShowIn", "OnlyShowIn", "PrefersNonDefaultGPU",
    "SingleMainWindow", "StartupNotify", "StartupWMClass", "TryExec",
}  # fmt: skip


def write_entry(item: MenuItem, prefix: Path) -> Path:
    """Write the entry and return its path. Raises OSError."""
    folder = paths.home() / ".local" / "share" / "applications"
    file = folder / f"{slug(item.menu)}_{slug(item.name)}_{slug(prefix.name)}.desktop"
    write_whole(file, entry_text(item, prefix).encode("utf-8"), sync=False)
    file.chmod(0o644)
    return file


def entry_text(item: MenuItem, prefix: Path) -> str:
    """The content of the file."""
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        f"Name={_escaped(item.name)}",
        f"Exec={_escaped(_exec(shell_command(item, prefix)))}",
        f"Terminal={'true' if item.terminal else 'false'}",
    ]
    if item.description:
        lines.append(f"Comment={_escaped(item.description)}")
    if item.icon:
        lines.append(f"Icon={_escaped(item.icon)}")
    if item.working_dir:
        lines.append(f"Path={_escaped(item.working_dir)}")
    lines += [f"{key}={_value(value)}" for key, value in item.extra if key in _ALLOWED]
    return "\n".join(lines) + "\n"


def shell_command(item: MenuItem, prefix: Path) -> str:
    """What a POSIX shell has to do, activation of the environment included."""
    steps = []
    if item.activate:
        folders = f"{prefix}/bin"
        steps += [
            f"export CONDA_PREFIX={shlex.quote(str(prefix))}",
            f"export CONDA_DEFAULT_ENV={shlex.quote(prefix.name)}",
            f'export PATH={shlex.quote(folders)}:"$PATH"',
            'for s in "$CONDA_PREFIX"/etc/conda/activate.d/*.sh; do [ ! -r "$s" ] || . "$s"; done',
        ]
    if item.precommand:
        steps.append(item.precommand)
    steps.append("exec " + shlex.join(item.command))
    return "\n".join(steps) if sys.platform == "darwin" else "; ".join(steps)


def _exec(script: str) -> str:
    """An Exec line: arguments in double quotes, with `"`, backtick, `$` and `\\` escaped."""
    quoted = "".join(f"\\{char}" if char in '"`$\\' else char for char in script)
    return f'bash -c "{quoted}"'.replace("%", "%%")


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "".join(f"{_escaped(str(part))};" for part in value)
    return _escaped(str(value))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
