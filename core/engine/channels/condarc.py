"""The effective conda configuration: every file conda would read, merged by its rules.

Values of `CONDA_*` variables come last and weigh most, as with conda; in a sandbox those of the
outer shell are not looked at. What conda would refuse is left out here, and noted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core import paths
from core.engine.channels.condarc_files import condarc_files, lighter_files, user_condarc
from core.engine.channels.condarc_values import (
    Entry,
    Source,
    UnreadableCondarcError,
    merge_list,
    merge_map,
    merge_value,
    read_source,
)
from core.engine.channels.mirror_hosts import CLOUD, PKGS
from core.engine.channels.url_parts import url_parts
from core.engine.environments.guard import can_write_in
from core.engine.environments.roots import own_conda_root
from core.logging import redact
from core.model.base import Message
from core.model.channel import ChannelConfiguration

_LISTS: dict[str, tuple[str, str]] = {
    "channels": ("channel", ","),
    "default_channels": ("", ","),
    "envs_dirs": ("envs_path", os.pathsep),
    "pkgs_dirs": ("", ","),
    "migrated_channel_aliases": ("", ","),
}
"""Parameters that are lists: their alias, and what separates items in a variable."""

_PRIORITIES = {
    "strict": "strict",
    "flexible": "flexible",
    "disabled": "disabled",
    "true": "flexible",
    "yes": "flexible",
    "on": "flexible",
    "false": "disabled",
    "no": "disabled",
    "off": "disabled",
}


@dataclass(frozen=True)
class CondaSettings:
    """What of conda's configuration concerns us, merged but not yet expanded to channels.

    Addresses may hold credentials: this never leaves the engine process.
    """

    channels: tuple[str, ...]
    origins: dict[str, str]
    """The file that named each of `channels`."""
    priority: str
    alias: str
    default_channels: tuple[str, ...]
    custom_channels: dict[str, str]
    custom_multichannels: dict[str, tuple[str, ...]]
    envs_dirs: tuple[Path, ...]
    pkgs_dirs: tuple[Path, ...]
    sources: tuple[str, ...]
    notes: tuple[Message, ...]
    proxy_servers: dict[str, str] = field(default_factory=dict)
    """By scheme, or by scheme and host; may hold passwords."""
    ssl_verify: str = ""
    """A file of certificates, or how conda is told to trust none or the system."""


def read_configuration() -> ChannelConfiguration:
    """The effective channels, in priority order, and where environments go."""
    from core.engine.channels.channels import expand_all, use_settings

    settings = read_settings()
    use_settings(settings)
    channels, notes = expand_all(settings)
    return ChannelConfiguration(
        channels=channels,
        priority=settings.priority,
        envs_dirs=tuple(str(folder) for folder in settings.envs_dirs),
        sources=settings.sources,
        notes=(*settings.notes, *notes),
    )


def read_settings() -> CondaSettings:
    """Read and merge all files. Files that can't be read are noted and skipped."""
    notes: list[Message] = []
    return merge_settings(read_sources(notes), notes)


def read_sources(notes: list[Message], instead: Source | None = None) -> list[Source]:
    """Every file and then the variables, in conda's order; the last weighs most.

    `instead` takes the place of the user's own file, as it would be after an edit.
    """
    files = list(condarc_files())
    own = user_condarc()
    if instead is not None and own not in files:
        lighter = set(lighter_files())
        files.insert(sum(file in lighter for file in files), own)
    sources: list[Source] = []
    for file in files:
        if instead is not None and file == own:
            sources.append(instead)
            continue
        source = _read_file(file, notes)
        if source is not None:
            sources.append(source)
    if paths.sandbox() is None:
        sources.append(_from_variables())
    return sources


def merge_settings(sources: Sequence[Source], notes: list[Message]) -> CondaSettings:
    """What all sources say together."""
    _note_wrong_types(sources, notes)

    channels = _addresses(_list(sources, "channels"), notes)
    custom = {
        name.strip("/"): address.rstrip("/")
        for name, value in merge_map(_entries(sources, "custom_channels")).items()
        if isinstance(value, str)
        for address in _addresses((value,), notes)
    }
    multi = {
        name: _addresses(map(str, value), notes)
        for name, value in merge_map(_entries(sources, "custom_multichannels")).items()
        if isinstance(value, list)
    }
    return CondaSettings(
        channels=channels or ("conda-forge",),
        origins=_origins(sources),
        priority=_priority(sources, notes, anything=bool(channels)),
        alias=_alias(sources, notes),
        default_channels=_addresses(_list(sources, "default_channels"), notes)
        or _built_in_defaults(),
        custom_channels={"pkgs/pro": PKGS.removesuffix("/pkgs"), **custom},
        custom_multichannels=multi,
        envs_dirs=_envs_dirs(_list(sources, "envs_dirs")),
        pkgs_dirs=tuple(_folder(item) for item in _list(sources, "pkgs_dirs")),
        sources=tuple(source.origin for source in sources if source.origin),
        notes=tuple(notes),
        proxy_servers={
            scheme: value
            for scheme, value in merge_map(_entries(sources, "proxy_servers")).items()
            if isinstance(value, str) and value
        },
        ssl_verify=os.path.expandvars(str(merge_value(_entries(sources, "ssl_verify")) or "")),
    )


_parsed: dict[Path, tuple[tuple[int, int], Source]] = {}


def _read_file(file: Path, notes: list[Message]) -> Source | None:
    try:
        status = file.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        known = _parsed.get(file)
        if known is None or known[0] != stamp:
            known = _parsed[file] = (stamp, read_source(file))
        return known[1]
    except UnreadableCondarcError as error:
        if error.line:
            notes.append(Message("condarc-broken-line", {"file": str(file), "line": error.line}))
        else:
            notes.append(Message("condarc-broken", {"file": str(file)}))
    except OSError:
        notes.append(Message("condarc-unreadable", {"file": str(file)}))
    return None


def _from_variables() -> Source:
    entries: dict[str, Entry] = {}
    for name, (alias, separator) in _LISTS.items():
        for spelling in filter(None, (alias, name)):
            value = os.environ.get(f"CONDA_{spelling.upper()}")
            if value:
                items = [item.strip() for item in value.split(separator)]
                entries[name] = Entry([item for item in items if item])
    for name in ("channel_priority", "channel_alias"):
        value = os.environ.get(f"CONDA_{name.upper()}")
        if value:
            entries[name] = Entry(value)
    return Source("", entries)


def _entries(sources: Sequence[Source], name: str) -> list[Entry]:
    alias = _LISTS.get(name, ("", ""))[0]
    found = []
    for source in sources:
        entry = source.entries.get(name) or (source.entries.get(alias) if alias else None)
        if entry is not None and entry.value is not None:
            found.append(entry)
    return found


def _list(sources: Sequence[Source], name: str) -> tuple[str, ...]:
    return merge_list(_entries(sources, name))


def _addresses(items: Iterable[str], notes: list[Message]) -> tuple[str, ...]:
    """Names and addresses, without those that nobody could ask for anything."""
    found = []
    for item in map(os.path.expandvars, items):
        if "://" in item and not url_parts(item).scheme:
            notes.append(Message("condarc-address-broken", {"value": redact(item)}))
        else:
            found.append(item)
    return tuple(found)


def _origins(sources: Sequence[Source]) -> dict[str, str]:
    origins: dict[str, str] = {}
    for source in sources:
        for item in merge_list(_entries([source], "channels")):
            origins[os.path.expandvars(item)] = source.origin or "CONDA_CHANNELS"
    return origins


def _priority(sources: Sequence[Source], notes: list[Message], *, anything: bool) -> str:
    value = merge_value(_entries(sources, "channel_priority"))
    if value is None:
        # conda's own default is flexible; strict is ours where conda was told nothing at all.
        return "flexible" if anything else "strict"
    known = _PRIORITIES.get(str(value).lower())
    if known is None:
        notes.append(Message("condarc-priority-unknown", {"value": str(value)}))
        return "flexible"
    return known


def _alias(sources: Sequence[Source], notes: list[Message]) -> str:
    value = merge_value(_entries(sources, "channel_alias"))
    if value is None:
        return CLOUD
    alias = os.path.expandvars(str(value)).rstrip("/")
    if "://" in alias and not _addresses((alias,), notes):
        return CLOUD
    if "://" not in alias:
        notes.append(Message("condarc-alias-no-scheme", {"value": alias}))
        return CLOUD
    return alias


def _note_wrong_types(sources: Sequence[Source], notes: list[Message]) -> None:
    for source in sources:
        for name, entry in source.entries.items():
            wrong = (name in _LISTS and not isinstance(entry.value, list | type(None))) or (
                name in {"custom_channels", "custom_multichannels"}
                and not isinstance(entry.value, dict | type(None))
            )
            if wrong:
                params: dict[str, str | int] = {"file": source.origin, "key": name}
                notes.append(Message("condarc-wrong-type", {**params}))


def _built_in_defaults() -> tuple[str, ...]:
    names = ("main", "r", "msys2") if sys.platform == "win32" else ("main", "r")
    return tuple(f"{PKGS}/{name}" for name in names)


def _envs_dirs(configured: Sequence[str]) -> tuple[Path, ...]:
    own = paths.home() / ".conda" / "envs"
    root = own_conda_root()
    fixed = [own]
    if root is not None:
        fixed = [root / "envs", own] if can_write_in(root) else [own, root / "envs"]
    if sys.platform == "win32":
        fixed.append(paths.home() / "AppData" / "Local" / "conda" / "conda" / "envs")
    return tuple(dict.fromkeys((*(_folder(item) for item in configured), *fixed)))


def _folder(text: str) -> Path:
    """`~` is the user's home, or the sandbox that stands for it."""
    text = os.path.expandvars(text)
    if text == "~" or text.startswith(("~/", "~\\")):
        return paths.home() / text[2:]
    return Path(os.path.normpath(text))
