"""What channels are called: names to addresses and back, as conda does it.

Two things beyond conda: the address of a known mirror is taken for the channel it mirrors, and
credentials never become part of a name or of a record's URL. Where to really fetch from is told
by `addresses`, for the network client alone.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlunsplit

import msgspec

from core import paths
from core.engine.channels import tokens
from core.engine.channels.condarc import CondaSettings, read_settings
from core.engine.channels.licences import licence_of
from core.engine.channels.mirror_hosts import CLOUD, PKGS, official_url
from core.engine.channels.url_parts import url_parts
from core.model.base import Message
from core.model.channel import Channel

DEFAULTS = "defaults"
UNKNOWN = "<unknown>"

_SUBDIR = re.compile(
    r"noarch|(emscripten|wasi)-wasm32|freebsd-64|zos-z|osx-(64|arm64)|win-(32|64|arm64)"
    r"|linux-(32|64|aarch64|armv6l|armv7l|ppc64|ppc64le|riscv64|s390x)"
)
_TOKEN = re.compile(r"/t/[^/]+")
_SETTLED = 1.0
"""Seconds for which names are resolved without looking at the configuration files again."""


def expand_channel(name_or_url: str) -> tuple[Channel, ...]:
    """The channels a name, URL or path stands for; several for `defaults` and multichannels."""
    return tuple(channel for channel, _ in _expand(name_or_url.strip(), _settings()))


def canonical_name(name_or_url: str | None) -> str:
    """The canonical name of a channel, by name, base URL, subdir URL or a package's URL.

    `conda-forge` for the official server, for a known mirror and for what `custom_channels` or
    `channel_alias` call so; the URL, without credentials, for everything else.
    """
    if not name_or_url or name_or_url.lower().startswith(("<unknown>", "none")):
        return UNKNOWN
    return _canonical_name(name_or_url, _settings_key())


def addresses() -> dict[str, tuple[str, ...]]:
    """Canonical channel URL → URLs the user's configuration really serves it from.

    Only for channels whose configured address is not the canonical one: a mirror, or one that
    carries credentials. These URLs are secrets; they go to the network client and nowhere else.
    """
    settings = read_settings()
    found: dict[str, list[str]] = {}
    named = (*settings.channels, *settings.custom_channels, DEFAULTS, *tokens.channels())
    for name in dict.fromkeys(named):
        for channel, configured in _expand(name, settings):
            token = tokens.token_for(channel.url)
            fetch = tokens.with_token(configured, token) if token else configured
            if fetch != channel.url and fetch not in found.setdefault(channel.url, []):
                found[channel.url].append(fetch)
    return {url: tuple(urls) for url, urls in found.items() if urls}


def expand_all(settings: CondaSettings) -> tuple[tuple[Channel, ...], tuple[Message, ...]]:
    """The configured channels in order, each once, with notes on what was left out."""
    channels: dict[str, Channel] = {}
    notes = []
    for item in settings.channels:
        if item in {"local", "nodefaults"}:
            if item == "local":
                notes.append(Message("channel-local-skipped"))
            continue
        origin = settings.origins.get(item, "default")
        for channel, _ in _expand(item, settings):
            named = msgspec.structs.replace(channel, origin=origin)
            channels.setdefault(channel.url, named)
    return tuple(channels.values()), tuple(notes)


def fetch_addresses(name: str, settings: CondaSettings) -> tuple[tuple[Channel, str], ...]:
    """What `name` stands for under other settings than those in force, and where it is served.

    The addresses may hold credentials.
    """
    return tuple(_expand(name.strip(), settings))


def _expand(name: str, settings: CondaSettings) -> Iterator[tuple[Channel, str]]:
    """Channels with the address the configuration has for each, credentials included."""
    name = without_subdir(name.rstrip("/"))
    if "://" not in name and not _is_path(name):
        members = settings.custom_multichannels.get(name)
        if members is None and name == DEFAULTS:
            members = settings.default_channels
        if members is not None:
            # conda takes members by address or alias alone; custom_channels do not reach them.
            for member in members:
                yield _named(_address(member.rstrip("/"), settings, custom=False), settings)
            return
    yield _named(_address(name, settings), settings)


def _named(fetch: str, settings: CondaSettings) -> tuple[Channel, str]:
    url = official_url(strip_secrets(fetch))
    name = _name_of(url, settings)
    return Channel(name, url, licence=licence_of(name)), fetch


def _address(name: str, settings: CondaSettings, *, custom: bool = True) -> str:
    if "://" in name:
        return name
    if _is_path(name):
        return _path_url(name)
    known = _custom_channel(name, settings) if custom else None
    if known is not None:
        parent = settings.custom_channels[known]
        location = parent if "://" in parent else f"{settings.alias}/{parent.strip('/')}"
        return f"{location}/{name}"
    if custom and name.startswith("pkgs/"):
        return f"{PKGS}/{name.removeprefix('pkgs/')}"
    return f"{settings.alias}/{name}"


def _custom_channel(name: str, settings: CondaSettings) -> str | None:
    """conda: the value is the parent, and also serves labels below; the longest name counts."""
    while name not in settings.custom_channels:
        shorter = name.rpartition("/")[0]
        if not shorter:
            return None
        name = shorter
    return name


def _name_of(url: str, settings: CondaSettings) -> str:
    """The name of a canonical URL."""
    for custom, parent in settings.custom_channels.items():
        base = f"{official_url(strip_secrets(parent))}/"
        if url.startswith(base):
            name = url.removeprefix(base)
            if name == custom or name.startswith(f"{custom}/"):
                return name
    if url.startswith(f"{PKGS}/"):
        return "pkgs/" + url.removeprefix(f"{PKGS}/")
    for alias in (CLOUD, official_url(strip_secrets(settings.alias))):
        if url.startswith(f"{alias}/"):
            return url.removeprefix(f"{alias}/")
    return url


@lru_cache(maxsize=65536)
def _canonical_name(value: str, key: tuple[str, int]) -> str:
    del key  # names depend on the settings of this moment
    settings = _known[0]
    value = value.strip().rstrip("/")
    if value.endswith((".conda", ".tar.bz2")):
        value = value.rsplit("/", 1)[0]
    value = without_subdir(value)
    if value in settings.custom_multichannels or value == DEFAULTS:
        return value
    url = official_url(strip_secrets(_address(value, settings)))
    return _name_of(url, settings)


@lru_cache(maxsize=4096)
def strip_secrets(url: str) -> str:
    """The URL without user, password and `/t/<token>`, and without trailing slash."""
    if "://" not in url:
        return url.rstrip("/")
    parts = url_parts(url)
    if not parts.scheme:
        return _TOKEN.sub("", re.sub(r"://[^/]*@", "://", url)).rstrip("/")
    host = parts.netloc.rsplit("@", 1)[-1]
    # A folder may be called t; only servers are given tokens.
    path = parts.path if parts.scheme == "file" else _TOKEN.sub("", parts.path, 1)
    return urlunsplit((parts.scheme, host, path, "", "")).rstrip("/")


def without_subdir(value: str) -> str:
    """A name or URL without the subdir conda allows behind it."""
    head, _, tail = value.rpartition("/")
    return head if head and _SUBDIR.fullmatch(tail) else value


def _is_path(value: str) -> bool:
    return value.startswith(("/", "./", "../", "~", ".\\", "..\\", "\\\\")) or bool(
        re.match(r"[A-Za-z]:[\\/]", value)
    )


def _path_url(value: str) -> str:
    if value.startswith("~"):
        value = str(paths.home()) + value[1:]
    return Path(os.path.normpath(Path(value).absolute())).as_uri()


_known: list[CondaSettings] = []
_looked: list[tuple[float, str, int]] = []


def use_settings(settings: CondaSettings) -> None:
    """Resolve names by these settings from now on."""
    generation = _looked[0][2] if _looked else 0
    if not _known or _known[0] != settings:
        generation += 1
    _known[:] = [settings]
    _looked[:] = [(time.monotonic(), str(paths.home()), generation)]


def _settings() -> CondaSettings:
    _settings_key()
    return _known[0]


def _settings_key() -> tuple[str, int]:
    if (
        not _known
        or time.monotonic() - _looked[0][0] > _SETTLED
        or _looked[0][1] != str(paths.home())
    ):
        use_settings(read_settings())
    return _looked[0][1], _looked[0][2]
