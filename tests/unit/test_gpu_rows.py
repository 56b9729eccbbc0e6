"""The GPU page's rows: whether the frameworks that are there can run, in a word and a sentence."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from core.engine.gpu.judging.report import judge_environments
from core.model.calls import JudgeEnvironments
from core.model.frameworks import EnvironmentGpu, GpuReport, RulerPart, Standing
from core.model.gpu import Driver, DriverState, Gpu, Machine
from core.model.wording import MESSAGES
from tests.support.machines import SUBDIR, machine, stand_in
from tests.support.prefixes import distribution, make_prefix, record

LAPTOP = machine()


def torch(version: str = "2.9.1", build: str = "cuda129_mkl_py311_h1_300", **more: Any) -> Any:
    depends = ["__cuda", "cuda-version >=12.9,<13"] if "cuda" in build else []
    fields = {"subdir": SUBDIR, "depends": depends, **more}
    return record("pytorch", version, build, **fields)


def python(version: str = "3.11.9") -> Any:
    return record("python", version, "h_cpython", subdir=SUBDIR)


def environment(home: Path, name: str, *records: Any, pythons: bool = True) -> Path:
    kept = [python(), *records] if pythons else list(records)
    return make_prefix(home / "envs" / name, kept)


async def judge(described: Machine, *prefixes: Path) -> GpuReport:
    stand_in(described)
    report = await judge_environments(JudgeEnvironments(tuple(map(str, prefixes))))
    for row in report.rows:
        assert row.message.code in MESSAGES
    return report


async def row(described: Machine, prefix: Path) -> EnvironmentGpu:
    (found,) = (await judge(described, prefix)).rows
    return found


def codes(found: EnvironmentGpu) -> list[str]:
    return [finding.code for finding in found.findings]


@pytest.mark.parametrize(
    ("build", "standing", "code"),
    [
        ("cuda118_py311_h1_300", Standing.FITS, "gpu-row-native"),
        ("cuda129_mkl_py311_h1_300", Standing.FITS, "gpu-row-compatible"),
        ("cuda130_mkl_py311_h1_300", Standing.BROKEN, "gpu-find-driver-too-old-same"),
        ("cpu_mkl_py311_h1_100", Standing.BROKEN, "gpu-find-cpu-build"),
    ],
)
async def test_a_build_is_judged_by_driver_and_card(
    home: Path, build: str, standing: Standing, code: str
) -> None:
    line = f"{build[4:6]}.{build[6]}" if build.startswith("cuda") else ""
    version = "2.5.1" if line == "11.8" else "2.10.0" if line == "13.0" else "2.9.1"
    needs = [f"cuda-version >={line},<{int(line[:2]) + 1}"] if line else []
    found = await row(LAPTOP, environment(home, "lab", torch(version, build, depends=needs)))
    assert (found.standing, found.message.code) == (standing, code)
    assert found.build is not None
    assert (found.build.title, found.build.version, found.build.cuda) == ("PyTorch", version, line)


async def test_what_needs_a_newer_driver_can_be_replaced_or_the_driver_updated(home: Path) -> None:
    prefix = environment(home, "sd", torch("2.10.0", "cuda130_mkl_py311_h1_300", depends=[]))
    found = await row(LAPTOP, prefix)
    assert codes(found) == ["driver-too-old"]
    ways = found.findings[0].repairs
    assert [way.message.code for way in ways] == ["gpu-repair-same-version", "gpu-advice-update"]
    assert ways[0].request is not None
    assert ways[0].request.prefix == str(prefix)
    assert ways[1].message.params["branch"] == 580


async def test_a_card_too_old_for_its_driver_is_never_told_to_update(home: Path) -> None:
    pascal = machine("GeForce GTX 1060", "535.129.03")
    prefix = environment(home, "lab", torch("2.10.0", "cuda130_mkl_py311_h1_300", depends=[]))
    report = await judge(pascal, prefix)
    (found,) = report.rows
    assert set(codes(found)) == {"driver-too-old", "no-kernels"}
    said = {way.message.code for each in found.findings for way in each.repairs}
    assert said
    assert not any(code.startswith("gpu-advice-") for code in said)
    assert [message.code for message in report.advice] == ["gpu-advice-last-branch"]
    older = await judge(machine("GeForce GTX 1060", "460.91.03"), prefix)
    (advice,) = older.advice
    assert (advice.code, advice.params["last"]) == ("gpu-advice-update-until", 580)


async def test_a_card_too_new_for_its_build(home: Path) -> None:
    blackwell = machine("GeForce RTX 5070", "580.95.05")
    prefix = environment(home, "lab", torch("2.6.0", "cuda126_mkl_py311_h1_300", depends=[]))
    found = await row(blackwell, prefix)
    assert found.standing in {Standing.BROKEN, Standing.FITS}
    if found.standing is Standing.BROKEN:
        assert "no-kernels" in codes(found)
    else:  # by PTX, which is said
        assert found.message.code.startswith("fit-")


async def test_without_a_gpu_nothing_is_wrong_with_a_build_for_the_cpu(home: Path) -> None:
    prefix = environment(home, "lab", torch(build="cpu_mkl_py311_h1_100"))
    found = await row(machine("", ""), prefix)
    assert (found.standing, found.message.code) == (Standing.CPU, "gpu-row-cpu-no-gpu")
    assert found.findings == ()


async def test_a_build_for_cuda_without_a_gpu_computes_on_the_cpu(home: Path) -> None:
    found = await row(machine("", ""), environment(home, "lab", torch()))
    assert found.standing is Standing.CPU
    assert codes(found) == ["cuda-without-gpu"]


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (DriverState.MISSING, "gpu-find-driver-missing"),
        (DriverState.FAILING, "gpu-find-driver-failing"),
        (DriverState.MISMATCHED, "gpu-find-driver-restart"),
        (DriverState.REFUSES, "gpu-find-driver-refuses"),
    ],
)
async def test_a_driver_that_does_not_work_is_the_drivers_matter(
    home: Path, state: DriverState, code: str
) -> None:
    versions = {DriverState.REFUSES: "590.44.01", DriverState.MISSING: ""}
    described = machine("GeForce GTX 1060", versions.get(state, "535.129.03"), state=state)
    report = await judge(described, environment(home, "lab", torch()))
    (found,) = report.rows
    assert (found.standing, found.message.code) == (Standing.BROKEN, code)
    assert codes(found) == ["driver-not-working"]
    assert report.advice
    assert not report.cards[0].usable


async def test_cpu_by_choice_is_no_finding(home: Path) -> None:
    wish = {"requested_specs": ["pytorch=2.9=cpu*"]}
    prefix = environment(home, "lab", torch(build="cpu_mkl_py311_h1_100", **wish))
    found = await row(LAPTOP, prefix)
    assert (found.standing, found.message.code) == (Standing.CPU, "gpu-row-cpu-chosen")
    assert found.findings == ()


async def test_cpuonly_left_behind_is_named(home: Path) -> None:
    channel = "https://conda.anaconda.org/pytorch"
    prefix = environment(
        home,
        "lab",
        torch("2.5.1", "py3.11_cpu_0", url=f"{channel}/{SUBDIR}/pytorch-2.5.1-py3.11_cpu_0.conda"),
        record("cpuonly", "2.0", requested_specs=["cpuonly"]),
    )
    found = await row(LAPTOP, prefix)
    assert (found.standing, found.message.code) == (Standing.BROKEN, "gpu-find-cpuonly")
    requests = [way.request for each in found.findings for way in each.repairs]
    assert all("cpuonly" in request.remove for request in requests)  # type: ignore[union-attr]
    alone = await row(LAPTOP, environment(home, "other", record("cpuonly", "2.0")))
    assert (alone.standing, codes(alone)) == (Standing.INSTALLABLE, ["cpuonly-left"])


async def test_environments_without_a_framework_are_offered_one_but_base_is_not(home: Path) -> None:
    base = environment(home, "root", record("conda", "26.7.1"))
    (base / "condabin").mkdir()
    base = base.rename(home / "miniforge3")
    plain = environment(home, "course")
    rows = (await judge(LAPTOP, plain, base)).rows
    assert [found.standing for found in rows] == [Standing.INSTALLABLE, Standing.NONE]
    assert rows[0].message.code == "gpu-row-offer"
    assert rows[0].offer is not None
    assert rows[0].offer.cuda.startswith("12.")
    assert rows[1].message.code == "gpu-row-base"
    assert (await row(machine("", ""), plain)).message.code == "gpu-row-installable-cpu"


async def test_of_two_cards_the_one_that_is_left_out_is_named(home: Path) -> None:
    both = machine("GeForce RTX 4060", "580.95.05")
    both = msgspec.structs.replace(both, gpus=(*both.gpus, Gpu("GeForce GTX 1060")))
    prefix = environment(home, "lab", torch("2.10.0", "cuda130_mkl_py311_h1_300", depends=[]))
    report = await judge(both, prefix)
    assert report.rows[0].standing is Standing.FITS
    assert report.rows[0].message.params["others"] == "GeForce GTX 1060"
    assert [card.message.code for card in report.cards] == [
        "gpu-card-works-with",
        "gpu-card-works-until",
    ]
    older = msgspec.structs.replace(both, driver=Driver("535.129.03", cuda="12.2"))
    (advice,) = (await judge(older, prefix)).advice
    assert (advice.code, advice.params["branch"]) == ("gpu-advice-update-to", 580)


async def test_for_a_card_without_any_build_the_cpu_is_no_fault(home: Path) -> None:
    prefix = environment(home, "lab", torch(build="cpu_mkl_py311_h1_100"))
    found = await row(machine("No such card", "535.129.03"), prefix)
    assert (found.standing, found.message.code) == (Standing.CPU, "gpu-row-installable-unknown")


async def test_where_no_build_for_the_gpu_exists_that_is_said_and_is_no_fault(home: Path) -> None:
    windows = machine(driver="580.95.05", subdir="win-64")
    build = "cpu_py311h_0"
    record_of = record("tensorflow", "2.19.1", build, subdir="win-64")
    found = await row(windows, environment(home, "lab", record_of))
    assert (found.standing, found.message.code) == (Standing.CPU, "fit-gpu-ended-on-windows")
    assert [finding.repairs for finding in found.findings] == [()]


async def test_an_environment_without_python_is_for_something_else(home: Path) -> None:
    prefix = environment(home, "rna", record("r-base", "4.4.1"), pythons=False)
    found = await row(LAPTOP, prefix)
    assert (found.standing, found.message.code) == (Standing.NONE, "gpu-row-no-python")
    empty = await row(LAPTOP, environment(home, "empty", pythons=False))
    assert empty.standing is Standing.INSTALLABLE


async def test_where_the_frameworks_record_is_damaged_none_is_offered_over_it(home: Path) -> None:
    prefix = environment(home, "lab", torch())
    (record,) = (prefix / "conda-meta").glob("pytorch-*.json")
    record.write_text("{half", encoding="utf-8")
    found = await row(LAPTOP, prefix)
    assert (found.standing, found.message.code) == (Standing.UNKNOWN, "records-unreadable")
    assert found.offer is None


async def test_a_frozen_environment_keeps_its_findings_and_offers_no_change(home: Path) -> None:
    prefix = environment(home, "lab", torch(build="cpu_mkl_py311_h1_100"))
    (prefix / "conda-meta" / "frozen").touch()
    found = await row(LAPTOP, prefix)
    assert codes(found) == ["cpu-build"]
    assert all(way.request is None for way in found.findings[0].repairs)


async def test_the_ruler_parts_what_the_driver_runs_from_what_it_does_not(home: Path) -> None:
    prefix = environment(home, "lab", torch())
    parts = {mark.cuda: mark.part for mark in (await judge(LAPTOP, prefix)).marks}
    assert {"11.8", "12.1", "12.2", "12.4", "12.9", "13.0"} <= parts.keys()
    assert list(parts) == sorted(parts, key=lambda cuda: tuple(map(int, cuda.split("."))))
    assert len(parts) <= 9
    assert parts["11.8"] is parts["12.2"] is RulerPart.NATIVE
    assert parts["12.4"] is parts["12.9"] is RulerPart.COMPATIBLE
    assert parts["13.0"] is RulerPart.BEYOND
    assert (await judge(machine("", ""), prefix)).marks == ()


@pytest.mark.parametrize(
    ("card", "driver", "first", "last"),
    [
        ("GeForce GTX 1060", "580.95.05", 8.0, 12.9),
        ("GeForce RTX 5070", "580.95.05", 12.8, 99),
        ("GeForce RTX 4060", "580.95.05", 11.8, 99),
        ("Tesla K80", "470.256.02", 8.0, 11.8),
    ],
)
async def test_the_ruler_shows_where_builds_have_no_code_for_the_card(
    home: Path, card: str, driver: str, first: float, last: float
) -> None:
    marks = (await judge(machine(card, driver), environment(home, "lab"))).marks
    with_code = {mark.cuda for mark in marks if mark.part is not RulerPart.NO_KERNELS}
    assert with_code == {mark.cuda for mark in marks if first <= float(mark.cuda) <= last}
    assert with_code


async def test_what_is_there_is_read_once_and_again_when_it_changes(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.engine.gpu.judging import holdings

    prefix = environment(home, "lab", torch())
    site = prefix / ("Lib/site-packages" if SUBDIR == "win-64" else "lib/python3.11/site-packages")
    site.mkdir(parents=True)
    await judge(LAPTOP, prefix)
    reads = []
    real = holdings.read_prefix
    monkeypatch.setattr(holdings, "read_prefix", lambda path: reads.append(path) or real(path))
    await judge(LAPTOP, prefix)
    assert reads == []
    distribution(prefix, "torchvision", "0.24.1")
    await judge(LAPTOP, prefix)
    assert reads == [prefix]
