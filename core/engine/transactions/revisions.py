"""The exact records of every state we saw, in `conda-meta/glasshouse/`.

Each file names the prefix and an environment id and is ignored where they don't match, so a
copied environment does not inherit the past of the one it was copied from.
"""

from __future__ import annotations

import os
import uuid
from pathlib import Path

from core.engine.environments.history import read_history
from core.engine.transactions.durable import read_json, write_json
from core.model.base import Data
from core.model.problem import fail
from core.model.revision import Revision, RevisionRecords


class EnvironmentIdentity(Data, frozen=True):
    """Content of `conda-meta/glasshouse/environment.json`."""

    id: str
    prefix: str


def revisions_folder(prefix: str | Path) -> Path:
    """Where revisions of a prefix are kept."""
    return Path(prefix) / "conda-meta" / "glasshouse"


def environment_id(prefix: str | Path) -> str | None:
    """The environment's id, or None where it has none that belongs to this very prefix."""
    found = read_json(revisions_folder(prefix) / "environment.json", EnvironmentIdentity)
    return found.id if found is not None and _same(found.prefix, prefix) else None


def ensure_environment_id(prefix: str | Path) -> str:
    """The environment's id, given now if it had none. Raises OSError."""
    known = environment_id(prefix)
    if known is not None:
        return known
    identity = EnvironmentIdentity(id=uuid.uuid4().hex, prefix=os.fspath(prefix))
    write_json(revisions_folder(prefix) / "environment.json", identity)
    return identity.id


def revision_file(prefix: str | Path, number: int) -> Path:
    """The file of one revision."""
    return revisions_folder(prefix) / f"{number:04d}.json"


def save_revision(revision: RevisionRecords) -> None:
    """Write a revision, whole. Raises OSError."""
    write_json(revision_file(revision.prefix, revision.number), revision)


def find_revision_records(prefix: str | Path, number: int) -> RevisionRecords | None:
    """The exact records of a revision, where they are known and belong to this environment."""
    found = read_json(revision_file(prefix, number), RevisionRecords)
    if found is None or found.number != number or not _same(found.prefix, prefix):
        return None
    return found if found.environment_id == environment_id(prefix) else None


def read_revision_records(prefix: str | Path, number: int) -> RevisionRecords:
    """The exact records of a revision. Raises the Problem `revision-unknown`."""
    found = find_revision_records(prefix, number)
    if found is None:
        raise fail("revision-unknown", number=number, name=Path(prefix).name)
    return found


def known_revisions(prefix: str | Path) -> dict[int, RevisionRecords]:
    """Every revision whose exact records are known, by number."""
    known = {}
    for file in sorted(revisions_folder(prefix).glob("[0-9]*.json")):
        if file.stem.isdigit():
            found = find_revision_records(prefix, int(file.stem))
            if found is not None:
                known[found.number] = found
    return known


def read_revisions(prefix: str | Path) -> tuple[Revision, ...]:
    """conda's history with what we know beyond it: titles and whether a state can be restored."""
    return read_history(prefix)


def _same(first: str | Path, second: str | Path) -> bool:
    return os.path.normcase(os.path.realpath(first)) == os.path.normcase(os.path.realpath(second))
