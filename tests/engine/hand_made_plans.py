"""Plans made from a solve alone, for tests of transactions that should not need the planner."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from core import paths
from core.engine.records import to_model
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.transactions.installed import read_installed
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind, Plan
from core.model.request import ChangeRequest, CreateRequest, RestoreRequest
from tests.support.raw_engine import raw_solve


async def plan_by_hand(
    prefix: Path,
    channel: str,
    specs: Iterable[str],
    requested: Mapping[str, tuple[str, ...]] | None = None,
    *,
    scripts: Iterable[str] = (),
    in_the_way: Iterable[str] = (),
) -> Plan:
    """A plan after which the prefix holds exactly the solution of `specs`.

    `scripts` and `in_the_way` are packages and files that its preview showed.
    """
    chosen = tuple(specs)
    records = await raw_solve([channel], chosen, paths.cache_dir()) if chosen else []
    plan = plan_for_records(prefix, [to_model(record) for record in records], requested, chosen)
    shown = set(scripts)
    changes = tuple(
        msgspec.structs.replace(change, post_link=change.name in shown) for change in plan.changes
    )
    return msgspec.structs.replace(plan, changes=changes, unowned_files=tuple(in_the_way))


def plan_for_records(
    prefix: Path,
    after: list[PackageRecord],
    requested: Mapping[str, tuple[str, ...]] | None = None,
    specs: tuple[str, ...] = (),
) -> Plan:
    """A plan after which the prefix holds exactly `after`."""
    before = {record.name: record for record in _before(prefix)}
    new = {record.name: record for record in after}
    changes = []
    for name in sorted(before.keys() | new.keys()):
        old, now = before.get(name), new.get(name)
        if old is not None and now is not None and old.identity == now.identity:
            continue
        kind = ChangeKind.ADD if old is None else ChangeKind.REMOVE
        if old is not None and now is not None:
            kind = ChangeKind.UPGRADE
        changes.append(Change(name, kind, before=old, after=now))
    creates = not prefix.exists()
    request = CreateRequest(str(prefix), specs) if creates else ChangeRequest(str(prefix), specs)
    return Plan(
        id="by-hand",
        request=request,
        prefix=str(prefix),
        name=prefix.name,
        creates=creates,
        title=Message("revision-before", {"name": prefix.name}),
        changes=tuple(changes),
        after=tuple(after),
        requested=dict(requested or {spec.split()[0]: (spec,) for spec in specs}),
        channels=(),
        fingerprint=prefix_fingerprint(prefix),
        command="glasshouse test",
    )


def restore_plan(prefix: Path, after: list[PackageRecord], revision: int) -> Plan:
    """The same, as a restore of a revision."""
    plan = plan_for_records(prefix, after)
    request = RestoreRequest(str(prefix), tuple(after), revision=revision)
    return msgspec.structs.replace(plan, request=request)


def _before(prefix: Path) -> list[PackageRecord]:
    import rattler

    return [
        to_model(rattler.PrefixRecord.from_path(record.file)) for record in read_installed(prefix)
    ]


def requested_on_disk(prefix: Path) -> dict[str, list[str]]:
    """Requested specs as the records hold them."""
    found = {}
    for record in read_installed(prefix):
        raw = json.loads(record.file.read_text(encoding="utf-8"))
        if raw.get("requested_specs"):
            found[record.name] = raw["requested_specs"]
    return found
