"""The menu of a node in the history: back to it, compare it, hand it on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core.model.comparison import Side
from core.model.environment import EnvironmentDetail
from core.model.revision import Revision
from gui.actions import comparing, environments, exporting, verifying
from gui.pages.environments.history_delegate import HistoryRow
from gui.pages.environments.revision_words import revision_text
from gui.services import Services


class HistoryMenu(QMenu):
    """Opens at a point of the screen, and is gone when it closes."""

    def __init__(
        self, services: Services, detail: EnvironmentDetail, row: HistoryRow, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._services, self._prefix = services, detail.environment.prefix
        nodes = list(detail.revisions)
        places = [(node.number, node.step) for node in nodes]
        position = places.index((row.number, row.step))
        self._node = nodes[position]
        self._before = nodes[position - 1] if position else None
        restore = self._add(self.tr("Restore…"), self._restore)
        restore.setEnabled(row.restorable)
        self.addSeparator()
        now = self._add(self.tr("Compare with now…"), self._compare_with_now)
        now.setEnabled(row.known and not row.current)
        before = self._add(self.tr("Compare with the one before…"), self._compare_with_before)
        before.setEnabled(row.known and self._before is not None and self._before.restorable)
        if row.tried:
            self._add(self.tr("What was tried afterwards…"), self._show_tried)
        self.addSeparator()
        export = self._add(self.tr("Export this revision…"), self._export)
        export.setEnabled(row.known)
        self._add(self.tr("Copy"), self._copy)
        for action in (restore, now, before, export):
            if not action.isEnabled():
                action.setToolTip(row.why_not)
        if row.known and not before.isEnabled():
            before.setToolTip(self.tr("What was there before it is not known exactly."))

    def open_at(self, point: QPoint) -> None:
        """Show it."""
        self.popup(point)

    def _add(self, words: str, do: Callable[[], None]) -> QAction:
        return self.addAction(words, do)

    def _restore(self) -> None:
        environments.restore(self._services, self._prefix, self._node.number, self._node.step)

    def _compare_with_now(self) -> None:
        comparing.compare(self._services, self._side(self._node), Side(prefix=self._prefix))

    def _compare_with_before(self) -> None:
        if self._before is not None:
            comparing.compare(self._services, self._side(self._before), self._side(self._node))

    def _show_tried(self) -> None:
        verifying.read(self._services, self._prefix, self._node.number)

    def _export(self) -> None:
        exporting.export(self._services, self._prefix, self._node.number, self._node.step)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(revision_text(self._node))

    def _side(self, node: Revision) -> Side:
        return Side(prefix=self._prefix, revision=node.number, step=node.step)


def last_before_now(detail: EnvironmentDetail) -> Side | None:
    """The newest state whose content is known and which is not the present one."""
    for node in reversed(detail.revisions):
        if node.restorable and not node.current:
            return Side(prefix=detail.environment.prefix, revision=node.number, step=node.step)
    return None
