"""The journey of a file: looked over, decided on, previewed, and back again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model.file_source import FileSource
from gui.sheets.import_file.draft import ImportDraft

if TYPE_CHECKING:
    from gui.services import Services


def open_import(services: Services, sources: tuple[FileSource, ...]) -> None:
    """Open the import sheet for a file or a pasted text, and the preview after that.

    Of several sources the first one is taken: who has several lets the user choose before.
    """
    if sources:
        services.tasks.spawn(_import(services, ImportDraft(sources[0])))


async def _import(services: Services, draft: ImportDraft) -> None:
    from gui.sheets.import_file.sheet import ChooseFile, Decided, ImportSheet
    from gui.sheets.preview import flow

    while True:
        ending = await services.sheets.present(ImportSheet(services, draft))
        if not isinstance(ending, ChooseFile):
            break
        draft = ImportDraft(ending.source)
    if not isinstance(ending, Decided):
        return
    left = ending.draft

    def back() -> None:
        services.tasks.spawn(_import(services, left))

    flow.start(services, ending.request, on_left=back)
