"""Names of revisions: conda's numbers, and what was seen between two of them."""

from __future__ import annotations


def node_name(number: int, step: int = 0) -> str:
    """`#14`, or `#14.1` for the first change after it that conda's history does not know.

    What was seen before any history began has no number to follow: `~1`.
    """
    if number < 0:
        return f"~{step}"
    return f"#{number}.{step}" if step else f"#{number}"
