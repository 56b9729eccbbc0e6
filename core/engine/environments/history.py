"""Revisions of an environment: conda's history with what we know beyond it.

Numbers are those of `conda list --revisions`. The exact records of a state are known where
`conda-meta/glasshouse/NNNN.json` of this very environment holds them.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from core.engine.environments.history_file import (
    HistoryEntry,
    append_entry,
    read_entries,
    requested_specs,
    states,
)
from core.engine.environments.specs import spec_name
from core.model.base import Message
from core.model.revision import Revision

__all__ = ["append_entry", "read_entries", "read_history", "requested_specs"]

_SHOWN = 3
"""Package names a title mentions."""


class _Kept(msgspec.Struct, frozen=True):
    """The head of a revision file; its records stay unread."""

    number: int
    prefix: str
    environment_id: str
    title: Message


class _Identity(msgspec.Struct, frozen=True):
    id: str
    prefix: str


def read_history(prefix: str | os.PathLike[str]) -> tuple[Revision, ...]:
    """Every revision, oldest first; none where no tool kept a history."""
    entries = read_entries(prefix)
    kept = _kept_titles(Path(prefix))
    last = len(entries) - 1
    before = [set[str](), *states(entries)]
    return tuple(
        _revision(number, entry, before[number], kept.get(number), current=number == last)
        for number, entry in enumerate(entries)
    )


def _revision(
    number: int, entry: HistoryEntry, before: set[str], kept: Message | None, *, current: bool
) -> Revision:
    added, removed = _difference(entry, before)
    both = sorted(added.keys() & removed.keys())
    ours = entry.ours
    title = kept if kept is not None and ours else _title(number, entry, added, removed)
    return Revision(
        number=number,
        time=entry.time,
        title=title,
        by="glasshouse" if ours else _tool(entry.command),
        added=tuple(added[name] for name in sorted(added.keys() - removed.keys())),
        removed=tuple(removed[name] for name in sorted(removed.keys() - added.keys())),
        updated=tuple((removed[name], added[name]) for name in both),
        restorable=kept is not None,
        current=current,
        command=entry.command,
    )


def _difference(entry: HistoryEntry, before: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Distributions that came and went, by package name.

    What was there before and is only listed again did not come: conda does that when it catches
    up with a history, and a section may be a whole state.
    """
    there = {_plain(dist) for dist in before}
    lines = [(line[0], _plain(line[1:])) for line in entry.lines if line[0] in "+-"]
    gone = {dist for sign, dist in lines if sign == "-"}
    came = {dist for sign, dist in lines if sign == "+" and (dist not in there or dist in gone)}
    if entry.lines and not entry.is_diff:
        listed = {_plain(line) for line in entry.lines}
        came, gone = listed - there, there - listed
    return _by_name(came), _by_name(gone)


def _by_name(dists: set[str]) -> dict[str, str]:
    return {dist.rsplit("-", 2)[0].lower(): dist for dist in dists}


def _plain(dist: str) -> str:
    return dist.rsplit("::", 1)[-1].removesuffix(".tar.bz2").removesuffix(".conda")


def _title(
    number: int, entry: HistoryEntry, added: dict[str, str], removed: dict[str, str]
) -> Message:
    verb = _verb(entry.command)
    if number == 0 and (verb in {"create", ""} or not entry.command) and added:
        return Message("revision-created", {"n": len(added)})
    asked = _names(entry.update_specs)
    dropped = _names(entry.remove_specs)
    if not added and not removed:
        return Message("revision-nothing")
    if verb in {"remove", "uninstall"} or (dropped and not asked):
        return _naming("removed", dropped or sorted(removed.keys() - added.keys()))
    if verb in {"update", "upgrade"}:
        return _naming("updated", asked or sorted(added.keys() & removed.keys()) or sorted(added))
    if asked and (added.keys() & set(asked)):
        return _naming("installed", asked)
    if added.keys() - removed.keys() and not (removed.keys() - added.keys()):
        return _naming("installed", sorted(added.keys() - removed.keys()))
    if removed.keys() - added.keys() and not (added.keys() - removed.keys()):
        return _naming("removed", sorted(removed.keys() - added.keys()))
    return Message("revision-changed", {"n": len(added.keys() | removed.keys())})


def _naming(what: str, names: list[str]) -> Message:
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    if more > 0:
        return Message(f"revision-{what}-more", {"names": shown, "n": more})
    return Message(f"revision-{what}", {"names": shown})


def _names(specs: tuple[str, ...]) -> list[str]:
    return [name for name in dict.fromkeys(map(spec_name, specs)) if name]


def _tool(command: str) -> str:
    """The program's own name: `conda` for `/opt/conda/bin/conda install …`."""
    for word in command.split()[:3]:
        name = word.replace("\\", "/").rsplit("/", 1)[-1].lower()
        stem = name.removesuffix(".exe").removesuffix(".py").removesuffix("-script")
        if stem in {"conda", "mamba", "micromamba", "pixi", "glasshouse", "constructor"}:
            return stem
    return "conda"


def _verb(command: str) -> str:
    words = command.split()[1:]
    if words[:1] == ["env"] or words[:1] == ["-m"]:
        words = words[1:]
    return next((word for word in words if not word.startswith("-")), "")


def _kept_titles(prefix: Path) -> dict[int, Message]:
    """Titles of the revisions whose exact records are kept and belong to this environment."""
    folder = prefix / "conda-meta" / "glasshouse"
    try:
        identity = msgspec.json.decode((folder / "environment.json").read_bytes(), type=_Identity)
    except (OSError, msgspec.MsgspecError):
        return {}
    if not _same(identity.prefix, prefix):
        return {}
    titles = {}
    for file in sorted(folder.glob("[0-9]*.json")):
        try:
            kept = msgspec.json.decode(file.read_bytes(), type=_Kept)
        except (OSError, msgspec.MsgspecError):
            continue
        if kept.environment_id == identity.id and _same(kept.prefix, prefix):
            titles[kept.number] = kept.title
    return titles


def _same(first: str | Path, second: str | Path) -> bool:
    return os.path.normcase(os.path.realpath(first)) == os.path.normcase(os.path.realpath(second))
