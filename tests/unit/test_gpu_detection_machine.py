"""What the routes say becomes one machine: which cards can be used, and what ails the driver."""

from __future__ import annotations

import pytest

from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.combining import combined
from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.surroundings import Surroundings
from core.engine.gpu.virtual_packages import virtual_packages_of
from core.model.gpu import DriverState, Gpu, Machine, Route, Vendor

GTX_1080 = "10de:1b80"
RTX_4060 = "10de:28e0"
RTX_5070 = "10de:2f04"


def _card(pci_id: str, bound: str = "", *, problem: int = 0, driver: str = "") -> Card:
    vendors = {"10de": Vendor.NVIDIA, "1002": Vendor.AMD, "8086": Vendor.INTEL}
    vendor = vendors.get(pci_id[:4], Vendor.OTHER)
    gpu = Gpu(f"{vendor} GPU ({pci_id})", vendor=vendor, pci_id=pci_id, route=Route.BUS)
    return Card(gpu, bound, driver, problem)


def _gpu(pci_id: str, capability: str = "8.9", name: str = "GeForce RTX 4060 Laptop GPU") -> Gpu:
    return Gpu(name, capability=capability, pci_id=pci_id)


def _nvml(
    *gpus: Gpu,
    outcome: Outcome = Outcome.ANSWERED,
    version: str = "550.54.14",
    cuda: str = "12.4",
) -> Evidence:
    return Evidence(Route.NVML, outcome, version, cuda, gpus, "libnvidia-ml.so.1", "words")


def _proc(version: str) -> Evidence:
    return Evidence(Route.PROC, Outcome.NO_DEVICE, version)


ABSENT = Evidence(Route.PROC, Outcome.ABSENT)


def _machine(
    cards: list[Card], trail: list[Evidence], around: Surroundings | None = None
) -> Machine:
    bare = Machine(subdir="linux-64", glibc="2.35")
    return combined(bare, cards, trail, around or Surroundings())


def _codes(machine: Machine) -> list[str]:
    return [note.code for note in machine.notes]


def _said(machine: Machine) -> tuple[DriverState, str] | None:
    driver = machine.driver
    return (driver.state, driver.message.code if driver.message else "") if driver else None


def test_a_laptop_computes_on_nvidias_card_and_lists_the_other_after_it() -> None:
    machine = _machine(
        [_card("8086:a7a0", "i915"), _card(RTX_4060, "nvidia")], [_nvml(_gpu(RTX_4060))]
    )
    assert [gpu.vendor for gpu in machine.gpus] == [Vendor.NVIDIA, Vendor.INTEL]
    assert [gpu.capability for gpu in machine.usable] == ["8.9"]
    assert _codes(machine) == []


def test_cards_that_can_do_more_come_first() -> None:
    old, new = _gpu("10de:1d01", "6.1", "GeForce GT 1030"), _gpu("10de:2684", "8.9", "RTX 4090")
    assert [gpu.name for gpu in _machine([], [_nvml(old, new)]).gpus] == [
        "RTX 4090",
        "GeForce GT 1030",
    ]


@pytest.mark.parametrize(
    ("pci_id", "code"),
    [
        ("1002:744c", "gpu-note-amd"),
        ("8086:56a0", "gpu-note-intel"),
        ("1ed5:0222", "gpu-note-other"),
    ],
)
def test_other_makers_are_answered_honestly(pci_id: str, code: str) -> None:
    machine = _machine([_card(pci_id, "amdgpu")], [ABSENT])
    assert (_codes(machine), machine.driver, machine.usable) == ([code], None, ())
    assert "__cuda" not in virtual_packages_of(machine)


def test_a_card_without_any_driver_asks_for_one() -> None:
    machine = _machine([_card(RTX_4060)], [ABSENT])
    assert _said(machine) == (DriverState.MISSING, "gpu-driver-missing")
    (gpu,) = machine.gpus
    # The bus has only its id; the tables know the rest.
    assert (gpu.capability, gpu.refused) == ("8.9", False)
    assert machine.usable == ()


def test_a_card_under_nouveau_asks_for_nvidias_driver() -> None:
    assert _said(_machine([_card(RTX_4060, "nouveau")], [ABSENT])) == (
        DriverState.MISSING,
        "gpu-driver-nouveau",
    )


def test_an_installed_driver_under_nouveau_is_failing() -> None:
    trail = [_nvml(outcome=Outcome.NOT_LOADED), ABSENT]
    assert _said(_machine([_card(RTX_4060, "nouveau")], trail)) == (
        DriverState.FAILING,
        "gpu-driver-nouveau",
    )


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome.NOT_LOADED, "gpu-driver-not-loaded"),
        (Outcome.FORBIDDEN, "gpu-driver-forbidden"),
        (Outcome.SILENT, "gpu-driver-silent"),
        (Outcome.CRASHED, "gpu-driver-crashed"),
        (Outcome.FAILED, "gpu-driver-failing"),
    ],
)
def test_a_driver_that_fails_says_how(outcome: Outcome, code: str) -> None:
    machine = _machine([_card(RTX_4060)], [_nvml(outcome=outcome), ABSENT])
    assert _said(machine) == (DriverState.FAILING, code)
    assert machine.driver is not None
    assert machine.driver.detail == "words"
    assert "__cuda" not in virtual_packages_of(machine)


def test_a_mismatch_is_seen_though_no_library_says_so() -> None:
    trail = [_nvml(outcome=Outcome.FAILED, version="575.57.08"), _proc("570.86.10")]
    machine = _machine([_card(RTX_4060, "nvidia")], trail)
    assert _said(machine) == (DriverState.MISMATCHED, "gpu-driver-replaced")


def test_a_mismatch_of_unknown_versions_still_asks_for_a_restart() -> None:
    trail = [_nvml(outcome=Outcome.MISMATCHED, version=""), ABSENT]
    machine = _machine([_card(RTX_4060, "nvidia")], trail)
    assert _said(machine) == (DriverState.MISMATCHED, "gpu-driver-mismatched")


def test_libraries_without_a_card_are_no_driver_in_trouble() -> None:
    """A container image or a package may bring them along."""
    machine = _machine([_card("1002:744c")], [_nvml(outcome=Outcome.NOT_LOADED), ABSENT])
    assert (machine.driver, _codes(machine)) == (None, ["gpu-note-amd"])


def test_a_working_driver_without_a_card_gives_no_cuda() -> None:
    machine = _machine([], [_nvml(outcome=Outcome.NO_DEVICE)])
    assert _said(machine) == (DriverState.WORKS, "")
    assert "__cuda" not in virtual_packages_of(machine)


def test_a_container_without_the_driver_says_how_to_pass_the_gpu_in() -> None:
    around = Surroundings(container=True)
    for trail in ([ABSENT], [_proc("550.54.14")]):
        machine = _machine([_card(RTX_4060, "nvidia")], trail, around)
        assert _said(machine) == (DriverState.FAILING, "gpu-driver-container")


def test_cards_kept_from_this_session_are_hidden_and_not_refused() -> None:
    cards = [_card(RTX_4060, "nvidia"), _card(RTX_4060, "nvidia"), _card("10de:20b0", "nvidia")]
    machine = _machine(cards, [_nvml(_gpu(RTX_4060))], Surroundings(container=True))
    assert [gpu.refused for gpu in machine.gpus] == [False]
    assert [(note.code, note.params) for note in machine.notes] == [("gpu-note-hidden", {"n": 2})]


def test_a_session_without_any_of_the_cards_is_no_broken_driver() -> None:
    trail = [_nvml(outcome=Outcome.NO_DEVICE), _proc("550.54.14")]
    machine = _machine([_card(RTX_4060, "nvidia")], trail)
    assert _said(machine) == (DriverState.FAILING, "gpu-driver-hides")


def test_a_card_passed_on_to_a_virtual_machine_is_not_offered() -> None:
    machine = _machine([_card(RTX_4060, "vfio-pci")], [ABSENT])
    assert _said(machine) == (DriverState.MISSING, "gpu-card-passed-on")
    both = [_card(RTX_4060, "nvidia"), _card(RTX_5070, "vfio-pci")]
    machine = _machine(both, [_nvml(_gpu(RTX_4060))])
    assert _codes(machine) == ["gpu-card-passed-on"]
    assert [gpu.pci_id for gpu in machine.gpus] == [RTX_4060]


def test_a_driver_too_old_for_the_card_names_the_first_branch() -> None:
    trail = [_nvml(outcome=Outcome.NOT_LOADED, version="535.129.03", cuda="12.2"), ABSENT]
    machine = _machine([_card(RTX_5070)], trail)
    assert _said(machine) == (DriverState.REFUSES, "gpu-card-too-new")
    assert machine.driver is not None
    assert machine.driver.message is not None
    assert machine.driver.message.params["branch"] == 570


def test_one_of_two_equal_cards_that_is_not_taken_is_the_refused_one() -> None:
    cards = [_card(GTX_1080, ""), _card(GTX_1080, "nvidia")]
    machine = _machine(cards, [_nvml(_gpu(GTX_1080, "6.1", "GeForce GTX 1080"), version="580.95")])
    assert [gpu.refused for gpu in machine.gpus] == [False, True]
    assert _codes(machine) == ["gpu-card-undriven"]


def test_windows_own_code_for_a_broken_device_is_told() -> None:
    around = Surroundings(system="win32")
    cards = [_card(RTX_4060, "NVIDIA", problem=43, driver="551.61")]
    machine = _machine(cards, [_nvml(outcome=Outcome.NOT_LOADED, version=""), ABSENT], around)
    assert _said(machine) == (DriverState.FAILING, "gpu-card-problem")
    assert machine.driver is not None
    assert machine.driver.version == "551.61"


def test_the_cuda_of_a_driver_that_does_not_tell_comes_from_its_branch() -> None:
    machine = _machine([], [_nvml(_gpu(RTX_4060), version="535.129.03", cuda="")])
    assert virtual_packages_of(machine)["__cuda"] == "12.2"


def test_a_guessed_capability_is_said_to_be_guessed() -> None:
    machine = _machine([], [_nvml(_gpu(RTX_4060, ""))])
    assert [gpu.capability for gpu in machine.gpus] == ["8.9"]
    assert _codes(machine) == ["gpu-note-guessed"]


def test_a_card_nobody_knows_is_said_to_be_unknown() -> None:
    machine = _machine([], [_nvml(_gpu("10de:0001", "", "Mystery 9000"))])
    assert _codes(machine) == ["gpu-note-unknown-card"]
    assert virtual_packages_of(machine)["__cuda"] == "12.4"


def test_wsl_points_at_the_driver_of_windows() -> None:
    machine = _machine([], [_nvml(outcome=Outcome.FAILED)], Surroundings(wsl=True))
    assert _said(machine) == (DriverState.FAILING, "gpu-driver-wsl")
    assert _codes(_machine([], [ABSENT], Surroundings(wsl=True, first_wsl=True))) == [
        "gpu-note-first-wsl"
    ]
    assert _codes(_machine([], [ABSENT], Surroundings(wsl=True))) == ["gpu-note-wsl"]


def test_a_mac_has_no_driver_of_nvidias() -> None:
    around = Surroundings(system="darwin")
    apple = Card(Gpu("Apple M2 Pro", vendor=Vendor.APPLE, route=Route.BUS))
    assert _codes(_machine([apple], [], around)) == ["gpu-note-apple"]
    old = _machine([_card("10de:0fe9", "Apple")], [], around)
    assert (old.driver, _codes(old)) == (None, ["gpu-note-mac-nvidia"])


def test_variables_that_change_what_programs_see_are_mentioned() -> None:
    around = Surroundings(
        visible="1",
        overrides=(("CONDA_OVERRIDE_CUDA", "11.8"), ("CONDA_OVERRIDE_GLIBC", "")),
    )
    assert _codes(_machine([], [_nvml(_gpu(RTX_4060))], around)) == [
        "gpu-note-visible",
        "gpu-note-override",
        "gpu-note-override-empty",
    ]
