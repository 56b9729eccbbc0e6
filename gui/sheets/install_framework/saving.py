"""Saves the environment.yml for another computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from core.model.calls import SaveText
from core.model.exporting import Exported, ExportForm
from core.model.problem import ProblemError
from gui.language.short_path import short_path
from gui.services import Services
from gui.sheets.export.saving import Saved, SaveDialog

translate = QCoreApplication.translate
FILE = "environment.yml"


class SaveFile(QObject):
    """Asks where, and has the engine write it; a toast says where it lies."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services, self._widget = services, parent
        self._text = ""

    def ask(self, text: str) -> None:
        """Ask where to put it."""
        self._text = text
        exported = Exported(ExportForm.REQUESTED, FILE, text)
        dialog = SaveDialog(self._services, exported, self._widget)
        dialog.fileSelected.connect(self._save)
        dialog.open()

    def _save(self, path: str) -> None:
        self._services.tasks.spawn(self._write(path))

    async def _write(self, path: str) -> None:
        try:
            written: str = await self._services.client.call(SaveText(path=path, text=self._text))
        except ProblemError as error:
            self._services.problems.show(error.problem)
            return
        words = translate("Exporting", "Saved: {path}").format(path=short_path(written))
        show = translate("Exporting", "Show in folder")
        self._services.toasts.show(words, "ok", (show, Saved(written).show_folder))
