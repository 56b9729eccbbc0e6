"""What the preview promised is what the prefix holds, in random channels, for random requests."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.reporting import silent
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, MakePlan
from core.model.plan import ChangeKind, Plan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest
from tests.support.assertions import installed, read_records, snapshot, verify_prefix
from tests.support.channels import ChannelFactory
from tests.support.fault_server import FaultServer
from tests.support.random_channels import Wish, random_packages, random_specs, random_wish

# Wine is slow, and every environment there holds a copy of Python.
SEEDS = range(3 if sys.platform == "win32" else 8)
WISHES = 4


async def plan_or_none(request: Request) -> Plan | None:
    try:
        return await make_plan(MakePlan(request, explain=False), silent)
    except ProblemError:
        return None


def assert_promise_kept(
    plan: Plan, prefix: Path, before: dict[str, str], server: FaultServer
) -> None:
    promised = {(one.name, one.version, one.build, one.url, one.sha256) for one in plan.after}
    held = {
        (one["name"], one["version"], one["build"], one["url"], one["sha256"])
        for one in read_records(prefix)
    }
    assert held == promised
    assert plan.download.at_least is False
    assert server.bytes_served("*.conda") == plan.download.bytes
    after = installed(prefix)
    for change in plan.changes:
        if change.kind is ChangeKind.ADD:
            assert change.name not in before
        if change.kind is ChangeKind.REMOVE:
            assert change.name not in after
    changed = {change.name for change in plan.changes}
    assert {name: version for name, version in before.items() if name not in changed} == {
        name: version for name, version in after.items() if name not in changed
    }
    requested = {one["name"]: one.get("requested_specs", []) for one in read_records(prefix)}
    assert {name for name, specs in requested.items() if specs} == set(plan.requested)
    verify_prefix(prefix)


@pytest.mark.parametrize("seed", SEEDS)
async def test_every_plan_is_what_happens(
    seed: int, channel_factory: ChannelFactory, condarc: Callable[..., Path], home: Path
) -> None:
    with_python = seed % 4 == 0
    packages = random_packages(seed, with_python=with_python)
    served = channel_factory(f"random-{seed}", packages, faults=True)
    server = served.server
    assert isinstance(server, FaultServer)
    condarc(served)
    prefix = home / ".conda/envs/random"

    plan = None
    for attempt in range(10):
        specs = random_specs(seed * 100 + attempt, packages)
        plan = await plan_or_none(CreateRequest(str(prefix), specs=specs))
        if plan is not None:
            break
    assert plan is not None
    server.forget()
    await apply(ApplyPlan(plan), silent)
    assert_promise_kept(plan, prefix, {}, server)
    first = plan

    for step in range(WISHES):
        before = installed(prefix)
        state = snapshot(prefix)
        wish = random_wish(seed * 100 + step, packages, before)
        plan = await plan_or_none(_request(prefix, wish))
        if plan is None or not plan.changes:
            assert snapshot(prefix) == state
            continue
        server.forget()
        await apply(ApplyPlan(plan), silent)
        assert_promise_kept(plan, prefix, before, server)
        _assert_wish_honoured(wish, before, installed(prefix))

    back = await plan_or_none(RestoreRequest(str(prefix), first.after, first.requested))
    assert back is not None
    before = installed(prefix)
    server.forget()
    await apply(ApplyPlan(back), silent)
    assert {one.identity for one in back.after} == {one.identity for one in first.after}
    assert_promise_kept(back, prefix, before, server)


def _request(prefix: Path, wish: Wish) -> ChangeRequest:
    return ChangeRequest(
        str(prefix),
        install=wish.install,
        remove=wish.remove,
        update=wish.update,
        update_all=wish.update_all,
    )


def _assert_wish_honoured(wish: Wish, before: dict[str, str], after: dict[str, str]) -> None:
    for spec in wish.install:
        assert spec.split("=")[0].rstrip(">") in after
    for name in wish.remove:
        assert name not in after
    if not wish.remove:
        # An add or an update never removes.
        assert before.keys() <= after.keys()
