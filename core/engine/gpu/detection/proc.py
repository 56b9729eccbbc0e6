"""`/proc/driver/nvidia`: what the kernel's part of the driver says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from core.engine.gpu.detection.evidence import Evidence, Outcome
from core.engine.gpu.detection.names import shown_name
from core.model.gpu import Gpu, Route

FOLDER: Final = Path("/proc/driver/nvidia")

_VERSION = re.compile(r"Kernel Module(?:\s+for\s+\S+)?\s+(\d+\.\d+(?:\.\d+)?)")
"""`UNIX x86_64 Kernel Module  535.129.03`, `UNIX Open Kernel Module for x86_64  575.57.08`."""


def ask_proc(folder: Path | None = None) -> Evidence:
    """The version of the loaded module, and the cards it drives."""
    folder = folder or FOLDER
    try:
        text = (folder / "version").read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return Evidence(Route.PROC, Outcome.ABSENT)
    except OSError as error:
        return Evidence(Route.PROC, Outcome.FAILED, place=str(folder), words=str(error))
    found = _VERSION.search(text)
    gpus = tuple(_gpus(folder))
    return Evidence(
        route=Route.PROC,
        outcome=Outcome.ANSWERED if gpus else Outcome.NO_DEVICE,
        driver=found[1] if found else "",
        gpus=gpus,
        place=str(folder),
        words=text.partition("\n")[0].strip(),
    )


def _gpus(folder: Path) -> list[Gpu]:
    found = []
    for file in sorted(folder.glob("gpus/*/information")):
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        lines = (line.partition(":") for line in text.splitlines())
        facts = {key.strip(): value.strip() for key, _, value in lines}
        name = facts.get("Model", "")
        if name and name != "Unknown" and facts.get("GPU Excluded", "No") != "Yes":
            found.append(Gpu(name=shown_name(name), route=Route.PROC))
    return found
