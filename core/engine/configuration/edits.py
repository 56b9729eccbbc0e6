"""Edits of the user's configuration: shown first, written as shown, taken back at any time."""

from __future__ import annotations

from core.engine.channels.channels import use_settings
from core.engine.channels.condarc import read_settings
from core.engine.configuration.channel_edit import propose_channels
from core.engine.configuration.diff import file_diff
from core.engine.configuration.edit_records import (
    forget_edit,
    keep_edit,
    stored_edits,
    to_record,
    undone,
)
from core.engine.configuration.edit_writing import check_unmoved, write_files
from core.engine.configuration.mirror_edit import propose_mirror
from core.engine.configuration.proposal import Proposal
from core.engine.configuration.undo import propose_undo
from core.engine.failures import classify
from core.engine.transactions.lock import named_lock
from core.model.calls import ApplyEdit, ListEdits, PreviewEdit
from core.model.changes import Changes
from core.model.configuration import (
    Edit,
    EditDone,
    EditPreview,
    EditRecord,
    FixFindings,
    SetChannels,
    UndoEdit,
    UseMirror,
)
from core.model.problem import ProblemError, fail

_LOCK = "configuration"
_PATIENCE = 5.0
"""Seconds to wait for another window that writes at the same moment."""


def preview_edit(call: PreviewEdit) -> EditPreview:
    """The edit as it would be written now. Raises a Problem."""
    return _preview(call.edit, _propose(call.edit))


def apply_edit(call: ApplyEdit) -> EditDone:
    """Write an edit as it was shown, and keep what was there before. Raises a Problem.

    Where a file changed, or anything else made the edit another one since it was shown, nothing
    is written (`configuration-moved`).
    """
    with named_lock(_LOCK, _PATIENCE) as lock:
        if lock is None:
            raise fail("configuration-locked")
        proposal = _propose(call.preview.edit)
        _check_as_shown(call.preview, proposal)
        try:
            stored = keep_edit(call.preview.edit, proposal)
        except OSError as error:
            raise ProblemError(classify(error)) from error
        try:
            write_files(proposal.files)
        except BaseException:
            forget_edit(stored)
            raise
    # Names and addresses are resolved by what the files say from now on.
    use_settings(read_settings())
    return EditDone(
        record=to_record(stored, frozenset()), changes=Changes(channels=True, catalogue=True)
    )


def list_edits(call: ListEdits) -> tuple[EditRecord, ...]:
    """Every edit that was written, newest first."""
    del call
    edits = stored_edits()
    gone = undone(edits)
    return tuple(to_record(edit, gone) for edit in edits)


def _propose(edit: Edit) -> Proposal:
    match edit:
        case UseMirror():
            return propose_mirror(edit)
        case SetChannels():
            return propose_channels(edit)
        case FixFindings():
            from core.engine.configuration.fixes import propose_fixes

            return propose_fixes(edit)
        case UndoEdit():
            return propose_undo(edit)


def _preview(edit: Edit, proposal: Proposal) -> EditPreview:
    return EditPreview(
        edit=edit,
        title=proposal.title,
        files=tuple(file_diff(file) for file in proposal.files),
        notes=proposal.notes,
        conflict=proposal.conflict,
    )


def _check_as_shown(shown: EditPreview, proposal: Proposal) -> None:
    wanted = {file.path: file for file in shown.files}
    for file in proposal.files:
        diff = file_diff(file)
        if wanted.pop(diff.path, None) != diff:
            raise fail("configuration-moved", path=diff.path)
        check_unmoved(file)
    for path in wanted:
        raise fail("configuration-moved", path=path)
    if not proposal.files:
        raise fail("configuration-nothing")
