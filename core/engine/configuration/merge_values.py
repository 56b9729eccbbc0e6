"""Takes back changed values where others have changed the file since: three-way, value by value."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from typing import Any


def reverse_values(
    before: Mapping[str, Any], after: Mapping[str, Any], now: Mapping[str, Any]
) -> tuple[dict[str, Any], bool]:
    """`now` with the change from `before` to `after` taken back, and whether it met a conflict:
    a value that the change had set and somebody has set to something else since. Then the value
    before it all is what comes out.
    """
    result: dict[str, Any] = {}
    conflict = False
    for key in dict.fromkeys((*now, *before)):
        value, clash = _reverse(before.get(key), after.get(key), now.get(key))
        conflict |= clash
        if value is not None or (key in now and key in after and key in before):
            result[key] = value
    return result, conflict


def _reverse(before: Any, after: Any, now: Any) -> tuple[Any, bool]:
    if before in (after, now):
        return now, False
    if now == after:
        return before, False
    kinds = {type(value) for value in (before, after, now) if value is not None}
    if kinds == {dict}:
        merged, conflict = reverse_values(before or {}, after or {}, now or {})
        return merged or None, conflict
    if kinds == {list}:
        return _reverse_list(before or [], after or [], now or [])
    # Someone took away what the edit had set: where it had been nothing before, all agree.
    return before, not (before is None and now is None)


def _reverse_list(before: list[Any], after: list[Any], now: list[Any]) -> tuple[Any, bool]:
    ours = [item for item in after if item not in before]
    lost = [item for item in before if item not in after]
    changed = [item for item in ours if item not in now]
    result = [item for item in now if item not in ours]
    if sorted(map(str, result)) == sorted(map(str, before)) and not changed:
        return list(before), False
    for item in lost:
        if item in result:
            continue
        ahead = before[: before.index(item)]
        place = max((result.index(other) + 1 for other in ahead if other in result), default=0)
        result.insert(place, item)
    strangers = _in_place_of(ours, after, now) if changed else []
    return [item for item in result if item not in strangers] or None, bool(strangers)


def _in_place_of(ours: list[Any], after: list[Any], now: list[Any]) -> list[Any]:
    """What somebody has put where items of ours stood."""
    keys, keys_now = [str(item) for item in after], [str(item) for item in now]
    found: list[Any] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, keys, keys_now, False).get_opcodes():
        if tag == "replace":
            written = [item for item in after[a1:a2] if item in ours]
            found += now[b1:b2][: len(written)]
    return found
