"""The drawing of a conflict: who wants what, and which two things cannot both be."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.model.problem import Conflict, ConflictEdge, ConflictNode, ConflictRole
from gui import theme
from gui.sheets.problem.conflict_layout import Place, places
from gui.widgets import painting
from gui.widgets.channel_tab import channel_letter

_BOX = QSize(212, 36)
_MARGIN, _ROW, _CAPTION, _PILL = 24, 94, 22, 22
_CLASHING = (ConflictRole.RIVAL, ConflictRole.MISSING)


class ConflictView(QWidget):
    """Not interactive. `sentence` is what a screen reader says instead."""

    def __init__(self, conflict: Conflict, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conflict = conflict
        self._places = places(conflict)
        self._columns = 1 + max((place.column for place in self._places.values()), default=0)
        self._rows = 1 + max((place.row for place in self._places.values()), default=0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(sentence)

    def sizeHint(self) -> QSize:
        """As high as its rows need."""
        return QSize(640, 2 * 14 + _CAPTION * 2 + _BOX.height() + (self._rows - 1) * _ROW)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, edges below boxes, then their labels."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.rounded(painter, self.rect(), 8, "sunken", "border")
        for edge in self._conflict.edges:
            self._paint_line(painter, edge)
        for number, node in enumerate(self._conflict.nodes):
            self._paint_node(painter, self._box(number), node, self._places[number])
        for edge in self._conflict.edges:
            self._paint_label(painter, edge)

    def _box(self, number: int) -> QRect:
        place = self._places[number]
        room = self.width() - 2 * _MARGIN
        width = min(_BOX.width(), (room - 120 * (self._columns - 1)) // self._columns)
        width = max(120, width)
        step = (room - width) / max(1, self._columns - 1)
        top = 14 + _CAPTION + place.row * _ROW
        return QRect(round(_MARGIN + place.column * step), top, width, _BOX.height())

    def _ends(self, edge: ConflictEdge) -> tuple[QPointF, QPointF]:
        source, target = QRectF(self._box(edge.source)), QRectF(self._box(edge.target))
        if source.left() == target.left():
            upper, lower = sorted((source, target), key=QRectF.top)
            middle = upper.center().x()
            return QPointF(middle, upper.bottom()), QPointF(middle, lower.top())
        if source.right() > target.left():
            source, target = target, source
        return (
            QPointF(source.right(), source.center().y()),
            QPointF(target.left(), target.center().y()),
        )

    def _paint_line(self, painter: QPainter, edge: ConflictEdge) -> None:
        start, end = self._ends(edge)
        bad = edge.bad or edge.excludes
        pen = QPen(theme.colour("danger" if bad else "border-strong"), 1.8 if bad else 1.3)
        if edge.excludes:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawLine(start, end)
        if edge.excludes:
            return
        along = end - start
        length = max(1.0, (along.x() ** 2 + along.y() ** 2) ** 0.5)
        step = along / length
        side = QPointF(-step.y(), step.x())
        back = end - step * 7
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        painter.drawPolygon(QPolygonF([end, back + side * 4, back - side * 4]))

    def _paint_label(self, painter: QPainter, edge: ConflictEdge) -> None:
        words = self._label(edge)
        if not words:
            return
        start, end = self._ends(edge)
        icon = 20 if edge.excludes else 0
        room = int(end.x() - start.x()) - 24
        width = painting.width_of(words, "small") + 20 + icon
        if not edge.excludes and room > 60:
            width = min(width, room)
        middle = (start + end) / 2
        left = round(middle.x() - width / 2)
        if edge.excludes:
            left = min(left, self.width() - 12 - width)
        box = QRect(left, round(middle.y() - _PILL / 2), width, _PILL)
        fill, line = ("danger-soft", "danger-line") if edge.excludes else ("surface", "border")
        painting.rounded(painter, box, _PILL / 2, fill, line)
        if icon:
            painting.icon_at(painter, box.left() + 9, box.top() + 4, "octagon-x", "danger", 14)
        area = box.adjusted(10 + icon, 0, -9, 0)
        painting.text(painter, area, words, "small", "danger" if edge.excludes else "text-2")

    def _label(self, edge: ConflictEdge) -> str:
        target = self._conflict.nodes[edge.target]
        if edge.excludes:
            source = self._conflict.nodes[edge.source]
            if source.name == target.name:
                return self.tr("one {name} per environment").format(name=target.name)
            return self.tr("these exclude each other")
        wanted = edge.spec or target.name
        if self._conflict.nodes[edge.source].role is ConflictRole.CHOICE:
            return self.tr("wants {spec}").format(spec=wanted)
        if edge.bad:
            return self.tr("only {spec}").format(spec=wanted)
        return self.tr("needs {spec}").format(spec=wanted)

    def _paint_node(self, painter: QPainter, box: QRect, node: ConflictNode, place: Place) -> None:
        clashing = node.role in _CLASHING
        line, width = ("danger", 2.0) if clashing else ("border-strong", 1.0)
        painting.rounded(painter, box, 6, "surface", line, width)
        left = box.left() + 14
        if node.role is ConflictRole.CHOICE:
            painting.icon_at(painter, left, box.top() + 10, "user", "ok", 16)
            left += 24
        elif node.channel:
            self._paint_tab(painter, box, node.channel, round(width))
            left = box.left() + 27
        right = box.right() - 10
        note = self._note(node)
        if note:
            room = QRect(left, box.top(), right - left, box.height())
            right -= painting.text(
                painter, room, note, "small", "text-3", Qt.AlignmentFlag.AlignRight
            )
            right -= 8
        room = QRect(left, box.top(), right - left, box.height())
        left += painting.text(painter, room, node.name, "body-strong") + 8
        room = QRect(left, box.top(), max(0, right - left), box.height())
        if node.version and room.width() > 12:
            painting.text(painter, room, node.version, "body", "text-2")
        self._paint_caption(painter, box, node, place)

    @staticmethod
    def _paint_tab(painter: QPainter, box: QRect, channel: str, line: int) -> None:
        letter, token = channel_letter(channel)
        tab = QRect(box.left() + line, box.top() + line, 18, box.height() - 2 * line)
        painter.save()
        painter.setClipRect(tab)
        painting.rounded(painter, tab.adjusted(0, 0, 8, 0), 4, token)
        painter.restore()
        painting.text(painter, tab, letter, "tab", "surface", Qt.AlignmentFlag.AlignHCenter)

    def _paint_caption(
        self, painter: QPainter, box: QRect, node: ConflictNode, place: Place
    ) -> None:
        words = self._caption(node)
        if not words:
            return
        above = place.row == 0
        top = box.top() - _CAPTION if above else box.bottom() + 3
        room = QRect(box.left(), top, box.width() + 60, 20)
        room.setRight(min(room.right(), self.width() - 8))
        painting.text(painter, room, words, "small", "text-2")

    def _note(self, node: ConflictNode) -> str:
        if node.role is ConflictRole.PINNED:
            return self.tr("Pinned")
        return self.tr("now") if node.current else ""

    def _caption(self, node: ConflictNode) -> str:
        match node.role:
            case ConflictRole.CHOICE:
                return self.tr("What you chose")
            case ConflictRole.MISSING:
                return self.tr("Not to be had")
            case ConflictRole.RIVAL:
                return "" if node.current else self.tr("What it takes")
            case ConflictRole.INSTALLED:
                return self.tr("Installed") if node.current else ""
        return ""
