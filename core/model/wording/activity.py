"""Sentences about activity."""

from __future__ import annotations

from core.model.wording.template import ProblemText

MESSAGES: dict[str, str] = {}

PROBLEMS: dict[str, ProblemText] = {}
