"""Build strings: which of them exist here, and which are let go of.

A build (`numpy=1.26.4=py311h64a7726_0`) is one file for one system. Elsewhere, and where it has
been withdrawn, the version alone has to do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import rattler

from core.engine.channels.sources import native_subdir
from core.engine.review.draft import Draft, Wish
from core.engine.review.offered.names import Names
from core.engine.review.renaming import channel_in
from core.engine.solving.specs import Spec, parse
from core.model.base import Message
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

ALL = "all"
NEEDED = "needed"
KEEP = "keep"
_ID = "builds"
_HARDWARE = re.compile(r"cuda|rocm|gpu|cpu", re.IGNORECASE)
"""What a build says that its version does not: the kind is kept where it can be had."""
_SYSTEMS = frozenset({"__linux", "__osx", "__win", "__unix"})


@dataclass(frozen=True)
class _Bound:
    """A wish that names a build."""

    wish: Wish
    spec: Spec
    here: bool
    """A channel has it for this system."""
    relaxed: str
    """The spec without it."""


async def inspect_builds(draft: Draft, names: Names | None) -> None:
    """Let go of builds, all or those that do not exist here; None where nobody can be asked.

    Raises Problems of the network, where no channel can be read.
    """
    bound = await _bound(draft, names)
    if not bound:
        return
    missing = [each for each in bound if not each.here]
    choices = [ALL, NEEDED, KEEP] if missing and len(missing) < len(bound) else [ALL, KEEP]
    default = _default(len(missing), len(bound))
    chosen = draft.answer(_ID, default)
    if chosen == NEEDED and not missing:
        chosen = KEEP
    if chosen not in choices:
        chosen = ALL if chosen == NEEDED else default
    relaxed = {ALL: bound, NEEDED: missing, KEEP: []}[chosen]
    for each in relaxed:
        each.wish.spec = each.relaxed
        _mark(draft, each)
    if chosen == KEEP:
        for each in missing:
            draft.note(LineNote(each.wish.entry.line, LineMark.ADDED, finding=_ID))
    draft.findings.append(_finding(bound, missing, relaxed, choices, chosen, default))


def _default(missing: int, count: int) -> str:
    if not missing:
        return KEEP
    return NEEDED if missing < count else ALL


def _finding(
    bound: list[_Bound],
    missing: list[_Bound],
    relaxed: list[_Bound],
    choices: list[str],
    chosen: str,
    default: str,
) -> ReviewFinding:
    if relaxed:
        message = Message("review-builds-relaxed", {"n": len(relaxed)})
        detail = Message("review-builds-relaxed-why")
    elif missing:
        message = Message("review-builds-missing", {"n": len(missing)})
        detail = Message("review-builds-missing-why")
    else:
        message = Message("review-builds-kept", {"n": len(bound)})
        detail = Message("review-builds-kept-why")
    concerned = relaxed or missing or bound
    return ReviewFinding(
        _ID,
        Severity.WARN if chosen == KEEP and missing else Severity.INFO,
        message,
        detail,
        tuple(dict.fromkeys(each.wish.entry.line for each in concerned)),
        tuple(ReviewChoice(choice, Message(f"review-builds-{choice}")) for choice in choices),
        chosen,
        default,
    )


async def _bound(draft: Draft, names: Names | None) -> list[_Bound]:
    wishes = [
        (wish, parse(wish.spec))
        for wish in draft.wishes
        if not wish.dropped and wish.entry.build and not wish.entry.url
    ]
    specs = [(wish, spec) for wish, spec in wishes if _build(spec)]
    if names is None:
        return [_Bound(wish, spec, True, _without(spec)) for wish, spec in specs]
    by_channel: dict[str, list[tuple[Wish, Spec]]] = {}
    for wish, spec in specs:
        by_channel.setdefault(channel_in(wish.spec), []).append((wish, spec))
    found: list[_Bound] = []
    for channel, asked in by_channel.items():
        await names.here(channel)
        known = names.bound(channel)
        offers = await names.builds({s.name for _, s in asked if s.text not in known}, channel)
        for wish, spec in asked:
            if spec.text not in known:
                known[spec.text] = _look(spec, offers.get(spec.name, []))
            found.append(_Bound(wish, spec, *known[spec.text]))
    found.sort(key=lambda each: each.wish.entry.line)
    return found


def _look(spec: Spec, records: list[rattler.RepoDataRecord]) -> tuple[bool, str]:
    """Whether there is such a build for this system, and the spec without it."""
    build = _build(spec)
    if "*" not in build and not build.startswith("^"):
        candidates = [record for record in records if str(record.build) == build]
    else:
        candidates = records
    here = any(spec.matches(record) and _runs_here(record) for record in candidates)
    return here, _without(spec) if here else _nearest(spec, records)


def _runs_here(record: rattler.RepoDataRecord) -> bool:
    """False for a `noarch` build that is for other systems (`__osx`)."""
    system = str(native_subdir()).partition("-")[0]
    mine = {f"__{system}", "__win" if system == "win" else "__unix"}
    return not any(text.partition(" ")[0] in _SYSTEMS - mine for text in record.depends)


def _nearest(spec: Spec, records: list[rattler.RepoDataRecord]) -> str:
    """Without the build; with its kind (`*cuda*`) where one of that kind can be had."""
    bare = _without(spec)
    kind = _HARDWARE.search(_build(spec))
    if kind is None:
        return bare
    same = parse(f"{_with_version(spec)}=*{kind[0].lower()}*")
    return same.text if any(same.matches(record) for record in records) else bare


def _build(spec: Spec) -> str:
    build = str(spec.parsed.build or "")
    return "" if build == "*" else build


def _without(spec: Spec) -> str:
    """`numpy=1.26.4` of `numpy=1.26.4=py311h64a7726_0`, in the words of the file if possible."""
    text, build = spec.text, re.escape(_build(spec))
    short = re.sub(rf"(?<=[^\s=])\s*[\s=]\s*{build}$", "", text)
    if short != text and not short.endswith(("=", " ", ",")):
        return re.sub(r"=\*$|\s\*$", "", short)
    return _with_version(spec) if spec.parsed.version else _named(spec)


def _with_version(spec: Spec) -> str:
    version = str(spec.parsed.version or "*")
    mark = "" if version[:1] in "=<>!~" else "="
    return f"{_named(spec)}{mark}{version}"


def _named(spec: Spec) -> str:
    channel, mark, _ = spec.text.partition("::")
    return f"{channel}::{spec.name}" if mark else spec.name


def _mark(draft: Draft, each: _Bound) -> None:
    """Strike out the build where the line has it in one piece, else say what is asked instead."""
    line = each.wish.entry.line
    text = draft.file.lines[line - 1] if 0 < line <= len(draft.file.lines) else ""
    build = _build(each.spec)
    place = re.search(rf"(?<=\S)\s*=\s*{re.escape(build)}(?![\w.*])", text)
    struck = ((place.start(), place.end()),) if place else ()
    plain = bool(struck) and each.relaxed == _without(each.spec)
    draft.note(LineNote(line, LineMark.CHANGED, struck, "" if plain else each.relaxed, finding=_ID))
