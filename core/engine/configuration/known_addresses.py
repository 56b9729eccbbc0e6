"""Which channel an address in a configuration file means, and on which mirror it lies."""

from __future__ import annotations

from dataclasses import dataclass

from core.engine.channels.channels import strip_secrets
from core.engine.channels.mirror_hosts import CLOUD, PKGS, official_url
from core.engine.mirrors.table import Entry, Table

PKGS_NAMES = frozenset({"main", "r", "msys2", "free", "pro", "mro", "archive", "mro-archive"})
"""Anaconda's own channels, as tutorials write them into `default_channels` without an address."""


@dataclass(frozen=True)
class Place:
    """A channel on a server we know."""

    channel: str
    """Canonical name; with label and subdir, where the address has them."""
    server: Entry


def locate(url: str, table: Table) -> Place | None:
    """The channel at an address. None for servers nobody knows, and for any with credentials."""
    bare = url.strip().rstrip("/")
    if "://" not in bare or strip_secrets(bare) != bare:
        return None
    server = table.mirror_of(bare)
    official = official_url(bare)
    for base, prefix in ((PKGS, "pkgs/"), (CLOUD, "")):
        if server is not None and official.startswith(f"{base}/"):
            return Place(prefix + official.removeprefix(f"{base}/"), server)
    return None


def locate_custom(name: str, parent: str, table: Table) -> Place | None:
    """The channel an entry of `custom_channels` means.

    Its value should be the parent of the channel; the channel's own address, which many write
    there by mistake, is understood too.
    """
    name = name.strip("/")
    whole = locate(parent, table)
    if whole is not None and whole.channel.rpartition("/")[2] == name.rpartition("/")[2]:
        return whole
    return locate(f"{parent.strip().rstrip('/')}/{name}", table)


def is_mirror(url: str, table: Table) -> bool:
    """True for an address on a mirror we know, whatever it serves there."""
    bare = url.strip().rstrip("/")
    if "://" not in bare or strip_secrets(bare) != bare:
        return False
    server = table.mirror_of(bare)
    return server is not None and not server.official


def official_address(channel: str) -> str:
    """The channel's address on the official servers."""
    if channel.startswith("pkgs/"):
        return f"{PKGS}/{channel.removeprefix('pkgs/')}"
    return f"{CLOUD}/{channel}"


def same_address(one: str, other: str) -> bool:
    """Whether two spellings mean one address."""
    return one.strip().rstrip("/") == other.strip().rstrip("/")
