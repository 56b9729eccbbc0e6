"""Trying what a change touched once it is in place, and offering the way back where it broke."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.model.calls import ApplyPlan, ReadPolicy, ReadVerification, VerifyChange
from core.model.changes import Changes
from core.model.plan import Plan
from core.model.problem import Problem
from core.model.updates import EnvironmentPolicy
from core.model.verification import Verification
from gui.actions import environments
from gui.jobs.job import Job, State
from gui.language.revisions import node_name
from gui.services import Services

translate = QCoreApplication.translate

_UNTRIED = "verifying.untried"
"""Where the store keeps why a change could not be tried, by prefix and revision."""


def after(services: Services, call: ApplyPlan, revision: int) -> None:
    """Begin to try a change that is in place, as far as that was wanted of it."""
    if call.try_before:
        services.tasks.spawn(_begin(services, call.plan, revision))


def again(services: Services, prefix: str, revision: int) -> None:
    """Try a change that could not be tried."""
    _start(services, prefix, revision)


def untried(services: Services, prefix: str, revision: int) -> Problem | None:
    """Why a change could not be tried; None where it could, or nobody wanted to."""
    return _kept(services).get((prefix, revision))


def ended(services: Services, job: Job) -> None:
    """Say what came of it: a word where all is well, a sheet with the way back where not."""
    call = job.call
    if not isinstance(call, VerifyChange):
        return
    if job.problem is not None:
        _say_untried(services, call, job.problem)
    if job.state is not State.DONE:
        return
    _kept(services).pop((call.prefix, call.revision), None)
    found: Verification = job.result
    if found.broken:
        services.tasks.spawn(_offer(services, call.prefix, call.revision, found))
    elif found.tried and found.complete:
        words = translate("Verifying", "Checked: {environment} still works.")
        words = words.format(environment=_name(services, call.prefix))
        services.toasts.show(words, "ok", _reading(services, call.prefix, call.revision, found))


def read(services: Services, prefix: str, revision: int) -> None:
    """Show what was tried after a revision."""
    services.tasks.spawn(_read(services, prefix, revision))


async def _begin(services: Services, plan: Plan, revision: int) -> None:
    # Without Python there is nothing to import; the user's own check may be there all the same.
    if not any(record.name == "python" for record in plan.after):
        policy: EnvironmentPolicy = await services.client.call(ReadPolicy(prefix=plan.prefix))
        if not policy.check_command:
            return
    _start(services, plan.prefix, revision, plan.name)


def _start(services: Services, prefix: str, revision: int, name: str = "") -> None:
    title = translate("Verifying", "Check that {environment} still works")
    services.runner.start(
        title.format(environment=name or _name(services, prefix)),
        VerifyChange(prefix=prefix, revision=revision),
        lane=prefix,
        on_failed=_left_untried,
    )


def _left_untried(problem: Problem) -> None:
    """No sheet: the change is in place all the same. `ended` says it where it is looked up."""
    del problem


def _say_untried(services: Services, call: VerifyChange, problem: Problem) -> None:
    _kept(services)[call.prefix, call.revision] = problem
    services.store.apply(Changes(activity=True))
    words = translate("Verifying", "{environment} was changed, but could not be checked.")
    show = translate("Verifying", "See Activity")
    services.toasts.show(
        words.format(environment=_name(services, call.prefix)),
        "warn",
        (show, partial(services.navigate, "activity")),
    )


def _kept(services: Services) -> dict[tuple[str, int], Problem]:
    kept: dict[tuple[str, int], Problem] = services.store.kept.setdefault(_UNTRIED, {})
    return kept


async def _read(services: Services, prefix: str, revision: int) -> None:
    found: Verification | None = await services.client.call(
        ReadVerification(prefix=prefix, revision=revision)
    )
    if found is not None:
        await _offer(services, prefix, revision, found)


async def _offer(services: Services, prefix: str, revision: int, found: Verification) -> None:
    from gui.sheets.verification.sheet import VerificationSheet

    before = await environments.state_before(services, prefix, revision)
    way_back = node_name(before.number, before.step) if before is not None else ""
    await services.sheets.free()
    sheet = VerificationSheet(found, _name(services, prefix), node_name(revision), way_back)
    if await services.sheets.present(sheet) and before is not None:
        environments.restore(services, prefix, before.number, before.step)


def _reading(
    services: Services, prefix: str, revision: int, found: Verification
) -> tuple[str, object]:
    def show() -> None:
        services.tasks.spawn(_offer(services, prefix, revision, found))

    return (translate("Verifying", "Show what was tried"), show)


def _name(services: Services, prefix: str) -> str:
    environment = services.store.environment(prefix)
    return environment.name if environment is not None else prefix
