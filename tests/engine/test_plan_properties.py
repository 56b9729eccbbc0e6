"""Whatever the channel and whatever is asked, a plan keeps its rules."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import rattler

from core.engine.records import to_rattler
from core.engine.solving.goal import goal_of_change
from core.engine.solving.specs import name_of
from core.engine.solving.starting_point import StartingPoint
from core.model.package import InstalledPackage, PackageRecord
from core.model.plan import ChangeKind, Plan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest
from tests.support.channels import ChannelFactory
from tests.support.planning import create, install, plan
from tests.support.random_channels import random_packages, random_specs, random_wish


def _names(records: tuple[PackageRecord, ...]) -> set[str]:
    return {record.name for record in records}


def assert_rules(found: Plan, before: dict[str, PackageRecord], request: ChangeRequest) -> None:
    # Closed: every dependency and every constraint holds.
    rattler.PackageRecord.validate([to_rattler(record) for record in found.after])
    # After is before and the changes, nothing else.
    expected = dict(before)
    for change in found.changes:
        assert change.before == before.get(change.name)
        if change.after is None:
            del expected[change.name]
        else:
            expected[change.name] = change.after
    assert expected == {record.name: record for record in found.after}
    gone = {change.name for change in found.changes if change.kind is ChangeKind.REMOVE}
    if not request.remove:
        assert not gone
    else:
        assert set(request.remove) <= gone
    assert set(found.requested) <= _names(found.after)
    assert all(change.reason is not None for change in found.changes)


@pytest.mark.parametrize("recorded", [True, False], ids=["recorded", "unrecorded"])
@pytest.mark.parametrize("seed", range(100, 103))
async def test_rules_hold_in_random_channels(
    seed: int, recorded: bool, home: Path, channel_factory: ChannelFactory
) -> None:
    packages = random_packages(seed, with_python=False)
    channel = channel_factory(packages=packages)
    prefix = home / "envs" / "work"
    for attempt in range(20):
        specs = random_specs(seed * 100 + attempt, packages)
        try:
            held = (await create(prefix, channel, *specs, recorded=recorded)).after
        except ProblemError:
            continue
        break
    asked = 0
    for step in range(8):
        before = {record.name: record for record in held}
        wish = random_wish(seed * 100 + step, packages, before)
        request = ChangeRequest(
            str(prefix), wish.install, wish.remove, wish.update, wish.update_all, (channel.url,)
        )
        try:
            found = await plan(request, explain=False)
        except ProblemError:
            continue
        assert_rules(found, before, request)
        asked += 1
        if asked % 3 == 0:
            await install(found.after, prefix, found.requested if recorded else None)
            held = found.after
    assert asked


@pytest.mark.parametrize("seed", range(30))
def test_a_removal_is_closed_and_takes_no_bystander(seed: int) -> None:
    generator = random.Random(seed)
    records = [
        PackageRecord(
            name=f"p{number}",
            version="1",
            build="0",
            build_number=0,
            subdir="noarch",
            channel="c",
            url=f"http://c/noarch/p{number}-1-0.conda",
            file_name=f"p{number}-1-0.conda",
            depends=tuple(
                f"p{other}" for other in range(number) if generator.random() < 2 / (number + 1)
            ),
        )
        for number in range(15)
    ]
    requested = {record.name: (record.name,) for record in records if generator.random() < 0.4}
    start = StartingPoint(
        "/prefix",
        tuple(InstalledPackage(record) for record in records),
        requested,
        requested_known=bool(requested),
    )
    named = generator.sample([record.name for record in records], 2)
    goal = goal_of_change(
        ChangeRequest("/prefix", remove=tuple(named)), start, pip_with_python=True
    )
    gone = goal.removal.names
    staying = {record.name: record for record in records if record.name not in gone}
    assert set(named) <= gone
    for record in staying.values():
        assert {name_of(text) for text in record.depends} <= staying.keys()
    for name in gone - set(named):
        needs = set(start.needs[name])
        falls = needs & gone and not (needs <= staying.keys())
        orphan = (
            name not in requested
            and bool(start.needed_by[name])
            and (start.needed_by[name] <= gone)
        )
        assert falls or orphan, name
    if not requested:
        assert gone == {name for name in gone if name in named or set(start.needs[name]) & gone}
