"""What the user wants kept: pins, and versions to be skipped."""

from __future__ import annotations

from functools import cached_property

from core.engine.records import to_rattler
from core.engine.solving.specs import Spec, parse
from core.engine.solving.starting_point import StartingPoint
from core.model.package import PackageRecord
from core.model.problem import ProblemError
from core.model.updates import EnvironmentPolicy, Hold


class Pins:
    """The lines of `conda-meta/pinned` that can be read, by name."""

    def __init__(self, start: StartingPoint) -> None:
        self._start = start

    @cached_property
    def by_name(self) -> dict[str, tuple[Spec, ...]]:
        """Every pin."""
        found: dict[str, tuple[Spec, ...]] = {}
        for line in self._start.pinned:
            try:
                spec = parse(line)
            except ProblemError:
                continue
            found[spec.name] = (*found.get(spec.name, ()), spec)
        return found

    def broken_by(self, record: PackageRecord) -> str:
        """The pin a record does not match; empty where it matches all."""
        pins = self.by_name.get(record.name, ())
        if not pins:
            return ""
        known = to_rattler(record)
        return next((pin.text for pin in pins if not pin.matches(known)), "")

    @cached_property
    def outgrown(self) -> frozenset[str]:
        """Installed packages that break their own pin already."""
        return frozenset(
            name
            for name in self.by_name.keys() & self._start.records.keys()
            if self.broken_by(self._start.records[name])
        )


def skipped_versions(policy: EnvironmentPolicy) -> dict[str, frozenset[str]]:
    """Versions not to be offered, by name."""
    return {hold.name: frozenset(hold.skipped) for hold in policy.holds if hold.skipped}


def hold_of(policy: EnvironmentPolicy, name: str) -> Hold | None:
    """What the user decided about one package."""
    return next((hold for hold in policy.holds if hold.name == name), None)
