"""How high boxes stand in a column: near what they are joined to, and never on each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def place_in_order(
    wanted: Sequence[float],
    heights: Sequence[float],
    gap: float,
    lowest: float,
    highest: float,
    weights: Sequence[float] | None = None,
) -> list[float]:
    """Centres of boxes in their order, as near to the wanted ones as `gap` between them allows.

    Heavier ones get nearer. Least squares by pooling neighbours that would come too close. All
    stay between `lowest` and `highest` where they have room there.
    """
    if not wanted:
        return []
    offsets = [0.0]
    for before, after in pairwise(heights):
        offsets.append(offsets[-1] + before / 2 + gap + after / 2)
    pools: list[tuple[float, float, int]] = []
    for want, offset, weight in zip(wanted, offsets, weights or [1.0] * len(wanted), strict=True):
        mean, heavy, count = want - offset, weight, 1
        while pools and pools[-1][0] >= mean:
            other, other_heavy, others = pools.pop()
            mean = (mean * heavy + other * other_heavy) / (heavy + other_heavy)
            heavy += other_heavy
            count += others
        pools.append((mean, heavy, count))
    free = [mean for mean, _, count in pools for _ in range(count)]
    first = lowest + heights[0] / 2
    last = max(first, highest - heights[-1] / 2 - offsets[-1])
    return [
        min(max(mean, first), last) + offset for mean, offset in zip(free, offsets, strict=True)
    ]
