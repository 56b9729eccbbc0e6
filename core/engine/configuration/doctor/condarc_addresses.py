"""Addresses in a .condarc: insecure, gone, obsolete, or one folder too deep."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from core.engine.channels.mirror_hosts import official_url
from core.engine.channels.url_parts import url_parts
from core.engine.configuration.condarc_text import CondarcText, Item
from core.engine.configuration.doctor.hosts import gone_since, is_known_mirror, is_old_official
from core.engine.configuration.doctor.noticed import Noticed, Remove, Replace
from core.engine.configuration.secrets import hide_credentials
from core.model.plan import Severity

_HOLD_ADDRESSES = frozenset(
    {"channels", "channel", "default_channels", "custom_channels", "custom_multichannels"}
    | {"channel_alias", "migrated_channel_aliases", "mirrored_channels"}
)


def check(file: CondarcText) -> Iterator[Noticed]:
    """What is wrong with the addresses of channels and mirrors."""
    for item in file.items:
        if item.key not in _HOLD_ADDRESSES or not item.value:
            continue
        address = item.value.strip()
        if _is_free(address) and item.key != "channel_alias":
            yield Noticed(
                "condarc-free-channel", Severity.WARN, item.line, {}, (Remove(item.place),)
            )
            continue
        if "://" in address:
            yield from _of_address(item, address)
    yield from _full_instead_of_parent(file)
    yield from _alias(file)


def _of_address(item: Item, address: str) -> Iterator[Noticed]:
    parts = url_parts(address)
    host = parts.hostname or ""
    since = gone_since(host)
    if is_old_official(address):
        yield Noticed(
            "condarc-host-old",
            Severity.INFO,
            item.line,
            {"host": host},
            (Replace(item.place, official_url(address.rstrip("/"))),),
        )
    elif since:
        removable = len(item.place) > 1
        yield Noticed(
            "condarc-host-gone",
            Severity.WARN,
            item.line,
            {"host": host, "when": since},
            (Remove(item.place),) if removable else (),
        )
    elif parts.scheme == "http" and not _is_local(host):
        secure = "https" + address.removeprefix("http")
        known = is_known_mirror(address)
        yield Noticed(
            "condarc-http" if known else "condarc-http-unknown",
            Severity.WARN,
            item.line,
            {"host": host},
            (Replace(item.place, secure),) if known else (),
        )
    if parts.password or "/t/" in parts.path or (parts.username and "@" in parts.netloc):
        shown = hide_credentials(address)
        yield Noticed("condarc-credentials", Severity.WARN, item.line, {"address": shown})


def _full_instead_of_parent(file: CondarcText) -> Iterator[Noticed]:
    for item in file.of("custom_channels"):
        name = str(item.place[1]).strip("/")
        address = (item.value or "").rstrip("/")
        if "://" in address and address.endswith(f"/{name}"):
            parent = address.removesuffix(f"/{name}")
            params: dict[str, str | int] = {"channel": name, "parent": hide_credentials(parent)}
            yield Noticed(
                "condarc-full-address",
                Severity.WARN,
                item.line,
                params,
                (Replace(item.place, parent),),
            )


def _alias(file: CondarcText) -> Iterator[Noticed]:
    """An alias that is a mirror: every channel the mirror lacks is looked for there in vain."""
    item = file.setting("channel_alias")
    if item is None or not item.value:
        return
    if is_known_mirror(item.value.rstrip("/") + "/some-channel"):
        yield Noticed(
            "condarc-alias-mirror",
            Severity.WARN,
            item.line,
            {"host": url_parts(item.value).hostname or ""},
            (Remove(item.place),),
        )


def _is_free(address: str) -> bool:
    """`pkgs/free`, Anaconda's channel that got its last package in 2017, under any host."""
    bare = address.rstrip("/")
    if "://" in bare:
        bare = official_url(bare)
    return bare.endswith("pkgs/free") or bare == "free"


def _is_local(host: str) -> bool:
    if host in {"localhost", ""} or host.endswith(".local") or "." not in host:
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False
