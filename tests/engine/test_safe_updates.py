"""Taking the safe lane, all of it or a part, over real channels."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from core.engine.channels import network
from core.engine.environments.history import read_history
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.model.calls import ApplyPlan
from core.model.plan import ChangeKind
from core.model.problem import UseRequest
from core.model.request import ChangeRequest
from core.model.updates import Lane
from tests.support.assertions import installed, read_records
from tests.support.channels import (
    ChannelFactory,
    ServedChannel,
    package,
)
from tests.support.planning import by_name, create, moves, plan, problem
from tests.support.update_lanes import (
    FAMILY,
    NAMES,
    Condarc,
    begin,
    lane,
    look,
    safely,
    update,
    why,
)


@pytest.fixture
def prefix(home: Path) -> Path:
    """Where the environment of a test is."""
    return home / ".conda" / "envs" / "thesis"


async def test_taking_the_safe_lane_gives_exactly_what_was_shown(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, *NAMES, packages=FAMILY)
    report = await look(prefix)
    shown = {one.name: one.change for one in report.lane(Lane.SAFE)}
    shown |= {change.name: change for change in report.brings}
    made = await plan(safely(prefix))
    assert by_name(made) == shown
    assert (made.download, made.disk) == (report.download, report.disk)
    assert made.risks == ()
    assert (made.title.code, made.title.params) == (
        "title-safe-updates",
        {"name": "thesis", "n": 3},
    )
    assert made.command.endswith("grows=1.1 solo=1.2 tzdata=2026c")
    await apply(ApplyPlan(made), silent)
    held = {(one["name"], one["version"], one["build"]) for one in read_records(prefix)}
    assert held == {(one.name, one.version, one.build) for one in made.after}
    assert read_history(prefix)[-1].title == made.title
    again = await look(prefix)
    assert lane(again, Lane.SAFE) == {}
    assert lane(again, Lane.REVIEW) == lane(report, Lane.REVIEW)


async def test_wishes_on_record_hold_and_exact_versions_let_go(
    prefix: Path, channel: ServedChannel, condarc: Condarc
) -> None:
    condarc(channel)
    await create(prefix, channel, "solo==1.0", "dataset=1.0", "libbase>=1.0,<1.2", "app=1")
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {"solo": "1.2"}
    assert why(report, "dataset") == ["holder-wish"]
    assert update(report, "dataset").lane is Lane.HELD
    assert why(report, "app")[0] == "holder-wish"
    assert update(report, "libx").why[0].params == {"who": "app 1.0", "spec": "libx 1.*"}
    made = await plan(safely(prefix))
    assert made.requested == {
        "app": ("app 1.*",),
        "dataset": ("dataset 1.0.*",),
        "libbase": ("libbase >=1.0,<1.2",),
        "solo": ("solo",),
    }


async def test_a_large_new_dependency_is_not_brought_and_the_version_before_it_is_taken(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    heavy = package("heavy", "9.0", files={"share/heavy": random.Random(5).randbytes(5_100_000)})
    packages = [
        package("one", "1.0"),
        package("one", "1.1"),
        package("one", "1.2", depends=["heavy"]),
        package("other", "1.0"),
        package("other", "1.1", depends=["heavy"]),
        heavy,
    ]
    await begin(prefix, channel_factory, condarc, "one", "other", packages=packages)
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {"one": "1.1"}
    assert update(report, "one").newest == "1.2"
    assert why(report, "other") == ["rule-new-big"]
    assert update(report, "other").why[0].params["name"] == "heavy"
    assert report.brings == ()
    assert report.solves <= 3


async def test_a_part_brings_what_it_cannot_do_without_and_leaves_the_rest(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    packages = [
        package("top", "1.0", depends=["middle"]),
        package("top", "1.1", depends=["middle >=1.1"]),
        package("middle", "1.0", depends=["base <1.1"]),
        package("middle", "1.1", depends=["base >=1.1"]),
        package("base", "1.0"),
        package("base", "1.1"),
        package("solo", "1.0"),
        package("solo", "1.1"),
    ]
    await begin(prefix, channel_factory, condarc, "top", "solo", packages=packages)
    assert set(lane(await look(prefix), Lane.SAFE)) == {"top", "middle", "base", "solo"}
    part = await plan(safely(prefix, "top"))
    assert set(moves(part)) == {"top", "middle", "base"}
    assert [name for name, change in by_name(part).items() if change.chosen] == ["top"]
    assert part.title.params["n"] == 3
    alone = await plan(safely(prefix, "solo"))
    assert moves(alone) == {"solo": ("1.0", "1.1")}
    assert part.risks == alone.risks == ()
    await apply(ApplyPlan(alone), silent)
    assert installed(prefix)["solo"] == "1.1"


async def test_a_choice_that_is_not_safe_any_more_is_refused_with_the_rest_on_offer(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, *NAMES, packages=FAMILY)
    found = await problem(safely(prefix, "big-step", "solo"))
    assert (found.code, found.params) == ("update-not-safe-now", {"names": "big-step"})
    (way,) = found.suggestions
    assert isinstance(way.action, UseRequest)
    assert moves(await plan(way.action.request)) == {"solo": ("1.0", "1.2")}
    assert (await problem(safely(prefix, "nowhere"))).code == "not-installed"


async def test_an_environment_that_has_no_solution_still_gets_what_is_safe(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    packages = [
        package("broken", "1.0", depends=["base"]),
        package("base", "1.0"),
        package("base", "1.1"),
        package("solo", "1.0"),
        package("solo", "1.1"),
        package("solo", "1.2", depends=["nowhere-to-be-had"]),
        package("user", "1.0", depends=["solo <1.2"]),
    ]
    await begin(prefix, channel_factory, condarc, "broken", "solo", "user", packages=packages)
    (file,) = (prefix / "conda-meta").glob("broken-*.json")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"base"', '"base >=7"'), encoding="utf-8")
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {"base": "1.1", "solo": "1.1"}
    made = await plan(safely(prefix))
    assert moves(made) == {"base": ("1.0", "1.1"), "solo": ("1.0", "1.1")}
    assert moves(await plan(safely(prefix, "solo"))) == {"solo": ("1.0", "1.1")}


async def test_a_build_that_no_channel_has_any_more_can_stay(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    gone = channel_factory("gone", [package("solo", "1.0"), package("base", "1.0")])
    await create(prefix, gone, "solo", "base", recorded=False)
    now = channel_factory("now", [package("solo", "1.1", depends=["base <1"]), package("other")])
    condarc(now)
    report = await look(prefix)
    assert report.lane(Lane.SAFE) == ()
    assert moves(await plan(safely(prefix))) == {}


async def test_other_builds_come_along_only_where_a_newer_version_needs_them(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    packages = [
        package("needed", "1.0", build="h_0"),
        package("idle", "1.0", build="h_0"),
        package("one", "1.0", depends=["needed"]),
    ]
    channel = await begin(
        prefix, channel_factory, condarc, "one", "needed", "idle", packages=list(packages)
    )
    channel.add(
        package("needed", "1.0", build="h_1", build_number=1),
        package("idle", "1.0", build="h_1", build_number=1),
        package("one", "1.1", depends=["needed 1.0 h_1"]),
    )
    network.gateway(refresh=True)
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {"one": "1.1"}
    assert [(change.name, change.kind) for change in report.brings] == [
        ("needed", ChangeKind.REBUILD)
    ]


async def test_every_plan_says_which_rules_it_breaks(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, *NAMES, packages=FAMILY)
    everything = await plan(ChangeRequest(str(prefix), update_all=True))
    assert [(risk.code, risk.params["names"]) for risk in everything.risks] == [
        ("risk-variant", "torchy"),
        ("risk-major", "big-step, zero"),
        ("risk-pre-release", "preview"),
    ]
    variant = by_name(everything)["torchy"].variant
    assert variant is not None
    assert variant.code == "variant-gpu-lost"
    one = await plan(ChangeRequest(str(prefix), update=("big-step",)))
    assert [risk.code for risk in one.risks] == ["risk-major"]
    assert (await plan(ChangeRequest(str(prefix), remove=("solo",)))).risks == ()
    dragged = await plan(ChangeRequest(str(prefix), remove=("base",)))
    assert [(risk.code, risk.params["names"]) for risk in dragged.risks] == [
        ("risk-removal", "limits")
    ]


async def test_an_environment_that_is_gone_is_told(prefix: Path, home: Path) -> None:
    assert (await problem(safely(home / "nowhere"))).code == "environment-gone"
