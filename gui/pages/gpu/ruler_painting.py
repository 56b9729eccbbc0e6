"""The parts of the CUDA ruler, each as it is painted."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from core.model.frameworks import RulerPart
from gui import theme
from gui.pages.gpu.ruler_scale import RulerScale, Stretch, number_of
from gui.pages.gpu.ruler_tags import Tag
from gui.pages.gpu.ruler_words import Reach, part_words
from gui.widgets import painting

translate = QCoreApplication.translate

_RADIUS = 5.0
_CENTRE = Qt.AlignmentFlag.AlignHCenter


@dataclass(frozen=True)
class _Look:
    icon: str
    text: str
    fill: str
    line: str


_LOOKS = {
    RulerPart.NATIVE: _Look("check", "accent-text", "accent-soft", "accent-line"),
    RulerPart.COMPATIBLE: _Look("check", "accent-text", "selected", "accent-line"),
    RulerPart.BEYOND: _Look("x", "danger", "danger-soft", "danger-line"),
    RulerPart.NO_KERNELS: _Look("x", "danger", "danger-soft", "danger-line"),
}


def stem(painter: QPainter, at: float, top: int, bottom: int) -> None:
    """The thin line from a tag to the bar."""
    painter.setPen(QPen(theme.colour("border-strong"), 1))
    x = round(at) + 0.5
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def tag(painter: QPainter, box: QRect, shown: Tag, *, over: bool, chosen: bool) -> None:
    """An environment."""
    fill = "selected" if chosen else ("hover" if over else "surface")
    line = "accent" if chosen else "border-strong"
    if shown.dashed:
        painting.rounded(painter, box, 5, fill)
        _dashed(painter, box, line)
    else:
        painting.rounded(painter, box, 5, fill, line)
    left = box.left() + 8
    if shown.icon:
        painting.icon_at(painter, left - 1, box.top() + 5, shown.icon, shown.token, 14)
        left += 19
    room = QRect(left, box.top(), box.right() - 5 - left, box.height())
    painting.text(painter, room, shown.words, "small-medium")


def cpu_box(painter: QPainter, box: QRect) -> None:
    """What lies beside the scale."""
    painting.rounded(painter, box, _RADIUS, "neutral-soft", "border-strong")
    words = translate("GpuRuler", "CPU only")
    painting.text(painter, box.adjusted(4, 0, -4, 0), words, "small", "text-2", _CENTRE)


def stretch(painter: QPainter, bar: QRect, part: Stretch, reach: Reach) -> None:
    """A stretch of the bar, with its sign and its words as far as there is room."""
    look = _LOOKS[part.part]
    area = QRectF(part.left, bar.top(), part.width, bar.height())
    outer = QPainterPath()
    outer.addRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(area)
    painter.fillPath(outer, theme.colour(look.fill))
    painter.setPen(QPen(theme.colour(look.line), 1))
    painter.drawPath(outer)
    painter.restore()
    if part.left > bar.left() + 1:
        painter.fillRect(QRectF(part.left, bar.top(), 1, bar.height()), theme.colour(look.line))
    words = part_words(part, reach)
    _stretch_words(painter, area, words, look)


def _stretch_words(painter: QPainter, area: QRectF, offered: list[str], look: _Look) -> None:
    room = int(area.width()) - 8
    words = next((one for one in offered if painting.width_of(one, "small") + 20 <= room), "")
    width = 14 + (6 + painting.width_of(words, "small") if words else 0)
    left = area.center().x() - width / 2
    painting.icon_at(painter, left, area.center().y() - 7, look.icon, look.text, 14)
    place = QRect(int(left) + 20, int(area.top()), width, int(area.height()))
    painting.text(painter, place, words, "small", look.text)


def ticks(painter: QPainter, bar: QRect, scale: RulerScale, driver: str) -> None:
    """Versions below the bar; the driver's own stands out, between others if need be."""
    own = number_of(driver)
    marked = False
    for place, mark in enumerate(scale.marks):
        is_own = bool(own) and number_of(mark.cuda) == own
        marked = marked or is_own
        _tick(painter, bar, scale.centre(place), mark.cuda, own=is_own)
    at = scale.position(driver) if own and scale.marks else None
    if at is None:
        return
    words = translate("GpuRuler", "this driver")
    if not marked:
        words = translate("GpuRuler", "this driver: {cuda}").format(cuda=driver)
        painter.fillRect(QRectF(at, bar.bottom() + 1, 1, 20), theme.colour("accent"))
    width = painting.width_of(words, "small-strong") + 8
    left = int(max(scale.left - 60, min(at - width / 2, scale.right - width)))
    area = QRect(left, bar.bottom() + 22, width, 18)
    painting.text(painter, area, words, "small-strong", "accent-text", _CENTRE)


def _tick(painter: QPainter, bar: QRect, at: float, words: str, *, own: bool) -> None:
    token = "accent" if own else "border-strong"
    painter.fillRect(QRectF(round(at), bar.bottom() + 1, 1, 5), theme.colour(token))
    area = QRect(int(at) - 30, bar.bottom() + 6, 60, 18)
    face, colour = ("small-strong", "accent-text") if own else ("small", "text-2")
    painting.text(painter, area, words, face, colour, _CENTRE)


def _dashed(painter: QPainter, box: QRect, line: str) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.colour(line), 1)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.restore()
