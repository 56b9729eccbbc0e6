"""The list of cards, searched by any part of their names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from core.model.gpu import KnownGpu
from gui.models.columns import RIGHT, Column
from gui.models.records import RecordTableModel
from gui.models.table_view import RecordTableView
from gui.widgets.frames import Panel, column
from gui.widgets.search_field import SearchField

translate = QCoreApplication.translate

NONE = KnownGpu("", "", "")
"""Stands for a computer without an NVIDIA card."""
_HEIGHT = 176


class GpuList(QWidget):
    """`chosen` carries a KnownGpu, or None for no card."""

    chosen = Signal(object)

    def __init__(self, gpus: Sequence[KnownGpu], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stack = column(self, spacing=6)
        self.search = SearchField(self.tr("Search the cards, for example 3060 or A100"))
        self.search.searched.connect(self._filter)
        stack.addWidget(self.search)
        frame = Panel("card", self)
        inside = column(frame, (1, 1, 1, 1))
        self.model = RecordTableModel(_columns(), _key)
        self.model.set_rows([NONE, *gpus])
        self.view = RecordTableView(self.model, row_height=28, header=False, parent=frame)
        self.model.setParent(self.view)
        self.view.setFixedHeight(_HEIGHT)
        self.view.setAccessibleName(self.tr("Cards"))
        self.view.current_changed.connect(self._on_current)
        inside.addWidget(self.view)
        stack.addWidget(frame)

    def choose(self, gpu: KnownGpu | None) -> None:
        """Go to a card."""
        key = _key(gpu or NONE)
        if self.model.row_of(key) < 0 and gpu is not None:
            known = [one for one in self.model.records() if one is not NONE]
            self.model.set_rows([NONE, gpu, *known])
        self.view.select_key(key)
        self.view.scrollTo(self.view.currentIndex(), self.view.ScrollHint.PositionAtCenter)

    def _filter(self, query: str) -> None:
        wanted = [_plain(word) for word in query.split()]

        def accept(gpu: KnownGpu) -> bool:
            words = _plain(f"{gpu.name} {gpu.architecture}")
            return all(word in words for word in wanted)

        self.model.set_filter(accept if wanted else None)
        count = len(self.model.records())
        self.search.set_note(self.tr("%n found", "", count) if wanted else "")
        if count and wanted:
            # What is found first is meant, unless somebody goes on.
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _on_current(self, gpu: KnownGpu | None) -> None:
        if gpu is not None:
            self.chosen.emit(None if gpu is NONE else gpu)


def _columns() -> list[Column[KnownGpu]]:
    return [
        Column("name", "", _name, inset=4),
        Column("architecture", "", lambda gpu: gpu.architecture, 150, role="small", token="text-2"),
        Column("capability", "", lambda gpu: gpu.capability, 60, RIGHT, "small", "text-2"),
    ]


def _name(gpu: KnownGpu) -> str:
    return gpu.name or translate("GpuList", "No NVIDIA card")


def _key(gpu: KnownGpu) -> str:
    return gpu.name or "\0none"


def _plain(words: str) -> str:
    """`RTX 4060 Ti` and `rtx4060ti` are the same."""
    return re.sub(r"[\s\-_]+", "", words).casefold()
