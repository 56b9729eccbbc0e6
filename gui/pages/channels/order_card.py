"""The card about the order of channels: heading with the priority, rows, what the order means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.model.channel import ChannelAge, ChannelConfiguration
from core.model.configuration import Edit, SetChannels
from core.model.mirror import MirrorCatalogue
from gui.pages.channels.channel_order import ChannelOrder
from gui.pages.channels.channel_rows import channel_rows
from gui.widgets.frames import IconLabel, Panel, Rule, column, row
from gui.widgets.switch import Switch
from gui.widgets.text import ElidedLabel, Text

STRICT, FLEXIBLE = "strict", "flexible"


class OrderCard(Panel):
    """`wished` carries the channels as they shall be, topmost first, and the priority."""

    wished = Signal(tuple, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._priority = STRICT
        self.setAccessibleName(self.tr("Channel order"))
        stack = column(self, (1, 1, 1, 1))
        head = QWidget(self)
        head.setFixedHeight(44)
        line = row(head, (14, 0, 10, 0), 8)
        line.addWidget(Text(self.tr("Channel order"), "h-section"))
        hint = self.tr("The higher, the sooner it is used; drag to move")
        line.addWidget(ElidedLabel(hint, "small", "text-2"), 1)
        self.switch = Switch(
            self.tr("Channel priority"), self.tr("Strict priority"), self.tr("Flexible priority")
        )
        self.switch.clicked.connect(self._on_switch)
        line.addWidget(self.switch)
        stack.addWidget(head)
        stack.addWidget(Rule(parent=self))
        self.order = ChannelOrder()
        self.order.moved.connect(self._on_moved)
        self.order.remove_wanted.connect(self._on_removed)
        stack.addWidget(self.order)
        stack.addWidget(Rule(parent=self))
        foot = QWidget(self)
        line = row(foot, (14, 12, 14, 12), 7)
        line.addWidget(IconLabel("info", "text-3", 14), 0, Qt.AlignmentFlag.AlignTop)
        self._meaning = Text("", "small", "text-2", wrap=True)
        line.addWidget(self._meaning, 1)
        stack.addWidget(foot)

    def show_channels(
        self,
        known: ChannelConfiguration,
        catalogue: MirrorCatalogue | None,
        edit: Edit | None,
        ages: Sequence[ChannelAge],
    ) -> None:
        """Show what is configured, or what would be after the edit that is laid out."""
        self.order.rows.show_rows(channel_rows(known, catalogue, edit, ages))
        priority = known.priority
        if isinstance(edit, SetChannels) and edit.priority:
            priority = edit.priority
        self._priority = priority
        self.switch.setChecked(priority == STRICT)
        self._meaning.setText(self._explain(priority))

    def names(self) -> tuple[str, ...]:
        """The channels as shown, topmost first."""
        return tuple(one.name for one in self.order.rows.rows)

    def set_busy(self, *, busy: bool) -> None:
        """Nothing can be moved while something is being written."""
        self.order.setEnabled(not busy)
        self.switch.setEnabled(not busy)

    def add(self, name: str) -> None:
        """Put a channel at the end, where it changes nothing that others have."""
        if name not in self.names():
            self._wish((*self.names(), name))

    def _explain(self, priority: str) -> str:
        if priority == STRICT:
            return self.tr(
                "Strict: a package comes only from the topmost channel that has it, so channels "
                "are not mixed."
            )
        if priority == FLEXIBLE:
            return self.tr(
                "Flexible: a lower channel may provide a package where the versions of the upper "
                "ones do not fit."
            )
        return self.tr("Switched off: the newest version is taken, whichever channel has it.")

    def _on_moved(self, origin: int, target: int) -> None:
        names = list(self.names())
        names.insert(target, names.pop(origin))
        self._wish(tuple(names))

    def _on_removed(self, name: str) -> None:
        self._wish(tuple(one for one in self.names() if one != name))

    def _on_switch(self) -> None:
        self._priority = STRICT if self.switch.isChecked() else FLEXIBLE
        self._wish(self.names())

    def _wish(self, names: tuple[str, ...]) -> None:
        self.wished.emit(names, self._priority)
