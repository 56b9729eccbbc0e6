"""ReviewFile: the inspectors in their order, and the request that comes of it."""

from __future__ import annotations

from core.engine.files.reading import read_source
from core.engine.reporting import Report
from core.model.calls import ReviewFile
from core.model.review import Review


async def review_file(call: ReviewFile, report: Report) -> Review:
    """Look a file over. Raises Problems of the network."""
    file = read_source(call.source)
    return Review(file=file, problem=file.problem)
