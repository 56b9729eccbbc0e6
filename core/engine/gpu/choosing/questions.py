"""The questions of the wizard as lists of choices, each with its line and its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.engine.gpu.choosing.candidates import (
    Candidate,
    lines_of,
    version_key,
)
from core.engine.gpu.choosing.deciding import Decision, pythons_of
from core.engine.gpu.choosing.obstacles import least_obstacle
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.choosing.versions import of_kind
from core.model.base import Message
from core.model.frameworks import Badge, Choice, Compute
from core.model.gpu import Gpu

APPLE = "osx-arm64"


def python_choices(decision: Decision, offer: Offer, target: Target) -> tuple[Choice, ...]:
    """Python's minor versions, the oldest first; those without a build of the version are shut."""
    candidate = decision.candidate
    if candidate is None:
        return ()
    same = [
        one
        for one in of_kind(decision, offer)
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
