"""The list of versions beside the package: one radio row each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from gui import theme
from gui.language import format_size
from gui.language.formats import local_time
from gui.pages.packages.versions import VersionRow, shortened
from gui.widgets import painting
from gui.widgets.badge import BADGE_HEIGHT, paint_badge
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column
from gui.widgets.option_card import paint_radio

translate = QCoreApplication.translate

_ROW = 38
_AT_FIRST = 4
_MORE = 20


class VersionButton(QAbstractButton):
    """One version: radio, number, badge, build, date and size."""

    def __init__(self, row: VersionRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.setText(row.version)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(part for part in (row.version, self._badge()[0]) if part))
        self.setAccessibleDescription(row.build)
        self.setToolTip(f"{row.channel}  {row.build}")

    def sizeHint(self) -> QSize:
        """One row of the list."""
        return QSize(200, _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        area = self.rect()
        hovered = self.underMouse() and self.isEnabled()
        ground = "selected" if self.isChecked() else "hover" if hovered else "surface"
        painter.fillRect(area, theme.colour(ground))
        paint_radio(painter, QRectF(10, (_ROW - 16) / 2, 16, 16), on=self.isChecked())
        width = self._paint_right(painter, area)
        room = QRect(36, 2, area.width() - 44 - width, 18)
        used = painting.text(painter, room, self.row.version, "body-medium")
        words, kind = self._badge()
        if words and used + 70 < room.width():
            painter.save()
            painter.translate(36 + used + 7, 2)
            painter.scale(0.9, 0.9)
            paint_badge(painter, QRect(0, 0, 1, BADGE_HEIGHT).topLeft(), words, kind)
            painter.restore()
        room = QRect(36, 19, area.width() - 44 - width, 16)
        painting.text(painter, room, self.row.build, "mono-small", "text-2")
        if self.hasFocus():
            painting.focus_ring(painter, area, 4)

    def _paint_right(self, painter: QPainter, area: QRect) -> int:
        align = Qt.AlignmentFlag.AlignRight
        date = _date(self.row.timestamp)
        size = "" if self.row.size is None else format_size(self.row.size)
        room = QRect(0, 2, area.width() - 10, 18)
        width = painting.text(painter, room, date, "small", "text-2", align)
        room = QRect(0, 18, area.width() - 10, 18)
        return max(width, painting.text(painter, room, size, "small", "text-2", align)) + 8

    def _badge(self) -> tuple[str, str]:
        if self.row.current:
            return translate("Packages", "current"), "neutral"
        if self.row.newest:
            return translate("Packages", "newest"), "ok"
        return "", ""


class VersionList(QWidget):
    """`picked` carries the `VersionRow` the user chose by hand."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._rows: tuple[VersionRow, ...] = ()
        self._limit = _AT_FIRST
        self._markable = True
        self._chosen = ""
        self._stack = column(self)
        self.buttons: list[VersionButton] = []
        self.more: Button | None = None

    def show_versions(
        self, rows: Sequence[VersionRow], chosen: str, *, markable: bool, anew: bool
    ) -> None:
        """Show versions with one of them on; `anew` folds the list again."""
        if anew:
            self._limit = _AT_FIRST
        self._rows, self._chosen, self._markable = tuple(rows), chosen, markable
        self._build()

    def _build(self) -> None:
        for button in self.buttons:
            self._group.removeButton(button)
        clear(self._stack)
        self.buttons = []
        shown = shortened(self._rows, self._limit)
        frame = _Frame()
        inside = column(frame, (1, 1, 1, 1), 1)
        for row in shown:
            button = VersionButton(row)
            button.setEnabled(self._markable)
            button.setChecked(row.version == self._chosen)
            button.clicked.connect(lambda _checked=False, row=row: self.picked.emit(row))
            self._group.addButton(button)
            self.buttons.append(button)
            inside.addWidget(button)
        if shown:
            self._stack.addWidget(frame)
        hidden = len(self._rows) - len(shown)
        self.more = None
        if hidden:
            words = self.tr("Show %n more version(s)", "", hidden)
            self.more = Button(words, "link", "chevron-down")
            self.more.clicked.connect(self._show_more)
            self._stack.addWidget(self.more)

    def _show_more(self) -> None:
        self._limit += _MORE
        self._build()


class _Frame(QWidget):
    """The outline around the rows, and the hairlines between them."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("border"))


def _date(milliseconds: int | None) -> str:
    if milliseconds is None:
        return ""
    return local_time(milliseconds / 1000).date().isoformat()
