"""Writing an environment as a file for others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from core.model.environment import Environment
from gui.language.short_path import short_path
from gui.services import Services

if TYPE_CHECKING:
    from gui.sheets.export.saving import Saved

translate = QCoreApplication.translate


def export(services: Services, prefix: str, revision: int | None = None, step: int = 0) -> None:
    """Show an environment, or one of its revisions, as files for others; nothing is written
    before "Save as"."""
    environment = services.store.environment(prefix)
    if environment is not None and environment.problem is None:
        services.tasks.spawn(_export(services, environment, revision, step))


async def _export(
    services: Services, environment: Environment, revision: int | None, step: int
) -> None:
    from gui.sheets.export.sheet import ExportSheet

    saved: Saved | None = await services.sheets.present(
        ExportSheet(services, environment, revision, step)
    )
    if saved is None:
        return
    words = translate("Exporting", "Saved: {path}").format(path=short_path(saved.path))
    show = translate("Exporting", "Show in folder")
    services.toasts.show(words, "ok", (show, saved.show_folder))


def open_folder(folder: str) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
