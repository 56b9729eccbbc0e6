"""What came of a trial: how the copy works, and whether the original is to become the same."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication

from core.model.trial import Trial
from core.model.verification import Verification
from gui.language import format_relative, format_size, say
from gui.language.titles import short_title
from gui.sheets.preview.gpu_remarks import GpuRemarks
from gui.sheets.verification import words
from gui.sheets.verification.report import Report
from gui.widgets.badge import Badge
from gui.widgets.frames import row
from gui.widgets.sheet import Sheet
from gui.widgets.text import ElidedLabel, Text

translate = QCoreApplication.translate

_SIZE = (760, 600)
_COPIED_MS = 1500


class Verdict(StrEnum):
    """What the user decides."""

    SWAP = "swap"
    DISCARD = "discard"


@dataclass(frozen=True)
class Look:
    """How the result reads in a badge."""

    words: str
    kind: str
    icon: str


class TrialSheet(Sheet):
    """Ends with a Verdict, an Action, or None: the copy is kept until the user decides.

    `without_gpu` says that what the plan's remarks on the GPU warn of was agreed to before.
    """

    def __init__(self, trial: Trial, *, without_gpu: bool = False) -> None:
        title = translate("Trial", "Tried in a copy of {environment}: {change}").format(
            environment=trial.plan.name, change=short_title(trial.plan.title)
        )
        super().__init__(title, "flask-conical", "text-2", size=_SIZE)
        self.trial = trial
        found = trial.verification or Verification(time=trial.started, complete=False)
        look = look_of(found)
        line = row(None, (24, 14, 24, 0), 10)
        line.addWidget(Badge(look.words, look.kind, look.icon))
        line.addStretch(1)
        facts = [format_relative(trial.started)]
        if trial.bytes:
            facts.append(translate("Trial", "copy: {size}").format(size=format_size(trial.bytes)))
        line.addWidget(Text(" · ".join(facts), "small", "text-3"))
        self.body.addLayout(line)
        summed = row(None, (24, 8, 24, 0))
        summed.addWidget(ElidedLabel(words.summary(found), "body", "text-2"), 1)
        self.body.addLayout(summed)
        remarks = trial.plan.gpu
        self.gpu = GpuRemarks(remarks, agreed=without_gpu) if remarks else None
        if self.gpu is not None:
            self.gpu.wished.connect(self.finish)
            self.gpu.answered.connect(self._mind_consent)
            framed = row(None, (24, 10, 24, 0))
            framed.addWidget(self.gpu)
            self.body.addLayout(framed)
        self.report = Report(found, trial.remarks)
        self.body.addWidget(self.report, 1)
        said = [say(remark) for remark in trial.remarks]
        said += [say(remark.message) for remark in trial.plan.gpu]
        self._text = words.report_text(title, found, said)
        self._broken = broken = bool(found.broken)
        self.set_reassurance(self.tr("The original is as it was"))
        self.copy_button = self.add_button(self.tr("Copy the report"), "quiet", "copy")
        self.copy_button.clicked.connect(self._copy)
        self.discard_button = self.add_button(
            self.tr("Throw the copy away"), "primary" if broken else "outline", "trash-2"
        )
        self.discard_button.clicked.connect(self._discard)
        self.swap_button = self.add_button(
            self.tr("Apply it all the same") if broken else self.tr("Swap in"),
            "outline" if broken else "primary",
            "check",
        )
        self.swap_button.setToolTip(
            self.tr(
                "The same packages, which are all on this machine now, are applied to the original"
            )
        )
        self.swap_button.clicked.connect(self._swap)
        if broken:
            # Otherwise the focus starts on the cross, which leaves copy and original as they are.
            self.safe = self.discard_button
        self._mind_consent()

    def _mind_consent(self) -> None:
        """What the plan does to the GPU is agreed to before it becomes the original's fate."""
        asked = self.gpu is not None and not self.gpu.agreed
        self.swap_button.setEnabled(not asked)
        self.swap_button.set_role("outline" if asked or self._broken else "primary")

    def _swap(self) -> None:
        self.finish(Verdict.SWAP)

    def _discard(self) -> None:
        self.finish(Verdict.DISCARD)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.copy_button.setText(self.tr("Copied"))
        QTimer.singleShot(_COPIED_MS, self.copy_button, self._reset)

    def _reset(self) -> None:
        self.copy_button.setText(self.tr("Copy the report"))


def look_of(found: Verification) -> Look:
    """The verdict in a badge."""
    if found.broken:
        return Look(translate("Trial", "Something breaks"), "danger", "octagon-x")
    if not found.tried:
        return Look(translate("Trial", "Nothing could be tried"), "warn", "triangle-alert")
    if not found.complete:
        return Look(translate("Trial", "Not tried to the end"), "warn", "triangle-alert")
    return Look(translate("Trial", "It works in the copy"), "ok", "circle-check")
