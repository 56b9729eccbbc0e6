"""The CUDA ruler: what the driver runs, and where each environment's build lies. Painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.model.frameworks import EnvironmentGpu, RulerMark
from core.model.gpu import Machine
from gui.pages.gpu import ruler_painting as paint
from gui.pages.gpu.ruler_scale import RulerScale
from gui.pages.gpu.ruler_tags import CPU, ROW, PlacedTag, place_tags, rows_of_tags, tags_of
from gui.pages.gpu.ruler_words import Reach, part_hint, reach_of, spoken
from gui.widgets import painting

_BOX, _BOX_GAP = 78, 22
"""Width of the box of CPU builds, and its distance from the scale."""
_STEM = 18
_BAR = 34
_BELOW = 40


class CudaRuler(QWidget):
    """`picked` carries the keys of the rows a tag stands for."""

    picked = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[RulerMark, ...] = ()
        self._rows: tuple[EnvironmentGpu, ...] = ()
        self._driver = ""
        """The newest CUDA version that the driver supports by itself."""
        self._reach = Reach.WORKS
        self._scale = RulerScale((), 0, 1)
        self.tags: list[PlacedTag] = []
        self._current = -1
        self._hovered = -1
        self._selected = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("CUDA ruler"))

    def show_report(
        self, marks: Sequence[RulerMark], rows: Sequence[EnvironmentGpu], machine: Machine
    ) -> None:
        """For the machine that counts."""
        self._marks, self._rows = tuple(marks), tuple(rows)
        self._driver = machine.driver.cuda if machine.driver is not None else ""
        self._reach = reach_of(machine)
        self.setAccessibleDescription(spoken(marks, rows, self._driver, self._reach))
        self._lay_out()

    def mark_row(self, key: str) -> None:
        """Show which row of the table is the current one."""
        if key != self._selected:
            self._selected = key
            self.update()

    def tag_of(self, key: str) -> QRect | None:
        """Where the tag of a row lies."""
        for placed in self.tags:
            if key in placed.tag.keys:
                return placed.box(self._bottom)
        return None

    @property
    def _bottom(self) -> int:
        """Lower edge of the tags next to the bar."""
        return max(1, rows_of_tags(self.tags)) * ROW - (ROW - 24)

    @property
    def _bar(self) -> QRect:
        top = self._bottom + _STEM
        return QRect(int(self._scale.left), top, int(self._scale.right - self._scale.left), _BAR)

    @property
    def _box(self) -> QRect:
        return QRect(0, self._bar.top(), _BOX, _BAR)

    def _lay_out(self) -> None:
        self._scale = RulerScale(self._marks, _BOX + _BOX_GAP, max(self.width(), 300) - 1)
        anchored = []
        for tag in tags_of(self._rows):
            anchor = _BOX / 2 if tag.cuda == CPU else self._scale.position(tag.cuda)
            if anchor is not None:
                anchored.append((tag, anchor))
        self.tags = sorted(
            place_tags(anchored, 0, self.width() - 1), key=lambda one: (one.anchor, one.row)
        )
        self._current = min(self._current, len(self.tags) - 1)
        self._hovered = -1
        height = self._bar.bottom() + 1 + _BELOW
        if height != self.height():
            self.setFixedHeight(height)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(520, self._bar.bottom() + 1 + _BELOW)

    # What the user does -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tags find other rows in another width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over tags."""
        hovered = self._tag_at(event.position().toPoint())
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor
            self.setCursor(shape if hovered >= 0 else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No hover outside."""
        super().leaveEvent(event)
        self._hovered = -1
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the row of a tag."""
        place = self._tag_at(event.position().toPoint())
        if place >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._pick(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk along the tags, Enter and Space pick."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self.tags:
            self._current = max(0, min(len(self.tags) - 1, self._current + step))
            self._tell_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if 0 <= self._current < len(self.tags):
                self._pick(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard starts on the first tag."""
        super().focusInEvent(event)
        if self._current < 0 and self.tags:
            self._current = 0
        self._tell_current()

    def event(self, event: QEvent) -> bool:
        """Tooltips of tags and stretches."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.hint_at(event.pos())
            if words:
                QToolTip.showText(event.globalPos(), words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def hint_at(self, point: QPoint) -> str:
        """What is to be said about a place."""
        place = self._tag_at(point)
        if place >= 0:
            return self.tags[place].tag.hint
        if self._box.contains(point):
            return self.tr("Builds without CUDA: they compute on the CPU, whatever the driver.")
        if self._bar.contains(point):
            for stretch in self._scale.stretches():
                if stretch.left <= point.x() < stretch.right:
                    return part_hint(stretch.part, self._reach)
        return ""

    def _tag_at(self, point: QPoint) -> int:
        for place, placed in enumerate(self.tags):
            if placed.box(self._bottom).contains(point):
                return place
        return -1

    def _pick(self, place: int) -> None:
        self._current = place
        self.update()
        self.picked.emit(self.tags[place].tag.keys)

    def _tell_current(self) -> None:
        if 0 <= self._current < len(self.tags):
            tag = self.tags[self._current].tag
            self.setAccessibleName(f"{self.tr('CUDA ruler')}: {tag.hint}")
        self.update()

    # Painting -----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Stems below tags, tags above the bar, versions below it."""
        painter = QPainter(self)
        bar = self._bar
        for placed in self.tags:
            box = placed.box(self._bottom)
            paint.stem(painter, placed.anchor, box.bottom(), bar.top())
        # From the top row down: what is nearer to the bar covers the stems from above.
        for place in sorted(range(len(self.tags)), key=lambda one: -self.tags[one].row):
            placed = self.tags[place]
            chosen = self._selected in placed.tag.keys
            box = placed.box(self._bottom)
            paint.tag(painter, box, placed.tag, over=place == self._hovered, chosen=chosen)
            if place == self._current and self.hasFocus():
                painting.focus_ring(painter, box.adjusted(-2, -2, 2, 2), 6)
        paint.cpu_box(painter, self._box)
        for stretch in self._scale.stretches():
            paint.stretch(painter, bar, stretch, self._reach)
        paint.ticks(painter, bar, self._scale, self._driver)
