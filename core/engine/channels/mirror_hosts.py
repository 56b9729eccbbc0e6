"""Maps an address on a known mirror back to the official address of the same channel.

The facts, with their date and sources, are in `resources/mirror_hosts.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from urllib.parse import urlsplit

import yaml

CLOUD = "https://conda.anaconda.org"
PKGS = "https://repo.anaconda.com/pkgs"


@dataclass(frozen=True)
class MirrorHosts:
    """The table, by address without scheme (`host/folder`)."""

    tree: frozenset[str]
    cloud: frozenset[str]
    pkgs: frozenset[str]
    channels: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def mirror_hosts() -> MirrorHosts:
    """The table as shipped."""
    text = (resources.files("resources") / "mirror_hosts.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    official = data["official"]
    return MirrorHosts(
        tree=frozenset(data["tree"]),
        cloud=frozenset((CLOUD.split("//")[1], *official["old_cloud"])),
        pkgs=frozenset(
            (PKGS.split("//")[1], *(f"{host}/pkgs" for host in official["old_pkgs"])),
        ),
        channels={entry["address"]: frozenset(entry["names"]) for entry in data["channels"]},
    )


def official_url(url: str) -> str:
    """The official address of a channel that `url` serves; `url` itself where none is known.

    Both without trailing slash. What follows the channel (a label, a subdir) is kept.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return url
    hosts = mirror_hosts()
    segments = [segment for segment in parts.path.split("/") if segment]
    for length in range(min(len(segments), 3) + 1):
        address = "/".join((parts.netloc.lower(), *segments[:length]))
        rest = segments[length:]
        if not rest:
            break
        if address in hosts.tree and len(rest) > 1:
            if rest[0] == "cloud":
                return "/".join((CLOUD, *rest[1:]))
            if rest[0] == "pkgs":
                return "/".join((PKGS, *rest[1:]))
        if address in hosts.cloud:
            return "/".join((CLOUD, *rest))
        if address in hosts.pkgs:
            return "/".join((PKGS, *rest))
        if rest[0] in hosts.channels.get(address, ()):
            return "/".join((CLOUD, *rest))
    return url
