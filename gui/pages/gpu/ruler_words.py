"""The ruler in words: on its stretches, in tooltips, and for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from core.model.frameworks import EnvironmentGpu, RulerMark, RulerPart
from gui.language import join_words
from gui.pages.gpu.ruler_scale import Stretch
from gui.pages.gpu.standing import cuda_words, framework_words, look_of

translate = QCoreApplication.translate


def part_words(stretch: Stretch) -> list[str]:
    """What a stretch says, the longest first: the one with room is shown."""
    major = stretch.last.partition(".")[0]
    match stretch.part:
        case RulerPart.NATIVE:
            return [
                translate("GpuRuler", "supported by the driver itself"),
                translate("GpuRuler", "supported"),
            ]
        case RulerPart.COMPATIBLE:
            words = translate("GpuRuler", "{major}.x as well, runs compatibly")
            return [words.format(major=major), translate("GpuRuler", "compatible")]
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
                translate("GpuRuler", "no code"),
                translate("GpuRuler", "no"),
            ]


def part_hint(part: RulerPart) -> str:
    """The same as a sentence."""
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
            "GpuRuler", "Builds for these versions of CUDA have no machine code for this card."
        ),
    }[part]


def spoken(marks: Sequence[RulerMark], rows: Sequence[EnvironmentGpu], driver: str) -> str:
    """The whole ruler as sentences."""
    said = []
    if driver:
        words = translate("GpuRuler", "The driver supports CUDA {cuda} by itself.")
        said.append(words.format(cuda=driver))
    for part, group in groupby(marks, key=lambda mark: mark.part):
        versions = join_words([mark.cuda for mark in group])
        words = translate("GpuRuler", "CUDA {versions}: {sentence}")
        said.append(words.format(versions=versions, sentence=part_hint(part)))
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
