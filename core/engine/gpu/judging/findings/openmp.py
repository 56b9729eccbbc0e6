"""Two copies of one OpenMP runtime: the second one to be loaded ends the program.

The usual advice, `KMP_DUPLICATE_LIB_OK`, lets wrong results pass; what helps is one source.
"""

from __future__ import annotations

from collections.abc import Iterator

from core.engine.channels.known_names import conda_name_of
from core.engine.environments.pip_packages import normalized_name as normalized
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.replacing import cpu_replacement, gpu_replacement, repair_by
from core.engine.gpu.judging.openmp_files import Family, Runtime
from core.engine.gpu.judging.pip_family import leaving_with
from core.model.base import Message
from core.model.frameworks import BuildSource, GpuFinding, Repair
from core.model.plan import Severity
from core.model.request import ChangeRequest

CODE = "duplicate-openmp"


def look(case: Case) -> Iterator[GpuFinding]:
    """Copies of different owners. GNU's runtimes get along with each other."""
    copies = [each for each in case.holdings.runtimes if each.family is Family.INTEL]
    owners = {(each.owner, each.source): each for each in copies}
    if len(owners) < 2:
        return
    first, second = _two(list(owners.values()))
    yield GpuFinding(
        CODE,
        Severity.WARN,
        Message("gpu-find-openmp", {"one": _named(first), "other": _named(second)}),
        detail="\n".join(f"{each.path}  ({_named(each)})" for each in copies),
        repairs=tuple(_repairs(case)),
    )


def _two(found: list[Runtime]) -> tuple[Runtime, Runtime]:
    """One of each source where there are both: that is how it comes about."""
    conda = [each for each in found if each.source is BuildSource.CONDA]
    pip = [each for each in found if each.source is BuildSource.PIP]
    both = [*conda[:1], *pip[:1], *conda[1:], *pip[1:]]
    return both[0], both[1]


def _repairs(case: Case) -> Iterator[Repair]:
    by_pip = [
        each.owner
        for each in case.holdings.runtimes
        if each.family is Family.INTEL and each.source is BuildSource.PIP
    ]
    if not by_pip:
        return
    build = case.build
    own = {
        package.name for package in leaving_with(build.framework, build.package, case.holdings.pip)
    }
    if build.source is BuildSource.PIP and own & set(by_pip):
        yield from _framework_of_conda(case)
        return
    names = sorted({normalized(name) for name in by_pip})
    conda = [conda_name_of(name) for name in names]
    request = ChangeRequest(
        case.prefix,
        install=tuple(name for name in conda if name not in case.holdings.records),
        pip_remove=tuple(names),
    )
    yield Repair(Message("gpu-repair-one-source", {"names": ", ".join(names)}), request)


def _framework_of_conda(case: Case) -> Iterator[Repair]:
    """Its runtime is the one that the rest of conda's packages use."""
    replacement = gpu_replacement(case) if case.machine.usable else None
    if replacement is not None:
        yield repair_by(replacement, case.build)
        return
    request = cpu_replacement(case)
    if request is not None:
        yield Repair(Message("gpu-repair-one-source", {"names": case.build.package}), request)


def _named(runtime: Runtime) -> str:
    return f"{runtime.owner} ({runtime.source.value})"
