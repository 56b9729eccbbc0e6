"""Compares two sides: environments, states of their past, files."""

from __future__ import annotations

import asyncio

from core.engine.comparing.requests import Making, make_like, same_platform
from core.engine.comparing.rows import (
    rows_of_packages,
    rows_of_two_files,
    rows_of_wishes,
    turned,
)
from core.engine.comparing.sides import Holding, Wishes, read_side
from core.engine.solving.removal import listed
from core.model.base import Message
from core.model.calls import Compare
from core.model.comparison import Comparison, DifferenceRow


async def compare(call: Compare) -> Comparison:
    """What differs, and the requests that make one like the other.

    Raises `environment-gone`, `revision-unknown`, and the Problems of files. Asks channels only
    where a file that names exact builds is to be turned into a request.
    """
    left, right = await asyncio.to_thread(lambda: (read_side(call.left), read_side(call.right)))
    rows, same = _rows(left, right)
    making = [Making(), Making()]
    if rows:
        making = [
            await make_like(call.left, left, call.right, right),
            await make_like(call.right, right, call.left, left),
        ]
    remarks = _remarks(left, right)
    remarks += [one for each in making for one in each.remarks if one not in remarks]
    names = _told_apart(call, left.name, right.name)
    return Comparison(
        left=names[0],
        right=names[1],
        rows=tuple(rows),
        same=same,
        make_left_like_right=making[0].request,
        make_right_like_left=making[1].request,
        remarks=tuple(remarks),
    )


def _rows(left: Holding | Wishes, right: Holding | Wishes) -> tuple[list[DifferenceRow], int]:
    if isinstance(left, Holding) and isinstance(right, Holding):
        return rows_of_packages(left, right)
    if isinstance(left, Holding) and isinstance(right, Wishes):
        return rows_of_wishes(left, right)
    if isinstance(left, Wishes) and isinstance(right, Holding):
        rows, same = rows_of_wishes(right, left)
        return turned(rows), same
    assert isinstance(left, Wishes)
    assert isinstance(right, Wishes)
    return rows_of_two_files(left, right)


def _remarks(left: Holding | Wishes, right: Holding | Wishes) -> list[Message]:
    found = []
    if isinstance(left, Holding) and isinstance(right, Holding) and not same_platform(left, right):
        platforms: dict[str, str | int] = {"left": left.subdir, "right": right.subdir}
        found.append(Message("compare-other-platform", platforms))
    if any(isinstance(side, Holding) and not side.pip_known for side in (left, right)):
        found.append(Message("compare-pip-unknown"))
    found += [
        Message("records-unreadable", {"n": side.unreadable})
        for side in (left, right)
        if isinstance(side, Holding) and side.unreadable
    ]
    for side in (left, right):
        if isinstance(side, Wishes):
            if not any(one.code == "compare-file-wishes" for one in found):
                found.append(Message("compare-file-wishes"))
            if side.unread:
                lines: dict[str, str | int] = {
                    "n": len(side.unread),
                    "lines": listed(list(side.unread)),
                }
                found.append(Message("compare-unread", lines))
    return found


def _told_apart(call: Compare, left: str, right: str) -> tuple[str, str]:
    """Names for the headings, with the folder where both are called the same."""
    if left != right or call.left.source or call.right.source:
        return left, right
    return call.left.prefix, call.right.prefix
