"""Sheets: questions and journeys inside the window, over a scrim, instead of dialogs.

result = await sheets.present(MySheet(...))     # None when cancelled
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from core.model.file_source import FileSource
from gui import theme
from gui.theme import motion
from gui.widgets import painting
from gui.widgets.buttons import Button, IconButton
from gui.widgets.frames import IconLabel, Rule, column, row
from gui.widgets.text import Text

WIDE = (1040, 678)
SMALL = (520, 0)
_RADIUS = 8


class Sheet(QWidget):
    """Header (a sentence), body, footer (reassurance at left, buttons at right).

    Subclasses fill `body` (a column layout), call `set_reassurance` and `add_button` (from left
    to right), and end with `finish(result)`. `safe` is the widget the focus starts on.
    A height of 0 means as high as its content.
    """

    takes_files = False
    """Files that are dropped on the window while it is open are for `take_files`."""

    def __init__(
        self, title: str, icon: str = "", token: str = "accent", size: tuple[int, int] = WIDE
    ) -> None:
        super().__init__()
        self.wanted = size
        self.safe: QWidget | None = None
        self._outcome: asyncio.Future[Any] | None = None
        self.setAccessibleName(title)
        stack = column(self, (1, 1, 1, 1))
        self.header = QWidget(self)
        self.header.setFixedHeight(60)
        self.header_row = row(self.header, (24, 0, 20, 0), 10)
        if icon:
            self.header_row.addWidget(IconLabel(icon, token, 20))
        self.title = Text(title, "sentence-strong")
        self.header_row.addWidget(self.title, 1)
        self.close_button = IconButton("x", self.tr("Close"), size=18, box=30)
        self.close_button.clicked.connect(self.cancel)
        self.header_row.addWidget(self.close_button)
        stack.addWidget(self.header)
        self.rule = Rule(parent=self)
        stack.addWidget(self.rule)
        content = QWidget(self)
        self.body: QBoxLayout = column(content)
        stack.addWidget(content, 1)
        stack.addWidget(Rule(parent=self))
        self.footer = QWidget(self)
        self.footer.setFixedHeight(60)
        self.footer_row = row(self.footer, (24, 0, 20, 0), 10)
        self._shield = IconLabel("shield-check", "ok", 18)
        self._shield.hide()
        self._reassurance = Text("", "body", "text-2")
        self.footer_row.addWidget(self._shield)
        self.footer_row.addWidget(self._reassurance)
        self.footer_row.addStretch(1)
        stack.addWidget(self.footer)

    def set_sentence(self, html: str) -> None:
        """Make the title a sentence with `<b>` numbers. Escape what comes from outside."""
        self.title.setFont(theme.font("sentence"))
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.title.setText(html)

    def set_reassurance(self, words: str, icon: str = "shield-check", token: str = "ok") -> None:
        """The quiet line at the left of the footer."""
        self._shield.set_icon(icon, token)
        self._shield.setVisible(bool(words))
        self._reassurance.setText(words)

    def add_button(self, words: str, role: str = "ghost", icon: str = "", **more: bool) -> Button:
        """Add a button at the right of the footer."""
        button = Button(words, role, icon, **more)
        self.footer_row.addWidget(button)
        return button

    def add_cancel(self, words: str = "") -> Button:
        """Add the button that ends with None; the focus starts there."""
        button = self.add_button(words or self.tr("Cancel"))
        button.clicked.connect(self.cancel)
        self.safe = button
        return button

    def take_files(self, sources: Sequence[FileSource], at: QPoint) -> None:
        """Files were dropped; `at` is a point of the window. Override with `takes_files`."""

    def cancel(self) -> None:
        """Esc, × and Cancel end here. Override to ask or to stop something first."""
        self.finish(None)

    def finish(self, result: object) -> None:
        """Close with a result."""
        if self._outcome is not None and not self._outcome.done():
            self._outcome.set_result(result)

    def begin(self, outcome: asyncio.Future[Any]) -> None:
        """Called by the host when the sheet is shown."""
        self._outcome = outcome
        (self.safe or self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels; Enter never reaches the primary button from a text field."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the Tab key inside the sheet."""
        widget = QApplication.focusWidget()
        start = widget if widget is not None and self.isAncestorOf(widget) else self
        seen = start
        while True:
            seen = seen.nextInFocusChain() if forward else seen.previousInFocusChain()
            if seen is start:
                return True
            reachable = seen.focusPolicy() & Qt.FocusPolicy.TabFocus.value
            if self.isAncestorOf(seen) and seen.isVisible() and seen.isEnabled() and reachable:
                reason = Qt.FocusReason.TabFocusReason
                seen.setFocus(reason if forward else Qt.FocusReason.BacktabFocusReason)
                return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet's own paper, the footer a shade darker, with round corners all around."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), _RADIUS, "sunken")
        upper = self.rect().adjusted(0, 0, 0, -self.footer.height() - 1)
        painter.setClipRect(upper)
        painting.rounded(painter, self.rect(), _RADIUS, "surface")
        painter.setClipping(False)
        painting.rounded(painter, self.rect(), _RADIUS, line="border-strong")


class SheetHost(QWidget):
    """Covers the window while a sheet is open. Sheets stack: the newest is the one seen."""

    emptied = Signal()
    """The last sheet was closed."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._stack: list[Sheet] = []
        self._waiting: list[asyncio.Future[None]] = []
        self._before: QWidget | None = None
        window.installEventFilter(self)
        self.hide()

    @property
    def current(self) -> Sheet | None:
        """The sheet in front."""
        return self._stack[-1] if self._stack else None

    async def free(self) -> None:
        """Wait until no sheet is open: what comes by itself does not come over what is read."""
        while self._stack:
            emptied = asyncio.get_running_loop().create_future()
            self._waiting.append(emptied)
            await emptied

    async def present(self, sheet: Sheet) -> Any:
        """Show a sheet, wait for its end and return its result (None when cancelled).

        The sheet that is in front already is not shown on top of itself: that was a double-click,
        and the second one counts as cancelled.
        """
        if self.current is not None and _same(self.current, sheet):
            sheet.finish(None)
            sheet.deleteLater()
            return None
        if not self._stack:
            self._before = QApplication.focusWidget()
        elif self.current is not None:
            self.current.hide()
        sheet.setParent(self)
        self._stack.append(sheet)
        outcome: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self.setGeometry(self.parentWidget().rect())
        self.show()
        self.raise_()
        sheet.show()
        self._place(sheet)
        self._rise(sheet)
        sheet.begin(outcome)
        try:
            return await outcome
        finally:
            self._close(sheet)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the window."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.setGeometry(self.parentWidget().rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheets in the middle."""
        super().resizeEvent(event)
        for sheet in self._stack:
            self._place(sheet)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The scrim."""
        QPainter(self).fillRect(self.rect(), theme.colour("scrim"))

    def mousePressEvent(self, _event: object) -> None:
        """A press beside the sheet does nothing, least of all to what lies below."""

    def _place(self, sheet: Sheet) -> None:
        width = min(sheet.wanted[0], self.width() - 32)
        height = sheet.wanted[1]
        if not height:
            layout = sheet.layout()
            # The size hint wraps sentences at a width of its own, which leaves a gap in this one.
            wrapped = layout.hasHeightForWidth()
            height = layout.heightForWidth(width) if wrapped else sheet.sizeHint().height()
        height = min(height, self.height() - 32)
        top = max(16, (self.height() - height) // 2)
        sheet.setGeometry(QRect((self.width() - width) // 2, top, width, height))

    def _rise(self, sheet: Sheet) -> None:
        milliseconds = motion.duration(motion.SHEET_MS)
        if not milliseconds:
            return
        rise = QPropertyAnimation(sheet, b"pos", sheet)
        rise.setDuration(milliseconds)
        rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        rise.setStartValue(sheet.pos() + QPoint(0, 8))
        rise.setEndValue(sheet.pos())
        rise.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def _close(self, sheet: Sheet) -> None:
        self._stack.remove(sheet)
        if not isValid(self):
            return
        sheet.hide()
        sheet.deleteLater()
        if self._stack:
            self._stack[-1].show()
            self._place(self._stack[-1])
            self._stack[-1].setFocus()
            return
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self._before = None
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            if not one.done():
                one.set_result(None)
        self.emptied.emit()


def _same(first: Sheet, second: Sheet) -> bool:
    return type(first) is type(second) and first.title.text() == second.title.text()
