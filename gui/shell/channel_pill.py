"""The pill at the right of the top bar: which mirror packages come from, and how it answers."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.model.changes import Changes
from core.model.mirror import MirrorCatalogue
from gui.actions import channels as actions
from gui.language import join_words
from gui.language.mirrors import latency_words, name_of
from gui.services import Services
from gui.shell.mirror_list import ROW, MirrorRowDelegate, MirrorRows, listed, signal_look
from gui.widgets import painting
from gui.widgets.buttons import Button
from gui.widgets.channel_tab import channel_label
from gui.widgets.frames import Panel, Rule, column, row
from gui.widgets.popup import PopupList
from gui.widgets.popup_button import PopupButton

_ICON, _CHEVRON = 14, 14
_MOST = 260


class ChannelPill(PopupButton):
    """A press lists the mirrors; one of those leads to the page with its change laid out."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._store = services, services.store
        self._look = ("radio-tower", "accent")
        self._store.changed.connect(self._on_changed)
        self._refresh()

    def sizeHint(self) -> QSize:
        """Icon, words and chevron in a pill."""
        return QSize(min(_MOST, painting.width_of(self.text(), "small-medium") + 68), 30)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Pill, icon, words, chevron."""
        painter = QPainter(self)
        fill = "hover" if self.underMouse() else "surface"
        painting.rounded(painter, self.rect(), 15, fill, "border")
        icon, token = self._look
        painting.icon_at(painter, 13, (self.height() - _ICON) / 2, icon, token, _ICON)
        area = QRect(33, 0, self.width() - 62, self.height())
        painting.text(painter, area, self.text(), "small-medium")
        left, top = self.width() - 25, (self.height() - _CHEVRON) / 2
        painting.icon_at(painter, left, top, "chevron-down", "text-2", _CHEVRON)
        if self.hasFocus():
            painting.focus_ring(painter, self.rect(), 15)

    # What it says -------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.channels or changes.settings:
            if self._store.channels is not None:
                self._store.need_mirrors()
            self._refresh()

    def _refresh(self) -> None:
        known = self._store.channels
        names = [channel_label(channel.name) for channel in known.channels] if known else []
        catalogue = self._store.mirrors
        if self._services.preferences.value.offline:
            self._look = ("globe", "text-3")
            words = self.tr("Offline")
        elif catalogue is not None and catalogue.in_use:
            words = self._mirror_words(catalogue)
        else:
            self._look = ("radio-tower", "accent")
            words = self._channel_words(names)
        self.setText(words)
        self.setToolTip(self.tr("Channels: {names}").format(names=join_words(names)))
        self.setAccessibleName(self.tr("Packages come from: {words}").format(words=words))
        self.updateGeometry()
        self.update()

    def _mirror_words(self, catalogue: MirrorCatalogue) -> str:
        name = name_of(catalogue, catalogue.in_use)
        report = catalogue.report
        known = report.measurements if report is not None else ()
        latency = next((one.latency for one in known if one.mirror == catalogue.in_use), None)
        self._look = signal_look(latency)
        if latency is None:
            return name
        words = self.tr("{mirror} · {latency}")
        return words.format(mirror=name, latency=latency_words(latency))

    def _channel_words(self, names: list[str]) -> str:
        """Where no mirror serves everything, or nothing is known of them yet."""
        if self._store.channels is None:
            return self.tr("Channels")
        if not names:
            return self.tr("No channel")
        rest = len(names) - 1
        words = self.tr("{channel} and %n more", "", rest) if rest else names[0]
        return words.format(channel=names[0])

    # Its popup ----------------------------------------------------------------------------------

    def open_list(self) -> None:
        """List what there is to choose from."""
        catalogue = self._store.mirrors
        if catalogue is None:
            self._services.navigate(actions.PAGE)
            return
        rows = MirrorRows(listed(catalogue))
        popup = PopupList(
            self, rows, MirrorRowDelegate(), self._build_footer(), visible_rows=9, row_height=ROW
        )
        # The popup belongs to the window; its model must not go before it.
        rows.setParent(popup)
        popup.picked.connect(self._pick)
        self.keep(popup)
        popup.open_below(width=360)
        current = next((i for i, one in enumerate(rows.rows) if one.in_use), 0)
        popup.view.setCurrentIndex(rows.index(current, 0))

    def _build_footer(self) -> QWidget:
        footer = Panel("sunken")
        footer.setMinimumHeight(43)
        stack = column(footer)
        stack.addWidget(Rule(parent=footer))
        line = row(None, (8, 8, 8, 8), 8)
        measure = Button(self.tr("Measure"), "outline", "gauge", small=True)
        measure.clicked.connect(self._measure)
        offline = self._services.preferences.value.offline
        measure.setEnabled(actions.measuring(self._services) is None and not offline)
        line.addWidget(measure)
        line.addStretch(1)
        everything = Button(
            self.tr("Channels and mirrors…"), "quiet", "arrow-right", small=True, trailing=True
        )
        everything.clicked.connect(self._show_page)
        line.addWidget(everything)
        stack.addLayout(line)
        return footer

    def _pick(self, index: QModelIndex) -> None:
        model = index.model()
        assert isinstance(model, MirrorRows)
        picked = model.rows[index.row()]
        self.close_list()
        if picked.in_use:
            self._services.navigate(actions.PAGE)
        else:
            actions.use_mirror(self._services, picked.mirror.id)

    def _measure(self) -> None:
        self.close_list()
        actions.show_measuring(self._services)

    def _show_page(self) -> None:
        self.close_list()
        self._services.navigate(actions.PAGE)
