"""Where each installed package could go: what the channels offer, judged record by record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import rattler

from core.engine.channels.channels import canonical_name
from core.engine.channels.offers import Offers
from core.engine.records import to_model
from core.engine.solving.starting_point import StartingPoint, without_pip
from core.engine.updates.rules import Broken, Situation, judge_one
from core.model.package import PackageRecord

_PLAIN = re.compile(r"[\w.+!]+", re.ASCII)
_TAG = re.compile(r"(?:^|_)(?:py|cp)(\d{2,3})")
"""In `py312h1234567_0` and `8_cp312`: which Python a build is for."""


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
    older: bool = False
    """There are older builds of the installed version, which are never gone back to."""
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

    def bound(self, allowed: Iterable[PackageRecord], refused: Iterable[PackageRecord] = ()) -> str:
        """A match spec that lets through `allowed` and the installed build, and none of `refused`.

        A spec says versions and builds apart, so another build with the version of one and the
        build string of another may slip through: that shows after the solve, and is refused then.
        """
        pairs = list(dict.fromkeys((record.version, record.build) for record in allowed))
        never = {(record.version, record.build) for record in refused}
        versions, builds = {self.before.version}, {self.before.build}
        for version, build in pairs:
            if not is_plain(version):
                continue
            product = {(v, b) for v in versions | {version} for b in builds | {build}}
            if product & never:
                continue
            versions.add(version)
            builds.add(build)
        listed = "|".join(f"=={version}" for version in sorted(versions))
        if not self.older and all(
            (one.record.version, one.record.build) in pairs
            for one in (*self.newer, *self.rebuilt)
            if one.record.version in versions
        ):
            return f'{self.name}[version="{listed}"]'
        patterns = "|".join(re.escape(build) for build in sorted(builds))
        return f'{self.name}[version="{listed}",build="^({patterns})$"]'


def is_plain(version: str) -> bool:
    """Whether a version can stand in a match spec without being misread."""
    return _PLAIN.fullmatch(version) is not None


def find_candidates(
    start: StartingPoint, offers: Offers, situation: Situation
) -> dict[str, Candidates]:
    """By name, for every installed package. Takes some milliseconds for each hundred builds."""
    names: dict[str, str] = {}
    return {
        name: _candidates(start, name, offers.get(name, []), situation, names)
        for name in sorted(start.records)
    }


def _candidates(
    start: StartingPoint,
    name: str,
    records: list[rattler.RepoDataRecord],
    situation: Situation,
    channels: dict[str, str],
) -> Candidates:
    """`channels` remembers their names from one package to the next."""
    before = without_pip(start.records[name])
    now = rattler.Version(before.version)
    newer: list[Candidate] = []
    rebuilt: list[Candidate] = []
    offers_installed = older = False
    for known in _for_this_python(records, now, situation.python_after):
        version = known.version
        if version == now and known.build_number < before.build_number:
            older = True
            continue
        channel = known.channel or known.url
        if channel not in channels:
            channels[channel] = canonical_name(channel)
        record = without_pip(to_model(known, channels[channel]))
        if record.identity == before.identity and record.channel == before.channel:
            offers_installed = True
            continue
        one = Candidate(record, known, judge_one(before, record, situation))
        (newer if version > now else rebuilt).append(one)
    newer.sort(key=lambda one: (one.known.version, one.record.build_number), reverse=True)
    return Candidates(name, before, tuple(newer), tuple(rebuilt), older, offers_installed)


def _for_this_python(
    records: list[rattler.RepoDataRecord], now: rattler.Version, python: PackageRecord | None
) -> list[rattler.RepoDataRecord]:
    """Builds from version `now` on; of a version that has some for this Python, none for others.

    Python's minor version stays, so those could not be taken, and they are most of all builds.
    Where a version has none for this Python the others stay, to say so. (A build for an older
    Python's stable interface works with this one too.)
    """
    newer = [(known, str(known.build)) for known in records if known.version >= now]
    if python is None:
        return [known for known, _ in newer]
    here = "".join(python.version.split(".")[:2])
    tags = [(known, found[1] if (found := _TAG.search(build)) else "") for known, build in newer]
    served = {known.version for known, tag in tags if tag == here}
    return [known for known, tag in tags if tag in {"", here} or known.version not in served]
