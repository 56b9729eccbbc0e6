"""What the card about channels shows of each: place, name, who serves it, and what it is for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.model.channel import Channel, ChannelConfiguration
from core.model.configuration import Edit, SetChannels, UseMirror
from core.model.mirror import OFFICIAL, Mirror, MirrorCatalogue
from gui.language import say
from gui.language.mirrors import mirror_name, name_of
from gui.widgets.channel_tab import channel_label

translate = QCoreApplication.translate

_ABOUT = {
    "conda-forge": QT_TRANSLATE_NOOP("Channels", "By the community, with the most packages"),
    "bioconda": QT_TRANSLATE_NOOP("Channels", "Bioinformatics; goes with conda-forge"),
    "pytorch": QT_TRANSLATE_NOOP("Channels", "PyTorch up to 2.5.1, by its makers"),
    "nvidia": QT_TRANSLATE_NOOP("Channels", "CUDA libraries by NVIDIA"),
    "pkgs/main": QT_TRANSLATE_NOOP("Channels", "Anaconda's own; mind its terms"),
    "pkgs/r": QT_TRANSLATE_NOOP("Channels", "Anaconda's R packages; mind its terms"),
    "pkgs/msys2": QT_TRANSLATE_NOOP("Channels", "Windows tools by Anaconda; mind its terms"),
    "pkgs/free": QT_TRANSLATE_NOOP("Channels", "Out of date since 2017"),
    "rapidsai": QT_TRANSLATE_NOOP("Channels", "Data science on NVIDIA GPUs"),
    "intel": QT_TRANSLATE_NOOP("Channels", "Builds by Intel"),
    "r": QT_TRANSLATE_NOOP("Channels", "An old channel of R packages"),
}


@dataclass(frozen=True)
class ChannelRow:
    """A channel in its place; all words ready to paint."""

    number: int
    """From 1: the topmost comes first."""
    name: str
    """As it is written into files."""
    label: str
    server: str
    is_away: bool
    """Served from elsewhere than the mirror everything else comes from."""
    about: str
    terms: str
    """What one should know before using it; empty where there is nothing."""
    is_new: bool = False

    @property
    def spoken(self) -> str:
        """For screen readers."""
        return ", ".join(part for part in (str(self.number), self.label, self.server) if part)


def channel_rows(
    known: ChannelConfiguration, catalogue: MirrorCatalogue | None, edit: Edit | None
) -> list[ChannelRow]:
    """The channels as configured, or as they would be after the edit that is laid out."""
    by_name = {channel.name: channel for channel in known.channels}
    names = edit.channels if isinstance(edit, SetChannels) else tuple(by_name)
    rows = []
    for number, name in enumerate(names, start=1):
        channel = by_name.get(name) or Channel(name=name, url=name)
        server, is_away = _server(name, catalogue, edit)
        rows.append(
            ChannelRow(
                number,
                name,
                channel_label(name),
                server,
                is_away,
                translate("Channels", _ABOUT[name]) if name in _ABOUT else _place(channel),
                say(channel.licence),
                is_new=name not in by_name,
            )
        )
    return rows


def _server(name: str, catalogue: MirrorCatalogue | None, edit: Edit | None) -> tuple[str, bool]:
    if catalogue is None:
        return "", False
    if isinstance(edit, UseMirror):
        mirror = next((one for one in catalogue.mirrors if one.id == edit.mirror), None)
        if mirror is not None and edit.conda:
            return _after_switch(name, mirror, catalogue)
    found = next((one for one in catalogue.servers if one.channel == name), None)
    if found is None or not found.mirror:
        return "", False
    away = found.mirror == OFFICIAL and catalogue.in_use not in ("", OFFICIAL)
    return _official(catalogue, lacking=away) if away else (name_of(catalogue, found.mirror), False)


def _after_switch(name: str, mirror: Mirror, catalogue: MirrorCatalogue) -> tuple[str, bool]:
    if mirror.id == OFFICIAL or name in mirror.channels:
        return mirror_name(mirror), False
    # Only what the catalogue knows by name can be told to be missing.
    if any(name in one.channels for one in catalogue.mirrors) or name in catalogue.columns:
        return _official(catalogue, lacking=True)
    return "", False


def _official(catalogue: MirrorCatalogue, *, lacking: bool) -> tuple[str, bool]:
    name = name_of(catalogue, OFFICIAL)
    words = translate("Channels", "{official} (not mirrored)").format(official=name)
    return (words, True) if lacking else (name, False)


def _place(channel: Channel) -> str:
    return channel.url if "://" in channel.url else ""
