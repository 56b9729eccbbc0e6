"""Compares two sides."""

from __future__ import annotations

from core.model.calls import Compare
from core.model.comparison import Comparison


def compare(call: Compare) -> Comparison:
    """What differs."""
    raise NotImplementedError
