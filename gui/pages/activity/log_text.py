"""The log of an operation as text: for the screen, and for a report somebody else will read."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from core import __version__, paths
from core.model.calls import EngineInfo
from core.model.progress import Logged

TOPIC = 10
"""Characters a topic takes at least."""


def clock(time: float) -> str:
    """Hours to milliseconds, local time."""
    moment = datetime.fromtimestamp(time)  # noqa: DTZ006 - local time is meant
    return f"{moment:%H:%M:%S}.{moment.microsecond // 1000:03d}"


def without_home(text: str) -> str:
    """Paths below the home folder begin with `~`: a report should not carry a user's name."""
    for folder in {str(paths.home()), str(Path.home())}:
        if len(folder) > 1:
            text = text.replace(folder, "~").replace(folder.replace("\\", "/"), "~")
    return text


def line_of(logged: Logged) -> tuple[str, str, str]:
    """Time, topic and text of a line."""
    return clock(logged.time), logged.topic, without_home(logged.text)


def report(title: str, log: Sequence[Logged], engine: EngineInfo | None) -> str:
    """Everything a helper needs to know, and nothing about who asked."""
    about = [f"Glasshouse {__version__}"]
    if engine is not None:
        about += [engine.solver, engine.subdir]
    about += [platform.platform(), f"Python {platform.python_version()}"]
    lines = [title, " · ".join(about), ""]
    for logged in log:
        time, topic, text = line_of(logged)
        lines.append(f"{time}  {topic:<{TOPIC}} {text}")
    return "\n".join(lines) + "\n"
