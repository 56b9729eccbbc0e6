"""Says why nobody gave a file, as a Problem that names each server and what it answered."""

from __future__ import annotations

from typing import Final

from core.engine.network import limits
from core.engine.network.attempt import Attempt, NoServer
from core.engine.network.wanted import Kind, Wanted
from core.logging import redact
from core.model.base import Message
from core.model.problem import OpenPage, Problem, Retry, Suggestion

_OF_ALL: Final = frozenset({"login-page", "proxy-login", "proxy-kind", "channel-missing"})
"""What is said in one sentence where all servers say it: somebody in between, or a wrong name."""

_NO_CONNECTION: Final = frozenset({"host-unknown", "no-network"})
"""When every server is out of reach in one of these ways, so is the network."""


def problem_of(failure: NoServer, wanted: Wanted, channel: str) -> Problem | None:
    """The Problem behind a file nobody gave; None where no server was to blame.

    `channel` is the channel's name for people. With several servers the first suggestions, which
    have no button, tell what each answered.
    """
    attempts = tuple({attempt.server: attempt for attempt in failure.attempts}.values())
    if not attempts or failure.disk is not None:
        return None
    codes = {attempt.code for attempt in attempts}
    package = _stem(wanted.file) if wanted.kind is Kind.ARCHIVE else "?"
    said = tuple(Suggestion(_tried(attempt)) for attempt in attempts)
    params: dict[str, str | int] = {
        "host": ", ".join(attempt.server for attempt in attempts),
        "channel": channel,
        "package": package,
        "path": "?",
        "status": str(attempts[0].status or ""),
    }
    if len(attempts) == 1 or (len(codes) == 1 and codes <= _OF_ALL):
        code = attempts[0].code
        if code == "server-silent" and wanted.kind is Kind.ARCHIVE:
            code = "download-stalled"
            params["seconds"] = round(limits.silence_seconds())
        said = said if len(attempts) > 1 else ()
    elif codes <= _NO_CONNECTION:
        code = "no-network"
    else:
        code = "download" if wanted.kind is Kind.ARCHIVE else "channel"
        code += "-failed-everywhere"
        params["n"] = len(attempts)
    return Problem(
        code=code,
        params=params,
        suggestions=(
            *said,
            Suggestion(Message("suggest-retry"), Retry()),
            Suggestion(Message("suggest-channels"), OpenPage("channels")),
        ),
        detail=redact("\n".join([wanted.url, *map(_technical, failure.attempts)])),
    )


def _tried(attempt: Attempt) -> Message:
    code = "channel-missing" if attempt.code == "file-missing" else attempt.code
    params: dict[str, str | int] = {"server": attempt.server}
    if code == "server-error":
        params["status"] = attempt.status
    return Message(f"tried-{code}", params)


def _technical(attempt: Attempt) -> str:
    parts = (attempt.server, attempt.code, str(attempt.status or ""), attempt.detail)
    return " ".join(part for part in parts if part)


def _stem(file: str) -> str:
    return file.removesuffix(".conda").removesuffix(".tar.bz2")
