"""A repair asks for what channels have, not for what tables say there should be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.engine.gpu.choosing.repairs import nearest, work_out
from core.model.frameworks import Compute, InstallWish
from core.model.request import ChangeRequest
from tests.support.channels import ChannelFactory, ServedChannel, base_packages, package
from tests.support.gpu_packages import cuda_versions, torch
from tests.support.machines import machine, stand_in
from tests.support.planning import create, moves, plan


@pytest.fixture
def forge(channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> ServedChannel:
    """torch for CUDA 12.9 and the CPU; the newest needs CUDA 13; 2.8.1 is for the CPU alone."""
    made = channel_factory(
        "conda-forge",
        [
            *base_packages(),
            *(torch(version, cuda) for version in ("2.8.0", "2.9.1") for cuda in ("12.9", "")),
            torch("2.8.1", ""),
            torch("2.10.0", "13.0"),
            torch("2.10.0", ""),
            *cuda_versions("12.9", "13.0"),
            package("cpuonly", "2.0", depends=("python",)),
        ],
    )
    condarc(made)
    return made


async def lab(home: Path, forge: ServedChannel, version: str) -> tuple[str, InstallWish]:
    """An environment with a build for the CPU, on a machine with a GPU."""
    stand_in(machine())
    prefix = home / "envs" / "lab"
    await create(prefix, forge, "python", f"pytorch={version}=cpu*", "cpuonly")
    answers = {"version": version, "compute": Compute.CUDA, "cuda": "12.8"}
    return str(prefix), InstallWish("pytorch", str(prefix), companions=(), **answers)


def by_tables(prefix: str, version: str, line: str = "12.8") -> ChangeRequest:
    kind = f"pytorch={version}=cuda{line.replace('.', '')}*"
    return ChangeRequest(prefix, install=(kind, f"cuda-version={line}"), remove=("cpuonly",))


async def test_another_line_than_the_tables_know_comes_in_the_same_version(
    home: Path, forge: ServedChannel
) -> None:
    prefix, wish = await lab(home, forge, "2.9.1")
    request = await work_out(by_tables(prefix, "2.9.1"), wish)
    assert "cuda-version=12.8" not in request.install
    planned = await plan(request)
    build = next(one for one in planned.after if one.name == "pytorch")
    assert (build.version, build.build[:7]) == ("2.9.1", "cuda129")
    assert moves(planned)["cpuonly"] == ("2.0", None), "what the repair does besides stays"


async def test_a_version_without_a_fitting_build_gives_way_to_the_nearest(
    home: Path, forge: ServedChannel
) -> None:
    prefix, wish = await lab(home, forge, "2.8.1")
    planned = await plan(await work_out(by_tables(prefix, "2.8.1"), wish))
    build = next(one for one in planned.after if one.name == "pytorch")
    assert (build.version, build.build[:7]) == ("2.9.1", "cuda129")


async def test_what_channels_have_or_cannot_say_is_asked_for_as_tables_have_it(
    home: Path, forge: ServedChannel, condarc: Callable[..., Path]
) -> None:
    prefix, wish = await lab(home, forge, "2.9.1")
    there = by_tables(prefix, "2.9.1", "12.9")
    assert await work_out(there, InstallWish("pytorch", prefix, cuda="12.9")) == there
    absent = by_tables(prefix, "2.9.1")
    stand_in(machine(driver="460.91.03"))
    assert await work_out(absent, wish) == absent, "nothing on offer runs with this driver"
    stand_in(machine())
    unread = InstallWish("pytorch", prefix, companions=(), channels=(f"{forge.url}-gone",))
    assert await work_out(absent, unread) == absent


def test_the_nearest_version_is_the_next_newer_one_or_the_newest() -> None:
    offered = ("2.10.0", "2.9.1", "2.8.0")
    assert nearest(offered, "2.9.1") == "2.9.1"
    assert nearest(offered, "2.9.0") == "2.9.1"
    assert nearest(offered, "2.11.0") == "2.10.0"
    assert nearest(offered, "") == "2.10.0"
