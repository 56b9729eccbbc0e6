"""The top bar: mark, environment selector, search, channel pill."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.services import Services
from gui.shell.channel_pill import ChannelPill
from gui.shell.command_palette import CommandPalette
from gui.shell.environment_selector import EnvironmentSelector
from gui.theme.mark import paint_mark
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.text import Text

HEIGHT = 52


class TopBar(Panel):
    """Everything that is the same on every page."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedHeight(HEIGHT)
        stack = column(self)
        content = QWidget(self)
        stack.addWidget(content, 1)
        stack.addWidget(Rule(parent=self))
        line = row(content, (16, 0, 16, 0), 0)
        brand = QWidget(content)
        brand.setFixedWidth(180)
        parts = row(brand, (0, 0, 0, 0), 10)
        parts.addWidget(_Mark())
        self._name = Text("Glasshouse", "h-section")
        parts.addWidget(self._name)
        parts.addStretch(1)
        self._brand = brand
        line.addWidget(brand)
        self.selector = EnvironmentSelector(services.store)
        line.addWidget(self.selector)
        line.addStretch(1)
        self.palette_field = CommandPalette(services)
        self.palette_field.setMinimumWidth(240)
        self.palette_field.setMaximumWidth(404)
        line.addWidget(self.palette_field, 6)
        line.addStretch(1)
        self.channel_pill = ChannelPill(services)
        line.addWidget(self.channel_pill)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the name where the window is narrow."""
        self._name.setVisible(not narrow)
        self._brand.setFixedWidth(40 if narrow else 180)


class _Mark(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(22, 22))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_mark(QPainter(self), QRectF(self.rect()))
