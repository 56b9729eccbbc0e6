"""Mending what the doctor found: its operations as splices of the user's own files."""

from __future__ import annotations

from core.engine.configuration import ini_splice, yaml_splice
from core.engine.configuration.doctor.noticed import Operation, Remove, Rename, Replace
from core.engine.configuration.examination import ExaminedFile, examine
from core.engine.configuration.ini_splice import IniError
from core.engine.configuration.mirror_edit import drop_if_ours
from core.engine.configuration.proposal import Proposal, ProposedFile, read_own_file, unreadable
from core.engine.configuration.yaml_document import UnreadableYamlError
from core.engine.configuration.yaml_places import SpliceError
from core.model.base import Message
from core.model.configuration import FixFindings, Tool
from core.model.problem import fail


def propose_fixes(edit: FixFindings) -> Proposal:
    """What mending these findings would write. Raises a Problem.

    `configuration-finding-gone` where one of them is not there any more.
    """
    wanted = set(edit.findings)
    files = []
    for file in examine():
        chosen = [slip for slip in file.noticed if slip.fix and slip.identity(file.path) in wanted]
        wanted -= {slip.identity(file.path) for slip in chosen}
        operations = dict.fromkeys(operation for slip in chosen for operation in slip.fix)
        if operations:
            files.append(_mended(file, list(operations)))
    if wanted:
        raise fail("configuration-finding-gone")
    return Proposal(
        Message("edit-fixes", {"n": len(edit.findings)}),
        tuple(drop_if_ours(file) for file in files if file.changes),
    )


def _mended(file: ExaminedFile, operations: list[Operation]) -> ProposedFile:
    before = read_own_file(file.path)
    content = before or b""
    try:
        for operation in _in_safe_order(operations):
            content = _carry_out(file.tool, content, operation)
    except (UnreadableYamlError, SpliceError, IniError) as error:
        raise unreadable(file.path, error) from error
    return ProposedFile(file.tool, file.path, before, content)


def _in_safe_order(operations: list[Operation]) -> list[Operation]:
    """What a place holds before its removal, and from the end of each list, as places move up.

    What is removed needs nothing else.
    """
    gone = {operation.place for operation in operations if isinstance(operation, Remove)}
    rest = [o for o in operations if isinstance(o, Replace) and o.place not in gone]
    removals = [o for o in operations if isinstance(o, Remove)]
    positions = sorted(removals, key=lambda o: tuple(str(part).zfill(6) for part in o.place))
    renames = [o for o in operations if isinstance(o, Rename)]
    return [*rest, *reversed(positions), *renames]


def _carry_out(tool: Tool, content: bytes, operation: Operation) -> bytes:
    if tool is Tool.PIP:
        section, name = str(operation.place[0]), str(operation.place[1])
        match operation:
            case Remove():
                return ini_splice.remove_option(content, section, name)
            case Replace(value=value):
                return ini_splice.set_option(content, section, name, value)
    match operation:
        case Remove(place=place):
            return yaml_splice.remove(content, place)
        case Replace(place=place, value=value):
            return yaml_splice.set_value(content, place, value)
        case Rename(place=place, name=name):
            return yaml_splice.rename_key(content, str(place[0]), name)
    return content
