"""What was tried, kept with the revision."""

from __future__ import annotations

from core.model.verification import Verification


def read_verification(prefix: str, revision: int) -> Verification | None:
    """What was kept."""
    raise NotImplementedError
