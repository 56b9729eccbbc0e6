"""Using a mirror, or the official servers again: the edit of .condarc and pip's file together."""

from __future__ import annotations

from core.engine.channels.channels import fetch_addresses, strip_secrets
from core.engine.channels.condarc import CondaSettings, merge_settings, read_settings, read_sources
from core.engine.channels.condarc_files import user_condarc
from core.engine.channels.condarc_values import Source, UnreadableCondarcError, parse_source
from core.engine.configuration.edit_records import created_by_us
from core.engine.configuration.mirror_conda import CondaSwitch, Wanted
from core.engine.configuration.mirror_pip import pip_changes
from core.engine.configuration.proposal import (
    Proposal,
    ProposedFile,
    read_own_file,
    unreadable,
)
from core.engine.configuration.yaml_document import UnreadableYamlError
from core.engine.configuration.yaml_places import SpliceError
from core.engine.configuration.yaml_splice import read_values, remove, set_list, set_value
from core.engine.mirrors.ranking import metadata_from_official
from core.engine.mirrors.table import Entry, Table, current_table
from core.model.base import Message
from core.model.configuration import Tool, UseMirror
from core.model.problem import fail
from core.settings import MetadataSource, SettingsFile


def propose_mirror(edit: UseMirror) -> Proposal:
    """What the edit would write. Raises a Problem."""
    table = current_table()
    entry = table.entry(edit.mirror)
    if entry is None:
        raise fail("mirror-unknown", mirror=edit.mirror)
    name = both_names(entry)
    files: list[ProposedFile] = []
    notes: list[Message] = []
    if edit.conda:
        file, said = _conda_change(entry, table, name)
        files.append(file)
        notes += said
    if edit.pip:
        changed, said_of_pip = pip_changes(entry, table, name)
        files += changed
        notes += said_of_pip
    title = (
        Message("edit-use-official")
        if entry.official
        else Message("edit-use-mirror", {"mirror": name})
    )
    return Proposal(
        title, tuple(drop_if_ours(file) for file in files if file.changes), tuple(notes)
    )


def both_names(entry: Entry) -> str:
    """The mirror's names for a sentence; `{mirror:name}` says the one of the reader's language."""
    english = entry.names.get("en") or entry.address
    chinese = entry.names.get("zh_CN") or english
    return english if english == chinese else f"{english}|{chinese}"


def drop_if_ours(file: ProposedFile) -> ProposedFile:
    """A file of ours that has nothing left goes; anybody else's stays, empty."""
    if file.after is not None and not file.after.strip() and created_by_us(file.path):
        return ProposedFile(file.tool, file.path, file.before, None)
    return file


def _conda_change(entry: Entry, table: Table, name: str) -> tuple[ProposedFile, list[Message]]:
    path = user_condarc()
    before = read_own_file(path)
    settings = read_settings()
    try:
        values = read_values(before or b"")
        wanted = CondaSwitch(values, settings, entry, table).run()
        content = written(before or b"", wanted)
    except (UnreadableYamlError, SpliceError) as error:
        raise unreadable(path, error) from error
    after = None if before is None and not content else content
    file = ProposedFile(Tool.CONDA, path, before, after)
    return file, _notes(entry, table, name, wanted, content)


def written(content: bytes, wanted: Wanted) -> bytes:
    """A .condarc with these values spliced in. Raises SpliceError, UnreadableYamlError."""
    if wanted.drop_alias:
        content = remove(content, ("channel_alias",))
    if wanted.channels is not None:
        content = set_list(content, "channels", wanted.channels)
    if wanted.default_channels is not None:
        content = set_list(content, "default_channels", wanted.default_channels)
    for name, items in wanted.multichannels.items():
        for position, item in enumerate(items):
            content = set_value(content, ("custom_multichannels", name, position), item)
    # What is set before what is removed: the key stays in its place.
    for name, parent in wanted.custom_channels.items():
        if parent is not None:
            content = set_value(content, ("custom_channels", name), parent)
    for name, parent in wanted.custom_channels.items():
        if parent is None:
            content = remove(content, ("custom_channels", name))
    return content


def _notes(entry: Entry, table: Table, name: str, wanted: Wanted, content: bytes) -> list[Message]:
    notes = []
    if wanted.drop_alias:
        notes.append(Message("edit-alias-removed"))
    sources = sources_with(content)
    after = merge_settings(sources, [])
    if not entry.official:
        if wanted.missing_defaults:
            missing = ", ".join(wanted.missing_defaults)
            notes.append(Message("edit-defaults-left-out", {"names": missing, "mirror": name}))
        if wanted.private:
            notes.append(Message("edit-private-stays", {"names": ", ".join(wanted.private)}))
        official = served_officially(after, table)
        if official:
            names = ", ".join(official)
            notes.append(Message("edit-stays-official", {"names": names, "mirror": name}))
        asked = SettingsFile().load().metadata_from is MetadataSource.AUTO
        if asked and metadata_from_official(entry.id, "conda-forge"):
            notes.append(Message("edit-data-official", {"mirror": name}))
    for channel, origin in _outweighed(after, sources, entry, table, wanted):
        notes.append(Message("edit-outweighed", {"channel": channel, "origin": origin}))
    return notes


def sources_with(content: bytes) -> list[Source]:
    """All of conda's configuration, the user's own file being `content`."""
    own = user_condarc()
    try:
        instead = parse_source(content, str(own))
    except UnreadableCondarcError:
        instead = Source(str(own))
    return read_sources([], instead)


def served_officially(settings: CondaSettings, table: Table) -> list[str]:
    """The configured channels that the official servers will be asked for."""
    found = []
    for item in settings.channels:
        for channel, address in fetch_addresses(item, settings):
            server = table.mirror_of(strip_secrets(address))
            if server is not None and server.official:
                found.append(channel.name)
    return list(dict.fromkeys(found))


def _outweighed(
    after: CondaSettings, sources: list[Source], entry: Entry, table: Table, wanted: Wanted
) -> list[tuple[str, str]]:
    """Channels that will come from another mirror all the same, with who says so."""
    own = str(user_condarc())
    notes = []
    for item in after.channels:
        for channel, address in fetch_addresses(item, after):
            server = table.mirror_of(strip_secrets(address))
            if server is None or server.official or server.id == entry.id:
                continue
            origin = _origin(sources, address, own)
            if origin is not None and channel.name not in wanted.private:
                notes.append((channel.name, origin))
    return list(dict.fromkeys(notes))


def _origin(sources: list[Source], address: str, own: str) -> str | None:
    """The other source that names the address, the weightiest first; None where only ours does."""
    for source in reversed(sources):
        if source.origin == own:
            continue
        for key in ("channels", "default_channels", "custom_channels", "custom_multichannels"):
            entry = source.entries.get(key)
            if entry is not None and _names(entry.value, address):
                return source.origin or f"CONDA_{key.upper()}"
        alias = source.entries.get("channel_alias")
        if alias is not None and _names(alias.value, address):
            return source.origin or "CONDA_CHANNEL_ALIAS"
    return None


def _names(value: object, address: str) -> bool:
    if isinstance(value, dict):
        return any(_names(item, address) for item in value.values())
    if isinstance(value, list):
        return any(_names(item, address) for item in value)
    text = str(value).rstrip("/")
    return bool(text) and (address == text or address.startswith(f"{text}/"))


__all__ = [
    "both_names",
    "drop_if_ours",
    "propose_mirror",
    "served_officially",
    "sources_with",
    "written",
]
