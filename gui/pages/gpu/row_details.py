"""What unfolds below a row: the three checks, what is wrong and what mends it, the certificate."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from core.model.frameworks import Certificate, Fit, FitCheck, GpuFinding, Repair
from core.model.plan import Severity
from gui.language import say
from gui.language.revisions import node_name
from gui.pages.gpu.table_rows import GpuRow
from gui.widgets.badge import Badge
from gui.widgets.buttons import Button
from gui.widgets.certificate_view import (
    certificate_facts,
    certificate_icon,
    certificate_sentence,
)
from gui.widgets.details import Details
from gui.widgets.frames import IconLabel, Panel, column, row
from gui.widgets.text import Text
from gui.widgets.wrapped_row import WrappedRow

translate = QCoreApplication.translate

_LABEL = 112
"""Width of the labels of facts, in pixels."""
_FITS = {
    Fit.YES: ("circle-check", "ok"),
    Fit.LIKELY: ("info", "info"),
    Fit.NO: ("circle-x", "danger"),
    Fit.UNKNOWN: ("circle-question-mark", "text-2"),
}
_SEVERITIES = {
    Severity.OK: ("circle-check", "ok"),
    Severity.INFO: ("info", "info"),
    Severity.WARN: ("triangle-alert", "warn"),
    Severity.BLOCK: ("octagon-x", "danger"),
}


class RowDetails(Panel):
    """`repair_wanted` carries a Repair; `test_wanted` asks for a proof."""

    repair_wanted = Signal(object)
    test_wanted = Signal()
    resized = Signal()
    """Something in it was folded or unfolded."""

    def __init__(self, shown: GpuRow) -> None:
        super().__init__("sunken")
        self.row = shown
        self.repairs: list[Button] = []
        self.test: Button | None = None
        self._line = row(self, (16, 14, 16, 16), 28)
        left, right = QWidget(self), QWidget(self)
        self._fill_left(column(left, spacing=8))
        self._fill_right(column(right, spacing=8))
        self._line.addWidget(left, 3)
        self._right = right
        has_right = shown.gpu.build is not None
        right.setVisible(has_right)
        if has_right:
            self._line.addWidget(right, 2)
        self.setAccessibleName(self.tr("Details of {name}").format(name=shown.gpu.name))

    def height_at(self, width: int) -> int:
        """Pixels it needs."""
        return max(60, self._line.totalHeightForWidth(width))

    def _fill_left(self, stack: QVBoxLayout) -> None:
        gpu = self.row.gpu
        if all(finding.message != gpu.message for finding in gpu.findings):
            stack.addWidget(Text(say(gpu.message), "body", "text", wrap=True, selectable=True))
        if gpu.checks:
            stack.addSpacing(2)
            stack.addWidget(Text(self.tr("Does this build fit the machine?"), "small-strong"))
            for check in gpu.checks:
                stack.addLayout(_check(check))
        for finding in gpu.findings:
            stack.addSpacing(2)
            stack.addWidget(self._finding(finding))
        stack.addStretch(1)

    def _finding(self, finding: GpuFinding) -> QWidget:
        whole = QWidget(self)
        line = row(whole, spacing=8)
        icon, token = _SEVERITIES[finding.severity]
        line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
        stack = column(None, spacing=4)
        stack.addWidget(Text(say(finding.message), "body-medium", wrap=True))
        if finding.detail:
            stack.addWidget(Text(finding.detail, "mono", "text-2", wrap=True, selectable=True))
        for repair in finding.repairs:
            if repair.request is None and not repair.page:
                stack.addWidget(Text(say(repair.message), "small", "text-2", wrap=True))
        pressable = [one for one in finding.repairs if one.request is not None or one.page]
        if pressable:
            holder = QWidget(whole)
            buttons = WrappedRow(holder)
            for place, repair in enumerate(pressable):
                buttons.addWidget(self._repair(repair, best=place == 0))
            stack.addWidget(holder)
        line.addLayout(stack, 1)
        return whole

    def _repair(self, repair: Repair, *, best: bool) -> Button:
        words = say(repair.message)
        # "…": a preview follows, as for every change.
        words = words if repair.request is None or words.endswith("…") else words + "…"
        icon = "arrow-right" if repair.page else "wrench"
        button = Button(words, "fix" if best else "outline", icon, small=True)
        button.clicked.connect(partial(self.repair_wanted.emit, repair))
        self.repairs.append(button)
        return button

    def _fill_right(self, stack: QVBoxLayout) -> None:
        gpu = self.row.gpu
        if gpu.build is None:
            return
        head = row(None, spacing=8)
        head.addWidget(Text(self.tr("Test by computing"), "small-strong"))
        if gpu.certificate is not None:
            words = self.tr("up to date") if gpu.current else self.tr("out of date")
            badge = Badge(words, "ok" if gpu.current else "warn")
            if not gpu.current:
                why = self.tr("Made for another state of the environment, or on another machine.")
                badge.setToolTip(why)
            head.addWidget(badge)
        head.addStretch(1)
        stack.addLayout(head)
        if gpu.certificate is None:
            said = self.tr("Not tested yet. A small computation shows whether it really works.")
            stack.addWidget(Text(said, "small", "text-2", wrap=True))
        else:
            self._fill_certificate(stack, gpu.certificate)
        if not self.row.testing:
            words = self.tr("Test") if gpu.certificate is None else self.tr("Test again")
            self.test = Button(words, "outline", "play", small=True)
            self.test.clicked.connect(self.test_wanted)
            stack.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        stack.addStretch(1)

    def _fill_certificate(self, stack: QVBoxLayout, found: Certificate) -> None:
        line = row(None, spacing=8)
        line.addWidget(IconLabel(*certificate_icon(found), 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Text(certificate_sentence(found), "small-medium", wrap=True), 1)
        stack.addLayout(line)
        if found.remedy is not None:
            stack.addWidget(Text(say(found.remedy), "small", "text-2", wrap=True))
        facts = certificate_facts(found)
        if found.revision is not None:
            facts.append((self.tr("Revision"), node_name(found.revision)))
        grid = QGridLayout()
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, _LABEL)
        grid.setColumnStretch(1, 1)
        for place, (label, value) in enumerate(facts):
            grid.addWidget(Text(label, "small", "text-3"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Text(value, "small", wrap=True, selectable=True), place, 1)
        stack.addLayout(grid)
        if found.detail:
            details = Details(found.detail, fit=True)
            details.toggle.toggled.connect(self.resized)
            stack.addWidget(details)


def _check(check: FitCheck) -> QHBoxLayout:
    line = row(None, spacing=8)
    icon, token = _FITS[check.fit]
    line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Text(say(check.message), "small", "text-2", wrap=True), 1)
    return line
