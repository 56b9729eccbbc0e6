"""The draft a review begins with: the lines of a file that count here."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from core.engine.review.draft import Draft, Wish
from core.model.importing import CondaEntry, PipEntry, PipKind, ReadFile


def begin(
    file: ReadFile, answers: dict[str, str], subdir: str, groups: tuple[str, ...] | None = None
) -> Draft:
    """A draft of a file whose credentials are hidden. `groups` as in `ReviewFile`."""
    taken = groups_taken(file, groups)
    files = [file, *_included(file)]
    return Draft(
        file=file,
        answers=answers,
        subdir=subdir,
        wishes=[
            Wish(entry, entry.spec)
            for each in files
            for entry in each.conda
            if entry.spec and _counts(entry, subdir, taken)
        ],
        channels=[],
        pip_lines=[entry for each in files for entry in each.pip if _counts(entry, subdir, taken)],
    )


def groups_of(file: ReadFile) -> tuple[str, ...]:
    """The parts of a file to choose from, in the order they stand there."""
    entries: list[CondaEntry | PipEntry] = [*file.conda, *file.pip]
    named = (entry.group for entry in entries if entry.group and _is_part(entry))
    return tuple(dict.fromkeys(named))


def groups_taken(file: ReadFile, groups: tuple[str, ...] | None) -> tuple[str, ...]:
    """Those of them that are in the request. What has no group is always in it."""
    return tuple(group for group in groups_of(file) if groups is not None and group in groups)


def _is_part(entry: CondaEntry | PipEntry) -> bool:
    """A line nobody can read may have the name of an unknown installer for its group."""
    return isinstance(entry, PipEntry) or bool(entry.spec)


def _counts(entry: CondaEntry | PipEntry, subdir: str, taken: tuple[str, ...]) -> bool:
    return entry.platform in {"", subdir} and (not entry.group or entry.group in taken)


def _included(file: ReadFile) -> Iterator[ReadFile]:
    """Included files, and those they include, with all lines set to the one that names them.

    Constraints bound what others ask for; they ask for nothing themselves.
    """
    bounds = {e.line for e in file.pip if e.kind is PipKind.CONSTRAINTS_FILE}
    for each in file.included:
        if each.included_at in bounds:
            continue
        for found in (each, *_included(each)):
            yield _all_at(found, each.included_at)


def _all_at(file: ReadFile, line: int) -> ReadFile:
    return msgspec.structs.replace(
        file,
        conda=tuple(msgspec.structs.replace(e, line=line, end_line=line) for e in file.conda),
        pip=tuple(msgspec.structs.replace(e, line=line, end_line=line) for e in file.pip),
    )
