"""The pip section: who installs what, and what is off until the user agrees to it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.importing import PipEntry
from core.model.review import PipRow, PipVia, ReviewFinding
from gui.language import say
from gui.sheets.import_file import words
from gui.sheets.import_file.check_box import CheckBox
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Margins, Panel, Rule, clear, column, row
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.text import ElidedLabel, Text

Entries = Mapping[tuple[int, str], PipEntry]
"""Lines for pip by line and name."""

_FIXED = frozenset({"review-pip-marker", "review-pip-twice"})
"""Notes of lines that ask for nothing, here or once more."""
AT_ONCE = 20
"""Rows before "Show more"; each is a handful of widgets."""


class _Remark(QWidget):
    def __init__(self, parent: QWidget, icon: str, token: str, margins: Margins) -> None:
        super().__init__(parent)
        line = row(self, margins, 6)
        mark = IconLabel(icon, token, 14)
        mark.setFixedHeight(18)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._text = Text("", "small", "text-2", wrap=True)
        line.addWidget(self._text, 1)
        self.hide()

    def say(self, words: str) -> None:
        if words != self._text.text():
            self._text.setText(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        return self._text.text()


class PipLine(QWidget):
    """One line. `answered` carries its id and a PipVia; `picked` is its line in the file."""

    answered = Signal(str, str)

    def __init__(
        self, pip_row: PipRow, entry: PipEntry | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = pip_row
        self._last: PipVia = pip_row.via if pip_row.via is not PipVia.NOBODY else PipVia.PIP
        stack = column(self, (8, 3, 8, 3), 0)
        line = row(None, spacing=6)
        name = pip_row.name or pip_row.text
        self.box = CheckBox(self.tr("Install {package}").format(package=name))
        self.box.clicked.connect(self._ticked)
        line.addWidget(self.box)
        line.addWidget(ElidedLabel(name, "body-medium"))
        self._version = ElidedLabel(words.pip_version(entry), "small", "text-2")
        line.addWidget(self._version, 1)
        self.via: SegmentedFilter | None = None
        if pip_row.conda_spec:
            both = [(PipVia.PIP.value, "pip"), (PipVia.CONDA.value, "conda")]
            self.via = SegmentedFilter(both, self._last)
            self.via.setFixedHeight(26)
            self.via.segment(PipVia.CONDA).setToolTip(pip_row.conda_spec)
            for tool in (PipVia.PIP, PipVia.CONDA):
                self.via.segment(tool).setAccessibleName(f"{tool} {name}")
            self.via.chosen.connect(self._chose)
            line.addWidget(self.via)
        else:
            line.addWidget(Text(self.tr("only pip"), "small", "text-2"))
        stack.addLayout(line)
        self._warning = _Remark(self, "triangle-alert", "warn", (32, 0, 0, 4))
        self._note = _Remark(self, "info", "info", (32, 0, 0, 4))
        stack.addWidget(self._warning)
        stack.addWidget(self._note)
        self.show_row(pip_row)

    def show_row(self, pip_row: PipRow) -> None:
        """Show a newer review of the same line."""
        self.row = pip_row
        on = pip_row.via is not PipVia.NOBODY
        if on:
            self._last = pip_row.via
        self.box.setChecked(on)
        self.setAccessibleName(words.pip_spoken(pip_row))
        if self.via is not None:
            self.via.setEnabled(on)
            self.via.choose(self._last)
        # Nothing the user says would change these.
        self.box.setEnabled(pip_row.note is None or pip_row.note.code not in _FIXED)
        for line, message in ((self._warning, pip_row.unsafe), (self._note, pip_row.note)):
            line.say(say(message) if message is not None else "")
        self.box.setAccessibleDescription(self._warning.words())

    def tab_stops(self) -> list[QWidget]:
        """What the keyboard reaches, in order."""
        if self.via is None:
            return [self.box]
        return [self.box, self.via.segment(PipVia.PIP), self.via.segment(PipVia.CONDA)]

    def _ticked(self) -> None:
        via = self._last if self.box.isChecked() else PipVia.NOBODY
        if self.via is not None:
            self.via.setEnabled(self.box.isChecked())
        self.answered.emit(self.row.id, via.value)

    def _chose(self, via: str) -> None:
        if via != self._last:
            self._last = PipVia(via)
            self.answered.emit(self.row.id, via)


class PipSection(QWidget):
    """A row of the card of findings that holds rows of its own."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, PipLine] = {}
        self._rows: tuple[PipRow, ...] = ()
        self._entries: Entries = {}
        self._shown = AT_ONCE
        line = row(self, (14, 12, 12, 14), 10)
        self._icon = IconLabel("package-plus", "info", 16)
        self._icon.setFixedHeight(20)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        stack = column(None, spacing=0)
        self._lead = Text("", "body-strong", wrap=True)
        stack.addWidget(self._lead)
        self._detail = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self._detail)
        self._unsafe = _Remark(self, "triangle-alert", "warn", (0, 6, 0, 0))
        stack.addWidget(self._unsafe)
        stack.addSpacing(8)
        self._box = Panel("card", self)
        self._stack = column(self._box, (1, 1, 1, 1))
        stack.addWidget(self._box)
        self.more = Button("", "link", "chevron-down", small=True)
        self.more.clicked.connect(self._show_more)
        stack.addWidget(self.more)
        line.addLayout(stack, 1)

    def show_heading(self, found: ReviewFinding | None, unsafe: ReviewFinding | None) -> None:
        """What is said of all of them; what is unsafe has a sentence of its own."""
        first = found or unsafe
        alone = found is None
        self._icon.set_icon(*(("triangle-alert", "warn") if alone else ("package-plus", "info")))
        lead = words.lead(first.message) if first is not None else ""
        detail = say(first.detail) if first is not None and first.detail is not None else ""
        self._lead.setText(lead)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(lead)
        self.setAccessibleDescription(detail)
        warning = ""
        if unsafe is not None and not alone:
            parts = [unsafe.message] + ([unsafe.detail] if unsafe.detail is not None else [])
            said = [say(part) for part in parts]
            warning = self.tr("{what}. {why}").format(
                what=said[0].rstrip(".。"), why=" ".join(said[1:])
            )
        self._unsafe.say(warning)

    def show_rows(self, rows: tuple[PipRow, ...], entries: Entries) -> None:
        """Show a newer review; rows that were there stay where they are."""
        if [one.id for one in rows] != [one.id for one in self._rows]:
            self._empty()
        self._rows, self._entries = rows, entries
        # What is off until the user agrees must not hide behind "Show more".
        order = sorted(rows, key=lambda one: one.unsafe is None) if len(rows) > AT_ONCE else rows
        for pip_row in order[: self._shown]:
            if pip_row.id in self.lines:
                self.lines[pip_row.id].show_row(pip_row)
            else:
                self._add(pip_row)
        hidden = len(rows) - len(self.lines)
        self.more.setText(self.tr("Show %n more", "", hidden))
        self.more.setVisible(hidden > 0)

    def line_of(self, key: str) -> PipLine | None:
        """The line of a row, brought out from behind "Show more" where it must be."""
        if key in {one.id for one in self._rows} and key not in self.lines:
            self._shown = len(self._rows)
            self.show_rows(self._rows, self._entries)
        return self.lines.get(key)

    def _add(self, pip_row: PipRow) -> None:
        if self.lines:
            self._stack.addWidget(Rule(parent=self._box))
        line = PipLine(pip_row, self._entries.get((pip_row.line, pip_row.name)), self._box)
        line.answered.connect(self.answered)
        self.lines[pip_row.id] = line
        self._stack.addWidget(line)

    def _empty(self) -> None:
        clear(self._stack)
        self.lines = {}
        self._shown = AT_ONCE

    def _show_more(self) -> None:
        self._shown += 4 * AT_ONCE
        self.show_rows(self._rows, self._entries)
