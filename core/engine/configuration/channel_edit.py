"""Which channels, in which order: the edit of the user's .condarc."""

from __future__ import annotations

import dataclasses

from core.engine.channels.condarc import merge_settings, read_settings
from core.engine.channels.condarc_files import user_condarc
from core.engine.configuration.known_addresses import official_address
from core.engine.configuration.mirror_conda import CondaSwitch
from core.engine.configuration.mirror_edit import (
    both_names,
    drop_if_ours,
    served_officially,
    sources_with,
    written,
)
from core.engine.configuration.proposal import (
    Proposal,
    ProposedFile,
    read_own_file,
    unreadable,
)
from core.engine.configuration.spelling import as_listed
from core.engine.configuration.yaml_document import UnreadableYamlError
from core.engine.configuration.yaml_places import SpliceError
from core.engine.configuration.yaml_splice import read_values, set_list, set_value
from core.engine.mirrors.catalogue import configured_channels, mirror_in_use
from core.engine.mirrors.ranking import parent_to_write
from core.engine.mirrors.table import Entry, current_table
from core.model.base import Message
from core.model.configuration import SetChannels, Tool

_PRIORITIES = {"strict": "strict", "flexible": "flexible", "disabled": "disabled"}


def propose_channels(edit: SetChannels) -> Proposal:
    """What the edit would write. Raises a Problem.

    Channels that are new, and that the mirror in use carries, are pointed to it in the same edit.
    """
    path = user_condarc()
    before = read_own_file(path)
    named = tuple(dict.fromkeys(item.strip() for item in edit.channels if item.strip()))
    entry = _mirror_in_use()
    channels = tuple(_as_conda_takes_it(item, entry) for item in as_listed(named))
    try:
        content = set_list(before or b"", "channels", channels)
        if edit.priority in _PRIORITIES and _priority(content) != edit.priority:
            content = set_value(content, ("channel_priority",), edit.priority)
        content, notes = _with_mirror(content, channels, entry)
    except (UnreadableYamlError, SpliceError) as error:
        raise unreadable(path, error) from error
    after = None if before is None and not content else content
    file = drop_if_ours(ProposedFile(Tool.CONDA, path, before, after))
    notes += _from_elsewhere(content, channels)
    return Proposal(Message("edit-channels"), (file,) if file.changes else (), tuple(notes))


def _priority(content: bytes) -> str:
    return merge_settings(sources_with(content), []).priority


def _mirror_in_use() -> Entry | None:
    table = current_table()
    entry = table.entry(mirror_in_use(table, configured_channels()))
    return None if entry is None or entry.official else entry


def _as_conda_takes_it(item: str, mirror: Entry | None) -> str:
    """The item, or its address where conda would look for the name in the wrong place.

    conda knows `pkgs/main` by name only while it is part of `defaults` or a custom channel.
    """
    settings = read_settings()
    known = item in settings.custom_channels or official_address(item) in settings.default_channels
    if not item.startswith("pkgs/") or known or item in settings.channels:
        return item
    if mirror is not None and parent_to_write(mirror, item) is not None:
        return item
    return official_address(item)


def _with_mirror(
    content: bytes, channels: tuple[str, ...], entry: Entry | None
) -> tuple[bytes, list[Message]]:
    """New channels pointed to the mirror in use, with a note on those it lacks."""
    table = current_table()
    new = [item for item in channels if item not in read_settings().channels]
    if entry is None or not new:
        return content, []
    settings = merge_settings(sources_with(content), [])
    values = read_values(content)
    switch = CondaSwitch(values, dataclasses.replace(settings, channels=tuple(new)), entry, table)
    wanted = switch.run()
    # Only what the new channels need; everything else is as the user left it.
    wanted.channels = None
    wanted.drop_alias = False
    wanted.multichannels.clear()
    held = values.get("custom_channels") or {}
    wanted.custom_channels = {
        name: parent
        for name, parent in wanted.custom_channels.items()
        if parent is not None and name not in held
    }
    if "defaults" not in new:
        wanted.default_channels = None
    content = written(content, wanted)
    after = merge_settings(sources_with(content), [])
    lacking = served_officially(dataclasses.replace(after, channels=tuple(new)), table)
    if not lacking:
        return content, []
    params: dict[str, str | int] = {"names": ", ".join(lacking), "mirror": both_names(entry)}
    return content, [Message("edit-stays-official", {**params})]


def _from_elsewhere(content: bytes, channels: tuple[str, ...]) -> list[Message]:
    """Channels that another file adds to the user's own list."""
    after = merge_settings(sources_with(content), [])
    others = [item for item in after.channels if item not in channels]
    if not channels or not others:
        return []
    origins = ", ".join(dict.fromkeys(after.origins.get(item, "") for item in others))
    return [Message("edit-channels-elsewhere", {"names": ", ".join(others), "origin": origins})]
