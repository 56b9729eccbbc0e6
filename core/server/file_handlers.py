"""What answers the calls about files that describe environments."""

from __future__ import annotations

from core.engine.reporting import Report
from core.model import calls
from core.model.exporting import Exported
from core.model.importing import ReadFile
from core.model.review import Review
from core.server.table import answers


@answers(calls.ReadFiles)
def _read_files(call: calls.ReadFiles, report: Report) -> tuple[ReadFile, ...]:
    from core.engine.files.reading import read_files

    return read_files(call)


@answers(calls.ReviewFile)
async def _review_file(call: calls.ReviewFile, report: Report) -> Review:
    from core.engine.review.review import review_file

    return await review_file(call, report)


@answers(calls.ExportEnvironment)
def _export_environment(call: calls.ExportEnvironment, report: Report) -> Exported:
    from core.engine.export.export import export_environment

    return export_environment(call)


@answers(calls.SaveText)
def _save_text(call: calls.SaveText, report: Report) -> str:
    from core.engine.export.saving import save_text

    return save_text(call)


@answers(calls.SaveBytes)
def _save_bytes(call: calls.SaveBytes, report: Report) -> str:
    from core.engine.export.saving import save_bytes

    return save_bytes(call)
