"""Asks how tightly to hold a package, and why; below the switch that was pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gui.pages.updates.rows import UpdateRow
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, column, row
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.text import Text

WIDTH = 312
_ENDS = (QEvent.Type.WindowDeactivate, QEvent.Type.Resize)


class PinPopup(Panel):
    """`pinned` carries package, match spec and note. A child of the window, over everything."""

    pinned = Signal(str, str, str)
    closed = Signal()

    def __init__(self, update: UpdateRow, window: QWidget) -> None:
        super().__init__("popup", window)
        self._name = update.name
        self._choices = dict(choices(update.update.before, update.update.after))
        stack = column(self, (14, 12, 14, 12), 10)
        head = row(None, spacing=8)
        head.addWidget(IconLabel("pin", "accent-text", 16))
        words = self.tr("Keep {package} at").format(package=update.name)
        head.addWidget(Text(words, "body-strong"), 1)
        stack.addLayout(head)
        self.versions = SegmentedFilter(
            [(spec, spec) for spec in self._choices], tightest_useful(update)
        )
        self.versions.setAccessibleName(words)
        self.versions.chosen.connect(self._explain)
        stack.addWidget(self.versions, 0, Qt.AlignmentFlag.AlignLeft)
        self._line = Text("", "small", "text-2", wrap=True)
        stack.addWidget(self._line)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Why? (optional)"))
        self.note.setAccessibleName(self.tr("Why you keep it"))
        self.note.setMaxLength(200)
        self.note.setFixedHeight(32)
        self.note.returnPressed.connect(self._accept)
        stack.addWidget(self.note)
        ends = row(None, spacing=8)
        ends.addStretch(1)
        self.leave = Button(self.tr("Cancel"), "ghost", small=True)
        self.leave.clicked.connect(self.close_popup)
        ends.addWidget(self.leave)
        self.accept = Button(self.tr("Pin"), "primary", "pin", small=True)
        self.accept.clicked.connect(self._accept)
        ends.addWidget(self.accept)
        stack.addLayout(ends)
        self.setAccessibleName(words)
        self.setFixedWidth(WIDTH)
        self._before = QApplication.focusWidget()
        self._explain()
        self.hide()

    def open_at(self, switch: QRect) -> None:
        """Show it below (or above) a switch, given in the window's pixels; the note is in reach."""
        window = self.parentWidget()
        self.adjustSize()
        height = max(self.sizeHint().height(), self.layout().heightForWidth(WIDTH))
        left = max(8, min(switch.right() - WIDTH, window.width() - WIDTH - 8))
        top = switch.bottom() + 4
        if top + height > window.height() - 8:
            top = max(8, switch.top() - height - 4)
        self.setGeometry(QRect(QPoint(left, top), QSize(WIDTH, height)))
        self.raise_()
        self.show()
        self.note.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)

    def close_popup(self) -> None:
        """Go without a pin."""
        if not self.isHidden():
            QApplication.instance().removeEventFilter(self)
            self.hide()
            if self._before is not None and self._before.isVisible():
                self._before.setFocus()
            self.closed.emit()
            self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popup()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the Tab key inside."""
        stops: list[QWidget] = [self.note, self.leave, self.accept]
        stops += [self.versions.segment(spec) for spec in self._choices]
        here = QApplication.focusWidget()
        place = stops.index(here) if here in stops else -1
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(place + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press elsewhere, or a window that loses the keyboard, closes it."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if watched is not self and not self.isAncestorOf(watched):
                self.close_popup()
        elif event.type() in _ENDS and watched is self.window():
            self.close_popup()
        return False

    def _explain(self, _spec: str = "") -> None:
        said = {
            "exact": self.tr("Exactly this version, whatever comes out."),
            "patch": self.tr("Patch versions may still come, no minor one."),
            "minor": self.tr("Minor versions may still come, no major one."),
        }
        self._line.setText(said[self._choices[self.versions.current()]])

    def _accept(self) -> None:
        spec = f"{self._name} {self.versions.current()}"
        self.pinned.emit(self._name, spec, self.note.text().strip())
        self.close_popup()


def choices(before: str, after: str) -> list[tuple[str, str]]:
    """Versions to hold to, the tightest first; none that would let `after` through."""
    parts = before.rsplit("!", maxsplit=1)[-1].split(".")
    found = [(before, "exact")]
    for count, kind in ((2, "patch"), (1, "minor")):
        start = ".".join(parts[:count])
        wide = f"{before[: len(before) - len('.'.join(parts))]}{start}.*"
        if len(parts) > count and not f"{after}.".startswith(f"{wide[:-1]}"):
            found.append((wide, kind))
    return found


def tightest_useful(row: UpdateRow) -> str:
    """What is proposed: corrections may come where the newer version is more than that."""
    offered = choices(row.update.before, row.update.after)
    return next((spec for spec, kind in offered if kind == "patch"), offered[0][0])
