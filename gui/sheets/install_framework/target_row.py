"""Where it goes: a picker of environments, and name and folder where a new one is made."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.environment import EnvironmentList
from gui.sheets.install_framework.draft import Place
from gui.sheets.install_framework.targets import (
    ROW,
    TARGET_ROLE,
    Target,
    TargetDelegate,
    TargetRows,
    paint_target,
    target_words,
    targets,
)
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.frames import column, row
from gui.widgets.place_row import PlaceRow
from gui.widgets.popup import PopupList
from gui.widgets.popup_button import PopupButton
from gui.widgets.text import Text

_WIDTH = 250


class TargetPicker(PopupButton):
    """Shows a target; a click or the down key lists all. `chosen` carries a Target."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.targets: list[Target] = []
        self.target = Target(Place.NEW)

    def show_target(self, target: Target) -> None:
        """Show this one."""
        self.target = target
        self.setAccessibleName(self.tr("Install into: {name}").format(name=target_words(target)))
        self.update()

    def sizeHint(self) -> QSize:
        """As an input."""
        return QSize(_WIDTH, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A box like an input's."""
        painter = QPainter(self)
        fill = "hover" if self.underMouse() else "surface"
        painting.rounded(painter, self.rect(), 6, fill, "border-strong")
        paint_target(painter, QRect(11, 0, self.width() - 44, self.height()), self.target)
        top = (self.height() - 14) / 2
        painting.icon_at(painter, self.width() - 26, top, "chevron-down", "text-2", 14)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 6)

    def open_list(self) -> None:
        """List what there is to choose from."""
        rows = TargetRows(self.targets, self)
        popup = PopupList(self, rows, TargetDelegate(), visible_rows=10, row_height=ROW)
        popup.picked.connect(self._pick)
        self.keep(popup)
        popup.open_below(width=420)
        current = self.targets.index(self.target) if self.target in self.targets else 0
        popup.view.setCurrentIndex(rows.index(current, 0))

    def _pick(self, index: QModelIndex) -> None:
        target = index.data(TARGET_ROLE)
        self.close_list()
        self.chosen.emit(target)


class TargetRow(QWidget):
    """`chosen` carries a Target; `place` has the signals of name and folder."""

    chosen = Signal(object)

    def __init__(self, found: EnvironmentList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, spacing=8)
        line = row(None, spacing=10)
        self.picker = TargetPicker(self)
        self.picker.chosen.connect(self.chosen)
        line.addWidget(self.picker)
        self._or = Text(self.tr("or"), "body", "text-3")
        line.addWidget(self._or)
        self.new_button = Button(self.tr("Make a new environment"), "link", "plus")
        self.new_button.clicked.connect(self._choose_new)
        line.addWidget(self.new_button)
        line.addStretch(1)
        stack.addLayout(line)
        self.place = PlaceRow(found, self)
        stack.addWidget(self.place)
        self.note = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self.note)

    def offer(self, found: EnvironmentList, *, elsewhere: bool) -> None:
        """What can be chosen; `elsewhere` where another computer is described."""
        self.picker.targets = targets(found.environments, elsewhere=elsewhere)

    def target(self, place: Place, prefix: str) -> Target | None:
        """The target of a place, as far as it is offered."""
        for one in self.picker.targets:
            if one.place is place and not one.why and one.prefix in ("", prefix):
                return one
        return None

    def show_target(self, target: Target, note: str = "") -> None:
        """Show this one; `note` says what there is to know about it."""
        new = target.place is Place.NEW
        self.picker.show_target(target)
        self.place.setVisible(new)
        self._or.setVisible(not new)
        self.new_button.setVisible(not new)
        self.note.setVisible(bool(note))
        self.note.setText(note)

    def _choose_new(self) -> None:
        self.chosen.emit(Target(Place.NEW))
