"""torchvision and torchaudio are compiled against one release of torch, and its CUDA or none."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from packaging.version import InvalidVersion, Version

from core.engine.environments.pip_packages import normalized_name as normalized
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.replacing import gpu_replacement, repair_by, without_pips
from core.engine.gpu.judging.pip_family import bound_to, requirements_of
from core.engine.records import to_rattler
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.frameworks import BuildSource, Compute, GpuFinding, Repair
from core.model.package import PackageRecord, PipPackage
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.request import ChangeRequest

CODE = "companion-mismatch"
_TAG = re.compile(r"\+(cpu|cu\d+|rocm[\d.]+)")


def look(case: Case) -> Iterator[GpuFinding]:
    """What pip brought is judged by its requirements and local version, conda's by its depends."""
    wrong = []
    for name in bound_to(case.build.framework):
        package, record = case.holdings.pip.get(name), case.holdings.records.get(name)
        if package is not None:
            needs = _needs_of_pip(package, case)
            if needs is not None:
                wrong.append((f"{package.name} {package.version}", needs))
        elif record is not None:
            needs = _needs_of_conda(record, case)
            if needs is not None:
                wrong.append((f"{record.name} {record.version}", needs))
    if not wrong:
        return
    companion, needs = wrong[0]
    build = case.build
    yield GpuFinding(
        CODE,
        Severity.WARN,
        Message(
            "gpu-find-companion",
            {"companion": companion, "needs": needs, "have": f"{build.package} {build.version}"},
        ),
        detail="\n".join(f"{companion}: {needs}" for companion, needs in wrong),
        repairs=tuple(_repairs(case)),
    )


def _needs_of_pip(package: PipPackage, case: Case) -> str | None:
    """What it asks for and does not get; None where all is well."""
    build = case.build
    required = requirements_of(package)
    for name in dict.fromkeys((normalized(build.package), "torch")):
        requirement = required.get(name)
        if requirement is None:
            continue
        version = _version(build.version)
        if version is not None and not requirement.specifier.contains(version, prereleases=True):
            return str(requirement.specifier)
    own, theirs = _TAG.search(package.version), _TAG.search(_tagged(case))
    if own is not None and theirs is not None and own[1] != theirs[1]:
        return own[1]
    if own is not None and own[1] == "cpu" and build.compute is Compute.CUDA:
        return "cpu"
    if own is not None and own[1].startswith("cu") and build.compute is Compute.CPU:
        return own[1]
    return None


def _needs_of_conda(record: PackageRecord, case: Case) -> str | None:
    """Only where pip put another framework under it; conda's own solver sees to its own."""
    covered = case.covered
    if covered is None:
        return None
    version = case.build.version.partition("+")[0]
    for text in record.depends:
        try:
            spec = parse(text)
            if spec.name != covered.name or spec.parsed.version is None:
                continue
            plain = parse(f"{spec.name} {spec.parsed.version}")
        except ProblemError:
            continue
        if not plain.matches(to_rattler(_as(covered, version))):
            return str(spec.parsed.version)
    return None


def _repairs(case: Case) -> Iterator[Repair]:
    build = case.build
    if build.source is BuildSource.PIP:
        if case.covered is not None:
            message = Message(
                "gpu-repair-conda-back",
                {"conda": case.covered.name, "version": case.covered.version},
            )
            yield Repair(message, without_pips(case, ChangeRequest(case.prefix)))
        replacement = gpu_replacement(case) if case.machine.usable else None
        if replacement is not None:
            yield repair_by(replacement, build)
        return
    # conda's framework stays; pip's companions make room for conda's, which fit it.
    by_pip = [name for name in bound_to(build.framework) if name in case.holdings.pip]
    if by_pip:
        request = ChangeRequest(
            case.prefix,
            install=tuple(by_pip),
            pip_remove=tuple(case.holdings.pip[name].name for name in by_pip),
        )
        yield Repair(Message("gpu-repair-companions", {"names": ", ".join(by_pip)}), request)


def _tagged(case: Case) -> str:
    """The version with its local label, wherever that is kept."""
    build = case.build
    if "+" in build.version or build.source is not BuildSource.PIP:
        return build.version
    return f"{build.version}+{build.build}"


def _version(text: str) -> Version | None:
    try:
        return Version(text)
    except InvalidVersion:
        return None


def _as(record: PackageRecord, version: str) -> PackageRecord:
    return msgspec.structs.replace(record, version=version)
