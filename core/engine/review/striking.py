"""Which part of a line is struck out: what it asked for, where nothing of that is left."""

from __future__ import annotations

import re

import msgspec

from core.engine.review.draft import Draft
from core.model.importing import FileKind
from core.model.review import LineMark, LineNote

_BEGINNING = re.compile(r"[\s-]*")


def struck_out(draft: Draft) -> tuple[LineNote, ...]:
    """The notes in their order; a line that is left out altogether is struck out."""
    return tuple(_struck(draft, draft.notes[line]) for line in sorted(draft.notes))


def _struck(draft: Draft, note: LineNote) -> LineNote:
    file = draft.file
    # A command is more than what it asks for, and one line may ask for several things.
    if note.mark is not LineMark.DROPPED or note.struck or file.kind is FileKind.COMMANDS:
        return note
    there = [each.text for each in file.conda if each.line == note.line]
    there += [each.text for each in file.pip if each.line == note.line]
    there += [each.text for each in file.channels if each.line == note.line]
    there += ["" for each in file.variables if each.line == note.line]
    if len(there) != 1 or not 0 < note.line <= len(file.lines):
        return note
    text, written = file.lines[note.line - 1], there[0]
    begin = text.find(written) if written else -1
    end = begin + len(written)
    if begin < 0:
        match = _BEGINNING.match(text)
        begin, end = match.end() if match else 0, len(text.rstrip())
    return msgspec.structs.replace(note, struck=((begin, end),)) if begin < end else note
