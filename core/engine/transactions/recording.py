"""Writes down a change that is in place: conda's history, revisions, the list of environments."""

from __future__ import annotations

import time
from pathlib import Path

from packaging.utils import canonicalize_name

from core.engine.environments.guard import adopt
from core.engine.environments.history import append_entry, read_entries
from core.engine.environments.kept_states import build_key, last_state
from core.engine.environments.missing_distributions import missing_distributions
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.environments.registry import register
from core.engine.pip.distributions import still_there
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.revisions import (
    ensure_environment_id,
    find_revision_records,
    save_revision,
)
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.request import ChangeRequest, CreateRequest, RestoreRequest
from core.model.revision import Revision, RevisionRecords


def record_change(transaction: OpenTransaction) -> Revision:
    """Append to the history and keep the records before and after. Raises OSError.

    May be called again after an interruption, once the history is back to what it was.
    """
    plan = transaction.plan
    prefix = Path(transaction.prefix)
    before = [dist(record) for record in transaction.before]
    after = [dist(record) for record in plan.after]
    if before and history_length(prefix) == 0:
        # No tool kept a history here; conda would write down what it finds first.
        append_entry(prefix, before=(), after=before, update_specs=(), remove_specs=(), command="")
    previous = history_length(prefix) - 1
    update, remove = history_specs(transaction)
    append_entry(
        prefix,
        before=before,
        after=after,
        update_specs=update,
        remove_specs=remove,
        command=plan.command or f"glasshouse {plan.title.code}",
    )
    number = history_length(prefix) - 1
    identity = ensure_environment_id(prefix)
    seen = last_state(prefix, before=number)
    if before and previous >= 0 and _is_unknown(prefix, previous, transaction, seen):
        save_revision(
            RevisionRecords(
                number=previous,
                prefix=transaction.prefix,
                environment_id=identity,
                time=transaction.started,
                title=Message("revision-before", {"name": plan.name}),
                records=transaction.before,
                requested=transaction.before_requested,
                pip_packages=seen.pip_packages if seen is not None else (),
                pip_known=seen is not None and seen.pip_known,
                pip_wheels=seen.pip_wheels if seen is not None else (),
            )
        )
    moment = time.time()
    content = read_prefix(prefix)
    pip_packages = read_pip_packages(prefix, content.installed)
    known = plan.request.pip if isinstance(plan.request, RestoreRequest) else ()
    wheels = (*plan.pip_adds, *known, *(seen.pip_wheels if seen is not None else ()))
    save_revision(
        RevisionRecords(
            number=number,
            prefix=transaction.prefix,
            environment_id=identity,
            time=moment,
            title=plan.title,
            records=plan.after,
            requested=plan.requested,
            pip_packages=pip_packages,
            pip_wheels=still_there(wheels, pip_packages),
            missing=missing_distributions(prefix, content.installed, pip_packages),
        )
    )
    register(prefix)
    if plan.creates:
        adopt(prefix)
    return describe_revision(transaction, number, moment)


def _is_unknown(
    prefix: Path, previous: int, transaction: OpenTransaction, seen: RevisionRecords | None
) -> bool:
    """Whether the state before is kept nowhere, so that it has to be now.

    Mostly it was seen just before the transaction began. Then the history's last entry is that
    state or another one, which is not known.
    """
    if find_revision_records(prefix, previous) is not None:
        return False
    if seen is None or set(map(build_key, seen.records)) != set(map(build_key, transaction.before)):
        return True
    return seen.number < previous


def describe_revision(transaction: OpenTransaction, number: int, moment: float) -> Revision:
    """The revision a transaction makes, for lists."""
    plan = transaction.plan
    pairs = [(change.before, change.after) for change in plan.changes]
    came = {canonicalize_name(each.name): each.version for each in plan.pip_adds}
    left = {canonicalize_name(each.name): each.version for each in plan.pip_removes}
    return Revision(
        number=number,
        time=moment,
        title=plan.title,
        by="glasshouse",
        added=tuple(plain(after) for before, after in pairs if after and not before),
        removed=tuple(plain(before) for before, after in pairs if before and not after),
        updated=tuple((plain(before), plain(after)) for before, after in pairs if before and after),
        pip_added=tuple(f"{name} {came[name]}" for name in sorted(came.keys() - left.keys())),
        pip_removed=tuple(f"{name} {left[name]}" for name in sorted(left.keys() - came.keys())),
        pip_updated=tuple(
            (f"{name} {left[name]}", f"{name} {came[name]}")
            for name in sorted(came.keys() & left.keys())
        ),
        restorable=True,
        current=True,
        command=plan.command,
    )


def history_specs(transaction: OpenTransaction) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What conda's history should say was asked for: update specs and remove specs."""
    plan, request = transaction.plan, transaction.plan.request
    named = set(request.specs) if isinstance(request, CreateRequest) else set()
    gone = set(transaction.before_requested) - set(plan.requested)
    if isinstance(request, ChangeRequest):
        named |= set(request.install)
        gone |= set(request.remove)
    update = [
        spec
        for name, specs in sorted(plan.requested.items())
        for spec in specs
        if spec in named or transaction.before_requested.get(name) != specs
    ]
    return tuple(update), tuple(sorted(gone))


def history_length(prefix: Path) -> int:
    """How many states conda's history tells of."""
    return len(read_entries(prefix))


def dist(record: PackageRecord) -> str:
    """A record as conda's history names it: `channel/subdir::name-version-build`."""
    return f"{record.channel}/{record.subdir}::{plain(record)}"


def plain(record: PackageRecord) -> str:
    """`name-version-build`."""
    return f"{record.name}-{record.version}-{record.build}"
