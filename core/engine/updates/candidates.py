"""Where each installed package could go: what the channels offer, judged record by record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import rattler

from core.engine.channels.offers import Offers
from core.engine.records import to_model
from core.engine.solving.starting_point import StartingPoint, without_pip
from core.engine.updates.rules import Broken, Situation, judge_one
from core.model.package import PackageRecord

_PLAIN = re.compile(r"[\w.+!]+", re.ASCII)
"""Versions that can stand in a match spec without being misread."""


@dataclass(frozen=True)
class Candidate:
    """One build that is newer than the installed one, and the rules it breaks by itself."""

    record: PackageRecord
    known: rattler.RepoDataRecord
    broken: tuple[Broken, ...] = ()

    @property
    def is_allowed(self) -> bool:
        """True where it breaks none."""
        return not self.broken


@dataclass(frozen=True)
class Candidates:
    """All of them for one package."""

    name: str
    before: PackageRecord
    newer: tuple[Candidate, ...] = ()
    """Of a newer version, newest first."""
    rebuilt: tuple[Candidate, ...] = ()
    """Other builds of the installed version."""
    offers_installed: bool = True
    """False where no channel has the installed build any more."""

    @property
    def allowed(self) -> list[PackageRecord]:
        """Records the rules have nothing against."""
        return [one.record for one in (*self.newer, *self.rebuilt) if one.is_allowed]

    @property
    def newest(self) -> list[Candidate]:
        """All builds of the newest version."""
        if not self.newer:
            return []
        top = self.newer[0].known.version
        return [one for one in self.newer if one.known.version == top]

    def bound(self, allowed: Iterable[PackageRecord]) -> str:
        """A match spec that lets through `allowed` and the installed build, and nothing else."""
        offered = {(one.record.version, one.record.build) for one in (*self.newer, *self.rebuilt)}
        allowed_pairs = list(dict.fromkeys((record.version, record.build) for record in allowed))
        refused = offered - set(allowed_pairs)
        versions, builds = {self.before.version}, {self.before.build}
        # A spec says versions and builds apart; a pair that both let through must be none refused.
        for version, build in allowed_pairs:
            if not _PLAIN.fullmatch(version):
                continue
            product = {(v, b) for v in versions | {version} for b in builds | {build}}
            if product & refused:
                continue
            versions.add(version)
            builds.add(build)
        listed = "|".join(f"=={version}" for version in sorted(versions))
        if not any(version in versions for version, _ in refused):
            return f'{self.name}[version="{listed}"]'
        patterns = "|".join(re.escape(build) for build in sorted(builds))
        return f'{self.name}[version="{listed}",build="^({patterns})$"]'


def find_candidates(
    start: StartingPoint, offers: Offers, situation: Situation
) -> dict[str, Candidates]:
    """By name, for every installed package. Takes some milliseconds for each hundred builds."""
    return {
        name: _candidates(start, name, offers.get(name, []), situation)
        for name in sorted(start.records)
    }


def _candidates(
    start: StartingPoint, name: str, records: list[rattler.RepoDataRecord], situation: Situation
) -> Candidates:
    before = without_pip(start.records[name])
    now = rattler.Version(before.version)
    newer: list[Candidate] = []
    rebuilt: list[Candidate] = []
    offers_installed = False
    for known in records:
        if known.version < now:
            continue
        record = without_pip(to_model(known))
        if record.identity == before.identity and record.channel == before.channel:
            offers_installed = True
            continue
        one = Candidate(record, known, judge_one(before, record, situation))
        (newer if known.version > now else rebuilt).append(one)
    newer.sort(key=lambda one: (one.known.version, one.record.build_number), reverse=True)
    return Candidates(name, before, tuple(newer), tuple(rebuilt), offers_installed)
