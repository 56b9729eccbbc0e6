"""The card of what was found: rows of an icon, a sentence, and at most one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.actions.folders import choose_envs_dir
from gui.first_run.found import Found, gpu_found, managers_found, place_found
from gui.services import Services
from gui.state.gpu import gpu_of
from gui.widgets import painting
from gui.widgets.badge import Badge
from gui.widgets.buttons import Button
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.text import ElidedLabel, Text

ROW = 78
TILE = 38


class FoundCard(Panel):
    """Follows the store. `install_wanted` goes on to PyTorch."""

    install_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._services = services
        stack = column(self, (1, 1, 1, 1))
        self.managers = FoundRow("layers")
        stack.addWidget(self.managers)
        stack.addWidget(Rule(parent=self))
        self.change = Button(self.tr("Change…"), "outline", small=True)
        self.change.setAccessibleName(self.tr("Change where new environments go"))
        self.change.clicked.connect(self._choose_folder)
        self.place = FoundRow("folder", self.change, path_in_title=True)
        stack.addWidget(self.place)
        stack.addWidget(Rule(parent=self))
        self.install = Button(self.tr("Install PyTorch…"), "outline", "flame", small=True)
        self.install.clicked.connect(self.install_wanted)
        self.gpu = FoundRow("gpu", self.install)
        stack.addWidget(self.gpu)
        self._machine = gpu_of(services)
        self._machine.changed.connect(self._show_gpu)
        self._machine.begin()
        self._show_gpu()
        self.refresh()

    def refresh(self) -> None:
        """Show what the store knows."""
        store = self._services.store
        base = next((one for one in store.environments.environments if one.is_base), None)
        if base is not None:
            # Says which conda it is.
            store.need_detail(base.prefix)
        self.managers.show_found(
            managers_found(store.environments, store.details, loaded=store.loaded)
        )
        chosen = self._services.preferences.value.envs_dir
        self.place.show_found(place_found(store.environments, chosen))

    def _show_gpu(self) -> None:
        self.gpu.show_found(gpu_found(self._machine.machine))

    def _choose_folder(self) -> None:
        choose_envs_dir(self._services, self)


class FoundRow(QWidget):
    """One thing that was found."""

    def __init__(
        self, icon: str, button: Button | None = None, *, path_in_title: bool = False
    ) -> None:
        super().__init__()
        self.setFixedHeight(ROW)
        self._path_in_title = path_in_title
        line = row(self, (16, 0, 16, 0), 14)
        line.addWidget(Tile(icon))
        words = column(None, spacing=1)
        words.addStretch(1)
        upper = row(None, spacing=8)
        self.title = Text("", "body-strong")
        self.badge = Badge("", "ok", "check")
        above = ElidedLabel("", "mono", middle=True)
        upper.addWidget(self.title)
        if path_in_title:
            upper.addWidget(above, 1)
        else:
            upper.addWidget(self.badge)
            upper.addStretch(1)
        words.addLayout(upper)
        lower = row(None, spacing=5)
        below = ElidedLabel("", "mono", "text-2", middle=True)
        if not path_in_title:
            lower.addWidget(below)
        self.path = above if path_in_title else below
        self.line = Text("", "small", "text-2")
        lower.addWidget(self.line)
        lower.addStretch(1)
        words.addLayout(lower)
        words.addStretch(1)
        line.addLayout(words, 1)
        if button is not None:
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_found(self, found: Found) -> None:
        """Show it."""
        self.title.setText(found.title)
        self.badge.set_state(found.badge, "ok", "check")
        self.badge.setVisible(bool(found.badge) and not self._path_in_title)
        self.path.setText(found.path)
        self.path.setVisible(bool(found.path))
        between = "· " if found.path and not self._path_in_title else ""
        self.line.setText(between + found.line)
        self.setAccessibleName(" ".join((found.title, found.badge, found.path, found.line)))


class Tile(QWidget):
    """An icon on a soft square."""

    def __init__(self, icon: str, fill: str = "accent-soft") -> None:
        super().__init__()
        self._icon, self._fill = icon, fill
        self.setFixedSize(TILE, TILE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Square, icon."""
        painter = QPainter(self)
        painting.rounded(painter, self.rect(), 6, self._fill)
        inset = (TILE - 18) / 2
        painting.icon_at(painter, inset, inset, self._icon, "accent", 18)
