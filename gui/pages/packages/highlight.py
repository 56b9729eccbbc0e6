"""One line of text in which the parts that match a query stand out."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from gui import theme

_ALIGN = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def spans(words: str, query: str) -> list[tuple[str, bool]]:
    """`words` cut into pieces, each with whether it matches a word of the query."""
    needles = [needle for needle in query.lower().split() if needle]
    lowered = words.lower()
    if not needles or len(lowered) != len(words):
        return [(words, False)]
    marked = [False] * len(words)
    for needle in needles:
        start = lowered.find(needle)
        while start >= 0:
            marked[start : start + len(needle)] = [True] * len(needle)
            start = lowered.find(needle, start + len(needle))
    pieces: list[tuple[str, bool]] = []
    for letter, matches in zip(words, marked, strict=True):
        if pieces and pieces[-1][1] == matches:
            pieces[-1] = (pieces[-1][0] + letter, matches)
        else:
            pieces.append((letter, matches))
    return pieces


def paint_highlighted(
    painter: QPainter,
    area: QRect,
    words: str,
    query: str,
    role: str,
    token: str,
    strong: str,
) -> int:
    """Draw `words` elided to `area`, matches in the font role `strong` and the link colour.

    Returns the width used.
    """
    left = area.left()
    for piece, matches in spans(words, query):
        face = theme.font(strong if matches else role)
        metrics = QFontMetrics(face)
        room = area.right() - left
        shown = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, room)
        painter.setFont(face)
        painter.setPen(theme.colour("accent-text" if matches else token))
        box = QRect(left, area.top(), room + 1, area.height())
        painter.drawText(box, _ALIGN, shown)
        left += metrics.horizontalAdvance(shown)
        if shown != piece:
            break
    return left - area.left()
