"""Whose decision keeps a package from a version, and by which exact requirement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import rattler

from core.engine.records import to_rattler
from core.engine.updates.release import Release
from core.engine.updates.requirements import breaks, decisive, demands, fits, once, said
from core.engine.updates.target import After, Target
from core.model.base import Message


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
    return once(found)


def holders_dragged(target: Target, after: After, names: Iterable[str]) -> tuple[Message, ...]:
    """Requirements of packages that would have to go backwards."""
    found = [message for name in names for message in _links(name, target, after)]
    return once(found)


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
            yield said(f"{name} {record.version}", demand, target.builds)
            continue
        moved = to_rattler(after[demand.name])
        yield said(f"{name} {record.version}", demand, [moved])
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
                yield said(f"{record.name} {record.version}", demand, [there])
                return


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
