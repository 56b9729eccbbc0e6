"""What is installed together with the framework: a box for each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.frameworks import Choice
from gui.language import say
from gui.sheets.install_framework.words import line_of
from gui.widgets.check_box import CheckBox
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.frames import clear, column
from gui.widgets.text import Text

_GAP = 14


class CompanionBoxes(QWidget):
    """`chosen` carries the names that are ticked. `boxes` are by name."""

    chosen = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, spacing=4)
        self._flow = QWidget(self)
        self._line = FlowLayout(self._flow, gap=_GAP, last_width=1, line_gap=0)
        self._line.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._flow)
        self.note = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self.note)
        self.boxes: dict[str, CheckBox] = {}

    def show_choices(self, choices: Sequence[Choice]) -> None:
        """Show these, and which are chosen."""
        if list(self.boxes) != [choice.value for choice in choices]:
            self._build(choices)
        for choice in choices:
            box = self.boxes[choice.value]
            box.setChecked(choice.chosen)
            box.setEnabled(choice.available)
            box.setToolTip(line_of(choice))
        missing = [say(one.why) for one in choices if not one.available and one.why]
        self.note.setText("\n".join(dict.fromkeys(missing)))
        self.note.setVisible(bool(missing))

    def _build(self, choices: Sequence[Choice]) -> None:
        clear(self._line)
        self.boxes.clear()
        for choice in choices:
            box = CheckBox(choice.value, self._flow)
            box.clicked.connect(self._tell)
            self.boxes[choice.value] = box
            self._line.addWidget(box)
        self._line.addWidget(QWidget(self._flow))  # the last item takes what is left of its line

    def _tell(self) -> None:
        ticked = tuple(name for name, box in self.boxes.items() if box.isChecked())
        self.chosen.emit(ticked)
