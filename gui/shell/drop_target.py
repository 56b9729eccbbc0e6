"""Drag and drop anywhere on the window, whatever lies under the pointer.

The events are taken where they reach the window, before any field in it could take the address of
a file for words that are typed into it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from core.model.file_source import FileSource
from gui.actions import importing
from gui.services import Services
from gui.shell.drop_overlay import DropOverlay
from gui.shell.drop_waiting import WaitingFiles
from gui.shell.drop_words import readable, words_for
from gui.widgets.sheet import Sheet


class DropTarget(QObject):
    """Shows the overlay during a drag, and hands what is dropped to the import."""

    def __init__(self, services: Services, window: QWidget, waiting: WaitingFiles) -> None:
        super().__init__(window)
        self._services, self._window, self._waiting = services, window, waiting
        self._watched: QObject | None = None
        self._taken = False
        """The drag under way is ours; otherwise it belongs to the widget under the pointer."""
        self.overlay = DropOverlay(window)
        window.setAcceptDrops(True)

    def watch(self) -> None:
        """Begin, once the window is there; it gets another handle when it is made anew."""
        handle = self._window.windowHandle()
        if handle is not None and handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the drags that are for us."""
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent):
                return self._enter(event)
            case QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                return self._move(event)
            case QEvent.Type.DragLeave:
                return self._leave()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._drop(event)
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        self._taken = self._is_ours(event)
        if not self._taken:
            return False
        _agree(event)
        sources = readable(event.mimeData())
        if sources and self._taker() is None:
            self.overlay.show_words(words_for(sources, later=self._waiting.must_wait))
        return True

    def _move(self, event: QDragMoveEvent) -> bool:
        if self._taken:
            _agree(event)
        return self._taken

    def _leave(self) -> bool:
        self.overlay.hide()
        taken, self._taken = self._taken, False
        return taken

    def _drop(self, event: QDropEvent) -> bool:
        if not self._leave():
            return False
        _agree(event)
        taker, sources = self._taker(), importing.sources_of(event.mimeData())
        if taker is not None and sources:
            taker.take_files(sources, event.position().toPoint())
        else:
            self._take(event.mimeData())
        return True

    def _taker(self) -> Sheet | None:
        """The sheet in front, where it has a use of its own for files."""
        sheet = self._services.sheets.current
        return sheet if sheet is not None and sheet.takes_files else None

    def _take(self, mime: QMimeData) -> None:
        sources: tuple[FileSource, ...] = importing.sources_of(mime)
        if sources:
            self._waiting.take(sources)
        elif self._waiting.must_wait:
            self._waiting.tell(importing.no_use(mime))
        else:
            importing.answer(self._services, importing.no_use(mime))

    def _is_ours(self, event: QDragEnterEvent) -> bool:
        mime = event.mimeData()
        content = mime.hasUrls() or mime.hasText() or mime.hasImage()
        if event.source() is not None or not content:
            # Words carried from one place of the window to another, or nothing to be read.
            return False
        return not mime.hasText() or mime.hasUrls() or not self._is_for_a_field(event)

    def _is_for_a_field(self, event: QDragEnterEvent) -> bool:
        """Words that come in over a text field are for that field."""
        under = self._window.childAt(event.position().toPoint())
        while under is not None and not isinstance(under, QLineEdit | QPlainTextEdit | QTextEdit):
            under = under.parentWidget()
        return under is not None and not under.isReadOnly()


def _agree(event: QDropEvent) -> None:
    """The file stays where it is: a copy, even where the other program proposes to move it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
