"""The one place that understands py-rattler's error texts, and the operating system's errors.

py-rattler raises exceptions with one string and no attributes; what went wrong is in its words.
Each row of the table was seen in an error provoked on purpose (tests/engine/test_failures.py).
"""

from __future__ import annotations

import asyncio
import errno
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from core.engine.channels.url_parts import url_parts
from core.engine.network.addresses import without_relay
from core.engine.network.attempt import remembered
from core.engine.network.explanation import problem_of
from core.engine.network.wanted import wanted
from core.logging import redact
from core.model.base import Message
from core.model.problem import OpenPage, Problem, ProblemError, Retry, Suggestion

_URL = re.compile(r"""(?:https?|file)://[^\s'"<>)]+""")
_PACKAGE = re.compile(r"(?:failed to (?:fetch|link|unlink) |the shard for package ')([^\s:']+)")
_ARCHIVE = (".conda", ".tar.bz2")
_STATUS = re.compile(r"HTTP status (?:client|server) error \((\d{3})")


@dataclass(frozen=True)
class _Row:
    """`pattern` found in the text means `code`, or `archive` where an archive was at fault."""

    pattern: re.Pattern[str]
    code: str
    archive: str = ""


def _row(pattern: str, code: str, archive: str = "") -> _Row:
    return _Row(re.compile(pattern, re.IGNORECASE), code, archive)


_STATUS_CODES: Final[dict[str, tuple[str, str]]] = {
    "401": ("access-refused", "access-refused"),
    "403": ("access-forbidden", "access-forbidden"),
    "404": ("channel-missing", "package-missing"),
    "407": ("proxy-login", "proxy-login"),
    "410": ("channel-missing", "package-missing"),
    "429": ("too-many-requests", "too-many-requests"),
}

_TABLE: Final[tuple[_Row, ...]] = (
    _row(r"failed to determine the currently installed packages", "records-damaged"),
    _row(
        r"No space left on device|os error 28\b|os error 112\b|disk full|os error 122\b",
        "disk-full",
    ),
    _row(r"Read-only file system|os error 30\b", "disk-read-only"),
    _row(r"os error 32\b|os error 33\b|being used by another process", "file-busy"),
    _row(r"Permission denied|Access is denied|os error (?:13|5|1)\b", "permission-denied"),
    _row(r"File ?name too long|os error (?:36|206)\b", "path-too-long-for-system"),
    _row(r"hash mismatch|sha256 mismatch", "channel-data-damaged", "package-wrong-hash"),
    _row(r"dns error|failed to lookup address|os error 11001\b", "host-unknown"),
    _row(r"Connection refused|os error (?:111|61|10061)\b", "connection-refused"),
    _row(r"unreachable|os error (?:101|113|51|65|10051|10065)\b", "no-network"),
    _row(r"certificate|InvalidContentType|received corrupt message|tls|handshake", "tls-failed"),
    _row(r"operation timed out|timed out|os error (?:110|60|10060)\b", "server-silent"),
    _row(
        r"end of file before message length|connection (?:reset|closed)|error reading a body"
        r"|os error (?:104|54|10054)\b",
        "connection-broken",
        "connection-broken",
    ),
    _row(
        r"Unknown frame descriptor|expected value at line 1 column 1",
        "login-page",
        "package-damaged",
    ),
    _row(r"Invalid local file header", "channel-data-damaged", "login-page"),
    _row(
        r"stream did not finish|incomplete frame|EOF while parsing|failed to parse"
        r"|unexpected end of file|failed to decode zstd|invalid zip|Invalid checksum"
        r"|Data corruption|failed to unpack|invalid utf-?8|Restored data|corrupt|bzip2"
        r"|failed to fill whole buffer|while reading marker",
        "channel-data-damaged",
        "package-damaged",
    ),
    _row(r"error sending request|client error \(Connect\)", "no-network"),
    _row(r"coalesced request failed", "no-network"),
    _row(r"could not find subdir", "channel-missing"),
    _row(r"no usable repodata cache", "offline-no-channel-data"),
    _row(r"the shard for package '[^']+' is not in the cache", "offline-package-unknown"),
    _row(r"No such file or directory|os error (?:2|3)\b", "place-gone"),
)

_RETRY: Final = Suggestion(Message("suggest-retry"), Retry())
_CHANNELS: Final = Suggestion(Message("suggest-channels"), OpenPage("channels"))
_ONLINE: Final = Suggestion(Message("suggest-go-online"), OpenPage("settings"))
_SETTINGS: Final = Suggestion(Message("suggest-settings"), OpenPage("settings"))

_NEXT: Final[dict[str, tuple[Suggestion, ...]]] = {
    "disk-full": (_SETTINGS, _RETRY),
    "disk-read-only": (),
    "permission-denied": (),
    "path-too-long-for-system": (),
    "place-blocked": (_RETRY,),
    "place-gone": (_RETRY,),
    "records-damaged": (),
    "file-busy": (_RETRY,),
    "access-refused": (_CHANNELS,),
    "offline-no-channel-data": (_ONLINE,),
    "offline-package-unknown": (_ONLINE,),
    "access-forbidden": (_CHANNELS, _RETRY),
    "channel-missing": (_CHANNELS, _RETRY),
}


def classify(error: BaseException, *, unchanged: bool = True, asked: Sequence[str] = ()) -> Problem:
    """The Problem behind an exception of rattler or the system; never raises.

    `asked` are the addresses that were asked, for errors that do not name one. Texts nobody has
    met become `engine-failed` with the words in `detail`. Tokens, passwords and the home folder
    are removed from `detail`.
    """
    if isinstance(error, ProblemError):
        return error.problem
    text = without_relay(_whole_text(error))
    detail = redact(text)
    url = _culprit(text)
    failure = remembered(url)
    if failure is not None and failure.disk is not None:
        return classify(failure.disk, unchanged=unchanged)
    explained = problem_of(failure, wanted(url), _channel(url)) if failure else None
    if explained is not None:
        ways = _NEXT.get(explained.code)
        given = explained.suggestions if ways is None else ways
        return msgspec.structs.replace(explained, suggestions=given, unchanged=unchanged)
    archive = url.endswith(_ARCHIVE) or _PACKAGE.search(text) is not None
    status = _STATUS.search(text)
    code = _from_system(error) or _by_status(status, archive=archive) or _by_table(text, archive)
    if code is None:
        return Problem(code="engine-failed", detail=detail, unchanged=unchanged)
    params: dict[str, str | int] = {
        "host": _host(url) or _all(_host, asked),
        "channel": _channel(url) or _all(_channel, asked),
        "package": _package(text, url) or "?",
        "path": redact(_path(error, text)),
        "status": status.group(1) if status else "",
    }
    return Problem(
        code=code,
        params=params,
        suggestions=_NEXT.get(code, (_RETRY, _CHANNELS)),
        detail=detail,
        unchanged=unchanged,
    )


def _all(part: Callable[[str], str], asked: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(part(url) for url in asked)) or "?"


def _whole_text(error: BaseException) -> str:
    name = type(error).__name__
    text = str(error) or name
    causes = []
    cause = error.__cause__
    while cause is not None:
        causes.append(str(cause))
        cause = cause.__cause__
    return "\nCaused by: ".join([text, *causes])


def _from_system(error: BaseException) -> str | None:
    if isinstance(error, asyncio.TimeoutError):
        return "server-silent"
    if not isinstance(error, OSError):
        return None
    windows = getattr(error, "winerror", None)
    if windows in {32, 33}:
        return "file-busy"
    if windows == 112 or error.errno in {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}:
        return "disk-full"
    if error.errno == errno.EROFS:
        return "disk-read-only"
    if windows == 5 or error.errno in {errno.EACCES, errno.EPERM}:
        return "permission-denied"
    if windows == 206 or error.errno == errno.ENAMETOOLONG:
        return "path-too-long-for-system"
    if error.errno == errno.ENOENT:
        return "place-gone"
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        return "place-blocked"
    return None


def _by_status(status: re.Match[str] | None, *, archive: bool) -> str | None:
    if status is None:
        return None
    number = status.group(1)
    if number.startswith("5"):
        return "server-error"
    return _STATUS_CODES.get(number, ("server-error", "server-error"))[archive]


def _by_table(text: str, archive: bool) -> str | None:  # noqa: FBT001 - one caller, two words
    for row in _TABLE:
        if row.pattern.search(text):
            return (row.archive or row.code) if archive else row.code
    return None


def _culprit(text: str) -> str:
    """The address that failed: the last one named."""
    found = _URL.findall(text)
    return found[-1].rstrip(".,:;") if found else ""


def _host(url: str) -> str:
    parts = url_parts(url)
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        port = ""
    # A channel in a folder of this computer has no host; its folder says where.
    return f"{parts.hostname or parts.path}{port}"


def _channel(url: str) -> str:
    """The channel's own name within its address: what stands before the subdir."""
    path = re.sub(r"/t/[^/]+", "", url_parts(url).path)
    parts = [part for part in path.split("/") if part]
    for position, part in enumerate(parts):
        if part == "noarch" or re.fullmatch(r"(?:linux|osx|win|emscripten|wasi)-\w+", part):
            return "/".join(parts[max(0, position - 1) : position])
    return parts[-1] if parts else ""


def _package(text: str, url: str) -> str:
    named = _PACKAGE.search(text)
    name = named.group(1) if named else url.rpartition("/")[2] if url.endswith(_ARCHIVE) else ""
    for ending in _ARCHIVE:
        name = name.removesuffix(ending)
    return name


def _path(error: BaseException, text: str) -> str:
    if isinstance(error, OSError) and error.filename:
        return str(error.filename)
    for pattern in (
        r"'((?:/|[A-Za-z]:\\)[^']+)'",
        r'"((?:/|[A-Za-z]:\\)[^"]+)"',
        r"((?:/|[A-Z]:\\)\S+)",
    ):
        found = re.search(pattern, re.sub(_URL, "", text))
        if found:
            return found.group(1).rstrip(":,.")
    return "?"
