"""Values in force with where they come from, and all proxies side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from core.model.configuration import ConfigFinding, Proxy, Setting
from gui.language import join_words
from gui.pages.channels.configuration.finding_row import FindingRow
from gui.pages.channels.configuration.words import (
    origin_words,
    scheme_words,
    source_words,
    user_words,
)
from gui.widgets.empty_state import EmptyState
from gui.widgets.frames import Card, Panel, Rule, clear, column
from gui.widgets.text import Text


class _TableCard(Card):
    """A card with a few wrapped rows under a head; never many."""

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(title, icon, parent)
        self.body.setContentsMargins(1, 1, 1, 1)
        content = Panel("surface", self)
        self._stack = column(content)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        self.body.addWidget(Rule(parent=self))
        self.body.addWidget(area, 1)

    def _show_table(
        self, heads: Sequence[str], rows: Sequence[Sequence[QWidget]], stretch: Sequence[int]
    ) -> None:
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setContentsMargins(16, 10, 16, 12)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        for place, part in enumerate(stretch):
            grid.setColumnStretch(place, part)
        for place, words in enumerate(heads):
            grid.addWidget(Text(words, "small-medium", "text-3"), 0, place)
        for number, cells in enumerate(rows):
            grid.addWidget(Rule(parent=table), 2 * number + 1, 0, 1, len(heads))
            for place, cell in enumerate(cells):
                top = Qt.AlignmentFlag.AlignTop
                grid.addWidget(cell, 2 * number + 2, place, top)
        self._stack.addWidget(table)


class ValuesCard(_TableCard):
    """What conda, pip and uv go by, after all files and variables."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_title("Values in force"), "list-checks", parent)
        self._shown: tuple[Setting, ...] | None = None

    def show_settings(self, settings: tuple[Setting, ...]) -> None:
        """Show these."""
        if settings == self._shown:
            return
        self._shown = settings
        clear(self._stack)
        if not settings:
            words = self.tr("Nothing is configured")
            line = self.tr("conda and pip go by what is built into them.")
            self._stack.addWidget(EmptyState("list-checks", words, line))
            return
        heads = (self.tr("Setting"), self.tr("Value"), self.tr("From"))
        self._show_table(heads, [self._row(one) for one in settings], (3, 5, 4))
        self._stack.addStretch(1)

    def _row(self, setting: Setting) -> list[QWidget]:
        name = QWidget(self)
        words = column(name)
        words.addWidget(Text(setting.key, "mono", wrap=True))
        words.addWidget(Text(setting.tool.value, "small", "text-3"))
        origin = QWidget(self)
        words = column(origin, spacing=2)
        where = origin_words(setting.origin)
        if setting.line:
            where = self.tr("{file}, line {line}").format(file=where, line=setting.line)
        words.addWidget(Text(where, "small", "text-2", wrap=True))
        for other, value in setting.outweighs:
            line = self.tr("outweighs {value} from {origin}")
            line = line.format(value=value, origin=origin_words(other))
            words.addWidget(Text(line, "small", "text-3", wrap=True))
        return [name, Text(setting.value, "mono", wrap=True), origin]


class ProxiesCard(_TableCard):
    """Who says which proxy, and who goes through it; what contradicts itself stands above."""

    fix_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_title("Proxies"), "globe", parent)
        self._shown: object = None

    def show_proxies(self, proxies: tuple[Proxy, ...], findings: tuple[ConfigFinding, ...]) -> None:
        """Show these."""
        if (proxies, findings) == self._shown:
            return
        self._shown = (proxies, findings)
        clear(self._stack)
        for finding in findings:
            noticed = FindingRow(finding, inset=16)
            noticed.fix_wanted.connect(self._tell)
            self._stack.addWidget(noticed)
        if not proxies:
            words = self.tr("No proxy is set")
            line = self.tr("Everything goes straight to the servers.")
            self._stack.addWidget(EmptyState("globe", words, line))
            return
        heads = (self.tr("Set in"), self.tr("For"), self.tr("Address"), self.tr("Used by"))
        self._show_table(heads, [self._row(one) for one in proxies], (3, 2, 5, 3))
        self._stack.addStretch(1)

    def _row(self, proxy: Proxy) -> list[QWidget]:
        source = QWidget(self)
        words = column(source)
        words.addWidget(Text(source_words(proxy), "body-medium", wrap=True))
        if proxy.origin:
            words.addWidget(Text(origin_words(proxy.origin), "small", "text-3", wrap=True))
        address = QWidget(self)
        words = column(address)
        words.addWidget(Text(proxy.address, "mono", wrap=True))
        if proxy.login:
            line = self.tr("with a user name and password, not shown")
            words.addWidget(Text(line, "small", "text-3", wrap=True))
        users = join_words([user_words(one) for one in proxy.used_by])
        used = Text(users or self.tr("nobody"), "body", "text" if users else "text-3", wrap=True)
        return [source, Text(scheme_words(proxy), "body", "text-2", wrap=True), address, used]

    def _tell(self, finding: str) -> None:
        self.fix_wanted.emit((finding,))


def _title(words: str) -> str:
    return QCoreApplication.translate("Configuration", words)
