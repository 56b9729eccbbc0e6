"""Builds for an NVIDIA GPU on a computer that shows none, or whose GPU can't run them."""

from __future__ import annotations

import re

from core.engine.gpu.compatibility.builds import build_of
from core.engine.gpu.compatibility.checks import check_build, overall
from core.engine.records import to_model
from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.renaming import channel_in, written
from core.engine.review.this_computer.gpu import has_gpu, machine_for
from core.engine.solving.specs import parse
from core.model.base import Message
from core.model.frameworks import Compute, Fit, FitCheck, FrameworkBuild
from core.model.gpu import Machine
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

WITHOUT = "without"
OTHER = "other"
KEEP = "keep"
_ID = "gpu"
_UNFIT = "gpu-unfit"
_DRIVER = "__cuda"
_NAMES_ONE = re.compile(r"cuda|gpu|cu\d", re.IGNORECASE)
"""Builds that need a driver say so in their names."""


async def inspect_gpu_builds(draft: Draft, names: Names) -> None:
    """Ask whether builds without GPU will do. Nobody is moved from GPU to CPU unasked.

    Raises Problems of the network, where no channel can be read.
    """
    if has_gpu(draft.subdir):
        await _inspect_unfit(draft, names)
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
            _why(draft.subdir),
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


def _why(subdir: str) -> Message:
    """What is the matter with the driver, where more is known than that none answers."""
    machine = machine_for(subdir)
    driver = machine.driver if machine is not None and machine.nvidia else None
    return (driver.message if driver is not None else None) or Message("review-gpu-why")


async def _inspect_unfit(draft: Draft, names: Names) -> None:
    """Builds asked for that have no code for the card, or want another driver."""
    machine = machine_for(draft.subdir)
    if machine is None or not machine.usable:
        return
    found: list[tuple[Wish, FitCheck, bool]] = []
    for wish in draft.wishes:
        obstacle = await _obstacle(wish, names, machine)
        if obstacle is not None:
            found.append((wish, obstacle, await _has_fitting(wish, names, machine)))
    if not found:
        return
    chosen = draft.answers.get(_UNFIT, "")
    if chosen not in {OTHER, KEEP}:
        chosen = ""
    packages = ", ".join(dict.fromkeys(wish.name for wish, _, _ in found))
    draft.findings.append(
        ReviewFinding(
            _UNFIT,
            Severity.WARN if chosen == KEEP else Severity.INFO if chosen else Severity.BLOCK,
            Message("review-gpu-unfit", {"n": len(found), "names": packages}),
            found[0][1].message,
            tuple(dict.fromkeys(wish.entry.line for wish, _, _ in found if wish.entry.line)),
            (
                ReviewChoice(OTHER, Message("review-gpu-other")),
                ReviewChoice(KEEP, Message("review-choice-keep")),
            ),
            chosen,
            OTHER,
        )
    )
    for wish, _, fitting in found:
        if chosen == OTHER:
            wish.spec = _without_build(wish.spec, "*cuda*" if fitting else "")
        if wish.entry.line:
            changed = LineNote(wish.entry.line, LineMark.CHANGED, instead=wish.spec, finding=_UNFIT)
            mark = LineMark.ADDED if chosen == KEEP else LineMark.OPEN
            kept = LineNote(wish.entry.line, mark, finding=_UNFIT)
            draft.notes[wish.entry.line] = changed if chosen == OTHER else kept


async def _obstacle(wish: Wish, names: Names, machine: Machine) -> FitCheck | None:
    """What speaks against every build that is asked for by its build string."""
    build = str(parse(wish.spec).parsed.build or "")
    if wish.dropped or wish.entry.url or not _NAMES_ONE.search(build):
        return None
    judged = [check_build(one, machine) for one in await _builds(wish.spec, names)]
    if not judged or any(overall(checks) is not Fit.NO for checks in judged):
        return None
    return next(check for check in judged[0] if check.fit is Fit.NO)


async def _has_fitting(wish: Wish, names: Names, machine: Machine) -> bool:
    """Whether another build of that version for CUDA would run."""
    others = await _builds(_without_build(wish.spec), names)
    return any(
        one.compute is Compute.CUDA and overall(check_build(one, machine)) is not Fit.NO
        for one in others
    )


async def _builds(spec: str, names: Names) -> list[FrameworkBuild]:
    found = (build_of(to_model(record)) for record in await names.matching(spec))
    return [build for build in found if build is not None]


def _without_build(spec: str, kind: str = "") -> str:
    parsed = parse(spec)
    named = f"{channel_in(spec)}::{parsed.name}".removeprefix("::")
    return written(named, str(parsed.parsed.version or ""), kind)
