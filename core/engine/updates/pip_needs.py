"""What pip packages of a prefix need of conda's packages, ready to be asked of many candidates."""

from __future__ import annotations

from functools import cached_property

from packaging.requirements import InvalidRequirement, Requirement

from core.engine.channels.known_names import conda_name_of
from core.engine.solving.changes import python_minor
from core.engine.solving.impacts import broken_requirement
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.package import PackageRecord


class PipNeeds:
    """By conda name: who of pip's lies over it, and who requires what of it."""

    def __init__(self, start: StartingPoint) -> None:
        self._start = start

    @cached_property
    def _over(self) -> dict[str, str]:
        """Conda packages that pip has put another copy of in their place, with its version."""
        found = {}
        for package in self._start.pip:
            name = package.overwrites or conda_name_of(package.name)
            if name in self._start.records:
                found[name] = package.version
        return found

    @cached_property
    def _requirements(self) -> dict[str, list[tuple[str, str]]]:
        """Pairs of pip package and requirement."""
        found: dict[str, list[tuple[str, str]]] = {}
        for package in self._start.pip:
            for text in package.requires:
                try:
                    name = conda_name_of(Requirement(text).name)
                except InvalidRequirement:
                    continue
                if name in self._start.records:
                    found.setdefault(name, []).append((package.name, text))
        return found

    def broken_by(
        self, before: PackageRecord, after: PackageRecord | None, python: PackageRecord | None
    ) -> Message | None:
        """What replacing `before` does to a pip package; `python` is the one there afterwards."""
        name = before.name
        if name in self._over and after is not None:
            return Message("rule-pip-over", {"version": self._over[name]})
        moves = name == "python" and python_minor(before) != python_minor(after)
        if moves and self._start.pip:
            return Message("rule-pip-stranded", {"n": len(self._start.pip)})
        held = {name: before}
        new = {record.name: record for record in (after, python) if record is not None}
        for who, text in self._requirements.get(name, ()):
            message = broken_requirement(text, held, new)
            if message is not None:
                spec = str(message.params["spec"])
                return Message("rule-pip-needs", {"who": who, "spec": spec})
        return None
