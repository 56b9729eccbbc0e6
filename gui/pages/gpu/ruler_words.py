"""The ruler in words: on its stretches, in tooltips, and for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from core.model.frameworks import EnvironmentGpu, RulerMark, RulerPart
from core.model.gpu import DriverState, Machine
from gui.language import join_words
from gui.pages.gpu.ruler_scale import Stretch
from gui.pages.gpu.standing import cuda_words, framework_words, look_of

translate = QCoreApplication.translate


class Reach(StrEnum):
    """Whether there is a driver that could run anything."""

    WORKS = "works"
    MISSING = "missing"
    USELESS = "useless"
    """Failing, or it drives no card here."""


def reach_of(machine: Machine) -> Reach:
    """Of the machine that counts."""
    if machine.usable:
        return Reach.WORKS
    driver = machine.driver
    missing = driver is None or driver.state is DriverState.MISSING
    return Reach.MISSING if missing else Reach.USELESS


def part_words(stretch: Stretch, reach: Reach) -> list[str]:
    """What a stretch says, the longest first: the one with room is shown."""
    major = stretch.last.partition(".")[0]
    match stretch.part:
        case RulerPart.NATIVE:
            return [
                translate("GpuRuler", "supported by the driver itself"),
                translate("GpuRuler", "supported"),
                translate("GpuRuler", "native"),
            ]
        case RulerPart.COMPATIBLE:
            words = translate("GpuRuler", "{major}.x as well, runs compatibly")
            return [
                words.format(major=major),
                translate("GpuRuler", "compatible"),
                translate("GpuRuler", "runs"),
            ]
        case RulerPart.BEYOND if reach is Reach.MISSING:
            return [translate("GpuRuler", "needs a driver"), translate("GpuRuler", "no")]
        case RulerPart.BEYOND if reach is Reach.USELESS:
            return [translate("GpuRuler", "not with this driver"), translate("GpuRuler", "no")]
        case RulerPart.BEYOND:
            return [
                translate("GpuRuler", "needs a newer driver"),
                translate("GpuRuler", "newer driver"),
                translate("GpuRuler", "too new"),
                translate("GpuRuler", "no"),
            ]
        case RulerPart.NO_KERNELS:
            return [
                translate("GpuRuler", "no code for this card"),
                translate("GpuRuler", "not for this card"),
                translate("GpuRuler", "no code"),
                translate("GpuRuler", "no"),
            ]


def part_hint(part: RulerPart, reach: Reach) -> str:
    """The same as a sentence."""
    if part is RulerPart.BEYOND and reach is Reach.MISSING:
        return translate("GpuRuler", "Without a driver, nothing computes on this card.")
    if part is RulerPart.BEYOND and reach is Reach.USELESS:
        return translate("GpuRuler", "The driver as it is supports no card here.")
    return {
        RulerPart.NATIVE: translate(
            "GpuRuler", "The driver is as new as these versions of CUDA, or newer."
        ),
        RulerPart.COMPATIBLE: translate(
            "GpuRuler",
            "Newer than the driver, but of the same major version: builds run without an update.",
        ),
        RulerPart.BEYOND: translate(
            "GpuRuler", "Builds for these versions of CUDA need a newer driver."
        ),
        RulerPart.NO_KERNELS: translate(
            "GpuRuler", "Builds for these versions of CUDA have no code for this card."
        ),
    }[part]


def spoken(
    marks: Sequence[RulerMark], rows: Sequence[EnvironmentGpu], driver: str, reach: Reach
) -> str:
    """The whole ruler as sentences."""
    said = []
    if driver and reach is Reach.WORKS:
        words = translate("GpuRuler", "The driver supports CUDA {cuda} by itself.")
        said.append(words.format(cuda=driver))
    for part, group in groupby(marks, key=lambda mark: mark.part):
        versions = join_words([mark.cuda for mark in group])
        words = translate("GpuRuler", "CUDA {versions}: {sentence}")
        said.append(words.format(versions=versions, sentence=part_hint(part, reach)))
    for row in rows:
        if row.build is not None:
            words = translate("GpuRuler", "{environment}: {framework}, CUDA {cuda}: {result}.")
            words = words.format(
                environment=row.name,
                framework=framework_words(row.build),
                cuda=cuda_words(row.build),
                result=look_of(row).words,
            )
            said.append(words)
    return " ".join(said)
