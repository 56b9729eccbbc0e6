"""An environment's result as icon, word and colour, and what its row offers to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.model.frameworks import (
    Compute,
    EnvironmentGpu,
    FrameworkBuild,
    GpuFinding,
    Repair,
    Standing,
)

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Look:
    """How a result is shown: never by colour alone."""

    icon: str
    token: str
    words: str


class Deed(StrEnum):
    """What the button of a row does."""

    NONE = ""
    REPAIR = "repair"
    INSTALL = "install"
    TEST = "test"
    TEST_AGAIN = "test_again"
    CANCEL = "cancel"


_LOOKS = {
    Standing.PROVEN: ("circle-check", "ok", QT_TRANSLATE_NOOP("Gpu", "GPU works")),
    Standing.FITS: ("circle-check", "ok", QT_TRANSLATE_NOOP("Gpu", "Fits the GPU")),
    Standing.BROKEN: ("circle-x", "danger", QT_TRANSLATE_NOOP("Gpu", "GPU can't be used")),
    Standing.ATTENTION: ("triangle-alert", "warn", QT_TRANSLATE_NOOP("Gpu", "Attention")),
    Standing.CPU: ("circle-minus", "text-2", QT_TRANSLATE_NOOP("Gpu", "On the CPU")),
    Standing.INSTALLABLE: ("info", "info", QT_TRANSLATE_NOOP("Gpu", "Can be installed")),
    Standing.NONE: ("circle-minus", "text-2", QT_TRANSLATE_NOOP("Gpu", "Uses no GPU")),
    Standing.UNKNOWN: ("circle-question-mark", "text-2", QT_TRANSLATE_NOOP("Gpu", "Not known")),
}


def look_of(row: EnvironmentGpu) -> Look:
    """The result of a row."""
    icon, token, words = _LOOKS[row.standing]
    failed = row.current and row.certificate is not None and not row.certificate.passed
    if row.standing is Standing.BROKEN and failed:
        return Look(icon, token, translate("Gpu", "Does not work"))
    return Look(icon, token, translate("Gpu", words))


def deed_of(row: EnvironmentGpu, *, testing: bool = False) -> Deed:
    """What its button does."""
    if testing:
        return Deed.CANCEL
    if row.standing is Standing.INSTALLABLE:
        return Deed.INSTALL
    if row.build is None:
        return Deed.NONE
    if row.standing in (Standing.BROKEN, Standing.ATTENTION) and ways_of(row):
        return Deed.REPAIR
    return Deed.TEST if row.certificate is None else Deed.TEST_AGAIN


def deed_words(deed: Deed) -> str:
    """The words of that button."""
    return {
        Deed.NONE: "",
        Deed.REPAIR: translate("Gpu", "Repair…"),
        Deed.INSTALL: translate("Gpu", "Install PyTorch"),
        Deed.TEST: translate("Gpu", "Test"),
        Deed.TEST_AGAIN: translate("Gpu", "Test again"),
        Deed.CANCEL: translate("Gpu", "Cancel"),
    }[deed]


def ways_of(row: EnvironmentGpu) -> list[tuple[GpuFinding, Repair]]:
    """Repairs that can be pressed, the best first, each once."""
    found: list[tuple[GpuFinding, Repair]] = []
    for finding in row.findings:
        for repair in finding.repairs:
            pressable = repair.request is not None or bool(repair.page)
            if pressable and all(other != repair for _, other in found):
                found.append((finding, repair))
    return found


def framework_words(build: FrameworkBuild | None) -> str:
    """As `PyTorch 2.9.1`."""
    if build is None:
        return translate("Gpu", "Not installed")
    return f"{build.title} {build.version}".strip()


def cuda_words(build: FrameworkBuild | None) -> str:
    """As `12.9`; what a build computes on where that is not CUDA."""
    if build is None:
        return "—"
    if build.compute is Compute.CUDA:
        return build.cuda or translate("Gpu", "yes, which is not known")
    return {
        Compute.CPU: translate("Gpu", "None (CPU)"),
        Compute.ROCM: translate("Gpu", "None (ROCm)"),
        Compute.METAL: translate("Gpu", "None (Metal)"),
        Compute.UNKNOWN: translate("Gpu", "Not known"),
    }[build.compute]
