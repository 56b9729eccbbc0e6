"""What taking an update does to the rest of an environment, the gravest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.engine.solving.outcome import Outcome
from core.engine.solving.removal import listed
from core.engine.updates.cool_down import CoolDown
from core.engine.updates.rules import RULES, Broken, judge
from core.engine.updates.target import Target
from core.model.base import Message
from core.model.plan import Change, ChangeKind
from core.model.updates import EnvironmentPolicy

_ONE_BY_ONE = 2
"""So many packages are told of with their versions; more with their names alone."""
_WITH_VERSIONS = {"downgrade", "channel", "major"}


def consequences(
    target: Target, outcome: Outcome, policy: EnvironmentPolicy, cool_down: CoolDown
) -> tuple[Message, ...]:
    """What happens to packages besides the one it is about, and how many change.

    The rules the package itself breaks are in its Update, and not repeated.
    """
    difference = outcome.difference
    broken = judge(difference.changes, difference.after, target.start, policy, cool_down)
    others = [one for one in broken if one.name != target.name]
    changes = {change.name: change for change in difference.changes}
    found = [
        message
        for rule in RULES
        for message in _of_rule([one for one in others if one.rule == rule.code], changes)
    ]
    found += _wishes_gone(target, outcome)
    told = {one.name for one in others}
    found += _rest(target, difference.changes, told)
    count = len(difference.changes)
    found.append(Message("brings-count", {"n": count}) if count > 1 else Message("brings-nothing"))
    return tuple(found)


def _of_rule(broken: list[Broken], changes: dict[str, Change]) -> Iterator[Message]:
    if not broken:
        return
    rule = broken[0].rule
    if rule in _WITH_VERSIONS and len(broken) <= _ONE_BY_ONE:
        for one in broken:
            yield _with_versions(rule, changes[one.name])
        return
    names = listed(sorted({one.name for one in broken}))
    if rule in {"skipped", "young"}:
        yield Message(f"brings-{rule}", {"names": names})
    elif rule == "python-minor":
        yield Message(f"risk-{rule}")
    else:
        yield Message(f"risk-{rule}", {"n": len(broken), "names": names})


def _with_versions(rule: str, change: Change) -> Message:
    before, after = change.before, change.after
    assert before is not None
    assert after is not None
    if rule == "channel":
        versions = {"before": before.channel, "after": after.channel}
    elif before.version == after.version:
        versions = {"before": before.build, "after": after.build}
    else:
        versions = {"before": before.version, "after": after.version}
    return Message(f"brings-{rule}", {"name": change.name, **versions})


def _wishes_gone(target: Target, outcome: Outcome) -> Iterator[Message]:
    """Versions on record that the update sets aside."""
    gone = outcome.goal.replaced
    if gone:
        specs = listed([gone[name] for name in sorted(gone)])
        yield Message("brings-wishes-gone", {"specs": specs})


def _rest(target: Target, changes: Iterable[Change], told: set[str]) -> Iterator[Message]:
    """What moves along without breaking a rule."""
    along, new = [], []
    for change in changes:
        if change.name == target.name or change.name in told:
            continue
        if change.kind is ChangeKind.ADD:
            new.append(change.name)
        elif change.kind is not ChangeKind.RELINK:
            along.append(change.name)
    if along:
        yield Message("brings-along", {"n": len(along), "names": listed(along)})
    if new:
        yield Message("brings-new", {"n": len(new), "names": listed(new)})
