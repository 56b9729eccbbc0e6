"""What a plan means for the GPU: what fits, what does not, the other build one click away.

A remark that warns is agreed to in so many words before anything is applied: computing on the CPU
is a choice here, never an accident.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.plan import Change, PlanRemark, Severity
from core.model.problem import OpenPage, UseRequest
from gui.language.sentences import say
from gui.sheets.preview.chain import Chain, End
from gui.widgets import painting
from gui.widgets.banner import ICONS
from gui.widgets.buttons import Button
from gui.widgets.check_box import CheckBox
from gui.widgets.frames import IconLabel, column, row
from gui.widgets.text import Text

translate = QCoreApplication.translate

PAGE = "gpu"
_GRAVEST = (Severity.BLOCK, Severity.WARN, Severity.INFO, Severity.OK)
_GRAVE = (Severity.BLOCK, Severity.WARN)
_KINDS = {
    Severity.OK: "ok",
    Severity.INFO: "info",
    Severity.WARN: "warn",
    Severity.BLOCK: "danger",
}


class GpuRemarks(QWidget):
    """The remarks of a plan, the gravest first. `agreed` says they were agreed to before."""

    wished = Signal(object)
    """An Action: the request to plan instead, or the page that tells more."""
    answered = Signal()
    """Something was agreed to, or no longer is."""

    def __init__(
        self,
        remarks: Sequence[PlanRemark],
        *,
        agreed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        stack = column(self, spacing=8)
        self.boxes: list[RemarkBox] = []
        for remark in sorted(remarks, key=lambda one: _GRAVEST.index(one.severity)):
            if remark.severity is Severity.OK:
                stack.addWidget(FitLine(remark))
                continue
            box = RemarkBox(remark, agreed=agreed)
            box.wished.connect(self.wished)
            box.answered.connect(self.answered)
            self.boxes.append(box)
            stack.addWidget(box)

    @property
    def asks(self) -> bool:
        """Whether there is anything to agree to."""
        return any(box.consent is not None for box in self.boxes)

    @property
    def agreed(self) -> bool:
        """Whether there is nothing left to agree to."""
        return all(box.agreed for box in self.boxes)


class RemarkBox(QWidget):
    """Icon, word and sentence; below them what is to be agreed to, and what can be had instead."""

    wished = Signal(object)
    answered = Signal()

    def __init__(
        self, remark: PlanRemark, *, agreed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = _KINDS[remark.severity]
        self._remark = remark
        stack = column(self, (14, 9, 10, 9), 6)
        first = row(None, spacing=10)
        first.addWidget(IconLabel(ICONS[self._kind], self._kind, 16))
        first.addWidget(Text(_lead(remark.severity), "body-strong"))
        first.addWidget(Text(say(remark.message), "body", "text-2", wrap=True), 1)
        stack.addLayout(first)
        self.consent = self._consent(agreed=agreed)
        self.instead = self._instead()
        words = translate("GpuRemarks", "See GPU & CUDA")
        self.more = Button(words, "link", "arrow-right", small=True, trailing=True)
        self.more.clicked.connect(self._open_page)
        second = row(None, (24, 0, 0, 0), 14)
        if self.consent is not None:
            second.addWidget(self.consent)
        second.addStretch(1)
        second.addWidget(self.more)
        if self.instead is not None:
            second.addWidget(self.instead)
        stack.addLayout(second)
        self.setAccessibleName(" ".join((_lead(remark.severity), say(remark.message))))
        self._show_role()

    @property
    def agreed(self) -> bool:
        """Whether it stands in nobody's way any more."""
        return self.consent is None or self.consent.isChecked()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill and line of its kind."""
        painting.rounded(QPainter(self), self.rect(), 6, self._kind + "-soft", self._kind + "-line")

    def _consent(self, *, agreed: bool) -> CheckBox | None:
        if self._remark.severity is not Severity.WARN:
            return None
        box = CheckBox(
            say(self._remark.agree)
            or translate("GpuRemarks", "I want it all the same, without the GPU")
        )
        box.setChecked(agreed)
        box.toggled.connect(self._answer)
        return box

    def _instead(self) -> Button | None:
        if self._remark.instead is None:
            return None
        words = say(self._remark.instead_words) or translate("GpuRemarks", "Use the GPU build")
        button = Button(words, "primary", "arrow-left-right", small=True)
        button.clicked.connect(self._use)
        return button

    def _answer(self) -> None:
        self._show_role()
        self.answered.emit()

    def _show_role(self) -> None:
        """One filled button at a time: this one as long as the question is open."""
        if self.instead is not None:
            self.instead.set_role("fix" if self.agreed else "primary")

    def _use(self) -> None:
        if self._remark.instead is not None:
            self.wished.emit(UseRequest(self._remark.instead))

    def _open_page(self) -> None:
        self.wished.emit(OpenPage(PAGE))


class FitLine(Chain):
    """A build that fits: from the card to the build, and that the GPU will work."""

    def __init__(self, remark: PlanRemark, parent: QWidget | None = None) -> None:
        super().__init__(
            End(translate("GpuRemarks", "GPU check"), "gpu"),
            [say(fact) for fact in remark.facts] or [say(remark.message)],
            End(translate("GpuRemarks", "Fits this GPU"), "circle-check", "ok"),
            [say(remark.message)],
            parent,
        )


def badge_of(remarks: Sequence[PlanRemark], name: str) -> tuple[str, str, str] | None:
    """Words, kind and icon of the badge on a package's row."""
    about = [one for one in remarks if one.name == name]
    if not about:
        return None
    gravest = min(about, key=lambda one: _GRAVEST.index(one.severity)).severity
    match gravest:
        case Severity.OK:
            return (translate("GpuRemarks", "Fits this GPU"), "ok", "circle-check")
        case Severity.INFO:
            return (translate("GpuRemarks", "GPU: see above"), "info", "info")
    return (translate("GpuRemarks", "GPU not used"), "warn", "gpu")


def marked(changes: Iterable[Change], remarks: Sequence[PlanRemark]) -> tuple[Change, ...]:
    """Changes, with those a remark warns of among what needs attention."""
    warned = {one.name: one.message for one in remarks if one.severity in _GRAVE}
    return tuple(
        msgspec.structs.replace(change, attention=(warned[change.name],))
        if change.name in warned and not change.attention
        else change
        for change in changes
    )


def _lead(severity: Severity) -> str:
    match severity:
        case Severity.BLOCK:
            return translate("GpuRemarks", "Cannot run here")
        case Severity.WARN:
            return translate("GpuRemarks", "GPU not used")
    return translate("GpuRemarks", "GPU")
