"""Asks the engine to look a file over, again for each answer; only the newest review counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from core.client import Cancelled
from core.model.calls import CheckName, ReadFiles
from core.model.importing import ReadFile
from core.model.problem import Problem, ProblemError
from core.model.progress import Advanced, Event
from core.model.review import Review
from gui.services import Services
from gui.sheets.import_file.draft import ImportDraft

SOON_MS = 120
"""Quiet time after a click, so that several clicks in a row are one question."""
TYPED_MS = 350
NAME_MS = 150


class LiveReview(QObject):
    """Ends with `stop`. A review that was superseded is never heard of."""

    read = Signal(object)
    """The ReadFile, before anything was looked up."""
    asking = Signal()
    reviewed = Signal(object, object)
    """The ImportDraft that was asked about, and its Review."""
    failed = Signal(object)
    """The Problem why there is no review."""
    named = Signal(str, object)
    """A name and its Problem, None where it may be used."""
    advanced = Signal(object)
    """How much of the channels' data is here: a fraction, None where it is not known."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._reviews = services.client.latest()
        self._names = services.client.latest()
        self._files = services.client.latest()
        self._draft: ImportDraft | None = None
        self._name = ("", "")
        self._over = False
        self.pending = False
        """A review is asked for or will be at once."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._ask)
        self._name_soon = QTimer(self)
        self._name_soon.setSingleShot(True)
        self._name_soon.setInterval(NAME_MS)
        self._name_soon.timeout.connect(self._ask_name)

    def want_file(self, draft: ImportDraft) -> None:
        """Read the file, which is quick, so that there is something to see."""
        self._services.tasks.spawn(self._read(draft))

    def want(self, draft: ImportDraft, wait: int = SOON_MS) -> None:
        """Review it anew when the user has paused for `wait` milliseconds."""
        self._draft = draft
        self.pending = True
        self._reviews.forget()
        self._soon.start(wait)
        self.asking.emit()

    def want_name(self, name: str, folder: str) -> None:
        """Check a name when the user has paused."""
        self._name = (name, folder)
        self._names.forget()
        self._name_soon.start()

    async def now(self, draft: ImportDraft) -> Review | None:
        """The review of what was decided; None where it failed, which was said by `failed`."""
        self._soon.stop()
        self._draft = draft
        self.pending = True
        self.asking.emit()
        return await self._review(draft)

    def stop(self) -> None:
        """The sheet goes: nothing is asked any more, not even by a task that is yet to start."""
        self._over = True
        self.pending = False
        self._soon.stop()
        self._name_soon.stop()
        for series in (self._reviews, self._names, self._files):
            series.forget()

    def _ask(self) -> None:
        if self._draft is not None:
            self._services.tasks.spawn(self._review(self._draft))

    def _ask_name(self) -> None:
        self._services.tasks.spawn(self._judge(*self._name))

    async def _read(self, draft: ImportDraft) -> None:
        if self._over:
            return
        try:
            (file,) = await self._files.call(ReadFiles(sources=(draft.source,)))
        except Cancelled:
            return
        except ProblemError:
            return  # the review says so
        found: ReadFile = file
        self.read.emit(found)

    async def _review(self, draft: ImportDraft) -> Review | None:
        if self._over:
            return None
        try:
            review: Review = await self._reviews.call(draft.call(), self._progressed)
        except Cancelled:
            return None
        except ProblemError as error:
            self.pending = False
            problem: Problem = error.problem
            self.failed.emit(problem)
            return None
        if self._over or draft is not self._draft:
            return None
        self.pending = False
        self.reviewed.emit(draft, review)
        return review

    async def _judge(self, name: str, folder: str) -> None:
        if self._over:
            return
        try:
            problem = await self._names.call(CheckName(name=name, folder=folder))
        except Cancelled:
            return
        self.named.emit(name, problem)

    def _progressed(self, event: Event) -> None:
        if isinstance(event, Advanced) and not self._over:
            fraction = None
            if event.total_bytes:
                fraction = event.done_bytes / event.total_bytes
            elif event.total_items:
                fraction = event.done_items / event.total_items
            self.advanced.emit(fraction)
