"""Cards, drivers and systems: the chosen build, or the reason why there is none."""

from __future__ import annotations

import msgspec
import pytest

from core.engine.gpu.choosing.alternatives import gpu_request
from core.engine.gpu.choosing.choices import choices_of
from core.engine.gpu.choosing.offer import Target
from core.engine.gpu.descriptions import completed
from core.model.base import Message
from core.model.frameworks import Badge, Compute, InstallChoices, InstallWish
from core.model.gpu import Driver, DriverState, Gpu
from core.model.package import PipPackage
from core.model.request import ChangeRequest, CreateRequest
from tests.gpu.differences import mismatch
from tests.gpu.grid import CARDS, DATES, SYSTEMS, cells, offered, older
from tests.gpu.oracle import Build, Cell, expected, has_code
from tests.gpu.synthetic import machine_of, offer_of

WISH = InstallWish("pytorch", "/nowhere/torch", creates=True)
TARGET = Target("/nowhere/torch", creates=True)


def chosen(name: str, cell: Cell, wish: InstallWish = WISH) -> InstallChoices:
    """What the wizard proposes in a cell."""
    return choices_of(wish, offer_of(machine_of(name, cell)), TARGET)


@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: "-".join(filter(None, system)))
def test_every_cell_has_its_build_or_its_reason(system: tuple[str, str]) -> None:
    assert len(CARDS) >= 25
    wrong = []
    for name, cell in cells(system, every_driver=True):
        wanted = expected(cell, offered(cell.system), older(cell.system), DATES)
        found = chosen(name, cell)
        if difference := mismatch(wanted, found, found.build):
            wrong.append(f"{name}, {cell.driver}: {difference}")
        if found.build is not None and found.build.compute is Compute.CUDA:
            got = Build(found.build.version, found.build.cuda, found.build.channel)
            assert has_code(got, cell.capability), f"{name} gets {got}, without kernels for it"
    assert not wrong, "\n".join(wrong[:20])


def test_an_rtx_3060_with_driver_460_gets_an_explanation_and_ways_forward() -> None:
    cell = Cell("8.6", "460.91.03", "linux-64", "2.35")
    found = chosen("GeForce RTX 3060", cell)
    assert found.request is None
    assert found.refusal is not None
    assert found.refusal.params["floor"] == "525.60.13"
    driver, last, cpu = found.ways
    assert driver.message.params["floor"] == "525.60.13"
    assert (last.message.params["version"], last.message.params["cuda"]) == ("2.5.1", "11.8")
    assert last.message.params["when"] == 1730160000  # 2024-10-29
    assert isinstance(last.request, CreateRequest)
    assert "pytorch=2.5.1=*cuda118*" in last.request.specs
    assert isinstance(cpu.request, CreateRequest)
    assert "pytorch=2.13.0=*cpu*" in cpu.request.specs
    named = next(one for one in found.versions if one.badge is Badge.LAST)
    assert (named.value, named.available) == ("2.5.1", True)
    assert named.note is not None
    assert named.note.code == "choose-version-last-when"
    assert last.wish is not None
    again = chosen("GeForce RTX 3060", cell, last.wish)
    assert again.request == last.request


@pytest.mark.parametrize(
    ("driver", "line"),
    [("580.95.05", "12.9"), ("590.44.01", "13.0")],  # the newer one drives the old card no more
)
def test_of_two_cards_both_are_served_as_long_as_the_driver_drives_both(
    driver: str, line: str
) -> None:
    both = (Gpu("GeForce GTX 1060"), Gpu("GeForce RTX 5070"))
    one = machine_of("", Cell("", driver, "linux-64", "2.35"))
    machine = completed(msgspec.structs.replace(one, gpus=both))
    found = choices_of(WISH, offer_of(machine), TARGET)
    assert found.build is not None
    assert found.build.cuda == line
    request = gpu_request("pytorch", "/nowhere/torch", (), machine)
    assert request is not None
    assert f"cuda-version={line}" in request.install


def test_no_gpu_is_said_plainly_and_gets_a_build_for_the_cpu() -> None:
    found = chosen("", Cell("", "", "linux-64", "2.35"))
    gpu, cpu = found.computes
    assert (gpu.available, cpu.chosen) == (False, True)
    assert gpu.why is not None
    assert gpu.why.code == "choose-no-gpu"
    assert "choose-cpu-no-gpu" in {reason.code for reason in found.reasons}
    assert isinstance(found.request, CreateRequest)
    assert "pytorch=2.13.0=*cpu*" in found.request.specs
    assert not [spec for spec in found.request.specs if "cuda" in spec]


def test_the_cpu_is_a_choice_where_there_is_a_gpu() -> None:
    cell = Cell("8.9", "535.183.01", "linux-64", "2.35")
    proposed = chosen("GeForce RTX 4060", cell)
    assert [choice.value for choice in proposed.computes if choice.chosen] == ["cuda"]
    wish = msgspec.structs.replace(WISH, compute=Compute.CPU)
    by_hand = chosen("GeForce RTX 4060", cell, wish)
    assert by_hand.build is not None
    assert by_hand.build.compute is Compute.CPU
    assert "choose-cpu-chosen" in {reason.code for reason in by_hand.reasons}


def test_a_driver_that_does_not_answer_leaves_the_cpu_and_says_what_is_the_matter() -> None:
    machine = machine_of("GeForce RTX 4060", Cell("8.9", "535.183.01", "linux-64", "2.35"))
    failing = Driver("535.183.01", DriverState.FAILING, message=Message("choose-no-gpu"))
    machine = msgspec.structs.replace(machine, driver=failing)
    found = choices_of(WISH, offer_of(machine), TARGET)
    assert found.build is not None
    assert found.build.compute is Compute.CPU
    gpu = found.computes[0]
    assert (gpu.available, gpu.why) == (False, failing.message)
    assert "choose-cpu-driver" in {reason.code for reason in found.reasons}


def test_apple_asks_for_no_cuda() -> None:
    found = chosen("", Cell("", "", "osx-arm64"))
    assert [choice.value for choice in found.computes] == ["cpu"]
    assert found.cudas == ()
    assert isinstance(found.request, CreateRequest)
    assert not [spec for spec in found.request.specs if "cuda" in spec]


def test_a_gpu_build_is_asked_for_by_its_build_string_and_its_line() -> None:
    found = chosen("GeForce GTX 1060 6GB", Cell("6.1", "580.95.05", "linux-64", "2.35"))
    assert isinstance(found.request, CreateRequest)
    assert "pytorch=2.13.0=*cuda129*" in found.request.specs
    assert "cuda-version=12.9" in found.request.specs
    assert "torchvision=*=*cuda*" in found.request.specs
    newer, taken = found.cudas
    assert (newer.value, newer.available) == ("13.0", False)
    assert newer.why is not None
    assert newer.why.code == "fit-card-too-old-for-cuda"
    assert (taken.value, taken.chosen) == ("12.9", True)


def test_a_version_by_hand_that_may_run_is_given_and_never_recommended() -> None:
    cell = Cell("12.0", "580.95.05", "linux-64", "2.35")
    choices = {one.value: one for one in chosen("GeForce RTX 5070", cell).versions}
    assert choices["2.13.0"].badge is Badge.RECOMMENDED
    unproved = choices["2.6.0"]
    assert unproved.available
    assert unproved.note is not None
    assert unproved.note.code == "choose-version-unproved"


def test_answers_that_no_longer_go_together_are_given_anew_and_told() -> None:
    cell = Cell("8.9", "580.95.05", "linux-64", "2.35")
    wish = msgspec.structs.replace(WISH, version="2.13.0", python="3.13", cuda="12.6")
    found = chosen("GeForce RTX 4060", cell, wish)
    assert (found.wish.version, found.wish.python, found.wish.cuda) == ("2.13.0", "3.12", "13.0")
    assert found.python_note is not None
    assert found.python_note.code == "choose-python-instead"


def test_the_recommended_version_has_its_family_and_the_newest_is_still_named() -> None:
    builds = [*offered("linux-64"), Build("2.14.0", "12.9"), Build("2.14.0", "")]
    machine = machine_of("GeForce RTX 4060", Cell("8.9", "580.95.05", "linux-64", "2.35"))
    found = choices_of(WISH, offer_of(machine, builds), TARGET)
    first, newest = found.versions[:2]
    assert (first.value, first.badge, first.chosen) == ("2.13.0", Badge.RECOMMENDED, True)
    assert (newest.value, newest.badge, newest.available) == ("2.14.0", Badge.NEWEST, True)
    assert found.reasons[0].code == "choose-newest-family"
    by_hand = choices_of(
        msgspec.structs.replace(WISH, version="2.14.0"), offer_of(machine, builds), TARGET
    )
    vision = next(one for one in by_hand.companions if one.value == "torchvision")
    assert (vision.chosen, vision.available) == (False, False)
    assert vision.why is not None
    assert vision.why.code == "choose-companion-none"


def test_older_channels_are_asked_for_by_name_with_all_that_belongs_to_them() -> None:
    found = chosen("GeForce GTX 1060 6GB", Cell("6.1", "472.12", "win-64"))
    assert found.request is None
    driver, last, _ = found.ways
    assert driver.message.code == "choose-way-driver-last"
    assert (driver.message.params["floor"], driver.message.params["branch"]) == ("528.33", "580")
    assert isinstance(last.request, CreateRequest)
    assert "pytorch::pytorch=2.5.1=*cuda11.8*" in last.request.specs
    assert "pytorch-cuda=11.8" in last.request.specs
    assert last.request.channels == ("pytorch", "nvidia", "conda-forge")


def test_an_environment_with_an_old_python_is_told_so_and_offered_a_new_one() -> None:
    cell = Cell("8.9", "580.95.05", "linux-64", "2.35")
    offer = offer_of(machine_of("GeForce RTX 4060", cell))
    wish = msgspec.structs.replace(WISH, creates=False)
    found = choices_of(wish, offer, Target(WISH.prefix, creates=False, python="3.8"))
    assert found.request is None
    assert found.refusal is not None
    assert (found.refusal.code, found.refusal.params["python"]) == ("choose-none-python", "3.8")
    assert [way.message.code for way in found.ways] == ["choose-way-new-environment"]
    assert not any(choice.available for choice in found.versions)
    kept = choices_of(wish, offer, Target(WISH.prefix, creates=False, python="3.13"))
    assert (kept.wish.version, kept.wish.python) == ("2.12.0", "3.13")
    assert isinstance(kept.request, ChangeRequest)
    assert not [spec for spec in kept.request.install if spec.startswith("python=")]


def test_a_driver_that_fails_is_not_answered_with_another_version() -> None:
    machine = machine_of("GeForce RTX 4060", Cell("8.9", "535.183.01", "linux-64", "2.35"))
    for state, ways in ((DriverState.FAILING, 0), (DriverState.MISSING, 1)):
        broken = msgspec.structs.replace(machine, driver=Driver("", state))
        found = choices_of(WISH, offer_of(broken), TARGET)
        assert found.build is not None
        assert found.build.compute is Compute.CPU
        assert len(found.ways) == ways


def test_what_pip_installed_of_the_framework_leaves_with_the_change() -> None:
    cell = Cell("8.9", "580.95.05", "linux-64", "2.35")
    pip = (PipPackage("torch", "2.9.1+cu128"), PipPackage("rich", "14.0"))
    target = Target(WISH.prefix, creates=False, python="3.13", pip=pip)
    wish = msgspec.structs.replace(WISH, creates=False)
    found = choices_of(wish, offer_of(machine_of("GeForce RTX 4060", cell)), target)
    assert isinstance(found.request, ChangeRequest)
    assert found.request.pip_remove == ("torch",)


def test_linux_inside_windows_goes_by_the_numbers_of_windows() -> None:
    cell = Cell("8.9", "527.41", "linux-64", "2.35")
    machine = msgspec.structs.replace(machine_of("GeForce RTX 4060", cell), wsl=True)
    found = choices_of(WISH, offer_of(machine), TARGET)
    assert found.request is None
    assert found.ways[0].message.params["floor"] == "528.33"
    newer = msgspec.structs.replace(machine, driver=Driver("528.49"))
    assert choices_of(WISH, offer_of(newer), TARGET).wish.cuda == "12.9"


def test_a_card_newer_than_every_build_is_told_so_and_may_be_tried_at_ones_own_risk() -> None:
    machine = machine_of("GeForce RTX 5070", Cell("12.0", "580.95.05", "linux-64", "2.35"))
    offer = offer_of(machine, [Build("2.6.0", "12.6"), Build("2.6.0", "")])
    found = choices_of(WISH, offer, TARGET)
    assert found.request is None
    assert found.refusal is not None
    assert found.refusal.code == "fit-kernels-ptx"
    codes = [way.message.code for way in found.ways]
    assert codes == ["choose-way-unproved", "choose-way-cpu"]
    assert found.ways[0].wish is not None
    tried = choices_of(found.ways[0].wish, offer, TARGET)
    assert isinstance(tried.request, CreateRequest)
    assert "pytorch=2.6.0=*cuda126*" in tried.request.specs
