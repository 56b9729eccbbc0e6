"""The two halves of the sheet: side by side, or one at a time where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from gui.widgets.frames import Rule, row
from gui.widgets.segmented import SegmentedFilter

FINDINGS, FILE = "findings", "file"
_NARROW = 900
"""Pixels of the sheet below which they are shown one at a time."""
_ANY_WIDTH = 16_777_215
"""Qt's word for no limit."""


class Halves(QObject):
    """Lays `form` and `pane` out in `holder`; `switch` is to be placed by the sheet."""

    def __init__(self, holder: QWidget, form: QWidget, pane: QWidget, pane_width: int) -> None:
        super().__init__(holder)
        self._form, self._pane, self._pane_width = form, pane, pane_width
        self.narrow = False
        self._rule = Rule(vertical=True, parent=holder)
        self.layout = row(None)
        self.layout.addWidget(form, 1)
        self.layout.addWidget(self._rule)
        self.layout.addWidget(pane)
        choices = [(FINDINGS, self.tr("Findings")), (FILE, self.tr("The file"))]
        self.switch = SegmentedFilter(choices)
        self.switch.chosen.connect(self.show)
        self.switch.hide()

    def arrange(self, width: int) -> None:
        """Both, or one of them under the switch, in so many pixels."""
        self.narrow = width < _NARROW
        self.switch.setVisible(self.narrow)
        self._rule.setVisible(not self.narrow)
        if self.narrow:
            self._pane.setMinimumWidth(0)
            self._pane.setMaximumWidth(_ANY_WIDTH)
            self.show(self.switch.current())
        else:
            self._pane.setFixedWidth(self._pane_width)
            self._form.show()
            self._pane.show()

    def show(self, half: str) -> None:
        """Show a half; where both are shown, nothing changes."""
        if self.narrow:
            self.switch.choose(half)
            self._form.setVisible(half == FINDINGS)
            self._pane.setVisible(half == FILE)

    def other(self) -> str:
        """The half the keyboard is not in."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self._pane.isAncestorOf(focused)
        return FINDINGS if inside else FILE
