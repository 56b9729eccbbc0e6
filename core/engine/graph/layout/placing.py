"""How high boxes stand in a column: near what they are joined to, and never on each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def place_in_order(
    wanted: Sequence[float], heights: Sequence[float], gap: float, lowest: float, highest: float
) -> list[float]:
    """Centres of boxes in their order, as near to the wanted ones as `gap` between them allows.

    Least squares by pooling neighbours that would come too close. All stay between `lowest` and
    `highest` where they have room there.
    """
    if not wanted:
        return []
    offsets = [0.0]
    for before, after in pairwise(heights):
        offsets.append(offsets[-1] + before / 2 + gap + after / 2)
    pools: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        mean, count = want - offset, 1
        while pools and pools[-1][0] >= mean:
            other, others = pools.pop()
            mean = (mean * count + other * others) / (count + others)
            count += others
        pools.append((mean, count))
    free = [mean for mean, count in pools for _ in range(count)]
    first = lowest + heights[0] / 2
    last = max(first, highest - heights[-1] / 2 - offsets[-1])
    return [
        min(max(mean, first), last) + offset for mean, offset in zip(free, offsets, strict=True)
    ]
