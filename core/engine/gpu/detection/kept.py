"""The last look, kept in the process and on disk, so that a fresh engine need not look again."""

from __future__ import annotations

from core.engine.gpu.detection.evidence import Look
from core.engine.gpu.detection.looking import look

_looks: list[Look] = []
"""At most one."""


def last_look(*, again: bool = False) -> Look:
    """The look that is still good, or a new one. Blocks for up to a second then."""
    if again or not _looks:
        _looks[:] = [look()]
    return _looks[0]
