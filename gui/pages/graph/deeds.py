"""What is done with the chosen package: each is a request, previewed as everywhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from core.model.graph import GraphNode, NodeKind
from core.model.request import ChangeRequest
from core.model.updates import Hold
from gui.actions import updates
from gui.services import Services
from gui.sheets.preview import flow


class Deeds(QObject):
    """In the environment the window is about."""

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._store = services, services.store

    def update(self, node: GraphNode) -> None:
        """Preview its update."""
        prefix = self._store.current
        if node.kind is NodeKind.PIP:
            request = ChangeRequest(prefix=prefix, install=(node.name,))
        else:
            request = ChangeRequest(prefix=prefix, update=(node.name,))
        flow.start(self._services, request)

    def remove(self, node: GraphNode) -> None:
        """Preview its removal."""
        prefix = self._store.current
        if node.kind is NodeKind.PIP:
            request = ChangeRequest(prefix=prefix, pip_remove=(node.name,))
        else:
            request = ChangeRequest(prefix=prefix, remove=(node.name,))
        flow.start(self._services, request)

    def is_pinned(self, node: GraphNode) -> bool:
        """Whether a line of the environment keeps it."""
        return self._pin_of(node) is not None

    def turn_pin(self, node: GraphNode, button: QWidget) -> None:
        """Let it go, or ask how tightly to keep it."""
        prefix, line = self._store.current, self._pin_of(node)
        if line is not None:
            updates.unpin(self._services, prefix, Hold(node.name, line))
            return
        menu = QMenu(button)
        menu.aboutToHide.connect(menu.deleteLater)
        for version in pin_choices(node.version):
            words = self.tr("Keep {package} at {version}")
            spec = f"{node.name} {version}"
            menu.addAction(
                words.format(package=node.name, version=version),
                partial(updates.pin, self._services, prefix, node.name, spec, ""),
            )
        height = menu.sizeHint().height()
        menu.popup(button.mapToGlobal(QPoint(0, -height - 2)))

    def _pin_of(self, node: GraphNode) -> str | None:
        detail = self._store.current_detail()
        if detail is None or node.kind is not NodeKind.CONDA:
            return None
        lines = (line.strip() for line in detail.pinned)
        return next((line for line in lines if line.split(" ", 1)[0] == node.name), None)


def pin_choices(version: str) -> list[str]:
    """Versions to hold to, the tightest first: `2.5.1`, `2.5.*`, `2.*`."""
    parts = version.split(".")
    return [version, *(".".join(parts[:count]) + ".*" for count in (2, 1) if len(parts) > count)]
