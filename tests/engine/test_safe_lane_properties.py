"""Whatever the channels, the environment and the selection: the safe lane keeps its promises.

The promises are checked here from the records alone, by other code than what makes the lane.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
import rattler

from core.engine.channels import network
from core.engine.practice.packages import Package
from core.engine.records import to_rattler
from core.engine.reporting import silent
from core.engine.transactions.runner import apply
from core.engine.updates.finding import find_updates
from core.engine.updates.policy import set_pin, skip_version
from core.model.calls import ApplyPlan, FindUpdates, SetPin, SkipVersion
from core.model.package import PackageRecord
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import CreateRequest, SafeUpdateRequest
from core.model.updates import Lane, UpdateReport
from core.settings import Settings, SettingsFile
from tests.support.assertions import read_records
from tests.support.channels import DAY, ChannelFactory, package
from tests.support.planning import install, plan

SEEDS = range(2 if sys.platform == "win32" else 5)
NOW = round(time.time() * 1000)
WAIT = 10
"""Days of the cool-down."""
SPECIAL = ("numpy", "openssl", "tzdata")
VERSIONS = {
    "tzdata": ("2024a", "2024b", "2025a", "2026c"),
    "numpy": ("1.0", "1.0.1", "1.1", "2.0"),
}
ORDINARY = (
    ("1.0", "1.1", "1.2", "1.2.1", "1.10", "1.11rc1", "2.0"),
    ("2.0", "2.0.1", "2.1", "2.1.5", "3.0", "1!2.0"),
    ("0.9", "0.9.1", "0.9.10", "0.10", "1.0"),
)
KINDS = ("", "", "", "cuda120_", "cpu_")


@dataclass(frozen=True)
class World:
    """Random packages: the ones the environment is made of, and the ones that appear later."""

    first: list[Package]
    later: list[Package]


def random_world(seed: int) -> World:
    """Names p0… and a few that mean something; dependencies point to earlier names."""
    generator = random.Random(seed)
    names = [f"p{number}" for number in range(11)]
    for special in SPECIAL:
        names.insert(generator.randrange(len(names)), special)
    first, later = [], []
    known: list[tuple[str, list[str]]] = []
    for name in names:
        pool = VERSIONS.get(name) or generator.choice(ORDINARY)
        chosen = sorted(generator.sample(range(len(pool)), generator.randint(2, 4)))
        kind = generator.choice(KINDS)
        for position, index in enumerate(chosen):
            kinds = {kind} | ({generator.choice(KINDS)} if generator.random() < 0.4 else set())
            for number, one in enumerate(sorted(kinds)):
                age = generator.choice((1, 20, 60, 400))
                made = package(
                    name,
                    pool[index],
                    build=f"{one}h{number}_{position}",
                    depends=random_depends(known, generator),
                    constrains=random_depends(known, generator, chance=0.15),
                    timestamp=None if generator.random() < 0.1 else NOW - age * DAY,
                )
                (first if position < 1 or generator.random() < 0.25 else later).append(made)
        known.append((name, [pool[index] for index in chosen]))
    return World(first, later)


def random_depends(
    known: list[tuple[str, list[str]]], generator: random.Random, *, chance: float = 0.6
) -> list[str]:
    if not known or generator.random() > chance:
        return []
    found = []
    for name, versions in generator.sample(known, min(len(known), generator.randint(1, 2))):
        bound = generator.choice(("", "", ">=", ">=", "<="))
        found.append(f"{name} {bound}{generator.choice(versions)}" if bound else name)
    return sorted(found)


def numbers(version: str) -> tuple[int, tuple[int, ...], int]:
    """Epoch, numbers, and 0 for a preview or the place of a letter: enough for these versions."""
    epoch, _, rest = version.rpartition("!")
    rest, preview, _ = rest.partition("rc")
    letter = ord(rest[-1]) if rest[-1].isalpha() else 1
    plain = tuple(int(part) for part in rest.rstrip("abc").split("."))
    padded = (*plain, 0, 0, 0)[:3]
    return int(epoch or 0), padded, 0 if preview else letter


def kind_of(build: str) -> str:
    return build.partition("_")[0] if build.startswith(("cuda", "cpu")) else "cpu"


def faults(
    before: PackageRecord | None, after: PackageRecord, pins: dict[str, str], skipped: set[str]
) -> list[str]:
    """Every promise that one package's change breaks."""
    young = after.timestamp is not None and after.timestamp > NOW - WAIT * DAY + 600_000
    found = {"young": young and after.name != "openssl"}
    if before is None:
        found["large"] = after.size is None or after.size > 5_000_000
        found["preview"] = "rc" in after.version
        return [fault for fault, true in found.items() if true]
    old, new = numbers(before.version), numbers(after.version)
    moves = before.version != after.version
    places = 2 if after.name == "numpy" or old[1][0] == 0 else 1
    pin = pins.get(after.name, after.version)
    found |= {
        "goes back": new < old,
        "older build": not moves and after.build_number < before.build_number,
        "preview": moves and "rc" in after.version,
        "channel": before.channel != after.channel,
        "variant": kind_of(before.build) != kind_of(after.build),
        "epoch": old[0] != new[0],
        "major": after.name != "tzdata" and old[1][:places] != new[1][:places],
        "pin": new > numbers(pin),
        "skipped": moves and f"{after.name} {after.version}" in skipped,
    }
    return [fault for fault, true in found.items() if true]


def assert_safe(
    found: Plan, before: dict[str, PackageRecord], pins: dict[str, str], skipped: set[str]
) -> None:
    after = {record.name: record for record in found.after}
    assert before.keys() <= after.keys()
    rattler.PackageRecord.validate([to_rattler(record) for record in found.after])
    changed = {name for name, record in after.items() if before.get(name) != record}
    assert changed == {change.name for change in found.changes}
    for name in sorted(changed):
        assert faults(before.get(name), after[name], pins, skipped) == [], name
    assert len(after.keys() - before.keys()) <= 8
    assert found.risks == ()


def assert_nothing_forgotten(
    world: World,
    report: UpdateReport,
    before: dict[str, PackageRecord],
    pins: dict[str, str],
    skipped: set[str],
) -> None:
    """What needs nothing, and of which nobody says anything, is as new as the rules let it be."""
    spoken_of = {
        text.split(" ")[0]
        for one in [*world.first, *world.later]
        for text in (*one.depends, *one.constrains)
        if " " in text
    }
    moved = {update.name: update.after for update in report.lane(Lane.SAFE)}
    for name in before.keys() - spoken_of:
        best = before[name].version
        for one in [*world.first, *world.later]:
            record = before[name]
            offered = PackageRecord(
                name=name,
                version=one.version,
                build=one.build,
                build_number=one.build_number,
                subdir=record.subdir,
                channel=record.channel,
                url="",
                file_name="",
                timestamp=one.timestamp,
            )
            free = one.name == name and not one.depends and not one.constrains
            if free and not faults(record, offered, pins, skipped):
                best = max(best, one.version, key=numbers)
        assert numbers(moved.get(name, before[name].version)) >= numbers(best), name


@pytest.mark.parametrize("seed", SEEDS)
async def test_the_safe_lane_keeps_its_promises(
    seed: int, channel_factory: ChannelFactory, condarc: Callable[..., Path], home: Path
) -> None:
    generator = random.Random(f"wishes {seed}")
    world = random_world(seed)
    channel = channel_factory(f"lane-{seed}", world.first)
    condarc(channel)
    prefix = home / ".conda/envs/lane"
    made = await some_environment(prefix, sorted({one.name for one in world.first}), generator)
    before = {record.name: record for record in made.after}
    channel.add(*world.later)
    network.gateway(refresh=True)
    SettingsFile().save(Settings(cool_down_days=WAIT))
    pins, skipped = decisions(prefix, world, before, generator)

    report = await find_updates(FindUpdates(str(prefix)), silent)
    assert report.solves <= 3
    whole = await plan(SafeUpdateRequest(str(prefix)))
    assert_safe(whole, before, pins, skipped)
    shown = {update.name: update.change for update in report.lane(Lane.SAFE)}
    shown |= {change.name: change for change in report.brings}
    assert shown == {change.name: change for change in whole.changes}
    assert_nothing_forgotten(world, report, before, pins, skipped)
    assert {update.name for update in report.updates} <= before.keys()

    safe = [update.name for update in report.lane(Lane.SAFE)]
    if safe:
        names = generator.sample(safe, generator.randint(1, len(safe)))
        part = await plan(SafeUpdateRequest(str(prefix), names=tuple(names)))
        assert_safe(part, before, pins, skipped)
        after = {record.name: record for record in part.after}
        wanted = {record.name: record for record in whole.after}
        assert all(after[name] == wanted[name] for name in names)
        assert {change.name for change in part.changes} <= shown.keys()
        whole = part if seed % 2 else whole
    await apply(ApplyPlan(whole), silent)
    held = {(one["name"], one["version"], one["build"], one["url"]) for one in read_records(prefix)}
    assert held == {(one.name, one.version, one.build, one.url) for one in whole.after}


async def some_environment(prefix: Path, names: list[str], generator: random.Random) -> Plan:
    """An environment of some of the names, nothing of it recorded."""
    for attempt in range(30):
        specs = tuple(generator.sample(names, max(2, min(len(names), 8) - attempt // 4)))
        try:
            made = await plan(CreateRequest(str(prefix), specs), explain=False)
        except ProblemError:
            continue
        await install(made.after, prefix)
        return made
    raise AssertionError("no environment can be made of this world")


def decisions(
    prefix: Path, world: World, before: dict[str, PackageRecord], generator: random.Random
) -> tuple[dict[str, str], set[str]]:
    """One pin to what is there, and one version to be skipped."""
    pinned = generator.choice(sorted(before))
    version = before[pinned].version
    set_pin(SetPin(str(prefix), pinned, f"{pinned} <={version}", "for the test"))
    offered = [one for one in world.later if one.name in before and one.name != pinned]
    if not offered:
        return {pinned: version}, set()
    away = generator.choice(offered)
    skip_version(SkipVersion(str(prefix), away.name, away.version))
    return {pinned: version}, {f"{away.name} {away.version}"}
