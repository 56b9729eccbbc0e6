"""Which update is in which lane, and what is said of it, over real channels."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from core.engine.channels import network
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.engine.updates.kept import last_reports
from core.engine.updates.policy import set_pin, skip_version
from core.model.calls import ApplyPlan, SetPin, SkipVersion
from core.model.updates import Lane
from core.settings import Settings, SettingsFile
from tests.support.channels import (
    DAY,
    MINOR,
    PYTHON_NEW,
    ChannelFactory,
    ServedChannel,
    base_packages,
    package,
)
from tests.support.planning import create, moves, plan
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

NOW = round(time.time() * 1000)


@pytest.fixture
def prefix(home: Path) -> Path:
    """Where the environment of a test is."""
    return home / ".conda" / "envs" / "thesis"


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
        ["update-gpu-unpublished"],
        ["rule-pre-release"],
    )
    assert update(report, "base").why[0].params == {"who": "limits 1.0", "spec": "base <1.1"}
    assert update(report, "base").explainable
    assert report.solves <= 3
    assert not any(one.why for one in report.lane(Lane.SAFE))


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
