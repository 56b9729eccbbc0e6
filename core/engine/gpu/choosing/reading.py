"""Reads what a choice is made from: the place, the machine, and what channels offer."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rattler import Subdir

from core.engine.channels import network, offers
from core.engine.channels.offers import Offers
from core.engine.channels.sources import Sources, effective_sources
from core.engine.environments.prefix import read_prefix
from core.engine.gpu.choosing.candidates import judged, minors_in, recognised_in, version_key
from core.engine.gpu.choosing.companions import companions_in
from core.engine.gpu.choosing.families import Family, family_of
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.knowledge.frameworks import Older
from core.engine.gpu.machine import described_machine, machine_in_force
from core.engine.records import to_model
from core.model.base import Message
from core.model.frameworks import Compute, InstallWish
from core.model.gpu import Machine
from core.model.problem import ProblemError, fail

FORGE = "conda-forge"


def read_target(wish: InstallWish) -> Target:
    """Where a wish goes. Raises `environment-gone`."""
    if wish.creates:
        return Target(wish.prefix, creates=True)
    if not (Path(wish.prefix) / "conda-meta").is_dir():
        raise fail("environment-gone", path=wish.prefix)
    records = read_prefix(wish.prefix).records
    python = next((record.version for record in records if record.name == "python"), "")
    return Target(wish.prefix, creates=False, python=_minor(python), installed=records)


def read_machine(wish: InstallWish) -> Machine:
    """The machine a wish is for. Blocks for up to a second at the first look."""
    return (described_machine() if wish.described else None) or machine_in_force()


@dataclass(frozen=True)
class Read:
    """What was found on offer, and what one should know about how."""

    offer: Offer
    notes: tuple[Message, ...] = ()


async def read_offer(wish: InstallWish, machine: Machine) -> Read:
    """What the channels offer.

    Where those in force have nothing that does and nobody named them, conda-forge is asked too,
    and then, where no build runs on the machine's GPU, the channels of older builds. Raises
    `framework-unknown`, `channels-none`, and Problems of the network.
    """
    family = family_of(wish.framework)
    sources = effective_sources(wish.channels)
    if not sources.channels:
        raise fail("channels-none")
    found = await _ask(family, sources, machine)
    offer = await asyncio.to_thread(_offer, wish, family, machine, found, sources.names)
    if not _does(offer, wish) and not wish.channels and FORGE not in sources.names:
        # A new environment is made from it alone: builds of several distributions do not mix.
        named = (FORGE,) if wish.creates else (*sources.names, FORGE)
        forge = effective_sources(named)
        with suppress(ProblemError):
            more = await _ask(family, forge, machine)
            other = await asyncio.to_thread(_offer, wish, family, machine, more, forge.names)
            if _does(other, wish):
                note = Message("choose-from-forge", {"title": family.title, "channel": FORGE})
                return Read(other, (note,))
    if family.older is None or not machine.usable or _does(offer, wish):
        return Read(offer)
    return await _with_older(wish, family.older, offer, found, sources)


async def _with_older(
    wish: InstallWish, older: Older, offer: Offer, found: Offers, sources: Sources
) -> Read:
    family, machine = offer.family, offer.machine
    try:
        asked = effective_sources((*older.channels, *sources.names))
        more = await _ask(family, asked, machine)
    except ProblemError:
        return Read(offer, (Message("choose-older-unread", {"title": family.title}),))
    for name, records in more.items():
        if name == family.package or name in family.bound:
            known = {record.url for record in found.get(name, [])}
            found.setdefault(name, []).extend(one for one in records if one.url not in known)
    return Read(await asyncio.to_thread(_offer, wish, family, machine, found, sources.names))


def _does(offer: Offer, wish: InstallWish) -> bool:
    """Whether something on offer computes on what it is to compute on."""
    if offer.machine.usable and wish.compute is not Compute.CPU:
        return any(one.on_gpu and one.proven for one in offer.candidates)
    return bool(offer.candidates)


async def _ask(family: Family, sources: Sources, machine: Machine) -> Offers:
    names = ("python", family.package, *family.parts, *family.front, *family.companions)
    return await offers.builds(
        network.gateway(sources.urls),
        sources.urls,
        names,
        strict=sources.priority == "strict",
        subdirs=[Subdir(machine.subdir), Subdir("noarch")],
    )


def _offer(
    wish: InstallWish,
    family: Family,
    machine: Machine,
    found: Offers,
    channels: tuple[str, ...],
) -> Offer:
    minors = minors_in(found)
    return Offer(
        framework=wish.framework,
        family=family,
        machine=machine,
        candidates=judged(recognised_in(found, family.package, minors), machine),
        companions=companions_in(found, family),
        parts={name: tuple(map(to_model, found.get(name, ()))) for name in family.parts},
        minors=tuple(sorted(minors, key=version_key, reverse=True)),
        channels=channels,
    )


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])
