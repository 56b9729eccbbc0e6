"""What the command palette finds: environments, packages, actions, best match first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from gui.actions.action import Action
from gui.services import Services
from gui.shell.environment_list import state_icon

PER_GROUP = 6


@dataclass(frozen=True)
class Entry:
    """One line of the palette; without `run` it is a heading."""

    words: str
    icon: str = ""
    token: str = "text-2"
    note: str = ""
    run: Callable[[], None] | None = None


@dataclass(frozen=True)
class Headings:
    """The words above each group, already translated."""

    environments: str
    packages: str
    actions: str


def find(
    query: str, services: Services, actions: Sequence[Action], headings: Headings
) -> list[Entry]:
    """Entries for a query, grouped under headings; without a query environments and actions."""
    wanted = query.casefold().strip()
    groups = (
        (headings.environments, _environments(wanted, services)),
        (headings.packages, _packages(wanted, services)),
        (headings.actions, _actions(wanted, actions)),
    )
    found: list[Entry] = []
    for heading, entries in groups:
        if entries:
            found.append(Entry(heading))
            found.extend(entries[:PER_GROUP] if wanted else entries)
    return found


def _environments(wanted: str, services: Services) -> list[Entry]:
    store = services.store
    named = [e for e in store.environments.environments if wanted in e.name.casefold()]
    named.sort(key=lambda e: not e.name.casefold().startswith(wanted))
    entries = []
    for environment in named[:PER_GROUP]:
        icon, token = state_icon(environment)
        run = partial(_go_to, services, environment.prefix)
        entries.append(Entry(environment.name, icon, token, environment.prefix, run))
    return entries


def _packages(wanted: str, services: Services) -> list[Entry]:
    names = services.store.names
    if not wanted or names is None:
        return []
    first = bisect_left(names.names, wanted)
    found = []
    for name in names.names[first : first + PER_GROUP]:
        if not name.startswith(wanted):
            break
        found.append(name)
    if len(found) < PER_GROUP:
        known = set(found)
        for name in names.names:
            if wanted in name and name not in known:
                found.append(name)
                if len(found) == PER_GROUP:
                    break
    return [Entry(name, "package", run=partial(services.find_packages, name)) for name in found]


def _actions(wanted: str, actions: Sequence[Action]) -> list[Entry]:
    return [
        Entry(action.words, action.icon, note=action.keys, run=action.run)
        for action in actions
        if action.listed and wanted in action.words.casefold()
    ]


def _go_to(services: Services, prefix: str) -> None:
    services.store.select(prefix)
    services.navigate("environments")
