"""Builds for an NVIDIA GPU on a computer that shows none."""

from __future__ import annotations

import re

from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.renaming import channel_in, written
from core.engine.review.this_computer.gpu import has_gpu
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

WITHOUT = "without"
KEEP = "keep"
_ID = "gpu"
_DRIVER = "__cuda"
_NAMES_ONE = re.compile(r"cuda|gpu|cu\d", re.IGNORECASE)
"""Builds that need a driver say so in their names."""


async def inspect_gpu_builds(draft: Draft, names: Names) -> None:
    """Ask whether builds without GPU will do. Nobody is moved from GPU to CPU unasked.

    Raises Problems of the network, where no channel can be read.
    """
    if has_gpu(draft.subdir):
        return
    found = [wish for wish in draft.wishes if await _needs_driver(wish, names)]
    if not found:
        return
    chosen = draft.answers.get(_ID, "")
    if chosen not in {WITHOUT, KEEP}:
        chosen = ""
    packages = ", ".join(dict.fromkeys(wish.name for wish in found))
    draft.findings.append(
        ReviewFinding(
            _ID,
            Severity.WARN if chosen == KEEP else Severity.INFO if chosen else Severity.BLOCK,
            Message("review-gpu", {"n": len(found), "names": packages}),
            Message("review-gpu-why"),
            tuple(dict.fromkeys(wish.entry.line for wish in found if wish.entry.line)),
            (
                ReviewChoice(WITHOUT, Message("review-gpu-without")),
                ReviewChoice(KEEP, Message("review-choice-keep")),
            ),
            chosen,
            WITHOUT,
        )
    )
    for wish in found:
        _follow(draft, wish, chosen)


def _follow(draft: Draft, wish: Wish, chosen: str) -> None:
    line = wish.entry.line
    if chosen == WITHOUT:
        wish.spec = _without_build(wish.spec)
        note = LineNote(line, LineMark.CHANGED, instead=wish.spec, finding=_ID)
    else:
        mark = LineMark.ADDED if chosen == KEEP else LineMark.OPEN
        note = LineNote(line, mark, finding=_ID)
    if line:
        # A build struck out before is no news beside this.
        draft.notes[line] = note


async def _needs_driver(wish: Wish, names: Names) -> bool:
    """Whether the build asked for, and only the build, makes a driver necessary."""
    build = str(parse(wish.spec).parsed.build or "")
    if wish.dropped or wish.entry.url or not _NAMES_ONE.search(build):
        return False
    records = await names.matching(wish.spec)
    return bool(records) and all(
        any(text.partition(" ")[0] == _DRIVER for text in record.depends) for record in records
    )


def _without_build(spec: str) -> str:
    parsed = parse(spec)
    named = f"{channel_in(spec)}::{parsed.name}".removeprefix("::")
    return written(named, str(parsed.parsed.version or ""))
