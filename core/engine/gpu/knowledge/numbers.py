"""Versions of CUDA, of drivers and of capabilities: numbers between dots, nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = re.compile(r"\d+")
_MOST_DIGITS = 18
"""No version has more; Python refuses to read some thousands."""


@lru_cache(maxsize=4096)
def numbers(version: str) -> tuple[int, ...]:
    """`535.129.03` as (535, 129, 3), to be compared; what follows the last number is left out."""
    return tuple(int(found[:_MOST_DIGITS]) for found in _NUMBER.findall(version))


def major(version: str) -> int:
    """`12` of `12.9`; 0 where there is none."""
    return (numbers(version) or (0,))[0]
