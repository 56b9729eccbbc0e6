"""Languages: translators, sentences of the engine, and sizes and dates as people write them."""

from __future__ import annotations

from gui.language.formats import (
    format_count,
    format_date,
    format_duration,
    format_relative,
    format_size,
    format_speed,
    format_time,
    join_words,
)
from gui.language.sentences import ProblemWords, problem_text, say

__all__ = [
    "ProblemWords",
    "format_count",
    "format_date",
    "format_duration",
    "format_relative",
    "format_size",
    "format_speed",
    "format_time",
    "join_words",
    "problem_text",
    "say",
]
