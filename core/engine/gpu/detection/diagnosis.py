"""What was found out and how, as text for somebody who helps."""

from __future__ import annotations

import platform
import time
from collections.abc import Iterator

from core import __version__
from core.engine.gpu.descriptions import Description
from core.engine.gpu.detection.bus import Card
from core.engine.gpu.detection.evidence import Evidence, Look
from core.engine.gpu.detection.surroundings import Surroundings
from core.engine.gpu.knowledge.hardware import known_hardware
from core.engine.gpu.virtual_packages import virtual_packages_of
from core.logging import redact
from core.model.base import Message
from core.model.gpu import Gpu, Machine
from core.model.wording import MESSAGES

_LONGEST = 600
"""Characters of what a system said."""


def diagnosis_of(look: Look, description: Description | None) -> str:
    """In English, as those who help read it; without the user's name, tokens or serial numbers."""
    parts = [
        ["Glasshouse: what is known of this computer's GPU", *_header(look)],
        ["Found", *_indented(_machine(look.machine))],
        *([str(one.route), *_indented(_route(one))] for one in look.trail),
        ["bus", *_indented(map(_card, look.cards) if look.cards else ["no GPU listed"])],
        ["surroundings", *_indented(_surroundings(look.around))],
    ]
    if description is not None:
        title = "Described by hand, in force" if description.stands_in else "Described by hand"
        parts.append([title, *_indented(_machine(description.machine))])
    return redact("\n\n".join("\n".join(lines) for lines in parts)) + "\n"


def _header(look: Look) -> Iterator[str]:
    machine = look.machine
    when = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(machine.time))
    tables, python = known_hardware().knowledge, platform.python_version()
    yield f"app {__version__}, tables of {tables}, Python {python}"
    yield f"looked at {when}, in {machine.seconds:.2f} s"


def _machine(machine: Machine) -> Iterator[str]:
    yield f"system: {machine.os_name or 'not said'} ({machine.subdir}){' WSL' * machine.wsl}"
    if machine.glibc:
        yield f"glibc: {machine.glibc}"
    if machine.windows_build:
        yield f"Windows build: {machine.windows_build}"
    driver = machine.driver
    if driver is None:
        yield "NVIDIA driver: none"
    else:
        version, cuda = driver.version or "unknown version", driver.cuda or "unknown"
        yield f"NVIDIA driver: {version}, CUDA {cuda}, {driver.state} (from {driver.route})"
        if driver.message:
            yield f"  {_english(driver.message)}"
    yield from (f"GPU: {_gpu(gpu)}" for gpu in machine.gpus)
    if not machine.gpus:
        yield "GPU: none"
    yield from (f"note: {_english(note)}" for note in machine.notes)
    offered = virtual_packages_of(machine).items()
    yield "conda: " + " ".join(f"{name}={version}" for name, version in offered)


def _route(evidence: Evidence) -> Iterator[str]:
    took = f" in {evidence.seconds:.2f} s" if evidence.seconds else ""
    yield f"{evidence.outcome}{took}"
    if evidence.place:
        yield f"asked: {evidence.place}"
    if evidence.driver or evidence.cuda:
        yield f"driver {evidence.driver or '?'}, CUDA {evidence.cuda or '?'}"
    yield from map(_gpu, evidence.gpus)
    words = evidence.words.strip()
    yield from (f"said: {line}" for line in words[:_LONGEST].splitlines() if line.strip())


def _gpu(gpu: Gpu) -> str:
    facts = [
        f"{gpu.vendor}",
        gpu.capability and f"capability {gpu.capability}",
        gpu.architecture,
        gpu.memory and f"{gpu.memory / (1 << 30):.1f} GiB",
        gpu.pci_id,
        "not driven" if gpu.refused else "",
    ]
    return f"{gpu.name} ({', '.join(str(one) for one in facts if one)})"


def _card(card: Card) -> str:
    facts = [
        card.gpu.pci_id,
        f"driver {card.bound}" if card.bound else "no driver",
        card.driver,
        f"problem {card.problem}" if card.problem else "",
    ]
    return f"{card.gpu.name} ({', '.join(one for one in facts if one)})"


def _surroundings(around: Surroundings) -> Iterator[str]:
    kinds = {"container": around.container, "WSL": around.wsl, "Rosetta": around.translated}
    yield ", ".join([around.system, *(name for name, so in kinds.items() if so)])
    if around.visible is not None:
        yield f"CUDA_VISIBLE_DEVICES={around.visible}"
    yield from (f"{name}={value}" for name, value in around.overrides)


def _english(message: Message) -> str:
    text = MESSAGES[message.code].replace("%n", str(message.params.get("n", "")))
    return text.format(**{name: value for name, value in message.params.items() if name != "n"})


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)
