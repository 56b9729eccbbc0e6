"""What the card about channels shows of each: place, name, who serves it, and what it is for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from core.model.channel import Channel, ChannelAge, ChannelConfiguration
from core.model.configuration import Edit, SetChannels, UseMirror
from core.model.mirror import OFFICIAL, Mirror, MirrorCatalogue
from gui.language import format_relative, say
from gui.language.mirrors import LATE, behind_words, mirror_name, name_of
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
    age: str = ""
    """When its data changed last, as far as that is known."""
    age_details: str = ""
    """From whom that is known, and since when."""
    is_late: bool = False
    """Newer data were seen elsewhere."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Everything there is to say, line by line."""
        return (self.name, self.about, self.terms, self.age, self.age_details)

    @property
    def spoken(self) -> str:
        """For screen readers."""
        parts = (str(self.number), self.label, self.server, self.age)
        return ", ".join(part for part in parts if part)


def channel_rows(
    known: ChannelConfiguration,
    catalogue: MirrorCatalogue | None,
    edit: Edit | None,
    ages: Sequence[ChannelAge] = (),
) -> list[ChannelRow]:
    """The channels as configured, or as they would be after the edit that is laid out."""
    age_of = {age.channel: age for age in ages}
    by_name = {channel.name: channel for channel in known.channels}
    names = edit.channels if isinstance(edit, SetChannels) else tuple(by_name)
    rows = []
    for number, name in enumerate(names, start=1):
        channel = by_name.get(name) or Channel(name=name, url=name)
        server, is_away = _server(name, catalogue, edit)
        age = age_of.get(name)
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
                age=_age(age),
                age_details=_age_details(age),
                is_late=age is not None and age.behind is not None and age.behind > LATE,
            )
        )
    return rows


def _age(age: ChannelAge | None) -> str:
    if age is None or age.modified is None:
        return ""
    return translate("Channels", "changed {when}").format(when=format_relative(age.modified))


def _age_details(age: ChannelAge | None) -> str:
    if age is None or age.checked is None:
        return ""
    when = format_relative(age.checked)
    lines = [translate("Channels", "Its server was asked last {when}.").format(when=when)]
    if age.server:
        words = translate("Channels", "Its data came from {server}.")
        lines.append(words.format(server=age.server))
    if age.behind:
        words = translate("Channels", "Elsewhere newer data were seen: {behind}.")
        lines.append(words.format(behind=behind_words(age.behind)))
    return "\n".join(lines)


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
