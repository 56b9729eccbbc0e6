"""One line of text in which the parts that match a query stand out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

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
    for piece, face, matches in _fitting(words, query, role, strong, area.width() - 1):
        painter.setFont(face)
        painter.setPen(theme.colour("accent-text" if matches else token))
        box = QRect(left, area.top(), area.right() - left + 1, area.height())
        painter.drawText(box, _ALIGN, piece)
        left += QFontMetrics(face).horizontalAdvance(piece)
    return left - area.left()


def _fitting(
    words: str, query: str, role: str, strong: str, room: int
) -> Iterator[tuple[str, QFont, bool]]:
    """The pieces in their fonts, the last one elided where not all of them have room."""
    pieces = [
        (piece, theme.font(strong if matches else role), matches)
        for piece, matches in spans(words, query)
    ]
    needed = sum(QFontMetrics(face).horizontalAdvance(piece) for piece, face, _ in pieces)
    for number, (piece, face, matches) in enumerate(pieces):
        metrics = QFontMetrics(face)
        width = metrics.horizontalAdvance(piece)
        if needed > room and width + metrics.horizontalAdvance("…") > room:
            # With all that follows: a next piece might have no room even for its ellipsis.
            rest = "".join(text for text, *_ in pieces[number:])
            yield metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room), face, matches
            return
        yield piece, face, matches
        needed -= width
        room -= width
