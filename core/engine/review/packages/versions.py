"""Versions that no channel has for this system: the nearest is asked for in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.packages.python_wanted import python_minor
from core.engine.review.renaming import channel_in
from core.engine.solving.specs import Spec, parse
from core.model.base import Message
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

NEAR = "near"
FREE = "free"
KEEP = "keep"
_ID = "versions"
_ONE = re.compile(r"=*([A-Za-z0-9_.!+]+?)(\.\*)?")
"""One version, exactly or with all below it; no range."""


@dataclass(frozen=True)
class _Missing:
    wish: Wish
    near: str
    """The spec for the nearest version there is."""
    free: str
    """The spec without a version."""


async def inspect_versions(draft: Draft, names: Names) -> None:
    """Ask for the nearest version where the one asked for is not to be had, unless told not to.

    Raises Problems of the network, where no channel can be read.
    """
    python = python_minor(draft)
    missing = [
        found for wish in draft.wishes if (found := await _missing(wish, names, python)) is not None
    ]
    if not missing:
        return
    chosen = draft.answer(_ID, NEAR)
    if chosen not in {NEAR, FREE, KEEP}:
        chosen = NEAR
    draft.findings.append(
        ReviewFinding(
            _ID,
            Severity.WARN,
            Message(f"review-versions-{chosen}", {"n": len(missing)}),
            Message("review-versions-why"),
            tuple(dict.fromkeys(each.wish.entry.line for each in missing)),
            (
                ReviewChoice(NEAR, Message("review-choice-nearest")),
                ReviewChoice(FREE, Message("review-choice-any-version")),
                ReviewChoice(KEEP, Message("review-choice-keep")),
            ),
            chosen,
            NEAR,
        )
    )
    for each in missing:
        line = each.wish.entry.line
        if chosen == KEEP:
            draft.note(LineNote(line, LineMark.ADDED, finding=_ID))
            continue
        each.wish.spec = each.near if chosen == NEAR else each.free
        # A build struck out before is no news beside this.
        draft.notes[line] = LineNote(line, LineMark.CHANGED, instead=each.wish.spec, finding=_ID)


async def _missing(wish: Wish, names: Names, python: str) -> _Missing | None:
    """What to ask for instead of a wish no build answers, for the Python the file asks for."""
    if wish.dropped or wish.entry.url or not wish.entry.line:
        return None
    spec = parse(wish.spec)
    if not spec.parsed.version or await names.offers_spec(wish.spec, python):
        return None
    named = f"{channel_in(wish.spec)}::{spec.name}".removeprefix("::")
    version = str(spec.parsed.version)
    if await names.offers_spec(f"{named} {version}", python):
        return None  # it is the build that is missing
    if python and not await names.offers_spec(named, python):
        # No version goes with that Python; what to give up is shown when the plan is made.
        python = ""
        if await names.offers_spec(wish.spec):
            return None
    if not await names.exists(spec.name, channel_in(wish.spec)):
        return None
    build = _pattern(spec)
    for candidate in (*_nearer(named, version, build), *_nearer(named, version, "")):
        if await names.offers_spec(candidate, python):
            return _Missing(wish, candidate, named)
    return _Missing(wish, named, named)


def _nearer(named: str, version: str, build: str) -> list[str]:
    """Specs that ask for ever less of a version: `1.19.2`, `1.19`, `1`."""
    one = _ONE.fullmatch(version)
    if one is None:
        return []
    parts = one[1].split(".")
    heads = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return [f"{named}={head}.*={build}" if build else f"{named}={head}" for head in heads]


def _pattern(spec: Spec) -> str:
    build = str(spec.parsed.build or "")
    return build if "*" in build and build != "*" else ""
