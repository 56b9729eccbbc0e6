"""Where a framework can go: environments that exist, a new one, another computer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
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
from gui.sheets.install_framework.draft import Place
from gui.shell.environment_list import paint_environment
from gui.widgets import painting

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
TARGET_ROLE = int(Qt.ItemDataRole.UserRole)
ROW = 34


@dataclass(frozen=True)
class Target:
    """One place. `why` says why it cannot be chosen."""

    place: Place
    environment: Environment | None = None
    why: str = ""

    @property
    def prefix(self) -> str:
        """Of the environment that exists."""
        return self.environment.prefix if self.environment is not None else ""


def why_not(environment: Environment) -> str:
    """Why nothing is installed into an environment from here; empty where it can be."""
    if environment.problem is not None:
        return translate("InstallFramework", "It cannot be read")
    if environment.is_base:
        return translate("InstallFramework", "base is protected: conda itself lives there")
    if environment.frozen is not None:
        return translate("InstallFramework", "It is frozen, so it is kept as it is")
    if not environment.writable:
        return translate("InstallFramework", "Its folder cannot be written to")
    if environment.open_transaction:
        return translate("InstallFramework", "An interrupted change is to be finished first")
    return ""


def targets(environments: Sequence[Environment], *, elsewhere: bool) -> list[Target]:
    """Those that can be chosen first, then a new one, then the rest with why."""
    all_of_them = [Target(Place.HERE, one, why_not(one)) for one in environments]
    found = [one for one in all_of_them if not one.why]
    found.append(Target(Place.NEW))
    if elsewhere:
        found.append(Target(Place.ELSEWHERE))
    return found + [one for one in all_of_them if one.why]


class TargetRows(QAbstractListModel):
    """Targets for a popup."""

    def __init__(self, found: Sequence[Target], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.targets = tuple(found)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One row each."""
        return 0 if parent.isValid() else len(self.targets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, and the target itself for the delegate."""
        target = self.targets[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            name = target_words(target)
            return f"{name} {target.why}" if target.why else name
        if role == Qt.ItemDataRole.ToolTipRole:
            return target.why or target.prefix
        return target if role == TARGET_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what can be chosen can be picked."""
        on = Qt.ItemFlag.ItemIsEnabled
        possible = not self.targets[index.row()].why
        return on | Qt.ItemFlag.ItemIsSelectable if possible else Qt.ItemFlag.NoItemFlags


class TargetDelegate(QStyledItemDelegate):
    """Paints a row of the popup."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The popup counts on this height."""
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Icon, name, Python, and why not."""
        target = index.data(TARGET_ROLE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("hover"))
        area = option.rect.adjusted(12, 0, -12, 0)
        if not target.why:
            paint_target(painter, area, target)
            return
        painting.icon_at(painter, area.left(), area.center().y() - 7, "lock", "dim", 16)
        name = area.adjusted(24, 0, 0, 0)
        used = painting.text(painter, name, target_words(target), "body", "text-3") + 36
        room = QRect(area.left() + used, area.top(), area.width() - used, area.height())
        painting.text(painter, room, target.why, "small", "text-3", Qt.AlignmentFlag.AlignRight)


def target_words(target: Target) -> str:
    """What a target is called."""
    if target.environment is not None:
        return target.environment.name
    if target.place is Place.NEW:
        return translate("InstallFramework", "New environment")
    return translate("InstallFramework", "Another computer")


def paint_target(painter: QPainter, area: QRect, target: Target) -> None:
    """Icon and words, as environments are painted everywhere."""
    if target.environment is not None:
        paint_environment(painter, area, target.environment)
        return
    icon = "plus" if target.place is Place.NEW else "monitor"
    painting.icon_at(painter, area.left(), area.center().y() - 7, icon, "accent-text", 16)
    room = QRect(area.left() + 24, area.top(), area.width() - 24, area.height())
    painting.text(painter, room, target_words(target), "body-medium", "accent-text")
