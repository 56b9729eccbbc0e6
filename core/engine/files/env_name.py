"""The name and prefix a file wants for its environment. Format: CEP 24."""

from __future__ import annotations

import re

from core.engine.files.draft import Draft
from core.model.base import Message

_UNUSABLE = re.compile(r"[/\\ :#<>\"|?*%!^&;'`$\x00-\x1f\ufffd]")
_LONGEST = 80


def take_name(draft: Draft, written: str, line: int) -> None:
    """Keep a name that an environment can have; say so where it can't."""
    name = written.strip()
    if not name:
        draft.info(Message("file-name-empty"), line)
    elif _UNUSABLE.search(name) or name in {".", ".."} or len(name) > _LONGEST:
        draft.warn(Message("file-name-unusable", {"name": name[:_LONGEST]}), line)
    elif name.lower() in {"base", "root"}:
        draft.warn(Message("file-name-reserved", {"name": name}), line)
    else:
        draft.name = name


def take_prefix(draft: Draft, written: str, line: int) -> None:
    """A prefix is a place on the machine where the file was written, hence only told of."""
    draft.prefix = written.strip()
    draft.info(Message("file-prefix-ignored"), line)
