"""What stands between a package and a newer build, told from requirements alone.

Looked at in the content after the safe updates: who bounds the package, and what the newer build
needs. Where something else could move out of the way, that is a consequence; where nothing can,
it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

import rattler

from core.engine.channels.offers import Offers
from core.engine.records import to_rattler
from core.engine.solving.changes import python_minor
from core.engine.solving.removal import listed
from core.engine.solving.specs import name_of
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.candidates import Candidate
from core.engine.updates.mixture import matches, unmet
from core.engine.updates.requirements import decisive, said_of_machine
from core.engine.updates.safe import SafeSet
from core.engine.updates.virtual import machine_record
from core.model.base import Message
from core.model.package import PackageRecord

_OF_PYTHON = frozenset({"python", "python_abi"})


@dataclass(frozen=True)
class Verdict:
    """What stands against one build."""

    candidate: Candidate
    holds: tuple[Message, ...] = ()
    """Nothing that could move releases it."""
    consequences: tuple[Message, ...] = ()
    """It could be had, and this comes with it."""


class Obstacles:
    """Judges newer builds by the requirements around them."""

    def __init__(
        self,
        start: StartingPoint,
        found: SafeSet,
        virtual: Iterable[rattler.GenericVirtualPackage] = (),
    ) -> None:
        self._start = start
        self._found = found
        self._content = found.content
        self._offers: Offers | None = None
        self._machine = {package.name.normalized: machine_record(package) for package in virtual}

    def new_names(self, candidate: Candidate) -> set[str]:
        """What it needs that is not installed."""
        names = {name_of(text) for text in candidate.record.depends}
        return {name for name in names - self._content.keys() if not name.startswith("__")}

    def know(self, offers: Offers) -> None:
        """Take note of all builds of such names; until then each is believed to be on offer."""
        self._offers = offers

    def verdict(self, candidate: Candidate) -> Verdict:
        """What stands against one build of an installed package."""
        holds: list[Message] = list(self._decisions(candidate))
        consequences: list[Message] = []
        for message, final in (*self._bounds(candidate.record), *self._needs(candidate.record)):
            (holds if final else consequences).append(message)
        new = sorted(self.new_names(candidate))
        if new and not holds:
            banned = [self._found.banned[name] for name in new if name in self._found.banned]
            consequences += [broken.message for broken in banned]
            # Those that are too large or too many are named there.
            told = {broken.message.params.get("name") for broken in banned}
            rest = [name for name in new if name not in told]
            if rest:
                consequences.append(Message("brings-new", {"n": len(rest), "names": listed(rest)}))
        return Verdict(candidate, tuple(holds), tuple(consequences))

    def _decisions(self, candidate: Candidate) -> Iterator[Message]:
        """Pins and wishes that keep a package from a build."""
        name = candidate.record.name
        for broken in candidate.broken:
            if broken.rule == "pinned":
                pin = str(broken.message.params["pin"]).removeprefix(name).strip()
                yield Message("holder-pin", {"name": name, "pin": pin})
        for wish in self._found.goal.specs.get(name, ()):
            if not wish.matches(candidate.known):
                yield Message("holder-wish", {"spec": wish.text})

    def _bounds(self, record: PackageRecord) -> Iterator[tuple[Message, bool]]:
        """Who requires or allows something else of it, and whether that is final."""
        for user, text, needs in self._limits.get(record.name, ()):
            if matches(text, record):
                continue

            def lets_go(other: PackageRecord) -> bool:
                return all(
                    matches(spec, record)
                    for spec in (*other.depends, *other.constrains)
                    if name_of(spec) == record.name
                )

            who = f"{user.name} {user.version}"
            spec = decisive(text, (to_rattler(record),))
            if self._could_move(user.name, lets_go):
                yield Message("review-with", {"name": user.name, "who": who, "spec": spec}), False
            else:
                code = "holder-requires" if needs else "holder-allows"
                yield Message(code, {"who": who, "spec": spec}), True
                yield from ((said, True) for said in self._kept_by_choice(user.name, lets_go))

    def _needs(self, record: PackageRecord) -> Iterator[tuple[Message, bool]]:
        """What it needs that is not there, and whether that is final."""
        who = f"{record.name} {record.version}"
        for text in record.depends:
            name = name_of(text)
            if name.startswith("__") and not self._machine_has(text, name):
                lacking: dict[str, str | int] = {"who": who, "spec": said_of_machine(text)}
                yield Message("holder-machine-lacks", lacking), True
        for text in unmet(record, self._content):
            name = name_of(text)
            if name not in self._content:
                if not self._on_offer(text, name):
                    yield Message("holder-nowhere", {"who": who, "spec": text}), True
                continue
            spec = decisive(text, (to_rattler(self._content[name]),))
            if name in _OF_PYTHON and record.name not in _OF_PYTHON:
                python = python_minor(self._content.get("python")) or ""
                if record.noarch is None:
                    # It has a build for each Python; this one is for another.
                    params: dict[str, str | int] = {"who": who, "python": python}
                    yield Message("holder-python-build", params), True
                else:
                    params = {"who": who, "spec": spec, "python": python}
                    yield Message("holder-python", params), True
            elif self._could_move(name, partial(matches, text)):
                yield Message("review-with", {"name": name, "who": who, "spec": spec}), False
            else:
                choices = self._kept_by_choice(name, partial(matches, text))
                code = "holder-requires" if choices else "holder-nowhere"
                yield Message(code, {"who": who, "spec": spec if choices else text}), True
                yield from ((said, True) for said in choices)

    def _could_move(self, name: str, fits: Callable[[PackageRecord], bool]) -> bool:
        """Whether some newer build of an installed package fits, within pins and wishes."""
        return any(not self._choices(one) for one in self._fitting(name, fits))

    def _kept_by_choice(
        self, name: str, fits: Callable[[PackageRecord], bool]
    ) -> tuple[Message, ...]:
        """What the user decided that keeps an installed package from a build that fits."""
        return next((tuple(self._decisions(one)) for one in self._fitting(name, fits)), ())

    def _fitting(self, name: str, fits: Callable[[PackageRecord], bool]) -> Iterator[Candidate]:
        candidates = self._found.candidates.get(name)
        if candidates is not None:
            yield from (one for one in (*candidates.newer, *candidates.rebuilt) if fits(one.record))

    def _choices(self, candidate: Candidate) -> bool:
        """Whether pins, wishes or Python's minor version keep a package from this build."""
        if any(broken.rule in {"pinned", "python-minor"} for broken in candidate.broken):
            return True
        wishes = self._found.goal.specs.get(candidate.record.name, ())
        return not all(wish.matches(candidate.known) for wish in wishes)

    @cached_property
    def _limits(self) -> dict[str, list[tuple[PackageRecord, str, bool]]]:
        """By name: who says what of it, and whether as a requirement."""
        found: dict[str, list[tuple[PackageRecord, str, bool]]] = {}
        for record in self._content.values():
            for text in record.depends:
                found.setdefault(name_of(text), []).append((record, text, True))
            for text in record.constrains:
                found.setdefault(name_of(text), []).append((record, text, False))
        return found

    def _on_offer(self, text: str, name: str) -> bool:
        if self._offers is None:
            return True
        spec = rattler.MatchSpec(text)
        return any(spec.matches(record) for record in self._offers.get(name, ()))

    def _machine_has(self, text: str, name: str) -> bool:
        there = self._machine.get(name)
        return there is not None and bool(rattler.MatchSpec(text).matches(there))
