"""What can be installed: names at once, the rest for the rows in view, on demand."""

from __future__ import annotations

import asyncio
import time
from contextlib import suppress

from rattler import RepoDataRecord

from core.engine.channels import known_names, network
from core.engine.channels.names_cache import NameList, keep_names, read_names
from core.engine.channels.offers import all_names, best_first, builds
from core.engine.channels.python_support import python_support
from core.engine.channels.sources import Sources, effective_sources, native_subdir
from core.engine.channels.summaries import Lines, channel_summaries
from core.engine.network.ages import channel_ages
from core.engine.records import to_model
from core.engine.reporting import Report, silent
from core.model.calls import ListNames, ReadPackage, ReadPythonSupport, ReadRows
from core.model.catalogue import (
    Build,
    CatalogueNames,
    CatalogueRow,
    PackageDetails,
    PythonSupport,
)
from core.model.package import PackageRecord
from core.model.problem import fail


async def list_names(call: ListNames, report: Report = silent) -> CatalogueNames:
    """All names of the channels: as last known, or asked anew with `refresh`.

    Offline nobody is asked, and what the cache knows is all there is. Raises Problems of the
    network, and `channels-none`.
    """
    del report
    sources = _sources(call.channels)
    subdir = str(native_subdir())
    offline = network.is_offline()
    refresh = call.refresh and not offline
    kept = None if refresh else await asyncio.to_thread(read_names, sources.urls, subdir)
    if kept is None:
        found = await all_names(network.gateway(sources.urls, refresh=refresh), sources.urls)
        ages = channel_ages(sources.channels)
        asked = min((age.checked or 0.0 for age in ages), default=0.0) if offline else time.time()
        kept = NameList(tuple(found), asked)
        with suppress(OSError):
            keep_names(sources.urls, subdir, kept)
        if refresh:
            _rows.clear()
    return CatalogueNames(
        names=kept.names,
        channels=sources.names,
        subdir=subdir,
        checked=kept.checked,
        aliases=dict(known_names.import_names()),
        favourites=tuple(known_names.summaries()),
        ages=channel_ages(sources.channels),
        offline=offline,
    )


async def read_rows(call: ReadRows, report: Report = silent) -> tuple[CatalogueRow, ...]:
    """Newest version, size and summary of some names, in the order asked; unknown ones left out.

    Raises Problems of the network, and `channels-none`.
    """
    del report
    sources = _sources(call.channels)
    key = sources.urls
    absent = [name for name in call.names if (key, name) not in _rows]
    if absent:
        lines = await channel_summaries(sources.urls)
        offers = await _offers(sources, absent)
        for name, records in offers.items():
            _rows[key, name] = _row(best_first(records)[0], lines)
    return tuple(_rows[key, name] for name in call.names if (key, name) in _rows)


async def read_package(call: ReadPackage, report: Report = silent) -> PackageDetails:
    """Every version and build of one name, newest first.

    Raises `package-unknown`, `channels-none`, and Problems of the network.
    """
    del report
    sources = _sources(call.channels)
    offers = await _offers(sources, [call.name])
    if call.name not in offers:
        raise fail("package-unknown", name=call.name)
    lines = await channel_summaries(sources.urls)
    summary, summary_zh, home = _described(call.name, lines)
    return PackageDetails(
        name=call.name,
        builds=tuple(_build(to_model(record)) for record in best_first(offers[call.name])),
        summary=summary,
        summary_zh=summary_zh,
        home=home,
    )


async def read_python_support(
    call: ReadPythonSupport, report: Report = silent
) -> tuple[PythonSupport, ...]:
    """The Pythons on offer, and which of some names lack a build for each.

    Raises Problems of the network, and `channels-none`.
    """
    del report
    sources = _sources(call.channels)
    offers = await _offers(sources, ["python", *call.names])
    versions = [str(record.version) for record in offers.get("python", [])]
    ties = {
        name: [tuple(record.depends) for record in offers[name]]
        for name in call.names
        if name in offers
    }
    return await asyncio.to_thread(python_support, versions, ties)


_rows: dict[tuple[tuple[str, ...], str], CatalogueRow] = {}
"""Rows by channels and name, until the names are refreshed."""


async def _offers(sources: Sources, names: list[str]) -> dict[str, list[RepoDataRecord]]:
    strict = sources.priority == "strict"
    return await builds(network.gateway(sources.urls), sources.urls, names, strict=strict)


def _sources(named: tuple[str, ...]) -> Sources:
    sources = effective_sources(named)
    if not sources.channels:
        raise fail("channels-none")
    return sources


def _row(record: RepoDataRecord, lines: Lines) -> CatalogueRow:
    found = to_model(record)
    summary, summary_zh, _ = _described(found.name, lines)
    return CatalogueRow(
        name=found.name,
        version=found.version,
        channel=found.channel,
        size=found.size,
        summary=summary,
        summary_zh=summary_zh,
        timestamp=found.timestamp,
    )


def _build(record: PackageRecord) -> Build:
    return Build(
        version=record.version,
        build=record.build,
        channel=record.channel,
        subdir=record.subdir,
        size=record.size,
        timestamp=record.timestamp,
        depends=record.depends,
        constrains=record.constrains,
        license=record.license,
    )


def _described(name: str, lines: Lines) -> tuple[str | None, str | None, str | None]:
    """Summary, Chinese summary and home page; the channel's own words win in English."""
    own = known_names.summaries().get(name)
    line, home = lines.get(name, ("", ""))
    return line or (own.en if own else None), own.zh if own else None, home or None
