"""The buttons of a finding: one for each way to deal with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.review import ReviewChoice, ReviewFinding
from gui.language import say
from gui.widgets.buttons import Button
from gui.widgets.wrapped_row import GAP, WrappedRow


class ChoiceButton(Button):
    """Green with a tick where it is chosen, green where it is suggested."""

    def __init__(self, choice: ReviewChoice, parent: QWidget | None = None) -> None:
        super().__init__(say(choice.label), "outline", small=True, parent=parent)
        self.choice = choice.id
        self.setToolTip("")

    def show_state(self, *, chosen: bool, suggested: bool) -> None:
        """Look like what it is, and say so."""
        self.set_role("fix" if chosen or suggested else "outline")
        self.set_icon("check" if chosen else "")
        said = ""
        if chosen:
            said = self.tr("Chosen")
        elif suggested:
            said = self.tr("Suggested")
        self.setAccessibleDescription(said)


class Choices(QWidget):
    """`chosen` carries the id of a choice; the one that is in force already is not sent again."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = WrappedRow(self)
        self._offered: tuple[ReviewChoice, ...] = ()
        self._current = ""
        self.buttons: dict[str, ChoiceButton] = {}

    def show_finding(self, finding: ReviewFinding, answer: str) -> None:
        """Offer a finding's choices. `answer` is the user's, which the engine may not know yet."""
        if finding.choices != self._offered:
            self._build(finding.choices)
        self._current = answer or finding.chosen
        for key, button in self.buttons.items():
            suggested = not self._current and key == finding.suggested
            if self._current and not answer and self._current != finding.suggested:
                suggested = key == finding.suggested
            button.show_state(chosen=key == self._current, suggested=suggested)
        self.setVisible(bool(self.buttons))
        self.updateGeometry()

    def natural_width(self) -> int:
        """Pixels all of them take side by side."""
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        return sum(widths) + GAP * max(0, len(widths) - 1)

    def _build(self, choices: tuple[ReviewChoice, ...]) -> None:
        focused = next((key for key, one in self.buttons.items() if one.hasFocus()), "")
        for button in self.buttons.values():
            self._line.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offered, self.buttons = choices, {}
        for choice in choices:
            button = ChoiceButton(choice, self)
            button.clicked.connect(self._clicked)
            self._line.addWidget(button)
            self.buttons[choice.id] = button
            button.show()
        if focused in self.buttons:
            self.buttons[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ChoiceButton) and button.choice != self._current:
            self._current = button.choice
            for key, one in self.buttons.items():
                one.show_state(chosen=key == self._current, suggested=False)
            self.chosen.emit(self._current)
