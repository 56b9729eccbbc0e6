"""Where the lines of a diff lie: addresses are broken at their dots and slashes, and indented."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.model.configuration import FileDiff

HEAD, LINE, PAD = 30, 19, 7
GUTTER = 24
"""Pixels before the text, where the sign is."""
RIGHT = 10
_HANG = 4
"""Characters by which the rest of a broken line is indented further."""
_BREAKS = "./ ,&?=-_"

Measure = Callable[[str], int]


@dataclass(frozen=True)
class PlacedLine:
    """A line of the diff and the pieces it was broken into, each as it is painted."""

    kind: str
    top: int
    pieces: tuple[str, ...]

    @property
    def height(self) -> int:
        """Pixels it takes."""
        return LINE * len(self.pieces)


@dataclass(frozen=True)
class PlacedFile:
    """A file with its heading and its lines."""

    diff: FileDiff
    top: int
    lines: tuple[PlacedLine, ...]
    bottom: int


def place(files: Sequence[FileDiff], width: int, measure: Measure) -> list[PlacedFile]:
    """Lay files out below each other; `measure` gives the pixels of a text."""
    room = max(60, width - GUTTER - RIGHT)
    top, placed = 0, []
    for diff in files:
        start = top
        top += HEAD + PAD
        lines = []
        for line in diff.lines:
            pieces = ("⋯",) if line.kind == "@" else broken(line.text, room, measure)
            lines.append(PlacedLine(line.kind, top, pieces))
            top += lines[-1].height
        top += PAD
        placed.append(PlacedFile(diff, start, tuple(lines), top))
    return placed


def broken(text: str, room: int, measure: Measure) -> tuple[str, ...]:
    """A text in pieces that fit, the later ones indented deeper than the first."""
    text = text.rstrip().replace("\t", "    ")
    if measure(text) <= room:
        return (text,)
    indent = " " * (len(text) - len(text.lstrip()) + _HANG)
    if measure(indent) > room // 2:
        indent = " " * _HANG
    pieces, rest = [], text
    while measure(rest) > room:
        cut = _cut(rest, room, measure, len(indent) if pieces else len(text) - len(text.lstrip()))
        pieces.append(rest[:cut].rstrip())
        rest = indent + rest[cut:].lstrip()
    return (*pieces, rest)


def _cut(text: str, room: int, measure: Measure, least: int) -> int:
    """How many characters fit, up to a good place to break; always more than the indent."""
    fits = least + 1
    for length in range(least + 1, len(text) + 1):
        if measure(text[:length]) > room:
            break
        fits = length
    good = max((i + 1 for i in range(least + 1, fits) if text[i] in _BREAKS), default=0)
    return good if good > least + 1 else fits
