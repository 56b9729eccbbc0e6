"""What we call ourselves before servers, and how long we wait for them."""

from __future__ import annotations

import os
from typing import Final

from core import paths

USER_AGENT: Final = "glasshouse"
CONNECT_SECONDS: Final = 10.0
SILENCE_SECONDS: float = 20.0
"""How long a server may send nothing, before its answer or in the middle of it."""
VARIABLE: Final = "GLASSHOUSE_SILENCE_SECONDS"


def silence_seconds() -> float:
    """The same, or what a sandbox sets in its place: tests act out silence by the hundred."""
    value = os.environ.get(VARIABLE) if paths.sandbox() else None
    return float(value) if value else SILENCE_SECONDS
