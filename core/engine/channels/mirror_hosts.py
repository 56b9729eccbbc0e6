"""Maps an address on a known mirror back to the official address of the same channel.

Which mirrors are known is told by `core.engine.mirrors.table`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.engine.channels.url_parts import url_parts
from core.engine.mirrors.table import Table, current_table

CLOUD = "https://conda.anaconda.org"
PKGS = "https://repo.anaconda.com/pkgs"


@dataclass(frozen=True)
class MirrorHosts:
    """The table, by address without scheme (`host/folder`)."""

    tree: frozenset[str]
    """`<address>/cloud/<channel>` is `<channel>`, `<address>/pkgs/<name>` is `pkgs/<name>`."""
    cloud: frozenset[str]
    pkgs: frozenset[str]
    channels: dict[str, frozenset[str]]
    """`<address>/<channel>` is `<channel>`, for the channels listed."""


def mirror_hosts() -> MirrorHosts:
    """The addresses of the table in force."""
    return _by_address(current_table())


@lru_cache(maxsize=4)
def _by_address(table: Table) -> MirrorHosts:
    tree: set[str] = set()
    channels: dict[str, set[str]] = {}
    for entry in table.entries[1:]:
        if entry.tree:
            tree.update(map(_bare, (entry.address, *entry.other_addresses)))
        else:
            for address in (entry.address, *entry.other_addresses):
                names = (*entry.named_channels, *entry.recognised)
                channels.setdefault(_bare(address), set()).update(names)
        for channel, parent in entry.elsewhere.items():
            channels.setdefault(_bare(parent), set()).add(channel)
    return MirrorHosts(
        tree=frozenset(tree),
        cloud=frozenset(map(_bare, (CLOUD, table.official.cloud, *table.old_cloud))),
        pkgs=frozenset(map(_bare, (PKGS, table.official.pkgs_address, *table.old_pkgs))),
        channels={address: frozenset(names) for address, names in channels.items()},
    )


def official_url(url: str) -> str:
    """The official address of a channel that `url` serves; `url` itself where none is known.

    Both without trailing slash. What follows the channel (a label, a subdir) is kept.
    """
    return _official_url(url, current_table())


@lru_cache(maxsize=16384)
def _official_url(url: str, table: Table) -> str:
    parts = url_parts(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return url
    hosts = _by_address(table)
    segments = [segment for segment in parts.path.split("/") if segment]
    # The longest known beginning counts: mirrors may lie below a server that is one itself.
    for length in range(len(segments) - 1, -1, -1):
        address = "/".join((parts.netloc.lower(), *segments[:length]))
        rest = segments[length:]
        if address in hosts.tree and len(rest) > 1:
            if rest[0] == "cloud":
                return "/".join((CLOUD, *rest[1:]))
            if rest[0] == "pkgs":
                return "/".join((PKGS, *rest[1:]))
        if address in hosts.pkgs:
            return "/".join((PKGS, *rest))
        if address in hosts.cloud:
            return "/".join((CLOUD, *rest))
        if rest[0] in hosts.channels.get(address, ()):
            return "/".join((CLOUD, *rest))
    return url


def _bare(url: str) -> str:
    return url.split("://", 1)[1].rstrip("/").lower()
