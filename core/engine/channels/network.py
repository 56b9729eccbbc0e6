"""py-rattler's clients, gateways and caches: made here and nowhere else.

Gateways belong to the event loop's process and are shared, because one keeps the records it has
seen; asking for a refresh replaces the shared one.
"""

from __future__ import annotations

import json
import urllib.request
from pathlib import Path

import rattler
from rattler import Client, Config, Gateway, PackageCache, Subdir
from rattler.networking.middleware import MirrorMiddleware, RetryMiddleware
from rattler.repo_data.gateway import SourceConfig

from core import paths
from core.engine.channels import channels

USER_AGENT = "glasshouse"
METADATA_TIMEOUT = 120
"""Seconds for one file of channel data, in total: 40 MB on a slow line take minutes."""


def metadata_client() -> Client:
    """A client for channel data: few retries, and a limit, so that silence ends."""
    return _client(max_retries=1, timeout=METADATA_TIMEOUT)


def package_client() -> Client:
    """A client for archives. No total timeout: a watchdog on progress replaces it."""
    return _client(max_retries=3, timeout=None)


def gateway(*, refresh: bool = False) -> Gateway:
    """The shared gateway. With `refresh` a new one that asks the servers, and stays the shared one.

    A gateway never asks twice for what it holds, and sharded channel data counts as fresh for as
    long as HTTP says; only a gateway that ignores the cache sees a package published just now.
    Other engine processes learn of a refresh by a file, and ask anew too.
    """
    folder = paths.cache_dir() / "repodata"
    stamp = folder / "refreshed"
    if refresh:
        folder.mkdir(parents=True, exist_ok=True)
        stamp.write_bytes(b"")
    refreshed = _modified(stamp)
    # A gateway expects to find its cache as it left it; somebody may have cleaned up.
    known = _gateways.get(folder) if folder.is_dir() else None
    if known is None or refresh or known[0] < refreshed:
        folder.mkdir(parents=True, exist_ok=True)
        # A new process need not ask anew for what another one refreshed a moment ago.
        anew = refresh or known is not None
        made = Gateway(
            cache_dir=folder,
            default_config=SourceConfig(cache_action="no-cache" if anew else "cache-or-fetch"),
            max_concurrent_requests=50,
            client=metadata_client(),
        )
        _gateways.clear()
        _gateways[folder] = (refreshed, made)
    return _gateways[folder][1]


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

    Raises rattler's DetectVirtualPackageError for an override that is no version.
    """
    overrides = rattler.VirtualPackageOverrides.from_env()
    return [found.into_generic() for found in rattler.VirtualPackage.detect(overrides=overrides)]


_gateways: dict[Path, tuple[int, Gateway]] = {}
"""By cache folder: the refresh it knows of (nanoseconds), and the gateway."""


def forget_gateway() -> None:
    """Drop the shared gateway, and with it the channel data in memory."""
    _gateways.clear()


def _modified(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _client(*, max_retries: int, timeout: int | None) -> Client:
    mirrors = {
        f"{url}/": [f"{address}/" for address in served]
        for url, served in channels.addresses().items()
    }
    if paths.sandbox():
        # Credentials and proxies of the real home stay out of a sandbox.
        retry = RetryMiddleware(max_retries)
        # Retries come first: a mirror is tried on the next attempt only.
        return Client(
            [retry, MirrorMiddleware(mirrors)] if mirrors else [retry],
            user_agent=USER_AGENT,
            timeout=timeout,
        )
    return Client.from_config(
        Config.from_toml(_mirror_config(mirrors) + _proxy_config()),
        max_retries=max_retries,
        user_agent=USER_AGENT,
        timeout=timeout,
    )


def _mirror_config(mirrors: dict[str, list[str]]) -> str:
    if not mirrors:
        return ""
    lines = [f"{json.dumps(url)} = {json.dumps(served)}" for url, served in mirrors.items()]
    return "\n".join(["[mirrors]", *lines, ""])


def _proxy_config() -> str:
    """The system's proxies (Windows registry, macOS network settings, or the environment)."""
    found = urllib.request.getproxies()
    lines = [
        f"{scheme} = {json.dumps(found[scheme])}" for scheme in ("http", "https") if scheme in found
    ]
    if not lines:
        return ""
    bypass = [host.strip() for host in found.get("no", "").split(",") if host.strip()]
    return "\n".join(["[proxy-config]", *lines, f"non-proxy-hosts = {json.dumps(bypass)}", ""])
