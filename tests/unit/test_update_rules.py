"""The rules of safe updates, one by one: what breaks each, and what just does not."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from core.engine.solving.changes import changes_between
from core.engine.solving.starting_point import StartingPoint
from core.engine.updates.cool_down import CoolDown, cool_down_of
from core.engine.updates.rules import RULES, Broken, judge
from core.model.package import InstalledPackage, PackageRecord, PipPackage
from core.model.updates import EnvironmentPolicy, Hold
from core.model.wording import MESSAGES
from core.settings import Settings
from tests.support.machines import machine, stand_in

DAY = 86_400_000


def record(name: str, version: str = "1.0", build: str = "h_0", **fields: Any) -> PackageRecord:
    """A build of a package; `fields` replace or add to it."""
    channel = fields.pop("channel", "conda-forge")
    known: dict[str, Any] = {
        "build_number": 0,
        "subdir": "linux-64",
        "url": f"https://example.org/{channel}/linux-64/{name}-{version}-{build}.conda",
        "file_name": f"{name}-{version}-{build}.conda",
        "size": 1000,
    }
    return PackageRecord(
        name=name, version=version, build=build, channel=channel, **{**known, **fields}
    )


def judged(
    before: list[PackageRecord],
    after: list[PackageRecord],
    *,
    pinned: tuple[str, ...] = (),
    pip: tuple[PipPackage, ...] = (),
    holds: tuple[Hold, ...] = (),
    cool_down: CoolDown | None = None,
) -> tuple[Broken, ...]:
    """What the rules say of going from one content to another; names in both stay if equal."""
    start = StartingPoint(
        "/envs/thesis", tuple(map(InstalledPackage, before)), pinned=pinned, pip=pip
    )
    changes = changes_between(start.records, after)
    return judge(changes, after, start, EnvironmentPolicy("/envs/thesis", holds), cool_down)


def broken(before: PackageRecord, after: PackageRecord, **more: Any) -> set[str]:
    """The codes of the rules that one change breaks."""
    return {one.rule for one in judged([before], [after], **more)}


def test_an_ordinary_update_breaks_no_rule() -> None:
    assert broken(record("solo", "1.2.3"), record("solo", "1.9.0")) == set()
    assert broken(record("solo", "1.2.3"), record("solo", "1.2.3", "h_1", build_number=1)) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("cuda126_py312h_200", "cpu_generic_py312h_1"),
        ("cpu_generic_py312h_1", "cuda126_py312h_200"),
        ("cuda118_py312h_0", "cuda126_py312h_0"),
        ("py3.12_cuda12.1_cudnn8_0", "py3.12_cpu_0"),
        ("nompi_h_100", "mpi_mpich_h_0"),
        ("mpi_openmpi_h_0", "mpi_mpich_h_0"),
        ("20_linux64_mkl", "32_h59_openblas"),
        ("lgpl_h_0", "gpl_h_0"),
        ("h_0_cp313", "h_0_cp313t"),
    ],
)
def test_rule_variant_another_kind_of_build(before: str, after: str) -> None:
    assert broken(record("one", "1.0", before), record("one", "1.1", after)) == {"variant"}


def test_rule_variant_a_gpu_build_is_known_by_what_it_depends_on() -> None:
    before = record("faiss", "1.0", "h_0", depends=("cuda-version >=12,<13", "numpy"))
    assert broken(before, record("faiss", "1.1", "h_0", depends=("numpy",))) == {"variant"}
    same = record("faiss", "1.1", "h_1", depends=("cuda-version >=12,<13",))
    assert broken(before, same) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("cuda126_py312h_200", "cuda126_py312h_300"),
        ("cuda12_h_0", "cuda126_h_0"),
        ("nompi_h_100", "nompi_h_103"),
        ("20_linux64_openblas", "32_h59_openblas"),
        ("py312h_0", "pyhd8ed1ab_0"),
    ],
)
def test_rule_variant_leaves_builds_of_the_same_kind_alone(before: str, after: str) -> None:
    assert broken(record("one", "1.0", before), record("one", "1.1", after)) == set()


def test_rule_gpu_a_newer_build_that_cannot_run_on_this_machine() -> None:
    build = "cuda129_mkl_py312h_300"
    before = record("pytorch", "2.9.0", build, depends=("__glibc >=2.28,<3.0.a0",))
    after = record("pytorch", "2.9.1", build, depends=("__glibc >=2.39,<3.0.a0",))
    stand_in(machine(subdir="linux-64"))
    (found,) = judged([before], [after])
    assert (found.rule, found.name) == ("gpu", "pytorch")
    assert judged([after], [record("pytorch", "2.9.2", build, depends=after.depends)]) == ()
    stand_in(machine(subdir="linux-64", glibc="2.39"))
    assert judged([before], [after]) == ()
    stand_in(machine("", "", subdir="linux-64"))
    assert judged([before], [after]) == ()


def test_rule_python_minor() -> None:
    assert "python-minor" in broken(record("python", "3.11.9"), record("python", "3.12.1"))
    assert broken(record("python", "3.11.8"), record("python", "3.11.9")) == set()


def test_rule_removal() -> None:
    found = judged([record("one"), record("two")], [record("one")])
    assert [(one.rule, one.name) for one in found] == [("removal", "two")]


def test_rule_downgrade_of_a_version_and_of_a_build() -> None:
    assert broken(record("one", "1.10"), record("one", "1.9")) == {"downgrade"}
    assert broken(record("one", "1!1.0"), record("one", "2.0")) == {"downgrade", "major"}
    older = record("one", "1.0", "h_1", build_number=1)
    assert broken(record("one", "1.0", "h_2", build_number=2), older) == {"downgrade"}
    gpu = record("one", "1.0", "cuda120_h_300", build_number=300)
    assert broken(gpu, record("one", "1.0", "cpu_h_100", build_number=100)) == {"variant"}


def test_rule_abi_a_held_family_takes_a_step() -> None:
    assert broken(record("pytorch", "2.5.1"), record("pytorch", "2.6.0")) == {"abi"}
    assert broken(record("numpy", "1.26.4"), record("numpy", "2.0.1")) == {"abi", "major"}
    assert broken(record("pytorch", "2.5.0"), record("pytorch", "2.5.1")) == set()
    assert broken(record("numpy", "2.0.0"), record("numpy", "2.0.1")) == set()


def test_rule_channel() -> None:
    other = record("one", "1.1", channel="pytorch")
    assert broken(record("one", "1.0"), other) == {"channel"}
    assert broken(record("one", "1.0", channel="pytorch"), other) == set()


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("one", "1.9", "2.0"),
        ("one", "0.9", "0.10"),
        ("one", "1.5", "1!1.6"),
        ("one", "2025.12", "2026.1"),
        ("one", "2026c", "2027a"),
        ("pip", "25.3", "26.0"),
    ],
)
def test_rule_major(name: str, before: str, after: str) -> None:
    assert broken(record(name, before), record(name, after)) == {"major"}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("one", "0.9.1", "0.9.10"),
        ("one", "1!1.5", "1!1.6"),
        ("one", "2026.1", "2026.12"),
        ("one", "9d", "9e"),
        # `2026c` satisfies `<2026`, so no bound could have told.
        ("tzdata", "2025b", "2026c"),
        ("ca-certificates", "2025.8.3", "2026.2.1"),
    ],
)
def test_rule_major_leaves_small_steps_and_new_years_of_data_alone(
    name: str, before: str, after: str
) -> None:
    assert broken(record(name, before), record(name, after)) == set()


def test_rule_pip_what_lies_over_a_package_would_be_overwritten() -> None:
    copy = (PipPackage("Idna", "3.7"),)
    assert broken(record("idna", "3.6"), record("idna", "3.8"), pip=copy) == {"pip"}
    assert broken(record("idna", "3.6"), record("idna", "3.8")) == set()


def test_rule_pip_what_a_pip_package_requires_stays_true() -> None:
    needs = (PipPackage("mine", "1.0", requires=("solo<1.5",)),)
    assert broken(record("solo", "1.2"), record("solo", "1.6"), pip=needs) == {"pip"}
    assert broken(record("solo", "1.2"), record("solo", "1.4"), pip=needs) == set()
    # What was broken before is nobody's doing.
    assert broken(record("solo", "1.6"), record("solo", "1.7"), pip=needs) == set()


def test_rule_pip_another_python_strands_its_packages() -> None:
    mine = (PipPackage("mine", "1.0"),)
    found = broken(record("python", "3.11.1"), record("python", "3.12.0"), pip=mine)
    assert found >= {"pip", "python-minor"}


def test_rule_pinned() -> None:
    move = record("solo", "1.2"), record("solo", "1.6")
    assert broken(*move, pinned=("solo <1.5",)) == {"pinned"}
    assert broken(*move, pinned=("solo 1.*", "other 2")) == set()


def test_rule_pre_release() -> None:
    assert broken(record("one", "1.0"), record("one", "1.1rc1")) == {"pre-release"}
    assert broken(record("one", "1.0"), record("one", "1.1.dev0")) == {"pre-release"}
    assert broken(record("one", "1.0"), record("one", "1.1.post1")) == set()
    again = record("one", "1.1rc1", "h_1", build_number=1)
    assert broken(record("one", "1.1rc1"), again) == set()


def test_rule_new_big_a_large_new_dependency_or_one_of_unknown_size() -> None:
    old, new = record("one"), record("one", "1.1")
    for size, expected in ((5_000_000, []), (5_000_001, ["new-big"]), (None, ["new-big"])):
        found = judged([old], [new, record("dep", size=size)])
        assert [one.rule for one in found] == expected


def test_rule_new_many_too_many_new_dependencies_or_too_much_together() -> None:
    old, new = record("one"), record("one", "1.1")
    few = [record(f"dep{number}") for number in range(8)]
    assert judged([old], [new, *few]) == ()
    found = judged([old], [new, *few, record("largest", size=2000)])
    assert [(one.rule, one.name) for one in found] == [("new-many", "largest")]
    huge = [record(f"dep{number}", size=9_000_000) for number in range(3)]
    assert {one.rule for one in judged([old], [new, *huge])} == {"new-big"}
    large = [record(f"dep{number}", size=4_500_000) for number in range(5)]
    assert [one.name for one in judged([old], [new, *large])] == ["dep4"]


def test_rule_skipped() -> None:
    hold = (Hold("one", skipped=("1.1",)),)
    assert broken(record("one", "1.0"), record("one", "1.1"), holds=hold) == {"skipped"}
    assert broken(record("one", "1.0"), record("one", "1.2"), holds=hold) == set()


def test_rule_young() -> None:
    cool_down = cool_down_of(Settings(cool_down_days=7), now=1_000 * 86_400)
    old = record("one", "1.0", timestamp=1)

    def after(days: float, name: str = "one") -> set[str]:
        moment = round((1_000 - days) * DAY)
        return broken(
            msgspec.structs.replace(old, name=name),
            record(name, "1.1", timestamp=moment),
            cool_down=cool_down,
        )

    assert after(6.9) == {"young"}
    assert after(7) == set()
    assert after(1, "openssl") == set()
    # Nobody knows when it was built, so long ago.
    assert broken(old, record("one", "1.1"), cool_down=cool_down) == set()
    strict = cool_down_of(Settings(cool_down_days=7, security_at_once=False), now=1_000 * 86_400)
    young = record("openssl", "3.1", timestamp=1_000 * DAY)
    assert broken(record("openssl", "3.0"), young, cool_down=strict) == {"young"}


def test_rule_young_is_told_of_new_dependencies_too() -> None:
    cool_down = cool_down_of(Settings(cool_down_days=7), now=1_000 * 86_400)
    new = record("dep", timestamp=999 * DAY)
    found = judged([record("one")], [record("one", "1.1"), new], cool_down=cool_down)
    assert [(one.rule, one.name) for one in found] == [("young", "dep")]


def test_the_gravest_comes_first_and_every_sentence_is_known() -> None:
    before = [record("a", "2.0"), record("b", "1.0"), record("numpy", "1.26")]
    after = [record("a", "1.0"), record("b", "2.0"), record("numpy", "2.0")]
    found = judged(before, after)
    order = [rule.code for rule in RULES]
    assert [one.rule for one in found] == sorted((one.rule for one in found), key=order.index)
    assert [one.rule for one in found][:2] == ["downgrade", "abi"]
    for one in found:
        assert one.message.code in MESSAGES
