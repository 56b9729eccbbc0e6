"""What was found out and how, as text for somebody who helps."""

from __future__ import annotations

from core.engine.gpu.descriptions import Description
from core.engine.gpu.detection.evidence import Evidence, Look
from core.logging import redact
from core.model.gpu import Machine


def diagnosis_of(look: Look, description: Description | None) -> str:
    """In English, since helpers read it; without names of people, tokens or serial numbers."""
    parts = [_machine_lines(look.machine)]
    parts += [_route_lines(one) for one in look.trail]
    if description is not None:
        title = "Described by hand, in force" if description.stands_in else "Described by hand"
        parts.append([title, *(f"  {line}" for line in _machine_lines(description.machine))])
    return redact("\n\n".join("\n".join(lines) for lines in parts)) + "\n"


def _machine_lines(machine: Machine) -> list[str]:
    lines = [f"System: {machine.os_name or 'unknown'} ({machine.subdir})"]
    if machine.glibc:
        lines.append(f"glibc: {machine.glibc}")
    if machine.driver:
        driver = machine.driver
        lines.append(f"NVIDIA driver: {driver.version or 'unknown'} ({driver.state})")
    lines += [f"GPU: {gpu.name} ({gpu.vendor}) {gpu.capability}".rstrip() for gpu in machine.gpus]
    return lines


def _route_lines(evidence: Evidence) -> list[str]:
    return [f"{evidence.route}: {evidence.outcome}", f"  {evidence.words}"]
