"""The copies that exist."""

from __future__ import annotations

from core.model.changes import Changes
from core.model.trial import Trial


def list_trials() -> tuple[Trial, ...]:
    """All copies."""
    raise NotImplementedError


def discard_trial(token: str) -> Changes:
    """Delete a copy."""
    raise NotImplementedError
