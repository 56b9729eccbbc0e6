"""A repair's request, worked out against what channels really have: tables may be ahead of them,
and a mirror behind."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from contextlib import suppress

import msgspec

from core.engine.gpu.choosing.candidates import Candidate, version_key, versions_of
from core.engine.gpu.choosing.deciding import decide
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.choosing.reading import read_machine, read_offer, read_target
from core.engine.gpu.choosing.requests import request_of
from core.engine.gpu.choosing.specs import RUNTIME, is_older
from core.engine.solving.specs import name_of, parse
from core.model.frameworks import InstallWish
from core.model.problem import ProblemError
from core.model.request import ChangeRequest


async def work_out(request: ChangeRequest, wish: InstallWish) -> ChangeRequest:
    """`request` where channels have what it asks for, or can't be read; else one for a build that
    they do have and that is proven to run here. Raises `environment-gone`."""
    target = await asyncio.to_thread(read_target, wish)
    machine = await asyncio.to_thread(read_machine, wish)
    try:
        offer = (await read_offer(wish, machine)).offer
    except ProblemError:
        return request
    return await asyncio.to_thread(fitting_request, request, wish, offer, target)


def fitting_request(
    request: ChangeRequest, wish: InstallWish, offer: Offer, target: Target
) -> ChangeRequest:
    """The version of `wish` where one of its builds runs, else the nearest one. Asks nobody.

    Never a build without GPU, nor one that might not run: then the request stays as it is, and
    planning says what keeps from it.
    """
    running = tuple(
        one
        for one in offer.candidates
        if one.on_gpu and one.proven and (not target.python or target.python in one.pythons)
    )
    if not running or any(_is_asked_for(one, request, wish) for one in running):
        return request
    version = nearest(versions_of(running), wish.version)
    decision = decide(msgspec.structs.replace(wish, version=version), offer, target)
    if decision.candidate is None or not (decision.candidate.on_gpu and decision.candidate.proven):
        return request
    other = request_of(decision, offer, target)
    if not isinstance(other, ChangeRequest):
        return request
    return _with_the_rest_of(request, other, decision.candidate, offer, target)


def nearest(versions: Iterable[str], wanted: str) -> str:
    """The wanted version, else the next newer one, else the newest of the older ones."""
    ordered = sorted(versions, key=version_key)
    if not wanted:
        return ordered[-1]
    limit = version_key(wanted)
    return next((one for one in ordered if version_key(one) >= limit), ordered[-1])


def _is_asked_for(candidate: Candidate, request: ChangeRequest, wish: InstallWish) -> bool:
    if wish.cuda and candidate.build.cuda != wish.cuda:
        return False
    for text in request.install:
        with suppress(ProblemError):
            spec = parse(text)
            if spec.name == candidate.record.name and spec.matches(candidate.offered):
                return True
    return False


def _with_the_rest_of(
    request: ChangeRequest, other: ChangeRequest, candidate: Candidate, offer: Offer, target: Target
) -> ChangeRequest:
    """`other` with what `request` does besides the framework itself: companions, what leaves."""
    family = offer.family
    own = {*map(name_of, other.install), *family.table.names.conda, *family.front, RUNTIME}
    if family.older is not None:
        own.add(family.older.runtime)
        if is_older(family, candidate):
            # These have other build strings there, and follow the framework as they are.
            own.update(name for name in family.bound if target.has(name))
    install = (*other.install, *(text for text in request.install if name_of(text) not in own))
    coming = set(map(name_of, install))
    remove = _each((*request.remove, *other.remove), without=coming)
    return msgspec.structs.replace(
        other,
        install=install,
        remove=remove,
        update=_each((*other.update, *request.update), without=coming.union(remove)),
        pip_remove=_each((*request.pip_remove, *other.pip_remove), without=set()),
    )


def _each(names: Iterable[str], *, without: set[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name not in without)
