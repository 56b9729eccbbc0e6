"""Every proxy anybody is told to use, side by side, and who really goes through which.

requests, and with it conda and pip, takes the environment's variables and else the system's own
settings (urllib.request.getproxies). conda's `proxy_servers`, which Glasshouse follows too, and
pip's `proxy` weigh more.
"""

from __future__ import annotations

import os
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

from core import paths
from core.engine.channels.url_parts import url_parts
from core.engine.configuration.doctor.noticed import Noticed
from core.engine.network.proxies import taken_apart
from core.model.configuration import Proxy, ProxySource
from core.model.plan import Severity

EVERYBODY = ("glasshouse", "conda", "pip")
_SCHEMES = ("http", "https", "all")
_USUAL_PORTS = {
    7890: "Clash",
    7897: "Clash Verge",
    10808: "v2rayN",
    10809: "v2rayN",
    1080: "Shadowsocks",
}
"""Where well-known proxy programs listen unless told otherwise."""


def proxies(conda: Mapping[str, tuple[str, str]], pip: tuple[str, str] | None) -> tuple[Proxy, ...]:
    """All proxies. `conda`: scheme to address and origin; `pip`: address and origin."""
    variables = dict(_from_environment())
    system = {} if variables or paths.sandbox() else _system()
    general = variables or {scheme: (address, "") for scheme, address in system.items()}
    free = [user for user in EVERYBODY if not (pip if user == "pip" else conda)]
    source = ProxySource.ENVIRONMENT if variables else ProxySource.SYSTEM
    found = [
        _proxy(source, scheme, address, origin, tuple(free))
        for scheme, (address, origin) in general.items()
    ]
    if variables and not paths.sandbox():
        found += [
            _proxy(ProxySource.SYSTEM, scheme, address, "", ())
            for scheme, address in _system().items()
        ]
    found += [
        _proxy(ProxySource.CONDA, scheme, address, origin, ("glasshouse", "conda"))
        for scheme, (address, origin) in conda.items()
    ]
    if pip:
        found.append(_proxy(ProxySource.PIP, "all", pip[0], pip[1], ("pip",)))
    return tuple(found)


def check(found: tuple[Proxy, ...]) -> Iterator[Noticed]:
    """What is wrong with proxies, and where they contradict each other."""
    used = {user: _for_https(found, user) for user in EVERYBODY}
    if len(set(used.values())) > 1:
        params: dict[str, str | int] = {user: used[user] or "–" for user in EVERYBODY}
        yield Noticed("proxy-differs", Severity.WARN, 0, params)
    told: set[str] = set()
    for proxy in found:
        # One address for several schemes, or named in several places, is one matter.
        if proxy.scheme == "no" or proxy.address in told:
            continue
        told.add(proxy.address)
        params = {"address": proxy.address, "origin": _shown(proxy.origin) or proxy.source.value}
        parts = url_parts(proxy.address if "://" in proxy.address else f"//{proxy.address}")
        local = parts.hostname in {"127.0.0.1", "localhost", "::1"}
        if parts.scheme.startswith("socks"):
            yield Noticed("proxy-socks", Severity.WARN, 0, params)
        elif not parts.scheme:
            yield Noticed("proxy-no-scheme", Severity.WARN, 0, params)
        elif parts.scheme == "https" and local:
            yield Noticed("proxy-tls-to-local", Severity.WARN, 0, params)
        program = _USUAL_PORTS.get(_port(parts.netloc)) if local else None
        if program and parts.netloc not in told:
            told.add(parts.netloc)
            yield Noticed("proxy-program", Severity.INFO, 0, {**params, "program": program})


def _for_https(found: tuple[Proxy, ...], user: str) -> str:
    for scheme in ("https", "all"):
        for proxy in found:
            if user in proxy.used_by and proxy.scheme == scheme:
                return proxy.address
    return ""


def _from_environment() -> Iterator[tuple[str, tuple[str, str]]]:
    for scheme in (*_SCHEMES, "no"):
        for name in (f"{scheme}_proxy", f"{scheme}_proxy".upper()):
            if value := os.environ.get(name):
                yield scheme, (value, name)
                break


def _system() -> dict[str, str]:
    """The system's own settings: Windows' registry, macOS' network settings, nothing on Linux."""
    for name in ("getproxies_registry", "getproxies_macosx_sysconf"):
        ask = getattr(urllib.request, name, None)
        if ask is not None:
            return {k: v for k, v in ask().items() if k in _SCHEMES}
    return {}


def _proxy(
    source: ProxySource, scheme: str, address: str, origin: str, used_by: tuple[str, ...]
) -> Proxy:
    if scheme == "no":
        return Proxy(source, scheme, address, origin, used_by)
    kind, login, host = taken_apart(address)
    shown = f"{kind}://{host}" if kind else host
    return Proxy(source, scheme, shown if login else address, origin, used_by, bool(login))


def _shown(origin: str) -> str:
    """A file with `~` for the home; a variable as it is."""
    path = Path(origin)
    if path.is_relative_to(paths.home()):
        return f"~/{path.relative_to(paths.home()).as_posix()}"
    return origin


def _port(netloc: str) -> int:
    _, _, port = netloc.rpartition(":")
    return int(port) if port.isdigit() else 0
