"""The questions, one under the other; each says what was answered, none knows of the others."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.environment import EnvironmentList
from core.model.frameworks import InstallChoices
from core.model.mirror import MirrorCatalogue
from gui.language import say
from gui.sheets.install_framework.companion_boxes import CompanionBoxes
from gui.sheets.install_framework.compute_cards import ComputeCards, line_value
from gui.sheets.install_framework.sources_card import SourcesCard
from gui.sheets.install_framework.target_row import TargetRow
from gui.sheets.install_framework.version_cards import VersionCards
from gui.sheets.install_framework.words import without_badge
from gui.widgets.frames import Panel, column, row
from gui.widgets.text import Text
from gui.widgets.value_buttons import ValueButtons

LABEL = 84


class InstallForm(Panel):
    """`answered` carries the name of a field of the draft, and what was chosen for it."""

    answered = Signal(str, object)

    def __init__(self, found: EnvironmentList, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.stack = column(self, (24, 18, 24, 16), 14)
        self.target = TargetRow(found, self)
        self.versions = VersionCards(self)
        self.pythons = ValueButtons(self.tr("Python"), self)
        self._python_note = Text("", "small", "text-2", wrap=True)
        self.computes = ComputeCards(self)
        self.companions = CompanionBoxes(self)
        self.sources = SourcesCard(self)
        self._rows: list[tuple[QWidget, QWidget]] = []
        self._add(self.tr("Install into"), self.target)
        self._add(self.tr("Version"), self.versions, self.versions.more)
        self._add(self.tr("Python"), self._python_block())
        self._add(self.tr("Runs on"), self.computes)
        self._add(self.tr("Along with"), self.companions)
        self._add(self.tr("From"), self.sources)
        self.stack.addStretch(1)
        self.versions.chosen.connect(self._on_version)
        self.pythons.chosen.connect(self._on_python)
        self.computes.chosen.connect(self._on_compute)
        self.computes.line_chosen.connect(self._on_line)
        self.companions.chosen.connect(self._on_companions)
        self.show_questions(None, None)

    def show_questions(
        self, choices: InstallChoices | None, catalogue: MirrorCatalogue | None
    ) -> None:
        """Show what there is to choose from; only the place before that is known."""
        for widget, label in self._rows[1:]:
            widget.setVisible(choices is not None)
            label.setVisible(choices is not None)
        if choices is None:
            return
        self.versions.show_choices(choices.versions)
        self.pythons.show_values([line_value(one) for one in choices.pythons])
        self.pythons.choose(next((one.value for one in choices.pythons if one.chosen), ""))
        self._python_note.setText(say(choices.python_note))
        self._python_note.setVisible(choices.python_note is not None)
        # "Found" is said of what is here only.
        plain = choices.wish.described
        computes = tuple(without_badge(one) if plain else one for one in choices.computes)
        self.computes.show_choices(computes, choices.machine, said=choices.refusal is not None)
        self.computes.show_lines(choices.cudas)
        self.companions.show_choices(choices.companions)
        self.sources.show_sources(choices.sources, catalogue)
        offered = bool(choices.versions)
        there = (
            offered,
            offered and choices.pythons,
            offered and choices.computes,
            offered and choices.refusal is None and choices.companions,
            choices.sources,
        )
        for (widget, label), answers in zip(self._rows[1:], there, strict=True):
            widget.setVisible(bool(answers))
            label.setVisible(bool(answers))

    # What is chosen --------------------------------------------------------------------------

    def _on_version(self, version: str) -> None:
        self.answered.emit("version", version)

    def _on_python(self, minor: str) -> None:
        self.answered.emit("python", minor)

    def _on_compute(self, value: str) -> None:
        self.answered.emit("compute", value)

    def _on_line(self, cuda: str) -> None:
        self.answered.emit("cuda", cuda)

    def _on_companions(self, names: tuple[str, ...]) -> None:
        self.answered.emit("companions", names)

    # How it is built -------------------------------------------------------------------------

    def _python_block(self) -> QWidget:
        holder = QWidget(self)
        inside = column(holder, spacing=4)
        inside.addWidget(self.pythons)
        inside.addWidget(self._python_note)
        return holder

    def _add(self, words: str, widget: QWidget, below: QWidget | None = None) -> None:
        """A label and its widget; `below` stands under the label."""
        line: QHBoxLayout = row(None)
        label = QWidget(self)
        label.setFixedWidth(LABEL)
        stack = column(label)
        text = Text(words, "body-strong", wrap=True)
        text.setMinimumHeight(32)
        text.setBuddy(widget)
        stack.addWidget(text)
        if below is not None:
            stack.addWidget(below)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(widget, 1)
        self.stack.addLayout(line)
        self._rows.append((widget, label))
