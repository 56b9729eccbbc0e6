"""Who keeps a package from a version, as exact requirements in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import rattler

from core.engine.records import to_model, to_rattler
from core.engine.solving.explanation import find_clash
from core.engine.solving.solver_tree import Need, read_tree
from core.engine.solving.solver_tree import Outcome as Fate
from core.engine.updates.release import Release
from core.engine.updates.requirements import (
    Demand,
    breaks,
    decisive,
    demands,
    excluded_by,
    fits,
    machine_records,
    said_of_machine,
)
from core.engine.updates.target import After, Target
from core.model.base import Message
from core.model.package import PackageRecord


@dataclass(frozen=True)
class Blockers:
    """Who rules a version out whatever else moves."""

    messages: tuple[Message, ...]
    names: tuple[str, ...] = ()
    """Installed packages of which no version on offer allows it."""
    for_good: bool = False
    """Nothing in the environment can be changed about it: the machine lacks something."""


# Decisions -------------------------------------------------------------------------------------


def holders_by_decision(target: Target, release: Release) -> tuple[Message, ...]:
    """Why what was asked for, pinned, or Python's version stands against the target."""
    found: list[Message] = []
    names = sorted({*release.wishes, *release.pins} - {"python"} - {target.name})
    for name in names:
        found += _links(name, target, release.after)
        found += [_pinned(target, name)] if name in release.pins else []
        found += [_wished(target, name)] if name in release.wishes else []
    if target.name in release.pins:
        found.append(_pinned(target, target.name))
    if release.python:
        found += _about_python(target, release.after)
    if "python" in release.wishes:
        found.append(_wished(target, "python"))
    if "python" in release.pins and target.name != "python":
        found.append(_pinned(target, "python"))
    return _once(found)


def holders_dragged(target: Target, after: After, names: Iterable[str]) -> tuple[Message, ...]:
    """Requirements of packages that would have to go backwards."""
    found = [message for name in names for message in _links(name, target, after)]
    return _once(found)


def _once(messages: Iterable[Message]) -> tuple[Message, ...]:
    found: list[Message] = []
    for message in messages:
        if message not in found:
            found.append(message)
    return tuple(found)


def _links(name: str, target: Target, after: After) -> Iterator[Message]:
    """What ties an installed package to its version, given what stands beside it afterwards."""
    record = target.start.records[name]
    broken = [
        demand
        for demand in demands(record)
        if demand.name in after and not fits(demand.spec, to_rattler(after[demand.name]))
    ]
    broken.sort(key=lambda demand: (demand.name != target.name, demand.name))
    for demand in broken[:1]:
        if demand.name == target.name:
            yield _said(f"{name} {record.version}", demand, target.builds)
            continue
        moved = to_rattler(after[demand.name])
        yield _said(f"{name} {record.version}", demand, [moved])
        yield from _who_wants(demand.name, target, after)
    if not broken:
        yield from _who_wants(name, target, after)


def _who_wants(name: str, target: Target, after: After) -> Iterator[Message]:
    """Whose requirement the installed version of `name` does not meet."""
    there = target.start.solver_records.get(name)
    if there is None:
        return
    first = sorted(after.values(), key=lambda record: (record.name != target.name, record.name))
    for record in first:
        before = target.start.records.get(record.name)
        if before is not None and before.identity == record.identity:
            continue
        for demand in demands(record):
            if demand.name == name and not fits(demand.spec, there):
                yield _said(f"{record.name} {record.version}", demand, [there])
                return


def _said(who: str, demand: Demand, builds: Iterable[rattler.PackageRecord]) -> Message:
    code = "holder-allows" if demand.limits else "holder-requires"
    return Message(code, {"who": who, "spec": decisive(demand.spec, tuple(builds))})


def _pinned(target: Target, name: str) -> Message:
    texts = [spec.text.removeprefix(name).strip() for spec in target.pins[name]]
    return Message("holder-pin", {"name": name, "pin": ", ".join(texts)})


def _wished(target: Target, name: str) -> Message:
    texts = [spec.text for spec in target.wishes[name]]
    return Message("holder-wish", {"spec": ", ".join(texts)})


def _about_python(target: Target, after: After) -> list[Message]:
    """Who needs another Python than this one."""
    there = [target.start.solver_records["python"]]
    found = _of_python(target, there)
    if found is not None:
        return [found]
    params: dict[str, str | int] = {"python": target.python}
    for record in sorted(after.values(), key=lambda one: one.name):
        for demand in demands(record):
            if demand.name == "python" and breaks(demand.spec, there):
                who = f"{record.name} {record.version}"
                params |= {"who": who, "spec": decisive(demand.spec, there)}
                return [Message("holder-python", params)]
    return []


def _of_python(target: Target, there: list[rattler.RepoDataRecord]) -> Message | None:
    """The target's own requirement, where no build of it is for this Python."""
    specs = []
    for build in target.builds:
        against = [
            text for text in build.depends if text.split(" ")[0] == "python" and breaks(text, there)
        ]
        if not against:
            return None
        specs.append((build, against[0]))
    if not specs:
        return None
    params: dict[str, str | int] = {"who": target.said, "python": target.python}
    for build, text in specs:
        if build.noarch.python or build.noarch.generic:
            return Message("holder-python", params | {"spec": decisive(text, there)})
    return Message("holder-python-build", params)


# The machine, and packages without a version that allows it ------------------------------------


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
                return Blockers(tuple(messages), tuple(names))
        more, who = _from_tree(target, tree)
        messages += [message for message in more if message not in messages]
        if not who or set(who) <= set(names):
            break
        names += [name for name in who if name not in names]
    return Blockers(tuple(messages or [Message("holder-unknown")]))


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
    for name, demand in sorted(against.items()):
        records = [to_model(record) for record in offers.get(name, [])]
        if any(excluded_by(record, target.name, target.builds) is None for record in records):
            continue
        names.append(name)
        messages.append(_latest(target, target.start.records[name], demand, offers.get(name, [])))
    return messages, names


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
    return _said(f"{installed.name} {installed.version}", demand, target.builds)


# The solver's own words ------------------------------------------------------------------------


def _from_tree(target: Target, tree: str) -> tuple[list[Message], list[str]]:
    """What the solver says, in our sentences, and the installed packages it is about."""
    has = machine_records(target.solver.virtual)
    clash = find_clash(read_tree(tree), target.exactly)
    messages, names = [], []
    for need in clash.needs:
        message = _of_need(target, need, has)
        if message is not None:
            messages.append(message)
        owner = need.owner.partition(" ")[0]
        if owner in target.start.records and owner != target.name:
            names.append(owner)
    return messages, names


def _of_need(target: Target, need: Need, has: dict[str, rattler.PackageRecord]) -> Message | None:
    if not need.owner:
        return None
    who = _owner(target, need.owner)
    if need.name.startswith("__"):
        return _machine(who, need.spec, has)
    if need.outcome is Fate.MISSING and need.name not in target.start.records:
        return Message("holder-nowhere", {"who": who, "spec": need.spec})
    code = "holder-allows" if need.limits else "holder-requires"
    return Message(code, {"who": who, "spec": need.spec})


def _owner(target: Target, owner: str) -> str:
    """`tool 1.5` where that is the installed one of several, else the range of versions."""
    name, _, versions = owner.partition(" ")
    listed = versions.split(" | ")
    there = target.start.records.get(name)
    if there is not None and there.version in listed:
        return f"{name} {there.version}"
    return owner if len(listed) < 3 else f"{name} {listed[0]} … {listed[-1]}"
