"""Machines described by hand: what a test says of cards and driver counts as this computer."""

from __future__ import annotations

import os
import sys

from core.engine.gpu.descriptions import Description, keep_description, kept_description
from core.model.gpu import Driver, DriverState, Gpu, Machine, Vendor

SUBDIR = "win-64" if sys.platform == "win32" else "linux-64"
BRANCHES = {
    "460": "11.2",
    "535": "12.2",
    "550": "12.4",
    "570": "12.8",
    "580": "13.0",
    "590": "13.1",
}
"""The CUDA each branch of the driver runs by itself."""


def machine(
    card: str = "GeForce RTX 4060 Laptop GPU",
    driver: str = "535.129.03",
    *,
    state: DriverState = DriverState.WORKS,
    subdir: str = SUBDIR,
    glibc: str = "2.35",
) -> Machine:
    """A computer with one NVIDIA card, or with none where `card` is empty."""
    cards = (Gpu(card, Vendor.NVIDIA, refused=state is DriverState.REFUSES),) if card else ()
    found = Driver(driver, state, BRANCHES.get(driver.partition(".")[0], "")) if driver else None
    return Machine(
        subdir=subdir,
        glibc=glibc if subdir.startswith("linux") else "",
        windows_build=22631 if subdir.startswith("win") else None,
        gpus=cards,
        driver=found,
        described=True,
    )


def stand_in(described: Machine) -> Machine:
    """Let it count as this computer in the test's own home; the same, completed from the tables."""
    assert os.environ.get("GLASSHOUSE_HOME"), "only in a sandbox"
    keep_description(Description(described, stands_in=True))
    kept = kept_description()
    assert kept is not None
    return kept.machine
