"""Whether somebody asked for a build that computes on the CPU, in so many words.

What is said of one package counts for its own framework alone: `faiss-cpu` beside `pytorch` is no
word about PyTorch. Nor is a build string in full, which files carry along from other computers.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from packaging.requirements import InvalidRequirement, Requirement

from core.engine.environments.pip_packages import normalized_name
from core.engine.gpu.knowledge.tables import framework_table
from core.engine.solving.specs import parse
from core.model.problem import ProblemError

SWITCHES = frozenset({"cpuonly", "pytorch-mutex"})
"""Packages of the old pytorch channel that keep builds for the GPU away."""


def asks_for_cpu(specs: Iterable[str], framework: str) -> bool:
    """True for `pytorch-cpu`, `cpuonly`, `pytorch=*=cpu*` and the like, where it is about
    PyTorch."""
    names = _names(framework)
    return any(_asks(text, names) for text in specs)


def pip_asks_for_cpu(wishes: Iterable[str], framework: str) -> bool:
    """The same for what pip is to install: `torch==2.8.0+cpu`, `tensorflow-cpu`."""
    names = _names(framework)
    return any(_pip_asks(text, names) for text in wishes)


def _asks(text: str, names: frozenset[str]) -> bool:
    try:
        spec = parse(text)
    except ProblemError:
        return False
    if normalized_name(spec.name) not in names:
        return False
    if _says_cpu(spec.name):
        return True
    build = str(spec.parsed.build or "").lower()
    pattern = "*" in build or build.startswith("^") or build == "cpu"
    return pattern and "cpu" in build and "cuda" not in build and "gpu" not in build


def _pip_asks(text: str, names: frozenset[str]) -> bool:
    try:
        wish = Requirement(text)
    except InvalidRequirement:
        return False
    if normalized_name(wish.name) not in names:
        return False
    return _says_cpu(wish.name) or any("+cpu" in each.version for each in wish.specifier)


def _says_cpu(name: str) -> bool:
    return name == "cpuonly" or normalized_name(name).endswith("-cpu")


@lru_cache(maxsize=16)
def _names(framework: str) -> frozenset[str]:
    """What belongs to a framework, normalised: where one of these is for the CPU, it is too."""
    table = framework_table(framework)
    if table is None:
        return frozenset()
    bound = [each for each in table.companions if each.bound]
    return frozenset(
        normalized_name(name)
        for name in (
            *table.names.conda,
            *table.names.pip,
            *table.names.also,
            *table.names.family,
            *(each.name for each in bound),
            *(each.pip or each.name for each in bound),
        )
    )
