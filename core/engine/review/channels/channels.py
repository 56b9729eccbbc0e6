"""The channels of a file: which are asked, under which names, and which are left out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from core.engine.channels.channels import expand_channel
from core.engine.channels.licences import licence_of
from core.engine.channels.sources import effective_sources
from core.engine.channels.url_parts import url_parts
from core.engine.configuration.doctor.hosts import gone_since
from core.engine.files.channel_line import is_local
from core.engine.review.channels.gone import why_gone
from core.engine.review.draft import Draft
from core.engine.review.reader_findings import finding_ids
from core.model.base import Message
from core.model.importing import FileChannel, FileKind, ReadFile
from core.model.plan import Severity
from core.model.review import LineMark, LineNote, ReviewChoice, ReviewFinding

_MOST = 40
"""Channels that are asked; no real file has more than ten."""
_SAME_AS_DEFAULTS = frozenset({"anaconda", "main", "r"})
"""Anaconda's own channels under other addresses; their terms are the same."""
KEEP = "keep"
LEAVE = "leave"


def inspect_channels(draft: Draft) -> None:
    """Fill `draft.channels` with canonical names. Without any, the user's own are meant."""
    left: set[str] = set()
    for channel in _named(draft.file):
        if channel.name in left or channel.name in draft.channels:
            continue
        if len(draft.channels) + len(left) >= _MOST:
            _too_many(draft, channel)
            break
        if _leave(draft, channel):
            left.add(channel.name)
            if _has_terms(channel.name):
                own = effective_sources().names
                draft.channels += [name for name in own if name not in draft.channels]
        else:
            draft.channels.append(channel.name)
            _note_mirror(draft, channel)
    _rename_in_specs(draft, left)


def _too_many(draft: Draft, first: FileChannel) -> None:
    message = Message("review-channels-many", {"limit": _MOST})
    finding = ReviewFinding("channels-many", Severity.WARN, message, lines=(first.line,))
    draft.findings.append(finding)


def say_whose_channels(draft: Draft) -> None:
    """Put down that the user's own channels are asked, where none of the file is left."""
    if not draft.channels:
        own = effective_sources().names
        message = Message("review-channels-own", {"channels": ", ".join(own)})
        draft.findings.append(ReviewFinding("channels-own", Severity.INFO, message))


def _named(file: ReadFile) -> Iterator[FileChannel]:
    yield from file.channels
    for included in file.included:
        yield from _named(included)


def _leave(draft: Draft, channel: FileChannel) -> bool:
    """Whether the channel is left out, with a finding that says why."""
    gone = _gone(channel, draft.subdir)
    if gone is not None:
        finding = ReviewFinding(
            f"channel:{channel.name}", Severity.INFO, gone, lines=_lines(draft, channel)
        )
        draft.findings.append(finding)
        _drop(draft, channel, finding.id)
        return True
    if not _has_terms(channel.name) or _configured(channel.name):
        return False
    return _terms(draft, channel)


def _gone(channel: FileChannel, subdir: str) -> Message | None:
    params: dict[str, str | int] = {"channel": channel.name}
    if channel.name == "local":
        return Message("review-channel-local", params)
    if is_local(channel.text):
        return None if _is_here(channel.text) else Message("review-channel-folder", params)
    since = gone_since(url_parts(channel.text).hostname or "")
    if since and not channel.mirror:
        return Message("review-channel-host", params | {"since": since})
    why = why_gone(channel.name, subdir)
    return Message(f"review-channel-{why}", params) if why else None


def _is_here(text: str) -> bool:
    """Whether a local channel lies on this machine. No server is asked for a folder of its own."""
    if text.lower().startswith("file:"):
        parts = urlsplit(text)
        if parts.netloc not in {"", "localhost"}:
            return False
        text = url2pathname(parts.path)
    if text.startswith(("\\\\", "//")):
        return False
    try:
        return Path(text).expanduser().is_dir()
    except (OSError, ValueError, RuntimeError):
        return False


def _has_terms(name: str) -> bool:
    return licence_of(name) is not None or name in _SAME_AS_DEFAULTS


def _configured(name: str) -> bool:
    """Whether the user's own configuration has the channel: its terms are not news then."""
    own = set(effective_sources().names)
    return {channel.name for channel in expand_channel(name)} <= own


def _terms(draft: Draft, channel: FileChannel) -> bool:
    """Channels with terms some must pay for are used when the user says so."""
    id_ = f"terms:{channel.name}"
    chosen = draft.answer(id_, LEAVE)
    if chosen not in {KEEP, LEAVE}:
        chosen = LEAVE
    draft.said |= {
        ("file-channel-licence", each.line)
        for each in draft.file.channels
        if each.name == channel.name
    }
    params: dict[str, str | int] = {"channel": channel.name}
    if chosen == LEAVE:
        params["own"] = ", ".join(effective_sources().names)
    code = "review-terms-kept" if chosen == KEEP else "review-terms-left"
    draft.findings.append(
        ReviewFinding(
            id_,
            Severity.WARN,
            Message(code, params),
            Message("review-terms-why"),
            _lines(draft, channel),
            (
                ReviewChoice(KEEP, Message("review-choice-use-channel")),
                ReviewChoice(LEAVE, Message("review-choice-leave-out")),
            ),
            chosen,
            LEAVE,
        )
    )
    if chosen == LEAVE:
        _drop(draft, channel, id_)
    return chosen == LEAVE


def _rename_in_specs(draft: Draft, left: set[str]) -> None:
    """`channel::package` with the canonical name; without one where the channel is left out."""
    for wish in draft.wishes:
        written, mark, rest = wish.spec.partition("::")
        name = wish.entry.channel
        if not mark or not name or (written == name and name not in left):
            continue
        wish.spec = rest if name in left else f"{name}::{rest}"
        finding = next((f.id for f in draft.findings if f.id.endswith(f":{name}")), "")
        draft.note(LineNote(wish.entry.line, LineMark.CHANGED, instead=wish.spec, finding=finding))


def _note_mirror(draft: Draft, channel: FileChannel) -> None:
    if channel.mirror and draft.file.kind is FileKind.ENVIRONMENT:
        id_ = finding_ids(draft.file).get(("file-channel-mirror", channel.line), "")
        draft.note(LineNote(channel.line, LineMark.CHANGED, instead=channel.name, finding=id_))


def _drop(draft: Draft, channel: FileChannel, finding: str) -> None:
    # In a command the line asks for more than its channel.
    if draft.file.kind is FileKind.ENVIRONMENT:
        draft.note(LineNote(channel.line, LineMark.DROPPED, finding=finding))


def _lines(draft: Draft, channel: FileChannel) -> tuple[int, ...]:
    same = (each.line for each in draft.file.channels if each.name == channel.name)
    return tuple(dict.fromkeys(same))
