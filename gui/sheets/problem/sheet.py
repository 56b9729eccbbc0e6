"""The problem sheet: what cannot be, why, and what works instead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.model.problem import Problem, Suggestion, UseName, UseRequest
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

    def __init__(self, problem: Problem, request: Request | None = None, *, back: str = "") -> None:
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
        stack = column(content, (24, 16, 24, 12), 14)
        self._add_explanation(stack, words.why, words.next, ways)
        self.picture: ConflictView | None = None
        if problem.conflict is not None and problem.conflict.nodes:
            self.picture = ConflictView(problem.conflict, words.title)
            stack.addWidget(self.picture)
        self.ways = Ways(ways) if ways else None
        if self.ways is not None:
            stack.addWidget(self.ways)
        names = [s for s in problem.suggestions if isinstance(s.action, UseName)]
        self.names = NearNames(names) if names and request is not None else None
        if self.names is not None:
            stack.addWidget(self.names)
        self._add_others(stack)
        if roomy:
            stack.addStretch(1)
            self._add_scrolled(content)
        else:
            self.body.addWidget(content)
        if problem.detail:
            title = self.tr("Solver details") if roomy else self.tr("Details")
            self.body.addWidget(DetailsRow(title, problem.detail))
        self._fill_footer(back)

    def _add_explanation(
        self, stack: QVBoxLayout, why: str, following: str, ways: list[Suggestion]
    ) -> None:
        sentences = [why] if ways else [why, following]
        for sentence in sentences:
            if sentence:
                stack.addWidget(Text(sentence, "body", "text-2", wrap=True, selectable=True))

    def _add_others(self, stack: QVBoxLayout) -> None:
        """Advice without a button, and buttons that are neither ways nor names."""
        buttons = row(None, spacing=8)
        for suggestion in self.problem.suggestions:
            if suggestion.action is None:
                stack.addWidget(Text(say(suggestion.message), "body", "text-2", wrap=True))
            elif not _is_way(suggestion) and not isinstance(suggestion.action, UseName):
                button = Button(say(suggestion.message), "fix")
                action = suggestion.action
                button.clicked.connect(lambda _checked=False, action=action: self.finish(action))
                buttons.addWidget(button)
        if buttons.count():
            buttons.addStretch()
            stack.addLayout(buttons)

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
