"""The menus of a row: everything that can be done with it, and its repairs alone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from core.model.frameworks import EnvironmentGpu, Repair
from gui.language import say
from gui.pages.gpu.standing import Deed, deed_words, ways_of
from gui.pages.gpu.table_rows import GpuRow


class RepairMenu(QMenu):
    """`chosen` carries a Repair. Deletes itself."""

    chosen = Signal(object)

    def __init__(self, gpu: EnvironmentGpu, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for _, way in ways_of(gpu):
            self.addAction(repair_words(way), partial(self.chosen.emit, way))


class RowMenu(QMenu):
    """Deletes itself."""

    repair_chosen = Signal(object)
    deed_chosen = Signal()
    test_chosen = Signal()
    fold_chosen = Signal()
    environment_chosen = Signal()
    copy_chosen = Signal()

    def __init__(self, row: GpuRow, parent: QWidget, *, is_open: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for _, way in ways_of(row.gpu):
            self.addAction(repair_words(way), partial(self.repair_chosen.emit, way))
        if row.deed not in (Deed.NONE, Deed.REPAIR):
            self.addAction(deed_words(row.deed), self.deed_chosen.emit)
        if row.deed is Deed.REPAIR:
            self.addAction(self.tr("Test"), self.test_chosen.emit)
        if self.actions():
            self.addSeparator()
        words = self.tr("Fold the details") if is_open else self.tr("Show details")
        self.addAction(words, self.fold_chosen.emit)
        self.addAction(self.tr("Show the environment"), self.environment_chosen.emit)
        copy = self.addAction(self.tr("Copy"), self.copy_chosen.emit)
        copy.setShortcut(QKeySequence.StandardKey.Copy)


def repair_words(way: Repair) -> str:
    """With "…" where a preview follows."""
    words = say(way.message)
    return words if way.request is None or words.endswith("…") else words + "…"
