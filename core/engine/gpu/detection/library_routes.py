"""NVML and libcuda, asked in a process of their own (`inside.py`)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from core.engine.gpu.detection.asking import Answer, ask
from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.libraries import cuda_library, nvml_library, version_in_name
from core.engine.gpu.detection.names import shown_name
from core.model.gpu import Gpu, Route

LIMIT: Final = 6.0
"""Seconds. A server with eight cards and no daemon that keeps the driver up needs some."""

_CODES: Final = {
    # nvml.h: NO_PERMISSION, DRIVER_NOT_LOADED, LIB_RM_VERSION_MISMATCH
    "nvml": {4: Outcome.FORBIDDEN, 9: Outcome.NOT_LOADED, 18: Outcome.MISMATCHED},
    # cuda.h: NO_DEVICE, SYSTEM_DRIVER_MISMATCH
    "libcuda": {100: Outcome.NO_DEVICE, 803: Outcome.MISMATCHED},
}


def ask_nvml(limit: float = LIMIT) -> Evidence:
    """Driver, CUDA, cards and what they can do."""
    return _ask(Route.NVML, nvml_library(), limit)


def ask_libcuda(limit: float = LIMIT) -> Evidence:
    """The same without the driver's version, which the library's file may name."""
    return _ask(Route.LIBCUDA, cuda_library(), limit)


def inside_command() -> tuple[str, ...]:
    """How to start `inside.py`, in a checkout and in a bundle."""
    if getattr(sys, "frozen", False):
        return (sys.executable, "--driver")
    return (sys.executable, "-P", str(Path(__file__).with_name("inside.py")))


def _ask(route: Route, library: Path | None, limit: float) -> Evidence:
    if library is None:
        return Evidence(route, Outcome.ABSENT)
    answer = ask((*inside_command(), str(route), str(library), str(limit)), limit)
    return read_answer(route, answer, library)


def read_answer(route: Route, answer: Answer, library: Path) -> Evidence:
    """What `inside.py` wrote, up to where it got."""
    facts: dict[str, Any] = {}
    gpus, words, mig = [], [], False
    for line in _lines(answer.output):
        if "gpu" in line:
            gpus.append(_gpu(route, line))
        if line.get("words"):
            words.append(str(line["words"]))
        mig = mig or bool(line.get("mig"))
        facts |= line
    told = "\n".join(words) or answer.error
    if not facts.get("done"):
        outcome, why = _cut_short(answer)
        told = told or why
    elif "failed" in facts:
        outcome = _CODES[route].get(facts.get("code", 0), Outcome.FAILED)
        told = f"{told} ({facts['code']})" if "code" in facts else told
    elif gpus:
        outcome = Outcome.ANSWERED
    else:
        outcome = Outcome.FAILED if "lost" in facts else Outcome.NO_DEVICE
    return Evidence(
        route=route,
        outcome=outcome,
        driver=_text(facts, "driver") or version_in_name(library),
        cuda=_text(facts, "cuda"),
        gpus=tuple(gpus),
        place=str(library),
        words=told,
        mig=mig,
        seconds=answer.seconds,
    )


def _cut_short(answer: Answer) -> tuple[Outcome, str]:
    if answer.error:
        return Outcome.FAILED, answer.error
    if answer.status in (None, 3):  # ended by us, or by its own watch
        return Outcome.SILENT, ""
    return Outcome.CRASHED, f"status {answer.status}"


def _gpu(route: Route, line: dict[str, Any]) -> Gpu:
    memory, used = line.get("memory"), line.get("used")
    return Gpu(
        name=shown_name(_text(line, "gpu")) or "NVIDIA GPU",
        capability=_text(line, "capability"),
        memory=memory if isinstance(memory, int) else None,
        memory_used=used if isinstance(used, int) else None,
        pci_id=_text(line, "pci"),
        route=route,
    )


def _text(facts: dict[str, Any], name: str) -> str:
    value = facts.get(name)
    return value if isinstance(value, str) else ""


def _lines(output: bytes) -> Iterator[dict[str, Any]]:
    for line in output.splitlines():
        try:
            found = json.loads(line)
        except ValueError:
            continue
        if isinstance(found, dict):
            yield found
