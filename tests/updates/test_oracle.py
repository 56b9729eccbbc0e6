"""The oracle must be able to say no: each rule broken by hand is noticed."""

from __future__ import annotations

import random

import pytest
import rattler

from tests.updates.derived_channel import Raw, available, complete_dates, read_channel
from tests.updates.oracle import Oracle
from tests.updates.versions import compare, matches


def raw(name: str, version: str, *depends: str, **fields: object) -> Raw:
    base: Raw = {
        "name": name,
        "version": version,
        "build": "h1_0",
        "build_number": 0,
        "depends": list(depends),
        "size": 1000,
        "channel": "conda-forge",
    }
    found = {**base, **fields}
    return found | {"fn": f"{name}-{version}-{found['build']}-{found['channel']}.conda"}


BEFORE = (
    raw("python", "3.12.1"),
    raw("numpy", "2.1.0", "python >=3.10"),
    raw("tool", "1.2.0", "numpy >=2,<3", "libx >=1.1,<2.0a0"),
    raw("libx", "1.1.0"),
    raw("young", "0.5.0"),
    raw("tzdata", "2025a"),
    raw("pytorch", "2.5.1", build="cuda126_h1_0"),
    raw("dated", "2025.1.0"),
)


def _broken(*changed: Raw, without: str = "", asked: dict[str, str] | None = None) -> list[str]:
    before = {record["name"]: record for record in BEFORE}
    after = {**before, **{record["name"]: record for record in changed}}
    after.pop(without, None)
    return Oracle({}, {}, asked or {}).broken(before, after)


def test_small_steps_break_nothing() -> None:
    assert not _broken(
        raw("python", "3.12.9"),
        raw("tool", "1.3.0", "numpy >=2,<3", "libx >=1.2,<2.0a0", "extra"),
        raw("libx", "1.2.0"),
        raw("young", "0.5.3"),
        raw("tzdata", "2026a"),
        raw("extra", "1.0"),
        raw("dated", "2025.3.0"),
    )


@pytest.mark.parametrize(
    ("changed", "word"),
    [
        (raw("tool", "1.1.0", "numpy >=2,<3"), "back"),
        (raw("tool", "2.0.0", "numpy >=2,<3"), "major"),
        (raw("tool", "1.3.0", channel="elsewhere"), "channel"),
        (raw("tool", "1.3.0", "absent"), "lacks"),
        (raw("tool", "1.3.0", "libx >=1.5"), "lacks"),
        (raw("libx", "1.2.0", constrains=["numpy <2"]), "lacks"),
        (raw("young", "0.6.0"), "before its version 1"),
        (raw("dated", "2026.1.0"), "major"),
        (raw("numpy", "2.2.0", "python >=3.10"), "family of numpy"),
        (raw("python", "3.13.0"), "family of python"),
        (raw("pytorch", "2.5.2", build="cpu_h1_0"), "CUDA"),
        (raw("pytorch", "2.6.0", build="cuda126_h1_0"), "torch"),
        (raw("large", "1.0", size=10_000_000), "large"),
        (raw("nobody-knows", "1.0", size=0), "large"),
        (raw("young", "0.5.0", build="h1_1", build_number=1), "need not be"),
    ],
)
def test_what_breaks_a_rule_is_noticed(changed: Raw, word: str) -> None:
    found = _broken(changed)
    assert found
    assert any(word in text for text in found), found


def test_a_removal_and_a_wish_are_noticed() -> None:
    assert "young is removed" in _broken(without="young")
    assert _broken(raw("tool", "1.3.0"), asked={"tool": "tool 1.2.*"})


def test_what_could_move_is_judged_with_what_is_beside_it() -> None:
    before = {record["name"]: record for record in BEFORE}
    offered = {
        "tool": (raw("tool", "1.3.0", "libx >=1.2"), raw("tool", "1.4.0", "libx >=2")),
        "libx": (raw("libx", "1.2.0"), raw("libx", "2.0.0")),
        "young": (raw("young", "0.6.0"),),
    }
    assert Oracle(offered, {}).could(before) == {"tool": "1.3.0", "libx": "1.2.0"}


def test_dates_follow_the_order_of_versions() -> None:
    records = [
        raw("x", "1.0", timestamp=1_000_000_000),
        raw("x", "1.1"),
        raw("x", "1.10"),
        raw("x", "1.9"),
        raw("x", "2.0", timestamp=1_400_000_000_000),
        raw("x", "3.0"),
        raw("y", "1.0"),
    ]
    count = complete_dates(records)
    dates = {f"{one['name']} {one['version']}": one["timestamp"] // 10**9 for one in records}
    assert dates == {
        "x 1.0": 1000,
        "x 1.1": 1100,
        "x 1.9": 1200,
        "x 1.10": 1300,
        "x 2.0": 1400,
        "x 3.0": 1400,
        "y 1.0": 1000,
    }
    assert (count["1"], count["2"], count["3"]) == (3, 1, 1)


@pytest.mark.skipif(not available(), reason="no real metadata beside the checkout")
def test_the_oracle_reads_versions_and_specs_as_the_solver_does() -> None:
    records = list(read_channel("noarch").values())
    dice = random.Random(7)
    for _ in range(3000):
        one, other = (dice.choice(records)["version"] for _ in range(2))
        left, right = rattler.Version(one), rattler.Version(other)
        assert compare(one, other) == (left > right) - (left < right), (one, other)
    by_name: dict[str, list[Raw]] = {}
    for record in records:
        by_name.setdefault(record["name"], []).append(record)
    specs = sorted({text for record in records for text in record["depends"]})
    for spec in dice.sample(specs, 1500):
        for record in dice.sample(found := by_name.get(spec.split()[0], []), min(4, len(found))):
            known = rattler.PackageRecord(
                name=record["name"],
                version=record["version"],
                build=rattler.BuildString(record["build"]),
                build_number=0,
                subdir="noarch",
                noarch=None,
            )
            ours = matches(spec, record["name"], record["version"], record["build"])
            assert ours == rattler.MatchSpec(spec).matches(known), (spec, record["fn"])
