"""The problem sheet: what cannot be, why, and what works instead."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.model.problem import CloseProgram, Problem, Suggestion, UseName, UseRequest
from core.model.request import Request
from core.model.wording import PROBLEMS
from gui.language import problem_text, say
from gui.language.rich import emphasised_title, to_html
from gui.sheets.problem.conflict_view import ConflictView
from gui.sheets.problem.details import DetailsRow
from gui.sheets.problem.names import NearNames
from gui.sheets.problem.renaming import renamed
from gui.sheets.problem.ways import Ways
from gui.widgets.buttons import Button
from gui.widgets.frames import column, row
from gui.widgets.sheet import WIDE, Sheet
from gui.widgets.text import Text

_NARROW = (720, 0)


class ProblemSheet(Sheet):
    """Ends with the `Action` chosen, or None (back). Another request to plan is a `UseRequest`."""

    def __init__(
        self,
        problem: Problem,
        request: Request | None = None,
        *,
        installed: Mapping[str, str] | None = None,
        back: str = "",
    ) -> None:
        """`installed` are the versions the environment has now, `back` the words of Cancel."""
        words = problem_text(problem)
        ways = [s for s in problem.suggestions if _is_way(s)]
        roomy = bool(ways) or problem.conflict is not None
        super().__init__(words.title, "octagon-x", "danger", size=WIDE if roomy else _NARROW)
        self.problem = problem
        self._request = request
        if problem.code in PROBLEMS:
            self.set_sentence(to_html(emphasised_title(problem)))
        self.title.setWordWrap(True)
        content = QWidget(self)
        stack = column(content, (24, 14, 24, 0 if roomy else 12), 12)
        self._add_explanation(stack, words.why, words.next, ways)
        self.picture: ConflictView | None = None
        if problem.conflict is not None and problem.conflict.nodes:
            self.picture = ConflictView(problem.conflict, words.title)
            stack.addWidget(self.picture)
        others = self._other_buttons()
        self.ways = Ways(ways, others, installed or {}) if ways else None
        if self.ways is not None:
            stack.addWidget(self.ways)
        names = [s for s in problem.suggestions if isinstance(s.action, UseName)]
        self.names = NearNames(names) if names and request is not None else None
        if self.names is not None:
            stack.addWidget(self.names)
        self._add_advice(stack, [] if ways else others)
        if roomy:
            stack.addStretch(1)
            self._add_scrolled(content)
        else:
            self.body.addWidget(content)
        if problem.detail:
            self.body.addWidget(self._details(problem, solver=roomy))
        self._fill_footer(back)

    def _details(self, problem: Problem, *, solver: bool) -> DetailsRow:
        count = len(problem.detail.strip().splitlines())
        if solver:
            note = self.tr("the solver's own words, %n line(s)", "", count)
            return DetailsRow(self.tr("Solver details"), note, problem.detail)
        note = self.tr("%n line(s) for the curious", "", count)
        return DetailsRow(self.tr("Details"), note, problem.detail)

    def _add_explanation(
        self, stack: QVBoxLayout, why: str, following: str, ways: list[Suggestion]
    ) -> None:
        sentences = [why] if ways else [why, following]
        if not ways and self.problem.conflict is not None:
            sentences = [why, self.tr("No small change that works was found by trying.")]
        for sentence in sentences:
            if sentence:
                stack.addWidget(Text(sentence, "body", "text-2", wrap=True, selectable=True))

    def _other_buttons(self) -> list[Button]:
        """Buttons of suggestions that are neither ways nor names."""
        buttons = []
        for suggestion in self.problem.suggestions:
            action = suggestion.action
            if action is None or _is_way(suggestion) or isinstance(action, UseName | CloseProgram):
                continue
            button = Button(say(suggestion.message), "fix", small=True)
            button.clicked.connect(lambda _checked=False, action=action: self.finish(action))
            buttons.append(button)
        return buttons

    def _add_advice(self, stack: QVBoxLayout, buttons: list[Button]) -> None:
        for suggestion in self.problem.suggestions:
            # Closing somebody's program is theirs to do: it may hold work that is not saved.
            if suggestion.action is None or isinstance(suggestion.action, CloseProgram):
                stack.addWidget(Text(say(suggestion.message), "body", "text-2", wrap=True))
        if buttons:
            line = row(None, spacing=8)
            for button in buttons:
                line.addWidget(button)
            line.addStretch()
            stack.addLayout(line)

    def _add_scrolled(self, content: QWidget) -> None:
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        self.body.addWidget(area, 1)

    def _fill_footer(self, back: str) -> None:
        if self.problem.unchanged:
            self.set_reassurance(self.tr("Nothing was changed"))
        self.add_cancel(back or self.tr("Close"))
        self.preview_button: Button | None = None
        if self.ways is not None or self.names is not None:
            self.preview_button = self.add_button(
                self.tr("Preview this way"), "primary", "arrow-right", trailing=True
            )
            self.preview_button.clicked.connect(self._preview)

    def _preview(self) -> None:
        if self.ways is not None:
            self.finish(self.ways.current().action)
        elif self.names is not None and self._request is not None:
            self.finish(UseRequest(renamed(self._request, self.names.chosen())))


def _is_way(suggestion: Suggestion) -> bool:
    return suggestion.alternative is not None and suggestion.action is not None
