"""`nvidia-smi`: its XML, and its header where the XML leaves CUDA out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from core.engine.gpu.detection.asking import Answer, ask
from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.libraries import smi_program
from core.engine.gpu.detection.names import shown_name
from core.model.gpu import Gpu, Route

LIMIT: Final = 6.0
_HEADER_LIMIT: Final = 1.5

_HEADER = re.compile(r"CUDA (?:UMD )?Version:\s*(\d+\.\d+)")
"""`CUDA UMD Version` is what drivers of 2026 say."""
_DRIVER = re.compile(r"Driver Version:\s*(\d+(?:\.\d+)+)")
_NUMBERS = re.compile(r"\d+(?:\.\d+)+")
_UNITS: Final = {"b": 1, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30}

_WORDS: Final = (
    ("version mismatch", Outcome.MISMATCHED),
    ("couldn't communicate with the nvidia driver", Outcome.NOT_LOADED),
    ("driver not loaded", Outcome.NOT_LOADED),
    ("no devices were found", Outcome.NO_DEVICE),
    ("insufficient permissions", Outcome.FORBIDDEN),
)
"""What it says when it fails, in lower case."""


def ask_smi(limit: float = LIMIT) -> Evidence:
    """Driver, CUDA and cards; what these can do it only says when asked by name."""
    program = smi_program()
    if program is None:
        return Evidence(Route.SMI, Outcome.ABSENT)
    answer = ask((str(program), "-q", "-x"), limit)
    found = read_answer(answer, program)
    if found.outcome is Outcome.ANSWERED and not found.cuda:
        header = ask((str(program),), _HEADER_LIMIT)
        found = _with_header(found, header)
    return found


def read_answer(answer: Answer, program: Path) -> Evidence:
    """What `nvidia-smi -q -x` said."""
    text = answer.output.decode("utf-8", "replace")
    seconds, place = answer.seconds, str(program)
    if answer.status is None:
        outcome = Outcome.FAILED if answer.error else Outcome.SILENT
        return Evidence(Route.SMI, outcome, place=place, words=answer.error, seconds=seconds)
    try:
        root = ElementTree.fromstring(text[text.index("<") :])
    except (ValueError, ElementTree.ParseError):
        return _failed(text, answer, place)
    gpus = tuple(_gpu(node) for node in root.iter("gpu"))
    return Evidence(
        route=Route.SMI,
        outcome=Outcome.ANSWERED if gpus else Outcome.NO_DEVICE,
        driver=_number(root, "driver_version"),
        cuda=_number(root, "cuda_version") or _number(root, "cuda_umd_version"),
        gpus=gpus,
        place=place,
        mig=any((node.text or "").strip() == "Enabled" for node in root.iter("current_mig")),
        seconds=seconds,
    )


def read_header(text: str) -> tuple[str, str]:
    """Driver and CUDA of the plain output; empty where it does not say."""
    driver, cuda = _DRIVER.search(text), _HEADER.search(text)
    return driver[1] if driver else "", cuda[1] if cuda else ""


def _with_header(found: Evidence, header: Answer) -> Evidence:
    from msgspec.structs import replace

    driver, cuda = read_header(header.output.decode("utf-8", "replace"))
    return replace(found, driver=found.driver or driver, cuda=cuda)


def _failed(text: str, answer: Answer, place: str) -> Evidence:
    low = text.lower()
    outcome = next((kind for words, kind in _WORDS if words in low), Outcome.FAILED)
    if answer.status is not None and answer.status < 0:
        outcome = Outcome.CRASHED
    words = " ".join(text.split())[:500] or f"status {answer.status}"
    driver, cuda = read_header(text)
    return Evidence(Route.SMI, outcome, driver, cuda, (), place, words, seconds=answer.seconds)


def _gpu(node: ElementTree.Element) -> Gpu:
    memory = node.find("fb_memory_usage")
    return Gpu(
        name=shown_name(node.findtext("product_name", "").strip()),
        architecture=_architecture(node.findtext("product_architecture", "").strip()),
        memory=_bytes(memory, "total"),
        memory_used=_bytes(memory, "used"),
        pci_id=_pci_id(node.findtext("pci/pci_device_id", "").strip()),
        route=Route.SMI,
    )


def _pci_id(text: str) -> str:
    """`286010DE`, device before vendor, is `10de:2860`."""
    return f"{text[4:]}:{text[:4]}".lower() if re.fullmatch(r"[0-9A-Fa-f]{8}", text) else ""


def _architecture(text: str) -> str:
    return "" if text in ("N/A", "Unknown", "Unknown Error") else text


def _bytes(node: ElementTree.Element | None, name: str) -> int | None:
    """`8188 MiB`."""
    parts = (node.findtext(name, "") if node is not None else "").split()
    if len(parts) != 2 or not parts[0].isdigit():
        return None
    unit = _UNITS.get(parts[1].lower())
    return int(parts[0]) * unit if unit else None


def _number(root: ElementTree.Element, name: str) -> str:
    text = root.findtext(name, "").strip()
    return text if _NUMBERS.fullmatch(text) else ""
