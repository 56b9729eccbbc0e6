"""Reports of earlier looks."""

from __future__ import annotations

from core.model.updates import UpdateReport


def last_reports(prefixes: tuple[str, ...]) -> tuple[UpdateReport, ...]:
    """Reports that still hold."""
    raise NotImplementedError
