"""The machine that counts: found or described, kept, and what solves are told of it."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace
from rattler.exceptions import DetectVirtualPackageError

from core import paths
from core.client import EngineClient
from core.engine.channels import network
from core.engine.gpu.detection import kept
from core.engine.gpu.detection.evidence import Evidence, Look, Outcome
from core.engine.gpu.detection.surroundings import Surroundings
from core.engine.gpu.machine import (
    describe_machine,
    described_machine,
    machine_fingerprint,
    machine_in_force,
    report_machine,
    virtual_packages_of,
)
from core.engine.gpu.virtual_packages import here, packages_of
from core.engine.review.this_computer.gpu import has_gpu
from core.model.calls import DescribeMachine, DetectMachine
from core.model.gpu import Driver, DriverState, Gpu, Machine, Route, Vendor
from core.model.problem import ProblemError

ADA = Gpu("GeForce RTX 4060 Laptop GPU", capability="8.9", pci_id="10de:28e0")
PASCAL = Gpu("GeForce GTX 1060 6GB")


def _here(*gpus: Gpu, driver: str = "535.129.03") -> Machine:
    return Machine(subdir=here(), gpus=gpus, driver=Driver(driver) if driver else None)


def _write(machine: Machine, *, stands_in: bool = True) -> None:
    file = paths.config_dir() / "machine.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(msgspec.json.encode({"machine": machine, "stands_in": stands_in}))


def _offered() -> dict[str, str]:
    return {one.name.normalized: str(one.version) for one in network.virtual_packages()}


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Machine]:
    """What a look finds next, and how often one was taken: one less for each."""
    waiting = [_here(replace(ADA, capability=f"8.{number}")) for number in range(9)]

    def look() -> Look:
        import time

        return Look(replace(waiting.pop(0), time=time.time()))

    monkeypatch.setattr(kept, "look", look)
    kept._memory.clear()
    return waiting


async def _describe(machine: Machine | None, *, stands_in: bool = False) -> None:
    await describe_machine(DescribeMachine(machine=machine, stands_in=stands_in))


async def test_a_drivers_number_as_windows_shows_it_is_understood() -> None:
    await _describe(_here(ADA, driver=" 32.0.15.6094 "))
    told = described_machine()
    assert told is not None
    assert told.driver is not None
    assert (told.driver.version, told.driver.cuda) == ("560.94", "12.6")


async def test_a_description_stands_in_only_where_it_is_said_to() -> None:
    found = machine_in_force()
    await _describe(_here(ADA))
    assert machine_in_force() == found
    report = await report_machine()
    assert (report.machine, report.stands_in) == (report.found, False)
    assert report.described == described_machine()
    await _describe(_here(ADA), stands_in=True)
    report = await report_machine()
    assert report.described is not None
    assert report.machine == machine_in_force()
    assert report.machine.described
    # What was not said of the system is as it is here.
    assert report.machine.gpus == report.described.gpus
    assert (report.machine.os_name, report.machine.glibc) == (found.os_name, found.glibc)
    await _describe(None)
    assert (described_machine(), machine_in_force()) == (None, found)


async def test_a_description_is_completed_from_the_tables() -> None:
    await _describe(_here(Gpu("GTX 1060"), Gpu("RTX 4060"), driver="535.129.03"))
    machine = described_machine()
    assert machine is not None
    assert [gpu.capability for gpu in machine.gpus] == ["8.9", "6.1"]
    assert machine.driver is not None
    assert machine.driver.cuda == "12.2"


async def test_a_described_driver_that_dropped_the_card_refuses_it() -> None:
    await _describe(_here(PASCAL, driver="595.71"))
    machine = described_machine()
    assert machine is not None
    assert machine.driver is not None
    assert (machine.driver.state, machine.usable) == (DriverState.REFUSES, ())
    assert machine.driver.message is not None
    assert machine.driver.message.params["branch"] == 580
    # The report comes back with another driver: nothing concluded of the first may stay.
    changed = replace(machine, driver=replace(machine.driver, version="580.95", cuda=""))
    await _describe(changed)
    machine = described_machine()
    assert machine is not None
    assert [gpu.refused for gpu in machine.usable] == [False]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b'{"machine": {"subdir": "\xff"}}',
        b'{"machine": ' * 20_000,
        b'{"machine": {"subdir": "linux-64", "driver": {"version": "535.1", "cuda": "abc"}}}',
        b'{"machine": {"subdir": "linux-64", "driver": {"version": "' + b"9" * 5_000 + b'"}}}',
        b'{"machine": {"subdir": "linux-64", "gpus": [{"name": "X", "capability": "nine"}]}}',
        b'{"machine": {"subdir": "linux-64", "glibc": "-"}}',
    ],
    ids=["empty", "letters", "deep", "cuda", "driver", "capability", "glibc"],
)
async def test_a_description_that_a_hand_has_spoilt_does_not_count_and_that_is_said(
    content: bytes,
) -> None:
    file = paths.config_dir() / "machine.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    found = await report_machine()
    assert (found.described, found.stands_in) == (None, False)
    assert found.machine.notes[-1].code == "gpu-note-description-unreadable"
    assert _offered() is not None


@pytest.mark.parametrize(
    ("machine", "code"),
    [
        (lambda: _here(Gpu("GeForce RTX 5070"), driver="535.129.03"), "machine-unlikely"),
        (lambda: _here(ADA, driver="the newest"), "machine-unreadable"),
        (lambda: _here(replace(ADA, capability="eight")), "machine-unreadable"),
        (lambda: replace(_here(ADA), glibc="new"), "machine-unreadable"),
        (lambda: replace(_here(ADA), windows_build=-1), "machine-unreadable"),
        (lambda: _here(Gpu("GeForce " * 100_000)), "machine-unreadable"),
        (lambda: _here(*[ADA] * 5_000), "machine-unreadable"),
        (lambda: _here(ADA, driver="9" * 5_000), "machine-unreadable"),
        (lambda: _here(ADA, driver="\u0665\u0663\u0665.1"), "machine-unreadable"),  # 535.1
        (lambda: replace(_here(ADA), subdir="solaris-64"), "machine-unreadable"),
        (lambda: replace(_here(ADA), subdir="osx-arm64"), "machine-without-cuda"),
        (
            lambda: replace(_here(ADA), subdir="win-64" if here() != "win-64" else "linux-64"),
            "machine-elsewhere",
        ),
    ],
)
async def test_what_can_not_be_is_refused_and_not_kept(
    machine: Callable[[], Machine], code: str
) -> None:
    with pytest.raises(ProblemError) as refused:
        await _describe(machine(), stands_in=True)
    assert refused.value.problem.code == code
    assert described_machine() is None


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"machine": 3}', b"\xff\xfe", b'{"stands_in": true}']
)
async def test_a_damaged_description_counts_as_none(content: bytes) -> None:
    file = paths.config_dir() / "machine.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    assert described_machine() is None
    assert not (await report_machine()).stands_in


def test_the_description_decides_what_solves_are_told() -> None:
    _write(_here(ADA))
    assert (_offered()["__cuda"], _offered()["__cuda_arch"]) == ("12.2", "8.9")
    assert has_gpu(here())
    _write(_here(driver=""))
    assert "__cuda" not in _offered()
    assert not has_gpu(here())


@pytest.mark.parametrize("state", [one for one in DriverState if one is not DriverState.WORKS])
def test_only_a_driver_that_works_gives_cuda(state: DriverState) -> None:
    machine = replace(_here(ADA), driver=Driver("535.129.03", state, "12.2"))
    assert "__cuda" not in virtual_packages_of(machine)


def test_overrides_win_over_a_description(monkeypatch: pytest.MonkeyPatch) -> None:
    _write(_here(ADA))
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "11.4")
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA_ARCH", "7.5")
    assert (_offered()["__cuda"], _offered()["__cuda_arch"]) == ("11.4", "7.5")
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "")
    assert not {"__cuda", "__cuda_arch"} & set(_offered())
    monkeypatch.setenv("CONDA_OVERRIDE_CUDA", "12.?")
    with pytest.raises(DetectVirtualPackageError):
        network.virtual_packages()
    assert os.environ["CONDA_OVERRIDE_CUDA"] == "12.?"


@pytest.mark.linux("glibc")
def test_a_described_glibc_counts_unless_conda_is_told_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _write(replace(_here(), glibc="2.17"))
    assert _offered()["__glibc"] == "2.17"
    monkeypatch.setenv("CONDA_OVERRIDE_GLIBC", "2.28")
    assert _offered()["__glibc"] == "2.28"


def test_asking_what_this_machine_offers_leaves_the_environment_alone() -> None:
    before = dict(os.environ)
    _offered()
    assert dict(os.environ) == before


@pytest.mark.parametrize(
    ("machine", "expected"),
    [
        (
            Machine("linux-64", glibc="2.28"),
            {"__unix": "0", "__linux": "5.10", "__glibc": "2.28", "__archspec": "1"},
        ),
        (Machine("win-64", windows_build=19045), {"__win": "10.0.19045", "__archspec": "1"}),
        (Machine("win-64"), {"__win": "0", "__archspec": "1"}),
        (Machine("osx-arm64", macos="14.5"), {"__unix": "0", "__osx": "14.5", "__archspec": "1"}),
    ],
)
def test_another_computer_offers_what_conda_would_find_there(
    machine: Machine, expected: dict[str, str]
) -> None:
    assert virtual_packages_of(machine) == expected


def test_an_apple_chip_is_no_other_arm() -> None:
    builds = {
        subdir: str(packages_of(Machine(subdir))[-1].build_string)
        for subdir in ("osx-arm64", "win-arm64", "linux-aarch64", "linux-64")
    }
    assert builds == {
        "osx-arm64": "m1",
        "win-arm64": "aarch64",
        "linux-aarch64": "aarch64",
        "linux-64": "x86_64",
    }


def test_the_least_of_several_cards_counts_for_all() -> None:
    machine = replace(
        _here(ADA, replace(PASCAL, capability="6.1")), driver=Driver("580", cuda="13.0")
    )
    assert virtual_packages_of(machine)["__cuda_arch"] == "6.1"


def test_the_fingerprint_changes_with_cards_and_driver_alone() -> None:
    machine = _here(ADA)
    same = replace(machine, time=3.0, seconds=1.0, gpus=(replace(ADA, memory_used=5),))
    assert machine_fingerprint(machine) == machine_fingerprint(same)
    others = (
        _here(ADA, driver="550.1"),
        _here(PASCAL),
        _here(replace(ADA, refused=True)),
        _here(ADA, ADA),
    )
    prints = {machine_fingerprint(one) for one in (machine, *others)}
    assert len(prints) == 5


def test_a_look_is_taken_once_and_kept_for_the_next_engine(looks: list[Machine]) -> None:
    first = machine_in_force()
    assert machine_in_force() == first
    kept._memory.clear()  # as in a fresh engine
    assert machine_in_force() == first
    assert len(looks) == 8


async def test_looking_again_is_noticed_by_the_other_engines(looks: list[Machine]) -> None:
    machine_in_force()
    memory = list(kept._memory)
    report = await report_machine(again=True)
    kept._memory[:] = memory  # another engine, that looked before
    assert machine_in_force() == report.found
    assert len(looks) == 7


@pytest.mark.parametrize(
    ("what", "value"),
    [("_boot", lambda: "another start"), ("_text", lambda _file: "another module")],
)
def test_a_look_before_a_restart_or_another_driver_is_not_used(
    looks: list[Machine], monkeypatch: pytest.MonkeyPatch, what: str, value: Callable[..., str]
) -> None:
    machine_in_force()
    kept._memory.clear()
    monkeypatch.setattr(kept, what, value)
    machine_in_force()
    assert len(looks) == 7


def test_a_look_that_found_trouble_is_not_trusted_for_long(
    looks: list[Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks[0] = replace(looks[0], driver=Driver("535", DriverState.FAILING))
    machine_in_force()
    later = kept.time.time() + kept._BAD_FOR + 1
    monkeypatch.setattr(kept.time, "time", lambda: later)
    kept._memory.clear()
    machine_in_force()
    assert len(looks) == 7


@pytest.mark.parametrize("content", [b"", b"{}", b"\x00" * 40])
def test_a_damaged_look_is_taken_anew(looks: list[Machine], content: bytes) -> None:
    machine_in_force()
    kept._memory.clear()
    kept._file().write_bytes(content)
    machine_in_force()
    assert len(looks) == 7


def test_many_who_ask_at_once_wait_for_one_look(looks: list[Machine]) -> None:
    async def ask() -> list[Machine]:
        return list(await asyncio.gather(*(asyncio.to_thread(machine_in_force) for _ in range(8))))

    assert len(set(map(str, asyncio.run(ask())))) == 1
    assert len(looks) == 8


async def test_the_diagnosis_names_every_route_and_no_user(
    looks: list[Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = str(Path.home())
    trail = (
        Evidence(
            Route.NVML,
            Outcome.FAILED,
            place=str(Path(home, "lib", "libnvidia-ml.so.1")),
            words="Unknown Error\nhttps://user:secret@example.org/x",
        ),
        Evidence(Route.SMI, Outcome.ABSENT),
    )
    around = Surroundings(visible="0")
    made = Look(_here(ADA), trail, (), around)
    monkeypatch.setattr(kept, "look", lambda: made)
    await _describe(_here(PASCAL, driver="580.95"), stands_in=True)
    text = (await report_machine(again=True)).diagnosis
    for wanted in (
        "nvml",
        "nvidia-smi",
        "Unknown Error",
        "GTX 1060",
        "580.95",
        "CUDA_VISIBLE_DEVICES=0",
    ):
        assert wanted in text
    assert "secret" not in text
    assert home not in text
    assert not re.search(r"\{\w+\}", text)


async def test_engines_answer_for_the_machine_that_was_described() -> None:
    client = EngineClient()
    try:
        told = await client.call(DescribeMachine(machine=_here(ADA), stands_in=True))
        report = await client.call(DetectMachine())
    finally:
        await client.aclose()
    assert told == report
    assert [gpu.capability for gpu in report.machine.usable] == ["8.9"]
    assert machine_in_force() == report.machine


def test_a_card_of_another_maker_is_no_gpu_for_cuda() -> None:
    amd = Gpu("Radeon RX 7900 XTX", vendor=Vendor.AMD)
    _write(Machine(subdir=here(), gpus=(amd,)))
    assert [note.code for note in machine_in_force().notes] == ["gpu-note-amd"]
    assert not has_gpu(here())
