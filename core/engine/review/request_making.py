"""What the answers make of a file: a request like any other."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.naming import Place
from core.model.file_source import FileOrigin, FileSource
from core.model.importing import ReadFile
from core.model.pip import PipWish
from core.model.plan import Severity
from core.model.request import CreateRequest
from core.model.review import PipVia


def make_request(
    draft: Draft, read: ReadFile, place: Place, source: FileSource
) -> CreateRequest | None:
    """The request, or None while something blocks. `read` is the file with its credentials."""
    if not place.usable or any(found.severity is Severity.BLOCK for found in draft.findings):
        return None
    shown = {variable.name: variable for variable in draft.file.variables if variable.usable}
    secret = tuple(
        variable.name
        for variable in read.variables
        if variable.usable and shown[variable.name].value != variable.value
    )
    wishes = [wish.spec for wish in draft.wishes if not wish.dropped]
    moved = [row.conda_spec for row in draft.pip if row.via is PipVia.CONDA and row.conda_spec]
    return CreateRequest(
        place.prefix,
        specs=tuple(dict.fromkeys([*wishes, *moved])),
        channels=tuple(draft.channels),
        pip=tuple(_wish(draft, row.id) for row in draft.pip if row.via is PipVia.PIP),
        variables={name: each.value for name, each in shown.items() if name not in secret},
        origin=FileOrigin(source, draft.file.digest, secret),
    )


def _wish(draft: Draft, row: str) -> PipWish:
    entry = draft.pip_entries[row]
    return PipWish(entry.requirement, entry.name, hashes=entry.hashes)
