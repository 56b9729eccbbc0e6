"""Where the text goes: the system's own dialog, and then the engine, which writes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from core import paths
from core.model.exporting import Exported
from gui.actions.exporting import open_folder
from gui.services import Services

translate = QCoreApplication.translate

_FOLDER = "export.folder"
"""Where the store keeps the folder something was saved in last."""


@dataclass(frozen=True)
class Saved:
    """How the sheet ends when something was written."""

    path: str

    def show_folder(self) -> None:
        """Show where it lies, in the system's file manager."""
        open_folder(str(PurePath(self.path).parent))


class SaveDialog(QFileDialog):
    """Asks where; overwriting is its own question. `fileSelected` carries the path."""

    def __init__(self, services: Services, exported: Exported, parent: QWidget) -> None:
        super().__init__(parent, translate("Exporting", "Save {file}"))
        self.setWindowTitle(self.windowTitle().format(file=exported.file_name))
        self._services = services
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setDirectory(services.store.kept.get(_FOLDER) or str(paths.home()))
        self.selectFile(exported.file_name)
        self.fileSelected.connect(self._remember)
        self.finished.connect(self.deleteLater)

    def _remember(self, path: str) -> None:
        self._services.store.kept[_FOLDER] = str(Path(path).parent)
