"""Buttons, painted from tokens. One filled button per region; row-level fixes use `fix`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from gui import theme
from gui.widgets import painting


@dataclass(frozen=True)
class _Look:
    text: str
    icon: str
    fill: str | None = None
    hover: str | None = None
    pressed: str | None = None
    line: str | None = None
    ring: str = "accent"


_LOOKS = {
    "primary": _Look(
        "on-accent", "on-accent", "accent", "accent-hover", "accent-pressed", ring="text"
    ),
    "outline": _Look("text", "text-2", "surface", "hover", "track", "border-strong"),
    "ghost": _Look("text", "text-2", None, "hover", "track"),
    "quiet": _Look("text-2", "text-2", None, "hover", "track"),
    "danger": _Look("danger", "danger", None, "danger-soft", "del-bg"),
    "danger-fill": _Look("surface", "surface", "danger", "danger", "danger", ring="text"),
    "fix": _Look("accent-text", "accent-text", "surface", "accent-soft", "track", "accent-line"),
    "link": _Look("accent-text", "accent-text", None, None, None),
}


class Button(QPushButton):
    """A push button with a role (`primary outline ghost quiet danger danger-fill fix link`).

    `trailing` puts the icon after the words, as in "Preview changes →". The keyboard reaches it;
    a click leaves the focus where it was, so the ring is only seen by those who need it.
    """

    def __init__(
        self,
        words: str,
        role: str = "outline",
        icon: str = "",
        *,
        small: bool = False,
        trailing: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._icon_name = icon
        self._small = small
        self._trailing = trailing
        self._hovered = False
        self.set_role(role)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if role == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_role(self, role: str) -> None:
        """Change how prominent it is."""
        self._role = role
        self._look = _LOOKS[role]
        strong = role in ("primary", "danger-fill")
        if self._small:
            face = "small-strong" if strong else "small-medium"
        else:
            face = "body-strong" if strong else "body-medium"
        self.setFont(theme.font(face))
        self.update()

    def set_icon(self, name: str) -> None:
        """Change the icon; an empty name takes it away."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """26 or 32 px high, as wide as its words need."""
        height = 26 if self._small else 32
        margin = 0 if self._role == "link" else (9 if self._small else 13)
        width = self.fontMetrics().horizontalAdvance(self._words()) + 2 * margin
        if self._icon_name:
            width += self._icon_size() + (self._gap() if self._words() else 0)
        return QSize(max(width, height if self._role != "link" else 0), height)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Remember the pointer."""
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the pointer."""
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, icon, words, ring."""
        painter = QPainter(self)
        look, area = self._look, self.rect()
        radius = 5.0 if self._small else 6.0
        if self.isEnabled():
            fill = look.fill
            if self.isDown():
                fill = look.pressed or fill
            elif self._hovered:
                fill = look.hover or fill
            text_token, icon_token, line = look.text, look.icon, look.line
        else:
            fill = "neutral-soft" if look.fill == "accent" else look.fill
            text_token, icon_token = "dim", "dim"
            line = "border" if look.line else None
        if fill or line:
            painting.rounded(painter, area, radius, fill, line)
        self._paint_content(painter, area, text_token, icon_token)
        if self.hasFocus():
            painting.focus_ring(painter, area, radius, look.ring)

    def _paint_content(
        self, painter: QPainter, area: QRect, text_token: str, icon_token: str
    ) -> None:
        words = self._words()
        text_width = self.fontMetrics().horizontalAdvance(words)
        size = self._icon_size() if self._icon_name else 0
        gap = self._gap() if size and words else 0
        left = area.left() + (area.width() - text_width - size - gap) // 2
        text_left = left if self._trailing else left + size + gap
        icon_left = left + text_width + gap if self._trailing else left
        if size:
            top = area.top() + (area.height() - size) / 2
            painting.icon_at(painter, icon_left, top, self._icon_name, icon_token, size)
        painter.setFont(self.font())
        painter.setPen(theme.colour(text_token))
        room = QRect(text_left, area.top(), text_width + 1, area.height())
        painter.drawText(
            room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words
        )

    def _words(self) -> str:
        # A lone "&" is a word; one before a letter is Qt's mark for a shortcut.
        return re.sub(r"&(?=\S)", "", self.text())

    def _icon_size(self) -> int:
        return 14 if self._small or self._role == "link" else 16

    def _gap(self) -> int:
        return 6 if self._small or self._role == "link" else 8


class IconButton(QToolButton):
    """A button of an icon alone: `words` are its tooltip and its name for screen readers."""

    def __init__(
        self,
        icon: str,
        words: str,
        token: str = "text-2",
        *,
        size: int = 16,
        box: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._token, self._icon_size = icon, token, size
        self.setFixedSize(box, box)
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_icon(self, name: str, token: str | None = None) -> None:
        """Change the icon and, where given, its colour."""
        self._icon_name = name
        self._token = token or self._token
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hover box, icon, ring."""
        painter = QPainter(self)
        area = self.rect()
        if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
            painting.rounded(painter, area, 6, "track" if self.isDown() else "hover")
        token = self._token if self.isEnabled() else "dim"
        size = self._icon_size
        x, y = (area.width() - size) / 2, (area.height() - size) / 2
        painting.icon_at(painter, x, y, self._icon_name, token, size)
        if self.hasFocus():
            painting.focus_ring(painter, area, 6)
