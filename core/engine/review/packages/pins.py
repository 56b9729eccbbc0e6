"""A Python left open in a file that names the versions of what it is for."""

from __future__ import annotations

import rattler

from core.engine.channels.python_support import python_support
from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.solving.specs import Spec, parse
from core.model.base import Message
from core.model.plan import Severity
from core.model.problem import ProblemError
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

FINDING = "python-free"
LEAVE = "leave"
_SHOWN = 3
"""Packages named in the sentence."""


async def inspect_pins(draft: Draft, names: Names) -> None:
    """Offer to settle on the newest Python that goes with the versions the file names.

    By default it stays open, as written. Raises Problems of the network, where no channel can be
    read.
    """
    python = _open_python(draft)
    pinned = _pinned(draft)
    if python is None or not pinned:
        return
    offers = await names.builds(["python", *pinned])
    ties = {
        name: [tuple(record.depends) for record in offers[name] if _asked_for(record, pinned[name])]
        for name in pinned
        if name in offers
    }
    tied = {name: builds for name, builds in ties.items() if builds}
    versions = [str(record.version) for record in offers.get("python", ())]
    pythons = python_support(versions, tied)
    newest = next((each.minor for each in pythons if not each.missing), "")
    bound = sorted({name for each in pythons for name in each.missing})
    if not newest or not bound:
        return
    chosen = draft.answer(FINDING, LEAVE)
    pin = f"pin:{newest}"
    chosen = chosen if chosen in {pin, LEAVE} else LEAVE
    shown = ", ".join(bound[:_SHOWN]) + (" …" if len(bound) > _SHOWN else "")
    draft.findings.append(
        ReviewFinding(
            FINDING,
            Severity.INFO,
            Message("review-python-free"),
            Message("review-python-free-why", {"names": shown, "minor": newest}),
            (python.entry.line,),
            (
                ReviewChoice(pin, Message("review-choice-pin-python", {"minor": newest})),
                ReviewChoice(LEAVE, Message("review-choice-leave-open")),
            ),
            chosen,
        )
    )
    if chosen == pin:
        python.spec = f"python={newest}"
        line = python.entry.line
        draft.note(LineNote(line, LineMark.CHANGED, instead=python.spec, finding=FINDING))


def _open_python(draft: Draft) -> Wish | None:
    """The line that asks for Python, where none names a version."""
    asked = [wish for wish in draft.wishes if wish.name == "python" and not wish.dropped]
    written = [wish for wish in asked if wish.entry.line]
    return written[0] if written and all(wish.spec == "python" for wish in asked) else None


def _pinned(draft: Draft) -> dict[str, list[Spec]]:
    """Specs of one release, by name."""
    found: dict[str, list[Spec]] = {}
    for wish in draft.wishes:
        if wish.dropped or wish.entry.url or wish.name == "python":
            continue
        try:
            spec = parse(wish.spec)
        except ProblemError:
            continue
        if spec.is_exact:
            found.setdefault(spec.name, []).append(spec)
    return found


def _asked_for(record: rattler.RepoDataRecord, specs: list[Spec]) -> bool:
    return all(spec.matches(record) for spec in specs)
