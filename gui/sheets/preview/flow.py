"""The journey every change takes: request → plan → preview → transaction.

    flow.start(services, request)

A wish that can't be had leads to the problem sheet, and from there to another request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import PurePath
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication

from core.model.calls import Applied, ApplyPlan, MakePlan
from core.model.plan import Plan
from core.model.problem import Action, NewEnvironment, OpenPage, Problem, Retry, UseName, UseRequest
from core.model.request import CreateRequest, Request
from gui.jobs.job import Job, State
from gui.language import problem_text
from gui.sheets.adopt import may_change
from gui.sheets.preview.done import celebrate
from gui.sheets.preview.planning import PlanningSheet
from gui.sheets.preview.sheet import Agreed, PreviewSheet
from gui.sheets.preview.speed import measured_speed
from gui.sheets.problem.renaming import renamed
from gui.sheets.problem.sheet import PlanInstead, ProblemSheet

if TYPE_CHECKING:
    from gui.services import Services

translate = QCoreApplication.translate

OnDone = Callable[[Applied], None]
OnLeft = Callable[[], None]

_PATIENCE = 0.15
"""Seconds before the planning sheet comes up; a quick plan shows nothing in between."""
_UNDER_WAY = "preview.journeys"
_MOVED = frozenset({"plan-moved", "prefix-moved"})
"""Problems that mean: the environment is no longer what was planned for. Plan again, show it."""


def start(
    services: Services,
    request: Request,
    *,
    on_done: OnDone | None = None,
    on_left: OnLeft | None = None,
) -> None:
    """Plan a request, preview it, and apply it if the user agrees.

    A second start for the same prefix while a preview is open does nothing: a double-click on
    any button that leads here opens one sheet. `on_done` is called after a successful apply,
    `on_left` when the user leaves the preview without agreeing to it.
    """
    under_way: set[str] = services.store.kept.setdefault(_UNDER_WAY, set())
    if request.prefix not in under_way:
        under_way.add(request.prefix)
        services.tasks.spawn(_journey(services, request, on_done, on_left))


async def _journey(
    services: Services, request: Request, on_done: OnDone | None, on_left: OnLeft | None
) -> None:
    under_way: set[str] = services.store.kept[_UNDER_WAY]
    try:
        agreed = await _agree(services, request)
    finally:
        under_way.discard(request.prefix)
    if agreed is None and on_left is not None:
        on_left()
    while agreed is not None:
        job = _apply(services, agreed)
        await over(job)
        if job.state is State.DONE:
            celebrate(services, agreed.plan, job.result)
            if on_done is not None:
                on_done(job.result)
            return
        if job.problem is None:
            return
        agreed = await _after_failure(services, agreed.plan, job.problem)


async def _agree(services: Services, request: Request, note: str = "") -> Agreed | None:
    """Plan and preview until the user agrees to a plan or gives up."""
    wanted: Request | None = request
    while wanted is not None:
        job = await _plan(services, wanted)
        if job.state is State.DONE:
            agreed = await _preview(services, job.result, note)
            if agreed is None:
                return None
            if agreed.plan.creates or await may_change(services, agreed.plan.prefix):
                return agreed
            return None
        if job.problem is None:
            return None
        wanted = await _ask_instead(services, job.problem, wanted)
    return None


async def _plan(services: Services, request: Request) -> Job:
    title = translate("Preview", "Working out what would change in {environment}")
    if isinstance(request, CreateRequest):
        title = translate("Preview", "Working out what {environment} would hold")
    job = services.runner.start(
        title.format(environment=PurePath(request.prefix).name),
        MakePlan(request=request),
        quiet=True,
    )
    ending = asyncio.ensure_future(over(job))
    await asyncio.wait([ending], timeout=_PATIENCE)
    if not job.is_over:
        await services.sheets.present(PlanningSheet(services.runner, job))
    await ending
    return job


async def _preview(services: Services, plan: Plan, note: str) -> Agreed | None:
    detail = services.store.details.get(plan.prefix)
    current = detail.revisions[-1].number if detail and detail.revisions else None
    sheet = PreviewSheet(
        plan,
        policy=services.preferences.value.scripts,
        revision=current,
        bytes_per_second=measured_speed(services.store.activity),
        note=note,
    )
    agreed: Agreed | None = await services.sheets.present(sheet)
    return agreed


def _apply(services: Services, agreed: Agreed) -> Job:
    return services.runner.start(
        agreed.plan.title,
        ApplyPlan(plan=agreed.plan, allow_scripts=agreed.allow_scripts),
        lane=agreed.plan.prefix,
        on_failed=_told_here,
    )


async def _after_failure(services: Services, plan: Plan, problem: Problem) -> Agreed | None:
    if problem.code in _MOVED:
        return await _agree(services, plan.request, problem_text(problem).title)
    request = await _ask_instead(services, problem, plan.request)
    return None if request is None else await _agree(services, request)


async def _ask_instead(services: Services, problem: Problem, request: Request) -> Request | None:
    """Show the problem; the request the user wants instead, or None."""
    back = translate("Preview", "Back to my changes")
    answer = await services.sheets.present(ProblemSheet(problem, request, back=back))
    if isinstance(answer, PlanInstead):
        return answer.request
    return _act(services, answer, request)


def _act(services: Services, action: Action | None, request: Request) -> Request | None:
    match action:
        case Retry():
            return msgspec.structs.replace(request)
        case UseRequest(request=other):
            return other
        case UseName(wrong=wrong, right=right):
            return renamed(request, {wrong: right})
        case OpenPage(page=page):
            services.navigate(page)
        case NewEnvironment():
            from gui.actions.environments import new_environment

            new_environment(services)
    return None


async def over(job: Job) -> None:
    """Wait for a job's end, however it ends."""
    if job.is_over:
        return
    ended = asyncio.get_running_loop().create_future()
    job.ended.connect(lambda: ended.done() or ended.set_result(None))
    await ended


def _told_here(_problem: Problem) -> None:
    """The journey shows the problem itself, so the runner needn't."""
