"""Virtual packages, which stand for what the computer offers."""

from __future__ import annotations

import rattler


def machine_record(package: rattler.GenericVirtualPackage) -> rattler.PackageRecord:
    """A virtual package in the shape that specs are matched with."""
    return rattler.PackageRecord(
        name=package.name.normalized,
        version=str(package.version),
        build=package.build_string,
        build_number=0,
        subdir="noarch",
        noarch=None,
    )
