"""The very first page, in the place of the window's content: looks, offers, writes nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from core.model.changes import Changes
from gui import practice, theme
from gui.actions import frameworks, importing
from gui.first_run.choices import Choices
from gui.first_run.found_card import FoundCard
from gui.first_run.mirror_card import MirrorCard
from gui.first_run.mirror_steps import MirrorSteps
from gui.first_run.promises import Promises
from gui.language import join_words
from gui.language.installing import resolve
from gui.language.short_path import short_path
from gui.services import Services
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, column, row
from gui.widgets.text import ElidedLabel, Text

_ROOM = 1080
"""Width of the window from which there is room for the greenhouse."""


class FirstRunPage(QWidget):
    """`begun` when the user starts."""

    begun = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._store = services, services.store
        self.steps = MirrorSteps(services, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Welcome to Glasshouse"))
        line = row(self)
        self.promises = Promises(self)
        line.addWidget(self.promises)
        line.addWidget(self._build_right(), 1)
        self._store.changed.connect(self._on_changed)
        self.steps.changed.connect(self._refresh_mirrors)
        self.mirrors.pressed.connect(self.steps.press)
        self._store.need_mirrors()
        self._refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts, Esc ends a measurement; neither writes anything."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.start.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.steps.cancel()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The greenhouse goes first where room is short."""
        super().resizeEvent(event)
        self.promises.setVisible(event.size().width() >= _ROOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Plain paper."""
        QPainter(self).fillRect(self.rect(), theme.colour("surface"))

    # What it shows ------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.environments or changes.prefixes or changes.settings:
            self._refresh()
        elif changes.channels:
            self._refresh_mirrors()

    def _refresh(self) -> None:
        self.found.refresh()
        names = [one.name for one in self._store.environments.environments if not one.is_base]
        self.promises.show_names(names)
        self._refresh_mirrors()

    def _refresh_mirrors(self) -> None:
        self.mirrors.show_offer(self.steps.offer())
        record = self.steps.written_record()
        if record is None:
            self._footer.setText(self.tr("Nothing has been written yet"))
        elif record.undone:
            self._footer.setText(self.tr("Undone: the files are as they were before"))
        else:
            files = join_words([short_path(one) for one in record.files])
            self._footer.setText(self.tr("Written: {files}").format(files=files))
        only_read = self.tr("Here is what was found. So far it was only read; nothing was written.")
        asked = self.tr("Here is what was found, and what you have chosen.")
        self._sentence.setText(asked if record is not None else only_read)

    # What is pressed ----------------------------------------------------------------------------

    def _start(self) -> None:
        self._services.preferences.update(welcomed=True)
        self.begun.emit()

    def _install(self) -> None:
        """Start, with PyTorch: what becomes of it is seen on the pages."""
        services = self._services
        self._start()
        frameworks.install_framework(services)

    def _import(self) -> None:
        importing.choose_file(self._services)

    def _practise(self) -> None:
        value = self._services.preferences.value
        # Said here: a toast would lie upon the buttons.
        if practice.open_beside(resolve(value.language), value.theme.value):
            words = self.tr("Practice mode opens in a window of its own. Nothing in it is real.")
        else:
            words = self.tr("Practice mode could not be opened.")
        self._footer.setText(words)

    # How it is built ----------------------------------------------------------------------------

    def _build_right(self) -> QWidget:
        right = QWidget(self)
        stack = column(right, (56, 24, 56, 32))
        self.choices = Choices(self._services.preferences, right)
        stack.addWidget(self.choices)
        content = Panel("surface", right)
        inside = column(content, (0, 68, 0, 16))
        inside.addWidget(Text(self.tr("Welcome. This computer is ready"), "h-env", wrap=True))
        inside.addSpacing(4)
        self._sentence = Text("", "body", "text-2", wrap=True)
        inside.addWidget(self._sentence)
        inside.addSpacing(20)
        self.found = FoundCard(self._services, content)
        self.found.install_wanted.connect(self._install)
        inside.addWidget(self.found)
        inside.addSpacing(14)
        self.mirrors = MirrorCard(content)
        inside.addWidget(self.mirrors)
        inside.addSpacing(14)
        inside.addLayout(self._build_import())
        inside.addStretch(1)
        area = QScrollArea(right)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        stack.addWidget(area, 1)
        stack.addWidget(self._build_footer())
        return right

    def _build_import(self) -> QHBoxLayout:
        line = row(None, (16, 0, 16, 0), 8)
        line.addWidget(IconLabel("file-down", "text-2", 16))
        words = self.tr("Got an environment.yml? Drop it anywhere on this window.")
        line.addWidget(ElidedLabel(words, "body", "text-2"))
        self.import_button = Button(self.tr("Choose a file…"), "link")
        self.import_button.clicked.connect(self._import)
        line.addWidget(self.import_button)
        line.addStretch(1)
        return line

    def _build_footer(self) -> QWidget:
        footer = QWidget(self)
        line = row(footer, spacing=10)
        line.addWidget(IconLabel("shield-check", "ok", 18))
        self._footer = ElidedLabel("", "body", "text-2")
        line.addWidget(self._footer, 1)
        self.practice = Button(self.tr("Try practice mode first"), "outline", "flask-conical")
        self.practice.clicked.connect(self._practise)
        line.addWidget(self.practice)
        self.start = Button(self.tr("Start"), "primary", "arrow-right", trailing=True)
        self.start.clicked.connect(self._start)
        self.start.setMinimumWidth(112)
        line.addWidget(self.start)
        return footer
