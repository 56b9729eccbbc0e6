"""Answers the questions of the wizard: compute, version, CUDA line, Python, companions.

In this order, because each answer leaves a choice to the next. What was answered by hand holds
where it can; an answer that a later one made impossible is given anew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.engine.gpu.choosing.candidates import (
    Candidate,
    line_key,
    of_version,
    version_key,
    versions_of,
)
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.compatibility.checks import on_every_card
from core.engine.gpu.compatibility.places import no_gpu_builds
from core.model.frameworks import Compute, InstallWish


@dataclass(frozen=True)
class Decision:
    """The answers. Without a candidate there is nothing to install."""

    compute: Compute
    candidate: Candidate | None
    python: str = ""
    companions: tuple[str, ...] = ()
    recommended: str = ""
    """The version to recommend; empty where none is."""
    newest_fitting: str = ""
    """The newest version proven to run, companions or not."""
    outdated: bool = False
    """All that runs is more than a year old, and nobody chose it."""


def decide(wish: InstallWish, offer: Offer, target: Target) -> Decision:
    """Answer what is open."""
    compute = _compute(wish, offer)
    kind = tuple(one for one in offer.candidates if one.on_gpu == (compute is Compute.CUDA))
    pool = _for_python(kind, target.python)
    proven = tuple(one for one in pool if one.proven)
    recommended = _recommended(proven, offer, target)
    newest = proven[0].version if proven else ""
    # The machine limits, not the environment's Python.
    best = next((one.version for one in kind if one.proven), "")
    outdated = compute is Compute.CUDA and bool(best) and offer.far_behind(best)
    if outdated:
        recommended = ""
    if compute is Compute.CUDA and not offer.machine.usable:
        return Decision(compute, None, newest_fitting=newest)
    fitting = _answered(wish.version, pool, proven) if wish.version else ()
    if not fitting:
        if outdated or not recommended:
            return Decision(
                compute, None, newest_fitting=newest, outdated=outdated and not wish.version
            )
        fitting = of_version(proven, recommended)
    fitting = _of_line(wish, fitting, offer, target)
    names = _wanted(wish, offer)
    python = target.python or _python(wish.python, fitting, names, offer, proven)
    candidate = max(_for_python(fitting, python), key=lambda one: one.taste)
    return Decision(
        compute,
        candidate,
        python,
        tuple(name for name in names if python in offer.companions.pythons(name, candidate)),
        recommended,
        newest,
    )


def _compute(wish: InstallWish, offer: Offer) -> Compute:
    if wish.compute in {Compute.CPU, Compute.CUDA}:
        return wish.compute
    on_gpu = any(one.on_gpu for one in offer.candidates)
    if offer.machine.usable and not on_gpu:
        # That channels have none is no choice of the CPU; that nobody makes any is.
        nowhere = no_gpu_builds(offer.family.table, offer.machine.subdir)
        return Compute.CPU if nowhere else Compute.CUDA
    if on_gpu and (offer.machine.usable or all(one.on_gpu for one in offer.candidates)):
        return Compute.CUDA
    return Compute.CPU


def _answered(
    version: str, pool: tuple[Candidate, ...], proven: tuple[Candidate, ...]
) -> tuple[Candidate, ...]:
    """Builds of a version that was asked for: proven ones, else those that may do."""
    return of_version(proven, version) or tuple(
        one for one in of_version(pool, version) if one.possible
    )


def _recommended(proven: tuple[Candidate, ...], offer: Offer, target: Target) -> str:
    """The newest version that runs and has its family; a year is not given up for the family."""
    recent = offer.recent(proven)
    names = [name for name in offer.family.decisive if offer.companions.on_offer(name)]
    for version in recent:
        for one in of_version(proven, version):
            if all(_goes(name, one, offer, target) for name in names):
                return version
    return recent[0] if recent else ""


def _goes(name: str, candidate: Candidate, offer: Offer, target: Target) -> bool:
    pythons = offer.companions.pythons(name, candidate)
    return target.python in pythons if target.python else bool(pythons)


def _of_line(
    wish: InstallWish, fitting: tuple[Candidate, ...], offer: Offer, target: Target
) -> tuple[Candidate, ...]:
    """Builds for one CUDA line: the one asked for, else that with most of the family."""
    asked = tuple(one for one in fitting if wish.cuda and one.build.cuda == wish.cuda)
    if asked:
        return asked
    family = [name for name in offer.family.usual if offer.companions.on_offer(name)]

    def worth(one: Candidate) -> tuple[object, ...]:
        with_it = sum(_goes(name, one, offer, target) for name in family)
        every = on_every_card(one.checks)
        return (one.proven, with_it, every, one.fit == "yes", line_key(one.build.cuda))

    line = max(fitting, key=worth).build.cuda
    return tuple(one for one in fitting if one.build.cuda == line)


def _wanted(wish: InstallWish, offer: Offer) -> tuple[str, ...]:
    if wish.companions is not None:
        return tuple(dict.fromkeys(wish.companions))
    return tuple(name for name in offer.family.usual if offer.companions.on_offer(name))


def _python(
    asked: str,
    fitting: tuple[Candidate, ...],
    names: Iterable[str],
    offer: Offer,
    proven: tuple[Candidate, ...],
) -> str:
    """The Python asked for where there is a build for it, else that with the widest coverage.

    Of what was chosen first, then of the framework's versions of the last year, then the newest.
    """
    minors = pythons_of(fitting)
    if asked in minors:
        return asked
    recent = offer.recent(proven)

    def coverage(minor: str) -> tuple[object, ...]:
        chosen = sum(
            any(minor in offer.companions.pythons(name, one) for one in fitting) for name in names
        )
        versions = versions_of(one for one in proven if minor in one.pythons)
        return (chosen, len(set(versions).intersection(recent)), version_key(minor))

    return max(minors, key=coverage)


def pythons_of(candidates: Iterable[Candidate]) -> tuple[str, ...]:
    """Minor versions that some builds are for, the newest first."""
    found = {minor for one in candidates for minor in one.pythons}
    return tuple(sorted(found, key=version_key, reverse=True))


def _for_python(candidates: Iterable[Candidate], python: str) -> tuple[Candidate, ...]:
    return tuple(one for one in candidates if not python or python in one.pythons)
