"""The rules of safe updates: one entry each, gravest first.

A rule looks at one package before and after the change, in a situation, and says in a sentence
what it breaks, or None. It looks at parsed versions and records after a solve, because bounds
cannot say everything: `2026c` satisfies `<2026`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

import rattler

from core.engine.solving.changes import python_minor
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.cool_down import CoolDown
from core.engine.updates.families import abi_step
from core.engine.updates.gpu_needs import GpuNeeds
from core.engine.updates.own_wishes import Pins, skipped_versions
from core.engine.updates.pip_needs import PipNeeds
from core.engine.updates.schemes import Scheme, is_pre_release, scheme_of, step
from core.engine.updates.tables import update_table
from core.engine.updates.variants import variant_change
from core.model.base import Data, Message
from core.model.package import PackageRecord
from core.model.plan import Bump, Change
from core.model.updates import EnvironmentPolicy


class Broken(Data, frozen=True):
    """A rule that one package's change breaks."""

    rule: str
    name: str
    """Of the package that changes."""
    message: Message


@dataclass(frozen=True)
class Situation:
    """What rules look at besides the two records."""

    start: StartingPoint
    policy: EnvironmentPolicy
    cool_down: CoolDown = field(default_factory=CoolDown)
    added: tuple[PackageRecord, ...] = ()
    """New dependencies, the smallest first."""
    python_after: PackageRecord | None = None

    @cached_property
    def pins(self) -> Pins:
        """What `conda-meta/pinned` says."""
        return Pins(self.start)

    @cached_property
    def skipped(self) -> dict[str, frozenset[str]]:
        """Versions not to be offered, by name."""
        return skipped_versions(self.policy)

    @cached_property
    def pip(self) -> PipNeeds:
        """What pip packages need of conda's."""
        return PipNeeds(self.start)

    @cached_property
    def gpu(self) -> GpuNeeds:
        """What this computer's GPU needs of frameworks."""
        return GpuNeeds(self.start)


@dataclass(frozen=True)
class Case:
    """One package: before, after, and the situation. One of the two records may be missing."""

    before: PackageRecord | None
    after: PackageRecord | None
    situation: Situation

    @property
    def name(self) -> str:
        """The package's."""
        record = self.after or self.before
        return record.name if record is not None else ""


Look = Callable[[Case], Message | None]


@dataclass(frozen=True)
class Rule:
    """A rule. Its sentences are `rule-<code>` for one package, `risk-<code>` for a whole plan."""

    code: str
    look: Look
    counts_in_plans: bool = True
    """False for what holds in the safe lane alone, and is no risk when the user chose otherwise."""


def judge(
    changes: Iterable[Change],
    after: Iterable[PackageRecord],
    start: StartingPoint,
    policy: EnvironmentPolicy,
    cool_down: CoolDown | None = None,
) -> tuple[Broken, ...]:
    """Every rule that a set of changes breaks, by rule (the gravest first), then by name.

    `after` is the whole content afterwards. Without `cool_down` nothing is too young.
    """
    changes = tuple(changes)
    added = [change.after for change in changes if change.before is None and change.after]
    situation = Situation(
        start=start,
        policy=policy,
        cool_down=cool_down or CoolDown(),
        added=tuple(sorted(added, key=lambda record: (record.size or 0, record.name))),
        python_after=next((record for record in after if record.name == "python"), None),
    )
    cases = [Case(change.before, change.after, situation) for change in changes]
    found = []
    for rule in RULES:
        for case in sorted(cases, key=lambda one: one.name):
            message = rule.look(case)
            if message is not None:
                found.append(Broken(rule.code, case.name, message))
    return tuple(found)


def judge_one(
    before: PackageRecord | None, after: PackageRecord | None, situation: Situation
) -> tuple[Broken, ...]:
    """The same for one package alone, in a situation worked out before."""
    case = Case(before, after, situation)
    found = ((rule.code, rule.look(case)) for rule in RULES)
    return tuple(Broken(code, case.name, message) for code, message in found if message is not None)


def _variant(case: Case) -> Message | None:
    """A build for the GPU stays one, and so with MPI, BLAS and the like."""
    if case.before is None or case.after is None:
        return None
    return variant_change(case.before, case.after)


def _python_minor(case: Case) -> Message | None:
    """Python's minor version stays: with it every package for Python is another one."""
    if case.name != "python" or case.before is None or case.after is None:
        return None
    if python_minor(case.before) == python_minor(case.after):
        return None
    return Message("rule-python-minor", _versions(case.before, case.after))


def _removal(case: Case) -> Message | None:
    """Nothing goes away."""
    if case.before is None or case.after is not None:
        return None
    return Message("rule-removal", {"version": case.before.version})


def _downgrade(case: Case) -> Message | None:
    """Nothing goes back, neither to an older version nor to an older build of the same."""
    if case.before is None or case.after is None:
        return None
    old, new = rattler.Version(case.before.version), rattler.Version(case.after.version)
    if new < old:
        return Message("rule-downgrade", _versions(case.before, case.after))
    # Build numbers of different kinds of builds say nothing of each other.
    older = case.after.build_number < case.before.build_number
    if new == old and older and variant_change(case.before, case.after) is None:
        builds: dict[str, str | int] = {"before": case.before.build, "after": case.after.build}
        return Message("rule-downgrade", builds)
    return None


def _abi(case: Case) -> Message | None:
    """Families that others are fitted against take no step that matters to those."""
    if case.before is None or case.after is None:
        return None
    family = abi_step(case.name, case.before.version, case.after.version)
    if family is None:
        return None
    return Message("rule-abi", {"family": family.title, **_versions(case.before, case.after)})


def _major(case: Case) -> Message | None:
    """No major step, by the package's own scheme."""
    before, after = case.before, case.after
    if before is None or after is None or before.version == after.version:
        return None
    if step(case.name, before.version, after.version) is not Bump.MAJOR:
        return None
    match scheme_of(case.name, before.version):
        case Scheme.ZERO:
            code = "rule-major-zero"
        case Scheme.CALENDAR:
            code = "rule-major-year"
        case _:
            code = "rule-major"
    return Message(code, _versions(before, after))


def _channel(case: Case) -> Message | None:
    """Every package goes on coming from where it came from."""
    before, after = case.before, case.after
    if before is None or after is None or before.channel == after.channel:
        return None
    return Message("rule-channel", {"before": before.channel, "after": after.channel})


def _pre_release(case: Case) -> Message | None:
    """Nothing that its makers call unfinished."""
    if case.after is None or not is_pre_release(case.after.version):
        return None
    if case.before is not None and case.before.version == case.after.version:
        return None
    return Message("rule-pre-release", {"version": case.after.version})


def _pip(case: Case) -> Message | None:
    """No pip package is overwritten or loses what it requires."""
    if case.before is None:
        return None
    return case.situation.pip.broken_by(case.before, case.after, case.situation.python_after)


def _pinned(case: Case) -> Message | None:
    """Pins hold."""
    if case.after is None or case.before is None:
        return None
    pin = case.situation.pins.broken_by(case.after)
    return Message("rule-pinned", {"pin": pin}) if pin else None


def _skipped(case: Case) -> Message | None:
    """Versions the user does not want to hear of are not taken."""
    if case.after is None or case.after.version not in case.situation.skipped.get(case.name, ()):
        return None
    if case.before is not None and case.before.version == case.after.version:
        return None
    return Message("rule-skipped", {"version": case.after.version})


def _big(case: Case) -> Message | None:
    """A new dependency is small. Nobody says how large one without a size is."""
    if case.before is not None or case.after is None:
        return None
    limit = update_table().new.each_bytes
    if case.after.size is None:
        return Message("rule-new-size-unknown", {"name": case.name})
    if case.after.size <= limit:
        return None
    params: dict[str, str | int] = {"name": case.name, "size": case.after.size, "limit": limit}
    return Message("rule-new-big", params)


def _many(case: Case) -> Message | None:
    """New dependencies are few, and small together. The largest are the ones too many."""
    added = case.situation.added
    if case.before is not None or case.after not in added or _big(case) is not None:
        return None
    limits, place = update_table().new, added.index(case.after) + 1
    together = sum(record.size or 0 for record in added[:place])
    if place <= limits.count and together <= limits.all_bytes:
        return None
    params: dict[str, str | int] = {"count": limits.count, "limit": limits.all_bytes}
    return Message("rule-new-many", {"name": case.name, **params})


def _young(case: Case) -> Message | None:
    """In a cool-down, only what has been out for long enough."""
    cool_down = case.situation.cool_down
    if case.after is None or not cool_down.is_too_young(case.name, case.after.timestamp):
        return None
    if case.before is not None and case.before.identity == case.after.identity:
        return None
    params: dict[str, str | int] = {"version": case.after.version, "n": cool_down.days}
    return Message("rule-young", params)


def _gpu(case: Case) -> Message | None:
    """What computes on this computer's GPU goes on doing so."""
    if case.before is None or case.after is None:
        return None
    return case.situation.gpu.broken_by(case.before, case.after)


RULES: tuple[Rule, ...] = (
    Rule("variant", _variant),
    Rule("gpu", _gpu),
    Rule("python-minor", _python_minor),
    Rule("removal", _removal),
    Rule("downgrade", _downgrade),
    Rule("abi", _abi),
    Rule("channel", _channel),
    Rule("major", _major),
    Rule("pip", _pip),
    Rule("pinned", _pinned),
    Rule("pre-release", _pre_release),
    Rule("new-big", _big),
    Rule("new-many", _many),
    Rule("skipped", _skipped, counts_in_plans=False),
    Rule("young", _young, counts_in_plans=False),
)


def _versions(before: PackageRecord, after: PackageRecord) -> dict[str, str | int]:
    return {"before": before.version, "after": after.version}
