"""Sorts what is newer than an environment into its three lanes, without another solve.

The safe lane is proven. What stays behind is told apart by what the rules say of its newest
version, and by the requirements of what would be there after the safe updates; who exactly holds
it, and what releases it, is found out by a solve of its own when somebody wants to know.
"""

from __future__ import annotations

from collections.abc import Iterable

import rattler

from core.engine.channels.offers import Offers
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.candidates import Candidate, Candidates
from core.engine.updates.obstacles import Obstacles, Verdict
from core.engine.updates.own_wishes import hold_of
from core.engine.updates.safe import SafeSet
from core.engine.updates.schemes import shown_bump
from core.engine.updates.tables import update_table
from core.model.base import Message
from core.model.plan import Change
from core.model.updates import Lane, Update

_WAITING = frozenset({"skipped", "young"})
"""Rules that keep a version from being offered at all."""
_MOST_REASONS = 4
_GPU_LOST = "variant-gpu-lost"


class Lanes:
    """All updates of one environment that conda's packages have."""

    def __init__(
        self,
        start: StartingPoint,
        found: SafeSet,
        virtual: Iterable[rattler.GenericVirtualPackage] = (),
        frozen: Message | None = None,
    ) -> None:
        self._found = found
        self._frozen = frozen
        self._policy = found.situation.policy
        self._obstacles = Obstacles(start, found, virtual)

    def updates(self, changes: Iterable[Change]) -> tuple[Update, ...]:
        """By lane, then by name. `changes` are those of the safe lane, dressed."""
        dressed = {change.name: change for change in changes}
        found = [
            self._safe(candidates, dressed[name])
            if name in self._found.upgrades
            else self._behind(candidates)
            for name, candidates in self._found.candidates.items()
            if candidates.newer and name not in update_table().follow
        ]
        return in_order(found)

    def new_names(self) -> set[str]:
        """Names that are not installed and that what stays behind would bring."""
        return {
            name
            for one, candidates in self._found.candidates.items()
            if one not in self._found.upgrades
            for candidate in newest_offered(candidates)
            for name in self._obstacles.new_names(candidate)
        }

    def know(self, offers: Offers) -> None:
        """Take note of all builds of these names."""
        self._obstacles.know(offers)

    @property
    def too_young(self) -> int:
        """Newer versions that nothing but the cool-down keeps from being offered."""
        count = 0
        for candidates in self._found.candidates.values():
            young: dict[str, bool] = {}
            for one in candidates.newer:
                rules = {broken.rule for broken in one.broken}
                version = one.record.version
                young[version] = young.get(version, True) and "young" in rules
            count += sum(young.values())
        return count

    def _safe(self, candidates: Candidates, change: Change) -> Update:
        name, before = candidates.name, candidates.before.version
        after = change.after.version if change.after is not None else before
        newest = candidates.newer[0].record.version
        further = newest_offered(candidates)
        return Update(
            name=name,
            before=before,
            after=after,
            lane=Lane.SAFE,
            newest=newest if newest != after else "",
            bump=shown_bump(name, before, after),
            change=change,
            hold=hold_of(self._policy, name),
            explainable=bool(further) and further[0].record.version != after,
        )

    def _behind(self, candidates: Candidates) -> Update:
        name, before = candidates.name, candidates.before.version
        builds = newest_offered(candidates)
        waits = not builds
        builds = builds or candidates.newest
        after, newest = builds[0].record.version, candidates.newer[0].record.version
        lane, why, explainable = Lane.HELD, _said(builds[0]), False
        if self._frozen is not None:
            why = [self._frozen]
        elif not waits:
            verdict = min(map(self._obstacles.verdict, builds), key=_weight)
            lane = Lane.HELD if verdict.holds else Lane.REVIEW
            why = [*verdict.holds, *_said(verdict.candidate), *verdict.consequences]
            if _without_gpu_so_far(builds):
                kept = [message for message in why if message.code != _GPU_LOST]
                why = [Message("update-gpu-unpublished", {"version": after}), *kept]
            explainable = True
        return Update(
            name=name,
            before=before,
            after=after,
            lane=lane,
            newest=newest if newest != after else "",
            bump=shown_bump(name, before, after),
            why=tuple(_once(why)[:_MOST_REASONS]) or (Message("review-moves"),),
            hold=hold_of(self._policy, name),
            explainable=explainable,
        )


def newest_offered(candidates: Candidates) -> list[Candidate]:
    """All builds of the newest version that may be offered: not skipped, old enough.

    A preview that its makers have not finished is offered only where nothing else is newer.
    """
    offered = [
        one for one in candidates.newer if not _WAITING & {broken.rule for broken in one.broken}
    ]
    finished = [one for one in offered if not any(b.rule == "pre-release" for b in one.broken)]
    best = finished or offered
    return [one for one in best if one.known.version == best[0].known.version]


def in_order(updates: Iterable[Update]) -> tuple[Update, ...]:
    """By lane, then by name."""
    lanes = list(Lane)
    return tuple(sorted(updates, key=lambda update: (lanes.index(update.lane), update.name)))


def _without_gpu_so_far(builds: Iterable[Candidate]) -> bool:
    """Whether every build of a version gives up the GPU: those for it often come out later."""
    return all(any(broken.message.code == _GPU_LOST for broken in one.broken) for one in builds)


def _said(candidate: Candidate) -> list[Message]:
    # A broken pin is said by the obstacles, in the words for what holds.
    return [broken.message for broken in candidate.broken if broken.rule != "pinned"]


def _weight(verdict: Verdict) -> tuple[int, int, int]:
    """For choosing the build that is easiest to have."""
    return len(verdict.holds), len(verdict.candidate.broken), len(verdict.consequences)


def _once(messages: Iterable[Message]) -> list[Message]:
    found: list[Message] = []
    for message in messages:
        if message not in found:
            found.append(message)
    return found
