"""What answers the calls about files that describe environments."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model import calls
from core.model.importing import ReadFile
from core.server.table import answers


@answers(calls.ReadFiles)
def _read_files(call: calls.ReadFiles, report: Report) -> tuple[ReadFile, ...]:
    from core.engine.files.reading import read_files

    return read_files(call)
