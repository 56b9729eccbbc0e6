"""Channels that can't be read: left out where others remain, for a solve would fail on them."""

from __future__ import annotations

from core.engine.review.draft import Draft
from core.engine.review.offered.names import Names
from core.model.base import Message
from core.model.importing import FileKind
from core.model.plan import Severity
from core.model.problem import Problem, ProblemError
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

KEEP = "keep"
LEAVE = "leave"
_REFUSED = {"channel-missing", "access-refused", "access-forbidden", "host-unknown"}
"""Problems that waiting will not mend."""


async def inspect_unread(draft: Draft, names: Names) -> None:
    """Leave out what can't be read, unless the user would rather wait.

    Where none of the file's channels is there any more, the user's own are asked. Raises the
    Problem of the first channel where none can be read.
    """
    try:
        await names.here()
    except ProblemError:
        if not all(_is_gone(draft, names, channel) for channel in draft.channels or ("",)):
            raise
    for channel, problem in sorted(names.unread.items()):
        if channel in draft.channels:
            _ask(draft, channel, problem)
    await names.here()


def _is_gone(draft: Draft, names: Names, channel: str) -> bool:
    problem = names.unread.get(channel)
    kept = draft.answers.get(f"unread:{channel}") == KEEP
    return problem is not None and problem.code in _REFUSED and not kept


def _ask(draft: Draft, channel: str, problem: Problem) -> None:
    id_ = f"unread:{channel}"
    chosen = KEEP if draft.answer(id_, LEAVE) == KEEP else LEAVE
    host = str(problem.params.get("host", channel))
    refused = problem.code in _REFUSED
    lines = tuple(dict.fromkeys(each.line for each in draft.file.channels if each.name == channel))
    code = "review-channel-unread-kept" if chosen == KEEP else "review-channel-unread"
    draft.findings.append(
        ReviewFinding(
            id_,
            Severity.WARN,
            Message(code, {"channel": channel}),
            Message(
                "review-channel-missing-why" if refused else "review-channel-trouble-why",
                {"host": host},
            ),
            lines,
            (
                ReviewChoice(LEAVE, Message("review-choice-leave-out")),
                ReviewChoice(KEEP, Message("review-choice-keep")),
            ),
            chosen,
            LEAVE,
        )
    )
    if chosen == KEEP:
        return
    draft.channels.remove(channel)
    if draft.file.kind is FileKind.ENVIRONMENT:
        for line in lines:
            draft.note(LineNote(line, LineMark.DROPPED, finding=id_))
