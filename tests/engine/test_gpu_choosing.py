"""The wizard's questions answered from real channels, and the requests and solves they lead to."""

from __future__ import annotations

from collections.abc import Callable
from importlib import resources
from pathlib import Path

import msgspec
import pytest
import yaml

from core.engine.channels import network
from core.engine.gpu.choosing.alternatives import cpu_request, gpu_request
from core.engine.gpu.choosing.choices import read_choices
from core.engine.gpu.choosing.elsewhere import choose_build, solve_choice
from core.engine.gpu.choosing.reading import read_offer, read_target
from core.engine.practice.channels import build_channel
from core.engine.reporting import silent
from core.model.frameworks import Badge, Compute, InstallWish
from core.model.package import PackageRecord
from core.model.plan import Plan
from core.model.problem import ProblemError
from core.model.request import ChangeRequest, CreateRequest
from tests.support.channels import MINOR, ChannelFactory, ServedChannel, base_packages, package
from tests.support.gpu_packages import LINE, TAG, cuda_versions, torch
from tests.support.machines import machine, stand_in
from tests.support.planning import by_name, create, moves, plan

LAPTOP = machine()


def vision(version: str, torch_version: str, cuda: str) -> list[object]:
    """torchvision for one minor version of torch, of one kind."""
    kind = f"cuda{cuda.replace('.', '')}" if cuda else "cpu"
    runtime = f"cuda-version >={cuda},<13" if cuda else "pytorch * cpu*"
    needs = (f"pytorch {torch_version}.*", runtime, f"python {MINOR}.*")
    return [package("torchvision", version, build=f"{kind}_py_h1_0", depends=needs, noarch=None)]


@pytest.fixture
def forge(channel_factory: ChannelFactory) -> ServedChannel:
    """torch 2.8.0 and 2.9.1 with torchvision, 2.10.0 without, which needs CUDA 13 or the CPU."""
    packages = [
        *base_packages(),
        *(torch(version, cuda) for version in ("2.8.0", "2.9.1") for cuda in (LINE, "")),
        torch("2.10.0", "13.0"),
        torch("2.10.0", ""),
        *vision("0.23.0", "2.8.0", LINE),
        *vision("0.24.1", "2.9.1", LINE),
        *vision("0.24.1", "2.9.1", ""),
        *cuda_versions(LINE, "13.0"),
        package("pytorch-cpu", "2.9.1", build="cpu_0", depends=("pytorch 2.9.1 cpu*",)),
        package("ipykernel", "7.1.0"),
    ]
    return channel_factory("conda-forge", packages)


def wish(home: Path, forge: ServedChannel, **answers: object) -> InstallWish:
    prefix = str(home / "envs" / "lab")
    given = {"framework": "pytorch", "prefix": prefix, "creates": True, "channels": (forge.url,)}
    return InstallWish(**{**given, **answers})  # type: ignore[arg-type]


def record(planned: Plan, name: str) -> PackageRecord:
    return next(one for one in planned.after if one.name == name)


async def test_what_is_proposed_is_what_the_plan_brings(home: Path, forge: ServedChannel) -> None:
    stand_in(LAPTOP)
    found = await read_choices(wish(home, forge))
    assert found.refusal is None
    assert (found.wish.version, found.wish.cuda, found.wish.python) == ("2.9.1", LINE, MINOR)
    assert found.wish.companions == ("torchvision", "ipykernel")
    newest = next(one for one in found.versions if one.value == "2.10.0")
    assert (newest.badge, newest.available) == (Badge.NEWEST, False)
    assert newest.why is not None
    assert newest.why.code == "fit-driver-too-old"
    absent = next(one for one in found.companions if one.value == "torchaudio")
    assert absent.why is not None
    assert absent.why.code == "choose-companion-absent"
    assert [line.server for line in found.sources] == [forge.url.split("/")[2]]
    assert found.request is not None
    planned = await plan(found.request)
    assert found.build is not None
    assert record(planned, "pytorch").build == found.build.build
    assert record(planned, "torchvision").build.startswith(TAG)
    again = await read_choices(found.wish)
    assert again.request == found.request


async def test_who_wants_the_cpu_is_told_of_no_driver_that_nothing_needs(
    home: Path, channel_factory: ChannelFactory
) -> None:
    stand_in(LAPTOP)
    builds = [torch("2.9.1", cuda) for cuda in (LINE, "13.0", "")]
    channel = channel_factory("conda-forge", [*base_packages(), *builds, *cuda_versions(LINE)])
    found = await read_choices(wish(home, channel, compute=Compute.CPU))
    assert found.request is not None
    assert not [one for one in found.reasons if one.code.startswith("choose-way-driver")]


async def test_an_environment_keeps_its_python_and_its_family_follows(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    prefix = home / "envs" / "lab"
    specs = ("python", "pytorch=2.9.1=cpu*", "torchvision=0.24.1=cpu*", "pytorch-cpu")
    await create(prefix, forge, *specs)
    found = await read_choices(wish(home, forge, creates=False, companions=()))
    assert [one.value for one in found.pythons if one.available] == [MINOR]
    assert found.python_note is not None
    assert found.python_note.code == "choose-python-kept"
    current = next(one for one in found.versions if one.value == "2.9.1")
    assert current.chosen
    assert isinstance(found.request, ChangeRequest)
    assert found.request.remove == ("pytorch-cpu",)
    planned = await plan(found.request)
    assert record(planned, "pytorch").build.startswith(TAG)
    assert record(planned, "torchvision").build.startswith(TAG)
    assert moves(planned)["pytorch-cpu"] == ("2.9.1", None)
    assert "python" not in by_name(planned)


async def test_requests_from_the_tables_switch_an_environment_and_back(
    home: Path, forge: ServedChannel
) -> None:
    described = stand_in(LAPTOP)
    prefix = home / "envs" / "lab"
    specs = ("python", "pytorch=2.9.1=cpu*", "torchvision=0.24.1=cpu*", "pytorch-cpu")
    made = await create(prefix, forge, *specs)
    request = gpu_request("pytorch", str(prefix), made.after, described)
    assert request is not None
    better = await plan(msgspec.structs.replace(request, channels=(forge.url,)))
    assert record(better, "pytorch").version == "2.9.1"
    assert record(better, "pytorch").build.startswith(TAG)
    assert record(better, "torchvision").build.startswith(TAG)
    assert "pytorch-cpu" not in {one.name for one in better.after}
    back = cpu_request("pytorch", str(prefix), better.after)
    assert back is not None
    assert back.install == ("pytorch=2.9.1=*cpu*", "torchvision=*=*cpu*")
    assert gpu_request("pytorch", str(prefix), made.after, machine("", "")) is None


async def test_a_solve_that_brings_what_cannot_run_is_asked_again(
    home: Path, forge: ServedChannel
) -> None:
    described = stand_in(machine(driver="580.95.05", card="GeForce GTX 1060"))
    asked = wish(home, forge)
    target = read_target(asked)
    offer = (await read_offer(asked, described)).offer
    choices = await read_choices(asked)
    careless = CreateRequest(asked.prefix, ("python", "pytorch"), (forge.url,))
    chosen = await solve_choice(
        msgspec.structs.replace(choices, request=careless), offer, target, silent
    )
    assert chosen.build is not None
    assert (chosen.build.version, chosen.build.cuda) == ("2.9.1", LINE)


async def test_a_build_is_chosen_for_another_machine_with_a_file_to_carry_there(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(machine("", ""))
    here = await choose_build(wish(home, forge), silent)
    assert here.build is not None
    assert here.build.compute is Compute.CPU
    stand_in(LAPTOP)
    there = await choose_build(wish(home, forge), silent)
    assert there.build is not None
    assert (there.build.compute, there.python) == (Compute.CUDA, f"{MINOR}.1")
    assert there.packages > 3
    assert there.download > 0
    carried = yaml.safe_load(there.environment_yml)
    assert carried["name"] == "lab"
    assert f"pytorch=2.9.1=*{TAG}*" in carried["dependencies"]
    assert "torchvision=0.24.1=*cuda*" in carried["dependencies"]


async def test_other_channels_are_asked_only_where_those_in_force_have_nothing_that_runs(
    home: Path,
    forge: ServedChannel,
    channel_factory: ChannelFactory,
    condarc: Callable[..., Path],
) -> None:
    condarc(channel_factory("lab", [package("solo")]))
    _act_as_official(home, forge)
    stand_in(LAPTOP)
    found = await read_choices(wish(home, forge, channels=()))
    assert isinstance(found.request, CreateRequest)
    assert found.request.channels == ("conda-forge",)
    assert "choose-from-forge" in {reason.code for reason in found.reasons}
    stand_in(machine(driver="460.91.03"))
    unread = await read_choices(wish(home, forge, channels=("conda-forge",)))
    assert "choose-older-unread" in {reason.code for reason in unread.reasons}
    needs = (f"python {MINOR}.*", "pytorch-cuda 11.8.*")
    build = f"py{MINOR}_cuda11.8_cudnn9.1.0_0"
    root = forge.folder.parent
    older = [
        package("pytorch", "2.5.1", build=build, depends=needs, noarch=None),
        package("pytorch-cuda", "11.8", build="h7e8668a_6"),
    ]
    build_channel(root / "pytorch", older)
    build_channel(root / "nvidia", [package("cuda-cudart", "11.8.89")])
    network.gateway(refresh=True)
    found = await read_choices(wish(home, forge, channels=("conda-forge",)))
    assert found.request is None
    assert found.refusal is not None
    assert found.refusal.params["floor"] in {"580.65.06", "580"}
    driver, last, _ = found.ways
    assert driver.message.code == "choose-way-driver"
    assert isinstance(last.request, CreateRequest)
    assert last.request.channels == ("pytorch", "nvidia", "conda-forge")
    stand_in(LAPTOP)
    condarc("pytorch", "conda-forge", channel_priority="strict")
    network.gateway(refresh=True)
    better = await read_choices(wish(home, forge, channels=()))
    assert (better.wish.version, better.wish.channels) == ("2.9.1", ("conda-forge",))
    stand_in(machine(driver="460.91.03"))
    planned = await plan(last.request)
    assert (record(planned, "pytorch").channel, record(planned, "pytorch").build) == (
        "pytorch",
        build,
    )


def _act_as_official(home: Path, channel: ServedChannel) -> None:
    """Let the channel's server stand for the official one in this sandbox."""
    shipped = resources.files("resources").joinpath("mirrors.yaml")
    table = yaml.safe_load(shipped.read_text(encoding="utf-8"))
    table["official"] |= {"cloud": channel.server.url, "shards": False}
    file = home / ".glasshouse" / "config" / "mirrors.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(table, sort_keys=False), encoding="utf-8")


async def test_what_cannot_be_answered_says_why(home: Path, forge: ServedChannel) -> None:
    stand_in(LAPTOP)
    for asked, code in (
        (wish(home, forge, creates=False), "environment-gone"),
        (wish(home, forge, framework="nothing"), "framework-unknown"),
        (wish(home, forge, framework="cupy"), "framework-unknown"),
    ):
        with pytest.raises(ProblemError) as raised:
            await read_choices(asked)
        assert raised.value.problem.code == code
    absent = await read_choices(wish(home, forge, framework="tensorflow"))
    assert absent.request is None
    assert absent.refusal is not None
    assert absent.refusal.code == "choose-none-offered"
    forge.server.stop()
    with pytest.raises(ProblemError) as raised:
        await read_choices(wish(home, forge, channels=(f"{forge.url}-elsewhere",)))
    assert raised.value.problem.code == "connection-refused"


async def test_answers_that_can_not_be_held_to_are_spoken_of(
    home: Path, forge: ServedChannel
) -> None:
    stand_in(LAPTOP)
    for answers, code in (
        ({"version": "9.9"}, "choose-version-instead"),
        ({"version": "2.10.0"}, "choose-version-instead"),
        ({"cuda": "99.9"}, "choose-cuda-instead"),
    ):
        found = await read_choices(wish(home, forge, **answers))
        assert (found.wish.version, found.wish.cuda) == ("2.9.1", LINE)
        assert code in [reason.code for reason in found.reasons]


async def test_channels_without_a_build_for_the_gpu_are_no_choice_of_the_cpu(
    home: Path, channel_factory: ChannelFactory
) -> None:
    stand_in(LAPTOP)
    lean = channel_factory("conda-forge", [*base_packages(), torch("2.9.1", "")])
    found = await read_choices(wish(home, lean))
    assert found.request is None
    assert found.refusal is not None
    assert found.refusal.code == "choose-none-gpu-offered"
    (way,) = [each for each in found.ways if each.wish is not None]
    assert way.message.code == "choose-way-cpu"
    chosen = await read_choices(way.wish)  # type: ignore[arg-type]
    assert chosen.request is not None
    stand_in(machine("", ""))
    assert (await read_choices(wish(home, lean))).request is not None
