"""Whether there are builds for the GPU at all: some frameworks have none for some systems."""

from __future__ import annotations

from core.engine.gpu.compatibility.places import no_gpu_builds
from core.engine.gpu.knowledge.frameworks import within
from core.engine.gpu.knowledge.tables import framework_table
from core.model.base import Message
from core.model.frameworks import FrameworkBuild
from core.model.gpu import Machine


def has_gpu_builds(build: FrameworkBuild, machine: Machine) -> bool:
    """For the version of a build, on a machine's system; true where nothing is known."""
    table = framework_table(build.framework)
    last = table.last_on(machine.subdir) if table is not None else None
    if last is None:
        return True
    return bool(last) and within(build.version, f"<={last}")


def none_here(build: FrameworkBuild, machine: Machine) -> Message:
    """That there are none (any more)."""
    table = framework_table(build.framework)
    known = no_gpu_builds(table, machine.subdir) if table is not None else None
    return known or Message("choose-none-gpu", {"title": build.title, "subdir": machine.subdir})
