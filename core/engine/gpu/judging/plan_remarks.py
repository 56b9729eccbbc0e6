"""One framework before and after a plan, and what its user should know of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from core.engine.gpu.choosing.alternatives import cpu_request, gpu_request
from core.engine.gpu.compatibility.checks import check_build, overall
from core.engine.gpu.judging.consent import asks_for_cpu, pip_asks_for_cpu
from core.engine.gpu.judging.findings.replacing import described
from core.engine.gpu.judging.gpu_builds import has_gpu_builds, none_here
from core.engine.gpu.judging.instead import instead_of
from core.engine.gpu.judging.on_offer import Offered, asking_for, best_of
from core.engine.gpu.judging.reach import none_runs_on
from core.engine.gpu.knowledge.tables import framework_table
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.frameworks import BuildSource, Compute, Fit, FrameworkBuild
from core.model.gpu import Machine
from core.model.plan import Plan, PlanRemark, Severity
from core.model.request import (
    ChangeRequest,
    CreateRequest,
    Request,
    RestoreRequest,
)


@dataclass(frozen=True)
class Switch:
    """A framework's build before, if there was one, and after."""

    before: FrameworkBuild | None
    after: FrameworkBuild

    @property
    def loses_gpu(self) -> bool:
        """It computed on a GPU, and would not any more."""
        return (
            self.before is not None
            and self.before.compute is Compute.CUDA
            and self.after.compute is Compute.CPU
        )


@dataclass(frozen=True)
class Planned:
    """A switch in its plan, on a machine."""

    plan: Plan
    start: StartingPoint
    machine: Machine
    switch: Switch
    offered: tuple[Offered, ...] | None = None
    """Builds for CUDA that channels have; None where that was not asked."""

    @property
    def request(self) -> Request:
        """What was asked for."""
        return self.plan.request

    @property
    def build(self) -> FrameworkBuild:
        """What would be there."""
        return self.switch.after

    @property
    def package(self) -> str:
        """conda's package of the framework."""
        if self.build.source is BuildSource.CONDA:
            return self.build.package
        table = framework_table(self.build.framework)
        return table.names.conda[0] if table is not None else self.build.package

    @property
    def unpublished(self) -> bool:
        """The new version is out for the CPU alone so far, though there are others for CUDA."""
        if not self.offered or self.build.source is not BuildSource.CONDA:
            return False
        return all(each.record.version != self.build.version for each in self.offered)


def needs_alternative(planned: Planned) -> bool:
    """Whether there will be a remark that offers a build for the GPU."""
    if not planned.machine.usable or isinstance(planned.request, RestoreRequest):
        return False
    if planned.build.compute is Compute.CPU:
        asked = _cpu_is_wanted(planned) and not _comes_from_elsewhere(planned.request)
        return has_gpu_builds(planned.build, planned.machine) and not asked
    on_cuda = planned.build.compute is Compute.CUDA
    return on_cuda and overall(check_build(planned.build, planned.machine)) is Fit.NO


def remark_on(planned: Planned) -> Iterator[PlanRemark]:
    """Nothing, or one remark."""
    match planned.build.compute:
        case Compute.CPU:
            yield from _on_cpu(planned)
        case Compute.CUDA:
            yield from _on_cuda(planned)


def _on_cpu(planned: Planned) -> Iterator[PlanRemark]:
    switch, machine = planned.switch, planned.machine
    wanted, build = _cpu_is_wanted(planned), planned.build
    if wanted and not _comes_from_elsewhere(planned.request):
        return
    # Where it was so before, or is gone back to, it is no news that needs a yes.
    stays = switch.before is not None and switch.before.compute is Compute.CPU
    if not machine.usable:
        if machine.nvidia and not stays:
            unusable = Message("gpu-row-cpu-unusable", {"gpu": machine.nvidia[0].name})
            yield PlanRemark(Severity.INFO, unusable, build.package)
        return
    if not has_gpu_builds(build, machine):
        yield PlanRemark(Severity.INFO, none_here(build, machine), build.package)
        return
    gpu = machine.usable[0].name
    instead, words = _on_gpu_instead(planned)
    loses = _loses_gpu(planned)
    if instead is None and not loses and _by_tables(planned) is None:
        yield PlanRemark(Severity.INFO, none_runs_on(machine.usable[0]), build.package)
        return
    params: dict[str, str | int] = {"title": build.title, "version": build.version, "gpu": gpu}
    if planned.offered == ():
        code = "gpu-plan-none-offered"
    elif planned.unpublished and loses:
        code = "gpu-plan-not-published"
    elif loses:
        code = "gpu-plan-loses-gpu"
    elif build.source is BuildSource.PIP:
        code = "gpu-plan-cpu-pip"
    else:
        code = "gpu-plan-cpu-build"
    known = wanted or stays or _goes_back(planned.request)
    yield PlanRemark(
        severity=Severity.INFO if known else Severity.WARN,
        message=Message(code, params),
        name=build.package,
        instead=instead,
        instead_words=words,
        agree=None if known else Message("gpu-plan-agree-cpu"),
    )


def _on_cuda(planned: Planned) -> Iterator[PlanRemark]:
    build, machine = planned.build, planned.machine
    if not machine.nvidia:
        params: dict[str, str | int] = {"title": build.title}
        instead, words = _on_cpu_instead(planned)
        message = Message("gpu-plan-no-gpu", params)
        yield PlanRemark(Severity.INFO, message, build.package, instead, words)
        return
    if not machine.usable:
        message = Message(
            "gpu-plan-no-driver", {"title": build.title, "gpu": machine.nvidia[0].name}
        )
        yield PlanRemark(Severity.INFO, message, build.package)
        return
    checks = check_build(build, machine)
    fit = overall(checks)
    first = next((check for check in checks if check.fit is fit), None)
    if fit is Fit.YES:
        yield _fits(build, machine)
    if first is None or fit in {Fit.YES, Fit.UNKNOWN}:
        return
    if fit is Fit.LIKELY:
        yield PlanRemark(Severity.INFO, first.message, build.package)
        return
    back = _goes_back(planned.request)
    instead, words = _on_gpu_instead(planned)
    if instead is None:
        instead, words = _on_cpu_instead(planned)
    yield PlanRemark(
        severity=Severity.INFO if back else Severity.WARN,
        message=first.message,
        name=build.package,
        instead=instead,
        instead_words=words,
        agree=None if back else Message("gpu-plan-agree-broken", {"title": build.title}),
    )


def _fits(build: FrameworkBuild, machine: Machine) -> PlanRemark:
    """That all is well is said too, with what it rests on."""
    driver = machine.driver
    assert driver is not None  # a card is driven
    gpu = machine.usable[0].name
    facts = [Message("gpu-plan-fact-card", {"gpu": gpu})]
    if driver.version:
        facts.append(Message("gpu-plan-fact-driver", {"driver": driver.version}))
    if driver.cuda:
        facts.append(Message("gpu-plan-fact-runs", {"major": driver.cuda.partition(".")[0]}))
    if build.cuda:
        facts.append(Message("gpu-plan-fact-brings", {"cuda": build.cuda}))
    message = Message("gpu-plan-fits", {"title": build.title, "gpu": gpu})
    return PlanRemark(Severity.OK, message, build.package, facts=tuple(facts))


def _loses_gpu(planned: Planned) -> bool:
    """Whether what is there computes on this machine's GPU, as far as is known, and goes."""
    before = planned.switch.before
    if before is None or not planned.switch.loses_gpu:
        return False
    return overall(check_build(before, planned.machine)) is not Fit.NO


def _cpu_is_wanted(planned: Planned) -> bool:
    """By this request, or by an earlier one that is on record. `cpuonly` counts where it is asked
    for now."""
    request, framework = planned.request, planned.build.framework
    if isinstance(request, CreateRequest):
        by_pip = pip_asks_for_cpu((wish.text for wish in request.pip), framework)
        return by_pip or asks_for_cpu(request.specs, framework)
    if isinstance(request, ChangeRequest) and asks_for_cpu(request.install, framework):
        return True
    recorded = [
        spec
        for name, specs in planned.plan.requested.items()
        if name != "cpuonly"
        for spec in specs
    ]
    return asks_for_cpu(recorded, framework)


def _goes_back(request: Request) -> bool:
    """To a state of its own; what a file lists build for build is another computer's."""
    return isinstance(request, RestoreRequest) and request.origin is None


def _comes_from_elsewhere(request: Request) -> bool:
    """What a file or a pasted command says was somebody's choice, perhaps for another computer."""
    return isinstance(request, CreateRequest) and request.origin is not None


def _on_gpu_instead(planned: Planned) -> tuple[Request | None, Message | None]:
    request = _by_tables(planned)
    if planned.offered is not None:
        best = best_of(planned.offered, planned.build.version, planned.machine)
        request = asking_for(best, request, planned.plan.prefix) if best is not None else None
    if request is None:
        return None, None
    instead = instead_of(planned.request, request, planned.start)
    found = described(request, planned.build.framework)
    if found.version and found.cuda:
        params: dict[str, str | int] = {"version": found.version, "cuda": found.cuda}
        title = planned.build.title
        return instead, Message("gpu-repair-other-version", {"title": title, **params})
    return instead, Message("gpu-repair-gpu-build")


def _by_tables(planned: Planned) -> ChangeRequest | None:
    plan = planned.plan
    return gpu_request(planned.build.framework, plan.prefix, plan.after, planned.machine)


def _on_cpu_instead(planned: Planned) -> tuple[Request | None, Message | None]:
    plan = planned.plan
    request = cpu_request(planned.build.framework, plan.prefix, plan.after)
    if request is None:
        return None, None
    return instead_of(planned.request, request, planned.start), Message("gpu-repair-cpu-build")
