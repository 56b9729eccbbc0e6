"""Where pip looks for packages: insecure, trusted without need, or asked twice."""

from __future__ import annotations

from collections.abc import Iterator

from core.engine.channels.url_parts import url_parts
from core.engine.configuration.doctor.hosts import is_index_host
from core.engine.configuration.doctor.noticed import Noticed, Remove, Replace
from core.engine.configuration.ini_splice import Option
from core.engine.configuration.pip_text import PipText
from core.engine.configuration.secrets import hide_credentials
from core.model.plan import Severity

_INDEXES = ("index-url", "extra-index-url")


def check(file: PipText) -> Iterator[Noticed]:
    """What is wrong with one of pip's files."""
    for option in file.options:
        if option.name in _INDEXES:
            yield from _of_index(option)
        elif option.name == "trusted-host":
            needless = all(is_index_host(host.split(":")[0]) for host in option.value.split())
            yield Noticed(
                "pip-trusted-host",
                Severity.WARN,
                option.first + 1,
                {"host": ", ".join(option.value.split())},
                (Remove((option.section, option.name)),) if needless else (),
            )
    yield from _extra_indexes(file)


def _of_index(option: Option) -> Iterator[Noticed]:
    addresses = option.value.split()
    for address in addresses:
        parts = url_parts(address)
        host = parts.hostname or ""
        if "@" in parts.netloc:
            shown = hide_credentials(address)
            yield Noticed("pip-credentials", Severity.WARN, option.first + 1, {"address": shown})
        if parts.scheme == "http" and "." in host and not host.startswith("127."):
            fix: tuple[Replace, ...] = ()
            if is_index_host(host) and len(addresses) == 1:
                secure = "https" + address.removeprefix("http")
                fix = (Replace((option.section, option.name), secure),)
            yield Noticed("pip-http", Severity.WARN, option.first + 1, {"host": host}, fix)


def _extra_indexes(file: PipText) -> Iterator[Noticed]:
    main = [option.value.rstrip("/") for option in file.options if option.name == "index-url"]
    for option in file.options:
        if option.name != "extra-index-url" or not option.value:
            continue
        addresses = [address.rstrip("/") for address in option.value.split()]
        if all(address in main for address in addresses):
            remove = Remove((option.section, option.name))
            yield Noticed("pip-index-twice", Severity.INFO, option.first + 1, {}, (remove,))
        else:
            hosts = ", ".join(url_parts(address).hostname or address for address in addresses)
            yield Noticed("pip-extra-index", Severity.INFO, option.first + 1, {"host": hosts})
