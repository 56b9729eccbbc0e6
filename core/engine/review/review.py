"""ReviewFile: the inspectors in their order, and the request that comes of it."""

from __future__ import annotations

import asyncio

from core.engine.channels.sources import native_subdir
from core.engine.files.concealment import concealed
from core.engine.files.reading import read_source
from core.engine.reporting import Report
from core.engine.review.beginning import begin, groups_of, groups_taken
from core.engine.review.naming import choose_name
from core.engine.review.ordering import in_order
from core.engine.review.request_making import make_request
from core.model.calls import ReviewFile
from core.model.review import Review


async def review_file(call: ReviewFile, report: Report) -> Review:
    """Look a file over. Raises Problems of the network."""
    del report
    read = await asyncio.to_thread(read_source, call.source)
    # Inspectors see what the window sees: no credential can get past them.
    file = concealed(read)
    if file.problem is not None:
        return Review(file=file, problem=file.problem)
    draft = begin(file, call.answers, str(native_subdir()), call.groups)
    place = choose_name(draft, call)
    return Review(
        file=file,
        findings=in_order(draft),
        pip=tuple(draft.pip),
        notes=tuple(draft.notes[line] for line in sorted(draft.notes)),
        name=place.name,
        folder=place.folder,
        request=make_request(draft, read, place, call.source),
        groups=groups_of(file),
        group=groups_taken(file, call.groups),
    )
