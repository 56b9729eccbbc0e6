"""The right side of the sheet: what a solve says about what has been filled in so far."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from core.model.plan import Plan
from core.model.problem import Problem, Retry, UseName
from gui.language import format_duration, format_size, join_words, problem_text, say
from gui.widgets.buttons import Button, IconButton
from gui.widgets.channel_tab import channel_label
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.result_panel import SEVERITY_ICONS, ResultPanel
from gui.widgets.text import ElidedLabel, Text


@dataclass(frozen=True)
class Verdict:
    """What is known right now. At most one of `plan` and `problem` is set."""

    name: str = ""
    name_problem: Problem | None = None
    plan: Plan | None = None
    problem: Problem | None = None
    solving: bool = False
    unfinished: str = ""
    """Text in the packages field that is no package yet."""
    wish: str = ""
    """What is still missing before anything can be solved."""


class VerdictPanel(ResultPanel):
    """Rebuilt for each verdict. `chosen` carries the Action of a problem's button."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verdict = Verdict()
        self.stack.addWidget(self._build_command())
        self.show_verdict(Verdict())

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what is known."""
        self.verdict = verdict
        self.begin(solving=verdict.solving, time=self._time_words(verdict))
        if verdict.problem is not None:
            self.add_title("octagon-x", "danger", self.tr("Cannot be created"))
            self._show_problem(verdict.problem)
        elif verdict.plan is not None:
            self._show_plan(verdict, verdict.plan)
        elif verdict.wish:
            self.add_line("info", "info", verdict.wish)
        else:
            self.add_line("hourglass", "text-3", self.tr("Checking what would be installed…"))
        if verdict.unfinished:
            words = self.tr("“{text}” is not chosen yet and does not count")
            self.add_line("info", "info", words.format(text=verdict.unfinished))
        self.content.addStretch(1)
        plan = verdict.plan
        command = plan.command if plan is not None and plan.name == verdict.name else ""
        self._command_box.setVisible(bool(command))
        self._command.setText(_wrapped(command))

    # What a plan says ------------------------------------------------------------------------

    def _show_plan(self, verdict: Verdict, plan: Plan) -> None:
        if plan.blocked:
            self.add_title("octagon-x", "danger", self.tr("Cannot be created"))
        elif verdict.name_problem is not None:
            self.add_title("octagon-x", "danger", self.tr("Not under this name"))
            self.add_line("info", "info", problem_text(verdict.name_problem).title)
        else:
            self.add_title("circle-check", "ok", self.tr("Can be created"))
        self.content.addWidget(self._card(verdict, plan))
        channels = join_words([channel_label(channel) for channel in plan.channels])
        if plan.after:
            words = self.tr("All packages found in {channels}, and they fit together")
            self.add_line("circle-check", "ok", words.format(channels=channels))
        cached = sum(change.cached for change in plan.changes)
        if cached:
            words = self.tr(
                "%n package(s) already on this computer, not downloaded again", "", cached
            )
            self.add_line("circle-check", "ok", words)
        for check in plan.checks:
            icon, token = SEVERITY_ICONS[check.severity]
            self.add_line(icon, token, say(check.message).rstrip(".。"), check.detail)

    def _show_problem(self, problem: Problem) -> None:
        words = problem_text(problem)
        self.content.addWidget(Text(words.title, "body-strong", wrap=True))
        self.content.addWidget(Text(words.why, "body", "text-2", wrap=True))
        for suggestion in problem.suggestions:
            if isinstance(suggestion.action, (UseName, Retry)):
                button = Button(say(suggestion.message), "fix", small=True)
                action = suggestion.action
                button.clicked.connect(
                    lambda _checked=False, action=action: self.chosen.emit(action)
                )
                self.content.addWidget(button)

    def _card(self, verdict: Verdict, plan: Plan) -> QWidget:
        card = Panel("card")
        stack = column(card, (14, 12, 14, 12), 3)
        stack.addWidget(ElidedLabel(verdict.name or self.tr("No name yet"), "h-section"))
        versions = {record.name: record.version for record in plan.after}
        packages = self.tr("%n package(s)", "", len(plan.after))
        if "python" in versions:
            words = self.tr("Python {version} · {packages}")
            packages = words.format(version=versions["python"], packages=packages)
        stack.addWidget(Text(packages, "body", "text-2"))
        words = self.tr("Download {download}, {disk} on disk")
        if plan.download.at_least:
            words = self.tr("Download at least {download}, {disk} on disk")
        elif not plan.download.bytes:
            words = self.tr("Nothing to download, {disk} on disk")
        sizes = words.format(
            download=format_size(plan.download.bytes), disk=format_size(plan.disk.bytes)
        )
        stack.addWidget(Text(sizes, "small", "text-2", wrap=True))
        return card

    def _time_words(self, verdict: Verdict) -> str:
        if verdict.solving:
            return self.tr("Solving…")
        if verdict.plan is not None:
            words = self.tr("Solved in {time}")
            return words.format(time=format_duration(max(0.1, verdict.plan.solve_seconds)))
        return ""

    # Small pieces ----------------------------------------------------------------------------

    def _build_command(self) -> QWidget:
        self._command_box = QWidget(self)
        stack = column(self._command_box, spacing=6)
        stack.addWidget(Rule(parent=self._command_box))
        head = row(None)
        head.addWidget(Text(self.tr("Equivalent command"), "small", "text-2"))
        head.addStretch(1)
        copy = IconButton("copy", self.tr("Copy the command"), size=14, box=26)
        copy.clicked.connect(self._copy_command)
        head.addWidget(copy)
        stack.addLayout(head)
        self._command = Text("", "mono", "text-2", wrap=True, selectable=True)
        stack.addWidget(self._command)
        return self._command_box

    def _copy_command(self) -> None:
        if self.verdict.plan is not None:
            QGuiApplication.clipboard().setText(self.verdict.plan.command)


def _wrapped(command: str) -> str:
    """At most so much that four lines hold it; the copy button has all of it."""
    return command if len(command) <= 150 else command[:149].rsplit(" ", 1)[0] + " …"
