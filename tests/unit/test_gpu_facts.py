"""The tables of CUDA and of frameworks agree with the facts they are of."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from core.engine.gpu.knowledge.frameworks import WHEELS
from core.engine.gpu.knowledge.numbers import numbers
from core.engine.gpu.knowledge.tables import cuda_table, framework_table
from core.engine.updates.variants import cuda_line

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "cuda.yaml"
pytestmark = pytest.mark.skipif(not FACTS.is_file(), reason="the facts are not at hand")


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    found: dict[str, Any] = yaml.load(FACTS.read_text(encoding="utf-8"), Loader=loader)
    return found


def test_floors_of_drivers_agree_with_the_facts(facts: dict[str, Any]) -> None:
    by_cuda = {row["cuda"]: row for row in facts["toolkits"]}
    for toolkit in cuda_table().toolkits:
        row = by_cuda[toolkit.cuda]
        if re.fullmatch(r"[\d.]+", row["linux_native_min"]):
            assert toolkit.linux == row["linux_native_min"]
        assert toolkit.windows == row["windows_native_min"]
    for each in cuda_table().majors:
        row = next(row for row in facts["toolkits"] if numbers(row["cuda"])[0] == each.major)
        assert each.linux == row["minor_compat_linux_min"]
        assert each.windows == row["minor_compat_windows_min"]


def test_branches_agree_with_the_facts(facts: dict[str, Any]) -> None:
    told = {row["branch"]: row["max_cuda"] for row in facts["driver_branches"]["entries"]}
    assert {each.branch: each.cuda for each in cuda_table().branches} == told


def test_capabilities_agree_with_the_facts(facts: dict[str, Any]) -> None:
    told = {row["cc"]: row for row in facts["compute_capabilities"]}
    for entry in cuda_table().capabilities:
        row = told[entry.capability]
        assert entry.architecture == row["arch"]
        first, last = entry.toolkits
        assert row["first_toolkit"].startswith(first)
        assert (row["last_toolkit"] or "").startswith(last or "")
        assert bool(last) is bool(row["last_toolkit"])
        assert entry.last_branch == row.get("last_driver_branch")
        assert entry.exact is bool(row.get("jetson"))
        least = row.get("min_driver_linux")
        assert entry.first_branch == (int(least) if least else None)


def test_versions_of_pytorch_agree_with_the_facts(facts: dict[str, Any]) -> None:
    table = framework_table("pytorch")
    assert table is not None
    told = {row["torch"]: row for row in facts["pytorch"]["releases"]}
    assert {each.version for each in table.releases} == set(told)
    for release in table.releases:
        row = told[release.version]
        assert str(release.released or "") == (row["released"] or "")
        for name in ("torchvision", "torchaudio"):
            said = re.match(r"\d+\.\d+\.\d+", str(row.get(name) or ""))
            assert release.companions.get(name) == (said[0] if said else None)
        first, last = release.pythons
        assert [each for each in (first, last) if each] == re.findall(r"\d+\.\d+", row["python"])[
            :2
        ]
        assert list(release.wheels) == row["wheel_index_cuda"]
        assert row["pypi_linux_default_cuda"].startswith(
            table.default_wheel(release.version, "linux-64")
        )
        channel = (row.get("conda_pytorch_channel") or {}).get("cuda", [])
        assert list(release.lines("pytorch", "win-64")) == channel
        for subdir, lines in (row.get("conda_forge_cuda") or {}).items():
            # The note beside 2.7 says which of the lines belongs to 2.7.0; 2.5.1 was first built
            # for 12.0.
            if release.version not in {"2.7.0", "2.5.1"} and isinstance(lines, list):
                ours = release.lines("conda-forge", subdir.replace("_", "-"))
                assert list(ours) == lines, (release.version, subdir)


def test_code_in_wheels_and_in_the_old_channel_agrees_with_the_facts(facts: dict[str, Any]) -> None:
    table = framework_table("pytorch")
    assert table is not None
    checked = 0
    for row in facts["pytorch"]["releases"]:
        channel = (row.get("conda_pytorch_channel") or {}).get("arch", {})
        pairs = [("pytorch", cuda, code) for cuda, code in channel.items()]
        pairs += [
            (WHEELS, cuda_line(label), code) for label, code in row.get("wheel_arch", {}).items()
        ]
        for source, cuda, code in pairs:
            rule = table.kernel_rule(source, row["torch"], cuda, "linux-64")
            assert rule is not None, (source, cuda, row["torch"])
            told = code.partition(" (")[0].replace("+PTX(linux only)", "+PTX")
            # Code for 9.0a runs nowhere else than code for 9.0 does.
            told = told.replace(" 9.0a", "")
            ptx = numbers(rule.ptx) if rule.ptx else ()
            assert rule.kernels == told.removesuffix("+PTX"), (source, cuda, row["torch"])
            assert bool(ptx) is told.endswith("+PTX"), (source, cuda, row["torch"])
            if "linux only" in code:
                windows = table.kernel_rule(source, row["torch"], cuda, "win-64")
                assert windows is not None
                assert not windows.ptx
            assert rule.unproved is ("assumed" in code)
            checked += 1
    assert checked > 100


def test_code_in_conda_forge_agrees_with_the_facts(facts: dict[str, Any]) -> None:
    told = facts["pytorch"]["conda_forge"]["arch_lists"]
    table = framework_table("pytorch")
    assert table is not None

    def code(version: str, cuda: str) -> str:
        rule = table.kernel_rule("conda-forge", version, cuda, "linux-64")
        assert rule is not None
        assert rule.ptx == rule.kernels.split()[-1]
        return f"{rule.kernels}+PTX"

    assert told["upto_2_7_0"].startswith(code("2.7.0", "12.6"))
    assert code("2.7.1", "12.9") == told["from_2_7_1_cuda_12_8_or_12_9"]
    assert code("2.13.0", "12.8") == told["from_2_7_1_cuda_12_8_or_12_9"]
    assert told["cuda_13_0"].startswith(code("2.13.0", "13.0"))
    arm = table.kernel_rule("conda-forge", "2.13.0", "13.0", "linux-aarch64")
    assert arm is not None
    assert "8.7" in arm.kernels


def test_tensorflow_and_jax_agree_with_the_facts(facts: dict[str, Any]) -> None:
    table = framework_table("tensorflow")
    assert table is not None
    told = {row["tensorflow"]: row for row in facts["tensorflow"]["releases"]}
    for release in table.releases:
        row = told.get(release.version)
        if row is None:
            continue
        assert release.python == row["python"]
        assert table.default_wheel(release.version, "linux-64") == row["cuda"]
        on_windows = table.default_wheel(release.version, "win-64")
        assert on_windows == (row["cuda"] if row["windows_native_gpu"] else "cpu")
        last = numbers(table.last_on("win-64") or "")
        assert (numbers(release.version) <= last) is row["windows_native_gpu"]
        if "min_cc" in row:
            rule = table.kernel_rule(WHEELS, release.version, row["cuda"], "linux-64")
            assert rule is not None
            assert row["min_cc"].startswith(rule.kernels.split()[0])
    jax = framework_table("jax")
    assert jax is not None
    for key, cuda in (("cuda12", "12"), ("cuda13", "13")):
        rule = jax.kernel_rule(WHEELS, "0.10.2", f"{cuda}.3", "linux-64")
        assert rule is not None
        assert rule.least == facts["jax"][key]["min_cc"]
