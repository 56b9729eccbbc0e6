"""Libraries that an export names because other packages brought them along.

Where some of its builds or versions are not to be had, the packages come in other builds, made
against other versions of these libraries; the old ones would be in the way, and nobody chose them.
"""

from __future__ import annotations

import re

from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.packages.builds import ALL, NEEDED
from core.engine.review.renaming import channel_in
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

FREE = "free"
KEEP = "keep"
_ID = "libraries"
_LANGUAGES = frozenset({"python", "python_abi", "r-base", "perl", "nodejs", "openjdk", "ruby"})
"""What needs one of these was likely chosen by somebody; and they themselves were."""
_FEW = 8
"""Packages with one version each; a file with fewer was written by hand."""
_ONE = re.compile(r"(==)?[\w.!+]+(\.\*)?")
"""`==1.2`, and `1.2.*`, which is how `=1.2` is parsed."""
_MOST = 0.8
"""The share of packages with one version each that makes a file an export."""


async def inspect_libraries(draft: Draft, names: Names) -> None:
    """Let go of the versions of libraries, where an export can't be had as it is.

    Raises Problems of the network, where no channel can be read.
    """
    asked = [w for w in draft.wishes if w.entry.line and not w.dropped and not w.entry.url]
    exact = [wish for wish in asked if _has_one_version(wish)]
    if len(exact) < max(_FEW, _MOST * len(asked)):
        return
    if not _builds_went(draft) and not await _lacks_some(exact, names):
        return
    needs = {wish.name: await _needs(wish, names) for wish in exact}
    brought = {name for found in needs.values() for name in found}
    libraries = [
        wish
        for wish in exact
        if wish.name in brought
        and wish.name not in _LANGUAGES
        and not needs[wish.name] & _LANGUAGES
    ]
    if libraries:
        _put_down(draft, libraries)


def _put_down(draft: Draft, libraries: list[Wish]) -> None:
    chosen = draft.answer(_ID, FREE)
    chosen = chosen if chosen in {FREE, KEEP} else FREE
    draft.findings.append(
        ReviewFinding(
            _ID,
            Severity.INFO,
            Message(f"review-libraries-{chosen}", {"n": len(libraries)}),
            Message("review-libraries-why"),
            tuple(dict.fromkeys(wish.entry.line for wish in libraries)),
            (
                ReviewChoice(FREE, Message("review-choice-any-version")),
                ReviewChoice(KEEP, Message("review-choice-keep")),
            ),
            chosen,
            FREE,
        )
    )
    if chosen == KEEP:
        return
    for wish in libraries:
        wish.spec = f"{channel_in(wish.spec)}::{wish.name}".removeprefix("::")
        line = wish.entry.line
        # A build struck out before is no news beside this.
        draft.notes[line] = LineNote(line, LineMark.CHANGED, instead=wish.spec, finding=_ID)


def _builds_went(draft: Draft) -> bool:
    return any(found.id == "builds" and found.chosen in {ALL, NEEDED} for found in draft.findings)


async def _lacks_some(wishes: list[Wish], names: Names) -> bool:
    for wish in wishes:
        if not await names.offers_spec(wish.spec) and await names.exists(wish.name):
            return True
    return False


def _has_one_version(wish: Wish) -> bool:
    version = str(parse(wish.spec).parsed.version or "")
    return _ONE.fullmatch(version) is not None


async def _needs(wish: Wish, names: Names) -> frozenset[str]:
    return await names.needs(wish.name, channel_in(wish.spec))
