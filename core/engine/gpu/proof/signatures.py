"""Known failures, by the text they print."""

from __future__ import annotations

from core.model.base import Message


def diagnose(text: str) -> tuple[str, Message, Message | None] | None:
    """Id, what is the matter, and what to do, for the first known failure in a text."""
    raise NotImplementedError
