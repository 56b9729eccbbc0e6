"""Which entries of a lock file are for a machine, and what to offer where none are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from core.engine.channels import network, offers
from core.engine.channels.sources import effective_sources
from core.model.base import Message
from core.model.importing import CondaEntry, FileKind, PipEntry, ReadFile
from core.model.problem import Suggestion, UseRequest, fail
from core.model.request import CreateRequest

E = TypeVar("E", CondaEntry, PipEntry)


def for_group(entries: Iterable[E], groups: frozenset[str], kind: FileKind) -> list[E]:
    """Entries the file takes by default, and those of the groups asked for.

    An environment of a pixi.lock is complete on its own, and takes the place of the default one.
    """
    alone = kind is FileKind.PIXI_LOCK and bool(groups)
    return [each for each in entries if (not each.group and not alone) or each.group in groups]


def conda_entries(file: ReadFile, subdir: str, groups: frozenset[str]) -> list[CondaEntry]:
    """What is for machines of `subdir`, each archive once, in the order of the file."""
    found: dict[str, CondaEntry] = {}
    for entry in for_group(file.conda, groups, file.kind):
        if entry.platform in {"", subdir}:
            found.setdefault(entry.url or entry.text, entry)
    return list(found.values())


def fits(file: ReadFile, subdir: str, groups: frozenset[str] = frozenset()) -> bool:
    """Whether the file holds the packages of machines of `subdir`."""
    taken = for_group(file.conda, groups, file.kind)
    if not taken:
        return True
    mine = [entry for entry in taken if entry.platform in {"", subdir}]
    return bool(mine) and all(entry.subdir in {"", "noarch", subdir} for entry in mine)


async def refuse_other_platform(
    file: ReadFile, subdir: str, *, prefix: str, groups: frozenset[str]
) -> None:
    """Raise the Problem `lock-other-platform`, with the nearest request that can be met here."""
    if fits(file, subdir, groups):
        return
    taken = for_group(file.conda, groups, file.kind)
    platforms = {entry.platform or entry.subdir for entry in taken} - {"", "noarch"}
    nearest = await nearest_request(file, subdir, prefix=prefix, groups=groups)
    suggestion = Suggestion(
        Message("suggest-same-versions", {"n": len(nearest.specs), "subdir": subdir}),
        UseRequest(nearest) if nearest.specs and prefix else None,
    )
    raise fail(
        "lock-other-platform", suggestion, platforms=", ".join(sorted(platforms)), subdir=subdir
    )


async def nearest_request(
    file: ReadFile, subdir: str, *, prefix: str, groups: frozenset[str] = frozenset()
) -> CreateRequest:
    """The same names and versions, to be solved for this machine.

    Of several systems in the file the likest is taken. Names that no channel has here are left
    out, and versions that it has not are let go. Raises Problems of the network.
    """
    entries = _likest(for_group(file.conda, groups, file.kind), subdir)
    channels = tuple(dict.fromkeys(entry.channel for entry in entries if entry.channel))
    urls = effective_sources(channels).urls
    known = await offers.builds(network.gateway(urls), urls, [entry.name for entry in entries])
    specs = []
    for entry in entries:
        versions = {str(record.version) for record in known.get(entry.name, ())}
        if entry.version in versions:
            specs.append(f"{entry.name}=={entry.version}")
        elif versions:
            specs.append(entry.name)
    return CreateRequest(prefix, specs=tuple(specs), channels=channels)


def _likest(entries: Sequence[CondaEntry], subdir: str) -> list[CondaEntry]:
    """The entries of one system: the same family if there is one (`osx`), else the first."""
    systems = list(dict.fromkeys(entry.platform for entry in entries))
    family = subdir.partition("-")[0]
    chosen = next((name for name in systems if name.startswith(family)), systems[0])
    found: dict[str, CondaEntry] = {}
    for entry in entries:
        if entry.platform == chosen and entry.name:
            found.setdefault(entry.name, entry)
    return list(found.values())
