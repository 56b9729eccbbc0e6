"""Who keeps a package from a version although nothing anybody decided stands against it.

What the computer lacks; packages of which no version on offer allows it; and where no single record
shows it, what the solver says of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import rattler

from core.engine.records import to_model
from core.engine.solving.explanation import find_clash
from core.engine.solving.solver_tree import Need, read_tree
from core.engine.solving.solver_tree import Outcome as Fate
from core.engine.updates.requirements import (
    Demand,
    breaks,
    decisive,
    excluded_by,
    fits,
    machine_records,
    once,
    plainly,
    said,
    said_of_machine,
)
from core.engine.updates.target import Target
from core.model.base import Message
from core.model.package import PackageRecord

_PYTHON = frozenset({"python", "python_abi"})
_OF_MACHINE = frozenset({"holder-machine", "holder-machine-lacks"})
_MOST = 4
"""Blockers told of one by one; of more, it is said how many there are."""


@dataclass(frozen=True)
class Blockers:
    """Who rules a version out whatever else moves."""

    messages: tuple[Message, ...]
    names: tuple[str, ...] = ()
    """Installed packages of which no version on offer allows it."""
    for_good: bool = False
    """Nothing in the environment can be changed about it: the machine lacks something."""


async def find_blockers(target: Target, tree: str) -> Blockers:
    """Who rules the target out although nothing anybody decided stands against it.

    `tree` is the solver's explanation. One or two solves make sure that all are named.
    """
    lacking = machine_lacks(target)
    if lacking is not None:
        return Blockers((lacking,), for_good=True)
    messages, names = await _immovable(target)
    for _ in range(3):
        if not names and not tree:
            break
        goal = target.relaxed(pins=True, python=True)
        kept = {name: specs for name, specs in goal.specs.items() if name not in names}
        if names:
            goal = replace(goal, specs=kept, locked=goal.locked - set(names))
            _, tree = await target.tried(goal)
            if not tree:
                return Blockers(_shortened(tuple(messages)), tuple(names))
        more, who = _from_tree(target, tree, names)
        messages += more
        names += who
        if not who or any(message.code in _OF_MACHINE for message in more):
            break
    return Blockers(_shortened(once(messages or [Message("holder-unknown")])))


def machine_lacks(target: Target) -> Message | None:
    """What the target needs of the machine, where no build of it can do without."""
    has = machine_records(target.solver.virtual)
    first: Message | None = None
    for build in target.builds:
        missing = next(
            (
                spec
                for spec in build.depends
                if spec.startswith("__") and not _machine_has(spec, has)
            ),
            None,
        )
        if missing is None:
            return None
        first = first or _machine(target.said, missing, has)
    return first


def _machine_has(spec: str, has: dict[str, rattler.PackageRecord]) -> bool:
    there = has.get(spec.split(" ", maxsplit=1)[0])
    return there is not None and fits(spec, there)


def _machine(who: str, spec: str, has: dict[str, rattler.PackageRecord]) -> Message:
    name = spec.split(" ", maxsplit=1)[0]
    there = has.get(name)
    if there is None:
        return Message("holder-machine-lacks", {"who": who, "spec": said_of_machine(spec)})
    said = said_of_machine(decisive(spec, [there]))
    have = f"{said_of_machine(name)} {there.version}"
    return Message("holder-machine", {"who": who, "spec": said, "have": have})


async def _immovable(target: Target) -> tuple[list[Message], list[str]]:
    """Installed packages that exclude the target in every version there is."""
    against = {
        name: demand
        for name, record in target.start.records.items()
        if name != target.name
        and (demand := excluded_by(record, target.name, target.builds)) is not None
    }
    offers = await target.solver.builds(against)
    messages, names = [], []
    for name, demand in sorted(against.items(), key=lambda item: _weight(target, item[0])):
        records = [to_model(record) for record in offers.get(name, [])]
        if any(excluded_by(record, target.name, target.builds) is None for record in records):
            continue
        names.append(name)
        messages.append(_latest(target, target.start.records[name], demand, offers.get(name, [])))
    return messages, names


def _weight(target: Target, name: str) -> tuple[bool, str]:
    """What was asked for comes first."""
    return name not in target.start.requested, name


def _shortened(messages: tuple[Message, ...]) -> tuple[Message, ...]:
    rest = len(messages) - _MOST
    if rest < 2:
        return messages
    return (*messages[:_MOST], Message("holder-more", {"n": rest}))


def _latest(
    target: Target,
    installed: PackageRecord,
    demand: Demand,
    offered: list[rattler.RepoDataRecord],
) -> Message:
    """The sentence about the installed version, or about the newest where that is another one."""
    newest = max(offered, key=lambda record: (record.version, record.build_number), default=None)
    if newest is not None and newest.version > rattler.Version(installed.version):
        still = excluded_by(to_model(newest), target.name, target.builds)
        if still is not None:
            code = "holder-newest-allows" if still.limits else "holder-newest-requires"
            params: dict[str, str | int] = {
                "who": f"{installed.name} {newest.version}",
                "spec": decisive(still.spec, target.builds),
            }
            return Message(code, params)
    return said(f"{installed.name} {installed.version}", demand, target.builds)


def _from_tree(target: Target, tree: str, known: list[str]) -> tuple[list[Message], list[str]]:
    """What the solver says, in our sentences, and the installed packages it is about.

    Those `known` already are passed over, and so is for which Python a build was made: Python may
    move here, and every package for it has builds for others.
    """
    has = machine_records(target.solver.virtual)
    clash = find_clash(read_tree(tree), target.exactly)
    messages, names = [], []
    for need in clash.needs:
        owner = need.owner.partition(" ")[0]
        if not owner or owner in known or need.name in _PYTHON - {target.name}:
            continue
        messages.append(_of_need(target, need, has))
        if owner in target.start.records and owner != target.name:
            names.append(owner)
    return messages, names


def _of_need(target: Target, need: Need, has: dict[str, rattler.PackageRecord]) -> Message:
    who = _owner(target, need.owner)
    if need.name.startswith("__"):
        return _machine(who, need.spec, has)
    if need.outcome is Fate.MISSING and need.name not in target.start.records:
        return Message("holder-nowhere", {"who": who, "spec": plainly(need.spec)})
    code = "holder-allows" if need.limits else "holder-requires"
    rules_out = need.name == target.name and breaks(need.spec, target.builds)
    spec = decisive(need.spec, target.builds) if rules_out else plainly(need.spec)
    return Message(code, {"who": who, "spec": spec})


def _owner(target: Target, owner: str) -> str:
    """`tool 1.5` where that is the installed one of several, else the range of versions."""
    name, _, versions = owner.partition(" ")
    listed = versions.split(" | ")
    there = target.start.records.get(name)
    if there is not None and there.version in listed:
        return f"{name} {there.version}"
    if len(listed) < 3:
        return f"{name} {', '.join(listed)}"
    return f"{name} {listed[0]} … {listed[-1]}"
