"""The mirrors we know, and which of them the configuration in force uses. Contacts nobody."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.channels.channels import addresses, expand_all, expand_channel, strip_secrets
from core.engine.channels.condarc import read_settings
from core.engine.configuration.pip_files import index_in_force
from core.engine.mirrors.official_index import official_index
from core.engine.mirrors.ranking import channel_name, official_fetch_url
from core.engine.mirrors.report_file import last_report
from core.engine.mirrors.table import Entry, Table, current_table
from core.model.base import Message
from core.model.calls import ReadMirrors
from core.model.channel import Channel
from core.model.mirror import OFFICIAL, ChannelServer, Mirror, MirrorCatalogue


def entries() -> tuple[Entry, ...]:
    """The mirrors to offer: official first, then by order of the table, then the user's own."""
    return tuple(entry for entry in current_table().entries if entry.listed)


def entry(mirror: str) -> Entry | None:
    """The mirror of that id, offered or only recognised."""
    return current_table().entry(mirror)


def read_mirrors(call: ReadMirrors) -> MirrorCatalogue:
    """The whole table, as the window shows it."""
    del call
    table = current_table()
    configured = configured_channels()
    return MirrorCatalogue(
        date=table.date,
        mirrors=tuple(to_model(entry) for entry in entries()),
        columns=table.columns,
        in_use=mirror_in_use(table, configured),
        servers=tuple(_servers(table, configured)),
        python_index=_index_mirror(table),
        report=last_report(),
    )


def configured_channels() -> tuple[Channel, ...]:
    """The channels of the configuration in force, each once, in its order."""
    return expand_all(read_settings())[0]


def to_model(entry: Entry) -> Mirror:
    """An entry as the window knows it."""
    index = entry.index_url
    limits = [Message(code) for code in entry.limits]
    if entry.official:
        index = official_index() or ""
        if not index:
            limits.append(Message("mirror-limit-index-unknown"))
    return Mirror(
        id=entry.id,
        names=dict(entry.names),
        address=entry.address,
        kind=entry.kind,
        homepage=entry.homepage,
        channels=entry.channels,
        python_index=bool(index),
        limits=tuple(limits),
    )


def servers_in_use(configured: Iterable[Channel]) -> dict[str, str]:
    """Which mirror serves each channel, by catalogue name; empty for an address we don't know.

    Channels on hosts nobody mirrors are left out.
    """
    mirrored = (channel for channel in configured if official_fetch_url(channel.url))
    return {server.channel: server.mirror for server in _served(current_table(), mirrored)}


def mirror_in_use(table: Table, configured: Iterable[Channel]) -> str:
    """The one mirror that serves every configured channel it carries; empty where several do."""
    servers = servers_in_use(configured)
    used = set(servers.values())
    if used == {OFFICIAL}:
        return OFFICIAL
    mirrors = used - {OFFICIAL}
    if len(mirrors) != 1:
        return ""
    (mirror,) = mirrors
    found = table.entry(mirror)
    if found is None:
        return ""
    left = [channel for channel, server in servers.items() if server == OFFICIAL]
    return "" if any(found.carries(channel) for channel in left) else mirror


def _servers(table: Table, configured: tuple[Channel, ...]) -> Iterable[ChannelServer]:
    columns = [channel for name in table.columns for channel in expand_channel(name)]
    known = {channel.url: channel for channel in (*configured, *columns)}
    return _served(table, known.values())


def _served(table: Table, channels: Iterable[Channel]) -> Iterable[ChannelServer]:
    served = addresses()
    for channel in channels:
        official = official_fetch_url(channel.url)
        address = strip_secrets((served.get(channel.url) or (official or channel.url,))[0])
        mirror = table.mirror_of(address)
        name = channel_name(channel.url) if official else channel.name
        yield ChannelServer(name, mirror.id if mirror else "", address)


def _index_mirror(table: Table) -> str:
    url = index_in_force().url
    official = official_index()
    if not url:
        return OFFICIAL
    bare = strip_secrets(url)
    if official and bare == strip_secrets(official):
        return OFFICIAL
    mirror = table.mirror_of_index(bare)
    return mirror.id if mirror else ""
