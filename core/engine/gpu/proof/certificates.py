"""Certificates lie beside the revisions, and hold for the state and the machine they name."""

from __future__ import annotations

from pathlib import Path

from core.model.frameworks import Certificate
from core.model.gpu import Machine


def read_certificates(prefix: Path) -> dict[str, Certificate]:
    """The last one of each framework, of whatever state."""
    raise NotImplementedError


def is_current(certificate: Certificate, prefix: Path, machine: Machine) -> bool:
    """Whether it was made of this very state on this very machine."""
    raise NotImplementedError
