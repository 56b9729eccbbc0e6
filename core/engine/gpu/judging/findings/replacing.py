"""What to put in the place of a build that does not do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from core.engine.gpu.choosing.alternatives import cpu_request, gpu_request
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.pip_family import leaving_with, wanted_of_conda
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.frameworks import BuildSource, Compute, FrameworkBuild, InstallWish, Repair
from core.model.gpu import Machine
from core.model.package import PackageRecord
from core.model.problem import ProblemError
from core.model.request import ChangeRequest

_LINE = re.compile(r"cuda_?(\d{2})\.?(\d)", re.IGNORECASE)
_RELEASE = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True)
class Replacement:
    """A request, and what it says of the build it brings."""

    request: ChangeRequest
    version: str = ""
    cuda: str = ""


def gpu_replacement(case: Case) -> Replacement | None:
    """A build that fits the machine, for what is there; pip's leaves for it. None where none is
    known."""
    records = case.holdings.records.values()
    request = gpu_request(case.build.framework, case.prefix, records, case.machine)
    if request is None:
        return None
    return described(without_pips(case, request), case.build.framework)


def cpu_replacement(case: Case) -> ChangeRequest | None:
    """The same with a build for the CPU."""
    request = cpu_request(case.build.framework, case.prefix, case.holdings.records.values())
    return None if request is None else without_pips(case, request)


def offer_for(
    framework: str, prefix: str, records: Iterable[PackageRecord], machine: Machine
) -> Replacement | None:
    """What to install where nothing is."""
    request = gpu_request(framework, prefix, records, machine)
    return None if request is None else described(request, framework)


def described(request: ChangeRequest, framework: str) -> Replacement:
    """Version and CUDA line as the specs of a request say them; empty where they do not."""
    version = cuda = ""
    for text in request.install:
        try:
            spec = parse(text)
        except ProblemError:
            continue
        stated = _RELEASE.search(str(spec.parsed.version or ""))
        if spec.name == "cuda-version" and stated is not None:
            cuda = stated[0]
        line = _LINE.search(str(spec.parsed.build or ""))
        if line is not None:
            cuda = cuda or f"{line[1]}.{line[2]}"
            version = version or (stated[0] if stated is not None else "")
    return Replacement(request, version, cuda)


def without_pips(case: Case, request: ChangeRequest) -> ChangeRequest:
    """The same with pip's framework gone, and conda's companions in the place of pip's."""
    if case.build.source is not BuildSource.PIP:
        return request
    build, pip = case.build, case.holdings.pip
    leaving = leaving_with(build.framework, build.package, pip)
    named = {_name_in(text) for text in request.install} | case.holdings.records.keys()
    version = described(request, build.framework).version
    version = version or (case.covered.version if case.covered is not None else build.version)
    wanted = wanted_of_conda(build.framework, leaving, version)
    more = [name for name in wanted if name not in named]
    return msgspec.structs.replace(
        request,
        install=(*request.install, *more),
        pip_remove=tuple(package.name for package in leaving),
    )


def repair_by(replacement: Replacement, build: FrameworkBuild) -> Repair:
    """A button for it."""
    wish = InstallWish(
        build.framework,
        replacement.request.prefix,
        version=build.version.partition("+")[0],
        compute=Compute.CUDA,
        cuda=replacement.cuda,
        companions=(),
    )
    if not replacement.cuda:
        return Repair(Message("gpu-repair-gpu-build"), replacement.request, wish=wish)
    same = not replacement.version or _same(replacement.version, build.version)
    if same:
        message = Message("gpu-repair-same-version", {"cuda": replacement.cuda})
    else:
        message = Message(
            "gpu-repair-other-version",
            {"title": build.title, "version": replacement.version, "cuda": replacement.cuda},
        )
    return Repair(message, replacement.request, wish=wish)


def _same(one: str, other: str) -> bool:
    return other.partition("+")[0] == one or other.partition("+")[0].startswith(f"{one}.")


def _name_in(text: str) -> str:
    try:
        return parse(text).name
    except ProblemError:
        return ""
