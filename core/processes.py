"""Processes that end together: POSIX process groups, Windows job objects.

A killed engine's children would go on working (uv installs its package seconds later), so a
group is killed whole and counts as gone only when nobody of it is left.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

if sys.platform == "win32":
    from core.windows_jobs import Job

# While Windows starts a process, its ends of the pipes are inheritable for a moment; another
# process started meanwhile would keep them open, and their end would never be seen.
_starting = threading.Lock()


class Group:
    """A process and all its descendants but those that left on purpose.

    Binary pipes for the three standard streams; no console window on Windows.
    Raises OSError when the program can't be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        cwd: str | os.PathLike[str] | None = None,
    ) -> None:
        options: dict[str, Any] = {"env": env, "cwd": cwd, "bufsize": 0}
        pipe = subprocess.PIPE
        if sys.platform == "win32":
            options["creationflags"] = subprocess.CREATE_NO_WINDOW
        else:
            options["start_new_session"] = True
        with _starting:
            self.process = subprocess.Popen(
                list(command), stdin=pipe, stdout=pipe, stderr=pipe, **options
            )
        if sys.platform == "win32":
            self._job = Job()
            self._job.adopt(self.process)

    @property
    def pid(self) -> int:
        """Of the first process, which leads the group."""
        return self.process.pid

    def kill(self) -> None:
        """End everyone in the group at once. Harmless when nobody is left."""
        if sys.platform == "win32":
            self._job.terminate()
            with contextlib.suppress(OSError):
                self.process.kill()
        else:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)

    def is_empty(self) -> bool:
        """True when no process of the group is left. Reaps the leader."""
        if self.process.poll() is None:
            return False
        if sys.platform == "win32":
            return self._job.count() == 0
        return not _group_alive(self.process.pid)

    def wait_empty(self, timeout: float) -> bool:
        """Block up to `timeout` seconds until the group is empty; False if it is not."""
        end = time.monotonic() + timeout
        pause = 0.001
        while not self.is_empty():
            if time.monotonic() > end:
                return False
            time.sleep(pause)
            pause = min(pause * 2, 0.05)
        return True

    def close(self) -> None:
        """Give back handles. On Windows descendants live on only while the leader does."""
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        if sys.platform == "win32":
            self._job.close()


def end_own_group(status: int) -> NoReturn:
    """End this process and, where it leads a group, everyone in it. Does not return."""
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    # On Windows the job's last handle goes with this process, and the rest of the job with it.
    os._exit(status)


def start_detached(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    cwd: str | os.PathLike[str] | None = None,
    new_console: bool = False,
) -> int:
    """Start a program that outlives us, such as a terminal. Returns its pid. Raises OSError."""
    quiet = subprocess.DEVNULL
    streams: dict[str, Any] = {"stdin": quiet, "stdout": quiet, "stderr": quiet}
    if sys.platform != "win32":
        return _let_go(
            subprocess.Popen(command, env=env, cwd=cwd, start_new_session=True, **streams)
        )
    flags = subprocess.DETACHED_PROCESS
    if new_console:
        flags, streams = subprocess.CREATE_NEW_CONSOLE, {}
    leave = subprocess.CREATE_BREAKAWAY_FROM_JOB
    with _starting:
        try:
            process = subprocess.Popen(
                command, env=env, cwd=cwd, creationflags=flags | leave, **streams
            )
        except PermissionError:  # a job around the whole app that lets nobody leave
            process = subprocess.Popen(command, env=env, cwd=cwd, creationflags=flags, **streams)
    return _let_go(process)


def _let_go(process: subprocess.Popen[bytes]) -> int:
    # Someone has to take its exit status, or it stays as a zombie while we live.
    threading.Thread(target=process.wait, name="reaper", daemon=True).start()
    return process.pid


def _group_alive(group: int) -> bool:
    if sys.platform == "win32":
        raise AssertionError
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    if not Path("/proc/self/stat").exists():
        return True
    # Orphans that nobody reaps (containers without a real init) stay in the group as zombies.
    return any(_runs_in(group, entry) for entry in Path("/proc").iterdir() if entry.name.isdigit())


def _runs_in(group: int, entry: Path) -> bool:
    try:
        stat = (entry / "stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    state, _parent, its_group = stat.rpartition(")")[2].split()[:3]
    return int(its_group) == group and state not in "ZX"
