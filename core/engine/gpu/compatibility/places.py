"""Where a framework has no builds for NVIDIA's GPUs any more, or never had."""

from __future__ import annotations

from core.engine.gpu.knowledge.frameworks import FrameworkTable
from core.model.base import Message


def no_gpu_builds(table: FrameworkTable, subdir: str) -> Message | None:
    """Why current versions compute on the CPU there; None where there are builds for the GPU, or
    nothing is known.

    Answers for Windows; that there is no CUDA on macOS is said by the checks of a build.
    """
    last = table.last_on(subdir)
    if last is None or not subdir.startswith("win"):
        return None
    if not last:
        return Message("fit-gpu-never-on-windows", {"framework": table.title})
    return Message("fit-gpu-ended-on-windows", {"framework": table.title, "version": last})
