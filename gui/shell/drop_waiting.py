"""Files that came while a sheet was open: kept, said so, and opened when the sheet is closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from core.model.file_source import FileSource
from gui.actions import importing
from gui.services import Services
from gui.widgets import painting
from gui.widgets.buttons import IconButton
from gui.widgets.frames import IconLabel, row
from gui.widgets.text import ElidedLabel

_WAITING = "import.waiting"
"""Where the store keeps them, so that another theme or language does not lose them."""
_JOURNEYS = "preview.journeys"
"""Where the store lists previews under way: between two of their sheets none is open."""
_PAUSE_MS = 300
_STAY_MS = 6000
_TOP = 8


class WaitingFiles(QFrame):
    """A quiet line at the top of the window, above any sheet, with an × to let them go."""

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self.setFixedHeight(36)
        line = row(self, (12, 0, 6, 0), 8)
        line.addWidget(IconLabel("hourglass", "info", 16))
        self._words = ElidedLabel("", "body")
        line.addWidget(self._words, 1)
        self.cross = IconButton("x", self.tr("Do not open it"), size=14, box=26)
        self.cross.clicked.connect(self.forget)
        line.addWidget(self.cross)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_PAUSE_MS)
        self._clock.timeout.connect(self._go_on)
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(_STAY_MS)
        self._leaving.timeout.connect(self._leave)
        services.sheets.emptied.connect(self._clock.start)
        window.installEventFilter(self)
        self.hide()
        if self._held():
            self._clock.start()

    @property
    def must_wait(self) -> bool:
        """Whether something is open that must be finished first."""
        kept = self._services.store.kept
        under_way = kept.get(_JOURNEYS) or kept.get(importing.OPENING)
        return self._services.sheets.current is not None or bool(under_way)

    def take(self, sources: Sequence[FileSource]) -> None:
        """Open files now, or as soon as what is open was closed."""
        if not sources:
            return
        if not self.must_wait:
            importing.open_sources(self._services, sources)
            return
        self._services.store.kept[_WAITING] = (*self._held(), *sources)
        self._say()
        self._clock.start()

    def tell(self, words: str) -> None:
        """Say something for a while, where a toast would lie below a sheet."""
        self._show(words)
        self._leaving.start()

    def forget(self) -> None:
        """Open them no more."""
        self._services.store.kept.pop(_WAITING, None)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paper and outline."""
        painting.rounded(QPainter(self), self.rect(), 6, "surface", "border-strong")

    def _held(self) -> tuple[FileSource, ...]:
        held: tuple[FileSource, ...] = self._services.store.kept.get(_WAITING, ())
        return held

    def _say(self) -> None:
        held = self._held()
        if len(held) == 1 and held[0].path:
            words = self.tr("{file} is opened once you have closed this.")
            words = words.format(file=PurePath(held[0].path).name)
        elif len(held) == 1:
            words = self.tr("The text is opened once you have closed this.")
        else:
            words = self.tr("%n file(s) are opened once you have closed this.", "", len(held))
        self._leaving.stop()
        self._show(words)

    def _show(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()

    def _leave(self) -> None:
        if self._held():
            self._say()
        else:
            self.hide()

    def _place(self) -> None:
        window = self.parentWidget()
        wanted = painting.width_of(self._words.text()) + 92
        self.setFixedWidth(min(wanted, window.width() - 32))
        self.move((window.width() - self.width()) // 2, _TOP)

    def _go_on(self) -> None:
        """Open them if nothing is open any more; a sheet's end asks again."""
        held = self._held()
        if not held:
            return
        window = self.window()
        if not window.isVisible() or not window.updatesEnabled():
            # About to take the place of another window, or about to be replaced itself.
            self._clock.start()
            return
        if self.must_wait:
            if self._services.sheets.current is None:
                self._clock.start()
            return
        self.forget()
        importing.open_sources(self._services, held)
