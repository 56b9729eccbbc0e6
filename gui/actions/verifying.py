"""Trying what a change touched once it is in place, and offering the way back where it broke."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.calls import ApplyPlan, ReadPolicy, ReadVerification, VerifyChange
from core.model.plan import Plan
from core.model.problem import Problem
from core.model.updates import EnvironmentPolicy
from core.model.verification import Verification
from gui.actions import environments
from gui.jobs.job import Job, State
from gui.language.revisions import node_name
from gui.services import Services

translate = QCoreApplication.translate


def after(services: Services, call: ApplyPlan, revision: int) -> None:
    """Begin to try a change that is in place, as far as that was wanted of it."""
    if call.try_before:
        services.tasks.spawn(_begin(services, call.plan, revision))


def ended(services: Services, job: Job) -> None:
    """Say what came of it: a word where all is well, a sheet with the way back where not."""
    call = job.call
    if job.state is not State.DONE or not isinstance(call, VerifyChange):
        return
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
    title = translate("Verifying", "Check that {environment} still works")
    services.runner.start(
        title.format(environment=plan.name),
        VerifyChange(prefix=plan.prefix, revision=revision),
        lane=plan.prefix,
        on_failed=_left_untried,
    )


def _left_untried(problem: Problem) -> None:
    """The change is in place whether it could be tried or not; the activity strip said so."""
    del problem


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
