"""What a person should know about a line for pip before it is followed."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from core.engine.files.draft import Draft
from core.engine.mirrors.official_index import official_index
from core.engine.mirrors.table import current_table
from core.model.base import Message
from core.model.importing import PipEntry, PipKind

_REFERENCE = re.compile(r"\$\{[A-Z0-9_]+\}")
_COMMIT = re.compile(r"@[0-9a-f]{40}\b")


def remark(draft: Draft, entry: PipEntry) -> None:
    """Enter the findings of an entry that could be read."""
    line = entry.line
    if _REFERENCE.search(entry.text):
        draft.warn(Message("file-pip-reference"), line)
    message = about(entry)
    if message is None:
        return
    if entry.kind in {PipKind.OPTION, PipKind.REQUIREMENTS_FILE, PipKind.CONSTRAINTS_FILE} or (
        message.code == "file-pip-known-index"
    ):
        draft.info(message, line)
    else:
        draft.warn(message, line)


def about(entry: PipEntry) -> Message | None:
    """What a person should know about this line, None where there is nothing."""
    match entry.kind:
        case PipKind.VCS if _COMMIT.search(entry.target):
            return Message("file-pip-vcs", {"target": entry.target})
        case PipKind.VCS:
            return Message("file-pip-vcs-moving", {"target": entry.target})
        case PipKind.URL:
            return Message("file-pip-url", {"host": _host(entry.target)})
        case PipKind.PATH:
            return Message("file-pip-path", {"path": entry.target})
        case PipKind.EDITABLE:
            return Message("file-pip-editable", {"target": entry.target})
        case PipKind.FIND_LINKS:
            return Message("file-pip-find-links", {"target": entry.target})
        case PipKind.INDEX_URL if is_known_index(entry.target):
            return Message("file-pip-known-index", {"host": _host(entry.target)})
        case PipKind.INDEX_URL:
            return Message("file-pip-index", {"host": _host(entry.target)})
        case PipKind.EXTRA_INDEX_URL if is_known_index(entry.target):
            return Message("file-pip-known-index", {"host": _host(entry.target)})
        case PipKind.EXTRA_INDEX_URL:
            return Message("file-pip-extra-index", {"host": _host(entry.target)})
        case PipKind.OPTION:
            return Message("file-pip-option", {"option": entry.target.split()[0]})
        case _:
            return None


def agreed(message: Message) -> Message:
    """The sentence about an unsafe line once the user has agreed to it."""
    return Message(f"{message.code}-agreed", message.params)


def _host(address: str) -> str:
    """The server in an address; the address itself where there is none to see."""
    try:
        host = urlsplit(address).hostname
    except ValueError:
        host = None
    return host or address


def is_known_index(address: str) -> bool:
    """The package index itself, or one of its known mirrors."""
    official = official_index()
    if official is not None and _host(address) == _host(official):
        return True
    return current_table().mirror_of_index(address) is not None
