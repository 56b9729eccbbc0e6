"""How engine code tells of its progress: events go out, nothing comes back."""

from __future__ import annotations

from typing import Protocol

from core.model.progress import Event


class Report(Protocol):
    """Receives events. May be called from any thread, and returns at once."""

    def __call__(self, event: Event) -> None:
        """Take one event."""


def silent(event: Event) -> None:
    """A report nobody listens to."""
    del event
