"""One side of a comparison: which environment or file, and which of its revisions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.model.changes import Changes
from core.model.comparison import Side
from core.model.file_source import FileSource
from gui.actions.importing import ask_for_file
from gui.language.revisions import node_name
from gui.services import Services
from gui.sheets.compare import words
from gui.widgets.buttons import Button
from gui.widgets.frames import column, row
from gui.widgets.text import Text

_MOST = 40
"""Revisions in the menu; older ones are compared from the history."""


class SidePicker(QWidget):
    """`chosen` says that `side` is another one."""

    chosen = Signal()

    def __init__(self, services: Services, title: str, side: Side | None) -> None:
        super().__init__()
        self._services, self.side = services, side
        stack = column(self, spacing=4)
        stack.addWidget(Text(title, "small", "text-2"))
        line = row(None, spacing=8)
        self.what = Button("", "outline", "chevron-down", trailing=True)
        self.what.setAccessibleName(title)
        self.what.clicked.connect(self._list_what)
        self.when = Button("", "outline", "chevron-down", trailing=True)
        self.when.clicked.connect(self._list_revisions)
        line.addWidget(self.what)
        line.addWidget(self.when)
        line.addStretch(1)
        stack.addLayout(line)
        services.store.changed.connect(self._on_changed)
        self.refresh()
        if side is not None and side.prefix:
            services.store.need_detail(side.prefix)

    def choose(self, side: Side) -> None:
        """Take another side."""
        self.side = side
        if side.prefix:
            self._services.store.need_detail(side.prefix)
        self.refresh()
        self.chosen.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.prefixes or changes.environments:
            self.refresh()

    def refresh(self) -> None:
        """Say which side it is."""
        side, store = self.side, self._services.store
        if side is None:
            self.what.setText(self.tr("Choose an environment or a file…"))
        elif side.source is not None:
            self.what.setText(words.short_name(words.side_name(side, store)))
        else:
            name = words.side_name(Side(prefix=side.prefix), store)
            self.what.setText(words.short_name(name))
        if side is None or side.source is not None:
            self.when.hide()
        else:
            detail = store.details.get(side.prefix)
            self.when.setVisible(detail is not None and bool(detail.revisions))
            self.when.setText(words.short_title(self._when_words(side)))
        self.what.updateGeometry()
        self.when.updateGeometry()

    def _when_words(self, side: Side) -> str:
        if side.revision is None:
            return self.tr("as it is now")
        detail = self._services.store.details.get(side.prefix)
        for revision in detail.revisions if detail is not None else ():
            if (revision.number, revision.step) == (side.revision, side.step):
                return words.node_words(revision)
        return node_name(side.revision, side.step)

    def _list_what(self) -> None:
        menu = self._menu()
        for environment in self._services.store.environments.environments:
            if environment.problem is None:
                side = Side(prefix=environment.prefix)
                menu.addAction(environment.name, partial(self.choose, side))
        menu.addSeparator()
        menu.addAction(self.tr("A file…"), self._ask_for_file)
        self._open(menu, self.what)

    def _list_revisions(self) -> None:
        side = self.side
        detail = self._services.store.details.get(side.prefix) if side is not None else None
        if side is None or detail is None:
            return
        menu = self._menu()
        menu.addAction(self.tr("As it is now"), partial(self.choose, Side(prefix=side.prefix)))
        menu.addSeparator()
        for revision in list(reversed(detail.revisions))[:_MOST]:
            if not revision.restorable:
                continue
            other = Side(prefix=side.prefix, revision=revision.number, step=revision.step)
            menu.addAction(words.node_words(revision), partial(self.choose, other))
        self._open(menu, self.when)

    def _ask_for_file(self) -> None:
        ask_for_file(self._services, self.take)

    def take(self, source: FileSource) -> None:
        """A file is this side."""
        self.choose(Side(source=source))

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    @staticmethod
    def _open(menu: QMenu, below: Button) -> None:
        menu.popup(below.mapToGlobal(QPoint(0, below.height() + 2)))
