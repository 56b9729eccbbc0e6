"""Packages that a file asks for twice."""

from __future__ import annotations

from collections.abc import Iterable

from core.engine.files.draft import Draft
from core.model.base import Message
from core.model.importing import CondaEntry, PipEntry, PipKind


def note_duplicates(draft: Draft) -> None:
    """Enter a finding at each line that repeats an earlier one."""
    _repeated(draft, draft.conda)
    asked = [entry for entry in draft.pip if entry.kind is not PipKind.UNREADABLE]
    _repeated(draft, [entry for entry in asked if not entry.marker])
    by_conda = {_python_name(e.name): e.line for e in draft.conda if e.name}
    for entry in asked:
        if entry.name in by_conda:
            params: dict[str, str | int] = {"name": entry.name, "first": by_conda[entry.name]}
            draft.info(Message("file-in-both", params), entry.line)


def _repeated(draft: Draft, entries: Iterable[CondaEntry | PipEntry]) -> None:
    first: dict[tuple[str, str, str, str], CondaEntry | PipEntry] = {}
    for entry in entries:
        if not entry.name:
            continue
        selector = entry.selector + entry.condition if isinstance(entry, CondaEntry) else ""
        key = (entry.name, entry.platform, entry.group, selector)
        earlier = first.setdefault(key, entry)
        if earlier is entry:
            continue
        params: dict[str, str | int] = {"name": entry.name, "first": earlier.line}
        if _same(earlier, entry):
            draft.info(Message("file-said-twice", params), entry.line)
        else:
            draft.warn(Message("file-said-differently", params), entry.line)


def _same(one: CondaEntry | PipEntry, other: CondaEntry | PipEntry) -> bool:
    return one.text == other.text


def _python_name(name: str) -> str:
    return name.replace("_", "-").replace(".", "-")
