"""Programs of the environment that a transaction starts.

They belong to the transaction's process group (so Cancel ends them too), inherit the prefix
lock's descriptor (so the prefix stays locked while one lives) and get no terminal and no input.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_NO_WINDOW = 0x08000000


@dataclass(frozen=True)
class ChildResult:
    """How a child ended, and the end of what it said."""

    exit_code: int
    output: str


def quiet_child(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    timeout: float,
) -> ChildResult:
    """Run a program to its end. `timeout` in seconds.

    Raises OSError where it can't be started, subprocess.TimeoutExpired when it takes longer.
    """
    result = subprocess.run(
        list(command),
        env=dict(env) if env is not None else None,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=timeout,
        check=False,
        # POSIX: descriptors marked inheritable (the lock) go along.
        close_fds=sys.platform == "win32",
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    )
    return ChildResult(result.returncode, result.stdout.decode("utf-8", "replace").strip())


def clean_environment() -> dict[str, str]:
    """The environment variables without those that would redirect a foreign Python."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
