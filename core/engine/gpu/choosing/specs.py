"""What a choice asks the solver for.

The build string is always part of it: a line of `cuda-version` alone can be satisfied by a build
for the CPU beside that metapackage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from core.engine.gpu.choosing.candidates import Candidate
from core.engine.gpu.choosing.companions import Companions
from core.engine.gpu.choosing.families import Family
from core.model.frameworks import Compute

_LINE = re.compile(r"(?<![a-z])((?:cuda|rocm)_?\d[\d.]*)", re.IGNORECASE)
_KIND = re.compile(r"(?<![a-z])(cpu|gpu|cuda|rocm)", re.IGNORECASE)
_GENERAL = re.compile(r"[a-z]+", re.IGNORECASE)
RUNTIME = "cuda-version"


def framework_specs(family: Family, candidate: Candidate, python: str) -> tuple[str, ...]:
    """Specs for a build of the framework: Python, version and kind of build, CUDA line."""
    specs = [f"python={python}"] if python else []
    channel = f"{candidate.record.channel}::" if is_older(family, candidate) else ""
    build = f"={tag}" if (tag := build_glob(candidate.record.build)) else ""
    specs += family.front
    specs.append(f"{channel}{family.package}={candidate.version}{build}")
    if candidate.build.compute is Compute.CUDA and candidate.build.cuda:
        line = candidate.build.cuda
        if is_older(family, candidate):
            if family.older is not None and _needs(candidate, family.older.runtime):
                specs.append(f"{family.older.runtime}={line}")
        elif _needs(candidate, RUNTIME):
            specs.append(f"{RUNTIME}={line}")
    return tuple(specs)


def companion_specs(
    names: Iterable[str], companions: Companions, candidate: Candidate
) -> tuple[str, ...]:
    """Specs for companions; those with builds of several kinds are asked for by kind too."""
    specs = []
    older = is_older(companions.family, candidate)
    for name in names:
        if older and name in companions.family.bound:
            specs.append(f"{candidate.record.channel}::{name}")
            continue
        glob = build_glob(candidate.record.build)
        kind = _GENERAL.search(glob)
        tagged = kind is not None and companions.says_kind(name, candidate)
        specs.append(f"{name}=*=*{kind[0]}*" if kind is not None and tagged else name)
    return tuple(specs)


def build_glob(build: str) -> str:
    """A pattern for builds of the same kind and CUDA line: `*cuda129*`, `*cpu*`.

    Empty for a build string that says nothing of the kind.
    """
    found = _LINE.search(build) or _KIND.search(build)
    return f"*{found[1].rstrip('._')}*" if found else ""


def is_older(family: Family, candidate: Candidate) -> bool:
    """Whether a build comes from the channels of a framework's older builds."""
    return family.older is not None and candidate.record.channel in family.older.channels


def _needs(candidate: Candidate, name: str) -> bool:
    return any(text.split(" ", 1)[0] == name for text in candidate.record.depends)
