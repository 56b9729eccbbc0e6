"""What is wrong between a build and a machine is said in the right words."""

from __future__ import annotations

import pytest

from core.engine.gpu.compatibility.checks import check_build, driver_floor, overall
from core.model.frameworks import CheckKind, Compute, Fit, FrameworkBuild
from core.model.gpu import Driver, DriverState, Gpu, Machine, Vendor
from tests.support.gpu_cases import (
    CASES,
    Case,
    code_of,
    machine,
    pytorch,
)


@pytest.mark.parametrize(
    ("gpu", "driver", "case", "kernels", "on_driver"),
    [
        ("GeForce GTX 1060", "580.95.05", CASES[0], "fit-kernels", "fit-driver-native"),
        (
            "GeForce GTX 1060",
            "580.95.05",
            CASES[1],
            "fit-card-too-old-for-cuda",
            "fit-driver-native",
        ),
        ("GeForce RTX 4060", "535.129.03", CASES[7], "fit-kernels", "fit-driver-compatible"),
        ("GeForce RTX 3060", "460.91.03", CASES[0], "fit-kernels", "fit-driver-too-old"),
        ("GeForce GTX 1060", "470.256", CASES[0], "fit-kernels", "fit-driver-too-old-last"),
        ("GeForce GTX 1060", "595.58", CASES[0], "fit-kernels", "fit-driver-dropped"),
        (
            "GeForce GTX 780",
            "470.256",
            CASES[0],
            "fit-card-too-old-for-all",
            "fit-driver-none-helps",
        ),
        (
            "GeForce GTX 780",
            "470.256",
            CASES[10],
            "fit-card-too-old-for-all",
            "fit-driver-compatible",
        ),
        ("GeForce RTX 5070", "580.95", CASES[5], "fit-kernels-ptx", "fit-driver-native"),
        ("GeForce RTX 5070", "580.95", CASES[7], "fit-card-too-new", "fit-driver-native"),
        ("GeForce RTX 5070", "550.144", CASES[0], "fit-kernels", "fit-driver-before-card"),
        ("Tesla V100", "535.129", CASES[1], "fit-card-too-old-for-cuda", "fit-driver-too-old-last"),
        ("GeForce RTX 4090", "615.71", CASES[12], "fit-card-too-new", "fit-driver-native"),
        ("Orin (nvgpu)", "580.95", CASES[1], "fit-kernels-gap", "fit-driver-native"),
    ],
)
def test_what_is_wrong_is_said_in_the_right_words(
    gpu: str, driver: str, case: Case, kernels: str, on_driver: str
) -> None:
    checks = check_build(pytorch(case), machine(gpu, driver=driver))
    assert code_of(checks, CheckKind.KERNELS) == kernels
    assert code_of(checks, CheckKind.DRIVER) == on_driver


def test_a_compatible_driver_is_explained_with_what_it_runs_by_itself() -> None:
    checks = check_build(pytorch(CASES[7]), machine("GeForce RTX 4060", driver="535.129.03"))
    check = checks[1]
    assert check.fit is Fit.YES
    assert check.message.params == {
        "driver": "535.129.03",
        "native": "12.2",
        "cuda": "12.4",
        "major": "12",
    }


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (DriverState.MISSING, "fit-driver-missing-floor"),
        (DriverState.FAILING, "fit-driver-failing"),
        (DriverState.MISMATCHED, "fit-driver-mismatched"),
        (DriverState.REFUSES, "fit-driver-refuses"),
    ],
)
def test_a_driver_that_does_not_work_fails_every_build(state: DriverState, code: str) -> None:
    found = machine("GeForce RTX 4060", driver=Driver("580.95.05", state))
    checks = check_build(pytorch(CASES[0]), found)
    assert overall(checks) is Fit.NO
    assert code_of(checks, CheckKind.DRIVER) == code
    assert checks[0].fit is Fit.YES


def test_without_a_driver_the_last_branch_of_an_old_card_is_named() -> None:
    found = check_build(pytorch(CASES[0]), machine("GeForce GTX 1060"))[1]
    assert found.message.code == "fit-driver-missing-last"
    assert found.message.params["branch"] == "580"
    found = check_build(pytorch(CASES[0]), machine("GeForce GTX 780"))[1]
    assert found.message.code == "fit-driver-missing-none-helps"
    found = check_build(pytorch(CASES[0]), machine("GeForce RTX 5070"))[1]
    assert found.message.params["floor"] == "570"


def test_of_several_cards_the_best_that_is_driven_counts_and_the_others_are_named() -> None:
    both = machine("GeForce GTX 1060", "GeForce RTX 3060", driver="580.95.05")
    checks = check_build(pytorch(CASES[1]), both)
    assert overall(checks) is Fit.YES
    assert checks[0].message.code == "fit-kernels-not-all"
    assert checks[0].message.params["card"] == "GeForce RTX 3060"
    assert checks[0].message.params["others"] == "GeForce GTX 1060"
    newer = machine("GeForce GTX 1060", "GeForce RTX 3060", driver="595.58.03")
    checks = check_build(pytorch(CASES[0]), newer)
    assert overall(checks) is Fit.YES
    assert checks[0].message.params["card"] == "GeForce RTX 3060"


def test_no_gpu_is_no_fault_of_a_build_but_is_said() -> None:
    checks = check_build(pytorch(CASES[0]), machine())
    assert [check.fit for check in checks] == [Fit.UNKNOWN, Fit.UNKNOWN, Fit.YES]
    assert [check.message.code for check in checks[:2]] == ["fit-no-gpu", "fit-driver-no-gpu"]
    radeon = Machine("win-64", gpus=(Gpu("Radeon RX 7900 XTX", Vendor.AMD),))
    assert check_build(pytorch(CASES[2]), radeon)[0].message.code == "fit-no-nvidia"


def test_a_version_newer_than_our_knowledge_promises_nothing_to_old_cards() -> None:
    news = pytorch(Case("2.19.0", "12.9", "conda-forge", "linux-64", ()))
    old = check_build(news, machine("GeForce GTX 1060", driver="580.95"))
    assert old[0].fit is Fit.LIKELY
    assert old[0].message.code == "fit-kernels-unproved"
    new = check_build(news, machine("GeForce RTX 4060", driver="580.95"))
    assert new[0].fit is Fit.YES


def test_a_card_nobody_knows_leaves_it_open() -> None:
    checks = check_build(pytorch(CASES[0]), machine("GeForce RTX 9090", driver="615.71"))
    assert overall(checks) is Fit.UNKNOWN
    assert checks[0].message.code == "fit-card-unknown"


@pytest.mark.parametrize(
    ("version", "cuda", "glibc", "fit"),
    [
        ("2.7.1", "12.9", "2.17", Fit.NO),
        ("2.7.1", "12.9", "2.27", Fit.NO),
        ("2.7.1", "12.9", "2.28", Fit.YES),
        ("2.7.1", "12.9", "", Fit.UNKNOWN),
        ("2.6.0", "12.6", "2.17", Fit.NO),
        ("2.5.1", "12.6", "2.17", Fit.YES),
    ],
)
def test_newer_builds_need_a_newer_glibc(version: str, cuda: str, glibc: str, fit: Fit) -> None:
    case = Case(version, cuda, "conda-forge", "linux-64", ())
    checks = check_build(pytorch(case), machine("GeForce RTX 3060", driver="580.95", glibc=glibc))
    assert checks[2].fit is fit


def test_windows_and_macos_are_judged_by_their_own_numbers() -> None:
    old = Machine("win-64", windows_build=9600, gpus=(Gpu("RTX 3060"),), driver=Driver("581.42"))
    assert check_build(pytorch(CASES[2]), old)[2].message.code == "fit-windows-too-old"
    mac = Machine("osx-arm64", macos="15.1", gpus=(Gpu("Apple M2", Vendor.APPLE),))
    assert overall(check_build(pytorch(CASES[0]), mac)) is Fit.NO
    metal = FrameworkBuild(
        "pytorch", "PyTorch", "pytorch", "2.12.0", compute=Compute.METAL, macos="14.0"
    )
    assert overall(check_build(metal, mac)) is Fit.YES
    older = Machine("osx-arm64", macos="13.6", gpus=mac.gpus)
    assert check_build(metal, older)[1].message.code == "fit-macos-too-old"
    assert overall(check_build(metal, machine("GeForce RTX 3060", driver="580.95"))) is Fit.NO


def test_linux_inside_windows_has_the_drivers_of_windows() -> None:
    found = Machine(
        "linux-64",
        glibc="2.35",
        wsl=True,
        gpus=(Gpu("GeForce RTX 3060"),),
        driver=Driver("526.98"),
    )
    assert check_build(pytorch(CASES[0]), found)[1].message.params["floor"] == "528.33"
    assert driver_floor("12.9", "linux-64") == "525.60.13"
    assert driver_floor("13.2", "win-64") == "580"
    assert driver_floor("10.2", "linux-64") == "440.33"
    assert driver_floor("8.0", "linux-64") == ""


def test_a_build_for_the_cpu_has_nothing_to_be_checked() -> None:
    build = FrameworkBuild("pytorch", "PyTorch", "pytorch", "2.12.0", compute=Compute.CPU)
    assert check_build(build, machine()) == ()
    assert overall(()) is Fit.YES
