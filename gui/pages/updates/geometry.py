"""Where the parts of a line lie: for painting it and for what is under the pointer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics

from core.model.updates import Lane
from gui import theme
from gui.pages.updates.links import link_words
from gui.pages.updates.reasons import Reason
from gui.pages.updates.rows import BringsHead, BroughtRow, Line, UpdateRow
from gui.widgets import painting
from gui.widgets.switch import TRACK

translate = QCoreApplication.translate

SAFE, SAFE_TALL, HEAD, BROUGHT = 39, 58, 32, 30
"""Heights in pixels; the tall one where name and versions need a line each."""
TALL_BELOW = 330
"""Width of a lane from which a safe update fits on one line."""
SIDE, TEXT = 14, 35
"""Where boxes and icons begin, and where the words beside them do."""
_TOP, _LINE, _BOTTOM = 10, 22, 13
_BETWEEN = 14
"""Pixels between a button and the link beside it."""
_WRAP = int(Qt.TextFlag.TextWordWrap)


@dataclass
class Parts:
    """Rectangles from the top left corner of the line; empty where there is no such part."""

    height: int
    name: QRect = field(default_factory=QRect)
    versions: QRect = field(default_factory=QRect)
    pin: QRect = field(default_factory=QRect)
    button: QRect = field(default_factory=QRect)
    link: QRect = field(default_factory=QRect)
    menu: QRect = field(default_factory=QRect)
    reasons: tuple[QRect, ...] = ()


def pin_words(row: UpdateRow) -> str:
    """The word beside the switch."""
    return translate("Updates", "Pinned") if row.pinned else translate("Updates", "Pin")


def button_words() -> str:
    """The button of an update to be reviewed."""
    return translate("Updates", "Preview this update")


def wrap_flags() -> int:
    """How reasons are wrapped, in either language."""
    return _WRAP | int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)


def parts_of(line: Line, said: Sequence[Reason], width: int) -> Parts:
    """The parts of a line of a lane that is `width` pixels wide; `said` are its reasons."""
    match line:
        case BringsHead():
            return Parts(HEAD)
        case BroughtRow():
            return Parts(BROUGHT)
    if line.update.lane is Lane.SAFE:
        return Parts(SAFE if width >= TALL_BELOW else SAFE_TALL)
    return _big_parts(line, said, width)


def _big_parts(row: UpdateRow, said: Sequence[Reason], width: int) -> Parts:
    right = width - SIDE
    parts = Parts(0)
    pin_width = 20 + painting.width_of(pin_words(row), "small-medium") + 10 + TRACK.width()
    parts.pin = QRect(right - pin_width, _TOP - 3, pin_width, 26)
    parts.name = QRect(SIDE, _TOP, parts.pin.left() - 8 - SIDE, 20)
    parts.versions = QRect(SIDE, _TOP + _LINE, width - 2 * SIDE, 20)
    parts.menu = QRect(right - 22, _TOP + _LINE - 2, 24, 24)
    top = _TOP + 2 * _LINE + 3
    metrics = QFontMetrics(theme.font("small"))
    found = []
    for reason in said:
        room = QRect(0, 0, right - TEXT, 10_000)
        needed = metrics.boundingRect(room, wrap_flags(), reason.words).height()
        found.append(QRect(TEXT, top, right - TEXT, max(18, needed)))
        top += max(18, needed) + 4
    parts.reasons = tuple(found)
    left = TEXT
    if row.update.lane is Lane.REVIEW:
        button = painting.width_of(button_words(), "small-medium") + 9 + 14 + 6 + 10
        parts.button = QRect(TEXT, top + 3, button, 26)
        top += 3 + 26
        left += button + _BETWEEN
    if words := link_words(row):
        link = painting.width_of(words, "small-medium") + 20
        if left + link <= right and left > TEXT:  # beside the button
            parts.link = QRect(left, parts.button.top() + 2, link, 22)
        else:
            parts.link = QRect(TEXT, top, min(link, right - TEXT), 22)
            top += 22
    parts.height = top + _BOTTOM - (0 if row.update.lane is Lane.REVIEW else 3)
    return parts
