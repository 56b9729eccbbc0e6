"""Tries what a change touched, and compares with what was tried before it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from packaging.utils import canonicalize_name

from core.engine.environments.history import read_history
from core.engine.reporting import Report
from core.engine.solving.fingerprint import prefix_fingerprint
from core.engine.transactions.off_loop import off_loop
from core.engine.transactions.revisions import find_revision_records
from core.engine.verification.budget import Budget
from core.engine.verification.kept import keep_checks, read_checks
from core.engine.verification.trying import find_subjects, judged_gpu, try_subjects
from core.model.calls import VerifyChange
from core.model.problem import fail
from core.model.progress import Advanced, Phase, PhaseFinished, PhaseStarted
from core.model.revision import Revision, RevisionRecords
from core.model.verification import Tried, Verification


async def verify_change(call: VerifyChange, report: Report) -> Verification:
    """Try the present state, and keep the result with its revision.

    Raises the Problems `environment-gone` and `verify-not-current`, and OSError. Killed, it leaves
    nothing behind but temporary files.
    """
    return await off_loop(_verify, call, report)


def _verify(call: VerifyChange, report: Report) -> Verification:
    prefix = Path(call.prefix)
    budget = Budget(call.limit)
    touched = _touched(prefix, call.revision)
    fingerprint = prefix_fingerprint(prefix)
    subjects = find_subjects(prefix, touched.names, first=touched.first)
    counter = Counter(report, subjects.count)
    tried, complete = try_subjects(prefix, subjects, budget, counter.told)
    counter.over()
    verification = Verification(
        time=time.time(),
        tried=judged_gpu(tried, touched.before),
        before=touched.before,
        complete=complete,
    )
    if prefix_fingerprint(prefix) == fingerprint:  # else it says nothing about any revision
        keep_checks(
            prefix,
            call.revision,
            names=touched.names,
            before=touched.before,
            verification=verification,
        )
    return verification


class Counter:
    """Reports how far trying is, as a phase of its own."""

    def __init__(self, report: Report, total: int) -> None:
        self._report, self._total, self._done = report, total, 0
        report(PhaseStarted(Phase.TRY, time.time(), total_items=total))

    def told(self, result: Tried) -> None:
        """One thing more was tried."""
        self._done = min(self._done + 1, self._total)
        self._report(
            Advanced(
                Phase.TRY,
                done_items=self._done,
                total_items=self._total,
                subject=result.subject,
            )
        )

    def over(self) -> None:
        """That was all."""
        self._report(PhaseFinished(Phase.TRY, time.time()))


@dataclass(frozen=True)
class _Touched:
    names: tuple[str, ...]
    first: tuple[str, ...] = ()
    before: tuple[Tried, ...] = ()


def _touched(prefix: Path, number: int) -> _Touched:
    if not (prefix / "conda-meta").is_dir():
        raise fail("environment-gone", path=str(prefix))
    current = next((each for each in read_history(prefix) if each.current), None)
    if current is None or current.number != number:
        raise fail("verify-not-current", name=prefix.name, number=number)
    now = find_revision_records(prefix, number)
    requested = tuple(now.requested) if now is not None else ()
    kept = read_checks(prefix, number)
    if kept is not None and kept.names:
        return _Touched(kept.names, requested, kept.before)
    earlier = find_revision_records(prefix, number - 1) if number else None
    if now is not None and (earlier is not None or number == 0):
        return _Touched(_difference(earlier, now), requested)
    return _Touched(_listed(current), requested)


def _difference(earlier: RevisionRecords | None, now: RevisionRecords) -> tuple[str, ...]:
    old = _by_name(earlier) if earlier is not None else {}
    new = _by_name(now)
    return tuple(sorted(name for name in old | new if old.get(name) != new.get(name)))


def _by_name(revision: RevisionRecords) -> dict[str, object]:
    found: dict[str, object] = {record.name: record.identity for record in revision.records}
    return found | {canonicalize_name(each.name): each.version for each in revision.pip_packages}


def _listed(revision: Revision) -> tuple[str, ...]:
    dists = [*revision.added, *revision.removed, *(after for _, after in revision.updated)]
    pip = [
        *revision.pip_added,
        *revision.pip_removed,
        *(after for _, after in revision.pip_updated),
    ]
    names = [dist.rsplit("-", 2)[0].rsplit("::", 1)[-1] for dist in dists]
    names += [canonicalize_name(each.split(" ")[0]) for each in pip]
    return tuple(sorted(set(names)))
