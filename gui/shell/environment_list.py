"""Environments as rows of a popup: state icon, bold name, Python; and what the icons mean."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.environment import Environment
from gui import theme
from gui.widgets import painting

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ENVIRONMENT_ROLE = int(Qt.ItemDataRole.UserRole)
ROW = 34


def state_icon(environment: Environment) -> tuple[str, str]:
    """Icon and token for how an environment stands."""
    if environment.problem is not None:
        return ("octagon-x", "danger")
    if environment.open_transaction:
        return ("triangle-alert", "warn")
    if environment.frozen is not None:
        return ("snowflake", "text-2")
    if environment.is_base:
        return ("lock", "text-2")
    return ("circle-check", "ok")


class EnvironmentRows(QAbstractListModel):
    """The environments of the store, for a popup."""

    def __init__(
        self, environments: tuple[Environment, ...], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.environments = environments

    def show(self, environments: tuple[Environment, ...]) -> None:
        """Show others."""
        self.beginResetModel()
        self.environments = environments
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row each."""
        return 0 if parent.isValid() else len(self.environments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, and the environment itself for the delegate."""
        environment = self.environments[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return environment.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return environment.prefix
        return environment if role == ENVIRONMENT_ROLE else None


class EnvironmentRowDelegate(QStyledItemDelegate):
    """Paints a row of the popup."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The popup counts on this height."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon, name, Python."""
        environment = index.data(ENVIRONMENT_ROLE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("hover"))
        paint_environment(painter, option.rect.adjusted(12, 0, -12, 0), environment)


def paint_environment(painter: QPainter, area: QRect, environment: Environment) -> int:
    """State icon, bold name, Python; returns where it ends."""
    name, token = state_icon(environment)
    painting.icon_at(painter, area.left(), area.center().y() - 7, name, token, 16)
    left = area.left() + 24
    room = QRect(left, area.top(), area.right() - left, area.height())
    left += painting.text(painter, room, environment.name, "body-strong") + 8
    if environment.python_version:
        room = QRect(left, area.top(), area.right() - left, area.height())
        words = _python(environment.python_version)
        left += painting.text(painter, room, words, "body", "text-2")
    return left


def _python(version: str) -> str:
    # A name and a number, alike in every language.
    return "Python " + version
