"""The card with the table of mirrors, and below it what its signs mean."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core.model.configuration import Edit
from core.model.mirror import OFFICIAL, Measurement, MirrorCatalogue
from gui.language import join_words
from gui.language.mirrors import mirror_name
from gui.pages.channels.mirror_columns import ROOM_FOR_TICKS
from gui.pages.channels.mirror_table import MirrorTable
from gui.widgets.buttons import Button
from gui.widgets.frames import IconLabel, Panel, column, row
from gui.widgets.progress import Spinner
from gui.widgets.text import ElidedLabel, Text

translate = QCoreApplication.translate


class MirrorCard(QWidget):
    """The table comes with the catalogue, which says what it has columns for."""

    table_made = Signal(object)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table: MirrorTable | None = None
        stack = column(self, spacing=8)
        card = Panel("card", self)
        self._inside = column(card, (1, 1, 1, 1))
        self._waiting = QWidget(card)
        line = row(self._waiting, (16, 20, 16, 20), 10)
        line.addWidget(Spinner(16, "info"))
        line.addWidget(Text(self.tr("Reading the list of mirrors…"), "body", "text-2"), 1)
        self._inside.addWidget(self._waiting)
        stack.addWidget(card)
        stack.addWidget(self._build_legend())

    def show_mirrors(
        self,
        catalogue: MirrorCatalogue | None,
        edit: Edit | None,
        live: Mapping[str, Measurement] | None,
        *,
        failed: bool,
    ) -> None:
        """Show them, or wait for them."""
        self.setVisible(catalogue is not None or not failed)
        if catalogue is None:
            return
        if self.table is None or self.table.channels != catalogue.columns:
            self._make_table(catalogue.columns)
        assert self.table is not None
        self.table.show_mirrors(catalogue, edit, live)
        self._note.setText(_rare(catalogue))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without the columns they explain, the signs would explain nothing."""
        super().resizeEvent(event)
        self._signs.setVisible(event.size().width() >= ROOM_FOR_TICKS)

    def _make_table(self, columns: tuple[str, ...]) -> None:
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        self._waiting.hide()
        self.table = MirrorTable(columns, self)
        self._inside.addWidget(self.table)
        self.table_made.emit(self.table)

    def _build_legend(self) -> QWidget:
        legend = QWidget(self)
        whole = row(legend, (4, 0, 0, 0), 12)
        self._signs = QWidget(legend)
        line = row(self._signs, spacing=6)
        signs = (
            ("check", "accent", self.tr("has it")),
            ("clock", "warn", self.tr("has it, over 3 days behind")),
            ("minus", "dim", self.tr("does not have it")),
        )
        for icon, token, words in signs:
            line.addWidget(IconLabel(icon, token, 14))
            line.addWidget(Text(words, "small", "text-2"))
            line.addSpacing(8)
        self._note = ElidedLabel("", "small", "text-2")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.addWidget(self._note, 1)
        self.add_mirror = Button(self.tr("Add a mirror…"), "link", "plus")
        self.add_mirror.clicked.connect(self.add_wanted)
        whole.addWidget(self._signs, 1)
        whole.addStretch()
        whole.addWidget(self.add_mirror)
        return legend


def _rare(catalogue: MirrorCatalogue) -> str:
    """Which channel few mirrors have, and where it comes from otherwise."""
    for channel in catalogue.columns:
        others = [one for one in catalogue.mirrors if one.id != OFFICIAL]
        having = [one for one in others if channel in one.channels]
        if len(having) * 4 > len(others) or len(others) < 4:
            continue
        if not having:
            words = translate("MirrorCard", "{channel}: on the official server only")
            return words.format(channel=channel)
        names = join_words([mirror_name(one) for one in having])
        return translate("MirrorCard", "{channel}: only {names}").format(
            channel=channel, names=names
        )
    return ""
