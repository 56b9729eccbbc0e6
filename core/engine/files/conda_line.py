"""One line that asks for a conda package."""

from __future__ import annotations

import re

import msgspec

from core.engine.channels.sources import native_subdir
from core.engine.files.archive_address import is_archive, parse_archive
from core.engine.files.channel_line import canonical, is_local
from core.engine.files.draft import Draft
from core.engine.files.selectors import selector_holds, selector_in
from core.engine.solving.specs import Spec, parse
from core.model.base import Message
from core.model.importing import CondaEntry
from core.model.problem import ProblemError, UseName

_SPELLED = re.compile(
    r"(?:(?P<channel>[^\[\]<>=!~ ]+)::)?(?P<name>[A-Za-z0-9_][A-Za-z0-9_.\-]*)(?P<rest>.*)"
)
_LONGEST = 1000
"""Characters; the longest real match specs have a tenth."""
_EXTRAS = re.compile(r"([A-Za-z0-9_.\-]+)\s*\[[A-Za-z0-9_,\s.\-]*\](.*)")
_CONDITION = re.compile(r"\bwhen\s*=\s*(\"[^\"]*\"|'[^']*'|[^\],]+)")
_FOR_PIP = re.compile(r"-|(git|hg|svn|bzr)\+|[A-Za-z0-9_.\-]+(\[[^\]]*\])?\s*@\s|\.{1,2}[/\\]")


def add_conda_line(
    draft: Draft,
    text: str,
    line: int,
    end_line: int = 0,
    comment: str = "",
    group: str = "",
) -> None:
    """Read a match spec or the address of a package into the draft, with what is odd about it."""
    selector = selector_in(comment)
    entry = CondaEntry(
        line=line,
        end_line=end_line or line,
        text=" ".join(text.split()),
        comment=comment.strip().lstrip("#").strip(),
        selector=selector,
        applies=selector_holds(selector, str(native_subdir())) if selector else None,
        group=group,
    )
    if selector:
        draft.warn(Message("file-selector", {"selector": selector}), line)
    if len(entry.text) <= _LONGEST and is_archive(entry.text):
        draft.add(archive_entry(draft, entry, entry.text))
        return
    draft.add(_spec_entry(draft, entry))


def archive_entry(draft: Draft, entry: CondaEntry, address: str) -> CondaEntry:
    """`entry` with what the address of its package tells."""
    archive = parse_archive(address)
    if archive is None:
        draft.block(Message("file-address-unreadable", {"address": address}), entry.line)
        return entry
    if archive.bad_hash:
        draft.warn(Message("file-hash-unreadable", {"name": archive.name}), entry.line)
    if is_local(archive.url):
        draft.warn(Message("file-local-package", {"name": archive.name}), entry.line)
    return msgspec.structs.replace(
        entry,
        spec=archive.url,
        url=archive.url,
        name=archive.name,
        version=archive.version,
        build=archive.build,
        subdir=archive.subdir or entry.subdir,
        channel=canonical(archive.channel),
        md5=archive.md5 or entry.md5,
        sha256=archive.sha256 or entry.sha256,
    )


def _spec_entry(draft: Draft, entry: CondaEntry) -> CondaEntry:
    text, line = entry.text, entry.line
    if len(text) > _LONGEST:
        draft.block(Message("file-spec-unreadable", {"spec": f"{text[:80]}…"}), line)
        return msgspec.structs.replace(entry, text=f"{text[:_LONGEST]}…")
    if not text:
        draft.block(Message("file-entry-empty"), line)
        return entry
    if _FOR_PIP.match(text):
        draft.block(Message("file-line-for-pip", {"line": text}), line)
        return entry
    spelled = _SPELLED.fullmatch(text)
    spec = _parsed(draft, text, line) if spelled else None
    if spelled is None or spec is None:
        if spelled is None:
            draft.block(Message("file-spec-unreadable", {"spec": text}), line)
        return entry
    written = spelled["name"]
    if written != written.lower():
        draft.info(Message("file-upper-case", {"written": written, "name": spec.name}), line)
    parsed = spec.parsed
    condition = _CONDITION.search(text.partition("[")[2])
    if condition:
        draft.warn(Message("file-condition", {"condition": condition[1].strip("\"'")}), line)
    named = spelled["channel"] or (parsed.channel.name if parsed.channel else None) or ""
    return msgspec.structs.replace(
        entry,
        spec=spec.text,
        name=spec.name,
        version=str(parsed.version or ""),
        build=str(parsed.build or ""),
        channel=canonical(named) if named else "",
        subdir=str(parsed.subdir or ""),
        condition=condition[1].strip("\"'") if condition else "",
    )


def _parsed(draft: Draft, text: str, line: int) -> Spec | None:
    """The spec, mended where it is plain what was meant; None with a finding where it is not."""
    try:
        return parse(text)
    except ProblemError as error:
        action = next((s.action for s in error.problem.suggestions), None)
        if isinstance(action, UseName):
            draft.warn(Message("file-spec-comma", {"spec": text, "right": action.right}), line)
            return _quietly(action.right)
    extras = _EXTRAS.fullmatch(text)
    if extras and (spec := _quietly(f"{extras[1]}{extras[2]}")):
        draft.warn(Message("file-spec-extras", {"spec": text, "right": spec.text}), line)
        return spec
    draft.block(Message("file-spec-unreadable", {"spec": text}), line)
    return None


def _quietly(text: str) -> Spec | None:
    try:
        return parse(text)
    except ProblemError:
        return None
