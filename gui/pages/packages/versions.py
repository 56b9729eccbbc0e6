"""Versions of a package as the details list them: the best build of each, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.model.catalogue import Build
from core.model.package import PackageRecord
from core.versions import newest_first


@dataclass(frozen=True)
class VersionRow:
    """One version with its best build."""

    version: str
    build: str
    channel: str
    size: int | None
    timestamp: int | None
    builds: int
    newest: bool = False
    current: bool = False
    offered: bool = True
    """False for an installed version that no channel has any more."""


def version_rows(
    builds: Iterable[Build], installed: PackageRecord | None = None
) -> tuple[VersionRow, ...]:
    """One row per version, newest first; the installed version is always among them."""
    by_version: dict[str, list[Build]] = {}
    for build in builds:
        by_version.setdefault(build.version, []).append(build)
    ordered = sorted(by_version, key=newest_first)
    rows = []
    for version in ordered:
        group = by_version[version]
        current = installed is not None and installed.version == version
        best = group[0]
        if current and installed is not None:
            best = next((build for build in group if build.build == installed.build), best)
        rows.append(
            VersionRow(
                version=version,
                build=best.build,
                channel=best.channel,
                size=best.size,
                timestamp=best.timestamp,
                builds=len(group),
                newest=version == ordered[0],
                current=current,
            )
        )
    if installed is not None and installed.version not in by_version:
        rows.append(_only_installed(installed))
        rows.sort(key=lambda row: newest_first(row.version))
    return tuple(rows)


def _only_installed(record: PackageRecord) -> VersionRow:
    return VersionRow(
        version=record.version,
        build=record.build,
        channel=record.channel,
        size=record.size,
        timestamp=record.timestamp,
        builds=1,
        current=True,
        offered=False,
    )


def shortened(rows: tuple[VersionRow, ...], limit: int) -> tuple[VersionRow, ...]:
    """At most `limit` rows; the current version is kept as the last of them."""
    if len(rows) <= limit:
        return rows
    shown = rows[:limit]
    current = next((row for row in rows if row.current), None)
    if current is None or current in shown:
        return shown
    return (*rows[: limit - 1], current)
