"""Explicit files: the address of each package, one to a line.

Format: what `conda list --explicit` writes and `conda create --file` reads; conda-lock adds the
packages for pip as comments (`# pip name @ address`).
"""

from __future__ import annotations

import re

from core.engine.files.archive_address import is_archive
from core.engine.files.channel_line import add_channel
from core.engine.files.conda_line import archive_entry
from core.engine.files.draft import Draft
from core.engine.files.pip_line import add_pip_line
from core.model.base import Message
from core.model.importing import CondaEntry

MARK = "@EXPLICIT"
_PLATFORM = re.compile(r"#\s*platform:\s*([a-z]+-[a-z0-9]+)\s*$")
_PIP = re.compile(r"#\s*pip\s+(\S.*)$")


def read_explicit(draft: Draft) -> None:
    """Read `draft.lines`."""
    start = _header(draft)
    if not any(line.strip() == MARK for line in draft.lines):
        draft.info(Message("file-explicit-unmarked"))
    for number, line in enumerate(draft.lines[start:], start + 1):
        _line(draft, line.strip(), number)
    _channels(draft)
    _platforms(draft)
    bare = sum(1 for entry in draft.conda if entry.url and not (entry.md5 or entry.sha256))
    if bare:
        draft.warn(Message("file-hashes-missing", {"n": bare}))


def _header(draft: Draft) -> int:
    """How many lines of a front matter (`---` to `---`) stand before the list."""
    if draft.lines and draft.lines[0].strip() == "---":
        for number, line in enumerate(draft.lines[1:40], 2):
            if line.strip() == "---":
                draft.info(Message("file-front-matter"), 1)
                return number
    return 0


def _line(draft: Draft, text: str, number: int) -> None:
    if not text or text == MARK:
        return
    if text.startswith("#"):
        platform = _PLATFORM.match(text)
        if platform:
            draft.platforms.append(platform[1])
        pip = _PIP.match(text)
        if pip and ("@" in pip[1] or "==" in pip[1]):
            draft.info(Message("file-pip-in-comment"), number)
            add_pip_line(draft, pip[1], number)
        return
    entry = CondaEntry(line=number, end_line=number, text=text)
    if is_archive(text):
        draft.add(archive_entry(draft, entry, text))
    else:
        draft.block(Message("file-not-an-address", {"line": text}), number)
        draft.add(entry)


def _channels(draft: Draft) -> None:
    """The channels the packages come from, in the order they first appear."""
    seen: set[str] = set()
    for entry in draft.conda:
        address = re.split(r"/[^/]+/[^/]+$", entry.url, maxsplit=1)[0] if entry.url else ""
        if address and address not in seen:
            seen.add(address)
            add_channel(draft, address, entry.line)


def _platforms(draft: Draft) -> None:
    said = set(draft.platforms)
    found = {entry.subdir: entry.line for entry in reversed(draft.conda) if entry.subdir}
    found.pop("noarch", None)
    for subdir, line in sorted(found.items(), key=lambda item: item[1]):
        if said and subdir not in said:
            params: dict[str, str | int] = {"subdir": subdir, "platform": ", ".join(sorted(said))}
            draft.warn(Message("file-platform-mixed", params), line)
        if subdir not in draft.platforms:
            draft.platforms.append(subdir)
    if not said and len(found) > 1:
        names = ", ".join(sorted(found))
        draft.warn(Message("file-platforms-several", {"platforms": names}))
