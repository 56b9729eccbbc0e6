"""Sentences with bold names and numbers, safe to show as rich text."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from core.model.base import Message
from core.model.problem import Problem
from core.model.wording import MESSAGES, PROBLEMS
from gui.language.sentences import fill, problem_text, say

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Private-use letters that stand for bold until the text around them is escaped."""


def bold(words: str) -> str:
    """Mark words as bold for `to_html`."""
    return f"{_OPEN}{words}{_CLOSE}"


def to_html(text: str) -> str:
    """Escape a text and turn its marks into bold."""
    return escape(text).replace(_OPEN, "<b>").replace(_CLOSE, "</b>")


def to_plain(text: str) -> str:
    """The same text without marks, for screen readers."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def emphasised(message: Message) -> str:
    """A message with its names marked as bold."""
    template = MESSAGES.get(message.code)
    return say(message) if template is None else _filled(template, message.params)


def emphasised_title(problem: Problem) -> str:
    """The title of a problem with its names marked as bold."""
    text = PROBLEMS.get(problem.code)
    return problem_text(problem).title if text is None else _filled(text.title, problem.params)


def _filled(template: str, params: Mapping[str, str | int]) -> str:
    marked = {
        key: bold(value) if isinstance(value, str) and value else value
        for key, value in params.items()
    }
    return fill(template, marked)
