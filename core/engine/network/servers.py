"""The servers of a channel, in the order to ask them; their credentials stay in here."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote, urlunsplit

from core import paths
from core.engine.channels.channels import addresses
from core.engine.channels.url_parts import url_parts
from core.engine.mirrors import ranking
from core.engine.mirrors.table import Table, current_table
from core.engine.network.proxies import basic_login
from core.engine.network.settled import settled
from core.engine.network.wanted import Wanted
from core.model.mirror import OFFICIAL
from core.settings import MetadataSource, SettingsFile

_SETTLED = 1.0
"""Seconds for which the order is not asked for again."""
_USUAL = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Server:
    """An address that serves a channel."""

    name: str
    """Host, and port where it is not the usual one."""
    base: str = field(repr=False)
    """Where the channel lies, without trailing slash; may hold a token, so it is never shown."""
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """Credentials, for this host alone."""
    mirror: str = ""
    """Its id in the catalogue of mirrors."""
    official: bool = False

    def address(self, rest: str) -> str:
        """Where a file of the channel lies."""
        return f"{self.base}/{rest}"


def host_of(url: str) -> str:
    """Host as shown to people: with its port where that is not the usual one."""
    parts = url_parts(url)
    port = parts.port
    usual = port is None or _USUAL.get(parts.scheme) == port
    return parts.hostname or "?" if usual else f"{parts.hostname}:{port}"


def servers_of(channel: str) -> tuple[Server, ...]:
    """Who serves a channel (canonical address), the first to ask first; never empty."""
    key = (str(paths.home()), channel, current_table())
    known = _known.get(key)
    if known is not None and time.monotonic() - known[0] < _SETTLED:
        return known[1]
    found: dict[str, Server] = {}
    for source in ranking.sources_for(channel):
        base = _beneath_a_configured(channel) if source.base_url == channel else source.base_url
        server = _server(base, source.mirror_id, official=source.official)
        found.setdefault(server.base, server)
    servers = tuple(found.values()) or (_server(channel),)
    if len(_known) > 500:
        _known.clear()
    _known[key] = (time.monotonic(), servers)
    return servers


def servers_of_data(wanted: Wanted) -> tuple[Server, ...]:
    """Who to ask for channel data: the user may want it from the official server."""
    servers = servers_of(wanted.channel)
    choice = _metadata_from()
    official = _official_of(wanted.channel, servers)
    if official is None or servers[0].official or choice is MetadataSource.MIRROR:
        return servers
    if choice is MetadataSource.AUTO and (
        official not in servers
        or not ranking.metadata_from_official(
            servers[0].mirror, ranking.channel_name(wanted.channel)
        )
    ):
        return servers
    return (official, *(server for server in servers if server != official))


def _official_of(channel: str, servers: Sequence[Server]) -> Server | None:
    """The official server, also where it may not step in for archives."""
    for server in servers:
        if server.official:
            return server
    url = ranking.official_fetch_url(channel)
    return _server(url, OFFICIAL, official=True) if url else None


@settled(0.3)
def _metadata_from() -> MetadataSource:
    return SettingsFile().load().metadata_from


_known: dict[tuple[str, str, Table], tuple[float, tuple[Server, ...]]] = {}


def _beneath_a_configured(channel: str) -> str:
    """A label of a configured channel (`conda-forge/label/dev`) lies where that channel does."""
    for url, fetch in addresses().items():
        if channel.startswith(f"{url}/"):
            return fetch[0] + channel.removeprefix(url)
    return channel


def _server(address: str, mirror: str = "", *, official: bool = False) -> Server:
    parts = url_parts(address)
    login, _, host = parts.netloc.rpartition("@")
    base = urlunsplit((parts.scheme, host, parts.path, "", "")).rstrip("/")
    headers = {"Authorization": basic_login(unquote(login))} if login else {}
    return Server(host_of(address), base, tuple(headers.items()), mirror, official)
