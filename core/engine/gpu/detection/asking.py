"""Programs that are asked something and given up on after a while."""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Sequence
from typing import NamedTuple

from core.processes import Group

_LAST_WORDS = 0.3
"""Seconds for what a program that was ended had written before."""


class Answer(NamedTuple):
    """What a program said."""

    output: bytes
    status: int | None
    """None where it was given up on; negative for the signal that ended it."""
    seconds: float
    error: str = ""
    """Why it could not be started."""


def ask(command: Sequence[str], limit: float) -> Answer:
    """Run a program to its end, or end it after `limit` seconds. Never raises."""
    begun = time.monotonic()
    try:
        group = Group(command)
    except OSError as error:
        return Answer(b"", None, time.monotonic() - begun, str(error))
    output, status = b"", None
    try:
        output, _ = group.process.communicate(timeout=limit)
        status = group.process.returncode
    except subprocess.TimeoutExpired as late:
        output = late.output or b""
        group.kill()
        # What hangs in the kernel stays where it is; we do not wait for it.
        with contextlib.suppress(subprocess.TimeoutExpired):
            output, _ = group.process.communicate(timeout=_LAST_WORDS)
    finally:
        group.close()
    return Answer(output, status, time.monotonic() - begun)
