"""Why each package changes, and what of it deserves a second look."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import rattler

from core.engine.records import to_rattler
from core.engine.solving.goal import Goal
from core.engine.solving.removal import listed
from core.engine.solving.specs import name_of
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.package import PackageRecord
from core.model.plan import Change, ChangeKind

_MOVES = {ChangeKind.UPGRADE, ChangeKind.DOWNGRADE, ChangeKind.REBUILD, ChangeKind.CHANNEL}


@dataclass(frozen=True)
class Reasons:
    """Explains changes from the content before and after and from what was asked."""

    goal: Goal
    start: StartingPoint
    after: tuple[PackageRecord, ...]
    changes: tuple[Change, ...]
    python_moves: bool = False

    @cached_property
    def _users(self) -> dict[str, list[tuple[PackageRecord, str]]]:
        """By name, who depends on it afterwards, and by which spec."""
        found: dict[str, list[tuple[PackageRecord, str]]] = {}
        for record in self.after:
            for dependency in record.depends:
                found.setdefault(name_of(dependency), []).append((record, dependency))
        return found

    @cached_property
    def _limits(self) -> dict[str, list[tuple[PackageRecord, str]]]:
        """By name, who constrains it afterwards."""
        found: dict[str, list[tuple[PackageRecord, str]]] = {}
        for record in self.after:
            for constraint in record.constrains:
                found.setdefault(name_of(constraint), []).append((record, constraint))
        return found

    @cached_property
    def _changed(self) -> set[str]:
        return {change.name for change in self.changes}

    def reason(self, change: Change) -> Message:
        """Why this package changes."""
        name, goal = change.name, self.goal
        if change.kind is ChangeKind.REMOVE:
            return goal.removal.reasons.get(name) or Message("reason-not-needed")
        if change.kind is ChangeKind.RELINK:
            return Message("reason-relink")
        if name in goal.replaced:
            code = "reason-spec-replaced" if name in goal.chosen else "reason-spec-outgrown"
            return Message(code, {"spec": goal.replaced[name]})
        if name in goal.chosen:
            return Message("reason-chosen")
        if change.before is not None and change.kind in _MOVES:
            asked = self._who_moved(change.before)
            if asked is not None:
                return asked
        if goal.update_all and change.kind is not ChangeKind.ADD:
            return Message("reason-update-all")
        users = self._users.get(name, [])
        fresh = [user.name for user, _ in users if user.name in self._changed]
        names = sorted(dict.fromkeys(fresh or [user.name for user, _ in users]))
        if name == "pip" and goal.brings_pip and set(names) <= {"python"}:
            return Message("reason-pip-with-python")
        if names:
            return Message("reason-needed", {"names": listed(names)})
        return Message("reason-fits")

    def attention(self, change: Change) -> tuple[Message, ...]:
        """What a person should not overlook about this change."""
        found = []
        before, after = change.before, change.after
        if change.kind is ChangeKind.DOWNGRADE and before and after:
            found.append(
                Message("attention-downgrade", {"before": before.version, "after": after.version})
            )
        if before and after and before.channel != after.channel and change.kind in _MOVES:
            found.append(
                Message("attention-channel", {"before": before.channel, "after": after.channel})
            )
        if (
            change.kind is ChangeKind.REMOVE
            and change.name not in self.goal.removal.chosen
            and change.name in self.start.requested
        ):
            found.append(Message("attention-requested-removed"))
        if change.name in self.goal.replaced and change.name in self.goal.chosen:
            found.append(
                Message("attention-spec-replaced", {"spec": self.goal.replaced[change.name]})
            )
        if change.name == "python" and self.python_moves and before and after:
            found.append(
                Message(
                    "attention-python-minor", {"before": before.version, "after": after.version}
                )
            )
        if change.post_link:
            found.append(Message("attention-post-link"))
        if change.pre_unlink:
            found.append(Message("attention-pre-unlink"))
        return tuple(found)

    def _who_moved(self, before: PackageRecord) -> Message | None:
        """Whose wish the old build does not meet, or what the old build can't live with."""
        old = to_rattler(before)
        for user, spec in self._users.get(before.name, []) + self._limits.get(before.name, []):
            if not _fits(spec, old):
                return Message(
                    "reason-requires", {"who": f"{user.name} {user.version}", "spec": spec}
                )
        wanted = {record.name: record for record in self.after}
        for spec in before.depends:
            needed = name_of(spec)
            if needed in self._changed and needed in wanted:
                now = wanted[needed]
                if not _fits(spec, to_rattler(now)):
                    return Message(
                        "reason-goes-with", {"who": f"{now.name} {now.version}", "spec": spec}
                    )
        return None


def _fits(spec: str, record: rattler.PackageRecord) -> bool:
    try:
        return bool(rattler.MatchSpec(spec).matches(record))
    except rattler.exceptions.InvalidMatchSpecError:
        return True
