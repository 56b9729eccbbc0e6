"""Recognises frameworks in package records and in what pip installed."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.frameworks import FrameworkBuild
from core.model.package import PackageRecord, PipPackage


def build_of(record: PackageRecord, around: Iterable[PackageRecord] = ()) -> FrameworkBuild | None:
    """The framework build a record is, None for any other package.

    `around` are the records it stands among, whose `cuda-version` and the like tell what a build
    string leaves open.
    """
    raise NotImplementedError


def build_of_pip(package: PipPackage, around: Iterable[PipPackage] = ()) -> FrameworkBuild | None:
    """The same for a wheel; `around` may hold NVIDIA's runtime wheels."""
    raise NotImplementedError


def builds_in(
    records: Iterable[PackageRecord], pip: Iterable[PipPackage] = ()
) -> tuple[FrameworkBuild, ...]:
    """Every framework of an environment once. Where pip's stands over conda's, pip's counts."""
    raise NotImplementedError
