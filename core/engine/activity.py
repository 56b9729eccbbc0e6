"""Operations that ended, one JSON file each, so that lists stay cheap and logs stay whole."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import msgspec

from core import paths
from core.engine.transactions.durable import read_json, remove, write_json
from core.model.activity import Operation
from core.model.base import Data
from core.model.changes import Changes
from core.model.problem import fail
from core.model.progress import Logged

KEPT = 500
"""Operations remembered; the oldest go first."""

_ID = re.compile(r"[0-9A-Za-z-]+")


class _Log(Data, frozen=True):
    lines: tuple[Logged, ...] = ()


def activity_folder() -> Path:
    """Where operations are kept."""
    return paths.state_dir() / "activity"


def append(operation: Operation) -> None:
    """Remember an operation; one of the same id is replaced. Raises OSError."""
    folder = activity_folder()
    short = msgspec.structs.replace(operation, log=())
    write_json(folder / f"{operation.id}.log.json", _Log(operation.log), sync=False)
    write_json(folder / f"{operation.id}.json", short, sync=False)
    for file in _files()[KEPT:]:
        with suppress(OSError):
            remove(file.with_name(f"{file.stem}.log.json"))
            remove(file)


def list_operations() -> tuple[Operation, ...]:
    """All remembered operations, newest first, without their logs."""
    found = [read_json(file, Operation) for file in _files()]
    operations = [operation for operation in found if operation is not None]
    return tuple(sorted(operations, key=lambda item: item.finished, reverse=True))


def read_operation(operation_id: str) -> Operation:
    """One operation with its log. Raises the Problem `operation-unknown`."""
    folder = activity_folder()
    if _ID.fullmatch(operation_id):
        operation = read_json(folder / f"{operation_id}.json", Operation)
        if operation is not None:
            log = read_json(folder / f"{operation_id}.log.json", _Log)
            return msgspec.structs.replace(operation, log=log.lines if log else ())
    raise fail("operation-unknown")


def clear() -> Changes:
    """Forget all operations but those that are the only way back. Raises OSError."""
    kept = [operation for operation in list_operations() if operation.trash_token]
    remove(activity_folder())
    for operation in kept:
        append(operation)
    return Changes(activity=True)


def _files() -> list[Path]:
    """Files of operations, newest id first."""
    folder = activity_folder()
    if not folder.is_dir():
        return []
    return sorted(
        (file for file in folder.glob("*.json") if not file.name.endswith(".log.json")),
        reverse=True,
    )
