"""Asking for a folder, with the system's own dialog."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.services import Services


def choose_envs_dir(services: Services, parent: QWidget) -> None:
    """Ask where new environments shall go; kept at once."""
    title = QCoreApplication.translate("Folders", "Location of new environments")
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    folder = services.preferences.value.envs_dir
    dialog.setDirectory(folder or services.store.environments.envs_dir)
    dialog.fileSelected.connect(partial(_keep, services))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _keep(services: Services, folder: str) -> None:
    services.preferences.update(envs_dir=folder)
