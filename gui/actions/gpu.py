"""What a user can do about the GPU: detect, describe, prove, repair, ask for help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from core.model.calls import ProveGpu, WorkOutRepair
from core.model.frameworks import Certificate, EnvironmentGpu, InstallWish, Repair
from core.model.request import ChangeRequest
from gui.jobs.job import Job, State
from gui.services import Services
from gui.state.gpu import gpu_of
from gui.widgets.certificate_view import certificate_brief, on_gpu

if TYPE_CHECKING:
    from gui.sheets.describe_machine.sheet import Described

translate = QCoreApplication.translate

PAGE = "gpu"
WANTED_ROW = "gpu.wanted_row"
"""Where the store keeps the prefix whose row is to be seen."""


def show_row(services: Services, prefix: str) -> None:
    """Go to an environment's row."""
    services.store.kept[WANTED_ROW] = prefix
    services.navigate(PAGE)


def detect_again(services: Services) -> None:
    """Look at the hardware anew, and show it."""
    services.navigate(PAGE)
    gpu_of(services).detect_again()


def copy_diagnosis(services: Services) -> None:
    """Put what every route said onto the clipboard, for somebody who helps."""
    services.tasks.spawn(_copy_diagnosis(services))


def describe(services: Services) -> None:
    """Ask for another computer: to plan for it, or to use it in place of this one."""
    services.tasks.spawn(_describe(services))


def use_this_computer(services: Services) -> None:
    """Let the description stand in no longer; it is kept."""
    services.tasks.spawn(_use_this_computer(services))


def prove(services: Services, prefix: str, framework: str = "") -> Job:
    """Compute something inside an environment; what comes of it is told by `ended`."""
    environment = services.store.environment(prefix)
    title = translate("GpuActions", "Test the GPU in {environment}")
    name = environment.name if environment is not None else prefix
    return services.runner.start(
        title.format(environment=name), ProveGpu(prefix=prefix, framework=framework), lane=prefix
    )


def proving(services: Services, prefix: str, framework: str = "") -> Job | None:
    """The test of an environment that is under way."""
    for job in services.runner.jobs:
        call = job.call
        if isinstance(call, ProveGpu) and call.prefix == prefix:
            same = call.framework == framework
            if same or not (call.framework and framework):
                return job
    return None


def is_proof(job: Job) -> bool:
    """Whether a job is such a test."""
    return isinstance(job.call, ProveGpu)


def cancel_proof(services: Services, prefix: str, framework: str = "") -> None:
    """Stop a test; the last certificate stays."""
    job = proving(services, prefix, framework)
    if job is not None:
        services.runner.cancel(job)


def ended(services: Services, job: Job) -> None:
    """Say what came of a test: a word where the GPU computed, a sheet where it did not."""
    if isinstance(job.call, ProveGpu) and job.state is State.DONE and not job.quiet:
        show_proof(services, job.call.prefix, job.result)


def show_proof(services: Services, prefix: str, found: Certificate) -> None:
    """A toast for what works, a sheet for what does not."""
    if not found.passed:
        services.tasks.spawn(_show_failure(services, prefix, found))
        return

    def show() -> None:
        show_row(services, prefix)

    name = _name(services, prefix)
    words = translate("GpuActions", "{environment}: {sentence}")
    words = words.format(environment=name, sentence=certificate_brief(found))
    kind = "ok" if on_gpu(found) else "info"
    services.toasts.show(words, kind, (translate("GpuActions", "Show"), show))


def repair(services: Services, row: EnvironmentGpu, way: Repair) -> None:
    """Preview a repair, or go where it is made."""
    from gui.sheets.preview import flow

    if isinstance(way.request, ChangeRequest) and way.wish is not None:
        services.tasks.spawn(_work_out(services, way.request, way.wish))
    elif way.request is not None:
        flow.start(services, way.request)
    elif way.page:
        services.store.select(row.prefix)
        services.navigate(way.page)


def install(services: Services, prefix: str, framework: str = "pytorch") -> None:
    """Open the wizard for an environment."""
    from gui.actions.frameworks import install_framework

    install_framework(services, framework, prefix)


async def _work_out(services: Services, request: ChangeRequest, wish: InstallWish) -> None:
    """Ask channels what they have of it, then preview that. Planning says what keeps from it."""
    from gui.sheets.preview import flow

    title = translate("GpuActions", "Looking for a build that fits {environment}")
    title = title.format(environment=_name(services, request.prefix))
    call = WorkOutRepair(request=request, wish=wish)
    job = services.runner.start(title, call, quiet=True)
    await flow.seen_through(services, job)
    if job.state is not State.CANCELLED:
        flow.start(services, job.result if job.state is State.DONE else request)


async def _copy_diagnosis(services: Services) -> None:
    state = gpu_of(services)
    if state.machine is None:
        await state.detected()
    if state.machine is not None:
        QGuiApplication.clipboard().setText(state.machine.diagnosis)
        words = translate("GpuActions", "The diagnosis is on the clipboard. It holds no secrets.")
        services.toasts.show(words, "ok")


async def ask_for_computer(services: Services) -> Described | None:
    """Present the sheet that describes one; None where it was left."""
    from gui.sheets.describe_machine.sheet import DescribeSheet

    state = gpu_of(services)
    await state.detected()
    if state.machine is None:
        return None
    hardware = await state.hardware()
    done: Described | None = await services.sheets.present(
        DescribeSheet(state, hardware, state.machine)
    )
    return done


async def _describe(services: Services) -> None:
    done = await ask_for_computer(services)
    if done is None:
        return
    if done.stands_in:
        services.navigate(PAGE)
        return
    from gui.actions.frameworks import plan_elsewhere

    plan_elsewhere(services)


async def _use_this_computer(services: Services) -> None:
    state = gpu_of(services)
    if state.machine is not None:
        await state.describe(state.machine.described, stands_in=False)
        words = translate("GpuActions", "This computer counts again. The description is kept.")
        services.toasts.show(words, "ok")


async def _show_failure(services: Services, prefix: str, found: Certificate) -> None:
    from gui.sheets.proof.sheet import SHOW, ProofSheet

    await services.sheets.free()
    rows = await gpu_of(services).judged(prefix)
    wanted = [row for row in rows if _is_of(row, found.framework)]
    sheet = ProofSheet(found, _name(services, prefix), wanted[0] if wanted else None)
    way = await services.sheets.present(sheet)
    if way == SHOW:
        show_row(services, prefix)
    if isinstance(way, Repair) and wanted:
        repair(services, wanted[0], way)


def _is_of(row: EnvironmentGpu, framework: str) -> bool:
    return row.build is not None and framework in ("", row.build.framework)


def _name(services: Services, prefix: str) -> str:
    environment = services.store.environment(prefix)
    return environment.name if environment is not None else prefix
