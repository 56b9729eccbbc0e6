"""Which builds fit which machines, against expectations written by hand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import pytest

from core.engine.gpu.compatibility.builds import expected_build
from core.engine.gpu.compatibility.checks import check_build, driver_floor, overall
from core.engine.gpu.compatibility.driver import no_driver_helps
from core.engine.gpu.knowledge.tables import framework_table
from core.model.frameworks import CheckKind, Compute, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Driver, DriverState, Gpu, Machine, Vendor
from core.model.wording import MESSAGES

# Capability, first and last branch of the driver, by hand.
GPUS: dict[str, tuple[float, int, int]] = {
    "GeForce GTX 680": (3.0, 0, 470),
    "GeForce GTX 780 Ti": (3.5, 0, 470),
    "Tesla K80": (3.7, 0, 470),
    "GeForce GTX 750": (5.0, 0, 580),
    "GeForce 940MX": (5.0, 0, 580),
    "GeForce MX130": (5.0, 0, 580),
    "GeForce GTX 960": (5.2, 0, 580),
    "Tesla P100-PCIE-16GB": (6.0, 0, 580),
    "GeForce GTX 1050 Ti": (6.1, 0, 580),
    "GeForce GTX 1060 with Max-Q Design": (6.1, 0, 580),
    "GeForce GTX 1080 Ti": (6.1, 0, 580),
    "GeForce MX150": (6.1, 0, 580),
    "GeForce MX350": (6.1, 0, 580),
    "Tesla V100-SXM2-32GB": (7.0, 0, 580),
    "GeForce GTX 1650": (7.5, 0, 999),
    "GeForce MX450": (7.5, 0, 999),
    "GeForce RTX 2060": (7.5, 0, 999),
    "Tesla T4": (7.5, 0, 999),
    "A100-SXM4-80GB": (8.0, 0, 999),
    "GeForce RTX 2050": (8.6, 0, 999),
    "GeForce RTX 3060 Laptop GPU": (8.6, 0, 999),
    "GeForce RTX 3090": (8.6, 0, 999),
    "GeForce RTX 4060 Laptop GPU": (8.9, 0, 999),
    "GeForce RTX 4090": (8.9, 0, 999),
    "L4": (8.9, 0, 999),
    "H100 80GB HBM3": (9.0, 0, 999),
    "B200": (10.0, 0, 999),
    "GeForce RTX 5070": (12.0, 570, 999),
    "GeForce RTX 5090 Laptop GPU": (12.0, 570, 999),
}
# Version on Linux and on Windows, branch, newest CUDA.
DRIVERS = (
    ("470.256.02", "472.12", 470, 11.4),
    ("510.108.03", "512.96", 510, 11.6),
    ("525.147.05", "528.49", 525, 12.0),
    ("535.129.03", "537.70", 535, 12.2),
    ("550.144.03", "551.86", 550, 12.4),
    ("565.57.01", "566.36", 565, 12.7),
    ("570.124.06", "572.83", 570, 12.8),
    ("580.95.05", "582.53", 580, 13.0),
    ("595.58.03", "596.21", 595, 13.2),
    ("615.71.09", "616.92", 615, 13.4),
)
OLDEST_BRANCH = {13: 580, 12: 525, 11: 450, 10: 440}


@dataclass(frozen=True)
class Case:
    """A build, and what is known of it by hand."""

    version: str
    cuda: str
    channel: str
    subdir: str
    code: tuple[float, ...]
    ptx: float | None = None


CF12 = (5.0, 6.0, 7.0, 7.5, 8.0, 8.6, 9.0, 10.0, 12.0)
CF12_OLD = (5.0, 6.0, 6.1, 7.0, 7.5, 8.0, 8.6, 8.9, 9.0)
CF13 = (7.5, 8.0, 8.6, 9.0, 10.0, 11.0, 12.0)
OLD = (3.7, 5.0, 6.0, 6.1, 7.0, 7.5, 8.0, 8.6, 9.0)
CASES = (
    Case("2.12.0", "12.9", "conda-forge", "linux-64", CF12, 12.0),
    Case("2.12.0", "13.0", "conda-forge", "linux-64", CF13, 12.0),
    Case("2.13.0", "12.8", "conda-forge", "win-64", CF12, 12.0),
    Case("2.13.0", "13.0", "conda-forge", "win-64", CF13, 12.0),
    Case("2.7.1", "12.6", "conda-forge", "win-64", CF12_OLD, 9.0),
    Case("2.6.0", "12.6", "conda-forge", "linux-64", CF12_OLD, 9.0),
    Case("2.4.0", "12.0", "conda-forge", "linux-64", CF12_OLD, 9.0),
    Case("2.5.1", "12.4", "pytorch", "linux-64", OLD[1:]),
    Case("2.5.1", "12.1", "pytorch", "win-64", OLD[1:]),
    Case("2.5.1", "11.8", "pytorch", "win-64", OLD),
    Case("1.13.1", "11.7", "pytorch", "linux-64", OLD[:-1]),
    Case("1.11.0", "11.3", "pytorch", "linux-64", (3.5, *OLD[:-1])),
    Case("1.12.1", "10.2", "pytorch", "win-64", (3.5, *OLD[:-3])),
)


def pytorch(case: Case) -> FrameworkBuild:
    table = framework_table("pytorch")
    assert table is not None
    return expected_build(table, case.version, case.cuda, case.channel, case.subdir)


def machine(
    *names: str, driver: Driver | str | None = None, subdir: str = "linux-64", glibc: str = "2.35"
) -> Machine:
    found = Driver(driver) if isinstance(driver, str) else driver
    return Machine(
        subdir,
        glibc=glibc if subdir.startswith("linux") else "",
        windows_build=26100 if subdir.startswith("win") else None,
        gpus=tuple(Gpu(name) for name in names),
        driver=found,
    )


def has_code(case: Case, capability: float) -> bool:
    """By hand: the same major version, and not newer."""
    return any(int(code) == int(capability) and code <= capability for code in case.code)


def verdict(case: Case, gpu: str, branch: int, native: float) -> Fit:
    """What the facts say."""
    capability, first, last = GPUS[gpu]
    if not first <= branch <= last or branch < OLDEST_BRANCH[int(float(case.cuda))]:
        return Fit.NO
    if has_code(case, capability):
        # What is told of 3.5 in 1.12 does not agree.
        return Fit.LIKELY if (case.version, capability) == ("1.12.1", 3.5) else Fit.YES
    if case.ptx and capability >= case.ptx and native >= float(case.cuda):
        return Fit.LIKELY
    return Fit.NO


def code_of(checks: tuple[FitCheck, ...], kind: CheckKind) -> str:
    return next(check.message.code for check in checks if check.kind is kind)


def test_every_card_with_every_driver_and_build_is_judged_as_the_facts_say() -> None:
    fitting = 0
    for case in CASES:
        build = pytorch(case)
        for gpu, (linux, windows, branch, native) in product(GPUS, DRIVERS):
            driver = windows if case.subdir == "win-64" else linux
            checks = check_build(build, machine(gpu, driver=driver, subdir=case.subdir))
            assert overall(checks) is verdict(case, gpu, branch, native), (case, gpu, driver)
            fitting += overall(checks) is Fit.YES
    assert len(GPUS) >= 25
    assert fitting > 500


def test_no_build_without_code_for_a_card_is_ever_said_to_fit() -> None:
    for case, gpu in product(CASES, GPUS):
        if has_code(case, GPUS[gpu][0]):
            continue
        for linux, windows, _, _ in DRIVERS:
            driver = windows if case.subdir == "win-64" else linux
            checks = check_build(pytorch(case), machine(gpu, driver=driver, subdir=case.subdir))
            assert overall(checks) is not Fit.YES, (case, gpu, driver)
            kernels = next(check for check in checks if check.kind is CheckKind.KERNELS)
            assert kernels.fit in {Fit.NO, Fit.LIKELY}


def test_every_sentence_has_its_words_and_all_of_its_parameters() -> None:
    said = set()
    for case, gpu, driver in product(CASES, GPUS, DRIVERS[::4]):
        for check in check_build(pytorch(case), machine(gpu, driver=driver[0])):
            text = MESSAGES[check.message.code].format(**check.message.params)
            assert "{" not in text
            assert " ," not in text
            said.add(check.message.code)
    assert len(said) >= 12


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


def test_nobody_with_an_old_card_is_told_just_to_update_the_driver() -> None:
    for case, gpu, (linux, windows, _, _) in product(CASES, GPUS, DRIVERS[::3]):
        if GPUS[gpu][2] == 999:
            continue
        driver = windows if case.subdir == "win-64" else linux
        checks = check_build(pytorch(case), machine(gpu, driver=driver, subdir=case.subdir))
        assert code_of(checks, CheckKind.DRIVER) != "fit-driver-too-old", (case, gpu, driver)


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


def test_a_card_nobody_knows_leaves_it_open() -> None:
    checks = check_build(pytorch(CASES[0]), machine("GeForce RTX 9090", driver="615.71"))
    assert overall(checks) is Fit.UNKNOWN
    assert checks[0].message.code == "fit-card-unknown"


@pytest.mark.parametrize(
    ("cuda", "glibc", "fit"),
    [
        ("12.9", "2.17", Fit.NO),
        ("12.9", "2.27", Fit.NO),
        ("12.9", "2.28", Fit.YES),
        ("12.9", "", Fit.UNKNOWN),
        ("12.6", "2.17", Fit.YES),
    ],
)
def test_builds_for_newer_cudas_need_a_newer_glibc(cuda: str, glibc: str, fit: Fit) -> None:
    case = Case("2.7.1", cuda, "conda-forge", "linux-64", ())
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


def test_it_is_known_when_no_driver_helps() -> None:
    assert no_driver_helps(pytorch(CASES[0]), machine("GeForce GTX 780", driver="470.256"))
    assert not no_driver_helps(pytorch(CASES[0]), machine("GeForce GTX 1060", driver="470.256"))
    assert not no_driver_helps(pytorch(CASES[1]), machine("GeForce RTX 3060"))


def test_a_build_for_the_cpu_has_nothing_to_be_checked() -> None:
    build = FrameworkBuild("pytorch", "PyTorch", "pytorch", "2.12.0", compute=Compute.CPU)
    assert check_build(build, machine()) == ()
    assert overall(()) is Fit.YES
