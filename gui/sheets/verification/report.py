"""What was tried: failures first, each with what it printed; then what failed before; the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.model.base import Message
from core.model.verification import TrialKind, TrialOutcome, Tried, Verification
from gui.language import format_count, join_words, say
from gui.sheets.verification import words
from gui.widgets.details import Details
from gui.widgets.frames import Card, IconLabel, Panel, column, row
from gui.widgets.text import ElidedLabel, Text

MOST_ROWS = 40
"""Failures with a row each; a longer list is read in the copied report."""
_MOST_NAMES = 60


class Report(QScrollArea):
    """A verification to be read from top to bottom."""

    def __init__(
        self,
        found: Verification,
        remarks: Sequence[Message] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(words.summary(found))
        content = Panel("surface", self)
        stack = column(content, (24, 16, 24, 18), 14)
        self.failures: list[FailureRow] = []
        self._add_failures(stack, self.tr("No longer works"), found.broken, "danger")
        self._add_failures(
            stack, self.tr("Failed before as well"), words.failed_before(found), "warn"
        )
        for one in words.about_gpu(found):
            stack.addWidget(GpuLine(one))
        rest = [
            ("circle-check", "ok", self.tr("Works"), TrialOutcome.PASSED),
            ("minus", "text-3", self.tr("Not tried"), TrialOutcome.NOT_TRIED),
        ]
        for icon, token, title, outcome in rest:
            listed = [
                one
                for one in words.with_outcome(found, outcome)
                if one.kind is not TrialKind.GPU  # has its line above
            ]
            if listed:
                stack.addWidget(_list_card(icon, token, title, listed))
        for remark in remarks:
            line = row(None, spacing=8)
            line.addWidget(IconLabel("info", "info", 16), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(say(remark), "small", "text-2", wrap=True), 1)
            stack.addLayout(line)
        stack.addStretch(1)
        self.setWidget(content)

    def _add_failures(
        self, stack: QVBoxLayout, title: str, listed: Sequence[Tried], token: str
    ) -> None:
        if not listed:
            return
        card = Card(title)
        card.note.setText(format_count(len(listed)))
        for one in listed[:MOST_ROWS]:
            failure = FailureRow(one, token)
            self.failures.append(failure)
            card.add_row(failure)
        if len(listed) > MOST_ROWS:
            more = Text(self.tr("and %n more", "", len(listed) - MOST_ROWS), "small", "text-3")
            more.setContentsMargins(16, 8, 16, 8)
            card.add_row(more)
        stack.addWidget(card)


class FailureRow(QWidget):
    """One that failed."""

    def __init__(self, tried: Tried, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, (16, 10, 16, 10), 10)
        icon = "octagon-x" if token == "danger" else "triangle-alert"
        line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        stack = column(None, spacing=3)
        head = row(None, spacing=8)
        head.addWidget(ElidedLabel(words.subject_words(tried), "body-medium"))
        if belongs := words.package_words(tried):
            head.addWidget(Text(belongs, "small", "text-3"))
        head.addStretch(1)
        stack.addLayout(head)
        said = words.outcome_words(tried)
        stack.addWidget(Text(said, "small", "text-2", wrap=True, selectable=True))
        self.details = Details(tried.detail, fit=True) if tried.detail else None
        if self.details is not None:
            stack.addWidget(self.details)
        line.addLayout(stack, 1)
        self.setAccessibleName(f"{words.subject_words(tried)}: {said}")


class GpuLine(QWidget):
    """Whether a framework can use the GPU, as a sentence."""

    def __init__(self, tried: Tried, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, spacing=8)
        seen = tried.outcome is TrialOutcome.PASSED
        icon, token = ("circle-check", "ok") if seen else ("minus", "text-3")
        line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(words.subject_words(tried), "body-medium"))
        said = words.outcome_words(tried)
        line.addWidget(Text(said, "body", "text-2", wrap=True, selectable=True), 1)
        self.setAccessibleName(f"{words.subject_words(tried)}: {said}")


def _list_card(icon: str, token: str, title: str, listed: Sequence[Tried]) -> QWidget:
    card = QWidget()
    line = row(card, spacing=8)
    line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
    stack = column(None, spacing=2)
    head = row(None, spacing=8)
    head.addWidget(Text(title, "body-medium"))
    head.addWidget(Text(format_count(len(listed)), "body", "text-2"))
    head.addStretch(1)
    stack.addLayout(head)
    names = [one.subject or words.subject_words(one) for one in listed]
    shown = join_words(names[:_MOST_NAMES]) + ("…" if len(names) > _MOST_NAMES else "")
    stack.addWidget(Text(shown, "small", "text-2", wrap=True, selectable=True))
    line.addLayout(stack, 1)
    return card
