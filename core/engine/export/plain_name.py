"""A name for tools that take no other than plain letters."""

from __future__ import annotations

import re

from core.engine.export.content import Content


def plain_name(content: Content) -> str:
    """The environment's name in lower-case ASCII; `environment` where nothing is left of it."""
    kept = re.sub(r"[^a-z0-9]+", "-", content.name.lower()).strip("-")
    return kept or "environment"
