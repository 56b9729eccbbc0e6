"""Packages of another system, as an export written there names them."""

from __future__ import annotations

from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.packages.system_tables import SYSTEMS, belongs_to, shown_system, system_of
from core.engine.review.renaming import channel_in
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

FINDING = "system-packages"


async def inspect_system_packages(draft: Draft, names: Names) -> None:
    """Leave out what belongs to another system, unless the user wants to keep it.

    A package that exists here as well goes only where it names one release, as exports do: a
    name that stands alone was written by somebody who means it. Raises Problems of the network,
    where no channel can be read.
    """
    found = [wish for wish in draft.wishes if await _is_foreign(wish, draft, names)]
    if not found:
        return
    chosen = "keep" if draft.answer(FINDING, "drop") == "keep" else "drop"
    known = {SYSTEMS[system_of(wish.name)] for wish in found}
    systems = sorted({system for each in known for system in each.split(" / ")})
    draft.findings.append(
        ReviewFinding(
            FINDING,
            Severity.INFO,
            Message(
                "review-system-packages",
                {
                    "n": len(found),
                    "system": " / ".join(systems),
                    "names": ", ".join(wish.name for wish in found),
                },
            ),
            Message("review-system-packages-why", {"here": shown_system(draft.subdir)}),
            tuple(wish.entry.line for wish in found),
            (
                ReviewChoice("drop", Message("review-choice-leave-out")),
                ReviewChoice("keep", Message("review-choice-keep")),
            ),
            chosen,
        )
    )
    if chosen == "keep":
        return
    for wish in found:
        wish.dropped = True
        draft.note(LineNote(wish.entry.line, LineMark.DROPPED, finding=FINDING))


async def _is_foreign(wish: Wish, draft: Draft, names: Names) -> bool:
    if wish.dropped or wish.entry.url:
        return False
    system = system_of(wish.name)
    if not system or belongs_to(system, draft.subdir):
        return False
    return _is_exact(wish.spec) or not await names.exists(wish.name, channel_in(wish.spec))


def _is_exact(text: str) -> bool:
    try:
        return parse(text).is_exact
    except ProblemError:
        return False
