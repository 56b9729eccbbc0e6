"""Names no channel has: each with its near matches, one of which can be chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from core.model.problem import Suggestion, UseName
from gui.widgets.buttons import Button
from gui.widgets.frames import column, row
from gui.widgets.text import Text


class NearNames(QWidget):
    """`changed` comes when another near match is chosen."""

    changed = Signal()

    def __init__(self, suggestions: list[Suggestion], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: dict[str, QButtonGroup] = {}
        self.buttons: dict[tuple[str, str], Button] = {}
        by_name: dict[str, list[str]] = {}
        for suggestion in suggestions:
            if isinstance(suggestion.action, UseName):
                action = suggestion.action
                by_name.setdefault(action.wrong, []).append(action.right)
        stack = column(self, spacing=10)
        for wrong, near in by_name.items():
            line = row(None, spacing=8)
            label = Text(self.tr("Instead of {name}").format(name=wrong), "body")
            label.setMinimumWidth(200)
            line.addWidget(label)
            group = QButtonGroup(self)
            self._groups[wrong] = group
            for right in dict.fromkeys(near):
                button = Button(right, "outline", small=True)
                button.setCheckable(True)
                button.toggled.connect(lambda on, button=button: self._show(button, on))
                group.addButton(button)
                self.buttons[wrong, right] = button
                line.addWidget(button)
            line.addStretch()
            stack.addLayout(line)
            group.buttons()[0].setChecked(True)

    def chosen(self) -> dict[str, str]:
        """Wrong names and what was chosen for them."""
        return {
            wrong: group.checkedButton().text()
            for wrong, group in self._groups.items()
            if group.checkedButton() is not None
        }

    def _show(self, button: Button, on: bool) -> None:  # noqa: FBT001 - a slot
        button.set_role("fix" if on else "outline")
        button.set_icon("check" if on else "")
        self.changed.emit()
