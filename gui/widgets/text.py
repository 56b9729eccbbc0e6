"""Text in a role of the design sheet: plain, wrapped or elided."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui import theme
from gui.theme.fonts import line_height


class Text(QLabel):
    """A label in a role's font and a token's colour. Never reads its text as HTML unless told.

    Lines are as high as the design sheet says, whichever font of its list the system has: their
    own heights differ by a quarter.
    """

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        token: str = "text",
        *,
        wrap: bool = False,
        rich: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self.setFont(theme.font(role))
        self._pitch = max(line_height(role), self.fontMetrics().height())
        self._spread = wrap and not rich and not selectable
        """Whether the lines are laid out here; Qt sets them as tight as the font allows."""
        self.set_token(token)
        self.setWordWrap(wrap)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(words)

    def set_token(self, token: str) -> None:
        """Change the colour."""
        palette = self.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.WindowText, theme.colour(token))
        palette.setColor(
            QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText, theme.colour("dim")
        )
        self.setPalette(palette)

    def sizeHint(self) -> QSize:
        """At least one line of the design's height."""
        hint = super().sizeHint()
        if self._spread:
            return QSize(hint.width(), self.heightForWidth(hint.width()))
        return hint.expandedTo(QSize(0, self._pitch))

    def minimumSizeHint(self) -> QSize:
        """At least one line of the design's height."""
        return super().minimumSizeHint().expandedTo(QSize(0, self._pitch))

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped lines, in pixels."""
        if not self._spread:
            height = super().heightForWidth(width)
            return max(height, self._pitch) if self.wordWrap() else height
        frame = self.width() - self.contentsRect().width() if self.width() else 0
        return max(1, self._lay_out(width - frame).lineCount()) * self._pitch

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw wrapped lines at the design's distance."""
        if not self._spread:
            super().paintEvent(event)
            return
        area = self.contentsRect()
        layout = self._lay_out(area.width())
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter = QPainter(self)
        painter.setPen(self.palette().color(group, QPalette.ColorRole.WindowText))
        top = float(area.top())
        if not self.alignment() & Qt.AlignmentFlag.AlignTop:
            top += max(0, area.height() - layout.lineCount() * self._pitch) // 2
        layout.draw(painter, QPointF(area.left(), top))

    def _lay_out(self, width: int) -> QTextLayout:
        # QTextLayout knows paragraphs only; this is its character for a line within one.
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        number = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            above = math.floor((self._pitch - line.height()) / 2)
            line.setPosition(QPointF(0, number * self._pitch + above))
            number += 1
        layout.endLayout()
        return layout


class ElidedLabel(Text):
    """One line that ends in "…" where there is no room, with the whole text as its tooltip."""

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        token: str = "text",
        *,
        middle: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        super().__init__(words, role, token, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(24)

    def setText(self, words: str) -> None:
        """Show `words`."""
        super().setText(words)
        self.setAccessibleName(words)
        self._explain()

    def minimumSizeHint(self) -> QSize:
        """Next to nothing: eliding is what this label is for."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip comes and goes with the "…"."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the part that fits."""
        painter = QPainter(self)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setPen(self.palette().color(group, QPalette.ColorRole.WindowText))
        shown = self._shown()
        painter.drawText(
            self.contentsRect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown
        )

    def _shown(self) -> str:
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(self.text(), self._mode, self.contentsRect().width())

    def _explain(self) -> None:
        self.setToolTip(self.text() if self._shown() != self.text() else "")
