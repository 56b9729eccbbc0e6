"""Cards, drivers and systems of the table, and what channels offered in autumn 2026."""

from __future__ import annotations

from tests.gpu.oracle import Build, Cell

CARDS = {
    "GeForce GTX 750 Ti": "5.0",
    "GeForce GTX 780": "3.5",
    "Tesla K80": "3.7",
    "GeForce GTX 960M": "5.0",
    "GeForce GTX 970": "5.2",
    "GeForce GTX 980 Ti": "5.2",
    "Tesla P100-PCIE-16GB": "6.0",
    "GeForce GTX 1050 Ti": "6.1",
    "GeForce GTX 1060 6GB": "6.1",
    "GeForce GTX 1080 Ti": "6.1",
    "GeForce MX150": "6.1",
    "Tesla V100-SXM2-16GB": "7.0",
    "TITAN V": "7.0",
    "GeForce GTX 1650": "7.5",
    "GeForce GTX 1660 Ti": "7.5",
    "GeForce RTX 2060": "7.5",
    "GeForce RTX 2080 Ti": "7.5",
    "Tesla T4": "7.5",
    "NVIDIA A100-SXM4-40GB": "8.0",
    "GeForce RTX 3050 Laptop GPU": "8.6",
    "GeForce RTX 3060": "8.6",
    "GeForce RTX 3090": "8.6",
    "NVIDIA A10": "8.6",
    "GeForce RTX 4060 Laptop GPU": "8.9",
    "GeForce RTX 4060": "8.9",
    "GeForce RTX 4090": "8.9",
    "NVIDIA L4": "8.9",
    "NVIDIA L40S": "8.9",
    "NVIDIA H100 80GB HBM3": "9.0",
    "NVIDIA H200": "9.0",
    "NVIDIA B200": "10.0",
    "GeForce RTX 5060 Laptop GPU": "12.0",
    "GeForce RTX 5070": "12.0",
    "GeForce RTX 5090": "12.0",
    "NVIDIA RTX PRO 6000 Blackwell": "12.0",
}
LINUX_DRIVERS = (
    "460.91.03",
    "470.256.02",
    "515.105.01",
    "525.147.05",
    "535.183.01",
    "550.54.15",
    "560.35.03",
    "570.86.10",
    "575.57.08",
    "580.95.05",
    "590.48.01",
    "595.71.05",
    "610.43.02",
    "615.71.09",
)
WINDOWS_DRIVERS = (
    "461.92",
    "472.12",
    "516.94",
    "528.49",
    "537.13",
    "551.61",
    "560.94",
    "572.16",
    "576.88",
    "581.15",
    "591.44",
    "596.21",
    "610.47",
    "616.92",
)
_TELLING = {
    ("linux-64", "2.35"): (470, 525, 535, 580, 615),
    ("linux-64", "2.17"): (535, 580),
    ("win-64", ""): (472, 528, 572, 591),
}
"""Branches for a short look: each lies between two floors."""
SYSTEMS = (("linux-64", "2.35"), ("linux-64", "2.17"), ("win-64", ""), ("osx-arm64", ""))

DATES = {
    "2.14.0": "2026-09-02",
    "2.13.0": "2026-07-08",
    "2.12.1": "2026-06-18",
    "2.12.0": "2026-05-13",
    "2.11.0": "2026-03-23",
    "2.10.0": "2026-01-21",
    "2.9.1": "2025-11-12",
    "2.8.0": "2025-08-06",
    "2.7.1": "2025-06-04",
    "2.7.0": "2025-04-23",
    "2.6.0": "2025-01-29",
    "2.5.1": "2024-10-29",
    "2.4.1": "2024-09-04",
    "2.4.0": "2024-07-24",
    "2.3.1": "2024-06-05",
    "2.3.0": "2024-04-24",
    "2.2.2": "2024-03-28",
    "2.2.0": "2024-01-30",
    "2.1.2": "2023-12-15",
    "2.1.0": "2023-10-04",
    "2.0.1": "2023-05-09",
    "2.0.0": "2023-03-15",
    "1.13.1": "2022-12-16",
    "1.13.0": "2022-10-28",
    "1.12.1": "2022-08-05",
}
"""When versions came out."""
_VERSIONS = ("2.13.0", "2.12.0", "2.11.0", "2.10.0", "2.9.1", "2.8.0", "2.7.1", "2.7.0", "2.6.0",
             "2.5.1", "2.4.1", "2.3.1")  # fmt: skip
_LINES = {
    "linux-64": {
        **dict.fromkeys(("2.13.0", "2.12.0", "2.11.0", "2.10.0"), ("12.9", "13.0")),
        **dict.fromkeys(("2.9.1", "2.8.0"), ("12.9",)),
        "2.7.1": ("12.6", "12.9"),
        **dict.fromkeys(("2.7.0", "2.6.0"), ("12.6",)),
        "2.5.1": ("11.8", "12.6"),
        **dict.fromkeys(("2.4.1", "2.3.1"), ("11.8", "12.0")),
    },
    "win-64": {
        **dict.fromkeys(("2.13.0", "2.12.0", "2.11.0", "2.10.0"), ("12.8", "13.0")),
        **dict.fromkeys(("2.9.1", "2.8.0"), ("12.8",)),
        "2.7.1": ("12.6", "12.8"),
        **dict.fromkeys(("2.7.0", "2.6.0", "2.5.1"), ("12.6",)),
    },
    "osx-arm64": {},
}


def offered(subdir: str) -> tuple[Build, ...]:
    """What conda-forge has, builds for the CPU among it."""
    lines = _LINES[subdir]
    return tuple(
        Build(version, line) for version in _VERSIONS for line in (*lines.get(version, ()), "")
    )


def older(subdir: str) -> tuple[Build, ...]:
    """What the pytorch channel has."""
    if subdir.startswith("osx"):
        return ()
    lines = {"2.5.1": ("11.8", "12.1", "12.4"), "2.3.1": ("11.8", "12.1"), "1.13.1": ("11.7",)}
    return tuple(
        Build(version, line, "pytorch") for version, found in lines.items() for line in found
    )


def cells(system: tuple[str, str], *, every_driver: bool = False) -> list[tuple[str, Cell]]:
    """Every card with every driver on a system, and none; the drivers that change something."""
    subdir, glibc = system
    drivers = WINDOWS_DRIVERS if subdir.startswith("win") else LINUX_DRIVERS
    if subdir.startswith("osx"):
        drivers = ()
    found = [
        (name, Cell(capability, driver, subdir, glibc))
        for driver in drivers
        if every_driver or int(driver[:3]) in _TELLING[system]
        for name, capability in CARDS.items()
    ]
    return [*found, ("", Cell("", "", subdir, glibc))]
