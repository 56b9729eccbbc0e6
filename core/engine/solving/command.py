"""The conda command that would do the same, for people who want to learn it."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from core.model.plan import Change, ChangeKind
from core.model.request import (
    ChangeRequest,
    CreateRequest,
    Request,
    RestoreRequest,
    SafeUpdateRequest,
)


def conda_command(
    request: Request,
    prefix: str,
    name: str,
    channels: tuple[str, ...],
    changes: Iterable[Change] = (),
) -> str:
    """One line per step. Empty for a restore of what is neither a revision nor a file.

    `changes` are those of the plan: conda knows no safe updates, only their result.
    """
    where = ["-n", name] if Path(prefix).parent.name == "envs" else ["-p", prefix]
    sources = [part for channel in channels for part in ("-c", channel)]
    match request:
        case CreateRequest():
            lines = [["conda", "create", *where, *sources, *request.specs]]
        case ChangeRequest():
            lines = _change(request, where, sources, tuple(changes))
        case SafeUpdateRequest():
            specs = [
                f"{change.name}={change.after.version}"
                for change in changes
                if change.kind is ChangeKind.UPGRADE and change.after is not None
            ]
            lines = [["conda", "install", *where, *sources, *specs]] if specs else []
        case RestoreRequest():
            if request.step:
                return ""  # conda's history does not know of it
            if request.revision is not None:
                lines = [["conda", "install", *where, "--revision", str(request.revision)]]
            elif request.origin is not None and request.origin.source.path:
                file = Path(request.origin.source.path).name
                lines = [["conda", "create", *where, "--file", file]]
            else:
                return ""
    join = subprocess.list2cmdline if sys.platform == "win32" else shlex.join
    return "\n".join(join(line) for line in lines)


def _change(
    request: ChangeRequest, where: list[str], sources: list[str], changes: tuple[Change, ...]
) -> list[list[str]]:
    lines = []
    if request.pip_remove:
        lines.append(["conda", "run", *where, "pip", "uninstall", "--yes", *request.pip_remove])
        again = [
            f"{change.name}={change.after.version}={change.after.build}"
            for change in changes
            if change.kind is ChangeKind.RELINK and change.after is not None
        ]
        if again:
            lines.append(["conda", "install", *where, *sources, "--force-reinstall", *again])
    if request.remove:
        lines.append(["conda", "remove", *where, *request.remove])
    if request.install:
        lines.append(["conda", "install", *where, *sources, *request.install])
    if request.update:
        lines.append(["conda", "update", *where, *sources, *request.update])
    if request.update_all:
        lines.append(["conda", "update", *where, *sources, "--all"])
    return lines
