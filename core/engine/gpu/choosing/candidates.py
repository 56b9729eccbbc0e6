"""Builds of a framework on offer, each judged for a machine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import msgspec
import rattler

from core.engine.channels.offers import Offers
from core.engine.channels.python_support import admits
from core.engine.gpu.compatibility.builds import build_of
from core.engine.gpu.compatibility.checks import check_build, on_every_card, overall
from core.engine.records import to_model
from core.model.frameworks import CheckKind, Compute, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Machine
from core.model.package import PackageRecord

_RANK = {Fit.YES: 3, Fit.LIKELY: 2, Fit.UNKNOWN: 1, Fit.NO: 0}
_RELEASE = re.compile(r"\d+(\.\d+)*(\.?post\d+)?")
ON_GPU = (Compute.CUDA, Compute.ROCM)


@dataclass(frozen=True)
class Candidate:
    """A build on offer."""

    record: PackageRecord
    offered: rattler.RepoDataRecord
    build: FrameworkBuild
    checks: tuple[FitCheck, ...]
    pythons: tuple[str, ...]
    """Minor versions it is built for, the newest first."""

    @property
    def version(self) -> str:
        """As the channel writes it."""
        return self.record.version

    @property
    def on_gpu(self) -> bool:
        """Whether it computes on a GPU that has to fit."""
        return self.build.compute in ON_GPU

    @cached_property
    def fit(self) -> Fit:
        """The worst of the checks."""
        return overall(self.checks)

    @cached_property
    def proven(self) -> bool:
        """Fits by what is known, not by hope: code for the card itself, and a driver for it.

        A system that is not known is no reason against a build.
        """
        if not self.on_gpu:
            return self.possible
        return is_proven(self.checks)

    @property
    def possible(self) -> bool:
        """Nothing is known to be against it."""
        return self.fit is not Fit.NO

    @property
    def obstacle(self) -> FitCheck | None:
        """The check that speaks most against it; None where all is well.

        Where several say no, what cannot be changed comes first: a newer driver would not help.
        """
        order = (CheckKind.KERNELS, CheckKind.SYSTEM, CheckKind.DRIVER)
        ordered = sorted(self.checks, key=lambda check: (_RANK[check.fit], order.index(check.kind)))
        return ordered[0] if ordered and ordered[0].fit is not Fit.YES else None

    @cached_property
    def taste(self) -> tuple[object, ...]:
        """The greater, the sooner a solver would take it among builds of one version."""
        return (
            self.proven,
            on_every_card(self.checks),
            _RANK[self.fit],
            line_key(self.build.cuda),
            not self.record.track_features,
            self.record.build_number,
            self.record.timestamp or 0,
        )


def is_proven(checks: Iterable[FitCheck]) -> bool:
    """Whether checks of a build for a GPU leave nothing to hope for."""
    fits = {check.kind: check.fit for check in checks}
    return (
        fits.get(CheckKind.KERNELS) is Fit.YES
        and fits.get(CheckKind.DRIVER) in {Fit.YES, Fit.LIKELY}
        and fits.get(CheckKind.SYSTEM) is not Fit.NO
    )


@dataclass(frozen=True)
class Recognised:
    """A build on offer, not yet judged."""

    record: PackageRecord
    offered: rattler.RepoDataRecord
    build: FrameworkBuild
    pythons: tuple[str, ...]


def recognised_in(offers: Offers, package: str, minors: Sequence[str]) -> tuple[Recognised, ...]:
    """The builds of a framework among what channels offer.

    Versions that are no releases (`2.1.0rc1`) are left out, as are builds that no Python of
    `minors` can load.
    """
    found = []
    for offered in offers.get(package, []):
        record = to_model(offered)
        build = build_of(record) if _RELEASE.fullmatch(record.version) else None
        pythons = tuple(minor for minor in minors if admits(record.depends, minor))
        if build is not None and pythons:
            found.append(Recognised(record, offered, build, pythons))
    return tuple(found)


def judged(recognised: Iterable[Recognised], machine: Machine) -> tuple[Candidate, ...]:
    """The same, judged for a machine, newest version first."""
    checks: dict[FrameworkBuild, tuple[FitCheck, ...]] = {}
    found = []
    for one in recognised:
        # Builds for one Python after the other differ in nothing that is checked.
        alike = msgspec.structs.replace(one.build, build="")
        if alike not in checks:
            checks[alike] = check_build(one.build, machine)
        found.append(Candidate(one.record, one.offered, one.build, checks[alike], one.pythons))
    return tuple(sorted(found, key=lambda one: (version_key(one.version), one.taste), reverse=True))


def minors_in(offers: Offers) -> tuple[str, ...]:
    """Python's minor versions on offer, the newest first; `3.13t` and previews left out."""
    found = set()
    for record in offers.get("python", []):
        text = str(record.version)
        if re.fullmatch(r"\d+\.\d+\.\d+", text) and "freethreading" not in str(record.build):
            found.add(text.rpartition(".")[0])
    return tuple(sorted(found, key=version_key, reverse=True))


def of_version(candidates: Iterable[Candidate], version: str) -> tuple[Candidate, ...]:
    """Those of one version, in the same order."""
    return tuple(one for one in candidates if one.version == version)


def versions_of(candidates: Iterable[Candidate]) -> tuple[str, ...]:
    """Their versions, each once, in the same order."""
    return tuple(dict.fromkeys(one.version for one in candidates))


def lines_of(candidates: Iterable[Candidate]) -> tuple[str, ...]:
    """Their CUDA lines, the newest first; builds that say none left out."""
    lines = {one.build.cuda for one in candidates if one.build.compute is Compute.CUDA}
    return tuple(sorted(lines - {""}, key=line_key, reverse=True))


def published(candidates: Iterable[Candidate], version: str) -> float | None:
    """Seconds since the epoch at which a version's first build came out, as far as they say.

    Where none of its builds says, that of the next newer version that does: it is no younger.
    """
    newer: float | None = None
    own = []
    for one in candidates:
        stamp = one.record.timestamp
        if not stamp:
            continue
        if one.version == version:
            own.append(stamp / 1000)
        elif version_key(one.version) > version_key(version):
            newer = stamp / 1000  # newest first: the last one seen is the nearest
    return min(own) if own else newer


@lru_cache(maxsize=4096)
def version_key(version: str) -> rattler.Version:
    """Orders versions as conda does."""
    return rattler.Version(version)


def line_key(cuda: str) -> tuple[int, ...]:
    """Orders CUDA lines; `12` comes before `12.0`."""
    return tuple(int(part) for part in cuda.split(".") if part.isdigit())
