"""Why a package is here: asked for by the user, or the chain from something that was."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.language import format_date
from gui.pages.packages.reasons import Reasons
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column, row
from gui.widgets.text import Text

_LINE = 24


class WhyView(QWidget):
    """Hidden for what is not installed. `graph_wanted`: the user would rather look than read."""

    graph_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        outside = column(self, spacing=4)
        head = row(None, spacing=8)
        head.addWidget(Text(self.tr("Why it is here"), "body-strong"), 1)
        self.graph = Button(self.tr("Show in the graph"), "link", "workflow", small=True)
        self.graph.clicked.connect(self.graph_wanted)
        head.addWidget(self.graph)
        outside.addLayout(head)
        self._stack = column(None, spacing=4)
        outside.addLayout(self._stack)

    def explain(self, name: str, reasons: Reasons) -> None:
        """Show the reasons of an installed package."""
        clear(self._stack)
        requested = reasons.is_requested(name)
        if requested:
            self._stack.addWidget(
                _Line("user", [self.tr("You asked for it")], self._when(name, reasons))
            )
        chains = reasons.chains(name)
        for chain in chains:
            self._stack.addWidget(_Line("user", list(chain), ""))
        if not requested and not chains:
            words = (
                self.tr("Nothing you asked for needs it any more.")
                if reasons.detail.requested_known
                else self.tr("What was asked for is not recorded here.")
            )
            self._stack.addWidget(Text(words, "small", "text-2", wrap=True))

    def _when(self, name: str, reasons: Reasons) -> str:
        revision = reasons.arrived(name)
        if revision is None:
            return ""
        return self.tr("{date} · revision #{number}").format(
            date=format_date(revision.time), number=revision.number
        )


class _Line(QWidget):
    """A chain of names with arrows between them; a long one loses its middle."""

    def __init__(self, icon: str, parts: list[str], note: str) -> None:
        super().__init__()
        self._icon, self._parts, self._note = icon, parts, note
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" → ".join(parts) + (f" {note}" if note else ""))
        self.setToolTip(" → ".join(parts))

    def sizeHint(self) -> QSize:
        return QSize(200, _LINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.icon_at(painter, 0, 5, self._icon, "ok", 14)
        left = 20
        role = "small-strong" if self._note or len(self._parts) == 1 else "small"
        parts = self._fitting()
        for position, part in enumerate(parts):
            if position:
                painting.icon_at(painter, left + 4, 6, "arrow-right", "text-3", 12)
                left += 21
            room = QRect(left, 0, self.width() - left, _LINE)
            left += painting.text(painter, room, part, role)
        if self._note:
            room = QRect(left + 8, 0, self.width() - left - 8, _LINE)
            painting.text(painter, room, self._note, "small", "text-3")

    def _fitting(self) -> list[str]:
        parts = list(self._parts)
        while len(parts) > 3 and self._width(parts) > self.width() - 20:
            middle = 1 if "…" not in parts else parts.index("…")
            parts[middle : middle + 2] = ["…"]
            if parts.count("…") > 1:
                break
        return parts

    @staticmethod
    def _width(parts: list[str]) -> int:
        return sum(painting.width_of(part, "small") + 21 for part in parts)
