"""What the answers make of a file: a request like any other."""

from __future__ import annotations

from core.engine.channels.channels import strip_secrets
from core.engine.files.concealment import HIDDEN
from core.engine.review.draft import Draft
from core.engine.review.this_computer.environment_variables import split_secrets, variables_in_force
from core.engine.review.this_computer.naming import Place
from core.model.base import Message
from core.model.file_source import FileOrigin, FileSource
from core.model.importing import PipEntry, PipKind, ReadFile
from core.model.pip import PipIndexes, PipWish
from core.model.plan import Severity
from core.model.request import CreateRequest
from core.model.review import PipVia, ReviewFinding

_RUNS_CODE = frozenset({PipKind.VCS, PipKind.PATH, PipKind.EDITABLE})


def make_request(
    draft: Draft, read: ReadFile, place: Place, source: FileSource
) -> CreateRequest | None:
    """The request, or None while something blocks. `read` is the file with its credentials."""
    if not place.usable or any(found.severity is Severity.BLOCK for found in draft.findings):
        return None
    origin = origin_of(draft, read, source)
    variables, _ = split_secrets(variables_in_force(draft), read)
    agreed = _agreed(draft)
    return CreateRequest(
        place.prefix,
        specs=specs_of(draft),
        channels=tuple(draft.channels),
        pip=tuple(_wish(entry) for entry in agreed if entry.requirement),
        pip_indexes=_indexes(agreed),
        variables=variables,
        origin=origin,
    )


def origin_of(draft: Draft, read: ReadFile, source: FileSource) -> FileOrigin:
    """Where the request comes from, with the variables whose values stay there."""
    _, secrets = split_secrets(variables_in_force(draft), read)
    # A pasted text is kept only where something is still to be taken from it.
    kept = source if source.path or secrets else FileSource()
    return FileOrigin(kept, draft.file.digest, secrets)


def specs_of(draft: Draft) -> tuple[str, ...]:
    """What conda is asked for, each once."""
    wishes = [wish.spec for wish in draft.wishes if not wish.dropped]
    moved = [row.conda_spec for row in draft.pip if row.via is PipVia.CONDA and row.conda_spec]
    return tuple(dict.fromkeys([*wishes, *moved]))


def refuse_nothing(draft: Draft) -> None:
    """Put down that nothing is left to install, which no environment is made of."""
    if not specs_of(draft) and not _agreed(draft):
        finding = ReviewFinding("nothing", Severity.BLOCK, Message("review-nothing"))
        draft.findings.append(finding)


def _agreed(draft: Draft) -> list[PipEntry]:
    return [draft.pip_entries[row.id] for row in draft.pip if row.via is PipVia.PIP]


def _wish(entry: PipEntry) -> PipWish:
    builds = entry.kind in _RUNS_CODE
    builds |= entry.kind is PipKind.URL and not _is_wheel(entry.target)
    text = _without_login(entry.requirement)
    if entry.kind is PipKind.EDITABLE:
        text = f"-e {text}"
    return PipWish(text, entry.name, builds=builds, hashes=entry.hashes)


def _without_login(text: str) -> str:
    """Credentials of the file are hidden by now, and of no use: git and the user have their own."""
    return text.replace(f"{HIDDEN}@", "")


def _is_wheel(address: str) -> bool:
    return address.partition("#")[0].partition("?")[0].lower().endswith(".whl")


def _indexes(agreed: list[PipEntry]) -> PipIndexes:
    """Without credentials: the file's are not used, the user's own are."""

    def of(kind: PipKind) -> tuple[str, ...]:
        found = (strip_secrets(entry.target) for entry in agreed if entry.kind is kind)
        return tuple(dict.fromkeys(found))

    return PipIndexes(
        # The last one counts, as for pip.
        index=(of(PipKind.INDEX_URL) or ("",))[-1],
        extra=of(PipKind.EXTRA_INDEX_URL),
        find_links=of(PipKind.FIND_LINKS),
    )
