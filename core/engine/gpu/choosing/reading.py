"""Reads what a choice is made from: the place, the machine, and what channels offer."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rattler import Gateway, Subdir

from core.engine.channels import network, offers
from core.engine.channels.offers import Offers
from core.engine.channels.sources import Sources, effective_sources
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.gpu.choosing.candidates import Recognised, judged, minors_in, recognised_in
from core.engine.gpu.choosing.companions import Companions, companions_in
from core.engine.gpu.choosing.families import Family, family_of
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.choosing.specs import is_older
from core.engine.gpu.machine import described_machine, machine_in_force
from core.engine.records import to_model
from core.model.base import Message
from core.model.frameworks import Compute, InstallWish
from core.model.gpu import Machine
from core.model.package import PackageRecord
from core.model.problem import ProblemError, fail

FORGE = "conda-forge"


def read_target(wish: InstallWish) -> Target:
    """Where a wish goes. Raises `environment-gone`."""
    if wish.creates:
        return Target(wish.prefix, creates=True)
    if not (Path(wish.prefix) / "conda-meta").is_dir():
        raise fail("environment-gone", path=wish.prefix)
    content = read_prefix(wish.prefix)
    python = next((one.version for one in content.records if one.name == "python"), "")
    return Target(
        wish.prefix,
        creates=False,
        python=_minor(python),
        installed=content.records,
        pip=read_pip_packages(wish.prefix, content.installed),
    )


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
    offer = await _offer(family, machine, sources)
    forge = _forge_besides(wish, sources)
    if forge is not None and not _does(offer, wish, older=False):
        with suppress(ProblemError):
            other = await _offer(family, machine, forge)
            if _does(other, wish):
                note = Message("choose-from-forge", {"title": family.title, "channel": FORGE})
                return Read(other, (note,))
    if family.older is None or not machine.usable or _does(offer, wish):
        return Read(offer)
    older = effective_sources((*family.older.channels, *sources.names))
    try:
        return Read(await _offer(family, machine, sources, older))
    except ProblemError:
        return Read(offer, (Message("choose-older-unread", {"title": family.title}),))


def _forge_besides(wish: InstallWish, sources: Sources) -> Sources | None:
    """conda-forge in place of channels that nobody chose for this, or after them.

    A new environment is made from it alone: builds of several distributions do not mix.
    """
    if wish.channels or sources.names == (FORGE,):
        return None
    if wish.creates:
        return effective_sources((FORGE,))
    return None if FORGE in sources.names else effective_sources((*sources.names, FORGE))


def _does(offer: Offer, wish: InstallWish, *, older: bool = True) -> bool:
    """Whether something on offer computes on what it is to compute on. Without `older`, what is
    from the channels of older builds does not count."""
    on_gpu = offer.machine.usable and wish.compute is not Compute.CPU
    return any(
        (not on_gpu or (one.on_gpu and one.proven)) and (older or not is_older(offer.family, one))
        for one in offer.candidates
    )


@dataclass(frozen=True)
class _Shelf:
    """What some channels hold of a framework and its companions, for whatever machine."""

    recognised: tuple[Recognised, ...]
    companions: Companions
    parts: dict[str, tuple[PackageRecord, ...]]
    minors: tuple[str, ...]


_shelves: dict[tuple[object, ...], _Shelf] = {}
"""By framework, subdir and channels: each answer in the wizard asks for the same thousands of
records again. Another gateway may know other ones."""
_seen_by: list[Gateway] = []


async def _offer(
    family: Family, machine: Machine, sources: Sources, older: Sources | None = None
) -> Offer:
    """What channels offer a machine, with the framework's builds of `older` ones besides."""
    every = (sources, older) if older else (sources,)
    gateway = network.gateway(url for one in every for url in one.urls)
    if _seen_by != [gateway]:
        _shelves.clear()
        _seen_by[:] = [gateway]
    key = (family.table.id, machine.subdir, *((one.urls, one.priority) for one in every))
    shelf = _shelves.get(key)
    if shelf is None:
        found = await _ask(gateway, family, sources, machine)
        if older is not None:
            _add_older(found, await _ask(gateway, family, older, machine), family)
        shelf = await asyncio.to_thread(_shelf, family, found)
        _shelves[key] = shelf
    return Offer(
        framework=family.table.id,
        family=family,
        machine=machine,
        candidates=await asyncio.to_thread(judged, shelf.recognised, machine),
        companions=shelf.companions,
        parts=shelf.parts,
        minors=shelf.minors,
        channels=sources.names,
    )


async def _ask(gateway: Gateway, family: Family, sources: Sources, machine: Machine) -> Offers:
    names = ("python", family.package, *family.parts, *family.front, *family.companions)
    strict = sources.priority == "strict"
    subdirs = [Subdir(machine.subdir), Subdir("noarch")]
    return await offers.builds(gateway, sources.urls, names, strict=strict, subdirs=subdirs)


def _add_older(found: Offers, more: Offers, family: Family) -> None:
    for name in (family.package, *family.bound):
        known = {record.url for record in found.get(name, [])}
        added = [one for one in more.get(name, []) if one.url not in known]
        if added:
            found.setdefault(name, []).extend(added)


def _shelf(family: Family, found: Offers) -> _Shelf:
    minors = minors_in(found)
    return _Shelf(
        recognised=recognised_in(found, family.package, minors),
        companions=companions_in(found, family),
        parts={name: tuple(map(to_model, found.get(name, ()))) for name in family.parts},
        minors=minors,
    )


def _minor(version: str) -> str:
    return ".".join(version.split(".")[:2])
