"""What would go with a package: the removal that would be planned, counted instead of shown.

Conda's part is `plan_removal`, and what becomes of pip's packages is `pip_impacts`: the very
functions a removal plan is made with, so that both say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

from core.engine.channels.known_names import conda_name_of
from core.engine.graph.contents import Contents
from core.engine.solving.impacts import pip_impacts
from core.engine.solving.removal import plan_removal
from core.model.base import Message
from core.model.graph import EdgeKind, NodeKind, PackageGraph, RemovalEffect
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind


@dataclass(frozen=True)
class Gone:
    """Names that would go with one conda package."""

    falling: frozenset[str]
    """Itself, and what cannot stand without it."""
    unneeded: frozenset[str]
    pip: frozenset[str]
    """pip's packages that lie over one of these and leave with it, normalised."""

    @property
    def conda(self) -> frozenset[str]:
        """All of conda's."""
        return self.falling | self.unneeded


def gone_with(name: str, contents: Contents) -> Gone:
    """What a removal of the conda package `name` takes."""
    removal = plan_removal(contents.start, (name,), ())
    unneeded = {each for each, why in removal.reasons.items() if why.code == "reason-orphan"}
    over = {
        each
        for each, package in contents.pip.items()
        # One without a list of its files can't be taken away.
        if package.overwrites in removal.names and contents.pip_sizes.get(each) is not None
    }
    return Gone(removal.names - unneeded, frozenset(unneeded), frozenset(over))


def freed_by(gone: Gone, contents: Contents) -> int:
    """Bytes, as far as they are known."""
    conda = sum(contents.sizes.get(name) or 0 for name in gone.conda)
    return conda + sum(contents.pip_sizes.get(name) or 0 for name in gone.pip)


def effect_of_conda(name: str, contents: Contents) -> RemovalEffect:
    """What removing a conda package would do."""
    if name not in contents.start.records:
        return RemovalEffect(refusal=Message("graph-record-unusable"))
    gone = gone_with(name, contents)
    others = gone.falling - {name}
    dependents = {each for each in others if contents.start.is_requested(each)}
    return RemovalEffect(
        dependents=tuple(sorted(dependents)),
        goes_too=tuple(sorted((others - dependents) | gone.pip)),
        unneeded=tuple(sorted(gone.unneeded)),
        breaks_pip=tuple(_broken_pip(gone, contents)),
        freed=freed_by(gone, contents),
    )


def effect_of_pip(node: int, graph: PackageGraph, contents: Contents) -> RemovalEffect:
    """What removing a package of pip's would do: it leaves alone, as with `pip uninstall`."""
    name = graph.nodes[node].name
    if contents.pip_sizes.get(name) is None:
        return RemovalEffect(refusal=Message("graph-pip-unlisted"))
    users = {
        graph.nodes[edge.source].name
        for edge in graph.edges
        if edge.target == node
        and edge.kind is EdgeKind.NEEDS
        and not edge.broken
        and graph.nodes[edge.source].kind is NodeKind.PIP
        and not _conda_has(name, edge.spec, contents)
    }
    return RemovalEffect(breaks_pip=tuple(sorted(users)), freed=contents.pip_sizes.get(name) or 0)


def _conda_has(name: str, spec: str, contents: Contents) -> bool:
    """Whether conda's own copy, which then is the one Python finds, would do as well."""
    record = contents.records.get(contents.pip[name].overwrites or conda_name_of(name))
    if record is None:
        return False
    try:
        return SpecifierSet(spec).contains(Version(record.version), prereleases=True)
    except (InvalidSpecifier, InvalidVersion):
        return True


def _broken_pip(gone: Gone, contents: Contents) -> Iterator[str]:
    start = contents.start
    after = [record for name, record in start.records.items() if name not in gone.conda]
    impacts = pip_impacts(start, _removals(gone.conda, start.records), after, python_moves=False)
    names = {contents.normalized[impact.name] for impact in impacts}
    yield from sorted(names - gone.pip)


def _removals(names: Iterable[str], records: dict[str, PackageRecord]) -> list[Change]:
    return [Change(name, ChangeKind.REMOVE, before=records[name]) for name in sorted(names)]
