"""What packages ask of each other, put as shortly as a person would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import rattler
from rattler.exceptions import InvalidMatchSpecError, InvalidPackageNameError

from core.engine.solving.specs import match_spec, name_of
from core.engine.updates.virtual import machine_record
from core.model.base import Message
from core.model.package import PackageRecord

_BEFORE_PRE_RELEASES = re.compile(r"(?<=\d)(?:\.0)*(?:a0|\.?dev0)$")
"""`<2.1.0a0` is how a recipe writes `<2.1`, so that 2.1's own pre-releases are out too."""
_HASH = re.compile(r"[0-9a-f]{7}")
_MACHINE = {
    "__cuda": "CUDA",
    "__cuda_arch": "CUDA compute capability",
    "__glibc": "glibc",
    "__osx": "macOS",
    "__linux": "Linux",
    "__win": "Windows",
    "__unix": "Unix",
}

Builds = Sequence[rattler.PackageRecord]


@dataclass(frozen=True)
class Demand:
    """A spec in a record. `limits` where the package may as well be absent."""

    spec: str
    limits: bool = False

    @property
    def name(self) -> str:
        """The package it is about."""
        return name_of(self.spec)


def demands(record: PackageRecord) -> Iterator[Demand]:
    """Everything a record asks of others."""
    for spec in record.depends:
        yield Demand(spec)
    for spec in record.constrains:
        yield Demand(spec, limits=True)


def fits(spec: str, record: rattler.PackageRecord) -> bool:
    """Whether a record is what a spec asks for; an unreadable spec asks for nothing."""
    try:
        return bool(match_spec(spec).matches(record))
    except (InvalidMatchSpecError, InvalidPackageNameError):
        return True


def breaks(spec: str, builds: Builds) -> bool:
    """Whether none of these builds is what a spec asks for."""
    return not any(fits(spec, build) for build in builds)


def excluded_by(record: PackageRecord, name: str, builds: Builds) -> Demand | None:
    """What in a record rules out all of these builds of `name`; None where nothing does."""
    for demand in demands(record):
        if demand.name == name and breaks(demand.spec, builds):
            return demand
    return None


def decisive(spec: str, builds: Builds) -> str:
    """The part of a spec that rules these builds out: `numpy <2.1` of `numpy >=1.22,<2.1.0a0`."""
    parts = spec.split()
    if len(parts) < 2 or "[" in spec or "|" in parts[1]:
        return spec
    name, bounds = parts[0], parts[1].split(",")
    broken = [bound for bound in bounds if breaks(f"{name} {bound}", builds)]
    return _plainly(name, broken) if broken else spec


def plainly(spec: str) -> str:
    """A spec without what only the solver needs: hashes of builds, and room before pre-releases."""
    parts = spec.split()
    if len(parts) < 2 or "[" in spec or "|" in parts[1] or parts[1] == "*":
        return spec
    build = [part for part in parts[2:] if not _HASH.search(part)]
    return " ".join([_plainly(parts[0], parts[1].split(",")), *build])


def said(who: str, demand: Demand, builds: Builds) -> Message:
    """The sentence about a demand that rules these builds out."""
    code = "holder-allows" if demand.limits else "holder-requires"
    return Message(code, {"who": who, "spec": decisive(demand.spec, builds)})


def once(messages: Iterable[Message]) -> tuple[Message, ...]:
    """Each message where it comes first."""
    found: list[Message] = []
    for message in messages:
        if message not in found:
            found.append(message)
    return tuple(found)


def _plainly(name: str, bounds: Iterable[str]) -> str:
    return f"{name} {','.join(_BEFORE_PRE_RELEASES.sub('', bound) for bound in bounds)}"


def said_of_machine(spec: str) -> str:
    """`CUDA >=13` for `__cuda >=13`."""
    name, _, rest = spec.partition(" ")
    return f"{_MACHINE.get(name, name.lstrip('_'))} {rest}".strip()


def machine_records(
    virtual: Iterable[rattler.GenericVirtualPackage],
) -> dict[str, rattler.PackageRecord]:
    """What the machine offers, in a shape that specs can be held against."""
    return {one.name.normalized: machine_record(one) for one in virtual}
