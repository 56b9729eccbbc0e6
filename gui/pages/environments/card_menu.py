"""The menu of a card: what can be done with an environment."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from core.model.comparison import Side
from core.model.environment import Environment
from gui.actions import comparing, environments, exporting, frameworks, graph
from gui.services import Services


class CardMenu(QMenu):
    """Opens at a point of the screen, and is gone when it closes."""

    def __init__(self, services: Services, environment: Environment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._services, self._environment = services, environment
        sound = environment.problem is None
        self.addAction(self.tr("Open a terminal"), self._open_terminal).setEnabled(sound)
        self.addAction(self.tr("Manage packages"), self._manage)
        self.addAction(self.tr("Dependency graph"), self._show_graph).setEnabled(sound)
        pytorch = self.addAction(self.tr("Install PyTorch…"), self._install_pytorch)
        pytorch.setEnabled(sound and not environment.is_base)
        self.addAction(self.tr("Export…"), self._export).setEnabled(sound)
        self.addAction(self.tr("Compare with…"), self._compare).setEnabled(sound)
        self.addSeparator()
        delete = self.addAction(self.tr("Delete…"), self._delete)
        busy = services.runner.changing(environment.prefix) is not None
        delete.setEnabled(can_be_deleted(environment) and not busy)

    def open_at(self, place: QPoint) -> None:
        """Show it with its corner there."""
        self.popup(place)

    def _open_terminal(self) -> None:
        environments.open_terminal(self._services, self._environment.prefix)

    def _manage(self) -> None:
        self._services.navigate("packages")

    def _show_graph(self) -> None:
        graph.show_in_graph(self._services, self._environment.prefix)

    def _install_pytorch(self) -> None:
        frameworks.install_framework(self._services, prefix=self._environment.prefix)

    def _export(self) -> None:
        exporting.export(self._services, self._environment.prefix)

    def _compare(self) -> None:
        comparing.compare(self._services, Side(prefix=self._environment.prefix))

    def _delete(self) -> None:
        environments.delete(self._services, self._environment)


def can_be_deleted(environment: Environment) -> bool:
    """Whether it is the user's to delete, and nothing is open in it."""
    protected = environment.is_base or environment.frozen is not None
    return environment.writable and not protected and not environment.open_transaction
