"""From the first file moved to the seal: the part of a transaction that changes the prefix.

Every step may be interrupted and walked again: recovery calls the same function, which looks at
the stage and goes on from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.engine.pip.adding import placed_sources, verify_part
from core.engine.pip.installing import has_pip_part, install_pip
from core.engine.pip.part import changes_pip
from core.engine.pip.verifying import pip_sources, verify_pip
from core.engine.transactions import journal
from core.engine.transactions.aside import Aside, clear_created, move_aside
from core.engine.transactions.clobbers import give_back_places
from core.engine.transactions.compile import compile_bytecode
from core.engine.transactions.in_use import explain_files_in_use
from core.engine.transactions.installed import InstalledRecord, read_installed
from core.engine.transactions.journal import OpenTransaction, Stage
from core.engine.transactions.leftovers import tidy_prefix
from core.engine.transactions.link import link_packages
from core.engine.transactions.narrator import Narrator, item_counter
from core.engine.transactions.new_folder import empty_folder, make_folder
from core.engine.transactions.off_loop import off_loop
from core.engine.transactions.record_edits import record_bytecode, write_requested_specs
from core.engine.transactions.recording import record_change
from core.engine.transactions.scripts import run_pre_unlink
from core.engine.transactions.variables import variable_values, write_variables
from core.engine.transactions.verify import verify_prefix
from core.model.plan import Check
from core.model.progress import Phase
from core.model.revision import Revision


@dataclass(frozen=True)
class Committed:
    """What a sealed transaction has to tell."""

    revision: Revision
    checks: tuple[Check, ...]


async def carry_out(transaction: OpenTransaction, aside: Aside, narrator: Narrator) -> Committed:
    """Change the prefix into the plan's after, and seal it.

    Raises Problems, rattler's errors and OSError; the caller then rolls back.
    """
    if journal.stage_of(transaction) is Stage.LINKING:
        narrator.commit_begun()
        await off_loop(_start_over, transaction, aside, narrator)
    else:
        await off_loop(_make_room, transaction, aside, narrator)
    await link_packages(transaction, aside, narrator)
    await off_loop(install_pip, transaction, narrator)
    await off_loop(_complete_records, transaction, narrator)
    checks = await off_loop(_verify, transaction, aside, narrator)
    revision = await off_loop(_seal, transaction, narrator)
    narrator.commit_sealed()
    return Committed(revision, checks)


def _start_over(transaction: OpenTransaction, aside: Aside, narrator: Narrator) -> None:
    """Take away what an interrupted run linked; everything that leaves is aside already."""
    total = len(aside.created)
    with narrator.phase(Phase.FINISH, total_items=total):
        tidy_prefix(Path(transaction.prefix))
        if has_pip_part(transaction) and not transaction.prefix_existed:
            # What pip made is on no list of ours; all of it lies in a folder that was not there.
            empty_folder(transaction)
        clear_created(transaction, aside, item_counter(narrator, Phase.FINISH, total))


def _complete_records(transaction: OpenTransaction, narrator: Narrator) -> None:
    """Do what conda does while linking and rattler leaves out."""
    prefix = Path(transaction.prefix)
    write_requested_specs(read_installed(prefix), transaction.plan)
    give_back_places(prefix)
    more = _pip_sources(transaction)
    compile_bytecode(prefix, _linked(transaction), narrator, more)
    record_bytecode(prefix, _linked(transaction))
    write_variables(prefix, variable_values(transaction.plan.request))
    tidy_prefix(prefix)


def _pip_sources(transaction: OpenTransaction) -> list[str]:
    """The Python files that pip brought in this change."""
    if not has_pip_part(transaction):
        return []
    if transaction.prefix_existed:
        return placed_sources(transaction)
    return pip_sources(Path(transaction.prefix))


def _verify(transaction: OpenTransaction, aside: Aside, narrator: Narrator) -> tuple[Check, ...]:
    """Look at pip's part first: where it damaged a conda package, that one is not to blame."""
    pip: tuple[Check, ...] = ()
    if changes_pip(transaction.plan):
        pip = verify_part(transaction)
    elif has_pip_part(transaction):
        pip = verify_pip(transaction)
    return (*verify_prefix(transaction, aside, narrator), *pip)


def _seal(transaction: OpenTransaction, narrator: Narrator) -> Revision:
    """Write the change down. From then on it stays."""
    with narrator.phase(Phase.RECORD):
        revision = record_change(transaction)
        # Its mark stays until then: without it an undo would take the folder for another's.
        journal.enter(transaction, Stage.SEALED)
    return revision


def _make_room(transaction: OpenTransaction, aside: Aside, narrator: Narrator) -> None:
    """Take everything that leaves or is in the way out of the prefix."""
    prefix = Path(transaction.prefix)
    resumed = journal.stage_of(transaction) is Stage.MOVING
    journal.enter(transaction, Stage.MOVING)
    narrator.commit_begun()
    make_folder(transaction)
    if transaction.allow_scripts and not resumed:
        leaving = [
            record for record in read_installed(prefix) if record.name in transaction.touched
        ]
        run_pre_unlink(prefix, leaving, narrator)
    total = len(aside.moved)
    if total:
        with narrator.phase(Phase.SAVE, total_items=total), explain_files_in_use(prefix):
            move_aside(transaction, aside, item_counter(narrator, Phase.SAVE, total))
        narrator.log("save", f"{total} file{'' if total == 1 else 's'} aside")
    journal.enter(transaction, Stage.LINKING)


def _linked(transaction: OpenTransaction) -> list[InstalledRecord]:
    """The records on disk of what this transaction linked, as they are now."""
    touched = transaction.touched
    return [record for record in read_installed(Path(transaction.prefix)) if record.name in touched]
