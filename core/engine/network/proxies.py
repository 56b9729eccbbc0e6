"""Which proxy leads to a server: conda's `proxy_servers`, the environment, or the system's own."""

from __future__ import annotations

import base64
import re
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import unquote

from core import paths
from core.engine.channels.condarc import read_settings
from core.engine.channels.url_parts import url_parts
from core.engine.network.settled import settled

_EXEMPT_SECONDS = 30.0
"""How long it counts that a host needs no proxy."""


@dataclass(frozen=True)
class Proxy:
    """A proxy and the login it wants."""

    address: str
    login: str | None = field(default=None, repr=False)
    """`user:password`: a secret."""

    @property
    def host(self) -> str:
        """Host and port, for people."""
        return self.address.partition("://")[2]


def proxy_for(url: str) -> Proxy | None:
    """The proxy to go through, or None. Loopback addresses are always reached directly."""
    parts = url_parts(url)
    host = parts.hostname or ""
    if _is_loopback(host):
        return None
    found = _proxies()
    address = found.get(f"{parts.scheme}://{host}") or found.get(parts.scheme) or found.get("all")
    if not address:
        return None
    place = f"{host}:{parts.port}" if parts.port else host
    if _is_exempt(place, str(paths.home()), int(time.monotonic() / _EXEMPT_SECONDS)):
        return None
    return _proxy(address)


def basic_login(login: str) -> str:
    """`user:password` as a header's value (RFC 7617)."""
    return "Basic " + base64.b64encode(login.encode()).decode("ascii")


def taken_apart(address: str) -> tuple[str, str, str]:
    """Scheme (empty where there is none), login (`user:password`) and host with port of a proxy.

    By hand: people write passwords with `/`, `#` and `@` in them, and no part of those may be
    taken for the host, which is shown.
    """
    scheme, mark, rest = address.partition("://")
    scheme, rest = (scheme, rest) if mark else ("", address)
    login, _, host = rest.rpartition("@")
    return scheme.lower(), login, re.split(r"[/?#]", host, maxsplit=1)[0]


def _proxy(address: str) -> Proxy:
    scheme, login, host = taken_apart(address)
    return Proxy(f"{scheme or 'http'}://{host}", unquote(login) or None)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


@lru_cache(maxsize=256)
def _is_exempt(host: str, home: str, period: int) -> bool:
    """On Windows the answer may take a look-up of the host's name, hence the cache."""
    del home, period  # what the answer holds for
    if paths.sandbox() or urllib.request.getproxies_environment():
        bypass: Callable[[str], object] = vars(urllib.request)["proxy_bypass_environment"]
        return bool(bypass(host))
    return bool(urllib.request.proxy_bypass(host))


@settled(1.0)
def _proxies() -> dict[str, str]:
    # The system's settings belong to the real home; a sandbox sees what it is started with.
    system = urllib.request.getproxies_environment if paths.sandbox() else urllib.request.getproxies
    return {**system(), **read_settings().proxy_servers}
