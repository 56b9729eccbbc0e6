"""Many packages that exist on other systems alone: an export lists all that was needed there."""

from __future__ import annotations

from core.engine.channels.known_names import conda_name_of, package_for_import
from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.packages.system_tables import shown_system
from core.engine.review.renaming import channel_in
from core.model.base import Message
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

FINDING = "elsewhere"
SKIP = "skip"
EACH = "each"
_FEWEST = 3
"""Packages that are asked about together; fewer are asked about one by one."""


async def leave_out_together(
    draft: Draft, names: Names, unknown: dict[str, list[Wish]]
) -> dict[str, list[Wish]]:
    """Leave out at once what an export names and only other systems have; returns the rest.

    Only lines with a build count: they were written by a program, which names everything.
    `unknown` has the wishes nobody has here, by name. With the answer `each` all are returned.
    """
    found: dict[str, list[Wish]] = {}
    systems: dict[str, None] = {}
    for name, wishes in unknown.items():
        if not all(wish.entry.build for wish in wishes) or await _has_alias(names, name):
            continue
        there = await names.elsewhere(name, channel_in(wishes[0].spec))
        if there:
            found[name] = wishes
            systems.update(dict.fromkeys(there))
    if len(found) < _FEWEST:
        return unknown
    chosen = draft.answers.get(FINDING, SKIP)
    chosen = chosen if chosen in {SKIP, EACH} else SKIP
    wishes = [wish for each in found.values() for wish in each]
    draft.findings.append(
        ReviewFinding(
            FINDING,
            Severity.INFO if FINDING in draft.answers else Severity.WARN,
            Message(
                "review-elsewhere",
                {"n": len(found), "there": ", ".join(systems), "here": draft.subdir},
            ),
            Message(
                "review-elsewhere-why",
                {"names": ", ".join(found), "system": shown_system(draft.subdir)},
            ),
            tuple(wish.entry.line for wish in wishes),
            (
                ReviewChoice(SKIP, Message("review-choice-leave-out")),
                ReviewChoice(EACH, Message("review-choice-one-by-one")),
            ),
            chosen,
            SKIP,
        )
    )
    if chosen == EACH:
        return unknown
    for wish in wishes:
        wish.dropped = True
        draft.note(LineNote(wish.entry.line, LineMark.DROPPED, finding=FINDING))
    return {name: wishes for name, wishes in unknown.items() if name not in found}


async def _has_alias(names: Names, name: str) -> bool:
    """Whether it is only called otherwise here."""
    aliases = {package_for_import(name), conda_name_of(name)} - {None, name}
    return any([await names.exists(alias) for alias in aliases if alias])
