"""How fast downloads were the last time, for saying how long the next one takes."""

from __future__ import annotations

from collections.abc import Iterable

from core.model.activity import Operation

_ENOUGH = 1_000_000
"""Bytes; less says nothing about speed."""
_CACHE = "cache"


def measured_speed(operations: Iterable[Operation]) -> float | None:
    """Bytes per second of the newest operation that downloaded enough; None where none did."""
    for operation in operations:
        served = [
            provider
            for provider in operation.providers
            if provider.name != _CACHE and provider.seconds > 0
        ]
        total = sum(provider.bytes for provider in served)
        # Servers are asked side by side, so the slowest one says how long it took.
        longest = max((provider.seconds for provider in served), default=0.0)
        if total >= _ENOUGH and longest > 0:
            return total / longest
    return None
