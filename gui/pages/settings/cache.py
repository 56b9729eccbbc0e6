"""The download cache: how large, what could go, and how files are put in place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from core.model.calls import CachePlace, CacheUsage, ClearCache, MeasureCache
from gui.language import format_size
from gui.language.short_path import short_path
from gui.pages.settings.rows import SettingRow, SettingsCard
from gui.services import Services
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.confirm import ConfirmSheet
from gui.widgets.frames import clear, column, row
from gui.widgets.switch import Switch
from gui.widgets.text import ElidedLabel, Text


class CacheCard(SettingsCard):
    """Measured when the page is seen."""

    def __init__(self, services: Services) -> None:
        super().__init__(_title(), "hard-drive")
        self._services = services
        self._usage: CacheUsage | None = None
        content = QWidget()
        stack = column(content, (16, 16, 16, 14), 10)
        self._bar = StorageBar()
        stack.addWidget(self._bar)
        line = row(None, spacing=14)
        self._used = _Legend("accent")
        self._free = _Legend("accent-line")
        line.addWidget(self._used)
        line.addWidget(self._free)
        line.addStretch(1)
        self._clear = Button(self.tr("Clear cache…"), "outline", "eraser", small=True)
        self._clear.clicked.connect(self._on_clear)
        line.addWidget(self._clear)
        stack.addLayout(line)
        self._places = column(None, spacing=2)
        stack.addLayout(self._places)
        self.add_row(content)
        links = Switch(self.tr("Hard links"), self.tr("On"), self.tr("Off"))
        links.setChecked(services.preferences.value.hard_links)
        links.toggled.connect(self._choose_links)
        explain = self.tr("Environments share files with the cache and take less space")
        self.add(SettingRow(self.tr("Hard links"), explain, links))
        self._show(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew."""
        super().showEvent(event)
        self._services.tasks.spawn(self._measure())

    async def _measure(self) -> None:
        self._show(await self._services.client.call(MeasureCache()))

    def _show(self, usage: CacheUsage | None) -> None:
        self._usage = usage
        used = usage.used if usage is not None else None
        free = usage.reclaimable if usage is not None else None
        total = None if usage is None else usage.used + usage.reclaimable
        self.note.setText(format_size(total))
        self._show_places(usage.places if usage is not None else ())
        self._bar.set_parts(used or 0, free or 0)
        self._used.say(self.tr("Used by environments {size}").format(size=format_size(used)))
        self._free.say(self.tr("Can be cleared {size}").format(size=format_size(free)))
        self._clear.setEnabled(bool(free))

    def _show_places(self, places: tuple[CachePlace, ...]) -> None:
        """Where it lies; environments on other volumes have a cache of their own there."""
        clear(self._places)
        for place in places:
            line = row(None, spacing=12)
            folder = short_path(place.folder)
            line.addWidget(ElidedLabel(folder, "small", "text-2", middle=True), 1)
            if len(places) > 1:
                size = format_size(place.used + place.reclaimable)
                line.addWidget(Text(size, "small", "text-2"))
            self._places.addLayout(line)

    def _on_clear(self) -> None:
        if self._usage is not None:
            self._services.tasks.spawn(self._ask_and_clear(self._usage))

    async def _ask_and_clear(self, usage: CacheUsage) -> None:
        sheet = ConfirmSheet(
            self.tr("Clear {size} of download cache").format(size=format_size(usage.reclaimable)),
            self.tr(
                "Only packages that no environment uses are removed. They are downloaded again "
                "when they are needed; going back to an old revision may need some of them."
            ),
            self.tr("Clear"),
            icon="eraser",
        )
        if await self._services.sheets.present(sheet):
            self._services.runner.start(
                self.tr("Clear the download cache"), ClearCache(), on_done=self._on_cleared
            )

    def _on_cleared(self, usage: CacheUsage) -> None:
        self._show(usage)
        words = self.tr("{size} of download cache cleared").format(size=format_size(usage.freed))
        self._services.toasts.show(words, "ok")

    def _choose_links(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._services.preferences.update(hard_links=on)


class StorageBar(QWidget):
    """Two parts of a whole, 10 px high."""

    def __init__(self) -> None:
        super().__init__()
        self._parts = (0, 0)
        self.setFixedHeight(10)

    def set_parts(self, used: int, free: int) -> None:
        """Bytes of both parts."""
        self._parts = (used, free)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, with 2 px between the parts."""
        painter = QPainter(self)
        used, free = self._parts
        whole = QRectF(self.rect())
        if not used + free:
            painting.rounded(painter, whole, 3, "track")
            return
        split = max(6.0, (whole.width() - 2) * used / (used + free)) if used else 0.0
        if used:
            painting.rounded(painter, QRectF(0, 0, split, whole.height()), 3, "accent")
        left = split + 2 if used else 0.0
        if free:
            rest = QRectF(left, 0, max(6.0, whole.width() - left), whole.height())
            painting.rounded(painter, rest, 3, "accent-line")


class _Legend(QWidget):
    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        line = row(self, (17, 0, 0, 0))
        self._words = Text("", "small", "text-2")
        line.addWidget(self._words)

    def say(self, words: str) -> None:
        self._words.setText(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF(0, self.height() / 2 - 5, 10, 10)
        painting.rounded(QPainter(self), box, 2, self._token)


def _title() -> str:
    return QCoreApplication.translate("CacheCard", "Download cache")
