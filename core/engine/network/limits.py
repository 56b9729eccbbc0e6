"""How long servers are waited for."""

from __future__ import annotations

from typing import Final

CONNECT_SECONDS: Final = 10.0
SILENCE_SECONDS: float = 20.0
"""How long a server may send nothing, before its answer or in the middle of it."""
