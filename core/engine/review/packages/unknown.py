"""Packages that no channel of the file has for this system."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from core.engine.channels.known_names import (
    conda_name_of,
    only_pip_has,
    package_for_import,
    summaries,
)
from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.packages.as_pip import pip_entry
from core.engine.review.packages.elsewhere import leave_out_together
from core.engine.review.packages.system_tables import is_part, shown_system
from core.engine.review.renaming import channel_in, renamed
from core.model.base import Message
from core.model.plan import Severity
from core.model.review import (
    LineMark,
    LineNote,
    PipRow,
    PipVia,
    ReviewChoice,
    ReviewFinding,
)

_NOT_FOR_PIP = ("r-", "bioconductor-", "perl-", "lib", "_", "m2w64-", "xorg-")
"""Beginnings of names no Python package has."""
_SHORTEST = 5
"""Letters of a name in which one slip is told from another name."""


async def inspect_unknown(draft: Draft, names: Names) -> None:
    """Ask about every package that no channel has here, once for each name.

    Choices are `use:<name>`, `pip` and `skip`. Without a likely answer the finding blocks. A
    package for pip becomes a row. Raises Problems of the network, where no channel can be read.
    """
    asked: dict[str, list[Wish]] = {}
    for wish in draft.wishes:
        if not wish.dropped and not wish.entry.url and not await _is_known(wish, names):
            asked.setdefault(wish.name, []).append(wish)
    for name, wishes in (await leave_out_together(draft, names, asked)).items():
        finding = await _finding(draft, names, name, wishes)
        draft.findings.append(finding)
        for wish in wishes:
            _follow(draft, wish, finding)


async def _is_known(wish: Wish, names: Names) -> bool:
    channel = channel_in(wish.spec)
    if channel:
        return await names.in_channel(wish.name, channel)
    return await names.exists(wish.name)


async def _finding(draft: Draft, names: Names, name: str, wishes: list[Wish]) -> ReviewFinding:
    identity = f"unknown:{name}"
    told = await _told(draft, names, name, wishes[0])
    choices = [
        ReviewChoice(f"use:{each}", Message("review-choice-use", {"name": each}))
        for each in told.near
    ]
    if not name.startswith(_NOT_FOR_PIP):
        choices.append(ReviewChoice("pip", Message("review-choice-try-pip")))
    choices.append(ReviewChoice("skip", Message("review-choice-skip")))
    answer = draft.answers.get(identity, "")
    chosen = answer if answer in {choice.id for choice in choices} else ""
    severity = Severity.INFO if chosen else Severity.WARN if told.suggested else Severity.BLOCK
    detail = told.why
    if names.unread and not chosen:
        detail = Message("review-unknown-unread", {"channels": ", ".join(sorted(names.unread))})
    lines = tuple(wish.entry.line for wish in wishes)
    return ReviewFinding(
        identity, severity, told.message, detail, lines, tuple(choices), chosen, told.suggested
    )


@dataclass(frozen=True)
class _Told:
    message: Message
    why: Message
    near: list[str]
    """Names that may be meant, the likeliest first."""
    suggested: str


async def _told(draft: Draft, names: Names, name: str, wish: Wish) -> _Told:
    params: dict[str, str | int] = {"name": name}
    channel = channel_in(wish.spec)
    if channel and await names.exists(name):
        return _Told(
            Message("review-unknown-in-channel", {"name": name, "channel": channel}),
            Message("review-unknown-in-channel-why", params),
            [name],
            f"use:{name}",
        )
    near = await names.near(name)
    if near and near[0] in {package_for_import(name), conda_name_of(name)}:
        return _Told(
            Message("review-unknown-near", {"name": name, "right": near[0]}),
            Message("review-unknown-import-why", {"name": name, "right": near[0]}),
            near,
            f"use:{near[0]}",
        )
    if only_pip_has(name):
        return _Told(
            Message("review-unknown-only-pip", params),
            Message("review-unknown-only-pip-why"),
            near,
            "pip",
        )
    if is_part(name):
        return _Told(
            Message("review-unknown-part", params),
            Message("review-unknown-part-why"),
            near,
            "skip",
        )
    systems = await names.elsewhere(name, channel)
    if systems:
        there = ", ".join(systems)
        return _Told(
            Message(
                "review-unknown-elsewhere", {"name": name, "there": there, "here": draft.subdir}
            ),
            Message("review-unknown-elsewhere-why", {"system": shown_system(draft.subdir)}),
            near,
            "skip",
        )
    # What a channel that can't be read may have, or everybody knows, is no slip of the pen.
    real = bool(names.unread) or name in summaries()
    if near and not real and _surely(name, near[0]):
        return _Told(
            Message("review-unknown-near", {"name": name, "right": near[0]}),
            Message("review-unknown-near-why", {"name": name, "right": near[0]}),
            near,
            f"use:{near[0]}",
        )
    why = Message("review-unknown-perhaps-why", params) if near else Message("review-unknown-why")
    return _Told(Message("review-unknown", params), why, near, "")


def _surely(name: str, right: str) -> bool:
    """Whether it is the same but for the spelling of pip, or for one slip of the pen.

    `hdf4` and `hdf5` are two things, and so are `r-plotly` and `plotly`.
    """
    if re.sub(r"[-_.]", "-", name) == re.sub(r"[-_.]", "-", right):
        return True
    if re.sub(r"\D", "", name) != re.sub(r"\D", "", right):
        return False
    if right == f"python-{name}":
        return True
    return len(name) >= _SHORTEST and (right == f"py{name}" or OSA.distance(name, right) <= 1)


def _follow(draft: Draft, wish: Wish, finding: ReviewFinding) -> None:
    """Do as was answered."""
    line, chosen = wish.entry.line, finding.chosen
    if chosen.startswith("use:"):
        wish.spec = renamed(wish.spec, chosen.removeprefix("use:"))
        draft.note(LineNote(line, LineMark.CHANGED, instead=wish.spec, finding=finding.id))
    elif chosen == "pip":
        wish.dropped = True
        entry = pip_entry(wish.entry, wish.spec)
        row = f"pip:{line}:{entry.name}"
        draft.pip.append(PipRow(row, line, entry.name, entry.text, PipVia.PIP))
        draft.pip_entries[row] = entry
        draft.note(LineNote(line, LineMark.CHANGED, instead=entry.text, finding=finding.id))
    elif chosen == "skip":
        wish.dropped = True
        draft.note(LineNote(line, LineMark.DROPPED, finding=finding.id))
    else:
        draft.note(LineNote(line, LineMark.OPEN, finding=finding.id))
