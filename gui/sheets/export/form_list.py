"""The list of forms at the left: a name and one line each, in groups."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QScrollArea, QSizePolicy

from core.model.exporting import ExportForm
from gui.sheets.export.forms import Form, form_groups
from gui.widgets import painting
from gui.widgets.frames import Panel, column
from gui.widgets.option_card import paint_radio
from gui.widgets.text import Text

_ROW, _LEFT = 51, 37
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class FormList(QScrollArea):
    """`chosen` carries an ExportForm; arrow keys both move and choose."""

    chosen = Signal(object)

    def __init__(self, current: ExportForm) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Forms"))
        content = Panel("surface", self)
        stack = column(content, (16, 10, 14, 14), 2)
        self._group = QButtonGroup(self)
        self.rows: dict[ExportForm, FormRow] = {}
        for group in form_groups():
            title = Text(group.title, "small-strong", "text-2")
            title.setContentsMargins(10, 8, 0, 3)
            stack.addWidget(title)
            for form in group.forms:
                one = FormRow(form, self)
                self.rows[form.form] = one
                self._group.addButton(one)
                one.toggled.connect(one.announce)
                one.announced.connect(self.chosen)
                stack.addWidget(one)
        stack.addStretch(1)
        self.setWidget(content)
        self.rows[current].setChecked(True)

    @property
    def current(self) -> FormRow:
        """The row that is chosen."""
        return next(one for one in self.rows.values() if one.isChecked())

    def showEvent(self, event: QShowEvent) -> None:
        """Where there is no room for all of them, the chosen one is seen."""
        super().showEvent(event)
        self.widget().layout().activate()
        self.ensureWidgetVisible(self.current)

    def step(self, by: int) -> None:
        """Choose a neighbour."""
        rows = list(self.rows.values())
        following = rows[(rows.index(self.current) + by) % len(rows)]
        following.setChecked(True)
        following.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(following)


class FormRow(QAbstractButton):
    """One form."""

    announced = Signal(object)

    def __init__(self, form: Form, owner: FormList) -> None:
        super().__init__()
        self._form, self._owner = form, owner
        self.setText(form.name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(form.name)
        self.setAccessibleDescription(form.fits)
        self.setToolTip(form.fits)

    def announce(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """Say that it was chosen."""
        if on:
            self.announced.emit(self._form.form)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(260, _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the neighbour."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._owner.step(step)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Radio, name, line."""
        painter = QPainter(self)
        on = self.isChecked()
        if on:
            painting.rounded(painter, self.rect(), 6, "selected", "accent-line")
        elif self.underMouse():
            painting.rounded(painter, self.rect(), 6, "hover")
        paint_radio(painter, QRectF(11, 9, 16, 16), on=on)
        room = self.width() - _LEFT - 8
        painting.text(painter, QRect(_LEFT, 6, room, 20), self.text(), "body-medium")
        area = QRect(_LEFT, 26, room, 18)
        painting.text(painter, area, self._form.fits, "small", "text-2")
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 6)
