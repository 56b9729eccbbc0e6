"""Whole reviews of pasted texts against a channel, and what to look for in them."""

from __future__ import annotations

from core.engine.reporting import silent
from core.engine.review.review import review_file
from core.model.calls import ReviewFile
from core.model.file_source import FileSource
from core.model.request import CreateRequest
from core.model.review import Review, ReviewFinding
from tests.support.channels import ServedChannel


async def look(
    text: str, answers: dict[str, str] | None = None, *, name: str = "", folder: str = ""
) -> Review:
    """The review of a pasted text."""
    call = ReviewFile(FileSource(text=text), answers or {}, name=name, folder=folder)
    return await review_file(call, silent)


def environment(channel: ServedChannel, *lines: str, name: str = "course") -> str:
    """An environment.yml with these dependencies."""
    head = [f"name: {name}", "channels:", f"  - {channel.url}", "dependencies:"]
    return "\n".join([*head, *(f"  - {line}" for line in lines), ""])


def found(review: Review, id_: str) -> ReviewFinding:
    """The finding of that id."""
    return next(finding for finding in review.findings if finding.id == id_)


def ids(review: Review) -> list[str]:
    """The ids of all findings, in their order."""
    return [finding.id for finding in review.findings]


def request(review: Review) -> CreateRequest:
    """The request, which is one for a new environment."""
    assert isinstance(review.request, CreateRequest), review.findings
    return review.request
