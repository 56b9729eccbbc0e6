"""Text in a role of the design sheet: plain, wrapped or elided."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui import theme


class Text(QLabel):
    """A label in a role's font and a token's colour. Never reads its text as HTML unless told."""

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
