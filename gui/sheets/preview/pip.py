"""What pip installs and takes away, as rows of the preview's table like the others'."""

from __future__ import annotations

import re

from core.model.base import Message
from core.model.package import PackageRecord, PipPackage
from core.model.pip import PipWheel, PipWish
from core.model.plan import Change, ChangeKind, Plan
from core.model.request import ChangeRequest, RestoreRequest

_CHANNEL = "pypi"
_NAMES = 3


def is_pip(change: Change) -> bool:
    """Whether pip does this, and not conda."""
    records = [record for record in (change.before, change.after) if record is not None]
    return all(record.channel == _CHANNEL for record in records)


def pip_changes(plan: Plan) -> tuple[Change, ...]:
    """A row for each wheel, for each wish whose result is not known yet, and for each package
    that leaves and does not come again."""
    needed_by: dict[str, list[str]] = {}
    for wheel in plan.pip_adds:
        for name in wheel.requires:
            needed_by.setdefault(name, []).append(wheel.name)
    leaving = {plain_name(package.name): package for package in plan.pip_removes}
    back = isinstance(plan.request, RestoreRequest) and not plan.creates
    wheels = [
        _wheel(
            wheel, needed_by.get(wheel.name, []), leaving.pop(plain_name(wheel.name), None), back
        )
        for wheel in plan.pip_adds
    ]
    # Where conda takes its place, that says why it goes.
    reasons = {plain_name(impact.name): impact.message for impact in plan.pip}
    wanted = plan.request.pip_remove if isinstance(plan.request, ChangeRequest) else ()
    chosen = {plain_name(name) for name in wanted}
    reasons |= dict.fromkeys(chosen, _CHOSEN)
    removed = [
        Change(
            package.name,
            ChangeKind.REMOVE,
            before=_removed(package),
            reason=reasons.get(name, _GOES),
            chosen=name in chosen,
        )
        for name, package in leaving.items()
    ]
    return (*wheels, *(_wish(wish) for wish in plan.pip_builds), *removed)


_CHOSEN = Message("reason-chosen")
_GOES = Message("reason-not-needed")
_BACK = Message("reason-restore")


def plain_name(name: str) -> str:
    """As the index knows it (PEP 503): `Flask_Login` and `flask-login` are one name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _wheel(
    wheel: PipWheel,
    needed_by: list[str],
    before: PipPackage | None,
    back: bool,  # noqa: FBT001
) -> Change:
    reason = _BACK if back else None
    if not back and not wheel.requested and needed_by:
        names = sorted(needed_by)[:_NAMES]
        reason = Message("reason-needed", {"names": ", ".join(names)})
    record = PackageRecord(
        name=wheel.name,
        version=wheel.version,
        build="",
        build_number=0,
        subdir="noarch",
        channel=_CHANNEL,
        url=wheel.url,
        file_name=wheel.file_name,
        sha256=wheel.sha256,
        size=wheel.size,
    )
    return Change(
        wheel.name,
        _kind(before, wheel),
        before=_removed(before) if before is not None else None,
        after=record,
        reason=reason,
        chosen=wheel.requested and before is None and not back,
        cached=wheel.cached,
        download_size=0 if wheel.cached else wheel.size,
    )


def _kind(before: PipPackage | None, wheel: PipWheel) -> ChangeKind:
    if before is None:
        return ChangeKind.ADD
    return ChangeKind.REBUILD if before.version == wheel.version else ChangeKind.UPGRADE


def _removed(package: PipPackage) -> PackageRecord:
    return PackageRecord(
        name=package.name,
        version=package.version,
        build="",
        build_number=0,
        subdir="noarch",
        channel=_CHANNEL,
        url="",
        file_name=f"{package.name}-{package.version}",
    )


def _wish(wish: PipWish) -> Change:
    return Change(wish.name or wish.text, ChangeKind.ADD, chosen=True)
