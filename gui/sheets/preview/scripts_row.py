"""The question whether packages may run their own scripts while they are installed."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.plan import Plan
from core.settings import ScriptPolicy
from gui.language.formats import join_words
from gui.widgets import painting
from gui.widgets.frames import IconLabel, row
from gui.widgets.switch import Switch
from gui.widgets.text import ElidedLabel, Text


def scripted(plan: Plan) -> list[str]:
    """Names of the packages with a script that runs as they come or go."""
    return [
        change.name
        for change in plan.changes
        if (change.post_link and change.after) or change.pre_unlink
    ]


class ScriptsRow(QWidget):
    """A switch, off until the user allows it; locked where the settings never allow it."""

    def __init__(
        self, names: list[str], policy: ScriptPolicy, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(40)
        line = row(self, (14, 0, 12, 0), 10)
        line.addWidget(IconLabel("terminal", "text-2", 16))
        lead = self.tr("%n package(s) with a script", "", len(names))
        line.addWidget(Text(lead, "small-strong"))
        shown = join_words(names)
        if policy is ScriptPolicy.NEVER:
            shown = self.tr("{names}. Your settings never run them.").format(names=shown)
        line.addWidget(ElidedLabel(shown, "small", "text-2"), 1)
        self.switch = Switch(lead, self.tr("Will run"), self.tr("Will not run"))
        self.switch.setEnabled(policy is not ScriptPolicy.NEVER)
        line.addWidget(self.switch)

    def allowed(self) -> bool:
        """Whether the scripts may run."""
        return self.switch.isChecked()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The same box as the check strip's."""
        painting.rounded(QPainter(self), self.rect(), 6, "sunken", "border")
