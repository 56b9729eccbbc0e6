"""Which channels take part, and who serves each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.model.frameworks import SourceLine
from core.model.mirror import MirrorCatalogue
from gui.language import say
from gui.language.mirrors import name_of
from gui.language.servers import server_name
from gui.widgets.channel_tab import ChannelTab
from gui.widgets.frames import IconLabel, Panel, row
from gui.widgets.text import ElidedLabel


class SourcesCard(Panel):
    """A line for each channel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._shown: tuple[SourceLine, ...] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 10, 14, 10)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_sources(
        self, sources: Sequence[SourceLine], catalogue: MirrorCatalogue | None
    ) -> None:
        """Show these."""
        if tuple(sources) == self._shown:
            return
        self._shown = tuple(sources)
        while self._grid.count():
            if (widget := self._grid.takeAt(0).widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, source in enumerate(sources):
            self._grid.addWidget(ChannelTab(source.channel, "body"), place, 0)
            self._grid.addWidget(_server(source, catalogue), place, 1)


def _server(source: SourceLine, catalogue: MirrorCatalogue | None) -> QWidget:
    holder = QWidget()
    line = row(holder, spacing=8)
    icon, token = ("radio-tower", "ok") if source.mirror else ("globe", "info")
    line.addWidget(IconLabel(icon, token, 16), 0, Qt.AlignmentFlag.AlignVCenter)
    name = server_name(catalogue, source.server)
    if source.mirror:
        name = name_of(catalogue, source.mirror)
    parts = [name, say(source.note)]
    words = ElidedLabel("  ·  ".join(part for part in parts if part), "body", "text-2")
    line.addWidget(words, 1)
    return holder
