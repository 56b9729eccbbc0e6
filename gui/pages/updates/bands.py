"""What stands above the lanes where something is in the way, or they are no longer true."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from core.model.base import Message
from core.model.problem import Problem
from core.model.updates import UpdateReport
from gui.language import format_relative, problem_text, say
from gui.state.permission import Refusal
from gui.widgets.banner import Banner
from gui.widgets.buttons import Button
from gui.widgets.frames import clear, column

translate = QCoreApplication.translate

CHECK, ONLINE, NEW_ENVIRONMENT, LOOK = "check", "online", "new-environment", "look"
"""What the button of a band asks for; `LOOK` is with the data at hand."""


@dataclass(frozen=True)
class Band:
    """A banner: what it says, and what its button is for."""

    kind: str
    lead: str
    sentence: str
    button: str = ""
    wish: str = ""


def bands(
    report: UpdateReport,
    problem: Problem | Message | None,
    refused: Refusal | None,
    *,
    stale: bool,
    offline: bool,
    looking: bool,
) -> list[Band]:
    """Everything that is to be said, the most telling first."""
    found = []
    if refused is not None:
        button = translate("Updates", "New environment…") if refused.new_environment else ""
        found.append(Band("info", refused.lead, refused.sentence, button, NEW_ENVIRONMENT))
    if looking:
        return found
    when = format_relative(report.time)
    if offline:
        words = translate("Updates", "No server is asked. Below is what was known {when}.")
        found.append(
            Band(
                "info",
                translate("Updates", "Working offline"),
                words.format(when=when),
                translate("Updates", "Go online"),
                ONLINE,
            )
        )
    elif problem is not None:
        lead, why = problem_words(problem)
        words = translate("Updates", "{why} Below is what was known {when}.")
        found.append(
            Band(
                "warn",
                lead,
                words.format(why=why, when=when).strip(),
                translate("Updates", "Check again"),
                CHECK,
            )
        )
    if stale and problem is None:
        found.append(
            Band(
                "info",
                translate("Updates", "This list is out of date."),
                translate("Updates", "The environment or your rules have changed since then."),
                translate("Updates", "Look again"),
                LOOK,
            )
        )
    return found


def problem_words(problem: Problem | Message) -> tuple[str, str]:
    """What happened and why."""
    if isinstance(problem, Message):
        return translate("Updates", "Nothing new could be found out."), say(problem)
    words = problem_text(problem)
    return words.title, words.why or words.next


class Bands(QWidget):
    """Shows banners; gone where there are none."""

    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Band] = []
        self._stack = column(self, (16, 14, 16, 0), 8)
        self.buttons: list[Button] = []
        self.hide()

    def show_bands(self, found: list[Band]) -> None:
        """Show these."""
        if found == self._shown:
            return
        self._shown = list(found)
        clear(self._stack)
        self.buttons = []
        for band in found:
            button = None
            if band.button:
                button = Button(band.button, "fix", small=True)
                button.setProperty("wish", band.wish)
                button.clicked.connect(self._tell)
                self.buttons.append(button)
            self._stack.addWidget(Banner(band.kind, band.lead, band.sentence, button))
        self.setVisible(bool(found))

    def words(self) -> list[str]:
        """What is shown."""
        return [f"{band.lead} {band.sentence}" for band in self._shown]

    def _tell(self) -> None:
        self.wished.emit(str(self.sender().property("wish")))
