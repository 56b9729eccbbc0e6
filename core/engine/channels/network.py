"""py-rattler's clients, gateways and caches: made here and nowhere else.

py-rattler reaches nobody but the relay of its own process (`core.engine.network`), which does the
rest: mirrors, proxies, credentials, certificates. Gateways belong to the event loop's process and
are shared, because one keeps the records it has seen; asking for a refresh replaces the shared one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import rattler
from rattler import Client, Config, Gateway, PackageCache, Subdir
from rattler.repo_data.gateway import SourceConfig

from core import paths
from core.engine.channels.mirror_hosts import CLOUD, PKGS
from core.engine.channels.url_parts import url_parts
from core.engine.network.limits import USER_AGENT
from core.settings import SettingsFile

_NOWHERE = "http://127.0.0.1:9"
"""Port 9 is "discard" (RFC 863). As a proxy it stops whatever would go past the relay."""


def client(urls: Iterable[str]) -> Client:
    """A client for the servers of these addresses.

    It tries nothing twice and waits for ever: the relay does the one, and never does the other.
    """
    servers = _roots(urls)
    mirrors = _relayed(servers) if servers and not is_offline() else {}
    return Client.from_config(
        Config.from_toml(_config(mirrors)), max_retries=0, user_agent=USER_AGENT
    )


def is_offline() -> bool:
    """Whether the user wants nobody to be asked."""
    return SettingsFile().load().offline


@dataclass(frozen=True)
class _Shared:
    """The shared gateway, and what it was made for."""

    gateway: Gateway
    refreshed: int
    """The refresh it knows of (nanoseconds)."""
    offline: bool
    roots: frozenset[str]
    """The servers it can ask."""


def gateway(channels: Iterable[str] = (), *, refresh: bool = False) -> Gateway:
    """The shared gateway, able to ask for these channels (canonical addresses).

    With `refresh` a new one that asks the servers, and stays the shared one. A gateway never asks
    twice for what it holds, and sharded channel data counts as fresh for as long as HTTP says; only
    a gateway that ignores the cache sees a package published just now. Other engine processes learn
    of a refresh by a file, and ask anew too. Offline it knows what the cache holds.
    """
    folder = paths.cache_dir() / "repodata"
    stamp = folder / "refreshed"
    offline = is_offline()
    refresh = refresh and not offline
    if refresh:
        folder.mkdir(parents=True, exist_ok=True)
        stamp.write_bytes(b"")
        _choose_servers_anew()
    refreshed = _modified(stamp)
    # A gateway expects to find its cache as it left it; somebody may have cleaned up.
    known = _gateways.get(folder) if folder.is_dir() else None
    roots = _roots((CLOUD, PKGS, *channels)) | (known.roots if known else frozenset())
    if known and not refresh and known.refreshed >= refreshed and known.offline is offline:
        if known.roots == roots:
            return known.gateway
        anew = False
    else:
        # A new process need not ask anew for what another one refreshed a moment ago.
        anew = refresh or (known is not None and known.refreshed < refreshed)
    folder.mkdir(parents=True, exist_ok=True)
    made = Gateway(
        cache_dir=folder,
        default_config=_source_config(offline=offline, anew=anew),
        max_concurrent_requests=24,
        client=client(roots),
    )
    _gateways.clear()
    _gateways[folder] = _Shared(made, refreshed, offline, roots)
    return made


def package_cache(prefix: str) -> PackageCache:
    """The package cache of a prefix, the same for planner and transaction.

    The origin is part of an entry's key, so the same build from two channels does not evict the
    other.
    """
    return PackageCache.new_layered([paths.package_cache(prefix)], cache_origin=True)


def subdirs() -> list[Subdir]:
    """Where packages for this machine lie: its own subdir and `noarch`."""
    return [Subdir.current(), Subdir("noarch")]


def virtual_packages() -> list[rattler.GenericVirtualPackage]:
    """What this machine offers (`__glibc`, `__cuda`…), `CONDA_OVERRIDE_*` respected.

    A description that stands in for this machine counts. Raises rattler's
    DetectVirtualPackageError for an override that is no version.
    """
    # Imported when needed: an engine that only links or recovers asks for none.
    from core.engine.gpu.machine import machine_in_force
    from core.engine.gpu.virtual_packages import packages_here

    return packages_here(machine_in_force())


_gateways: dict[Path, _Shared] = {}
"""By cache folder; at most one."""


def forget_gateway() -> None:
    """Drop the shared gateway, and with it the channel data in memory."""
    _gateways.clear()


def _modified(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _relayed(roots: frozenset[str]) -> dict[str, list[str]]:
    # Imported when needed: an engine that only links or recovers asks nobody.
    from core.engine.network.relay import relay

    return relay().mirror_map(roots)


def _choose_servers_anew() -> None:
    from core.engine.network import channel_data, health

    channel_data.forget()
    health.forget()


def _source_config(*, offline: bool, anew: bool) -> SourceConfig:
    if offline:
        return SourceConfig(cache_action="force-cache-only")
    return SourceConfig(cache_action="no-cache" if anew else "cache-or-fetch")


def _roots(urls: Iterable[str]) -> frozenset[str]:
    return frozenset(
        f"{parts.scheme}://{parts.netloc}/"
        for parts in map(url_parts, urls)
        if parts.scheme in {"http", "https"}
    )


def _config(mirrors: dict[str, list[str]]) -> str:
    """TOML for py-rattler: everything goes to the relay, and its own keyring is not looked at."""
    nobody = paths.cache_dir() / "no-credentials.json"
    if not nobody.is_file():
        nobody.parent.mkdir(parents=True, exist_ok=True)
        nobody.write_text("{}", encoding="utf-8")
    lines = [f"authentication-override-file = {json.dumps(str(nobody))}", "[mirrors]"]
    lines += [f"{json.dumps(root)} = {json.dumps(relayed)}" for root, relayed in mirrors.items()]
    lines += ["[proxy-config]", f'http = "{_NOWHERE}"', f'https = "{_NOWHERE}"']
    lines += ['non-proxy-hosts = ["127.0.0.1"]', ""]
    return "\n".join(lines)
