"""What the proof and the three checks say of an environment, in a word for its card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.model.frameworks import Certificate, EnvironmentGpu, Standing
from gui.language import format_time, say
from gui.widgets.certificate_view import certificate_sentence, on_gpu

translate = QCoreApplication.translate


@dataclass(frozen=True)
class GpuBadge:
    """A word with kind and icon; `why` is the tooltip."""

    words: str
    kind: str
    icon: str
    why: str = ""


@dataclass(frozen=True)
class Proof:
    """What a certificate says of the revision it was made for."""

    words: str
    why: str
    worked: bool


def gpu_badge(rows: Iterable[EnvironmentGpu], *, has_nvidia: bool) -> GpuBadge | None:
    """The gravest that is to be said of an environment's frameworks, None where nothing is."""
    rows = tuple(rows)
    for row in rows:
        if row.standing is Standing.BROKEN:
            words = translate("Environments", "GPU can't be used")
            if not has_nvidia and row.build is not None:
                words = translate("Environments", "{framework} does not work")
                words = words.format(framework=row.build.title)
            return GpuBadge(words, "danger", "octagon-x", say(row.message))
    for row in rows:
        proven = row.certificate
        if row.standing is Standing.PROVEN and proven is not None and on_gpu(proven):
            words = translate("Environments", "GPU works")
            return GpuBadge(words, "ok", "circle-check", certificate_sentence(proven))
    return None


def framework_line(row: EnvironmentGpu) -> str:
    """As `PyTorch 2.9.1 · CUDA 12.9`; empty where there is no framework."""
    build = row.build
    if build is None:
        return ""
    words = f"{build.title} {build.version}"
    return f"{words} · CUDA {build.cuda}" if build.cuda else words


def proof_of(certificates: Iterable[Certificate]) -> Proof | None:
    """What was proven of a revision: that the GPU worked in it, or what failed, which counts more.

    None where nothing was tried, or only the CPU.
    """
    told = [one for one in certificates if on_gpu(one) or not one.passed]
    if not told:
        return None
    worst = min(told, key=lambda one: one.passed)
    words = translate("Environments", "GPU works")
    if not worst.passed:
        words = translate("Environments", "GPU did not work")
    why = translate("Environments", "{when}: {sentence}").format(
        when=format_time(worst.time), sentence=certificate_sentence(worst)
    )
    return Proof(words, why, worst.passed)
