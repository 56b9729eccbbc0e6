"""Working offline, a plan says before Apply what it would have to fetch."""

from __future__ import annotations

from core.engine.channels import network
from core.model.base import Message
from core.model.plan import Check, Plan, Severity


def offline_checks(plan: Plan) -> tuple[Check, ...]:
    """A check that forbids Apply where archives would have to come from a server."""
    if not network.is_offline():
        return ()
    missing = [
        change.after
        for change in plan.changes
        if change.after is not None and not change.cached and change.after.url.startswith("http")
    ]
    if not missing:
        return ()
    names = ", ".join(record.name for record in missing[:3])
    message = Message("offline-archives-missing", {"n": len(missing), "names": names})
    detail = "\n".join(record.file_name for record in missing)
    return (Check(Severity.BLOCK, message, detail),)
