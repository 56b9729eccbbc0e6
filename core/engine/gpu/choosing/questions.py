"""The questions of the wizard as lists of choices, each with its line and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.engine.gpu.choosing.candidates import (
    Candidate,
    lines_of,
    of_version,
    version_key,
    versions_of,
)
from core.engine.gpu.choosing.deciding import Decision, pythons_of
from core.engine.gpu.choosing.obstacles import best_of, least_obstacle
from core.engine.gpu.choosing.offer import Offer, Target
from core.model.base import Message
from core.model.frameworks import Badge, Choice, Compute
from core.model.gpu import Gpu

APPLE = "osx-arm64"
_OTHERS = 8
"""Older versions to choose from, besides those with a badge."""


def version_choices(decision: Decision, offer: Offer, target: Target) -> tuple[Choice, ...]:
    """The recommended version first, then the newest, then older ones."""
    kind = _of_kind(decision, offer)
    chosen = decision.candidate.version if decision.candidate else ""
    current = target.has(offer.family.package)
    installed = current.version if current else ""
    last = _last(decision, offer)
    named = [decision.recommended, offer.newest, decision.newest_fitting, chosen, installed, last]
    on_offer = set(versions_of(offer.candidates))
    ordered = [version for version in dict.fromkeys(named) if version in on_offer]
    ordered += [one for one in _newest_of_minors(kind) if one not in ordered][:_OTHERS]
    lead = ordered[:1] if decision.recommended else []
    rest = sorted(set(ordered) - set(lead), key=version_key, reverse=True)
    badges = {installed: Badge.CURRENT, offer.newest: Badge.NEWEST, last: Badge.LAST}
    badges[decision.recommended] = Badge.RECOMMENDED
    return tuple(
        _version_choice(version, badges.get(version, Badge.NONE), chosen, kind, offer, target)
        for version in (*lead, *rest)
    )


def _version_choice(
    version: str,
    badge: Badge,
    chosen: str,
    kind: tuple[Candidate, ...],
    offer: Offer,
    target: Target,
) -> Choice:
    builds = of_version(kind, version)
    usable = [one for one in builds if one.possible]
    fitting = [one for one in usable if not target.python or target.python in one.pythons]
    why: Message | None = None
    if not builds:
        why = Message("choose-version-other-kind")
    elif not usable:
        obstacle = least_obstacle(builds)
        why = obstacle.message if obstacle else None
    elif not fitting:
        why = Message("choose-version-python", {"python": target.python})
    return Choice(
        version,
        chosen=version == chosen,
        badge=badge,
        note=_version_note(version, badge, tuple(fitting) or builds, offer),
        available=bool(fitting),
        why=why,
    )


def _version_note(
    version: str, badge: Badge, builds: tuple[Candidate, ...], offer: Offer
) -> Message | None:
    best = best_of(builds)
    if best is None:
        return None
    if not best.proven and best.possible:
        return Message("choose-version-unproved")
    missing = _without(builds, offer)
    if missing and badge is not Badge.RECOMMENDED:
        return Message("choose-version-without", {"names": ", ".join(missing)})
    when = offer.age_of(version)
    if when is None:
        return Message("choose-version-from", {"channel": best.record.channel})
    return Message("choose-version-from-when", {"channel": best.record.channel, "when": int(when)})


def _without(builds: Iterable[Candidate], offer: Offer) -> list[str]:
    """Of the family, what no build of a version has."""
    builds = tuple(builds)
    return [
        name
        for name in offer.family.decisive
        if offer.companions.on_offer(name)
        and not any(offer.companions.pythons(name, one) for one in builds)
    ]


def _last(decision: Decision, offer: Offer) -> str:
    """The newest version that runs here, where newer ones would have run on a better machine."""
    if decision.compute is not Compute.CUDA or not decision.newest_fitting:
        return ""
    kind = _of_kind(decision, offer)
    newer = [one for one in kind if version_key(one.version) > version_key(decision.newest_fitting)]
    return decision.newest_fitting if any(not one.possible for one in newer) else ""


def _newest_of_minors(kind: Iterable[Candidate]) -> list[str]:
    newest: dict[str, str] = {}
    for one in kind:
        newest.setdefault(".".join(one.version.split(".")[:2]), one.version)
    return list(newest.values())


def _of_kind(decision: Decision, offer: Offer) -> tuple[Candidate, ...]:
    on_gpu = decision.compute is Compute.CUDA
    return tuple(one for one in offer.candidates if one.on_gpu == on_gpu)


def python_choices(decision: Decision, offer: Offer, target: Target) -> tuple[Choice, ...]:
    """Python's minor versions, the oldest first; those without a build of the version are shut."""
    candidate = decision.candidate
    if candidate is None:
        return ()
    same = [
        one
        for one in _of_kind(decision, offer)
        if one.version == candidate.version and one.build.cuda == candidate.build.cuda
    ]
    possible = pythons_of(same)
    around = set(possible) | set(offer.minors[:5]) | ({target.python} - {""})
    return tuple(
        Choice(
            minor,
            chosen=minor == decision.python,
            badge=Badge.CURRENT if minor == target.python else Badge.NONE,
            available=minor in possible and (not target.python or minor == target.python),
            why=_python_why(minor, possible, candidate, offer, target),
        )
        for minor in sorted(around, key=version_key)
    )


def _python_why(
    minor: str, possible: Iterable[str], candidate: Candidate, offer: Offer, target: Target
) -> Message | None:
    if minor not in possible:
        return Message(
            "choose-python-none", {"title": offer.family.title, "version": candidate.version}
        )
    if target.python and minor != target.python:
        return Message("choose-python-kept", {"python": target.python})
    return None


def python_note(decision: Decision, offer: Offer, target: Target, asked: str) -> Message | None:
    """Why this Python."""
    if decision.candidate is None or not decision.python:
        return None
    if target.python:
        return Message("choose-python-kept", {"python": target.python})
    if asked and asked != decision.python:
        return Message(
            "choose-python-instead",
            {
                "title": offer.family.title,
                "version": decision.candidate.version,
                "asked": asked,
                "python": decision.python,
            },
        )
    if asked:
        return None
    return Message("choose-python-widest", {"python": decision.python})


def compute_choices(decision: Decision, offer: Offer) -> tuple[Choice, ...]:
    """GPU and CPU, as far as the framework has builds for them."""
    return (*_gpu_choice(decision, offer), *_cpu_choice(decision, offer))


def _gpu_choice(decision: Decision, offer: Offer) -> Iterator[Choice]:
    machine = offer.machine
    builds = [one for one in offer.candidates if one.on_gpu]
    if not builds:
        return
    usable = machine.usable
    possible = any(one.possible for one in builds)
    obstacle = least_obstacle(builds)
    why: Message | None = None
    if not machine.nvidia:
        why = Message("choose-no-gpu")
    elif not usable and machine.driver is not None and machine.driver.message is not None:
        why = machine.driver.message
    elif not possible and obstacle is not None:
        why = obstacle.message
    yield Choice(
        Compute.CUDA.value,
        chosen=decision.compute is Compute.CUDA,
        badge=Badge.FOUND if usable else Badge.NONE,
        note=gpu_note(machine.nvidia[0], offer) if machine.nvidia else None,
        available=bool(usable) and possible,
        why=why,
    )


def gpu_note(gpu: Gpu, offer: Offer) -> Message:
    """The card, its memory and its driver in a line."""
    driver = offer.machine.driver.version if offer.machine.driver else ""
    if not driver:
        return Message("choose-gpu", {"gpu": gpu.name})
    if gpu.memory is None:
        return Message("choose-gpu-driver", {"gpu": gpu.name, "driver": driver})
    return Message("choose-gpu-memory", {"gpu": gpu.name, "memory": gpu.memory, "driver": driver})


def _cpu_choice(decision: Decision, offer: Offer) -> Iterator[Choice]:
    on_offer = any(not one.on_gpu for one in offer.candidates)
    apple = offer.machine.subdir == APPLE
    yield Choice(
        Compute.CPU.value,
        chosen=decision.compute is not Compute.CUDA,
        note=Message("choose-cpu-apple") if apple else Message("choose-cpu"),
        available=on_offer,
        why=None if on_offer else Message("choose-cpu-none", {"title": offer.family.title}),
    )


def cuda_choices(decision: Decision, offer: Offer) -> tuple[Choice, ...]:
    """CUDA lines of the chosen version, the newest first, and why some will not do."""
    candidate = decision.candidate
    if decision.compute is not Compute.CUDA:
        return ()
    version = candidate.version if candidate else offer.newest
    builds = [one for one in offer.of(version) if one.build.compute is Compute.CUDA]
    found = []
    for line in lines_of(builds):
        of_line = [one for one in builds if one.build.cuda == line]
        obstacle = least_obstacle(of_line)
        possible = any(one.possible for one in of_line)
        chosen = candidate is not None and candidate.build.cuda == line
        found.append(
            Choice(
                line,
                chosen=chosen,
                badge=Badge.RECOMMENDED
                if chosen and candidate and candidate.proven
                else Badge.NONE,
                available=possible,
                why=obstacle.message if obstacle is not None and not possible else None,
            )
        )
    return tuple(found)


def companion_choices(decision: Decision, offer: Offer) -> tuple[Choice, ...]:
    """What can come along. The family is always named; other packages where they are on offer."""
    candidate = decision.candidate
    found = []
    for name in offer.family.companions:
        on_offer = offer.companions.on_offer(name)
        if not on_offer and name not in offer.family.usual:
            continue
        pythons = offer.companions.pythons(name, candidate) if candidate else ()
        available = candidate is None or decision.python in pythons
        found.append(
            Choice(
                name,
                chosen=name in decision.companions,
                note=Message("choose-companion-jupyter") if name == "ipykernel" else None,
                available=on_offer and available,
                why=_companion_why(name, pythons, decision, offer)
                if not (on_offer and available)
                else None,
            )
        )
    return tuple(found)


def _companion_why(
    name: str, pythons: tuple[str, ...], decision: Decision, offer: Offer
) -> Message:
    version = decision.candidate.version if decision.candidate else ""
    if not offer.companions.on_offer(name):
        return Message("choose-companion-absent", {"name": name})
    if pythons:
        return Message(
            "choose-companion-python", {"name": name, "pythons": ", ".join(reversed(pythons))}
        )
    return Message(
        "choose-companion-none",
        {"name": name, "title": offer.family.title, "version": version},
    )
