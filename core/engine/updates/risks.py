"""What a plan breaks of the rules of safe updates, in a few sentences for its banner."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.solving.removal import listed
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.rules import RULES, judge
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest
from core.model.updates import EnvironmentPolicy

_NEW = frozenset({"new-big", "new-many"})


def risks_of(
    request: Request,
    chosen: frozenset[str],
    changes: Iterable[Change],
    after: Iterable[PackageRecord],
    start: StartingPoint,
    policy: EnvironmentPolicy,
) -> tuple[Message, ...]:
    """One sentence for each rule that is broken, the gravest first; none for a new environment.

    Going back to an earlier state breaks rules on purpose, and so does removing what the user
    named. Who installs something wants what it brings, however large.
    """
    if isinstance(request, CreateRequest | RestoreRequest) or not start.records:
        return ()
    shown = [
        change
        for change in changes
        if not (change.kind is ChangeKind.REMOVE and change.name in chosen)
    ]
    installs = isinstance(request, ChangeRequest) and bool(request.install)
    names: dict[str, list[str]] = {}
    for broken in judge(shown, after, start, policy):
        names.setdefault(broken.rule, []).append(broken.name)
    found = []
    for rule in RULES:
        if rule.code not in names or not rule.counts_in_plans or (installs and rule.code in _NEW):
            continue
        if rule.code == "python-minor":
            found.append(Message("risk-python-minor"))
            continue
        params: dict[str, str | int] = {
            "n": len(names[rule.code]),
            "names": listed(names[rule.code]),
        }
        found.append(Message(f"risk-{rule.code}", params))
    return tuple(found)
