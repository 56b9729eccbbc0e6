"""The tools that make environments, as they spell themselves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.environment import Manager

_NAMES = {
    Manager.GLASSHOUSE: "Glasshouse",
    Manager.CONDA: "conda",
    Manager.MINICONDA: "Miniconda",
    Manager.ANACONDA: "Anaconda",
    Manager.MINIFORGE: "Miniforge",
    Manager.MAMBAFORGE: "Mambaforge",
    Manager.MICROMAMBA: "micromamba",
    Manager.PIXI: "pixi",
}


def manager_name(manager: Manager) -> str:
    """The tool an environment belongs to."""
    return _NAMES.get(manager) or QCoreApplication.translate("Managers", "another tool")
