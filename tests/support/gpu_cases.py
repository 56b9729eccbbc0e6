"""Cards, drivers and builds of PyTorch, and what is known of them by hand."""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.gpu.compatibility.builds import expected_build
from core.engine.gpu.knowledge.tables import framework_table
from core.model.frameworks import CheckKind, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Driver, Gpu, Machine

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
