"""What is found wrong with frameworks besides builds that can't run, each thing by itself."""

from __future__ import annotations

import json
import logging
import os
import random
from pathlib import Path

import pytest

from core.engine.gpu.compatibility.builds import builds_in
from core.engine.gpu.judging.findings.case import Case
from core.engine.gpu.judging.findings.finding import find, find_without_framework
from core.engine.gpu.judging.holdings import Holdings, holdings_of
from core.engine.gpu.judging.openmp_files import Family, family_of
from core.engine.gpu.judging.pip_family import leaving_with, wanted_of_conda
from core.engine.gpu.judging.plans import remarks_on
from core.engine.gpu.judging.standing import judge_case
from core.engine.gpu.knowledge.tables import framework_tables
from core.engine.records import is_usable
from core.engine.solving.starting_point import StartingPoint
from core.model.base import Message
from core.model.frameworks import GpuFinding
from core.model.gpu import Gpu, Machine, Vendor
from core.model.package import InstalledPackage, PackageRecord, PipPackage
from core.model.plan import Change, ChangeKind, Plan
from core.model.request import ChangeRequest
from core.model.wording import MESSAGES
from tests.support.machines import SUBDIR, machine, stand_in
from tests.support.prefixes import SITE, distribution, make_prefix, record

LAPTOP = machine()
PYTHON = record("python", "3.11.9", "h_cpython", subdir=SUBDIR)
TORCH = record("pytorch", "2.5.1", "cuda126_mkl_py311_h1_300", subdir=SUBDIR)


def put(prefix: Path, path: str) -> str:
    file = prefix / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"")
    return path


def by_pip(prefix: Path, name: str, version: str, *files: str, requires: str = "") -> None:
    for path in files:
        put(prefix, f"{SITE}/{path}")
    listed = "".join(f"{path},,\n" for path in files)
    needs = f"Requires-Dist: {requires}\n" if requires else ""
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}"
    distribution(prefix, name, version, files={"RECORD": listed, "METADATA": metadata})


def findings(prefix: Path, described: Machine = LAPTOP) -> dict[str, GpuFinding]:
    here = stand_in(described)
    holdings = holdings_of(prefix)
    found = [each for build in holdings.builds for each in find(Case(holdings, build, here))]
    if not holdings.builds:
        found = list(find_without_framework(holdings, here))
    for finding in found:
        assert finding.message.code in MESSAGES
    return {finding.code: finding for finding in found}


@pytest.mark.parametrize(
    ("file", "family"),
    [
        ("lib/libiomp5.so", Family.INTEL),
        ("Library/bin/libiomp5md.dll", Family.INTEL),
        ("torch/lib/libiomp5md.dll", Family.INTEL),
        ("lib/libomp.dylib", Family.INTEL),
        ("torch/lib/libomp.so.5", Family.INTEL),
        ("torch/lib/libgomp-a34b3233.so.1", Family.GNU),
        ("lib/libgomp.so.1.0.0", Family.GNU),
        ("bin/libomp140.x86_64.dll", Family.INTEL),
        ("lib/libiomp5.txt", None),
        ("include/omp.h", None),
        ("lib/libompd.so", None),
        ("lib/libcomp.so", None),
    ],
)
def test_openmp_runtimes_are_known_by_the_names_of_their_files(
    file: str, family: Family | None
) -> None:
    assert family_of(file) is family


def test_two_openmp_runtimes_are_found_and_both_owners_named(home: Path) -> None:
    prefix = home / "envs" / "lab"
    mkl = "Library/bin/libiomp5md.dll" if os.name == "nt" else "lib/libiomp5.so"
    make_prefix(prefix, [PYTHON, TORCH, record("intel-openmp", "2025.0", files=[mkl])])
    put(prefix, mkl)
    assert "duplicate-openmp" not in findings(prefix)
    by_pip(prefix, "scikit-learn", "1.5.0", "sklearn/.dylibs/libomp.dylib")
    finding = findings(prefix)["duplicate-openmp"]
    assert finding.message.params == {"one": "intel-openmp (conda)", "other": "scikit-learn (pip)"}
    assert mkl in finding.detail
    (repair,) = finding.repairs
    assert isinstance(repair.request, ChangeRequest)
    assert (repair.request.install, repair.request.pip_remove) == (
        ("scikit-learn",),
        ("scikit-learn",),
    )
    said = (finding.message, *(way.message for way in finding.repairs))
    assert not any("KMP" in MESSAGES[message.code] for message in said)


def test_a_torch_of_pips_beside_condas_runtime_comes_from_conda_too(home: Path) -> None:
    prefix = home / "envs" / "lab"
    dll = "Library/bin/libiomp5md.dll"
    make_prefix(prefix, [PYTHON, record("intel-openmp", "2025.0", files=[dll])])
    put(prefix, dll)
    by_pip(prefix, "torch", "2.5.1+cpu", "torch/lib/libiomp5md.dll")
    for described, install in ((LAPTOP, "cuda"), (machine("", ""), "cpu")):
        (repair,) = findings(prefix, described)["duplicate-openmp"].repairs
        assert isinstance(repair.request, ChangeRequest)
        assert repair.request.pip_remove == ("torch",)
        assert install in repair.request.install[0]


@pytest.mark.linux("links need a privilege on Windows")
def test_a_link_to_a_runtime_is_no_second_one(home: Path) -> None:
    prefix = home / "envs" / "lab"
    paths = [
        {"_path": "lib/libomp.so", "path_type": "hardlink"},
        {"_path": "lib/libiomp5.so", "path_type": "softlink"},
    ]
    files = [str(path["_path"]) for path in paths]
    llvm = record("llvm-openmp", files=files, paths_data={"paths_version": 1, "paths": paths})
    make_prefix(prefix, [PYTHON, TORCH, llvm, record("mkl", files=["lib/libiomp5.so"])])
    put(prefix, "lib/libomp.so")
    (prefix / "lib/libiomp5.so").symlink_to("libomp.so")
    assert "duplicate-openmp" not in findings(prefix)


@pytest.mark.parametrize(
    ("companion", "requires", "needs"),
    [
        ("0.19.0", "torch==2.4.0", "==2.4.0"),
        ("0.20.1+cpu", "torch==2.5.1", "cpu"),
        ("0.20.1", "torch==2.5.1", ""),
    ],
)
def test_a_companion_for_another_release_or_another_kind_is_found(
    home: Path, companion: str, requires: str, needs: str
) -> None:
    prefix = make_prefix(home / "envs" / "lab", [PYTHON, TORCH])
    by_pip(prefix, "torchvision", companion, requires=requires)
    found = findings(prefix).get("companion-mismatch")
    assert (found.message.params["needs"] if found else "") == needs
    if found is not None:
        (repair,) = found.repairs
        assert isinstance(repair.request, ChangeRequest)
        assert repair.request.install == repair.request.pip_remove == ("torchvision",)


def test_pips_cuda_torch_with_a_cpu_torchvision(home: Path) -> None:
    prefix = make_prefix(home / "envs" / "lab", [PYTHON])
    by_pip(prefix, "torch", "2.5.1+cu124")
    by_pip(prefix, "torchvision", "0.20.1+cpu", requires="torch==2.5.1")
    found = findings(prefix)
    assert set(found) == {"companion-mismatch"}
    request = found["companion-mismatch"].repairs[0].request
    assert isinstance(request, ChangeRequest)
    assert request.pip_remove == ("torch", "torchvision")
    assert "torchvision" in request.install


def test_libraries_that_only_the_framework_needs_leave_with_it() -> None:
    packages = [
        PipPackage("torch", "2.5.1", requires=("nvidia-cublas-cu12==12.4", "triton", "numpy")),
        PipPackage("nvidia-cublas-cu12", "12.4", requires=("nvidia-nvjitlink-cu12",)),
        PipPackage("nvidia-nvjitlink-cu12", "12.4"),
        PipPackage("triton", "3.1"),
        PipPackage("numpy", "2.0"),
        PipPackage("nvidia-ml-py", "12"),
        PipPackage("torchaudio", "2.5.1", requires=("torch==2.5.1",)),
        PipPackage("keeps", "1.0", requires=("triton",)),
    ]
    leaving = leaving_with("pytorch", "torch", {package.name: package for package in packages})
    assert [package.name for package in leaving] == [
        "nvidia-cublas-cu12",
        "nvidia-nvjitlink-cu12",
        "torch",
        "torchaudio",
    ]


@pytest.mark.parametrize(
    ("framework", "package", "there", "leaving"),
    [
        ("tensorflow", "tensorflow", ["tensorflow", "tensorflow-intel", "keras"], [0, 1]),
        ("jax", "jaxlib", ["jax", "jax-cuda12-plugin", "jaxlib", "optax"], [0, 1, 2]),
        ("rapids", "cudf-cu12", ["cudf-cu12", "cuml-cu12", "pandas"], [0, 1]),
    ],
)
def test_frameworks_of_several_distributions_leave_as_a_whole(
    framework: str, package: str, there: list[str], leaving: list[int]
) -> None:
    pip = {name: PipPackage(name, "1.0") for name in there}
    found = [each.name for each in leaving_with(framework, package, pip)]
    assert found == [there[number] for number in leaving]


def test_what_has_no_release_for_the_version_to_come_is_not_asked_of_conda() -> None:
    leaving = [PipPackage("torchaudio", "2.5.1"), PipPackage("torchvision", "0.20.1")]
    assert wanted_of_conda("pytorch", leaving, "2.9.1") == ("torchaudio", "torchvision")
    assert wanted_of_conda("pytorch", leaving, "2.13.0") == ("torchvision",)


def test_a_python_for_intel_on_apple_silicon_is_named(home: Path) -> None:
    mac = Machine("osx-arm64", macos="15.0", gpus=(Gpu("Apple M3", Vendor.APPLE),), described=True)
    intel = {**PYTHON, "subdir": "osx-64"}
    assert set(findings(make_prefix(home / "envs" / "old", [intel]), mac)) == {"intel-python"}
    native = {**PYTHON, "subdir": "osx-arm64"}
    assert findings(make_prefix(home / "envs" / "new", [native]), mac) == {}


WORDS = [
    *(name for table in framework_tables() for name in (*table.names.conda, *table.names.pip)),
    *("torchvision", "torchaudio", "cpuonly", "cuda-version", "pytorch-mutex", "python", "numpy"),
]
ODD = ["", "1", "2.5.1", "1!2.0", "x", "2.5.1+cu124", "12.9", "☃", "*", ">=1", "cuda", "9" * 40]
BUILDS = ["", "0", "cuda", "cuda129_h_0", "cuda_", "cu", "cpu_0", "py3.12_cuda12.1_0", "rocm6", "☃"]


def odd_record(chance: random.Random) -> PackageRecord:
    name = chance.choice(WORDS)
    needs = [f"{chance.choice(WORDS)} {chance.choice(ODD)}".strip() for _ in range(3)]
    return PackageRecord(
        name=name,
        version=chance.choice(ODD[1:]),
        build=chance.choice(BUILDS),
        build_number=chance.randrange(400),
        subdir=chance.choice(["linux-64", "win-64", "osx-arm64", "noarch", ""]),
        channel=chance.choice(["conda-forge", "pytorch", "", "https://example.org/x"]),
        url="",
        file_name="x.conda",
        depends=tuple(needs),
        constrains=tuple(needs[:1]),
    )


def odd_pip(chance: random.Random) -> PipPackage:
    needs = [(chance.choice(WORDS), chance.choice(["", "==", ">="])) for _ in range(2)]
    return PipPackage(
        chance.choice(WORDS),
        chance.choice(ODD),
        requires=tuple(f"{name}{sign}{chance.choice(ODD)}" for name, sign in needs),
        overwrites=chance.choice([None, "pytorch", "gone"]),
    )


def odd_records(chance: random.Random) -> dict[str, PackageRecord]:
    """Those that can be planned with; others are left out when an environment is read."""
    found = (odd_record(chance) for _ in range(8))
    return {each.name: each for each in found if is_usable(each)}


MACHINES = [
    LAPTOP,
    machine("", ""),
    machine("GeForce GTX 1060", "580.95.05"),
    machine("No such card", "415.27"),
    Machine("osx-arm64", described=True),
]


async def test_nothing_odd_in_records_makes_a_judgement_or_a_plan_fail(
    home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    chance = random.Random(20261121)
    for number in range(150):
        here = stand_in(chance.choice(MACHINES))
        records, after = odd_records(chance), tuple(odd_records(chance).values())
        pip = {each.name: each for each in (odd_pip(chance) for _ in range(3))}
        plan = Plan(
            id=str(number),
            request=ChangeRequest(str(home), install=("pytorch",)),
            prefix=str(home),
            name="lab",
            creates=False,
            title=Message("title-install"),
            changes=tuple(Change(each.name, ChangeKind.ADD, after=each) for each in after),
            after=after,
            requested={"pytorch": (chance.choice(ODD),)},
            channels=(),
            fingerprint="",
            pip_removes=tuple(pip.values())[:1],
        )
        start = StartingPoint(
            str(home), tuple(map(InstalledPackage, records.values())), pip=tuple(pip.values())
        )
        with caplog.at_level(logging.WARNING):
            for remark in await remarks_on(plan, start):
                assert remark.message.code in MESSAGES
        assert not caplog.records
        builds = builds_in(records.values(), pip.values())
        holdings = Holdings(home, records, pip, {}, builds)
        for build in builds:
            case = Case(holdings, build, here)
            json.dumps(judge_case(case, find(case), None, current=False).message.params)
