"""What a line of a configuration file means, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping

from core.engine.channels.channels import canonical_name, strip_secrets
from core.engine.channels.url_parts import url_parts
from core.engine.configuration.condarc_text import CondarcText, Item
from core.engine.configuration.doctor.condarc_keys import is_known
from core.engine.configuration.mirror_edit import both_names
from core.engine.configuration.pip_text import PipText
from core.engine.mirrors.table import current_table
from core.model.base import Message

_SETTINGS = frozenset(
    {
        "channels", "default_channels", "custom_channels", "custom_multichannels", "channel_alias",
        "channel_priority", "show_channel_urls", "ssl_verify", "proxy_servers", "envs_dirs",
        "pkgs_dirs", "auto_activate_base", "auto_activate", "always_yes", "auto_update_conda",
        "solver", "create_default_packages", "pinned_packages", "offline", "changeps1",
        "env_prompt", "default_threads", "remote_read_timeout_secs", "use_only_tar_bz2",
        "add_pip_as_python_dependency", "pip_interop_enabled", "notify_outdated_conda",
        "report_errors", "allow_softlinks", "safety_checks", "repodata_use_shards",
        "disallowed_packages", "disallow", "anaconda_upload",
    }
)  # fmt: skip
"""Settings with a sentence of their own (`condarc-means-<key>`)."""
_OPTIONS = frozenset(
    {"index-url", "extra-index-url", "trusted-host", "proxy", "timeout", "cert", "no-index"}
    | {"find-links", "require-virtualenv", "cache-dir", "break-system-packages"}
)
"""pip's options with a sentence of their own (`pip-means-<name>`)."""


def condarc_meanings(file: CondarcText) -> Mapping[int, Message]:
    """The meaning of each line that has one, by its number."""
    found: dict[int, Message] = {}
    for item in file.items:
        meaning = _of_setting(item) if len(item.place) == 1 else _of_content(item)
        if meaning is not None:
            found.setdefault(item.line, meaning)
    return found


def pip_meanings(file: PipText) -> Mapping[int, Message]:
    """The same of one of pip's files."""
    found = {}
    for option in file.options:
        line = option.first + 1
        if option.name == "index-url" and (server := _index_server(option.value)):
            found[line] = Message("pip-means-index-mirror", {"mirror": server})
        elif option.name in _OPTIONS:
            found[line] = Message(f"pip-means-{option.name}")
        else:
            found[line] = Message("pip-means-other", {"key": option.name})
    return found


def _of_setting(item: Item) -> Message | None:
    if item.key == "channel_priority" and item.value:
        value = item.value.lower()
        if value in {"strict", "flexible", "disabled"}:
            return Message(f"condarc-means-priority-{value}")
    if item.key in _SETTINGS:
        return Message(f"condarc-means-{item.key.replace('_', '-')}")
    if not is_known(item.key):
        return None
    return Message("condarc-means-other", {"key": item.key})


def _of_content(item: Item) -> Message | None:
    value = item.value or ""
    match item.key, item.place[1]:
        case "channels", _ if value in {"defaults", "nodefaults"}:
            return Message(f"condarc-means-item-{value}")
        case (("channels" | "default_channels"), _) if value:
            return _channel(value)
        case "custom_channels", str(name) if value:
            return _served(name, f"{value.rstrip('/')}/{name}")
        case "proxy_servers", str(scheme):
            return Message("condarc-means-item-proxy", {"scheme": scheme})
        case "envs_dirs", _:
            return Message("condarc-means-item-envs")
        case "pkgs_dirs", _:
            return Message("condarc-means-item-pkgs")
        case _:
            return None


def _channel(value: str) -> Message:
    name = canonical_name(value)
    if "://" in value:
        return _served(name, value)
    return Message("condarc-means-item-channel", {"channel": name})


def _served(name: str, address: str) -> Message:
    bare = strip_secrets(address)
    entry = current_table().mirror_of(bare)
    if entry is not None:
        params: dict[str, str | int] = {"channel": name, "mirror": both_names(entry)}
        return Message("condarc-means-item-mirror", params)
    host = url_parts(bare).hostname or bare
    return Message("condarc-means-item-host", {"channel": name, "host": host})


def _index_server(address: str) -> str:
    entry = current_table().mirror_of_index(strip_secrets(address))
    return both_names(entry) if entry is not None else ""
