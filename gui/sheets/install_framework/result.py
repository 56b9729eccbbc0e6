"""The right side of the sheet: what comes of the answers, by a real solve of exactly these."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.frameworks import ChosenBuild, Fit, InstallChoices, Repair
from core.model.plan import Plan, Severity
from core.model.problem import Problem, Retry, UseRequest
from gui.language import format_duration, problem_text, say
from gui.sheets.install_framework.result_words import (
    build_words,
    cached_words,
    change_words,
    chosen_words,
    size_words,
)
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, Rule, column, row
from gui.widgets.result_panel import SEVERITY_ICONS, ResultPanel
from gui.widgets.text import Text

translate = QCoreApplication.translate

ENVIRONMENTS = "environments"
"""The page a way names where a new environment is the way."""

UNPROVED = "choose-way-unproved"
"""A way that tries what nobody has proved."""

_FITS = {
    Fit.YES: ("circle-check", "ok"),
    Fit.LIKELY: ("info", "info"),
    Fit.UNKNOWN: ("info", "info"),
    Fit.NO: ("octagon-x", "danger"),
}


@dataclass(frozen=True)
class Verdict:
    """What is known about the answers as they are now. Nothing in it is about other answers."""

    choices: InstallChoices | None = None
    plan: Plan | None = None
    chosen: ChosenBuild | None = None
    """For another computer, in place of a plan."""
    problem: Problem | None = None
    name_problem: Problem | None = None
    solving: bool = False
    speed: float | None = None
    """Bytes per second, as far as one was measured."""


class InstallResult(ResultPanel):
    """Rebuilt for each verdict. `chosen` carries the Repair or the Action of a button.

    `ways` are the buttons that lead on where nothing can be installed as it is.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = Verdict()
        self.ways: list[Button] = []
        self._meanings: list[Repair | Retry | UseRequest] = []
        self.promise = self._build_promise()
        self.stack.addWidget(self.promise)
        self.show_verdict(Verdict())

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what is known."""
        self.verdict = verdict
        self.ways, self._meanings = [], []
        self.begin(solving=verdict.solving, time=self._time_words(verdict))
        choices = verdict.choices
        if verdict.problem is not None:
            title = self.tr("Cannot be installed")
            if choices is None:
                title = self.tr("Could not be looked up")
            self.add_title("octagon-x", "danger", title)
            self._show_problem(verdict.problem)
        elif choices is not None and choices.refusal is not None:
            self._show_refusal(choices)
        elif verdict.plan is not None and choices is not None:
            self._show_plan(verdict, choices, verdict.plan)
        elif verdict.chosen is not None and choices is not None:
            self._show_chosen(choices, verdict.chosen)
        else:
            self.add_line("hourglass", "text-3", self.tr("Checking what would be installed…"))
        self.content.addStretch(1)

    # What there is to say --------------------------------------------------------------------

    def _show_plan(self, verdict: Verdict, choices: InstallChoices, plan: Plan) -> None:
        if verdict.name_problem is not None:
            self.add_title("octagon-x", "danger", self.tr("Not under this name"))
            self.add_line("info", "info", problem_text(verdict.name_problem).title)
        elif plan.blocked:
            self.add_title("octagon-x", "danger", self.tr("Cannot be installed now"))
        elif not (plan.changes or plan.pip_adds or plan.pip_removes):
            self.add_title("circle-check", "ok", self.tr("All of it is installed already"))
        else:
            self.add_title("circle-check", "ok", self.tr("Can be installed"))
        title, facts = build_words(choices, plan)
        self._add_card(title, facts, size_words(plan, verdict.speed))
        # That all is well with it say the checks.
        for remark in (one for one in plan.gpu if one.severity is not Severity.OK):
            icon, token = SEVERITY_ICONS[remark.severity]
            self.add_line(icon, token, say(remark.message))
        self._add_checks(choices)
        for check in plan.checks:
            icon, token = SEVERITY_ICONS[check.severity]
            self.add_line(icon, token, say(check.message).rstrip(".。"), check.detail)
        if words := cached_words(plan):
            self.add_line("circle-check", "ok", words)
        if changing := change_words(plan):
            words, token = changing
            self.add_line("triangle-alert" if token == "warn" else "info", token, words)
        self._add_reasons(choices)

    def _show_chosen(self, choices: InstallChoices, chosen: ChosenBuild) -> None:
        self.add_title("circle-check", "ok", self.tr("That computer can run it"))
        self._add_card(*chosen_words(choices, chosen))
        self._add_checks(choices)
        self._add_reasons(choices)

    def _show_refusal(self, choices: InstallChoices) -> None:
        icon, token, title = "octagon-x", "danger", self.tr("No build can run as chosen")
        if not choices.versions:
            title = self.tr("Not on offer here")
        elif any(way.message.code == UNPROVED for way in choices.ways):
            # It can still be tried.
            icon, token, title = "triangle-alert", "warn", self.tr("Not known to run here")
        self.add_title(icon, token, title)
        self.content.addWidget(Text(say(choices.refusal), "body", "text", wrap=True))
        self._add_checks(choices)
        if choices.ways:
            self.content.addWidget(Text(self.tr("What you can do"), "small-strong"))
        for way in choices.ways:
            self._add_way(say(way.message), way)
        self._add_reasons(choices)

    def _show_problem(self, problem: Problem) -> None:
        words = problem_text(problem)
        self.content.addWidget(Text(words.title, "body-strong", wrap=True))
        for sentence in (words.why, words.next):
            if sentence:
                self.content.addWidget(Text(sentence, "body", "text-2", wrap=True))
        for suggestion in problem.suggestions:
            if isinstance(suggestion.action, (Retry, UseRequest)):
                self._add_way(say(suggestion.message), suggestion.action)
        if not any(isinstance(one.action, Retry) for one in problem.suggestions):
            self._add_way("", Retry())

    # Small pieces ----------------------------------------------------------------------------

    def _add_checks(self, choices: InstallChoices) -> None:
        for check in choices.checks:
            icon, token = _FITS[check.fit]
            self.add_line(icon, token, say(check.message))

    def _add_reasons(self, choices: InstallChoices) -> None:
        said = [check.message for check in choices.checks]
        reasons = [reason for reason in choices.reasons if reason not in said]
        if not reasons:
            return
        self.content.addSpacing(2)
        heading = self.tr("Why") if choices.refusal else self.tr("Why this one")
        self.content.addWidget(Text(heading, "small-strong"))
        for reason in reasons:
            self.content.addWidget(Text(say(reason), "small", "text-2", wrap=True))

    def _add_card(self, title: str, facts: str, sizes: str) -> None:
        card = Panel("card")
        stack = column(card, (14, 12, 14, 12), 3)
        stack.addWidget(Text(title, "h-section", wrap=True))
        for words, role in ((facts, "body"), (sizes, "small")):
            if words:
                stack.addWidget(Text(words, role, "text-2", wrap=True))
        self.content.addWidget(card)

    def _add_way(self, words: str, way: Repair | Retry | UseRequest) -> None:
        """A sentence and a button where it leads somewhere; else an advice to be read."""
        verb = _verb(way)
        if not verb:
            self.add_line("arrow-right", "text-2", words)
            return
        button = Button(verb, "fix", small=True)
        button.setAccessibleDescription(words)
        button.clicked.connect(self._tell)
        button.setProperty("way", len(self.ways))
        self._meanings.append(way)
        self.ways.append(button)
        left = Qt.AlignmentFlag.AlignLeft
        if isinstance(way, Retry):
            self.content.addWidget(button, 0, left)
            return
        card = Panel("card")
        stack = column(card, (12, 10, 12, 10), 8)
        stack.addWidget(Text(words, "body", wrap=True))
        stack.addWidget(button, 0, left)
        self.content.addWidget(card)

    def _tell(self) -> None:
        self.chosen.emit(self._meanings[self.sender().property("way")])

    def _time_words(self, verdict: Verdict) -> str:
        if verdict.solving:
            return self.tr("Solving…")
        if verdict.plan is not None:
            words = self.tr("Solved in {time}")
            return words.format(time=format_duration(max(0.1, verdict.plan.solve_seconds)))
        return ""

    def _build_promise(self) -> QWidget:
        promise = QWidget(self)
        stack = column(promise, spacing=10)
        stack.addWidget(Rule(parent=promise))
        line = row(None, spacing=8)
        stack.addLayout(line)
        mark = IconLabel("shield-check", "text-2", 16)
        mark.setFixedHeight(18)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr(
            "Nothing has been changed yet. The next step shows every change, and you decide then."
        )
        line.addWidget(Text(words, "small", "text-2", wrap=True), 1)
        return promise


def _verb(way: Repair | Retry | UseRequest) -> str:
    """What the button of a way says; empty for a mere advice."""
    if isinstance(way, Retry):
        return translate("InstallFramework", "Try again")
    if isinstance(way, UseRequest) or way.wish is not None or way.request is not None:
        return translate("InstallFramework", "Choose this")
    if way.page == ENVIRONMENTS:
        return translate("InstallFramework", "Make a new environment")
    return translate("InstallFramework", "See GPU & CUDA") if way.page else ""
