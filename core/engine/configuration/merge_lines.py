"""Takes back changed lines in a file that others have edited since."""

from __future__ import annotations

from difflib import SequenceMatcher


def reverse_lines(before: list[str], after: list[str], now: list[str]) -> list[str] | None:
    """`now` with the change from `before` to `after` taken back; None where lines of that change
    are not there any more as they were written.
    """
    at = _positions(after, now)
    edits: list[tuple[int, int, list[str]]] = []
    steps = SequenceMatcher(None, after, before, autojunk=False).get_opcodes()
    for tag, a1, a2, b1, b2 in steps:
        if tag == "equal":
            continue
        if a1 == a2:
            place = _gap(a1, at, len(after), len(now))
            if place is None:
                return None
            edits.append((place, place, before[b1:b2]))
            continue
        found = [at.get(line) for line in range(a1, a2)]
        first = found[0]
        if first is None or found != list(range(first, first + a2 - a1)):
            return None
        edits.append((first, first + a2 - a1, before[b1:b2]))
    result = list(now)
    for start, end, lines in sorted(edits, key=lambda edit: edit[:2], reverse=True):
        result[start:end] = lines
    return _whole_lines(result, now)


def _positions(after: list[str], now: list[str]) -> dict[int, int]:
    """Where each line of `after` is in `now`, for those that are still there."""
    # A last line without its end is the same line once something follows it.
    bare = [line.rstrip("\r\n") for line in after]
    bare_now = [line.rstrip("\r\n") for line in now]
    blocks = SequenceMatcher(None, bare, bare_now, autojunk=False).get_matching_blocks()
    return {a + k: b + k for a, b, size in blocks for k in range(size)}


def _gap(place: int, at: dict[int, int], length: int, now: int) -> int | None:
    """Where lines go that stood before line `place` of `after`."""
    if place == 0:
        return 0
    if place - 1 in at:
        return at[place - 1] + 1
    if place == length:
        return now
    return at.get(place)


def _whole_lines(lines: list[str], now: list[str]) -> list[str]:
    """Every line but the last must end; how the file ended is kept."""
    newline = "\r\n" if any(line.endswith("\r\n") for line in (*now, *lines)) else "\n"
    result = [line if line.endswith("\n") else line + newline for line in lines]
    if result and lines and not lines[-1].endswith("\n"):
        result[-1] = lines[-1]
    return result
