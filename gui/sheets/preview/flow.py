"""The journey every change takes: request → plan → preview → transaction.

    flow.start(services, request)

A wish that can't be had leads to the problem sheet, and from there to another request. The
transaction itself belongs to the job runner, which outlives a window; what is said at its end
is decided by `resume` (it failed) and `gui.sheets.preview.done` (it went well).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QCoreApplication

from core.model.base import Message
from core.model.calls import Applied, ApplyPlan, MakePlan
from core.model.plan import Plan
from core.model.problem import (
    Action,
    NewEnvironment,
    OpenPage,
    Problem,
    Retry,
    Suggestion,
    UseName,
    UseRequest,
)
from core.model.request import CreateRequest, Request
from gui.jobs.job import Job, State
from gui.language import problem_text
from gui.language.revisions import node_name
from gui.sheets.adopt import may_change
from gui.sheets.preview.planning import PlanningSheet
from gui.sheets.preview.sheet import Agreed, PreviewSheet
from gui.sheets.preview.speed import measured_speed
from gui.sheets.problem.renaming import renamed
from gui.sheets.problem.sheet import ProblemSheet
from gui.sheets.trial.asking import AskTrialSheet

if TYPE_CHECKING:
    from gui.services import Services

translate = QCoreApplication.translate

OnDone = Callable[[Applied], None]
OnLeft = Callable[[], None]

_PATIENCE = 0.15
"""Seconds before the planning sheet comes up; a quick plan shows nothing in between."""
_UNDER_WAY = "preview.journeys"
_LOOK_AGAIN = frozenset({"world-moved", "scripts-found", "files-found"})
"""The preview did not show what is so by now: plan again, and show the new one."""
_FINISHED = "engine-died-finished"
"""It was interrupted and completed all the same: there is nothing to try again."""


def start(
    services: Services,
    request: Request,
    *,
    on_done: OnDone | None = None,
    on_left: OnLeft | None = None,
) -> None:
    """Plan a request, preview it, and apply it if the user agrees.

    A second start for the same prefix while its preview is open does nothing: a double-click on
    any button that leads here opens one sheet. `on_done` is called after a successful apply,
    `on_left` when the user leaves without agreeing to a preview: the way back to a form.
    """
    _begin(services, request.prefix, _journey(services, request, on_done, on_left))


def resume(services: Services, call: ApplyPlan, problem: Problem) -> None:
    """Say why a transaction failed, and go on as the user chooses."""
    _begin(services, f"failed {call.plan.prefix}", _after_failure(services, call, problem))


async def apply_agreed(
    services: Services, plan: Plan, *, allow_scripts: bool, on_done: OnDone | None
) -> None:
    """Apply a plan that was previewed, and tried in a copy; the first time for somebody else's
    environment the question whether it may be changed is still open."""
    if await may_change(services, plan.prefix):
        _apply(services, Agreed(plan, allow_scripts), on_done)


def _begin(services: Services, key: str, journey: Coroutine[Any, Any, None]) -> None:
    under_way: set[str] = services.store.kept.setdefault(_UNDER_WAY, set())
    if key in under_way:
        journey.close()
        return
    under_way.add(key)
    task = services.tasks.spawn(journey)
    task.add_done_callback(lambda _: under_way.discard(key))


async def _journey(
    services: Services, request: Request, on_done: OnDone | None, on_left: OnLeft | None
) -> None:
    agreed = await _agree(services, request)
    if isinstance(agreed, Agreed):
        _go_on(services, agreed, on_done)
    elif agreed is not None:
        _act(services, agreed, request)
    elif on_left is not None:
        on_left()


async def _after_failure(services: Services, call: ApplyPlan, problem: Problem) -> None:
    request = call.plan.request
    if problem.code in _LOOK_AGAIN:
        agreed = await _agree(services, request, problem_text(problem).title)
        if isinstance(agreed, Agreed):
            _go_on(services, agreed, None)
        else:
            _act(services, agreed, request)
        return
    action = await services.sheets.present(ProblemSheet(_with_retry(problem), request))
    if isinstance(action, Retry):
        _apply(services, Agreed(call.plan, call.allow_scripts), None)
        return
    other = _act(services, action, request)
    if other is not None:
        await _journey(services, other, None, None)


async def _agree(
    services: Services, request: Request, note: str = "", *, leads_back: bool = False
) -> Agreed | OpenPage | None:
    """Plan and preview until the user agrees to a plan, goes elsewhere or gives up.

    With `leads_back` giving up leads to the preview this one came from.
    """
    wanted: Request | None = request
    while wanted is not None:
        job = await _plan(services, wanted)
        if job.state is State.DONE:
            return await _preview(services, job.result, note, leads_back=leads_back)
        if job.problem is None:
            return None
        sheet = ProblemSheet(
            job.problem,
            wanted,
            installed=_versions(services, wanted.prefix),
            back=translate("Preview", "Back to my changes"),
        )
        action = await services.sheets.present(sheet)
        wanted = _act(services, action, wanted)
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
    await seen_through(services, job)
    return job


async def seen_through(services: Services, job: Job) -> None:
    """Wait for a job before a preview, under a sheet where it takes longer; cancelled with it."""
    ending = asyncio.ensure_future(over(job))
    try:
        await asyncio.wait([ending], timeout=_PATIENCE)
        if not job.is_over:
            await services.sheets.present(PlanningSheet(services.runner, job))
        await ending
    except asyncio.CancelledError:
        ending.cancel()
        services.runner.cancel(job)
        raise


async def _preview(
    services: Services, plan: Plan, note: str, *, leads_back: bool
) -> Agreed | OpenPage | None:
    detail = services.store.details.get(plan.prefix)
    newest = detail.revisions[-1] if detail and detail.revisions else None
    sheet = PreviewSheet(
        plan,
        policy=services.preferences.value.scripts,
        revision=node_name(newest.number, newest.step) if newest is not None else "",
        bytes_per_second=measured_speed(services.store.activity),
        note=note,
        catalogue=services.store.mirrors,
        leads_back=leads_back,
        services=services,
    )
    said: Agreed | UseRequest | OpenPage | None = await services.sheets.present(sheet)
    if isinstance(said, UseRequest):
        other = await _agree(services, said.request, leads_back=True)
        return other or await _preview(services, plan, note, leads_back=leads_back)
    if not isinstance(said, Agreed):
        return said
    if said.in_a_copy:
        if await services.sheets.present(AskTrialSheet(services, plan)):
            return said
        return await _preview(services, plan, note, leads_back=leads_back)
    return said if plan.creates or await may_change(services, plan.prefix) else None


def _go_on(services: Services, agreed: Agreed, on_done: OnDone | None) -> None:
    if agreed.in_a_copy:
        from gui.actions import trials

        trials.start(services, agreed, on_done)
    else:
        _apply(services, agreed, on_done)


def _apply(services: Services, agreed: Agreed, on_done: OnDone | None) -> None:
    plan = agreed.plan
    moves = bool(plan.changes or plan.pip_adds or plan.pip_builds or plan.pip_removes)
    tried = services.preferences.value.verify_changes and not plan.creates and moves
    services.runner.start(
        plan.title,
        ApplyPlan(plan=plan, allow_scripts=agreed.allow_scripts, try_before=tried),
        lane=plan.prefix,
        on_done=on_done,
    )


def _act(services: Services, action: Action | None, request: Request) -> Request | None:
    """Do what an action says; the request to plan next, where that is what it says."""
    match action:
        case Retry():
            return request
        case UseRequest(request=other):
            return other
        case UseName(wrong=wrong, right=right):
            return renamed(request, {wrong: right})
        case OpenPage(page=page):
            services.navigate(page)
        case NewEnvironment():
            from gui.actions.environments import new_environment

            new_environment(services, request)
    return None


def _versions(services: Services, prefix: str) -> dict[str, str]:
    detail = services.store.details.get(prefix)
    packages = detail.packages if detail is not None else ()
    return {package.record.name: package.record.version for package in packages}


def _with_retry(problem: Problem) -> Problem:
    offered = any(isinstance(suggestion.action, Retry) for suggestion in problem.suggestions)
    if offered or problem.code == _FINISHED:
        return problem
    again = Suggestion(Message("retry"), Retry())
    return msgspec.structs.replace(problem, suggestions=(*problem.suggestions, again))


async def over(job: Job) -> None:
    """Wait for a job's end, however it ends."""
    if job.is_over:
        return
    ended = asyncio.get_running_loop().create_future()
    job.ended.connect(lambda: ended.done() or ended.set_result(None))
    await ended
