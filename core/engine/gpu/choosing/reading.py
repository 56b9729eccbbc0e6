"""Reads what a choice is made from: the place, the machine, and what channels offer."""

from __future__ import annotations

import asyncio
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
from core.engine.gpu.machine import described_machine, machine_in_force
from core.engine.records import to_model
from core.model.frameworks import InstallWish
from core.model.gpu import Machine
from core.model.problem import ProblemError, fail


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


async def read_offer(wish: InstallWish, machine: Machine) -> tuple[Offer, bool]:
    """What the channels offer, and whether those of older builds could be asked where needed.

    They are asked only where the channels in force have no build for the machine's GPU. Raises
    `framework-unknown`, `channels-none`, and Problems of the network.
    """
    family = family_of(wish.framework)
    sources = effective_sources(wish.channels)
    if not sources.channels:
        raise fail("channels-none")
    found = await _ask(family, sources, machine)
    offer = await asyncio.to_thread(_offer, wish, family, machine, found, sources.names)
    older = family.older
    if (
        older is None
        or not machine.usable
        or any(one.on_gpu and one.proven for one in offer.candidates)
    ):
        return offer, True
    asked = effective_sources((*older.channels, *sources.names))
    try:
        more = await _ask(family, asked, machine)
    except ProblemError:
        return offer, False
    for name, records in more.items():
        if name == family.package or name in family.bound:
            known = {record.url for record in found.get(name, [])}
            found.setdefault(name, []).extend(one for one in records if one.url not in known)
    return await asyncio.to_thread(_offer, wish, family, machine, found, sources.names), True


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
