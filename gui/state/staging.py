"""The change of the configuration that is laid out but not written: seen first, then agreed to.

One at a time. It outlives the window that shows it, so a switch of theme or language keeps it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from core.model.calls import ApplyEdit, PreviewEdit
from core.model.channel import ChannelInUse
from core.model.configuration import Edit, EditDone, EditPreview, EditRecord, UndoEdit
from core.model.problem import Problem

if TYPE_CHECKING:
    from gui.jobs.runner import JobRunner
    from gui.services import Services

_KEPT = "configuration.staging"
MOVED = "configuration-moved"
"""Code of the problem that says: a file is no longer what the diff was made for."""


class Staging(QObject):
    """Asks for the diff of an edit, and writes it when told to; each only once."""

    changed = Signal()
    written = Signal(object, object)
    """The Edit that was written, and its EditDone."""

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self.edit: Edit | None = None
        """What is wished for; its diff may still be on its way."""
        self.preview: EditPreview | None = None
        self.problem: Problem | None = None
        """Why there is no diff, or why it was not written."""
        self.instead_of: EditPreview | None = None
        """What had been laid out before, and was not written."""
        self.used: dict[str, tuple[ChannelInUse, ...]] = {}
        """Channels that would go, and the environments that have packages of them."""
        self.moved = False
        """A file changed under the diff, which was made anew."""
        self.writing = False

    @property
    def is_empty(self) -> bool:
        """Nothing is laid out."""
        return self.edit is None

    @property
    def can_write(self) -> bool:
        """There is a diff with something in it, and nobody is writing it."""
        return not self.writing and self.preview is not None and bool(self.preview.files)

    def stage(self, edit: Edit) -> None:
        """Lay out an edit in the place of the one before."""
        if self.writing:
            return
        if edit == self.edit and self.problem is None:
            return
        replaced = self.preview if _is_another(edit, self.edit) else self.instead_of
        self.instead_of = replaced if self.edit is not None else None
        self.used, self.moved = {}, False
        self._ask(edit)

    def discard(self) -> None:
        """Lay it aside."""
        if not self.writing:
            self._forget()
            self.changed.emit()

    def write(self) -> None:
        """Write what is shown. A second click finds it under way."""
        if self.preview is not None and self.can_write:
            self.writing, self.problem = True, None
            self._apply(self.preview)
            self.changed.emit()

    def take_back(self, record: EditRecord) -> None:
        """Undo an edit at once; where somebody has changed its lines since, show that first."""
        if not self.writing:
            self._forget()
            self.writing = True
            self._ask(UndoEdit(record=record.id))

    def note_use(self, channel: str, used: tuple[ChannelInUse, ...]) -> None:
        """Say which environments have packages of a channel that would go."""
        self.used[channel] = used
        self.changed.emit()

    def _ask(self, edit: Edit) -> None:
        self.edit, self.preview, self.problem = edit, None, None
        self._runner.start(
            _title(),
            PreviewEdit(edit=edit),
            quiet=True,
            on_done=partial(self._show, edit),
            on_failed=partial(self._refuse, edit),
        )
        self.changed.emit()

    def _show(self, edit: Edit, preview: EditPreview) -> None:
        # An answer to what is no longer wished for says nothing.
        if edit != self.edit:
            return
        self.preview = preview
        if self.writing and preview.files and preview.conflict is None:
            self._apply(preview)
            return
        self.writing = False
        self.changed.emit()

    def _refuse(self, edit: Edit, problem: Problem) -> None:
        if edit == self.edit:
            self.problem, self.writing = problem, False
            self.changed.emit()

    def _apply(self, preview: EditPreview) -> None:
        self._runner.start(
            _title(),
            ApplyEdit(preview=preview),
            quiet=True,
            on_done=partial(self._finish, preview.edit),
            on_failed=self._fail,
        )

    def _finish(self, edit: Edit, done: EditDone) -> None:
        self._forget()
        self.changed.emit()
        self.written.emit(edit, done)

    def _fail(self, problem: Problem) -> None:
        self.writing = False
        if problem.code == MOVED and self.edit is not None:
            self.moved = True
            self._ask(self.edit)
            return
        self.problem = problem
        self.changed.emit()

    def _forget(self) -> None:
        self.edit = self.preview = self.problem = self.instead_of = None
        self.used, self.moved, self.writing = {}, False, False


def staging_of(services: Services) -> Staging:
    """The one of this program."""
    kept: Staging | None = services.store.kept.get(_KEPT)
    if kept is None:
        kept = Staging(services.runner, services.store)
        services.store.kept[_KEPT] = kept
    return kept


def _is_another(edit: Edit, before: Edit | None) -> bool:
    # Moving a channel three times is one thing to do; a mirror after that is another.
    return before is not None and type(edit) is not type(before)


def _title() -> str:
    return QCoreApplication.translate("Staging", "Write the configuration")
