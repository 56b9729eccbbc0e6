"""TOML with the lines of its strings, which Python's parser does not tell."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from core.engine.files.draft import Draft

_LINE = re.compile(r"at line (\d+)")
_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]#]+?)\s*\]\]?\s*(#.*)?$")
_DEEPEST = 60
_LONGEST = 500
"""Characters of a line that are searched."""


class TomlText:
    """The values of a file, and where the strings in it stand."""

    def __init__(self, draft: Draft) -> None:
        """Parse `draft.lines`. Raises the Problem `file-broken-toml`."""
        self._lines = [line[:_LONGEST].split(" #", 1)[0] for line in draft.lines]
        self._headers: dict[str, list[int]] = {}
        for number, text in enumerate(self._lines, 1):
            header = _HEADER.match(text)
            if header:
                name = re.sub(r"[\"'\s]", "", header[2])
                self._headers.setdefault(name, []).append(number)
        deep = next((n for n, x in enumerate(draft.lines, 1) if _nested(x) > _DEEPEST), 0)
        if deep:
            raise draft.broken("file-broken-deep", deep)
        try:
            self.values: dict[str, Any] = tomllib.loads("".join(f"{x}\n" for x in draft.lines))
        except tomllib.TOMLDecodeError as error:
            found = _LINE.search(str(error))
            line = int(found[1]) if found else max(len(draft.lines), 1)
            raise draft.broken("file-broken-toml", min(line, len(draft.lines) or 1)) from None
        except (RecursionError, ValueError):
            raise draft.broken("file-broken-toml", 1) from None

    def table(self, *names: str) -> dict[str, Any]:
        """A table by its path; empty where there is none."""
        value: Any = self.values
        for name in names:
            value = value.get(name) if isinstance(value, dict) else None
        return value if isinstance(value, dict) else {}

    def header(self, name: str, position: int = 0) -> int:
        """The line of a `[name]` or of the n-th `[[name]]`; 0 where it is not written so."""
        lines = self._headers.get(name, [])
        return lines[position] if position < len(lines) else 0

    def line_of(self, text: str, after: int = 0) -> int:
        """The first line below `after` that holds a text; `after` itself where none does."""
        for number in range(after, len(self._lines)):
            if text in self._lines[number]:
                return number + 1
        return max(after, 1)


def _nested(line: str) -> int:
    return max(line.count("["), line.count("{"))


def strings(value: object) -> list[str]:
    """The strings of a list; none where it is something else."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
