"""What was measured last: kept in the state folder, for the table and for the order of servers."""

from __future__ import annotations

import os
import tempfile
from functools import lru_cache
from pathlib import Path

import msgspec

from core import paths
from core.model.mirror import ProbeReport


def report_file() -> Path:
    """The file the last report is kept in."""
    return paths.state_dir() / "mirrors-report.json"


def last_report() -> ProbeReport | None:
    """The last report, or None where nothing was measured yet."""
    file = report_file()
    try:
        status = file.stat()
    except OSError:
        return None
    return _read(file, (status.st_mtime_ns, status.st_size))


def keep_report(report: ProbeReport) -> None:
    """Keep a report in place of the last one, atomically. Raises OSError."""
    file = report_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=".mirrors-report-")
    with os.fdopen(handle, "wb") as stream:
        stream.write(msgspec.json.encode(report))
    Path(temporary).replace(file)


@lru_cache(maxsize=2)
def _read(file: Path, stamp: tuple[int, int]) -> ProbeReport | None:
    del stamp  # the file as it was when this was read
    try:
        return msgspec.json.decode(file.read_bytes(), type=ProbeReport)
    except (OSError, msgspec.DecodeError):
        return None
