"""ReviewFile: the inspectors in their order, and the request that comes of it."""

from __future__ import annotations

import asyncio
import time

from core.engine.channels import network
from core.engine.channels.sources import native_subdir
from core.engine.files.concealment import concealed
from core.engine.files.reading import read_source
from core.engine.network.data_progress import told_in_bytes
from core.engine.reporting import Report
from core.engine.review.beginning import begin, groups_of, groups_taken
from core.engine.review.channels.channels import inspect_channels, say_whose_channels
from core.engine.review.channels.unread import inspect_unread
from core.engine.review.draft import Draft
from core.engine.review.exact.locks import EXACT, recreate
from core.engine.review.offered.names import Names
from core.engine.review.offered.nobody_asked import NobodyAsked
from core.engine.review.ordering import count_as_it_is, in_order
from core.engine.review.packages.builds import inspect_builds
from core.engine.review.packages.gpu_builds import inspect_gpu_builds
from core.engine.review.packages.libraries import inspect_libraries
from core.engine.review.packages.pins import inspect_pins
from core.engine.review.packages.system_packages import inspect_system_packages
from core.engine.review.packages.unknown import inspect_unknown
from core.engine.review.packages.versions import inspect_versions
from core.engine.review.pip.python_needed import inspect_python
from core.engine.review.pip.rows import inspect_pip
from core.engine.review.reader_findings import hand_on, mend_unreadable
from core.engine.review.recipes.recipes import inspect_recipes
from core.engine.review.request_making import make_request, origin_of, refuse_nothing
from core.engine.review.striking import struck_out
from core.engine.review.this_computer.environment_variables import inspect_variables
from core.engine.review.this_computer.naming import Place, choose_name
from core.engine.review.this_computer.platform import (
    inspect_duplicates,
    inspect_platform,
    inspect_prefix,
    inspect_selectors,
)
from core.model.base import Message
from core.model.calls import ReviewFile
from core.model.importing import ReadFile
from core.model.plan import Severity
from core.model.problem import Problem, ProblemError
from core.model.progress import Phase, PhaseFinished, PhaseStarted
from core.model.request import CreateRequest, RestoreRequest
from core.model.review import Review, ReviewFinding


async def review_file(call: ReviewFile, report: Report) -> Review:
    """Look a file over. What is wrong with it, or with the network, is told in the review."""
    read = await asyncio.to_thread(read_source, call.source)
    # Inspectors see what the window sees: no credential can get past them.
    file = concealed(read)
    if file.problem is not None:
        return Review(file=file, problem=file.problem)
    draft = begin(file, call.answers, str(native_subdir()), call.groups)
    place = choose_name(draft, call)
    inspect_prefix(draft)
    inspect_variables(draft)
    report(PhaseStarted(Phase.METADATA, time.time()))
    with told_in_bytes(report):
        if file.kind in EXACT:
            review = await _exact(draft, read, place, call)
        else:
            review = await _solvable(draft, read, place, call)
    report(PhaseFinished(Phase.METADATA, time.time()))
    return review


async def _solvable(draft: Draft, read: ReadFile, place: Place, call: ReviewFile) -> Review:
    inspect_platform(draft)
    inspect_selectors(draft)
    inspect_duplicates(draft)
    mend_unreadable(draft)
    inspect_channels(draft)
    problem: Problem | None = None
    offline = False
    try:
        await _inspect_packages(draft, Names(draft))
    except ProblemError as error:
        offline = network.is_offline()
        problem = None if offline else error.problem
    if offline:
        await _inspect_packages(draft, NobodyAsked(draft))
        message = Message("review-offline")
        draft.findings.append(ReviewFinding("offline", Severity.WARN, message))
    say_whose_channels(draft)
    hand_on(draft)
    refuse_nothing(draft)
    as_it_is = 0 if offline or problem else count_as_it_is(draft)
    request = None if problem else make_request(draft, read, place, call.source)
    return _review(draft, place, call, request, problem, as_it_is, offline=offline)


async def _inspect_packages(draft: Draft, names: Names) -> None:
    """What only the channels can tell, from the channels themselves to single versions.

    Raises Problems of the network, where no channel can be read.
    """
    if not isinstance(names, NobodyAsked):
        await inspect_unread(draft, names)
    await inspect_recipes(draft, names)
    await inspect_system_packages(draft, names)
    await inspect_builds(draft, None if isinstance(names, NobodyAsked) else names)
    await inspect_unknown(draft, names)
    await inspect_gpu_builds(draft, names)
    await inspect_libraries(draft, names)
    await inspect_versions(draft, names)
    await inspect_pip(draft, names)
    await inspect_python(draft, names)
    await inspect_pins(draft, names)


async def _exact(draft: Draft, read: ReadFile, place: Place, call: ReviewFile) -> Review:
    groups = groups_taken(draft.file, call.groups)
    origin = origin_of(draft, read, call.source)
    made = await recreate(draft, read, place, origin, groups)
    hand_on(draft)
    blocked = not place.usable or any(f.severity is Severity.BLOCK for f in draft.findings)
    count = 0 if made.problem else made.records
    request = None if blocked else made.request
    return _review(draft, place, call, request, made.problem, count)


def _review(
    draft: Draft,
    place: Place,
    call: ReviewFile,
    request: CreateRequest | RestoreRequest | None,
    problem: Problem | None,
    as_it_is: int,
    *,
    offline: bool = False,
) -> Review:
    if as_it_is:
        message = Message("review-found", {"n": as_it_is})
        draft.findings.append(ReviewFinding("found", Severity.OK, message))
    return Review(
        file=draft.file,
        findings=in_order(draft),
        pip=tuple(draft.pip),
        notes=struck_out(draft),
        name=place.name,
        folder=place.folder,
        request=request,
        problem=problem,
        groups=groups_of(draft.file),
        group=groups_taken(draft.file, call.groups),
        as_it_is=as_it_is,
        offline=offline,
    )
