"""The routes to the driver, asked for real: libraries made with a C compiler, and programs."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest

from core.engine.gpu.detection import (
    bus,
    libraries,
    library_routes,
    looking,
    proc,
    smi,
    surroundings,
)
from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.library_routes import ask_libcuda, ask_nvml
from core.engine.gpu.detection.looking import look
from core.engine.gpu.detection.smi import ask_smi
from core.model.base import Message
from core.model.gpu import DriverState, Machine, Route
from tests.support.fake_driver import (
    COMPILER,
    SOURCES,
    build_libraries,
    card,
    install,
    write_device,
    write_smi,
)

pytestmark = [
    pytest.mark.linux("libraries and programs as Linux has them"),
    pytest.mark.skipif(COMPILER is None, reason="no C compiler"),
]

LAPTOP = card(
    "NVIDIA GeForce RTX 4060 Laptop GPU", "8.9", memory=8 << 30, used=1 << 30, pci_id="10de:28e0"
)
SERVER = card("NVIDIA A100-SXM4-40GB", "8.0", memory=40 << 30, pci_id="10de:20b0")
XML = """<?xml version="1.0"?>
<nvidia_smi_log><driver_version>616.92</driver_version>
<gpu id="00000000:01:00.0"><product_name>NVIDIA GeForce RTX 5070</product_name>
<product_architecture>Blackwell</product_architecture>
<pci><pci_device_id>2F0410DE</pci_device_id></pci>
<fb_memory_usage><total>12227 MiB</total><used>3 MiB</used></fb_memory_usage></gpu>
</nvidia_smi_log>
"""
QUICK = 0.4
"""Seconds that a library is given which is known to hang."""
AMPLE = 60.0
"""Seconds that one is given which answers; a busy machine may need more than a real look allows."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("driver")
    build_libraries(folder)
    return folder


class Box:
    """A computer with the parts of a driver that a test puts there."""

    def __init__(self, folder: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._built = built
        self._set = monkeypatch.setenv
        self.devices = folder / "devices"
        self.kernel = folder / "proc"
        self.libraries = folder / "lib"

    def driver(
        self, *cards: str, version: str = "550.54.14", cuda: int = 12040, **told: str
    ) -> None:
        install(self._built, self.libraries, SOURCES, version)
        self._set("FAKE_DRIVER", version)
        self._set("FAKE_CUDA", str(cuda))
        self._set("FAKE_CARDS", "\n".join(cards))
        for name, value in told.items():
            self._set(f"FAKE_{name}", value)

    def loaded(self, version: str) -> None:
        self.kernel.mkdir()
        text = f"NVRM version: NVIDIA UNIX x86_64 Kernel Module  {version}  Thu Jan 1 2026\n"
        (self.kernel / "version").write_text(text, encoding="utf-8")


@pytest.fixture
def box(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> Box:
    made = Box(tmp_path / "box", built, monkeypatch)
    monkeypatch.setattr(bus, "DEVICES", made.devices)
    monkeypatch.setattr(proc, "FOLDER", made.kernel)
    monkeypatch.setattr(libraries, "_LOADER_CACHE", tmp_path / "none")
    monkeypatch.setattr(libraries, "_LINUX_PLACES", ())
    monkeypatch.setattr(libraries, "WSL", tmp_path / "none")
    monkeypatch.setattr(surroundings, "_CONTAINER_FILES", ())
    monkeypatch.setattr(surroundings, "is_wsl", lambda: False)
    monkeypatch.setenv("PATH", str(made.folder / "bin"))
    monkeypatch.setenv("LD_LIBRARY_PATH", str(made.libraries))
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(looking, "_PATIENCE", AMPLE)
    monkeypatch.setattr(smi, "_HEADER_LIMIT", AMPLE)
    for name, ask in (("nvml", ask_nvml), ("libcuda", ask_libcuda), ("smi", ask_smi)):
        monkeypatch.setattr(looking, f"ask_{name}", partial(ask, AMPLE))
    return made


def _codes(machine: Machine) -> list[str]:
    return [note.code for note in machine.notes]


def _by_route(trail: tuple[Evidence, ...]) -> dict[Route, Outcome]:
    return {one.route: one.outcome for one in trail}


def test_nvml_tells_everything_of_two_cards(box: Box) -> None:
    box.driver(SERVER, LAPTOP)
    found = look()
    driver = found.machine.driver
    assert driver is not None
    assert (driver.state, driver.version, driver.cuda) == (DriverState.WORKS, "550.54.14", "12.4")
    first, second = found.machine.gpus
    assert (first.name, first.capability, first.pci_id) == (
        "GeForce RTX 4060 Laptop GPU",
        "8.9",
        "10de:28e0",
    )
    assert (first.memory, first.memory_used) == (8 << 30, 1 << 30)
    assert (second.name, second.capability) == ("A100-SXM4-40GB", "8.0")
    # Nobody else was asked.
    assert _by_route(found.trail) == {Route.NVML: Outcome.ANSWERED, Route.PROC: Outcome.ABSENT}


def test_a_computer_without_nvidia_starts_no_process(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise AssertionError

    monkeypatch.setattr("core.engine.gpu.detection.asking.Group", refuse)
    found = look()
    assert (found.machine.gpus, found.machine.driver) == ((), None)
    assert set(_by_route(found.trail).values()) == {Outcome.ABSENT}


def test_libcuda_answers_where_nvml_is_missing(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    box.driver(LAPTOP)
    for file in box.libraries.glob("libnvidia-ml*"):
        file.unlink()
    # A list of visible cards would hide them from libcuda.
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "")
    found = look()
    driver = found.machine.driver
    assert driver is not None
    assert (driver.state, driver.route) == (DriverState.WORKS, Route.LIBCUDA)
    # It does not know the driver's version, but its file is named after it.
    assert (driver.version, driver.cuda) == ("550.54.14", "12.4")
    assert [(gpu.capability, gpu.memory) for gpu in found.machine.gpus] == [("8.9", 8 << 30)]
    assert _codes(found.machine) == ["gpu-note-none-visible"]


def test_nvidia_smi_answers_where_libraries_are_not_found(box: Box) -> None:
    write_smi(
        box.folder / "bin",
        {"-q -x": XML, "": "| NVIDIA-SMI 616.92  Driver Version: 616.92  CUDA UMD Version: 13.4 |"},
    )
    found = look()
    driver = found.machine.driver
    assert driver is not None
    assert (driver.version, driver.cuda, driver.route) == ("616.92", "13.4", Route.SMI)
    (gpu,) = found.machine.gpus
    assert (gpu.name, gpu.capability) == ("GeForce RTX 5070", "12.0")
    assert _codes(found.machine) == ["gpu-note-guessed"]


def test_a_library_that_hangs_is_given_up_on_with_what_it_said_before(box: Box) -> None:
    box.driver(LAPTOP, HANG="init")
    for limit in (QUICK, QUICK * 5, QUICK * 25):
        found = ask_nvml(limit)
        if found.cuda:
            break  # it was up before it was given up on
    assert (found.outcome, found.cuda, found.driver) == (Outcome.SILENT, "12.4", "550.54.14")


def test_where_nvml_hangs_the_others_are_asked(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    box.driver(LAPTOP, HANG="name")
    monkeypatch.setattr(looking, "ask_nvml", partial(ask_nvml, QUICK))
    monkeypatch.setattr(looking, "_PATIENCE", QUICK / 4)
    found = look()
    assert _by_route(found.trail)[Route.NVML] is Outcome.SILENT
    assert found.machine.driver is not None
    assert found.machine.driver.route is Route.LIBCUDA
    assert [gpu.capability for gpu in found.machine.usable] == ["8.9"]


def test_a_library_that_crashes_takes_nobody_with_it(box: Box) -> None:
    box.driver(LAPTOP, CRASH="init")
    write_device(box.devices, "0000:01:00.0", "10de:28e0", driver="nvidia")
    box.libraries.joinpath("libcuda.so.1").unlink()
    found = look()
    assert _by_route(found.trail)[Route.NVML] is Outcome.CRASHED
    driver = found.machine.driver
    assert driver is not None
    assert (driver.state, driver.message) == (DriverState.FAILING, Message("gpu-driver-crashed"))
    assert found.machine.usable == ()
    assert [gpu.pci_id for gpu in found.machine.gpus] == ["10de:28e0"]


def test_a_file_that_is_no_library_is_a_failure_in_words(box: Box) -> None:
    box.libraries.mkdir(parents=True)
    box.libraries.joinpath("libnvidia-ml.so.1").write_bytes(b"not a library")
    found = ask_nvml(AMPLE)
    assert found.outcome is Outcome.FAILED
    assert "libnvidia-ml.so.1" in found.words


def test_a_library_that_prints_does_not_disturb_what_is_told(box: Box) -> None:
    box.driver(LAPTOP, NOISE="init")
    assert [gpu.name for gpu in ask_nvml(AMPLE).gpus] == ["GeForce RTX 4060 Laptop GPU"]


def test_a_driver_updated_under_the_running_one_asks_for_a_restart(box: Box) -> None:
    box.driver(version="575.57.08", NVML_INIT="18", CUDA_INIT="803")
    box.loaded("570.86.10")
    write_device(box.devices, "0000:01:00.0", "10de:28e0", driver="nvidia")
    driver = look().machine.driver
    assert driver is not None
    assert driver.state is DriverState.MISMATCHED
    assert driver.message == Message(
        "gpu-driver-replaced", {"installed": "575.57.08", "loaded": "570.86.10"}
    )
    assert "version mismatch" in driver.detail


def test_a_card_that_the_driver_dropped_is_found_on_the_bus(box: Box) -> None:
    box.driver(LAPTOP, version="590.48.01", cuda=13010)
    write_device(box.devices, "0000:01:00.0", "10de:28e0", driver="nvidia")
    write_device(box.devices, "0000:02:00.0", "10de:1b80", driver="")
    machine = look().machine
    assert [gpu.pci_id for gpu in machine.usable] == ["10de:28e0"]
    old = machine.gpus[-1]
    assert (old.refused, old.capability) == (True, "6.1")
    (note,) = machine.notes
    assert (note.code, note.params["branch"]) == ("gpu-card-dropped", 580)


@pytest.mark.parametrize("code", ["0", "9"], ids=["no device", "not loaded"])
def test_a_driver_that_dropped_the_only_card_names_the_branch_to_install(
    box: Box, code: str
) -> None:
    box.driver(version="590.48.01", cuda=13010, NVML_INIT=code, CUDA_INIT="100")
    write_device(box.devices, "0000:02:00.0", "10de:1b80", driver="")
    machine = look().machine
    assert machine.driver is not None
    assert (machine.driver.state, machine.usable) == (DriverState.REFUSES, ())
    assert machine.driver.message is not None
    assert machine.driver.message.code == "gpu-card-dropped"
    assert machine.driver.message.params["branch"] == 580


def test_one_lost_card_does_not_hide_the_other(box: Box) -> None:
    box.driver(LAPTOP, LOST="1")
    found = look()
    assert [gpu.name for gpu in found.machine.usable] == ["GeForce RTX 4060 Laptop GPU"]
    assert "lost" in found.trail[0].words


def test_instances_of_a_card_are_mentioned(box: Box) -> None:
    box.driver(card("NVIDIA A100-SXM4-40GB", "8.0", pci_id="10de:20b0", mig=True))
    assert _codes(look().machine) == ["gpu-note-mig"]


def test_the_executable_of_a_bundle_asks_the_driver_as_well(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.driver(LAPTOP)
    command = (sys.executable, "-m", "gui", "--driver")
    monkeypatch.setattr(library_routes, "inside_command", lambda: command)
    assert [gpu.capability for gpu in ask_nvml(AMPLE).gpus] == ["8.9"]


def test_wsl_has_its_own_folder_of_libraries(
    box: Box, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = box.folder / "wsl"
    box.driver(LAPTOP, version="551.61")
    install(built, folder, SOURCES)
    monkeypatch.delenv("LD_LIBRARY_PATH")
    monkeypatch.setattr(libraries, "WSL", folder)
    found = look()
    assert found.trail[0].place == str(folder / "libnvidia-ml.so.1")
    assert [gpu.capability for gpu in found.machine.usable] == ["8.9"]


def test_the_loaders_cache_leads_to_a_library_in_an_odd_place(
    box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.driver(LAPTOP)
    cache = box.folder / "ld.so.cache"
    path = bytes(box.libraries / "libcuda.so.1")
    cache.write_bytes(b"glibc-ld.so.cache1.1\x00libcuda.so.1\x00" + path + b"\x00more\x00")
    monkeypatch.setattr(libraries, "_LOADER_CACHE", cache)
    monkeypatch.delenv("LD_LIBRARY_PATH")
    assert ask_libcuda(AMPLE).place == str(box.libraries / "libcuda.so.1")


def test_a_library_of_32_bits_is_passed_over(box: Box, monkeypatch: pytest.MonkeyPatch) -> None:
    box.driver(LAPTOP)
    games = box.folder / "lib32"
    games.mkdir()
    games.joinpath("libnvidia-ml.so.1").write_bytes(b"\x7fELF\x01\x01\x01")
    monkeypatch.setenv("LD_LIBRARY_PATH", f"{games}::{box.libraries}")
    assert libraries.nvml_library() == box.libraries / "libnvidia-ml.so.1"


def test_an_nvidia_smi_that_hangs_is_given_up_on(box: Box) -> None:
    program = write_smi(box.folder / "bin", {})
    program.write_text("#!/bin/sh\nexec /bin/sleep 60\n", encoding="utf-8")
    assert ask_smi(QUICK).outcome is Outcome.SILENT
