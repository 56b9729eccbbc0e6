"""Taking back an edit: the bytes as they were, or, where others wrote since, our lines alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from core.engine.configuration.diff import split_lines
from core.engine.configuration.edit_records import (
    StoredEdit,
    kept_bytes,
    stored_edits,
    undone,
)
from core.engine.configuration.ini_splice import (
    IniError,
    read_options,
    remove_option,
    set_option,
)
from core.engine.configuration.merge_lines import reverse_lines
from core.engine.configuration.merge_values import reverse_values
from core.engine.configuration.proposal import (
    Proposal,
    ProposedFile,
    read_own_file,
    unreadable,
)
from core.engine.configuration.yaml_document import UnreadableYamlError
from core.engine.configuration.yaml_places import SpliceError
from core.engine.configuration.yaml_splice import read_values, remove, set_list, set_value
from core.model.base import Message
from core.model.configuration import Tool, UndoEdit
from core.model.problem import fail

_TITLES = {
    "edit-use-mirror": "edit-undo-mirror",
    "edit-use-official": "edit-undo-official",
    "edit-channels": "edit-undo-channels",
    "edit-fixes": "edit-undo-fixes",
}
_BACK = {undo: title for title, undo in _TITLES.items()}


def propose_undo(edit: UndoEdit) -> Proposal:
    """What taking the edit back would write. Raises a Problem."""
    edits = stored_edits()
    stored = next((one for one in edits if one.id == edit.record), None)
    if stored is None:
        raise fail("edit-unknown")
    title = _title(stored)
    if stored.id in undone(edits):
        return Proposal(title, (), undoes=stored.id)
    files: list[ProposedFile] = []
    conflicts: list[str] = []
    for number, record in enumerate(stored.files):
        path = Path(record.path)
        try:
            before, after = kept_bytes(stored, number)
        except (OSError, ValueError) as error:
            raise fail("edit-copy-lost", path=record.path, detail=str(error)) from error
        now = read_own_file(path)
        result, conflict = taken_back(path, record.tool, before, after, now)
        if conflict:
            conflicts.append(record.path)
        files.append(ProposedFile(record.tool, path, now, result))
    conflict_message = (
        Message("edit-undo-conflict", {"path": ", ".join(conflicts)}) if conflicts else None
    )
    return Proposal(
        title,
        tuple(file for file in files if file.changes),
        conflict=conflict_message,
        undoes=stored.id,
    )


def _title(stored: StoredEdit) -> Message:
    """Taking back an undo is doing it again, and is called what it was called."""
    code = stored.title.code
    if code in _TITLES:
        return Message(_TITLES[code], stored.title.params)
    if code in _BACK:
        return Message(_BACK[code], stored.title.params)
    return Message("edit-undo-again") if code == "edit-undo-other" else Message("edit-undo-other")


def taken_back(
    path: Path, tool: Tool, before: bytes | None, after: bytes | None, now: bytes | None
) -> tuple[bytes | None, bool]:
    """A file without an edit, and whether it met a conflict. Raises a Problem.

    None stands for a file that is not there.
    """
    if now == after:
        return before, False
    if now == before:
        return now, False
    merge = _yaml if tool is Tool.CONDA else _ini
    try:
        result, conflict = merge(before or b"", after or b"", now or b"")
    except (UnreadableYamlError, IniError) as error:
        raise unreadable(path, error) from error
    except SpliceError:
        # Written in a way that can't be mended line by line: the whole file, after being shown.
        return before, True
    gone = not result.strip() and (before is None or now is None)
    return (None if gone else result), conflict


def _yaml(before: bytes, after: bytes, now: bytes) -> tuple[bytes, bool]:
    was, wrote, says = read_values(before), read_values(after), read_values(now)
    expected, conflict = reverse_values(was, wrote, says)
    if not conflict:
        lines = _lines(before, after, now)
        if lines is not None and _yaml_or_none(lines) == expected:
            return lines, False
    return _spliced(now, says, expected), conflict


def _yaml_or_none(content: bytes) -> dict[str, Any] | None:
    try:
        return read_values(content)
    except UnreadableYamlError:
        return None


def _spliced(content: bytes, says: dict[str, Any], expected: dict[str, Any]) -> bytes:
    """The file with the values that differ set one by one."""
    for key, value in expected.items():
        held = says.get(key)
        if key in says and held == value:
            continue
        if isinstance(value, list):
            content = set_list(content, key, [str(item) for item in value])
        elif isinstance(value, dict):
            if held is not None and not isinstance(held, dict):
                content = remove(content, (key,))
                held = None
            content = _spliced_map(content, key, held or {}, value)
        elif isinstance(value, str):
            content = set_value(content, (key,), value)
        else:
            msg = f"{key} can't be set to nothing"
            raise SpliceError(msg)
    for key in says:
        if key not in expected:
            content = remove(content, (key,))
    return content


def _spliced_map(content: bytes, key: str, held: dict[str, Any], value: dict[str, Any]) -> bytes:
    for name, item in value.items():
        if held.get(name) == item:
            continue
        if isinstance(item, list) and isinstance(held.get(name), list):
            if len(item) != len(held[name]):
                msg = "a list within a map"
                raise SpliceError(msg)
            for position, word in enumerate(item):
                content = set_value(content, (key, name, position), str(word))
        elif isinstance(item, str):
            content = set_value(content, (key, name), item)
        else:
            msg = f"{key}.{name} is of another kind"
            raise SpliceError(msg)
    for name in held:
        if name not in value:
            content = remove(content, (key, name))
    return content


def _ini(before: bytes, after: bytes, now: bytes) -> tuple[bytes, bool]:
    was, wrote, says = _options(before), _options(after), _options(now)
    expected, conflict = reverse_values(was, wrote, says)
    if not conflict:
        lines = _lines(before, after, now)
        if lines is not None and _options_or_none(lines) == expected:
            return lines, False
    content = now
    for key, value in expected.items():
        if says.get(key) != value:
            section, _, name = key.partition("\n")
            content = set_option(content, section, name, value)
    for key in says:
        if key not in expected:
            section, _, name = key.partition("\n")
            content = remove_option(content, section, name)
    return content, conflict


def _options(content: bytes) -> dict[str, str]:
    return {f"{o.section}\n{o.name}": o.value for o in read_options(content)}


def _options_or_none(content: bytes) -> dict[str, str] | None:
    try:
        return _options(content)
    except IniError:
        return None


def _lines(before: bytes, after: bytes, now: bytes) -> bytes | None:
    result = reverse_lines(split_lines(before), split_lines(after), split_lines(now))
    if result is None:
        return None
    text = "".join(result)
    bom = "\ufeff" if now.startswith(b"\xef\xbb\xbf") else ""
    return (bom + text).encode("utf-8", "surrogateescape")
