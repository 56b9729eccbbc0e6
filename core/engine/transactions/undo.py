"""Rolls an open transaction back: the prefix becomes what it was, byte for byte.

May be killed anywhere and called again.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from core.engine.environments.registry import unregister
from core.engine.transactions import journal
from core.engine.transactions.aside import Aside, clear_created, load_aside, put_back
from core.engine.transactions.in_use import explain_files_in_use
from core.engine.transactions.journal import OpenTransaction, Stage
from core.engine.transactions.leftovers import tidy_prefix
from core.engine.transactions.narrator import Narrator, item_counter
from core.engine.transactions.new_folder import delete_folder
from core.model.progress import Phase


def roll_back(transaction: OpenTransaction, narrator: Narrator) -> None:
    """Undo everything a transaction did to its prefix. It stays open; the caller closes it.

    Raises OSError and the Problem `program-holds-file`; the transaction can then be undone later.
    """
    stage = journal.stage_of(transaction)
    if stage is Stage.SEALED:
        message = "a sealed transaction is not undone"
        raise ValueError(message)
    if stage is Stage.PREPARING:
        return
    aside = load_aside(transaction)
    prefix = Path(transaction.prefix)
    with explain_files_in_use(prefix):
        if not transaction.prefix_existed:
            journal.enter(transaction, Stage.CLEARING)
            with narrator.phase(Phase.UNDO):
                delete_folder(transaction)
            with suppress(OSError):
                unregister(prefix)
            return
        _restore(transaction, aside, stage, narrator)


def _restore(transaction: OpenTransaction, aside: Aside, stage: Stage, narrator: Narrator) -> None:
    clearing = stage in {Stage.LINKING, Stage.CLEARING}
    first = len(aside.created) if clearing else 0
    total = first + len(aside.moved)
    count = item_counter(narrator, Phase.UNDO, total)
    with narrator.phase(Phase.UNDO, total_items=total):
        if clearing:
            journal.enter(transaction, Stage.CLEARING)
            tidy_prefix(Path(transaction.prefix))
            clear_created(transaction, aside, count)
        # From here on nothing may be deleted any more: old files are coming back.
        journal.enter(transaction, Stage.RESTORING)
        put_back(transaction, aside, lambda done: count(first + done))
    narrator.log("undo", f"{len(aside.moved)} files back in place")
