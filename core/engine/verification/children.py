"""A child that is tried: bounded in time and output, ended with all it started.

On POSIX it stays in the engine's own process group, so that whoever kills the engine ends it too;
on Windows it has a job of its own within the engine's.
"""

from __future__ import annotations

import contextlib
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from core.engine.process_tree import end_tree
from core.processes import Group

_CHUNK = 1 << 16
_KEPT = 16_000
"""Bytes of what it printed that are kept: the last ones."""
_LONGEST_LINE = 1 << 18
_GRACE = 5.0
"""Seconds a killed process may take to be gone."""
_LAST_WORDS = 1.0
"""Seconds in which what an ended process had written is read, where a descendant keeps its pipe
open and nothing says that it was all."""


class Child:
    """A program under way. Raises OSError where it can't be started.

    `stdin` is all it gets to read. With `lines` its stdout comes by `line`, and of its stderr the
    end is kept; without, the end of both.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str],
        cwd: Path,
        stdin: bytes = b"",
        lines: bool = True,
    ) -> None:
        self._group: Group | None = None
        if sys.platform == "win32":
            self._group = Group(command, env=env, cwd=cwd)
            self._process = self._group.process
        else:
            pipe = subprocess.PIPE
            self._process = subprocess.Popen(
                command, env=dict(env), cwd=cwd, bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe
            )
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        self._printed = bytearray()
        self._lock = threading.Lock()
        out, errors = self._process.stdout, self._process.stderr
        self._threads = [
            _started(self._feed, stdin),
            _started(self._read_lines) if lines else _started(self._read_all, out),
            _started(self._read_all, errors),
        ]

    def line(self, timeout: float) -> bytes | None:
        """The next line of its stdout; None once there is no more. Raises TimeoutError."""
        end = time.monotonic() + timeout
        ended: float | None = None
        while True:
            try:
                return self._lines.get(timeout=min(0.2, max(0.0, end - time.monotonic())))
            except queue.Empty:
                if self._process.poll() is not None:
                    ended = ended or time.monotonic()
                    if time.monotonic() - ended < _LAST_WORDS:
                        end = max(end, time.monotonic() + 0.2)
                        continue
                    return None
                if time.monotonic() >= end:
                    raise TimeoutError from None

    def wait(self, timeout: float) -> int | None:
        """Its exit code, or None where it still runs after so many seconds."""
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            return None

    def end(self) -> int:
        """End it and all it started, where it still runs, and let go of its pipes.

        Returns the exit code; POSIX: minus the signal's number.
        """
        code = self._process.poll()
        if self._group is not None:
            self._group.kill()
        elif code is None:
            end_tree(self._process)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE)
        if self._group is not None:
            self._group.wait_empty(_GRACE)
        for thread in self._threads:
            thread.join(0.5)
        if self._group is not None:
            self._group.close()
        else:
            self._close_pipes()
        return self._process.returncode if code is None else code

    @property
    def printed(self) -> str:
        """The end of what it said on stderr, and on stdout where nobody asked for lines."""
        with self._lock:
            text = bytes(self._printed)
        return text.decode("utf-8", "replace").replace("\r\n", "\n").replace("\0", "")

    def _feed(self, text: bytes) -> None:
        stream = self._process.stdin
        if stream is None:
            return
        with contextlib.suppress(OSError):
            while text:
                text = text[stream.write(text) or 0 :]
        with contextlib.suppress(OSError):
            stream.close()

    def _read_lines(self) -> None:
        waiting = b""
        for chunk in _chunks(self._process.stdout):
            *lines, waiting = (waiting + chunk).split(b"\n")
            for line in lines:
                self._lines.put(line)
            waiting = waiting[-_LONGEST_LINE:]
        self._lines.put(None)

    def _read_all(self, stream: IO[bytes] | None) -> None:
        for chunk in _chunks(stream):
            with self._lock:
                self._printed += chunk
                del self._printed[:-_KEPT]

    def _close_pipes(self) -> None:
        if any(thread.is_alive() for thread in self._threads):
            return  # a descendant that got away still holds them; our threads end with it
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()


def _chunks(stream: IO[bytes] | None) -> Iterator[bytes]:
    if stream is not None:
        with contextlib.suppress(OSError, ValueError):
            while chunk := stream.read(_CHUNK):
                yield chunk


def _started(work: Callable[..., None], *arguments: object) -> threading.Thread:
    thread = threading.Thread(target=work, args=arguments, name="tried", daemon=True)
    thread.start()
    return thread
