"""Which versions there are to choose from, each with its line and its reason."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.gpu.choosing.candidates import Candidate, of_version, version_key, versions_of
from core.engine.gpu.choosing.deciding import Decision
from core.engine.gpu.choosing.obstacles import best_of, least_obstacle
from core.engine.gpu.choosing.offer import Offer, Target
from core.model.base import Message
from core.model.frameworks import Badge, Choice, Compute

_OTHERS = 8
"""Older versions to choose from, besides those with a badge."""


def version_choices(decision: Decision, offer: Offer, target: Target) -> tuple[Choice, ...]:
    """The recommended version first, then the newest, then older ones."""
    kind = of_kind(decision, offer)
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
    when = offer.age_of(version)
    if badge is Badge.LAST:
        if when is None:
            return Message("choose-version-last")
        return Message("choose-version-last-when", {"when": int(when)})
    missing = _without(builds, offer)
    if missing and badge is not Badge.RECOMMENDED:
        return Message("choose-version-without", {"names": ", ".join(missing)})
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
    kind = of_kind(decision, offer)
    newer = [one for one in kind if version_key(one.version) > version_key(decision.newest_fitting)]
    return decision.newest_fitting if any(not one.possible for one in newer) else ""


def _newest_of_minors(kind: Iterable[Candidate]) -> list[str]:
    newest: dict[str, str] = {}
    for one in kind:
        newest.setdefault(".".join(one.version.split(".")[:2]), one.version)
    return list(newest.values())


def of_kind(decision: Decision, offer: Offer) -> tuple[Candidate, ...]:
    """Builds for what is computed on."""
    on_gpu = decision.compute is Compute.CUDA
    return tuple(one for one in offer.candidates if one.on_gpu == on_gpu)
