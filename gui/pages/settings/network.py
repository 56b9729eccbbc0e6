"""Where downloads come from, who may step in, and whether anybody is asked at all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.model.changes import Changes
from core.settings import MetadataSource
from gui.actions import channels as actions
from gui.language import join_words
from gui.language.mirrors import name_of
from gui.pages.settings.rows import SettingRow, SettingsCard
from gui.services import Services
from gui.widgets.buttons import Button
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.stepper import Stepper
from gui.widgets.switch import Switch

MOST = 20


class NetworkCard(SettingsCard):
    """Mirrors themselves are chosen on their own page."""

    def __init__(self, services: Services) -> None:
        super().__init__(_title(), "globe")
        self._services, self._store = services, services.store
        self._preferences = services.preferences
        self._add_mirrors()
        self._add_data_source()
        self._add_switches()
        self._add_downloads()
        self._preferences.changed.connect(self._on_preferences)
        self._store.changed.connect(self._on_changed)
        self._refresh()

    def _add_mirrors(self) -> None:
        mirrors = Button(
            self.tr("Channels & mirrors"), "outline", "arrow-right", small=True, trailing=True
        )
        mirrors.clicked.connect(self._show_mirrors)
        self._mirrors = self.add(SettingRow(self.tr("Downloads come from"), "", mirrors))
        files = Button(self.tr("Look at them"), "outline", "arrow-right", small=True, trailing=True)
        files.clicked.connect(self._show_configuration)
        line = self.tr("What conda and pip read, line by line, and what is wrong with it")
        self.add(SettingRow(self.tr("Configuration files"), line, files))

    def _add_data_source(self) -> None:
        self.source = SegmentedFilter(
            [
                (MetadataSource.AUTO.value, self.tr("Automatic")),
                (MetadataSource.MIRROR.value, self.tr("Mirror")),
                (MetadataSource.OFFICIAL.value, self.tr("Official")),
            ]
        )
        self.source.chosen.connect(self._choose_source)
        self._source_row = self.add(SettingRow(self.tr("Channel data from"), "", self.source))

    def _add_switches(self) -> None:
        on, off = self.tr("On"), self.tr("Off")
        name = self.tr("Other servers may step in")
        self.fallback = Switch(name, on, off)
        self.fallback.toggled.connect(self._choose_fallback)
        line = self.tr("For a file its mirror lacks or can't give; at last the official server")
        self.add(SettingRow(name, line, self.fallback))
        name = self.tr("Work offline")
        self.offline = Switch(name, on, off)
        self.offline.toggled.connect(self._choose_offline)
        line = self.tr("Asks no server; what is in the cache can be installed")
        self.add(SettingRow(name, line, self.offline))

    def _add_downloads(self) -> None:
        name = self.tr("Downloads at the same time")
        stepper = Stepper(name, self._preferences.value.concurrent_downloads, 1, MOST)
        stepper.changed.connect(self._choose_downloads)
        self.add(SettingRow(name, self.tr("Fewer help on a slow network"), stepper))

    # What is in force ---------------------------------------------------------------------------

    def _on_preferences(self, _names: frozenset[str]) -> None:
        self._refresh()

    def _on_changed(self, changes: Changes) -> None:
        if changes.channels:
            self._refresh()

    def _refresh(self) -> None:
        value = self._preferences.value
        self.source.choose(value.metadata_from.value)
        self._source_row.line.setText(self._source_words(value.metadata_from))
        self.fallback.setChecked(value.mirror_fallback)
        self.offline.setChecked(value.offline)
        self._mirrors.line.setText(self._mirror_words())

    def _source_words(self, source: MetadataSource) -> str:
        return {
            MetadataSource.AUTO: self.tr("As the last measurement recommends"),
            MetadataSource.MIRROR: self.tr("The lists of packages come from the mirror, too"),
            MetadataSource.OFFICIAL: self.tr("Newest lists; the packages still from the mirror"),
        }[source]

    def _mirror_words(self) -> str:
        catalogue = self._store.mirrors
        if catalogue is None:
            return self.tr("Mirrors and the order of channels")
        known = {server.mirror for server in catalogue.servers if server.mirror}
        mirrors = [catalogue.in_use] if catalogue.in_use else sorted(known)
        return join_words([name_of(catalogue, one) for one in mirrors])

    # What is pressed ----------------------------------------------------------------------------

    def _show_mirrors(self) -> None:
        actions.show_mirrors(self._services)

    def _show_configuration(self) -> None:
        actions.show_configuration(self._services)

    def _choose_source(self, source: str) -> None:
        self._preferences.update(metadata_from=MetadataSource(source))

    def _choose_fallback(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.update(mirror_fallback=on)

    def _choose_offline(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._preferences.update(offline=on)

    def _choose_downloads(self, number: int) -> None:
        self._preferences.update(concurrent_downloads=number)


def _title() -> str:
    return QCoreApplication.translate("NetworkCard", "Network")
