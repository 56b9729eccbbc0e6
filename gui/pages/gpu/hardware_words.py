"""What a hardware card says of a GPU and of the driver."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.model.frameworks import CardVerdict
from core.model.gpu import Driver, DriverState, Gpu, Machine, Vendor
from gui.language import join_words
from gui.language.formats import format_memory

translate = QCoreApplication.translate

_LINES = ("GeForce", "Quadro", "Tesla", "Radeon", "Arc")
"""Product lines that name a card only together with what follows."""
_MAKERS = {
    Vendor.NVIDIA: "NVIDIA",
    Vendor.AMD: "AMD",
    Vendor.INTEL: "Intel",
    Vendor.APPLE: "Apple",
    Vendor.OTHER: "",
}
_STATES = {
    DriverState.MISSING: QT_TRANSLATE_NOOP("Gpu", "not installed"),
    DriverState.FAILING: QT_TRANSLATE_NOOP("Gpu", "does not answer"),
    DriverState.MISMATCHED: QT_TRANSLATE_NOOP("Gpu", "restart needed"),
    DriverState.REFUSES: QT_TRANSLATE_NOOP("Gpu", "not for this card"),
}


@dataclass(frozen=True)
class CardWords:
    """Title, the quiet line below it, and facts."""

    title: str
    line: str
    facts: tuple[tuple[str, str], ...]


def gpus_that_count(machine: Machine) -> tuple[Gpu, ...]:
    """NVIDIA's where there is one: a laptop's second GPU is a matter for the notes."""
    return machine.nvidia or machine.gpus


def card_words(machine: Machine, gpu: Gpu, verdict: CardVerdict | None) -> CardWords:
    """What is known of one GPU."""
    title, product = _split(gpu)
    line = " · ".join(part for part in (product, gpu.architecture) if part)
    if gpu.vendor is not Vendor.NVIDIA:
        return CardWords(title, line, ())
    facts = [(translate("Gpu", "Driver"), driver_words(machine.driver, gpu))]
    if verdict is not None and verdict.runs:
        facts.append((translate("Gpu", "Runs"), _runs(machine.driver, verdict)))
    facts.append((translate("Gpu", "Capability"), _capability(gpu, verdict)))
    if gpu is machine.nvidia[0] and (others := _others(machine)):
        facts.append((translate("Gpu", "Also"), others))
    return CardWords(title, line, tuple(facts))


def driver_words(driver: Driver | None, gpu: Gpu | None = None) -> str:
    """Version, and what is the matter with it."""
    if driver is None:
        return translate("Gpu", "not installed")
    state = driver.state
    if state is DriverState.WORKS and gpu is not None and gpu.refused:
        state = DriverState.REFUSES
    said = translate("Gpu", _STATES[state]) if state in _STATES else ""
    return " · ".join(part for part in (driver.version, said) if part) or translate(
        "Gpu", "version not known"
    )


def memory_words(gpu: Gpu) -> str:
    """As `2.1 / 8 GB`."""
    if gpu.memory is None:
        return ""
    total = format_memory(gpu.memory)
    if gpu.memory_used is None:
        return total
    used, _, unit = format_memory(gpu.memory_used).rpartition(" ")
    return f"{used} / {total}" if total.endswith(unit) else f"{used} {unit} / {total}"


def system_words(machine: Machine) -> str:
    """As `Ubuntu 22.04 · glibc 2.35`."""
    parts = [machine.os_name or machine.subdir]
    if machine.glibc:
        parts.append(f"glibc {machine.glibc}")
    if machine.wsl:
        parts.append("WSL 2")
    return " · ".join(parts)


def _others(machine: Machine) -> str:
    """GPUs of other makers beside NVIDIA's."""
    others = [gpu for gpu in machine.gpus if gpu.vendor is not Vendor.NVIDIA]
    names = (f"{_MAKERS[gpu.vendor]} {_split(gpu)[0]}".strip() for gpu in others)
    return join_words(list(dict.fromkeys(names)))


def _split(gpu: Gpu) -> tuple[str, str]:
    """`RTX 4060 Laptop` and `NVIDIA GeForce`, of `GeForce RTX 4060 Laptop GPU`."""
    maker = _MAKERS[gpu.vendor]
    name = gpu.name.strip()
    if name.endswith(" GPU"):
        name = name.removesuffix(" GPU")
    if maker and name.startswith(maker + " "):
        name = name.removeprefix(maker + " ")
    for product in _LINES:
        rest = name.removeprefix(product + " ")
        if rest != name and rest:
            return rest, f"{maker} {product}".strip()
    return name or maker, maker


def _runs(driver: Driver | None, verdict: CardVerdict) -> str:
    own = driver.cuda if driver is not None else ""
    if verdict.last_cuda:
        words = translate("Gpu", "CUDA {least} to {last}")
        return words.format(least=verdict.least_cuda, last=verdict.last_cuda)
    if not own:
        return translate("Gpu", "CUDA {major}.x").format(major=verdict.runs)
    words = translate("Gpu", "CUDA {major}.x ({own} by itself)")
    return words.format(major=verdict.runs, own=own)


def _capability(gpu: Gpu, verdict: CardVerdict | None) -> str:
    if not gpu.capability:
        return translate("Gpu", "not known")
    if verdict is None or not verdict.least_cuda:
        return gpu.capability
    words = translate("Gpu", "{capability} · needs CUDA ≥ {cuda}")
    return words.format(capability=gpu.capability, cuda=verdict.least_cuda)
