"""The row over the picture: back and forward, what is shown, and what of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gui.language import format_count
from gui.pages.graph.node_rows import Selection
from gui.pages.graph.trail import Mode, Trail
from gui.widgets.buttons import Button, IconButton
from gui.widgets.channel_tab import channel_label
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.text import ElidedLabel


class ToolRow(Panel):
    """`mode_chosen` and `selection_chosen` carry values of their enums."""

    back_wanted = Signal()
    forward_wanted = Signal()
    mode_chosen = Signal(str)
    selection_chosen = Signal(str)
    channel_chosen = Signal(str)
    """Empty for all."""
    panel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._channels: tuple[str, ...] = ()
        self._channel = ""
        stack = column(self)
        stack.addWidget(self._upper())
        stack.addWidget(Rule(parent=self))
        self._choice = self._lower()
        stack.addWidget(self._choice)

    def _upper(self) -> QWidget:
        content = QWidget(self)
        content.setFixedHeight(44)
        line = row(content, (14, 0, 16, 0), 6)
        self.back = IconButton("arrow-left", self.tr("Back (Alt+Left)"))
        self.back.clicked.connect(self.back_wanted)
        self.forward = IconButton("arrow-right", self.tr("Forward (Alt+Right)"))
        self.forward.clicked.connect(self.forward_wanted)
        line.addWidget(self.back)
        line.addWidget(self.forward)
        line.addSpacing(4)
        modes = [
            (Mode.FOCUS.value, self.tr("One package")),
            (Mode.OVERVIEW.value, self.tr("Everything")),
            (Mode.LIST.value, self.tr("Table")),
        ]
        self.modes = SegmentedFilter(modes)
        self.modes.setAccessibleName(self.tr("What is shown"))
        self.modes.chosen.connect(self.mode_chosen)
        line.addWidget(self.modes)
        line.addSpacing(8)
        self.note = ElidedLabel("", "small", "text-2")
        line.addWidget(self.note, 1)
        self.details = IconButton("info", self.tr("Show or hide the panel"))
        self.details.setCheckable(True)
        self.details.clicked.connect(self.panel_wanted)
        line.addWidget(self.details)
        return content

    def _lower(self) -> QWidget:
        content = QWidget(self)
        content.setFixedHeight(44)
        line = row(content, (14, 0, 16, 0), 6)
        selections = [
            (Selection.ALL.value, self.tr("All")),
            (Selection.REQUESTED.value, self.tr("Asked for")),
            (Selection.HEAVIEST.value, self.tr("Heaviest")),
            (Selection.ORPHANS.value, self.tr("Orphans")),
        ]
        self.selections = SegmentedFilter(selections)
        self.selections.setAccessibleName(self.tr("Which packages are listed"))
        self.selections.chosen.connect(self.selection_chosen)
        line.addWidget(self.selections)
        self.channels = Button("", "outline", "radio-tower", small=True)
        self.channels.clicked.connect(self._open_channels)
        line.addStretch(1)
        line.addWidget(self.channels)
        return content

    def show_mode(self, mode: Mode, trail: Trail) -> None:
        """What is shown now, and where one can go from here."""
        self.modes.choose(mode.value)
        self.back.setEnabled(bool(trail.behind))
        self.forward.setEnabled(bool(trail.ahead))
        listed = mode is Mode.LIST
        self._choice.setVisible(listed)
        self.channels.setVisible(len(self._channels) > 1)

    def show_counts(self, counts: dict[Selection, int]) -> None:
        """How many packages each choice has."""
        for selection, count in counts.items():
            self.selections.set_count(selection.value, format_count(count))

    def show_channels(self, channels: Sequence[str], chosen: str) -> None:
        """The channels packages came from."""
        self._channels, self._channel = tuple(channels), chosen
        words = channel_label(chosen) if chosen else self.tr("All channels")
        self.channels.setText(words)
        self.channels.updateGeometry()

    def _open_channels(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for channel in ("", *self._channels):
            words = channel_label(channel) if channel else self.tr("All channels")
            action = menu.addAction(words, partial(self.channel_chosen.emit, channel))
            action.setCheckable(True)
            action.setChecked(channel == self._channel)
        menu.popup(self.channels.mapToGlobal(QPoint(0, self.channels.height() + 2)))
