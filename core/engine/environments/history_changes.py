"""What came, went and moved from one state of an environment to the next, and a title for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from core.engine.environments.history_file import HistoryEntry
from core.engine.environments.kept_states import SeenDistribution
from core.engine.environments.pip_packages import normalized_name
from core.engine.environments.specs import spec_name
from core.model.base import Message

_SHOWN = 3
"""Package names a title mentions."""
_PIP = frozenset({"pip", "uv"})
"""Words in INSTALLER of tools that write no history."""


@dataclass(frozen=True)
class Moves:
    """A difference in the shapes of a Revision."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    updated: tuple[tuple[str, str], ...] = ()
    pip_added: tuple[str, ...] = ()
    pip_removed: tuple[str, ...] = ()
    pip_updated: tuple[tuple[str, str], ...] = ()
    by_pip: bool = False
    """Nothing changed but distributions that pip or uv brought."""

    @property
    def count(self) -> int:
        """How many packages are concerned."""
        conda = len(self.added) + len(self.removed) + len(self.updated)
        return conda + len(self.pip_added) + len(self.pip_removed) + len(self.pip_updated)


def moves_of(
    came: Iterable[str],
    gone: Iterable[str],
    pip_before: Collection[SeenDistribution] | None = None,
    pip_after: Collection[SeenDistribution] | None = None,
    missing: tuple[frozenset[str] | None, frozenset[str] | None] = (None, None),
) -> Moves:
    """The difference, of conda's distributions and of pip's where both states of them are known.

    `missing` are distributions of conda packages that were gone before and after.
    """
    added, removed = _by_name(came), _by_name(gone)
    both = sorted(added.keys() & removed.keys())
    before = _pip_by_name(pip_before if pip_after is not None else None)
    after = _pip_by_name(pip_after if pip_before is not None else None)
    stays = before.keys() & after.keys()
    moved = sorted(name for name in stays if before[name] != after[name])
    changed = [before[name] for name in before if name not in stays or name in moved]
    changed += [after[name] for name in after if name not in stays or name in moved]
    back, lost = _uninstalled(*missing, moved={*before, *after}, conda={*added, *removed})
    return Moves(
        added=tuple(added[name] for name in sorted(added.keys() - removed.keys())),
        removed=tuple(removed[name] for name in sorted(removed.keys() - added.keys())),
        updated=tuple((removed[name], added[name]) for name in both),
        pip_added=(*(_shown(after[name]) for name in sorted(after.keys() - stays)), *back),
        pip_removed=(*(_shown(before[name]) for name in sorted(before.keys() - stays)), *lost),
        pip_updated=tuple((_shown(before[name]), _shown(after[name])) for name in moved),
        by_pip=not added
        and not removed
        and bool(changed or lost)
        and not back
        and all(one.installer in _PIP for one in changed),
    )


def title_of_moves(moves: Moves) -> Message:
    """A title for a change nobody wrote down."""
    added, removed = _names(moves.added), _names(moves.removed)
    updated = _names(after for _, after in moves.updated)
    pip_added, pip_removed = _first_words(moves.pip_added), _first_words(moves.pip_removed)
    pip_updated = _first_words(after for _, after in moves.pip_updated)
    kinds = (added, removed, updated, pip_added, pip_removed, pip_updated)
    if not any(kinds):
        return Message("revision-nothing")
    if sum(map(bool, kinds)) > 1:
        code = "revision-pip-changed" if moves.by_pip else "revision-changed"
        return Message(code, {"n": moves.count})
    pip = "pip-" if moves.by_pip else ""
    if added or pip_added:
        return naming(f"{pip}installed", added or pip_added)
    if removed or pip_removed:
        return naming(f"{pip}removed", removed or pip_removed)
    return naming(f"{pip}updated", updated or pip_updated)


def title_of_entry(number: int, entry: HistoryEntry, moves: Moves, verb: str) -> Message:
    """A title for an entry of conda's history. `verb` is conda's own: `install`, `remove`…"""
    if number == 0 and (verb in {"create", ""} or not entry.command) and moves.added:
        return Message("revision-created", {"n": len(moves.added)})
    asked = _spec_names(entry.update_specs)
    dropped = _spec_names(entry.remove_specs)
    added, removed = _names(moves.added), _names(moves.removed)
    updated = _names(after for _, after in moves.updated)
    if not (added or removed or updated):
        return Message("revision-nothing")
    if verb in {"remove", "uninstall"} or (dropped and not asked):
        return naming("removed", dropped or removed)
    if verb in {"update", "upgrade"}:
        return naming("updated", asked or updated or added)
    if asked and {*added, *updated} & set(asked):
        return naming("installed", asked)
    if added and not removed:
        return naming("installed", added)
    if removed and not added:
        return naming("removed", removed)
    return Message("revision-changed", {"n": len({*added, *removed, *updated})})


def naming(what: str, names: list[str]) -> Message:
    """`revision-<what>` with the first few names."""
    shown = ", ".join(names[:_SHOWN])
    more = len(names) - _SHOWN
    if more > 0:
        return Message(f"revision-{what}-more", {"names": shown, "n": more})
    return Message(f"revision-{what}", {"names": shown})


def plain(dist: str) -> str:
    """`name-version-build` of a line of conda's history, however old."""
    return dist.rsplit("::", 1)[-1].removesuffix(".tar.bz2").removesuffix(".conda")


def _uninstalled(
    before: frozenset[str] | None,
    after: frozenset[str] | None,
    *,
    moved: Collection[str],
    conda: Collection[str],
) -> tuple[list[str], list[str]]:
    """Distributions of conda packages that came back, and those that went.

    Where a package itself changed, or pip brought it, that says it already.
    """
    if before is None or after is None:
        return [], []
    told = {*moved, *map(normalized_name, conda)}

    def news(found: frozenset[str]) -> list[str]:
        return sorted(one for one in found if normalized_name(one.partition(" ")[0]) not in told)

    return news(before - after), news(after - before)


def _by_name(dists: Iterable[str]) -> dict[str, str]:
    return {dist.rsplit("-", 2)[0].lower(): dist for dist in dists}


def _names(dists: Iterable[str]) -> list[str]:
    return sorted(_by_name(dists))


def _spec_names(specs: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys(map(spec_name, specs)) if name]


def _pip_by_name(packages: Iterable[SeenDistribution] | None) -> Mapping[str, SeenDistribution]:
    return {normalized_name(one.name): one for one in packages or ()}


def _shown(package: SeenDistribution) -> str:
    return f"{package.name} {package.version}"


def _first_words(texts: Iterable[str]) -> list[str]:
    return [text.partition(" ")[0] for text in texts]
