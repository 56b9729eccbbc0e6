"""What pip installs, as rows of the preview's table like the others'."""

from __future__ import annotations

from core.model.base import Message
from core.model.package import PackageRecord
from core.model.pip import PipWheel, PipWish
from core.model.plan import Change, ChangeKind, Plan

_CHANNEL = "pypi"
_NAMES = 3


def is_pip(change: Change) -> bool:
    """Whether pip does this, and not conda."""
    if change.kind is not ChangeKind.ADD:
        return False
    return change.after is None or change.after.channel == _CHANNEL


def pip_changes(plan: Plan) -> tuple[Change, ...]:
    """A row for each wheel, and one for each wish whose result is not known yet."""
    needed_by: dict[str, list[str]] = {}
    for wheel in plan.pip_adds:
        for name in wheel.requires:
            needed_by.setdefault(name, []).append(wheel.name)
    wheels = [_wheel(wheel, needed_by.get(wheel.name, [])) for wheel in plan.pip_adds]
    return (*wheels, *(_wish(wish) for wish in plan.pip_builds))


def _wheel(wheel: PipWheel, needed_by: list[str]) -> Change:
    reason = None
    if not wheel.requested and needed_by:
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
        ChangeKind.ADD,
        after=record,
        reason=reason,
        chosen=wheel.requested,
        cached=wheel.cached,
        download_size=0 if wheel.cached else wheel.size,
    )


def _wish(wish: PipWish) -> Change:
    return Change(wish.name or wish.text, ChangeKind.ADD, chosen=True)
