"""Carrying a plan out in a copy first, and what becomes of the copy."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from core.model.calls import DiscardTrial, ListTrials, TryPlan
from core.model.plan import Plan
from core.model.problem import OpenPage, ProblemError, UseRequest
from core.model.trial import Trial
from gui.jobs.job import Job, State
from gui.language.titles import short_title
from gui.services import Services

if TYPE_CHECKING:
    from gui.sheets.preview.flow import OnDone
    from gui.sheets.preview.sheet import Agreed

translate = QCoreApplication.translate

_WISHES = "trial.wishes"
"""Where the store keeps what else was agreed to, by the plan's id, and who waits for it."""


def start(services: Services, agreed: Agreed, on_done: OnDone | None) -> None:
    """Make the copy, change it and try it; the job's end leads to `ended`."""
    plan = agreed.plan
    services.store.kept.setdefault(_WISHES, {})[plan.id] = (agreed, on_done)
    job = services.runner.start(
        title_of(plan), TryPlan(plan=plan, allow_scripts=agreed.allow_scripts), lane=plan.prefix
    )
    services.tasks.spawn(_follow(services, job))


def title_of(plan: Plan) -> str:
    """What a trial is called while it runs."""
    return translate("Trial", "Try in a copy of {environment}: {change}").format(
        environment=plan.name, change=short_title(plan.title)
    )


def ended(services: Services, job: Job) -> None:
    """A trial is over: show its report to whoever waits for it, tell everybody else."""
    from gui.sheets.trial.running import RunTrialSheet

    if not isinstance(job.call, TryPlan):
        return
    plan = job.call.plan
    if job.state is not State.DONE:
        services.tasks.spawn(_clear_away(services, plan.prefix))
        return
    trial: Trial = job.result
    services.store.read_trials()
    if isinstance(services.sheets.current, RunTrialSheet):
        show(services, trial)
        return
    words = translate("Trial", "Tried in a copy of {environment}.").format(environment=plan.name)
    report = translate("Trial", "Show the report")
    services.toasts.show(words, "info", (report, partial(show, services, trial)))


def show(services: Services, trial: Trial) -> None:
    """Show the report of a trial, and do what the user decides."""
    services.tasks.spawn(_judge(services, trial))


def discard(services: Services, trial: Trial) -> None:
    """Delete a copy."""
    title = translate("Trial", "Delete the copy of {environment}").format(
        environment=trial.plan.name
    )

    def forget(_changes: object) -> None:
        services.store.read_trials()

    services.runner.start(title, DiscardTrial(token=trial.token), on_done=forget)


async def look_for_leftovers(services: Services) -> None:
    """At the start: delete copies that were never finished, or whose original is gone; the others
    wait to be judged."""
    with suppress(ProblemError):  # the next start tries again
        trials: tuple[Trial, ...] = await services.client.call(ListTrials())
        if trials:
            await services.store.settle()
        for trial in trials:
            known = not services.store.loaded or services.store.environment(trial.original)
            if trial.verification is None or not known:
                await services.client.call(DiscardTrial(token=trial.token))
        if trials:
            services.store.read_trials()


async def _follow(services: Services, job: Job) -> None:
    from gui.sheets.trial.running import RunTrialSheet

    if not job.is_over:
        await services.sheets.present(RunTrialSheet(services.runner, job))


async def _judge(services: Services, trial: Trial) -> None:
    from gui.sheets.trial.sheet import TrialSheet, Verdict

    await services.sheets.free()
    agreed, _ = _wishes(services, trial.plan)
    sheet = TrialSheet(trial, without_gpu=agreed is not None and agreed.without_gpu)
    match await services.sheets.present(sheet):
        case Verdict.SWAP:
            await _swap(services, trial)
        case Verdict.DISCARD:
            discard(services, trial)
        case UseRequest(request=request):
            # The copy waits on: the other build is no answer to what becomes of it.
            from gui.sheets.preview import flow

            flow.start(services, request)
        case OpenPage(page=page):
            services.navigate(page)


async def _swap(services: Services, trial: Trial) -> None:
    from gui.sheets.preview import flow

    agreed, on_done = _wishes(services, trial.plan)
    allow_scripts = agreed is not None and agreed.allow_scripts
    services.store.kept.get(_WISHES, {}).pop(trial.plan.id, None)

    def done(applied: Any) -> None:
        discard(services, trial)
        if on_done is not None:
            on_done(applied)

    await flow.apply_agreed(services, trial.plan, allow_scripts=allow_scripts, on_done=done)


def _wishes(services: Services, plan: Plan) -> tuple[Agreed | None, OnDone | None]:
    """What was agreed to when the trial began; nothing is known after a new start."""
    wishes: dict[str, tuple[Agreed, OnDone | None]] = services.store.kept.get(_WISHES, {})
    return wishes.get(plan.id, (None, None))


async def _clear_away(services: Services, prefix: str) -> None:
    """What a cancelled or failed trial left behind."""
    with suppress(ProblemError):  # the next start tries again
        trials: tuple[Trial, ...] = await services.client.call(ListTrials())
        for trial in trials:
            if trial.original == prefix and trial.verification is None:
                await services.client.call(DiscardTrial(token=trial.token))
