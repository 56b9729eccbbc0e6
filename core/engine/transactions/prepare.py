"""All that can be done before the prefix is touched: look again, fetch, plan the way back."""

from __future__ import annotations

import os
import time
from importlib import metadata
from pathlib import Path

from core.engine.environments.observation import observe
from core.engine.environments.pip_packages import read_pip_packages
from core.engine.environments.prefix import read_prefix
from core.engine.pip.part import plan_part, refuse_moved_pip
from core.engine.pip.verifying import refuse_known_by_now
from core.engine.solving.checks import preflight
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.transactions import journal
from core.engine.transactions.aside import Aside, copy_aside, save_aside
from core.engine.transactions.cache_folders import remember_cache
from core.engine.transactions.choosing_aside import PipFiles, plan_aside
from core.engine.transactions.installed import InstalledRecord, read_installed, unreadable_records
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.layout import package_paths, python_layout
from core.engine.transactions.leftovers import staging_root, undo_root
from core.engine.transactions.link import TAG
from core.engine.transactions.lock import named_lock
from core.engine.transactions.narrator import Narrator
from core.engine.transactions.off_loop import off_loop
from core.engine.transactions.prefetch import prefetch, prefetch_wheels
from core.engine.transactions.record_edits import records_to_rewrite
from core.engine.transactions.recording import history_length
from core.engine.transactions.revisions import revision_file, revisions_folder
from core.engine.transactions.surprises import refuse_surprises
from core.engine.transactions.variables import STATE, variable_values
from core.engine.verification.before import trying_before
from core.model.base import Message
from core.model.calls import ApplyPlan
from core.model.plan import Plan
from core.model.problem import Problem, ProblemError, Suggestion, UseRequest, fail

CACHE_LOCK = "package-cache"
"""Held while the cache is cleared, and for a moment while a transaction says what it needs."""

_CACHE_PATIENCE = 120.0
"""Seconds a transaction waits for a cache that is being cleared."""

_OBSERVING = 5.0
"""Seconds to wait for an engine that is keeping the state of this prefix just now."""


def open_journal(call: ApplyPlan) -> OpenTransaction:
    """Write the record of a transaction that is about to begin. Raises OSError.

    The state it finds is kept first, what pip has there included: it is what a way back leads to.
    """
    plan = call.plan
    identifier = journal.new_id()
    prefix = Path(plan.prefix)
    content = read_prefix(prefix) if prefix.is_dir() else None
    if content is not None and content.installed:
        pip = read_pip_packages(prefix, content.installed)
        observe(prefix, content, pip, patience=_OBSERVING)
    transaction = OpenTransaction(
        id=identifier,
        prefix=plan.prefix,
        plan=plan,
        allow_scripts=call.allow_scripts,
        pid=os.getpid(),
        app_version=_version(),
        started=time.time(),
        prefix_existed=prefix.is_dir() and not (plan.creates and not any(prefix.iterdir())),
        undo_folder=str(undo_root(plan.prefix) / identifier),
        staging_folder=str(staging_root(plan.prefix) / identifier),
        before=tuple(package.record for package in content.installed) if content else (),
        before_requested=dict(content.requested) if content else {},
        try_before=call.try_before,
    )
    with named_lock(CACHE_LOCK, _CACHE_PATIENCE):
        remember_cache(plan.prefix)
        journal.begin(transaction)
    return transaction


def look_again(plan: Plan) -> None:
    """Refuse a plan whose world has moved, or that can't be carried out here and now.

    Raises the Problems `world-moved` and `plan-blocked`.
    """
    refuse_moved_world(plan)
    for check in preflight(plan):
        if check.severity.value == "block":
            raise ProblemError(
                Problem(
                    code="plan-blocked",
                    params={"name": plan.name},
                    suggestions=(Suggestion(check.message),),
                    detail=check.detail,
                )
            )


def refuse_moved_world(plan: Plan) -> None:
    """Raise `world-moved` where the prefix, or what pip has in it, is not as planned for."""
    if prefix_fingerprint(plan.prefix) != plan.fingerprint:
        raise fail(
            "world-moved",
            Suggestion(Message("suggest-plan-again"), UseRequest(plan.request)),
            name=plan.name,
        )
    refuse_moved_pip(plan)


def _refuse_damaged_records(prefix: Path, installed: list[InstalledRecord]) -> None:
    """Without its record nobody knows whose a file is."""
    damaged = unreadable_records(prefix, installed)
    if damaged:
        raise fail("records-damaged", detail="\n".join(damaged))


async def prepare(transaction: OpenTransaction, narrator: Narrator) -> Aside:
    """Fetch what is needed and write down what will be put aside; the prefix stays as it is.

    Raises Problems, rattler's errors and OSError.
    """
    # Their file may be gone since the preview; that is to be known before anything is fetched.
    await off_loop(variable_values, transaction.plan.request)
    needed = [record for record in transaction.plan.after if record.name in transaction.touched]
    async with trying_before(transaction, narrator):
        entries = await prefetch(transaction, narrator, needed)
        await off_loop(refuse_known_by_now, transaction.plan, entries)
        await prefetch_wheels(transaction, narrator)
    # The download may have taken an hour, with a terminal open beside it.
    await off_loop(refuse_moved_world, transaction.plan)
    return await off_loop(_plan_way_back, transaction, entries)


def _plan_way_back(transaction: OpenTransaction, entries: dict[str, Path]) -> Aside:
    plan = transaction.plan
    prefix = Path(transaction.prefix)
    installed = read_installed(prefix)
    _refuse_damaged_records(prefix, installed)
    part = plan_part(transaction, installed)
    refuse_surprises(plan, entries, installed, part)
    leaving, staying = split(installed, transaction)
    python = python_layout(plan.after)
    created = [path for entry in entries.values() for path in package_paths(entry, python)]
    ours, edited = _own_files(prefix, plan)
    edited += records_to_rewrite(staying, plan)
    pip = PipFiles(part.leaving, part.created, part.edited)
    aside = plan_aside(prefix, leaving, staying, dict.fromkeys([*created, *ours]), edited, pip)
    save_aside(transaction, aside)
    copy_aside(transaction, aside)
    return aside


def split(
    records: list[InstalledRecord], transaction: OpenTransaction
) -> tuple[list[InstalledRecord], list[InstalledRecord]]:
    """Records that leave or are replaced, and records that stay as they are.

    Raises the Problem `world-moved` where one that should stay is not what the plan says.
    """
    after = {record.name: record for record in transaction.plan.after}
    leaving = [record for record in records if record.name in transaction.touched]
    staying = [record for record in records if record.name not in transaction.touched]
    for record in staying:
        wanted = after.get(record.name)
        if wanted is None or not record.is_build_of(wanted):
            raise fail(
                "world-moved",
                Suggestion(Message("suggest-plan-again"), UseRequest(transaction.plan.request)),
                name=transaction.plan.name,
                detail=record.file.name,
            )
    return leaving, staying


def _own_files(prefix: Path, plan: Plan) -> tuple[list[str], list[Path]]:
    """What recording will make, and what it will alter."""
    length = history_length(prefix)
    numbers = {length} if length else {0, 1}
    files = [
        prefix / "conda-meta" / "history",
        prefix / TAG,
        revisions_folder(prefix) / "environment.json",
        *(revision_file(prefix, number) for number in sorted(numbers | {max(length - 1, 0)})),
        *([prefix / STATE] if plan.variables else ()),
    ]
    made = [file.relative_to(prefix).as_posix() for file in files if not file.exists()]
    return made, [file for file in files if file.exists()]


def _version() -> str:
    try:
        return metadata.version("glasshouse")
    except metadata.PackageNotFoundError:
        return "0"
