"""The questions of the wizard: answered as far as they were, the rest proposed."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import msgspec

from core.engine.gpu.choosing.deciding import Decision, decide
from core.engine.gpu.choosing.obstacles import least_obstacle
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.choosing.questions import (
    APPLE,
    companion_choices,
    compute_choices,
    cuda_choices,
    python_choices,
    python_note,
)
from core.engine.gpu.choosing.reading import read_machine, read_offer, read_target
from core.engine.gpu.choosing.requests import request_of
from core.engine.gpu.choosing.servers import source_lines
from core.engine.gpu.choosing.versions import version_choices
from core.engine.gpu.choosing.ways import refusal, ways
from core.engine.gpu.compatibility.places import no_gpu_builds
from core.model.base import Message
from core.model.frameworks import CheckKind, Compute, InstallChoices, InstallWish
from core.model.gpu import Machine


async def read_choices(wish: InstallWish) -> InstallChoices:
    """Raises Problems of the network, `environment-gone`, `framework-unknown`."""
    target = await asyncio.to_thread(read_target, wish)
    machine = await asyncio.to_thread(read_machine, wish)
    read = await read_offer(wish, machine)
    choices = await asyncio.to_thread(choices_of, wish, read.offer, target)
    return msgspec.structs.replace(choices, reasons=(*choices.reasons, *read.notes))


def choices_of(wish: InstallWish, offer: Offer, target: Target) -> InstallChoices:
    """Every question answered, from what is on offer. Asks nobody."""
    decision = decide(wish, offer, target)
    candidate = decision.candidate
    request = request_of(decision, offer, target) if candidate else None
    forward = ways(decision, wish, offer, target)
    reasons = tuple(_reasons(decision, wish, offer))
    if request is not None:
        # Nothing keeps from installing; a newer driver is still worth a line.
        reasons += tuple(way.message for way in forward)
    return InstallChoices(
        wish=_answered(wish, decision, offer) if request else wish,
        title=offer.family.title,
        request=request,
        versions=version_choices(decision, offer, target),
        pythons=python_choices(decision, offer, target),
        computes=compute_choices(decision, offer),
        cudas=cuda_choices(decision, offer),
        companions=companion_choices(decision, offer),
        build=candidate.build if candidate else None,
        checks=candidate.checks if candidate else (),
        reasons=reasons,
        python_note=python_note(decision, offer, target, wish.python),
        refusal=refusal(decision, wish, offer, target),
        ways=forward,
        sources=source_lines(
            request.channels if request else offer.channels,
            candidate.record.channel if candidate else "",
            offer.family,
        ),
        machine=machine_line(offer.machine),
    )


def machine_line(machine: Machine) -> str:
    """The GPU and its driver, in names and numbers alone."""
    if not machine.nvidia:
        return machine.gpus[0].name if machine.gpus else ""
    driver = machine.driver.version if machine.driver else ""
    return " · ".join(part for part in (machine.nvidia[0].name, driver) if part)


def _answered(wish: InstallWish, decision: Decision, offer: Offer) -> InstallWish:
    """The wish with nothing left open."""
    candidate = decision.candidate
    if candidate is None:
        return wish
    return msgspec.structs.replace(
        wish,
        version=candidate.version,
        python=decision.python,
        compute=decision.compute,
        cuda=candidate.build.cuda if decision.compute is Compute.CUDA else "",
        companions=decision.companions,
        channels=wish.channels or offer.channels,
    )


def _reasons(decision: Decision, wish: InstallWish, offer: Offer) -> Iterator[Message]:
    """Why this version, and each exclusion, in one line."""
    candidate = decision.candidate
    if candidate is None:
        return
    if not wish.version:
        yield _why_version(decision, offer)
    yield from _given_anew(decision, wish, offer)
    if decision.compute is Compute.CUDA:
        for check in candidate.checks:
            yield check.message
        yield from _excluded_lines(decision, offer)
    elif offer.machine.subdir == APPLE:
        yield Message("choose-cpu-apple")
    elif offer.machine.nvidia and (ended := _gpu_ended(offer)):
        yield ended
    elif wish.compute is Compute.CPU and offer.machine.usable:
        yield Message("choose-cpu-chosen")
    elif not offer.machine.nvidia:
        yield Message("choose-cpu-no-gpu")
    else:
        yield Message("choose-cpu-driver", {"gpu": offer.machine.nvidia[0].name})


def _given_anew(decision: Decision, wish: InstallWish, offer: Offer) -> Iterator[Message]:
    """Answers that could not be held to."""
    candidate = decision.candidate
    if candidate is None:
        return
    params: dict[str, str | int] = {"title": offer.family.title, "version": candidate.version}
    if wish.version and wish.version != candidate.version:
        yield Message("choose-version-instead", {**params, "asked": wish.version})
    cuda = candidate.build.cuda
    if wish.cuda and cuda and wish.cuda != cuda and decision.compute is Compute.CUDA:
        yield Message("choose-cuda-instead", {**params, "asked": wish.cuda, "cuda": cuda})


def _gpu_ended(offer: Offer) -> Message | None:
    """Why there is no build for the GPU on this system at all."""
    if any(one.on_gpu for one in offer.candidates):
        return None
    return no_gpu_builds(offer.family.table, offer.machine.subdir)


def _why_version(decision: Decision, offer: Offer) -> Message:
    version = decision.recommended
    if version == offer.newest:
        return Message("choose-newest", {"version": version})
    if version == decision.newest_fitting:
        return Message("choose-newest-fitting", {"version": version})
    names = [name for name in offer.family.decisive if offer.companions.on_offer(name)]
    return Message("choose-newest-family", {"version": version, "names": ", ".join(names)})


def _excluded_lines(decision: Decision, offer: Offer) -> Iterator[Message]:
    """Lines of newer builds that would not run here, each once."""
    said = set()
    for one in offer.candidates:
        line = one.build.cuda
        if not one.on_gpu or one.possible or line in said:
            continue
        if decision.candidate is not None and one.version != decision.candidate.version:
            continue
        said.add(line)
        obstacle = least_obstacle(
            [same for same in offer.of(one.version) if same.build.cuda == line]
        )
        if obstacle is not None and obstacle.kind is not CheckKind.SYSTEM:
            yield _as_reason(obstacle.message)


def _as_reason(obstacle: Message) -> Message:
    """Of a line of CUDA that nobody needs: no call for a newer driver."""
    if obstacle.code != "fit-driver-too-old":
        return obstacle
    params = {name: obstacle.params[name] for name in ("cuda", "floor")}
    return Message("choose-line-driver", params)
