"""One finding: icon, what is true, why, and the ways to deal with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.plan import Severity
from core.model.review import ReviewFinding
from gui import theme
from gui.language import format_count, say
from gui.sheets.import_file import words
from gui.sheets.import_file.choices import Choices
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.text import Text

_BESIDE = 200
"""Pixels for buttons beside the sentence, the link to its lines included; more go below it."""

_LOOKS = {
    Severity.OK: ("circle-check", "ok"),
    Severity.INFO: ("info", "info"),
    Severity.WARN: ("triangle-alert", "warn"),
}


def look(finding: ReviewFinding, answer: str = "") -> tuple[str, str]:
    """Icon and colour token of a finding."""
    if finding.severity is not Severity.BLOCK:
        return _LOOKS[finding.severity]
    if answer or finding.chosen:
        return "circle-check", "ok"
    return ("triangle-alert", "warn") if finding.choices else ("octagon-x", "danger")


class FindingRow(QWidget):
    """`answered` carries id and choice, `lines_wanted` the lines it is about."""

    answered = Signal(str, str)
    lines_wanted = Signal(object)
    alike_wanted = Signal(str)
    """The answer given to this one is meant for others of its kind, too."""

    def __init__(self, finding: ReviewFinding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self._answer = ""
        self._lit = False
        line = row(self, (14, 12, 12, 12), 10)
        self._icon = IconLabel("info", "info", 16)
        self._icon.setFixedHeight(20)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        stack = column(None, spacing=0)
        head = row(None, spacing=10)
        self._lead = Text("", "body-strong", wrap=True)
        self._lead.setAlignment(Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._lead, 1)
        self.lines_button = Button("", "link", small=True)
        self.lines_button.setFixedHeight(20)
        self.lines_button.clicked.connect(self._want_lines)
        head.addWidget(self.lines_button, 0, Qt.AlignmentFlag.AlignTop)
        stack.addLayout(head)
        self._detail = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self._detail)
        self.choices = Choices(self)
        self.choices.chosen.connect(self._choose)
        self._beside, self._below = row(None), column(None)
        stack.addLayout(self._below)
        self.alike = Button("", "link", "list-checks", small=True)
        self.alike.clicked.connect(self._want_alike)
        self.alike.hide()
        stack.addWidget(self.alike)
        line.addLayout(stack, 1)
        line.addLayout(self._beside)
        self.show_finding(finding, "")

    def show_finding(self, finding: ReviewFinding, answer: str) -> None:
        """Show a newer review of the same thing; what is the same stays untouched."""
        self.finding, self._answer = finding, answer
        icon, token = look(finding, answer)
        self._icon.set_icon(icon, token)
        lead = words.lead(finding.message)
        detail = say(finding.detail) if finding.detail is not None else ""
        if self._lead.text() != lead:
            self._lead.setText(lead)
        if self._detail.text() != detail:
            self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(lead)
        self.setAccessibleDescription(detail)
        self.choices.show_finding(finding, answer)
        for button in self.choices.buttons.values():
            button.setAccessibleName(f"{button.text()}, {lead}")
        self._show_lines()
        self._place_choices()

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard reaches, in order."""
        return [self.lines_button, *self.choices.buttons.values(), self.alike]

    def offer_alike(self, count: int) -> None:
        """Offer to answer `count` others the same way."""
        self.alike.setText(self.tr("The same for %n more", "", count))
        self.alike.setVisible(count > 0)

    def light(self, *, on: bool) -> None:
        """Mark it as the one that was asked for."""
        if on != self._lit:
            self._lit = on
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A tint and an edge on the one that was asked for."""
        if self._lit:
            painter = QPainter(self)
            painter.fillRect(self.rect().adjusted(1, 0, -1, 0), theme.colour("selected"))
            edge: QColor = theme.colour("accent")
            painter.fillRect(1, 0, 3, self.height(), edge)

    def _place_choices(self) -> None:
        width = self.choices.natural_width()
        if not self.lines_button.isHidden():
            width += self.lines_button.sizeHint().width()
        roomy = width <= _BESIDE
        wanted, other = (self._beside, self._below) if roomy else (self._below, self._beside)
        below = not roomy and bool(self.choices.buttons)
        self._below.setContentsMargins(0, 8 if below else 0, 0, 0)
        if wanted.indexOf(self.choices) < 0:
            other.removeWidget(self.choices)
            wanted.addWidget(self.choices, 0, Qt.AlignmentFlag.AlignTop)

    def _show_lines(self) -> None:
        lines = self.finding.lines
        if len(lines) == 1:
            told = self.tr("Line {line}").format(line=format_count(lines[0]))
        else:
            told = self.tr("Show %n line(s)", "", len(lines))
        # A finding with buttons has its line one click away: on the mark in the file.
        hidden = not lines or (len(lines) == 1 and bool(self.finding.choices))
        self.lines_button.setVisible(not hidden)
        if self.lines_button.text() != told:
            self.lines_button.setText(told)
        self.lines_button.setAccessibleName(f"{told}, {self._lead.text()}")

    def _want_lines(self) -> None:
        self.lines_wanted.emit(self.finding.lines)

    def _want_alike(self) -> None:
        self.alike_wanted.emit(self.finding.id)

    def _choose(self, choice: str) -> None:
        self.answered.emit(self.finding.id, choice)
