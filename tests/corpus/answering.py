"""Reviews a file as somebody would who takes what is offered."""

from __future__ import annotations

from pathlib import Path

from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.review import Review

_ROUNDS = 5
"""An answer may bring another question."""


async def reviewed(path: Path, answers: dict[str, str] | None = None) -> Review:
    """The review of a file under these answers, or under the defaults."""
    return await review_file(ReviewFile(FileSource(str(path)), answers or {}), silent)


async def with_suggestions(path: Path, *, skip: bool = False) -> tuple[Review, dict[str, str]]:
    """The review after "accept all suggestions", and what was answered.

    With `skip`, packages nobody has a suggestion for are left out too.
    """
    answers: dict[str, str] = {}
    review = await reviewed(path)
    for _ in range(_ROUNDS):
        more = {
            found.id: found.suggested
            for found in review.findings
            if found.suggested and found.id not in answers
        }
        if skip:
            more |= {
                found.id: "skip"
                for found in review.findings
                if found.id.startswith("unknown:") and found.id not in answers | more
            }
        if not more:
            break
        answers |= more
        review = await reviewed(path, answers)
    return review, answers
