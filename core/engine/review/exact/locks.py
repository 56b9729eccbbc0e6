"""Explicit files and lock files: the records they name, with nothing to solve."""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec

from core.engine.review.draft import Draft
from core.engine.review.exact.records import ExactRecords, records_of
from core.engine.review.this_computer.naming import Place
from core.model.base import Message
from core.model.file_source import FileOrigin
from core.model.importing import FileKind, ReadFile
from core.model.pip import PipWish
from core.model.plan import Severity
from core.model.problem import Problem, ProblemError, UseRequest
from core.model.request import CreateRequest, RestoreRequest
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

EXACT = frozenset({FileKind.EXPLICIT, FileKind.CONDA_LOCK, FileKind.PIXI_LOCK})
"""Locks that name builds of conda packages; a pylock.toml has pip's alone."""
_OTHER_PLATFORM = "lock-other-platform"
_SOLVE = "solve"
_SHOWN = 5


@dataclass
class Recreation:
    """What comes of a lock file."""

    request: CreateRequest | RestoreRequest | None = None
    problem: Problem | None = None
    records: int = field(default=0)
    """Conda packages that are taken just as written."""


async def recreate(
    draft: Draft, read: ReadFile, place: Place, origin: FileOrigin, groups: tuple[str, ...]
) -> Recreation:
    """The records for this machine, or the offer of the same versions solved for it.

    `read` is the file with its credentials. Findings go to the draft.
    """
    try:
        found = await records_of(read, draft.subdir, prefix=place.prefix, groups=groups)
    except ProblemError as error:
        if error.problem.code == _OTHER_PLATFORM:
            return _other_platform(draft, error.problem, origin)
        return Recreation(problem=error.problem)
    _remark(draft, found)
    if found.wishes:
        return Recreation(_solved(found, place, origin), records=len(found.records))
    return Recreation(
        RestoreRequest(place.prefix, records=found.records, pip=found.wheels, origin=origin),
        records=len(found.records),
    )


def _other_platform(draft: Draft, problem: Problem, origin: FileOrigin) -> Recreation:
    """The file holds nothing for this machine: what comes nearest is offered, not assumed."""
    offer = next((s for s in problem.suggestions if isinstance(s.action, UseRequest)), None)
    request = offer.action.request if offer and isinstance(offer.action, UseRequest) else None
    nearest = request if isinstance(request, CreateRequest) else None
    chosen = draft.answers.get("platform", "") if nearest else ""
    params: dict[str, str | int] = {
        "platforms": str(problem.params.get("platforms", "")),
        "here": draft.subdir,
    }
    label = Message("review-lock-solve")
    draft.findings.append(
        ReviewFinding(
            "platform",
            Severity.INFO if chosen == _SOLVE else Severity.BLOCK,
            Message("review-lock-platform", params),
            offer.message if offer else Message("review-lock-nothing"),
            choices=(ReviewChoice(_SOLVE, label),) if nearest else (),
            chosen=chosen,
            suggested=_SOLVE if nearest else "",
        )
    )
    if nearest is None or chosen != _SOLVE:
        return Recreation()
    return Recreation(msgspec.structs.replace(nearest, origin=origin))


def _solved(found: ExactRecords, place: Place, origin: FileOrigin) -> CreateRequest:
    """Where pip has to work out something, the solver does too: it has one choice per package."""
    specs = (
        f"{record.channel}::{record.name}=={record.version}={record.build}"
        for record in found.records
    )
    wheels = (
        PipWish(f"{wheel.name}=={wheel.version}", wheel.name, hashes=(f"sha256:{wheel.sha256}",))
        for wheel in found.wheels
    )
    return CreateRequest(
        place.prefix,
        specs=tuple(specs),
        channels=found.channels,
        pip=(*wheels, *found.wishes),
        origin=origin,
    )


def _remark(draft: Draft, found: ExactRecords) -> None:
    file, subdir = draft.file, draft.subdir
    others = sum(entry.platform not in {"", subdir} for entry in file.conda)
    others += sum(entry.platform not in {"", subdir} for entry in file.pip)
    if others:
        _put(draft, "others", Severity.INFO, Message("review-lock-others", {"n": others}))
    for code, names, severity in (
        ("unlisted", found.unlisted, Severity.INFO),
        ("unhashed", found.unhashed, Severity.INFO),
        ("absent", found.absent, Severity.WARN),
    ):
        if names:
            params: dict[str, str | int] = {"n": len(names), "names": _listed(names)}
            _put(draft, code, severity, Message(f"review-lock-{code}", params))
    for entry in draft.pip_lines:
        if not entry.wanted:
            draft.note(LineNote(entry.line, LineMark.DROPPED))


def _put(draft: Draft, id_: str, severity: Severity, message: Message) -> None:
    draft.findings.append(ReviewFinding(f"lock:{id_}", severity, message))


def _listed(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:_SHOWN])
    return f"{shown}…" if len(names) > _SHOWN else shown
