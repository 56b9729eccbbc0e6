"""A certificate: what was computed inside an environment, on which device, or why it was not."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.model.frameworks import Certificate, Compute
from gui.language import format_duration, format_time, say
from gui.language.formats import format_gpu
from gui.language.frameworks import framework_title
from gui.widgets.details import Details
from gui.widgets.frames import IconLabel, Panel, column, row
from gui.widgets.text import Text

translate = QCoreApplication.translate

_ON_GPU = frozenset({Compute.CUDA, Compute.ROCM, Compute.METAL})


def on_gpu(certificate: Certificate) -> bool:
    """Whether it proves that a GPU computed."""
    return certificate.passed and certificate.compute in _ON_GPU


def certificate_icon(certificate: Certificate) -> tuple[str, str]:
    """Icon and colour token."""
    if not certificate.passed:
        return ("octagon-x", "danger")
    return ("circle-check", "ok") if on_gpu(certificate) else ("cpu", "info")


def certificate_title(certificate: Certificate) -> str:
    """What it says, in a few words."""
    name = framework_title(certificate.framework)
    if on_gpu(certificate):
        return translate("Certificate", "{framework} uses your GPU").format(framework=name)
    if certificate.passed:
        return translate("Certificate", "{framework} works, on the CPU").format(framework=name)
    return translate("Certificate", "{framework} does not work yet").format(framework=name)


def certificate_sentence(certificate: Certificate) -> str:
    """The engine's sentence about it; ours where it has none."""
    if certificate.message is not None:
        return say(certificate.message)
    if certificate.passed and not on_gpu(certificate):
        return translate("Certificate", "It computed on the CPU, and correctly. No GPU was used.")
    if certificate.passed:
        return translate("Certificate", "It computed on the GPU, with the same result as the CPU.")
    return translate("Certificate", "The computation inside the environment failed.")


def certificate_brief(certificate: Certificate) -> str:
    """What a toast has room for: the device and the time where a GPU computed."""
    if not on_gpu(certificate):
        return certificate_sentence(certificate)
    words = translate("Certificate", "{framework} {version} uses your GPU: {device}, {time}")
    return words.format(
        framework=framework_title(certificate.framework),
        version=certificate.version,
        device=format_gpu(certificate.device),
        time=_seconds(certificate.compute_seconds),
    )


def certificate_facts(certificate: Certificate) -> list[tuple[str, str]]:
    """Label and value of everything that is known."""
    version = certificate.build or certificate.version
    facts = [(translate("Certificate", "Version"), version)]
    facts.append((translate("Certificate", "Device"), certificate.device))
    facts.append((translate("Certificate", "CUDA"), certificate.cuda))
    facts.append((translate("Certificate", "Compute capability"), certificate.capability))
    if certificate.import_seconds:
        seconds = _seconds(certificate.import_seconds)
        facts.append((translate("Certificate", "Import"), seconds))
    if certificate.passed:
        facts.append((translate("Certificate", "Computation"), _computed(certificate)))
    if certificate.time:
        facts.append((translate("Certificate", "Tested"), format_time(certificate.time)))
    return [(label, value) for label, value in facts if value]


def certificate_text(certificate: Certificate) -> str:
    """All of it as plain text, to be sent to somebody who helps."""
    lines = [certificate_title(certificate), certificate_sentence(certificate)]
    lines += [f"{label}: {value}" for label, value in certificate_facts(certificate)]
    lines += [say(certificate.remedy), certificate.detail]
    return "\n".join(line for line in lines if line)


class CertificateView(QWidget):
    """The sentence, the facts, the remedy where it failed, and what was printed."""

    def __init__(
        self, certificate: Certificate, *, heading: bool = True, parent: QWidget | None = None
    ) -> None:
        """`heading` False leaves the title to a sheet's header."""
        super().__init__(parent)
        self.certificate = certificate
        stack = column(self, spacing=12)
        if heading:
            line = row(None, spacing=10)
            line.addWidget(IconLabel(*certificate_icon(certificate), 20))
            line.addWidget(Text(certificate_title(certificate), "h-section", wrap=True), 1)
            stack.addLayout(line)
        sentence = certificate_sentence(certificate)
        stack.addWidget(Text(sentence, "body", "text-2", wrap=True, selectable=True))
        if certificate.remedy is not None:
            stack.addWidget(self._build_remedy(certificate))
        stack.addWidget(self._build_facts(certificate))
        self.details: Details | None = None
        if certificate.detail:
            self.details = Details(certificate.detail, fit=True)
            stack.addWidget(self.details)
        self.setAccessibleName(f"{certificate_title(certificate)} {sentence}")

    @staticmethod
    def _build_remedy(certificate: Certificate) -> QWidget:
        panel = Panel("sunken")
        line = row(panel, (14, 10, 14, 10), 10)
        mark = IconLabel("info", "info", 16)
        mark.setFixedHeight(20)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = Text(say(certificate.remedy), "body", "text", wrap=True, selectable=True)
        line.addWidget(words, 1)
        return panel

    @staticmethod
    def _build_facts(certificate: Certificate) -> QWidget:
        panel = Panel("card")
        grid = QGridLayout(panel)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, (label, value) in enumerate(certificate_facts(certificate)):
            grid.addWidget(Text(label, "small", "text-2"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(value, "body", wrap=True, selectable=True), place, 1)
        return panel


def _computed(certificate: Certificate) -> str:
    time = _seconds(certificate.compute_seconds)
    if on_gpu(certificate):
        words = translate("Certificate", "{time}, within {error} of the CPU's result")
        return words.format(time=time, error=f"{certificate.error:.0e}")
    return time


def _seconds(seconds: float) -> str:
    if seconds >= 0.1:  # format_duration knows tenths of a second
        return format_duration(seconds)
    return translate("Certificate", "{n} ms").format(n=max(1, round(seconds * 1000)))
