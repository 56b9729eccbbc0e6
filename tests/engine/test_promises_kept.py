"""What the preview promised is what the prefix holds: random channels, random requests."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.practice.packages import Package
from core.engine.reporting import silent
from core.engine.solving.planner import make_plan
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan, MakePlan
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest, Request, RestoreRequest
from tests.engine.hand_made_plans import requested_on_disk
from tests.support.assertions import read_records, verify_prefix
from tests.support.channels import ChannelFactory, package

ROUNDS = 4
CHANGES = 4


def random_packages(dice: random.Random) -> list[Package]:
    """Twelve names in up to three versions, each leaning on names before it."""
    names = [f"pkg{letter}" for letter in "abcdefghijkl"]
    packages = []
    newest = {name: dice.randint(1, 3) for name in names}
    for position, name in enumerate(names):
        for major in range(1, newest[name] + 1):
            below = names[:position]
            needs = dice.sample(below, dice.randint(0, min(2, len(below))))
            packages.append(
                package(
                    name,
                    f"{major}.{dice.randint(0, 4)}",
                    build=f"h{dice.randint(0, 9)}_0",
                    depends=[f"{need} >={dice.randint(1, newest[need])}" for need in needs],
                    files={
                        f"share/{name}/{major}-{n}.bin": dice.randbytes(dice.randint(10, 5000))
                        for n in range(dice.randint(1, 6))
                    },
                    noarch=dice.choice(("generic", None)),
                )
            )
    return packages


def assert_kept(plan: Plan, prefix: Path, downloaded: int) -> None:
    verify_prefix(prefix)
    held = {(r["name"], r["version"], r["build"], r["subdir"]) for r in read_records(prefix)}
    assert held == {record.identity for record in plan.after}
    promised = {name: list(specs) for name, specs in plan.requested.items() if specs}
    assert requested_on_disk(prefix) == promised
    if plan.download.at_least:
        assert downloaded >= plan.download.bytes
    else:
        assert downloaded == plan.download.bytes


def any_change(prefix: Path, names: list[str], dice: random.Random, plan: Plan) -> Request:
    installed = [record.name for record in plan.after]
    kind = dice.choice(("install", "remove", "update", "all", "mixed"))
    if kind == "all":
        return ChangeRequest(str(prefix), update_all=True)
    install = tuple(dice.sample(names, 2)) if kind in {"install", "mixed"} else ()
    pool = sorted(set(installed) - set(install))
    few = tuple(dice.sample(pool, min(1, len(pool)))) if kind != "install" else ()
    if kind == "update":
        return ChangeRequest(str(prefix), update=few)
    return ChangeRequest(str(prefix), install=install, remove=few)


@pytest.mark.parametrize("seed", range(ROUNDS))
async def test_the_prefix_holds_what_was_promised(
    home: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path], seed: int
) -> None:
    dice = random.Random(seed)
    packages = random_packages(dice)
    served = channel_factory("random", packages)
    condarc(served)
    prefix = home / "envs" / f"random-{seed}"
    names = sorted({item.name for item in packages})
    first: Plan | None = None
    request: Request = CreateRequest(str(prefix), specs=tuple(dice.sample(names, 3)))
    carried = 0
    for _ in range(CHANGES * 3):
        try:
            plan = await make_plan(MakePlan(request, explain=False), silent)
        except ProblemError:
            plan = None
        if plan is not None and not plan.blocked:
            applied = await apply(ApplyPlan(plan), silent)
            providers = applied.operation.providers
            assert_kept(plan, prefix, sum(p.bytes for p in providers if p.name != "cache"))
            first, last = first or plan, plan
            carried += 1
        if first is None:
            request = CreateRequest(str(prefix), specs=tuple(dice.sample(names, 3)))
        elif carried >= CHANGES:
            break
        else:
            request = any_change(prefix, names, dice, last)
    assert first is not None
    back = RestoreRequest(str(prefix), first.after, first.requested, revision=0)
    plan = await make_plan(MakePlan(back), silent)
    await apply(ApplyPlan(plan), silent)
    assert {record.identity for record in plan.after} == {r.identity for r in first.after}
    assert_kept(plan, prefix, plan.download.bytes)


async def test_a_file_that_made_room_comes_back_with_the_state_before(
    home: Path, channel_factory: ChannelFactory, condarc: Callable[..., Path]
) -> None:
    served = channel_factory("room", [package("base"), package("guest")])
    condarc(served)
    prefix = home / "envs" / "thesis"
    plan = await make_plan(MakePlan(CreateRequest(str(prefix), specs=("base",))), silent)
    await apply(ApplyPlan(plan), silent)
    own = prefix / "share" / "guest" / "about.txt"
    own.parent.mkdir(parents=True)
    own.write_text("my notes", encoding="utf-8")
    adding = await make_plan(MakePlan(ChangeRequest(str(prefix), install=("guest",))), silent)
    await apply(ApplyPlan(adding), silent)
    assert own.read_text(encoding="utf-8") != "my notes"
    back = RestoreRequest(str(prefix), plan.after, plan.requested, revision=0)
    await apply(ApplyPlan(await make_plan(MakePlan(back), silent)), silent)
    assert own.read_text(encoding="utf-8") == "my notes"
