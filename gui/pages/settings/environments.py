"""Where new environments go, which channels they come from, and what installing may do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.settings import ScriptPolicy
from gui.actions.folders import choose_envs_dir
from gui.language import format_size, join_words
from gui.language.short_path import short_path
from gui.pages.settings.rows import SettingRow, SettingsCard
from gui.services import Services
from gui.widgets.buttons import Button
from gui.widgets.channel_tab import ChannelTab
from gui.widgets.frames import clear, row
from gui.widgets.segmented import SegmentedFilter
from gui.widgets.switch import Switch
from gui.widgets.text import Text

MOST_TABS = 4


class EnvironmentsCard(SettingsCard):
    """Shows the effective configuration; conda's own settings stay in .condarc."""

    def __init__(self, services: Services) -> None:
        super().__init__(_title(), "layers")
        self._services = services
        value = services.preferences.value
        change = Button(self.tr("Change…"), small=True)
        change.clicked.connect(self._choose_folder)
        self._folder = self.add(
            SettingRow(self.tr("Location of new environments"), "", change, path=True)
        )
        self._tabs = row(None, spacing=14)
        self._channels = self.add(SettingRow(self.tr("Channels"), "", below=self._tabs))
        scripts = SegmentedFilter(
            [
                (ScriptPolicy.ASK.value, self.tr("Ask each time")),
                (ScriptPolicy.NEVER.value, self.tr("Never run")),
            ],
            value.scripts.value,
        )
        scripts.chosen.connect(self._choose_scripts)
        line = self.tr("A few packages bring scripts to run")
        self.add(SettingRow(self.tr("Install scripts"), line, scripts))
        pip = Switch(self.tr("pip with Python"), self.tr("On"), self.tr("Off"))
        pip.setChecked(value.pip_with_python)
        pip.toggled.connect(self._choose_pip)
        line = self.tr("Python brings pip along, as conda users expect")
        self.add(SettingRow(self.tr("pip with Python"), line, pip))
        services.store.changed.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        found = self._services.store.environments
        folder = self._services.preferences.value.envs_dir or found.envs_dir
        words = short_path(folder)
        if folder and found.free_bytes is not None and folder == found.envs_dir:
            words = self.tr("{folder} · {size} free").format(
                folder=short_path(folder), size=format_size(found.free_bytes)
            )
        self._folder.line.setText(words)
        self._show_channels()

    def _show_channels(self) -> None:
        clear(self._tabs)
        known = self._services.store.channels
        channels = known.channels if known is not None else ()
        for channel in channels[:MOST_TABS]:
            tab = ChannelTab(channel.name)
            tab.setToolTip(
                self.tr("{url}\nNamed by {origin}").format(url=channel.url, origin=channel.origin)
            )
            self._tabs.addWidget(tab)
        if len(channels) > MOST_TABS:
            more = self.tr("and %n more", "", len(channels) - MOST_TABS)
            self._tabs.addWidget(Text(more, "small", "text-3"))
        self._tabs.addStretch(1)
        origins = sorted({channel.origin for channel in channels if channel.origin})
        self._tabs.addWidget(Text(self._origin_words(origins), "small", "text-3"))

    def _origin_words(self, origins: list[str]) -> str:
        files = [short_path(origin) for origin in origins if origin != "default"]
        if files:
            return self.tr("from {files}").format(files=join_words(files))
        return self.tr("no .condarc names any") if origins else ""

    def _choose_folder(self) -> None:
        choose_envs_dir(self._services, self)

    def _choose_scripts(self, name: str) -> None:
        self._services.preferences.update(scripts=ScriptPolicy(name))

    def _choose_pip(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._services.preferences.update(pip_with_python=on)


def _title() -> str:
    return QCoreApplication.translate("EnvironmentsCard", "Environments and channels")
