"""The three lanes over real channels, and taking the safe one."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.channels import network
from core.engine.environments.history import read_history
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.engine.updates.finding import find_updates
from core.engine.updates.kept import last_reports
from core.engine.updates.policy import set_pin, skip_version
from core.model.calls import ApplyPlan, FindUpdates, SetPin, SkipVersion
from core.model.plan import ChangeKind
from core.model.problem import UseRequest
from core.model.request import ChangeRequest, SafeUpdateRequest
from core.model.updates import Lane, Update, UpdateReport
from core.settings import Settings, SettingsFile
from tests.support.assertions import installed, read_records
from tests.support.channels import (
    DAY,
    MINOR,
    PYTHON_NEW,
    ChannelFactory,
    ServedChannel,
    base_packages,
    package,
)
from tests.support.planning import by_name, create, moves, plan, problem

NOW = round(time.time() * 1000)
Condarc = Callable[..., Path]


@pytest.fixture
def prefix(home: Path) -> Path:
    """Where the environment of a test is."""
    return home / ".conda" / "envs" / "thesis"


async def look(prefix: Path) -> UpdateReport:
    return await find_updates(FindUpdates(str(prefix)), silent)


def lane(report: UpdateReport, wanted: Lane) -> dict[str, str]:
    return {update.name: update.after for update in report.lane(wanted)}


def update(report: UpdateReport, name: str) -> Update:
    return next(one for one in report.updates if one.name == name)


def why(report: UpdateReport, name: str) -> list[str]:
    return [message.code for message in update(report, name).why]


def safely(prefix: Path, *names: str) -> SafeUpdateRequest:
    return SafeUpdateRequest(str(prefix), names=names)


async def begin(
    prefix: Path, factory: ChannelFactory, condarc: Condarc, *specs: str, packages: list[object]
) -> ServedChannel:
    """An environment with the first packages of a channel, which then offers the others too."""
    first = [one for one in packages if one.version in {"1.0", "0.9", "2025b"}]  # type: ignore[attr-defined]
    channel = factory("updates", first)
    condarc(channel)
    made = await create(prefix, channel, *specs, recorded=False)
    assert made.after
    channel.add(*[one for one in packages if one not in first])  # type: ignore[list-item]
    network.gateway(refresh=True)
    return channel


FAMILY = [
    package("solo", "1.0"),
    package("solo", "1.1"),
    package("solo", "1.2"),
    package("big-step", "1.0"),
    package("big-step", "2.0"),
    package("zero", "0.9"),
    package("zero", "0.10"),
    package("tzdata", "2025b"),
    package("tzdata", "2026c"),
    package("preview", "1.0"),
    package("preview", "1.1rc1"),
    package("torchy", "1.0", build="cuda126_0"),
    package("torchy", "1.1", build="cpu_0"),
    package("base", "1.0"),
    package("base", "1.1"),
    package("limits", "1.0", depends=["base <1.1"]),
    package("grows", "1.0"),
    package("grows", "1.1", depends=["small"]),
    package("small", "1.5"),
]
NAMES = ("solo", "big-step", "zero", "tzdata", "preview", "torchy", "limits", "grows")


async def test_lanes_say_what_is_safe_what_to_look_at_and_what_is_held(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, *NAMES, packages=FAMILY)
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {"grows": "1.1", "solo": "1.2", "tzdata": "2026c"}
    assert lane(report, Lane.REVIEW) == {
        "big-step": "2.0",
        "preview": "1.1rc1",
        "torchy": "1.1",
        "zero": "0.10",
    }
    assert lane(report, Lane.HELD) == {"base": "1.1"}
    assert [change.name for change in report.brings] == ["small"]
    assert (why(report, "big-step"), why(report, "zero")) == (["rule-major"], ["rule-major-zero"])
    assert (why(report, "torchy"), why(report, "preview")) == (
        ["variant-gpu-lost"],
        ["rule-pre-release"],
    )
    assert update(report, "base").why[0].params == {"who": "limits 1.0", "spec": "base <1.1"}
    assert update(report, "base").explainable
    assert report.solves <= 3
    assert not any(one.why for one in report.lane(Lane.SAFE))


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


async def test_pinned_and_skipped_packages_are_held_with_what_the_user_noted(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, *NAMES, packages=FAMILY)
    set_pin(SetPin(str(prefix), "solo", "solo 1.0", "as published"))
    skip_version(SkipVersion(str(prefix), "tzdata", "2026c"))
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {"grows": "1.1"}
    solo, tzdata = update(report, "solo"), update(report, "tzdata")
    assert solo.lane is tzdata.lane is Lane.HELD
    assert solo.hold is not None
    assert solo.hold.note == "as published"
    assert (why(report, "solo"), why(report, "tzdata")) == (["holder-pin"], ["rule-skipped"])


async def test_a_skipped_version_leaves_the_one_before_it(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, "solo", packages=FAMILY)
    skip_version(SkipVersion(str(prefix), "solo", "1.2"))
    solo = update(await look(prefix), "solo")
    assert (solo.lane, solo.after, solo.newest) == (Lane.SAFE, "1.1", "1.2")


async def test_what_could_move_with_it_is_a_consequence_and_what_nothing_can_give_holds(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    python = f"python {MINOR}.*"
    packages = [
        package("lib", "1.0"),
        package("lib", "2.0"),
        package("top", "1.0", depends=["lib 1.*"]),
        package("top", "2.0", depends=["lib 2.*"]),
        package("lonely", "1.0"),
        package("lonely", "1.1", depends=["nowhere-to-be-had"]),
        package("drives", "1.0"),
        package("drives", "1.1", depends=["__cuda >=99"]),
        package("built", "1.0", depends=[python], noarch=None),
        package("built", "1.1", depends=["python 3.99.*"], noarch=None),
        package("pure", "1.0", depends=["python"]),
        package("pure", "1.1", depends=["python >=3.99"]),
        *[one for one in base_packages() if one.version == PYTHON_NEW],
    ]
    first = [one for one in packages if one.version in {"1.0", PYTHON_NEW}]
    channel = channel_factory("updates", first)
    condarc(channel)
    SettingsFile().save(Settings(pip_with_python=False))
    names = ("top", "lonely", "drives", "built", "pure")
    await create(prefix, channel, *names, recorded=False)
    channel.add(*[one for one in packages if one not in first])
    network.gateway(refresh=True)
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {}
    assert lane(report, Lane.REVIEW) == {"lib": "2.0", "top": "2.0"}
    assert why(report, "top") == why(report, "lib") == ["rule-major", "review-with"]
    assert why(report, "lonely") == ["holder-nowhere"]
    assert why(report, "drives") == ["holder-machine-lacks", "variant-gpu-gained"]
    assert why(report, "built") == ["holder-python-build"]
    assert why(report, "pure") == ["holder-python"]


async def test_a_choice_that_keeps_another_package_is_named(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    packages = [
        package("lib", "1.0"),
        package("lib", "1.1"),
        package("top", "1.0", depends=["lib 1.0"]),
        package("top", "1.1", depends=["lib 1.1"]),
    ]
    await begin(prefix, channel_factory, condarc, "top", packages=packages)
    set_pin(SetPin(str(prefix), "lib", "lib 1.0"))
    report = await look(prefix)
    assert {one.lane for one in report.updates} == {Lane.HELD}
    assert why(report, "top") == ["holder-requires", "holder-pin"]
    assert update(report, "top").why[0].params == {"who": "top 1.1", "spec": "lib ==1.1"}
    assert why(report, "lib")[0] == "holder-pin"


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
    assert why(report, "other") == ["rule-new-big", "review-brings"]
    assert report.brings == ()
    assert report.solves <= 3


async def test_what_came_out_just_now_waits_and_what_matters_for_security_does_not(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    old, young = NOW - 30 * DAY, NOW - 2 * DAY
    packages = [
        package("solo", "1.0", timestamp=old),
        package("solo", "1.1", timestamp=old),
        package("solo", "1.2", timestamp=young),
        package("base", "1.0", timestamp=old),
        package("base", "1.1", timestamp=young),
        package("openssl", "1.0", timestamp=old),
        package("openssl", "1.1", timestamp=young),
        package("ageless", "1.0", timestamp=None),
        package("ageless", "1.1", timestamp=None),
        package("grows", "1.0", timestamp=old),
        package("grows", "1.1", depends=["small"], timestamp=old),
        package("small", "1.5", timestamp=old),
        package("small", "1.6", timestamp=young),
    ]
    names = ("solo", "base", "openssl", "ageless", "grows")
    await begin(prefix, channel_factory, condarc, *names, packages=packages)
    SettingsFile().save(Settings(cool_down_days=7))
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {
        "ageless": "1.1",
        "grows": "1.1",
        "openssl": "1.1",
        "solo": "1.1",
    }
    assert update(report, "solo").newest == "1.2"
    assert (update(report, "base").lane, why(report, "base")) == (Lane.HELD, ["rule-young"])
    assert (report.too_young, report.cool_down_days) == (2, 7)
    assert [change.after and change.after.version for change in report.brings] == ["1.5"]
    SettingsFile().save(Settings(cool_down_days=7, security_at_once=False))
    assert why(await look(prefix), "openssl") == ["rule-young"]


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


async def test_reports_are_kept_until_the_environment_or_a_decision_changes(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, *NAMES, packages=FAMILY)
    place = (str(prefix),)
    assert last_reports(place) == ()
    report = await look(prefix)
    assert last_reports((*place, "/nowhere/else")) == (report,)
    skip_version(SkipVersion(str(prefix), "solo", "1.2"))
    assert last_reports(place) == ()
    report = await look(prefix)
    assert last_reports(place) == (report,)
    SettingsFile().save(Settings(cool_down_days=3))
    assert last_reports(place) == ()
    SettingsFile().save(Settings())
    await apply(ApplyPlan(await plan(safely(prefix, "tzdata"))), silent)
    assert last_reports(place) == ()


async def test_a_frozen_environment_has_everything_held_and_needs_no_solver(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    await begin(prefix, channel_factory, condarc, *NAMES, packages=FAMILY)
    (prefix / "conda-meta" / "frozen").write_text("{}", encoding="utf-8")
    report = await look(prefix)
    assert report.solves == 0
    assert {one.lane for one in report.updates} == {Lane.HELD}
    assert why(report, "solo") == ["environment-frozen"]


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


async def test_pip_packages_that_conda_has_newer_are_held(
    prefix: Path, channel: ServedChannel, condarc: Condarc
) -> None:
    condarc(channel)
    await create(prefix, channel, "python", "pip")
    folder = "Lib" if sys.platform == "win32" else f"lib/python{MINOR}"
    site = prefix / folder / "site-packages"
    for name, version in (("pyhello", "1.0"), ("pyutil", "1.0"), ("unheard-of", "1.0")):
        info = site / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir(parents=True)
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        (info / "METADATA").write_text(text, encoding="utf-8")
        (info / "INSTALLER").write_text("pip\n", encoding="utf-8")
    report = await look(prefix)
    held = update(report, "pyhello")
    assert (held.lane, held.by_pip, held.after) == (Lane.HELD, True, "2.0")
    assert {one.name for one in report.updates if one.by_pip} == {"pyhello"}


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


async def test_a_newer_version_of_another_channel_is_one_to_look_at(
    prefix: Path, channel_factory: ChannelFactory, condarc: Condarc
) -> None:
    one = channel_factory("one", [package("solo", "1.0"), package("base", "1.0")])
    await create(prefix, one, "solo", "base", recorded=False)
    one.add(package("base", "1.1"))
    other = channel_factory("other", [package("solo", "1.1"), package("base", "1.2")])
    condarc(one, other, channel_priority="flexible")
    network.gateway(refresh=True)
    report = await look(prefix)
    assert lane(report, Lane.SAFE) == {"base": "1.1"}
    assert update(report, "base").newest == "1.2"
    assert lane(report, Lane.REVIEW) == {"solo": "1.1"}
    assert why(report, "solo") == ["rule-channel"]
    assert moves(await plan(safely(prefix))) == {"base": ("1.0", "1.1")}


async def test_an_environment_that_is_gone_is_told(prefix: Path, home: Path) -> None:
    assert (await problem(safely(home / "nowhere"))).code == "environment-gone"
