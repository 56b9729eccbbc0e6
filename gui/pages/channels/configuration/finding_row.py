"""What the doctor noticed about a line: how much it weighs, why, and the button that mends it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.configuration import ConfigFinding
from gui import theme
from gui.language import say
from gui.pages.channels.configuration.words import KINDS, kind_words
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.text import Text

_SHORT = 24
"""Letters a button has room for; a longer fix is told above it."""


class FindingRow(QWidget):
    """`fix_wanted` carries the finding's id."""

    fix_wanted = Signal(str)

    def __init__(self, finding: ConfigFinding, *, inset: int = 56) -> None:
        super().__init__()
        self.finding = finding
        kind, icon = KINDS[finding.severity]
        self._fill = kind + "-soft"
        line = row(self, (inset, 8, 12, 8), 10)
        words = column(None, spacing=1)
        head = row(None, spacing=6)
        head.addWidget(IconLabel(icon, kind, 14))
        head.addWidget(Text(kind_words(finding.severity), "small-medium", kind), 1)
        words.addLayout(head)
        words.addWidget(Text(say(finding.message), "body-medium", wrap=True))
        why = say(finding.why) if finding.why is not None else ""
        if why:
            words.addWidget(Text(why, "small", "text-2", wrap=True))
        mending = say(finding.fix) if finding.fix is not None else ""
        if len(mending) > _SHORT:
            words.addWidget(Text(mending, "small-medium", "text-2", wrap=True))
        line.addLayout(words, 1)
        self.fix: Button | None = None
        if mending:
            short = mending if len(mending) <= _SHORT else self.tr("Fix")
            self.fix = Button(short, "fix", "check", small=True)
            self.fix.setAccessibleDescription(mending)
            self.fix.setToolTip(self.tr("Shows first what would be written"))
            self.fix.clicked.connect(self._tell)
            line.addWidget(self.fix, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(" ".join((say(finding.message), why)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The colour of its weight, across the file."""
        QPainter(self).fillRect(self.rect(), theme.colour(self._fill))

    def _tell(self) -> None:
        self.fix_wanted.emit(self.finding.id)
