"""All findings of a file, one below the other. A newer review changes rows where they stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.importing import PipEntry, ReadFile
from core.model.review import Review, ReviewFinding
from gui.sheets.import_file import words
from gui.sheets.import_file.finding_row import FindingRow
from gui.sheets.import_file.pip_section import PipSection
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, Rule, column, row
from gui.widgets.text import Text

AT_ONCE = 25
"""Findings before "Show more"; a file may have hundreds, and each is a handful of widgets."""


class FindingsCard(Panel):
    """`answered` carries id and choice, `lines_wanted` the lines a finding is about."""

    answered = Signal(str, str)
    lines_wanted = Signal(object)
    all_answered = Signal(object)
    """Answers to several findings at once: choices by id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self.rows: dict[str, FindingRow] = {}
        self._rules: dict[str, Rule] = {}
        self._order: list[str] = []
        self._limit = AT_ONCE
        self._review: Review | None = None
        self._answers: dict[str, str] = {}
        stack = column(self, (1, 1, 1, 1))
        self._list = column(None)
        stack.addLayout(self._list)
        self.more = Button("", "link", "chevron-down", small=True)
        self.more.clicked.connect(self._show_more)
        self._more_row = QWidget(self)
        more_line = row(self._more_row, (40, 6, 12, 6))
        more_line.addWidget(self.more)
        more_line.addStretch()
        stack.addWidget(self._more_row)
        self._pip_rule = Rule(parent=self)
        self.pip = PipSection(self)
        self.pip.answered.connect(self.answered)
        stack.addWidget(self._pip_rule)
        stack.addWidget(self.pip)
        self._found_rule = Rule(parent=self)
        self.found = _FoundRow(self)
        stack.addWidget(self._found_rule)
        stack.addWidget(self.found)
        self.setAccessibleName(self.tr("Findings"))

    def show_review(self, review: Review, answers: dict[str, str]) -> None:
        """Show a review. Rows keep their order, so that nothing moves under the pointer."""
        self._review, self._answers = review, answers
        findings = {one.id: one for one in review.findings if told_here(one)}
        self._drop([key for key in self.rows if key not in findings])
        self._order = _merged(self._order, list(findings))
        self._place(findings)
        hidden = len(self._order) - len(self.rows)
        self.more.setText(self.tr("Show %n more", "", hidden))
        self._more_row.setVisible(hidden > 0)
        self.pip.setVisible(bool(review.pip))
        if review.pip:
            self.pip.show_heading(
                words.find(review, words.PIP), words.find(review, words.PIP_UNSAFE)
            )
            self.pip.show_rows(review.pip, entries_of(review.file))
        lead, detail = words.found_words(review)
        self.found.say(lead, detail)
        self.found.setVisible(bool(lead))
        self._pip_rule.setVisible(bool(review.pip) and bool(self.rows))
        self._found_rule.setVisible(bool(lead) and bool(self.rows or review.pip))
        self.setVisible(bool(self.rows or review.pip or lead))

    def answer(self, finding: str, choice: str) -> None:
        """Show an answer before the engine has said what comes of it."""
        if finding in self.rows:
            self.rows[finding].show_finding(self.rows[finding].finding, choice)

    def light(self, finding: str) -> QWidget | None:
        """Mark a row, and return it to be brought into view."""
        if finding in self._order and finding not in self.rows:
            self._limit = len(self._order)
            self._again()
        for key, one in self.rows.items():
            one.light(on=key == finding)
        if finding in {words.PIP, words.PIP_UNSAFE}:
            return self.pip
        return self.rows.get(finding) or self.pip.line_of(finding)

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard reaches, in the order it is read."""
        shown = [self.rows[key] for key in self._order if key in self.rows]
        stops = [stop for one in shown for stop in one.tab_stops()]
        stops.append(self.more)
        stops += [stop for one in self.pip.lines.values() for stop in one.tab_stops()]
        return [*stops, self.pip.more]

    def _place(self, findings: Mapping[str, ReviewFinding]) -> None:
        placed = 0
        for position, key in enumerate(self._order):
            answer = self._answers.get(key, "")
            if key in self.rows:
                self.rows[key].show_finding(findings[key], answer)
                placed += 1
                continue
            if position >= self._limit:
                continue
            made = FindingRow(findings[key], self)
            made.show_finding(findings[key], answer)
            made.answered.connect(self.answered)
            made.lines_wanted.connect(self.lines_wanted)
            made.alike_wanted.connect(self._answer_alike)
            self.rows[key], self._rules[key] = made, Rule(parent=self)
            self._list.insertWidget(2 * placed, self._rules[key])
            self._list.insertWidget(2 * placed + 1, made)
            placed += 1
        first = self._order[0] if self._order else ""
        last = next((key for key in reversed(self._answers) if key in self.rows), "")
        for key, one in self.rows.items():
            others = self._alike(findings[key]) if key == last else []
            one.offer_alike(len(others))
        for key, rule in self._rules.items():
            rule.setVisible(key != first)

    def _alike(self, finding: ReviewFinding) -> list[str]:
        if self._review is None:
            return []
        return words.alike(self._review, self._answers, finding)

    def _answer_alike(self, key: str) -> None:
        finding = self.rows[key].finding
        self.all_answered.emit(dict.fromkeys(self._alike(finding), self._answers[key]))

    def _drop(self, gone: list[str]) -> None:
        for key in gone:
            for widget in (self.rows.pop(key), self._rules.pop(key)):
                self._list.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _show_more(self) -> None:
        self._limit += 4 * AT_ONCE
        self._again()

    def _again(self) -> None:
        if self._review is not None:
            self.show_review(self._review, self._answers)


class _FoundRow(QWidget):
    """The last row: what is as it should be."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        line = row(self, (14, 12, 12, 12), 10)
        icon = IconLabel("circle-check", "ok", 16)
        icon.setFixedHeight(20)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        stack = column(None)
        self.lead = Text("", "body-strong", wrap=True)
        self._detail = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self.lead)
        stack.addWidget(self._detail)
        line.addLayout(stack, 1)

    def say(self, lead: str, detail: str) -> None:
        self.lead.setText(lead)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(" ".join((lead, detail)).strip())


def told_here(finding: ReviewFinding) -> bool:
    """Some have a place of their own; the one about the name if there is nothing to choose."""
    if finding.id == words.NAME:
        return bool(finding.choices)
    return finding.id not in {words.PIP, words.PIP_UNSAFE, words.FOUND}


def entries_of(file: ReadFile) -> dict[tuple[int, str], PipEntry]:
    """Lines for pip by line and name; those of included files are at the line that names them."""
    found = {(entry.line, entry.name): entry for entry in file.pip}
    for included in file.included:
        for (_line, name), entry in entries_of(included).items():
            found.setdefault((included.included_at, name), entry)
    return found


def _merged(shown: list[str], wanted: list[str]) -> list[str]:
    """Those shown stay in their order; new ones come before what follows them in `wanted`."""
    merged = [key for key in shown if key in set(wanted)]
    known = set(merged)
    for position, key in enumerate(wanted):
        if key in known:
            continue
        before = [one for one in wanted[:position] if one in known]
        place = merged.index(before[-1]) + 1 if before else 0
        merged.insert(place, key)
        known.add(key)
    return merged
