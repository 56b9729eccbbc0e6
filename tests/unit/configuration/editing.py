"""Short ways to preview and write edits in a test's home, and to read what comes of them."""

from __future__ import annotations

from pathlib import Path

from core.engine.channels.channels import fetch_addresses
from core.engine.channels.condarc import read_settings
from core.engine.channels.condarc_files import user_condarc
from core.engine.configuration.edits import apply_edit, list_edits, preview_edit
from core.engine.configuration.mirror_edit import propose_mirror
from core.model.calls import ApplyEdit, ListEdits, PreviewEdit
from core.model.configuration import Edit, EditDone, EditPreview, EditRecord, UndoEdit, UseMirror

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "condarc"
FILES = sorted(CORPUS.glob("*.condarc")) if CORPUS.is_dir() else []
TUNA = "https://mirrors.tuna.tsinghua.edu.cn/anaconda"
BFSU = "https://mirrors.bfsu.edu.cn/anaconda"


def preview(edit: Edit) -> EditPreview:
    """The edit as it would be shown."""
    return preview_edit(PreviewEdit(edit))


def write(edit: Edit) -> EditDone | None:
    """Show and write; None where there is nothing to write."""
    shown = preview(edit)
    return apply_edit(ApplyEdit(shown)) if shown.files else None


def use(mirror: str, *, pip: bool = False) -> EditDone | None:
    """Switch conda, and pip where asked."""
    return write(UseMirror(mirror, pip=pip))


def proposed(mirror: str) -> bytes:
    """The user's .condarc as a switch would leave it."""
    proposal = propose_mirror(UseMirror(mirror, pip=False))
    for file in proposal.files:
        return file.after or b""
    own = user_condarc()
    return own.read_bytes() if own.exists() else b""


def undo(done: EditDone | EditRecord) -> EditDone | None:
    """Take an edit back."""
    record = done.record if isinstance(done, EditDone) else done
    return write(UndoEdit(record.id))


def edits() -> tuple[EditRecord, ...]:
    """Every edit, newest first."""
    return list_edits(ListEdits())


def served() -> dict[str, str]:
    """The configured channels in order: canonical name and the address each is fetched from."""
    settings = read_settings()
    found: dict[str, str] = {}
    for item in settings.channels:
        for channel, address in fetch_addresses(item, settings):
            found.setdefault(channel.name, address)
    return found
