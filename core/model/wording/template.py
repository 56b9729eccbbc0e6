"""How a sentence is marked for translation without importing Qt."""

from __future__ import annotations

from typing import NamedTuple


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name Qt's extractor knows
    """Mark `text` for extraction and return it unchanged."""
    del context
    return text


class ProblemText(NamedTuple):
    """The three sentences of a problem: what happened, why, what to do next."""

    title: str
    why: str
    next: str
