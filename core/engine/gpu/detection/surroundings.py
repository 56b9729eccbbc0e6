"""What else decides on whether a GPU can be used from here."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

from core.engine.gpu.detection.system import is_first_wsl, is_wsl
from core.engine.gpu.virtual_packages import overrides
from core.model.base import Data

_CONTAINER_FILES: Final = ("/.dockerenv", "/run/.containerenv", "/.singularity.d")
_CONTAINER_VARIABLES: Final = ("KUBERNETES_SERVICE_HOST", "APPTAINER_NAME", "SINGULARITY_NAME")
_VISIBLE: Final = "CUDA_VISIBLE_DEVICES"
_OVERRIDES: Final = ("CONDA_OVERRIDE_CUDA", "CONDA_OVERRIDE_GLIBC")


class Surroundings(Data, frozen=True):
    """Where this process runs."""

    system: str = "linux"
    """As `sys.platform` names it."""
    container: bool = False
    wsl: bool = False
    first_wsl: bool = False
    """WSL 1, which has no way to a GPU."""
    translated: bool = False
    """Made for Intel, running on an Apple chip."""
    visible: str | None = None
    """CUDA_VISIBLE_DEVICES, where it is set."""
    overrides: tuple[tuple[str, str], ...] = ()
    """Variables that tell conda something else than what is found."""


def surroundings() -> Surroundings:
    """Of this process."""
    given = overrides()
    linux = sys.platform.startswith("linux")
    return Surroundings(
        system=sys.platform,
        container=linux and _in_container(),
        wsl=linux and is_wsl(),
        first_wsl=linux and is_first_wsl(),
        translated=_translated(),
        visible=os.environ.get(_VISIBLE),
        overrides=tuple((name, given[name]) for name in _OVERRIDES if name in given),
    )


def _in_container() -> bool:
    return any(Path(file).exists() for file in _CONTAINER_FILES) or any(
        name in os.environ for name in _CONTAINER_VARIABLES
    )


def _translated() -> bool:
    if sys.platform != "darwin":
        return False
    from core.engine.gpu.detection.apple import is_translated

    return is_translated()
