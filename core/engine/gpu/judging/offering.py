"""What an environment without a framework could have."""

from __future__ import annotations

from core.engine.gpu.judging.findings.replacing import offer_for
from core.engine.gpu.judging.holdings import Holdings
from core.engine.gpu.judging.reach import none_runs_on
from core.engine.gpu.knowledge.tables import framework_table
from core.model.base import Message
from core.model.frameworks import Compute, FrameworkBuild
from core.model.gpu import Machine, Vendor

_FIRST = "pytorch"
"""The framework most people come for."""


def offered(holdings: Holdings, machine: Machine) -> tuple[Message, FrameworkBuild | None]:
    """A sentence, and the build it names as far as tables tell."""
    if not machine.usable:
        apple = machine.subdir == "osx-arm64" or any(
            gpu.vendor is Vendor.APPLE for gpu in machine.gpus
        )
        if machine.nvidia:
            gpu = machine.nvidia[0].name
            return Message("gpu-row-installable-driver", {"gpu": gpu}), None
        return Message("gpu-row-installable-metal" if apple else "gpu-row-installable-cpu"), None
    found = offer_for(_FIRST, str(holdings.prefix), holdings.records.values(), machine)
    if found is None:
        return none_runs_on(machine.usable[0]), None
    table = framework_table(_FIRST)
    if table is None or not found.cuda:
        return Message("gpu-row-installable"), None
    build = FrameworkBuild(
        framework=_FIRST,
        title=table.title,
        package=table.names.conda[0],
        version=found.version,
        compute=Compute.CUDA,
        cuda=found.cuda,
    )
    params: dict[str, str | int] = {"title": table.title, "cuda": found.cuda}
    if found.version:
        params["version"] = found.version
        return Message("gpu-row-offer", params), build
    return Message("gpu-row-offer-line", params), build
