"""The head of the page: what is installed and offered, how fresh that is, and Refresh."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.model.catalogue import CatalogueNames
from core.model.environment import Environment, EnvironmentDetail
from core.model.mirror import MirrorCatalogue
from gui.language import format_count, format_relative, join_words
from gui.language.servers import each_channel, late, late_words
from gui.shell.page_header import PageHeader
from gui.widgets.badge import Badge
from gui.widgets.buttons import Button
from gui.widgets.progress import Spinner
from gui.widgets.text import Text


class PackagesHead(PageHeader):
    """Title, numbers, freshness, buttons."""

    refresh_wanted = Signal()
    update_all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Packages"), parent=parent)
        self._spinner = Spinner(16)
        self._spinner.hide()
        self.add(self._spinner)
        self.freshness = Text("", "small", "text-2")
        self.add(self.freshness)
        self.offline = Badge(self.tr("Offline"), "neutral", "globe")
        self.offline.setToolTip(
            self.tr("Only what is in the cache is known; go online in the settings")
        )
        self.offline.hide()
        self.add(self.offline)
        self.update_all = Button(self.tr("Update all"), "ghost", "arrow-up")
        self.update_all.clicked.connect(self.update_all_wanted)
        self.update_all.setEnabled(False)
        self.add(self.update_all)
        self.refresh = Button(self.tr("Refresh"), "outline", "refresh-cw")
        self.refresh.setToolTip(self.tr("Ask the channels for newer data (F5)"))
        self.refresh.clicked.connect(self.refresh_wanted)
        self.add(self.refresh)

    def show_state(
        self,
        environment: Environment | None,
        detail: EnvironmentDetail | None,
        names: CatalogueNames | None,
        catalogue: MirrorCatalogue | None = None,
        *,
        loading: bool,
    ) -> None:
        """Show the numbers that are known."""
        parts = [environment.name] if environment else []
        if detail is not None:
            installed = len(detail.packages) + len(detail.pip_packages)
            counted = self.tr("{count} installed").format(count=format_count(installed))
            if names is not None:
                counted = self.tr("{installed} installed, {available} available").format(
                    installed=format_count(installed), available=format_count(len(names.names))
                )
            parts.append(counted)
        self.set_note(" · ".join(parts))
        self._spinner.setVisible(loading)
        self.refresh.setEnabled(not loading)
        if loading:
            self.freshness.setText(self.tr("Reading channel data…"))
        elif names is not None:
            self._say_age(names, catalogue)
        else:
            self.freshness.setText("")
        self.offline.setVisible(names is not None and names.offline and not loading)

    def _say_age(self, names: CatalogueNames, catalogue: MirrorCatalogue | None) -> None:
        """When the servers were asked, and of when their data is."""
        words = self.tr("Checked {when}").format(when=format_relative(names.checked))
        if not names.checked:
            words = self.tr("Never checked")
        dates = [age.modified for age in names.ages if age.modified is not None]
        if dates:
            said = self.tr("{checked} · data updated {when}")
            words = said.format(checked=words, when=format_relative(max(dates)))
        behind = late(names.ages)
        if behind:
            words = self.tr("Channel data is out of date: {channels}")
            words = words.format(
                channels=join_words([late_words(one, catalogue) for one in behind])
            )
        self.freshness.setText(words)
        self.freshness.set_token("warn" if behind else "text-2")
        self.freshness.setToolTip(each_channel(names.ages, catalogue))
