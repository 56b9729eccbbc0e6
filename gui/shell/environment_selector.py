"""The environment selector of the top bar: which environment the window is about."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.shell.environment_list import (
    ROW,
    EnvironmentRowDelegate,
    EnvironmentRows,
    paint_environment,
)
from gui.state.store import Store
from gui.widgets import painting
from gui.widgets.popup import PopupList
from gui.widgets.popup_button import PopupButton

_MIN, _MAX = 150, 300


class EnvironmentSelector(PopupButton):
    """Shows the current environment; a click or the down key lists all."""

    def __init__(self, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.setToolTip(self.tr("Choose the environment this window is about"))
        store.changed.connect(self._refresh)
        store.current_changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Wide enough for name and Python, within reason."""
        environment = self._store.current_environment()
        width = _MIN
        if environment is not None:
            version = environment.python_version or ""
            width = painting.width_of(environment.name, "body-strong") + 90
            width += painting.width_of(version, "body") + 56 if version else 0
        return QSize(max(_MIN, min(_MAX, width)), 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A box like an input's."""
        painter = QPainter(self)
        fill = "hover" if self.underMouse() else "surface"
        painting.rounded(painter, self.rect(), 6, fill, "border")
        area = QRect(10, 0, self.width() - 40, self.height())
        environment = self._store.current_environment()
        if environment is not None:
            paint_environment(painter, area, environment)
        else:
            painting.text(painter, area, self.tr("No environment"), "body", "text-3")
        top = (self.height() - 14) / 2
        painting.icon_at(painter, self.width() - 26, top, "chevron-down", "text-2", 14)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 6)

    def open_list(self) -> None:
        """List what there is to choose from."""
        rows = EnvironmentRows(self._store.environments.environments, self)
        if not rows.rowCount():
            return
        popup = PopupList(self, rows, EnvironmentRowDelegate(), visible_rows=10, row_height=ROW)
        popup.picked.connect(self._pick)
        self.keep(popup)
        popup.open_below(width=300)
        prefixes = [environment.prefix for environment in rows.environments]
        current = self._store.current
        row = prefixes.index(current) if current in prefixes else 0
        popup.view.setCurrentIndex(rows.index(row, 0))

    def _pick(self, index: QModelIndex) -> None:
        model = index.model()
        assert isinstance(model, EnvironmentRows)
        prefix = model.environments[index.row()].prefix
        self.close_list()
        self._store.select(prefix)

    def _refresh(self) -> None:
        environment = self._store.current_environment()
        name = environment.name if environment is not None else self.tr("No environment")
        self.setAccessibleName(self.tr("Environment: {name}").format(name=name))
        self.updateGeometry()
        self.update()
