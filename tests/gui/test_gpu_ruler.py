"""The CUDA ruler: versions in their slots, tags beside each other, and all of it in words."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.base import Message
from core.model.frameworks import (
    Compute,
    EnvironmentGpu,
    FrameworkBuild,
    RulerMark,
    RulerPart,
    Standing,
)
from core.model.gpu import Driver, DriverState, Gpu, Machine, Vendor
from gui.pages.gpu.hardware_words import (
    card_words,
    driver_words,
    gpus_that_count,
    memory_words,
)
from gui.pages.gpu.ruler import CudaRuler
from gui.pages.gpu.ruler_scale import RulerScale
from gui.theme.switching import ThemeSwitcher
from tests.support.machines import machine

MARKS = tuple(
    RulerMark(cuda, part)
    for cuda, part in (
        ("11.8", RulerPart.NATIVE),
        ("12.1", RulerPart.NATIVE),
        ("12.4", RulerPart.COMPATIBLE),
        ("12.9", RulerPart.COMPATIBLE),
        ("13.0", RulerPart.BEYOND),
    )
)


def environment(
    name: str, cuda: str, standing: Standing = Standing.FITS, *, offered: bool = False
) -> EnvironmentGpu:
    """A row; without CUDA its build is one for the CPU."""
    compute = Compute.CUDA if cuda else Compute.CPU
    build = FrameworkBuild("pytorch", "PyTorch", "pytorch", "2.9.1", compute=compute, cuda=cuda)
    said = Message("gpu-row-fits")
    if offered:
        return EnvironmentGpu("/e/" + name, name, Standing.INSTALLABLE, said, offer=build)
    return EnvironmentGpu("/e/" + name, name, standing, said, build=build)


def many() -> list[EnvironmentGpu]:
    """More environments than there is room for, most of them on one line of CUDA."""
    lines = ("12.4",) * 9 + ("12.9",) * 4 + ("11.8", "13.0", "", "", "12.6", "12")
    rows = [environment(f"study-{place}", cuda) for place, cuda in enumerate(lines)]
    return [*rows, environment("course", "12.9", offered=True), environment("new", "12.4")]


@pytest.fixture
def ruler(qtbot: QtBot, theme: ThemeSwitcher) -> CudaRuler:
    """Shown, for a driver that supports CUDA 12.2 by itself."""
    made = CudaRuler()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("width", [420, 566, 720, 1100])
def test_tags_never_lie_on_each_other_nor_outside(ruler: CudaRuler, width: int) -> None:
    ruler.resize(width, 200)
    ruler.show_report(MARKS, many(), machine())
    boxes = [placed.box(ruler._bottom) for placed in ruler.tags]
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    assert all(box.left() >= 0 and box.right() < width and box.top() >= 0 for box in boxes)
    shown = {key for placed in ruler.tags for key in placed.tag.keys}
    assert len(shown) == len(many()), "none is lost: what has no room is gathered"
    ruler.grab()


def test_versions_lie_on_their_marks_between_them_or_at_the_edge() -> None:
    scale = RulerScale(MARKS, 100, 600)
    assert scale.position("12.4") == scale.centre(2)
    assert scale.centre(2) < (scale.position("12.6") or 0) < scale.centre(3)
    assert (scale.position("11.2") or 999) < scale.centre(0)
    assert scale.centre(4) < (scale.position("13.4") or 0) < 600
    assert scale.position("12") == (scale.centre(1) + scale.centre(3)) / 2
    assert scale.position("12.4.1") == scale.centre(2), "a patch level changes nothing"
    assert scale.position("metal") is None
    assert [one.part for one in scale.stretches()] == list(dict.fromkeys(m.part for m in MARKS))


def test_the_ruler_is_said_in_words_and_never_blames_a_driver_that_fails_on_its_age(
    ruler: CudaRuler, qapp: QApplication
) -> None:
    rows = [environment("thesis", "12.4"), environment("lab", "", Standing.BROKEN)]
    ruler.resize(700, 200)
    ruler.show_report(MARKS, rows, machine())
    said = ruler.accessibleDescription()
    assert "thesis: PyTorch 2.9.1, CUDA 12.4: Fits the GPU." in said
    assert "lab: PyTorch 2.9.1, CUDA None (CPU): GPU can't be used." in said
    assert "CUDA 13.0: Builds for these versions of CUDA need a newer driver." in said
    beyond = QPoint(690, ruler._bar.center().y())
    assert "newer driver" in ruler.hint_at(beyond)
    ruler.show_report(MARKS, rows, machine(state=DriverState.FAILING))
    assert "newer driver" not in ruler.hint_at(beyond)
    tag = ruler.tag_of("/e/lab|pytorch")
    assert tag is not None
    assert ruler.hint_at(tag.center()) == "lab: GPU can't be used"


def test_a_card_is_called_by_its_name_its_memory_as_it_is_sold_and_its_driver_as_it_is() -> None:
    gpu = Gpu("GeForce RTX 4060 Laptop GPU", memory=8188 * 2**20, memory_used=2150 * 2**20)
    words = card_words(Machine("linux-64", gpus=(gpu,)), gpu, None)
    assert (words.title, words.line) == ("RTX 4060 Laptop", "NVIDIA GeForce")
    both = Machine("linux-64", gpus=(gpu, Gpu("UHD Graphics 770", Vendor.INTEL)))
    assert gpus_that_count(both) == (gpu,), "a laptop's second GPU has no card of its own"
    assert ("Also", "Intel UHD Graphics 770") in card_words(both, gpu, None).facts
    assert memory_words(gpu) == "2.1 / 8 GB"
    assert driver_words(None) == "not installed"
    failing = Driver("535.129", DriverState.FAILING)
    assert driver_words(failing) == "535.129 · does not answer"
    assert driver_words(Driver("590.44"), Gpu("GTX 1060", refused=True)).endswith(
        "not for this card"
    )
