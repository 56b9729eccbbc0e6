"""From a request to what the solver is told.

The rule that carries the weight: the specs of a solve are the requested ones *and* the bare name
of every other installed package, with everything installed locked. Without the bare names an add
removes packages; with them it changes nothing it need not change.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from core.engine.records import to_rattler
from core.engine.solving.removal import Removal, plan_removal
from core.engine.solving.specs import Spec, parse, parse_all, readable, widened
from core.engine.solving.starting_point import StartingPoint
from core.model.package import PackageRecord
from core.model.problem import ProblemError, fail
from core.model.request import ChangeRequest, CreateRequest

_KEPT_WITH_UNKNOWN = ("python", "pip")


@dataclass(frozen=True)
class Goal:
    """What a solve must reach, and what to remember of the request for the preview."""

    specs: dict[str, tuple[Spec, ...]]
    """By package name; every name here will be in the result."""
    locked: frozenset[str] = frozenset()
    """Installed packages to leave as they are where possible."""
    constraints: tuple[str, ...] = ()
    """Bounds on packages that need not be there: pins, and Python's minor version."""
    removal: Removal = field(default_factory=lambda: Removal(frozenset(), {}))
    requested: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Requested specs after the change."""
    chosen: frozenset[str] = frozenset()
    updating: frozenset[str] = frozenset()
    update_all: bool = False
    replaced: dict[str, str] = field(default_factory=dict)
    """Recorded specs that an update sets aside, by name."""
    brings_pip: bool = False
    unread_pins: tuple[str, ...] = ()

    @property
    def needs_solver(self) -> bool:
        """False for a pure removal, which needs neither solver nor network."""
        return bool(self.chosen - self.removal.chosen) or self.update_all

    def with_spec(self, *specs: Spec) -> Goal:
        """The same goal with these specs in place of the packages' own."""
        return replace(self, specs=self.specs | {spec.name: (spec,) for spec in specs})

    def unlocked(self, names: set[str]) -> Goal:
        """The same goal with fewer locks."""
        return replace(self, locked=self.locked - names)

    def channels(self) -> list[str]:
        """Channels that specs of this request name themselves."""
        return [
            spec.text.partition("::")[0]
            for name in sorted(self.chosen & self.specs.keys())
            for spec in self.specs[name]
            if "::" in spec.text
        ]

    def also_locked(self, names: Iterable[str]) -> Goal:
        """The same goal with more locks."""
        return replace(self, locked=self.locked | frozenset(names))


def goal_of_create(request: CreateRequest, *, pip_with_python: bool) -> Goal:
    """The goal of a new environment. Raises the Problems of unreadable specs."""
    specs = parse_all(request.specs)
    return Goal(
        specs=specs,
        requested=_texts(specs),
        chosen=frozenset(specs),
        brings_pip=pip_with_python,
    )


def goal_of_change(request: ChangeRequest, start: StartingPoint, *, pip_with_python: bool) -> Goal:
    """The goal of a change to what is installed.

    Raises the Problems of unreadable specs, `not-installed` for names to remove or update that
    are not there, and `both-ways` for a name to remove and install at once.
    """
    wanted = parse_all(request.install)
    removed = _installed_names(request.remove, start)
    updated = _installed_names(request.update, start) - removed
    both = sorted(wanted.keys() & removed)
    if both:
        raise fail("both-ways", names=", ".join(both))
    removal = plan_removal(start, removed, wanted)
    staying = start.records.keys() - removal.names
    specs: dict[str, tuple[Spec, ...]] = {}
    for name in sorted(staying):
        wishes = () if name in updated else recorded_and_true(name, start)
        if request.update_all:
            wishes = widened(wishes)
        specs[name] = wishes or (_bare(name),)
    specs |= wanted
    free = updated | (staying if request.update_all else set())
    pins, unread = _pins(start, staying - free)
    named = wanted.keys() | updated
    return Goal(
        specs=specs,
        locked=frozenset(staying - free),
        constraints=(*pins, *_python_minor(start, staying, named)),
        removal=removal,
        requested=_requested_after(start, removal, wanted, updated),
        chosen=frozenset(named | removed),
        updating=frozenset(updated - wanted.keys()),
        update_all=request.update_all,
        replaced=_replaced(start, updated - wanted.keys()),
        brings_pip=pip_with_python and "python" not in start.records,
        unread_pins=unread,
    )


def with_wishes_replaced(goal: Goal, start: StartingPoint, after: Iterable[PackageRecord]) -> Goal:
    """The goal of an update of everything, with the recorded specs that its result outgrew.

    Only what really moved past its spec loses it; all other wishes stay on record.
    """
    requested, replaced = dict(goal.requested), dict(goal.replaced)
    for record in after:
        name = record.name
        if name not in requested or name not in start.records or name in goal.chosen:
            continue
        moved = to_rattler(record)
        if all(spec.matches(moved) for spec in recorded_and_true(name, start)):
            continue
        replaced[name] = ", ".join(start.requested[name])
        requested[name] = tuple(spec.text for spec in goal.specs[name])
    return replace(goal, requested=requested, replaced=replaced)


def _bare(name: str) -> Spec:
    return parse(name)


def _installed_names(names: tuple[str, ...], start: StartingPoint) -> set[str]:
    plain = {parse(name).name for name in names}
    absent = sorted(plain - start.records.keys())
    if absent:
        raise fail("not-installed", names=", ".join(absent))
    return plain


def recorded_and_true(name: str, start: StartingPoint) -> tuple[Spec, ...]:
    """Recorded specs the installed build still satisfies; others would move it unasked."""
    record = start.solver_records[name]
    return tuple(
        spec for spec in readable(name, start.requested.get(name, ())) if spec.matches(record)
    )


def _pins(start: StartingPoint, locked: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Lines of `conda-meta/pinned` as constraints, and the lines that can't be read.

    A pin that a package breaks already is left out, unless the package is to move: it would make
    every change impossible.
    """
    pins, unread = [], []
    for line in start.pinned:
        name = line.strip().partition(" ")[0]
        try:
            spec = parse(line)
        except ProblemError:
            unread.append(name or line)
            continue
        if spec.name in locked and not spec.matches(start.solver_records[spec.name]):
            continue
        pins.append(spec.text)
    return tuple(pins), tuple(unread)


def _python_minor(start: StartingPoint, staying: set[str], named: set[str]) -> tuple[str, ...]:
    """Python's minor version holds unless Python itself is named."""
    if "python" not in staying or "python" in named:
        return ()
    major, _, rest = start.records["python"].version.partition(".")
    return (f"python {major}.{rest.partition('.')[0]}.*",)


def _requested_after(
    start: StartingPoint,
    removal: Removal,
    wanted: dict[str, tuple[Spec, ...]],
    updated: set[str],
) -> dict[str, tuple[str, ...]]:
    if start.requested_known:
        kept = {
            name: specs
            for name, specs in start.requested.items()
            if name in start.records and name not in removal.names
        }
    elif wanted:
        # From now on something is recorded, so what was there must not pass for mere leftovers.
        roots = {name for name, users in start.needed_by.items() if not users}
        roots |= {name for name in _KEPT_WITH_UNKNOWN if name in start.records}
        kept = {name: (name,) for name in sorted(roots - removal.names)}
    else:
        kept = {}
    kept |= {name: (name,) for name in updated if name in kept}
    return kept | _texts(wanted)


def _replaced(start: StartingPoint, updated: set[str]) -> dict[str, str]:
    return {
        name: ", ".join(start.requested[name])
        for name in sorted(updated)
        if name in start.requested
        and any(not spec.is_bare for spec in readable(name, start.requested[name]))
    }


def _texts(specs: dict[str, tuple[Spec, ...]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(spec.text for spec in found) for name, found in specs.items()}
