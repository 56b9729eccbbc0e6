"""The exact records of the states of an environment, as restoring and comparing need them.

Where they are kept, and whose they are: `core.engine.environments.kept_states`.
"""

from __future__ import annotations

from pathlib import Path

from core.engine.environments.history import find_records, read_history
from core.engine.environments.kept_states import file_name, find_state, kept_states
from core.engine.environments.whose_states import (
    ensure_environment_id,
    environment_id,
    states_inside,
)
from core.engine.transactions.durable import write_json
from core.model.problem import fail
from core.model.revision import Revision, RevisionRecords

__all__ = [
    "ensure_environment_id",
    "environment_id",
    "find_revision_records",
    "known_revisions",
    "read_revision_records",
    "read_revisions",
    "revision_file",
    "revisions_folder",
    "save_revision",
]


def revisions_folder(prefix: str | Path) -> Path:
    """Where revisions of a prefix are kept."""
    return states_inside(prefix)


def revision_file(prefix: str | Path, number: int) -> Path:
    """The file of one revision."""
    return states_inside(prefix) / file_name(number)


def save_revision(revision: RevisionRecords) -> None:
    """Write a revision, whole. Raises OSError."""
    write_json(revision_file(revision.prefix, revision.number), revision)


def find_revision_records(prefix: str | Path, number: int, step: int = 0) -> RevisionRecords | None:
    """The exact records of a state that was kept under this very number, or None."""
    return find_state(prefix, number, step)


def read_revision_records(prefix: str | Path, number: int, step: int = 0) -> RevisionRecords:
    """The exact records of a place on the timeline. Raises the Problem `revision-unknown`."""
    found = find_records(prefix, number, step)
    if found is None:
        raise fail("revision-unknown", number=number, name=Path(prefix).name)
    return found


def known_revisions(prefix: str | Path) -> dict[int, RevisionRecords]:
    """Every revision that was kept in full, by number; what was seen between them is left out."""
    found = {}
    for (number, step), state in kept_states(prefix).items():
        records = state.load() if not step else None
        if records is not None:
            found[number] = records
    return found


def read_revisions(prefix: str | Path) -> tuple[Revision, ...]:
    """The timeline: conda's history with what we know beyond it."""
    return read_history(prefix)
