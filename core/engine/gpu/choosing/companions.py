"""Which companions there are for a build: read from what their builds ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import rattler

from core.engine.channels.offers import Offers
from core.engine.channels.python_support import admits
from core.engine.gpu.choosing.candidates import Candidate, line_key
from core.engine.gpu.choosing.families import Family
from core.engine.records import to_model
from core.engine.solving.specs import match_spec, name_of
from core.engine.updates.variants import GPU, Variant, variant_of

_CPU = "cpu"


@dataclass(frozen=True)
class _Partner:
    """Builds of a companion that are alike in what decides what they go with."""

    channel: str
    ties: tuple[str, ...]
    """To Python."""
    needs: tuple[str, ...]
    """Specs of the framework."""
    variant: Variant
    tagged: bool
    """The build string says for what it is."""


@dataclass(frozen=True)
class Companions:
    """The companions on offer."""

    family: Family
    builds: Mapping[str, tuple[_Partner, ...]] = field(default_factory=dict)
    """By name; a name no channel has is missing."""
    _pythons: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def on_offer(self, name: str) -> bool:
        """Whether any channel has it."""
        return name in self.builds

    def pythons(self, name: str, candidate: Candidate) -> tuple[str, ...]:
        """Minor versions of Python on which it goes with a build of the framework."""
        key = (name, candidate.record.url)
        if key not in self._pythons:
            fitting = self._fitting(name, candidate)
            self._pythons[key] = tuple(
                minor
                for minor in candidate.pythons
                if any(admits(one.ties, minor) for one in fitting)
            )
        return self._pythons[key]

    def says_kind(self, name: str, candidate: Candidate) -> bool:
        """Whether all of its builds that go with this one name their kind in the build string."""
        fitting = self._fitting(name, candidate)
        return bool(fitting) and all(one.tagged for one in fitting)

    def _fitting(self, name: str, candidate: Candidate) -> list[_Partner]:
        older = self.family.older.channels if self.family.older else ()
        from_older = candidate.record.channel in older
        return [
            one
            for one in self.builds.get(name, ())
            if _goes_with(one, candidate)
            and (not one.needs or (one.channel in older) == from_older)
        ]


def companions_in(offers: Offers, family: Family) -> Companions:
    """The companions of a family among what channels offer."""
    found = {
        name: tuple({_partner(one, family.package): None for one in offers[name]})
        for name in family.companions
        if name in offers
    }
    return Companions(family, found)


def _partner(offered: rattler.RepoDataRecord, package: str) -> _Partner:
    record = to_model(offered)
    variant = variant_of(record)
    needs = tuple(text for text in record.depends if name_of(text) == package)
    ties = tuple(text for text in record.depends if name_of(text) in {"python", "python_abi"})
    tagged = variant.get(GPU) in record.build.lower()
    if not needs and not tagged:
        # Bound to no framework: only Python counts.
        variant = Variant(())
    return _Partner(record.channel, ties, needs, variant, tagged)


def _goes_with(partner: _Partner, candidate: Candidate) -> bool:
    if not all(match_spec(text).matches(candidate.offered) for text in partner.needs):
        return False
    if not partner.needs or not partner.tagged:
        return True
    kind = partner.variant.get(GPU)
    if (kind != _CPU) != candidate.on_gpu:
        return False
    ours, theirs = line_key(candidate.build.cuda), line_key(partner.variant.line)
    return not ours or not theirs or ours[0] == theirs[0]
