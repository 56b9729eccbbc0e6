"""The parts of a file to choose from: pixi environments, extras, dependency groups."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.sheets.import_file.check_box import CheckChip
from gui.widgets.frames import column
from gui.widgets.text import Text
from gui.widgets.wrapped_row import WrappedRow


class GroupChips(QWidget):
    """`changed` carries the names that are ticked, in the order of the file."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, spacing=6)
        stack.addWidget(Text(self.tr("Parts of the file"), "small", "text-2"))
        holder = QWidget(self)
        self._line = WrappedRow(holder)
        stack.addWidget(holder)
        self.chips: dict[str, CheckChip] = {}
        self.setAccessibleName(self.tr("Parts of the file"))
        self.hide()

    def show_groups(self, groups: tuple[str, ...], taken: tuple[str, ...]) -> None:
        """Offer groups; gone where there are none."""
        if tuple(self.chips) != groups:
            self._build(groups)
        for name, chip in self.chips.items():
            chip.setChecked(name in taken)
        self.setVisible(bool(groups))

    def _build(self, groups: tuple[str, ...]) -> None:
        for chip in self.chips.values():
            self._line.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for name in groups:
            chip = CheckChip(name, self)
            chip.clicked.connect(self._clicked)
            self._line.addWidget(chip)
            self.chips[name] = chip
            chip.show()

    def _clicked(self) -> None:
        self.changed.emit(tuple(name for name, chip in self.chips.items() if chip.isChecked()))
