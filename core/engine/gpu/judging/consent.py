"""Whether somebody asked for a build that computes on the CPU, in so many words."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.solving.specs import parse
from core.model.problem import ProblemError

SWITCHES = frozenset({"cpuonly", "pytorch-mutex"})
"""Packages of the old pytorch channel that keep builds for the GPU away."""


def asks_for_cpu(specs: Iterable[str]) -> bool:
    """True for `pytorch-cpu`, `cpuonly`, `pytorch=*=cpu*` and the like."""
    return any(_asks(text) for text in specs)


def _asks(text: str) -> bool:
    try:
        spec = parse(text)
    except ProblemError:
        return False
    if spec.name == "cpuonly" or spec.name.endswith(("-cpu", "_cpu")):
        return True
    build = str(spec.parsed.build or "").lower()
    return "cpu" in build and "cuda" not in build and "gpu" not in build
