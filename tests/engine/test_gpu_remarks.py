"""A plan says what it means for the GPU: no build for the CPU, and none that can't run, unseen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from core.engine.gpu.judging import plans
from core.model.file_source import FileOrigin, FileSource
from core.model.gpu import DriverState, Gpu
from core.model.pip import PipWish
from core.model.plan import Plan, PlanRemark, Severity
from core.model.request import ChangeRequest, CreateRequest, RestoreRequest
from core.model.wording import MESSAGES
from tests.support.channels import ChannelFactory, ServedChannel, base_packages, package
from tests.support.gpu_packages import LINE, TAG, cuda_versions, torch
from tests.support.machines import SUBDIR, machine, stand_in
from tests.support.pip_index import PipIndex, wheel
from tests.support.planning import create, plan
from tests.support.update_lanes import look, why

LAPTOP = machine()


@pytest.fixture
def forge(channel_factory: ChannelFactory, condarc: Callable[..., Path]) -> ServedChannel:
    """torch 2.9.1 for CUDA 12.9 and the CPU, 2.10.0 for CUDA 13.0 alone, 2.11.0 for the CPU alone.

    What stands for CUDA 13.0 asks nothing of the driver, as some on real channels did.
    """
    builds = [torch(), torch("2.9.1", ""), torch("2.10.0", "13.0"), torch("2.11.0", "")]
    builds.append(torch("2.19.1", "", name="tensorflow"))
    lax = package("cuda-version", "13.0", build="h_3", files={})
    served = channel_factory(
        "conda-forge", [*base_packages(), *builds, *cuda_versions(LINE), lax, package("solo")]
    )
    condarc(served)
    return served


def new(home: Path, *specs: str) -> CreateRequest:
    return CreateRequest(str(home / "envs" / "lab"), ("python", *specs))


def only(planned: Plan) -> PlanRemark:
    (remark,) = planned.gpu
    for message in (remark.message, remark.instead_words, remark.agree, *remark.facts):
        assert message is None or message.code in MESSAGES
    return remark


async def test_a_build_for_the_cpu_is_never_silent_and_the_other_is_one_click_away(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    planned = await plan(new(home, "pytorch", "solo"))
    remark = only(planned)
    assert (remark.severity, remark.message.code) == (Severity.WARN, "gpu-plan-cpu-build")
    assert remark.agree is not None
    assert remark.instead is not None
    better = await plan(remark.instead)
    assert only(better).severity is Severity.OK
    assert only(better).facts[0].code == "gpu-plan-fact-card"
    names = {record.name: record.build for record in better.after}
    assert names["pytorch"].startswith(TAG)
    assert "solo" in names


async def test_who_asks_for_the_cpu_gets_it_without_a_word(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    assert (await plan(new(home, "pytorch=*=cpu*"))).gpu == ()
    stand_in(machine("", ""))
    assert (await plan(new(home, "pytorch"))).gpu == ()


async def test_what_a_file_asks_for_is_said_though_it_asks_for_the_cpu(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    from_file = FileOrigin(FileSource(text="name: lab"), "0" * 64)
    asked = msgspec.structs.replace(new(home, "pytorch=*=cpu*"), origin=from_file)
    remark = only(await plan(asked))
    assert (remark.severity, remark.agree) == (Severity.INFO, None)
    assert remark.instead is not None


async def test_a_card_that_no_driver_drives_is_remembered_beside_a_build_for_the_cpu(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(machine(state=DriverState.FAILING))
    remark = only(await plan(new(home, "pytorch")))
    assert (remark.severity, remark.message.code) == (Severity.INFO, "gpu-row-cpu-unusable")
    assert (await plan(new(home, "pytorch=*=cpu*"))).gpu == ()


async def test_a_card_newer_than_every_table_is_not_lost_in_silence(
    home: Path, forge: ServedChannel
) -> None:
    card = Gpu("GeForce RTX 6090", capability="13.0")
    stand_in(msgspec.structs.replace(machine(driver="640.10"), gpus=(card,)))
    prefix = home / "envs" / "lab"
    await create(prefix, forge, "python", "pytorch=2.9.1=cuda*", recorded=False)
    remark = only(await plan(ChangeRequest(str(prefix), install=("pytorch=2.9.1=*_100",))))
    assert (remark.severity, remark.message.code) == (Severity.WARN, "gpu-plan-loses-gpu")
    assert remark.agree is not None


async def test_where_channels_have_no_gpu_build_that_is_said(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    remark = only(await plan(new(home, "tensorflow")))
    if SUBDIR.startswith("win"):
        expected = (Severity.INFO, "fit-gpu-ended-on-windows")
    else:
        expected = (Severity.WARN, "gpu-plan-none-offered")
    assert (remark.severity, remark.message.code, remark.instead) == (*expected, None)


async def test_an_update_that_loses_the_gpu_says_that_its_build_is_not_out_yet(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    prefix = home / "envs" / "lab"
    await create(prefix, forge, "python", "pytorch=2.9.1=cuda*", recorded=False)
    planned = await plan(ChangeRequest(str(prefix), install=("pytorch=2.11",)))
    remark = only(planned)
    assert (remark.severity, remark.message.code) == (Severity.WARN, "gpu-plan-not-published")
    report = await look(prefix)
    assert why(report, "pytorch")[0] == "update-gpu-unpublished"
    assert "variant-gpu-lost" not in why(report, "pytorch")
    lost = await plan(ChangeRequest(str(prefix), install=("pytorch=2.9.1=*_100",)))
    assert only(lost).message.code == "gpu-plan-loses-gpu"
    assert only(lost).instead is not None


async def test_a_build_that_cannot_run_here_is_remarked_on_with_one_that_can(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    planned = await plan(new(home, "pytorch=2.10"))
    remark = only(planned)
    assert remark.severity is Severity.WARN
    assert remark.message.code.startswith("fit-driver")
    assert remark.agree is not None
    assert remark.agree.code == "gpu-plan-agree-broken"
    assert remark.instead is not None
    stand_in(machine(driver="580.95.05"))
    assert only(await plan(new(home, "pytorch=2.10"))).severity is Severity.OK


async def test_what_pip_would_bring_is_remarked_on_as_well(
    home: Path, forge: ServedChannel, pip_index: PipIndex
) -> None:
    stand_in(LAPTOP)
    pip_index.add(wheel("torch", "2.8.0+cpu"), wheel("voice"))
    wishes = (PipWish("torch"), PipWish("voice"))
    planned = await plan(msgspec.structs.replace(new(home), pip=wishes))
    remark = only(planned)
    assert (remark.severity, remark.message.code) == (Severity.WARN, "gpu-plan-cpu-pip")
    assert isinstance(remark.instead, CreateRequest)
    assert remark.instead.pip == (PipWish("voice"),)
    better = await plan(remark.instead)
    assert only(better).severity is Severity.OK
    asked = (PipWish("torch==2.8.0+cpu"),)
    assert (await plan(msgspec.structs.replace(new(home), pip=asked))).gpu == ()


async def test_plans_without_a_framework_do_not_look_at_the_machine(
    home: Path, forge: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []
    monkeypatch.setattr(plans, "machine_in_force", lambda: looks.append(1))
    planned = await plan(new(home, "solo"))
    assert (planned.gpu, looks) == ((), [])


async def test_what_could_not_be_judged_is_not_passed_over(
    home: Path, forge: ServedChannel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ValueError("an odd table")

    monkeypatch.setattr(plans, "machine_in_force", broken)
    remark = only(await plan(new(home, "pytorch")))
    assert (remark.severity, remark.message.code) == (Severity.INFO, "gpu-plan-unknown")


async def test_a_list_of_builds_from_a_file_was_made_for_another_computer(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(machine(driver="580.95.05"))
    for spec, code in (("pytorch=2.9.1=*_100", "gpu-plan-cpu-build"), ("pytorch=2.10", "")):
        made = await plan(new(home, spec))
        stand_in(LAPTOP)
        listed = RestoreRequest(str(home / "envs" / "copy"), made.after)
        back = only(await plan(listed))
        assert (back.severity, back.agree) == (Severity.INFO, None)
        origin = FileOrigin(FileSource(text="@EXPLICIT"), "0" * 64)
        copy = only(await plan(msgspec.structs.replace(listed, origin=origin)))
        assert (copy.severity, copy.message.code) == (Severity.WARN, code or back.message.code)
        assert copy.agree is not None
        stand_in(machine(driver="580.95.05"))
