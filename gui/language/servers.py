"""Servers in words: the mirror a host belongs to, and how old what it gave is."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from core.model.channel import ChannelAge
from core.model.mirror import MirrorCatalogue
from gui.language.formats import format_relative, join_words
from gui.language.mirrors import LATE, behind_words, name_of
from gui.widgets.channel_tab import channel_label

translate = QCoreApplication.translate


def server_name(catalogue: MirrorCatalogue | None, host: str) -> str:
    """The mirror behind a host, the one in use first; the host itself where that is unknown."""
    if catalogue is None or not host:
        return host
    owners = {one.id for one in catalogue.mirrors if _host(one.address) == host}
    owners |= {one.mirror for one in catalogue.servers if one.mirror and _host(one.address) == host}
    if catalogue.in_use in owners:
        return name_of(catalogue, catalogue.in_use)
    return name_of(catalogue, owners.pop()) if len(owners) == 1 else host


def data_words(ages: Sequence[ChannelAge], catalogue: MirrorCatalogue | None) -> str:
    """Where channel data came from and when it was made, in one line; empty where unknown."""
    servers = dict.fromkeys(server_name(catalogue, age.server) for age in ages if age.server)
    dates = [age.modified for age in ages if age.modified is not None]
    if not servers:
        return ""
    names = join_words(list(servers))
    if not dates:
        return translate("Servers", "Data from {servers}").format(servers=names)
    words = translate("Servers", "Data from {servers}, {when}")
    return words.format(servers=names, when=format_relative(max(dates)))


def each_channel(ages: Sequence[ChannelAge], catalogue: MirrorCatalogue | None) -> str:
    """A line for every channel, for a tooltip."""
    return "\n".join(_of_channel(age, catalogue) for age in ages if age.server)


def late(ages: Sequence[ChannelAge]) -> list[ChannelAge]:
    """Those whose server lags behind what others have."""
    return [age for age in ages if age.behind is not None and age.behind > LATE]


def late_words(age: ChannelAge, catalogue: MirrorCatalogue | None) -> str:
    """As `TUNA is 11 d behind with conda-forge`."""
    words = translate("Servers", "{channel} from {server}: {behind}")
    return words.format(
        channel=channel_label(age.channel),
        server=server_name(catalogue, age.server),
        behind=behind_words(age.behind or 0.0),
    )


def _of_channel(age: ChannelAge, catalogue: MirrorCatalogue | None) -> str:
    parts = [server_name(catalogue, age.server)]
    if age.modified is not None:
        words = translate("Servers", "updated {when}")
        parts.append(words.format(when=format_relative(age.modified)))
    if age.checked is not None:
        words = translate("Servers", "checked {when}")
        parts.append(words.format(when=format_relative(age.checked)))
    if age.behind is not None and age.behind > LATE:
        parts.append(behind_words(age.behind))
    words = translate("Servers", "{channel}: {facts}")
    return words.format(channel=channel_label(age.channel), facts=join_words(parts))


def _host(address: str) -> str:
    parts = urlsplit(address)
    return parts.netloc.rpartition("@")[2]
