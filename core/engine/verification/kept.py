"""What was tried, kept beside its revision: `conda-meta/glasshouse/NNNN.checks.json`.

Like a revision it names prefix and environment, and is ignored where they don't match.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from core.engine.environments.history_file import read_entries
from core.engine.transactions.durable import read_json, write_json
from core.engine.transactions.journal import OpenTransaction
from core.engine.transactions.revisions import ensure_environment_id, environment_id, revision_file
from core.model.base import Data
from core.model.verification import Tried, Verification

_ENDING = ".checks.json"


class KeptChecks(Data, frozen=True):
    """Content of the file."""

    number: int
    prefix: str
    environment_id: str
    names: tuple[str, ...] = ()
    """Packages the change touched; empty where that was not written down."""
    before: tuple[Tried, ...] = ()
    verification: Verification | None = None
    """None until it was tried afterwards."""


class TriedBefore(Data, frozen=True):
    """What a transaction found before its change; lies with its journal."""

    names: tuple[str, ...]
    tried: tuple[Tried, ...] = ()


def read_verification(prefix: str, revision: int) -> Verification | None:
    """What was tried after the change that made a revision; None where nothing was."""
    found = read_checks(prefix, revision)
    return found.verification if found is not None else None


def broken_counts(prefix: str | os.PathLike[str]) -> dict[int, int]:
    """How much failed that had not failed before, by the number of the revision."""
    identity = environment_id(Path(prefix))
    found = {}
    for file in revision_file(Path(prefix), 0).parent.glob(f"[0-9]*{_ENDING}"):
        kept = read_json(file, KeptChecks)
        if kept is not None and kept.verification is not None and kept.environment_id == identity:
            found[kept.number] = len(kept.verification.broken)
    return found


def read_checks(prefix: str | os.PathLike[str], revision: int) -> KeptChecks | None:
    """All that is kept with a revision of this very environment."""
    found = read_json(_file(prefix, revision), KeptChecks)
    if found is None or found.number != revision:
        return None
    return found if found.environment_id == environment_id(Path(prefix)) else None


def keep_checks(
    prefix: str | os.PathLike[str],
    revision: int,
    *,
    names: Iterable[str] = (),
    before: tuple[Tried, ...] = (),
    verification: Verification | None = None,
) -> None:
    """Keep it with a revision, in place of what was kept. Raises OSError."""
    kept = KeptChecks(
        number=revision,
        prefix=os.fspath(prefix),
        environment_id=ensure_environment_id(Path(prefix)),
        names=tuple(names),
        before=before,
        verification=verification,
    )
    write_json(_file(prefix, revision), kept, sync=False)


def note_before(transaction: OpenTransaction, found: TriedBefore) -> None:
    """Lay down with the journal what was found before the change. Raises OSError."""
    write_json(transaction.folder / "tried.json", found, sync=False)


def keep_before(transaction: OpenTransaction, revision: int | None) -> None:
    """Put that beside the revision the change has made; without `revision`, beside the last.

    Raises OSError.
    """
    found = read_json(transaction.folder / "tried.json", TriedBefore)
    if found is None:
        return
    number = len(read_entries(transaction.prefix)) - 1 if revision is None else revision
    keep_checks(transaction.prefix, number, names=found.names, before=found.tried)


def _file(prefix: str | os.PathLike[str], revision: int) -> Path:
    return revision_file(Path(prefix), revision).with_suffix(_ENDING)
