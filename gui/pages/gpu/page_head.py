"""The head of the page: how many GPUs, how many environments can't use one, and two buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal

from core.model.gpu import Machine
from gui.pages.gpu.hardware_words import gpus_that_count
from gui.shell.page_header import PageHeader
from gui.state.gpu import GpuState
from gui.widgets.buttons import Button
from gui.widgets.segmented import SegmentedFilter

translate = QCoreApplication.translate

ALL, CURRENT = "all", "current"


class GpuHead(PageHeader):
    """`scope_chosen` carries `all` or `current`."""

    copy_wanted = Signal()
    detect_wanted = Signal()
    scope_chosen = Signal(str)

    def __init__(self, scope: str) -> None:
        super().__init__(translate("GpuHead", "GPU & CUDA"))
        choices = [(ALL, self.tr("All")), (CURRENT, self.tr("Current one"))]
        self.scope = SegmentedFilter(choices, scope)
        self.scope.setAccessibleName(self.tr("Which environments are shown"))
        self.scope.chosen.connect(self.scope_chosen)
        self.add(self.scope)
        self.copy = Button(self.tr("Copy diagnosis"), "quiet", "copy")
        self.copy.clicked.connect(self.copy_wanted)
        self.add(self.copy)
        self.detect = Button(self.tr("Detect again"), "outline", "refresh-cw")
        self.detect.clicked.connect(self.detect_wanted)
        self.add(self.detect)

    def show_state(self, state: GpuState, current: str) -> None:
        """Show what is known; `current` is the name of the environment the window is about."""
        self.detect.setEnabled(not state.detecting)
        self.detect.setText(self.tr("Detecting…") if state.detecting else self.tr("Detect again"))
        self.detect.updateGeometry()
        self.copy.setEnabled(state.machine is not None)
        self.scope.setVisible(bool(current))
        if current:
            self.scope.segment(CURRENT).setToolTip(current)
        self.set_note(_note(state))


def _note(state: GpuState) -> str:
    if state.machine is None:
        return translate("GpuHead", "looking at the hardware…") if state.detecting else ""
    parts = [_gpus(state.machine.machine)]
    if state.report is not None and (bad := len(state.without_gpu())):
        parts.append(translate("GpuHead", "%n environment(s) can't use the GPU", "", bad))
    elif state.report is None and state.judging:
        parts.append(translate("GpuHead", "looking at the environments…"))
    return " · ".join(parts)


def _gpus(machine: Machine) -> str:
    count = len(gpus_that_count(machine))
    return translate("GpuHead", "%n GPU(s)", "", count) if count else translate("GpuHead", "no GPU")
