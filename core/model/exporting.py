"""Files that describe an environment for others."""

from __future__ import annotations

from enum import StrEnum

from core.model.base import Data, Message


class ExportForm(StrEnum):
    """What is written."""

    EXACT = "exact"
    """environment.yml with versions and builds: for this platform."""
    VERSIONS = "versions"
    """environment.yml with versions."""
    REQUESTED = "requested"
    """environment.yml with what was asked for."""
    EXPLICIT = "explicit"
    """`@EXPLICIT`: addresses with sha256."""
    CONDA_LOCK = "conda-lock"
    PIXI_LOCK = "pixi-lock"
    REQUIREMENTS = "requirements"
    """requirements.txt: the Python distributions, from pip and conda."""
    DOCKERFILE = "dockerfile"
    CI = "ci"
    """A workflow for continuous integration."""


class Exported(Data, frozen=True):
    """A text to be shown, copied or saved. No prefix, no user name, no mirror's address in it."""

    form: ExportForm
    file_name: str
    text: str
    remarks: tuple[Message, ...] = ()
    """What the file can't carry, or whom it fits."""
