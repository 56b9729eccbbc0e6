"""Why a request is impossible: one plain sentence, a small drawing, and ways that work."""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.reporting import Report
from core.engine.solving.alternatives import find_alternatives
from core.engine.solving.goal import Goal
from core.engine.solving.solver import Solver, Unsolvable
from core.engine.solving.solver_tree import Need, Outcome, read_tree
from core.engine.solving.specs import name_of, readable
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.problem import (
    Conflict,
    ConflictEdge,
    ConflictNode,
    ConflictRole,
    NewEnvironment,
    Problem,
    Suggestion,
    UseRequest,
)
from core.model.request import ChangeRequest, CreateRequest, Request

_ANYWHERE = {"unsatisfiable-machine", "unsatisfiable-missing", "unsatisfiable-version"}
"""Impossible in a new environment too."""
_SHOWN = 2
"""Versions named in a sentence before it gives their range instead."""


@dataclass(frozen=True)
class Clash:
    """The heart of a conflict: two needs of one package, or one need nothing meets."""

    code: str
    params: dict[str, str | int]
    needs: tuple[Need, ...]


async def explain(
    error: Unsolvable,
    request: Request,
    goal: Goal,
    start: StartingPoint,
    solver: Solver,
    report: Report,
    *,
    probe: bool,
) -> Problem:
    """The Problem for an impossible request. With `probe` other requests are tried (seconds)."""
    needs = read_tree(error.tree)
    clash = find_clash(needs, goal)
    suggestions: tuple[Suggestion, ...] = ()
    if probe:
        blockers = [need.root_name for need in needs] + [need.name for need in clash.needs]
        suggestions = await find_alternatives(
            request, goal, start, solver, tuple(dict.fromkeys(blockers)), report
        )
        elsewhere = not any(
            isinstance(item.action, UseRequest) and isinstance(item.action.request, CreateRequest)
            for item in suggestions
        )
        if isinstance(request, ChangeRequest) and elsewhere and clash.code not in _ANYWHERE:
            suggestions += (Suggestion(Message("suggest-new-environment"), NewEnvironment()),)
    return Problem(
        code=clash.code,
        params=clash.params,
        suggestions=suggestions,
        detail=error.tree,
        conflict=draw(clash, goal, start),
    )


def find_clash(needs: list[Need], goal: Goal) -> Clash:
    """What to say: the most telling pair of needs in the solver's tree."""
    for need in needs:
        if need.outcome is Outcome.MISSING:
            return _unmet(need, goal)
    for need in needs:
        if need.outcome is Outcome.CONSTRAINT:
            rival = next(
                (other for other in needs if other.name == need.name and other.owner), None
            )
            who = rival.owner if rival else ""
            code = "unsatisfiable-python" if need.name == "python" else "unsatisfiable-pin"
            return Clash(
                code,
                {"spec": need.spec, "name": need.name},
                (need, rival) if who and rival else (need,),
            )
    for need in needs:
        if need.limits:
            return _excluded(need, needs, goal)
    pair = _rivals(needs, goal)
    if pair is None:
        names = ", ".join(dict.fromkeys(need.root_name for need in needs))
        return Clash("unsatisfiable", {"names": names}, tuple(needs[:2]))
    return _pair(*pair, goal)


def draw(clash: Clash, goal: Goal, start: StartingPoint) -> Conflict | None:
    """Four to six boxes: the request's packages, what they need, and what excludes what."""
    if not clash.needs:
        return None
    board = _Board(goal, start)
    rivals = [board.follow(need) for need in clash.needs]
    if len(rivals) == 2 and rivals[0] != rivals[1]:
        board.edges.append(ConflictEdge(rivals[0], rivals[1], bad=True, excludes=True))
    return Conflict(tuple(board.nodes), tuple(board.edges))


class _Board:
    """Collects boxes and arrows, each box once."""

    def __init__(self, goal: Goal, start: StartingPoint) -> None:
        self.nodes: list[ConflictNode] = []
        self.edges: list[ConflictEdge] = []
        self._goal = goal
        self._start = start

    def follow(self, need: Need) -> int:
        """Draw a need from the request to the package in question; the position of the latter."""
        previous: int | None = None
        if need.outcome is not Outcome.CONSTRAINT:
            root = need.roots[0] if need.roots else need.spec
            previous = self._add(self._root(root))
        chain = need.chain[-2:]
        for link in chain:
            name, _, versions = link.partition(" ")
            if previous is not None and self.nodes[previous].name == name:
                continue
            previous = self._join(previous, self._installed(name, versions), "", bad=False)
        role = (
            ConflictRole.MISSING
            if need.outcome is Outcome.MISSING and need.name not in self._goal.specs
            else ConflictRole.PINNED
            if need.outcome is Outcome.CONSTRAINT
            else ConflictRole.RIVAL
        )
        versions = need.spec.removeprefix(need.name).strip()
        return self._join(
            previous,
            ConflictNode(need.name, versions, self._channel(need.name), role, self._is_now(need)),
            need.spec,
            bad=True,
        )

    def _root(self, spec: str) -> ConflictNode:
        name = name_of(spec)
        chosen = name in self._goal.chosen
        versions = spec.removeprefix(name).strip()
        if not chosen and name in self._start.records:
            versions = self._start.records[name].version
        return ConflictNode(
            name,
            versions,
            self._channel(name),
            ConflictRole.CHOICE if chosen else ConflictRole.INSTALLED,
            current=not chosen and name in self._start.records,
        )

    def _installed(self, name: str, versions: str) -> ConflictNode:
        now = self._start.records.get(name)
        held = now is not None and now.version in versions.split(" | ")
        return ConflictNode(name, versions, self._channel(name), ConflictRole.INSTALLED, held)

    def _channel(self, name: str) -> str:
        record = self._start.records.get(name)
        return record.channel if record is not None else ""

    def _is_now(self, need: Need) -> bool:
        record = self._start.solver_records.get(need.name)
        if record is None:
            return False
        return any(spec.matches(record) for spec in readable(need.name, (need.spec,)))

    def _join(self, previous: int | None, node: ConflictNode, spec: str, *, bad: bool) -> int:
        position = self._add(node)
        if previous is not None and previous != position:
            self.edges.append(ConflictEdge(previous, position, spec or node.name, bad))
        return position

    def _add(self, node: ConflictNode) -> int:
        if node not in self.nodes:
            self.nodes.append(node)
        return self.nodes.index(node)


def _unmet(need: Need, goal: Goal) -> Clash:
    if not need.owner:
        return Clash("unsatisfiable-version", {"spec": need.spec, "name": need.name}, (need,))
    params: dict[str, str | int] = {"who": _said(need.owner), "spec": need.spec}
    if need.name.startswith("__"):
        return Clash("unsatisfiable-machine", params, (need,))
    own = goal.specs.get(need.name)
    if own is not None and not own[0].is_bare:
        # Only builds that match the request were looked at, so the request is what excludes it.
        wanted = Need(own[0].text, (), (), Outcome.CLASH)
        code = "unsatisfiable-choice" if need.name in goal.chosen else "unsatisfiable-earlier"
        return Clash(code, params | {"choice": own[0].text}, (wanted, need))
    return Clash("unsatisfiable-missing", params, (need,))


def _excluded(need: Need, needs: list[Need], goal: Goal) -> Clash:
    rival = next((other for other in needs if other.name == need.name and not other.limits), None)
    params: dict[str, str | int] = {"who": _said(need.owner), "spec": need.spec}
    if rival is None:
        return Clash("unsatisfiable", {"names": need.root_name}, (need,))
    if rival.owner:
        return _pair(need, rival, goal)
    code = "unsatisfiable-choice" if need.name in goal.chosen else "unsatisfiable-earlier"
    return Clash(code, params | {"choice": rival.spec}, (rival, need))


def _rivals(needs: list[Need], goal: Goal) -> tuple[Need, Need] | None:
    """Two needs of one package by different owners, those of the user's choice first."""
    for first in needs:
        for second in needs:
            if first is second or first.name != second.name or first.spec == second.spec:
                continue
            if first.owner == second.owner or first.root_name == second.root_name:
                continue
            if second.root_name in goal.chosen and first.root_name not in goal.chosen:
                return second, first
            return first, second
    return None


def _pair(first: Need, second: Need, goal: Goal) -> Clash:
    if not first.owner or not second.owner:
        asked, need = (first, second) if not first.owner else (second, first)
        code = "unsatisfiable-choice" if asked.name in goal.chosen else "unsatisfiable-earlier"
        params: dict[str, str | int] = {
            "who": _said(need.owner),
            "spec": need.spec,
            "choice": asked.spec,
        }
        return Clash(code, params, (asked, need))
    return Clash(
        "unsatisfiable-pair",
        {
            "who": _said(first.owner),
            "spec": first.spec,
            "other": _said(second.owner),
            "otherspec": second.spec,
        },
        (first, second),
    )


def _said(owner: str) -> str:
    """`tool 1.0 … 1.9` for a long list of versions."""
    name, _, versions = owner.partition(" ")
    listed = versions.split(" | ")
    if len(listed) <= _SHOWN:
        return owner
    return f"{name} {listed[0]} … {listed[-1]}"
