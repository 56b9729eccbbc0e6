"""A few cells solved on the real metadata; all of them: `python -m tests.gpu.real_metadata`."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from core.model.frameworks import Compute
from core.model.problem import ProblemError
from tests.gpu.grid import DATES
from tests.gpu.oracle import Build, Cell, expected, has_code
from tests.gpu.raw_builds import builds_of, paired_builds
from tests.gpu.real_channel import DerivedServer, Raw, available, write
from tests.gpu.real_metadata import WISH, choose
from tests.gpu.synthetic import machine_of

pytestmark = pytest.mark.skipif(not available(), reason="no real metadata beside the checkout")
CASES = {
    "GeForce GTX 1060": ("6.1", "580.95.05", "581.15"),
    "GeForce RTX 4060": ("8.9", "535.183.01", "537.13"),
    "GeForce RTX 5070": ("12.0", "580.95.05", "581.15"),
    "": ("", "", ""),
}


Records = dict[str, dict[str, Raw]]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Records]:
    folder = tmp_path_factory.mktemp("real") / "channels"
    return folder, write(folder, ("linux-64", "win-64", "noarch"))


async def test_named_machines_get_builds_that_run_solved_for_linux_and_windows(
    home: Path, real: tuple[Path, Records]
) -> None:
    folder, records = real
    wrong = []
    with DerivedServer(folder) as server:
        server.write_table(home)
        for subdir in ("linux-64", "win-64"):
            found = records[subdir].values()
            offered, paired = builds_of(found, "conda-forge"), paired_builds(found)
            for name, (capability, linux, windows) in CASES.items():
                driver = linux if subdir == "linux-64" else windows
                cell = Cell(capability, driver, subdir, "2.35" if subdir == "linux-64" else "")
                wanted = expected(cell, offered, (), DATES, paired).build
                try:
                    build = (await choose(machine_of(name, cell))).build
                except ProblemError as error:
                    wrong.append(f"{name} on {subdir}: {error.problem.detail}")
                    continue
                got = Build(build.version, build.cuda) if build else None
                if got != wanted or (got and got.cuda and not has_code(got, capability)):
                    wrong.append(f"{name} on {subdir}: {got}, not {wanted}")
                if name == "GeForce RTX 4060" and got:
                    assert got.cuda.startswith("12.")
    assert not wrong


async def test_other_frameworks_are_chosen_by_their_tables(
    home: Path, real: tuple[Path, Records]
) -> None:
    card = machine_of("GeForce RTX 4060", Cell("8.9", "535.183.01", "linux-64", "2.35"))
    none = machine_of("", Cell("", "", "linux-64", "2.35"))
    with DerivedServer(real[0]) as server:
        server.write_table(home)
        for framework, package in (("tensorflow", "tensorflow"), ("jax", "jaxlib")):
            wish = msgspec.structs.replace(WISH, framework=framework)
            on_card = (await choose(card, wish)).build
            assert on_card is not None
            assert (on_card.package, on_card.compute) == (package, Compute.CUDA)
            assert on_card.cuda.startswith("12.")
            on_cpu = (await choose(none, wish)).build
            assert on_cpu is not None
            assert on_cpu.compute is Compute.CPU
