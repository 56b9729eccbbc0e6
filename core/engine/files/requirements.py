"""requirements.txt, and lists of match specs that look like it.

Formats: pip's requirements file format; what `conda install --file` reads and `conda list
--export` writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.engine.files.conda_line import add_conda_line
from core.engine.files.draft import Draft
from core.engine.files.pip_line import add_pip_line
from core.model.base import Message

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*$")
_PLATFORM = re.compile(r"#\s*platform:\s*([a-z]+-[a-z0-9]+)\s*$")
_INSTALL = re.compile(r"[!%]?\s*(?:python\d?(?:\.exe)?\s+-m\s+)?pip3?\s+install\s+(.+)")
_PIP_IN_EXPORT = re.compile(r"([A-Za-z0-9._-]+)=([^=]+)=pypi(_\d+)?$")


@dataclass(frozen=True)
class LogicalLine:
    """A line with those it continues on."""

    line: int
    end_line: int
    text: str
    comment: str


def logical_lines(lines: list[str]) -> Iterator[LogicalLine]:
    """Lines joined at their backslashes, without comments; blank ones are left out."""
    start, comment = 0, ""
    parts: list[str] = []
    for number, line in enumerate(lines, 1):
        found = _COMMENT.search(line)
        bare = line[: found.start()] if found else line
        comment = found[0] if found else comment
        start = start or number
        continues = not found and bare.rstrip().endswith("\\")
        parts.append(bare.rstrip().removesuffix("\\") if continues else bare)
        if continues and number < len(lines):
            continue
        text = " ".join(part.strip() for part in parts if part.strip())
        if text:
            yield LogicalLine(start, number, text, comment)
        start, parts, comment = 0, [], ""


def read_requirements(draft: Draft, group: str = "") -> None:
    """Read `draft.lines` for pip."""
    for each in logical_lines(draft.lines):
        text = each.text
        command = _INSTALL.fullmatch(text)
        if command:
            draft.warn(Message("file-command-in-requirements"), each.line)
            text = command[1]
        if text.startswith("- ") and len(text.split()) == 2:
            draft.warn(Message("file-dash-in-requirements"), each.line)
            text = text[2:].strip()
        add_pip_line(draft, text, each.line, each.end_line, each.comment, group)


def read_specs(draft: Draft) -> None:
    """Read `draft.lines` as match specs."""
    for line in draft.lines:
        platform = _PLATFORM.match(line.strip())
        if platform and platform[1] not in draft.platforms:
            draft.platforms.append(platform[1])
    for each in logical_lines(draft.lines):
        pip = _PIP_IN_EXPORT.fullmatch(each.text)
        if pip:
            add_pip_line(draft, f"{pip[1]}=={pip[2]}", each.line, each.end_line, each.comment)
        else:
            add_conda_line(draft, each.text, each.line, each.end_line, each.comment)
