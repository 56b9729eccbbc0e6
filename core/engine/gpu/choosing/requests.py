"""The request that a decision comes to: it goes through the ordinary plan."""

from __future__ import annotations

from core.engine.environments.pip_packages import normalized_name
from core.engine.gpu.choosing.candidates import Candidate
from core.engine.gpu.choosing.deciding import Decision
from core.engine.gpu.choosing.offer import Offer, Target
from core.engine.gpu.choosing.specs import companion_specs, framework_specs, is_older
from core.engine.gpu.judging.pip_family import leaving_with
from core.engine.solving.specs import name_of
from core.model.request import ChangeRequest, CreateRequest


def request_of(decision: Decision, offer: Offer, target: Target) -> CreateRequest | ChangeRequest:
    """Raises ValueError for a decision without a candidate."""
    if decision.candidate is None:
        raise ValueError("nothing was chosen")
    candidate = decision.candidate
    python = "" if target.python else decision.python
    specs = (
        *framework_specs(offer.family, candidate, python),
        *companion_specs(decision.companions, offer.companions, candidate),
    )
    channels = channels_of(candidate, offer)
    if target.creates:
        return CreateRequest(target.prefix, specs, channels)
    named = {candidate.record.name, *offer.family.front, *decision.companions}
    installed = {record.name for record in target.installed}
    needed = _needed(candidate, offer)
    return ChangeRequest(
        target.prefix,
        install=specs,
        # Leftovers such as cpuonly would hold the framework to another kind of build.
        remove=tuple(
            name
            for name in offer.family.members
            if name in installed and name not in needed | named
        ),
        # The rest of the family follows, whatever was recorded for it.
        update=tuple(
            name for name in offer.family.bound if name in installed and name not in named
        ),
        channels=channels,
        pip_remove=_of_pip(offer, target),
    )


def _of_pip(offer: Offer, target: Target) -> tuple[str, ...]:
    """What pip installed of the framework: it would lie over what conda brings."""
    pip = {normalized_name(one.name): one for one in target.pip}
    return tuple(one.name for one in leaving_with(offer.framework, offer.family.package, pip))


def channels_of(candidate: Candidate, offer: Offer) -> tuple[str, ...]:
    """The channels the request names; those of older builds come first where one is chosen."""
    older = offer.family.older
    if older is None or not is_older(offer.family, candidate):
        return offer.channels
    return tuple(dict.fromkeys((*older.channels, *offer.channels)))


def _needed(candidate: Candidate, offer: Offer) -> set[str]:
    """What the chosen build depends on, and what the packages do that it may consist of."""
    records = [candidate.record]
    for found in offer.parts.values():
        records += [one for one in found if one.version == candidate.version]
    names = {name_of(text) for record in records for text in record.depends}
    return names | set(offer.family.parts)
