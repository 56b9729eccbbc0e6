"""The messages on the line between client and engine: JSON-RPC 2.0, one JSON object per line.

A request carries `id`, `method` and `params`; its answer the same `id` and either `result` or
`error`. Progress travels as notifications of method `progress`. Payloads stay raw until it is
known which type they are.
"""

from __future__ import annotations

from typing import Any, Final

import msgspec

from core.model.problem import Problem
from core.model.progress import Event

PROBLEM: Final = -32000
"""JSON-RPC error code of every Problem; `data` holds it."""

_NOTHING: Final = msgspec.Raw(b"null")


class Request(msgspec.Struct, frozen=True, omit_defaults=True):
    """Client to engine."""

    id: int
    method: str
    params: msgspec.Raw = _NOTHING
    jsonrpc: str = "2.0"


class Error(msgspec.Struct, frozen=True):
    """Why a request has no result."""

    message: str
    data: Problem
    code: int = PROBLEM


class Progress(msgspec.Struct, frozen=True):
    """One event of the request `id`."""

    id: int
    event: Event


class Incoming(msgspec.Struct, frozen=True):
    """Engine to client: an answer where `id` is set, else a notification."""

    id: int | None = None
    result: msgspec.Raw = _NOTHING
    error: Error | None = None
    method: str = ""
    params: msgspec.Raw = _NOTHING


_encoder = msgspec.json.Encoder()


def request_line(number: int, method: str, params: object) -> bytes:
    """One request, ready to be written."""
    raw = msgspec.Raw(_encoder.encode(params))
    return _encoder.encode(Request(id=number, method=method, params=raw)) + b"\n"


def result_line(number: int, result: Any) -> bytes:
    """One answer that went well."""
    return _line({"jsonrpc": "2.0", "id": number, "result": result})


def error_line(number: int, problem: Problem) -> bytes:
    """One answer that is a Problem."""
    error = Error(message=problem.code, data=problem)
    return _line({"jsonrpc": "2.0", "id": number, "error": error})


def progress_line(number: int, event: Event) -> bytes:
    """One progress notification."""
    return _line(
        {"jsonrpc": "2.0", "method": "progress", "params": Progress(id=number, event=event)}
    )


def _line(message: dict[str, Any]) -> bytes:
    try:
        return _encoder.encode(message) + b"\n"
    except UnicodeEncodeError:
        # The name of some file is no Unicode; what is said about it must still get through.
        return _encoder.encode(_in_unicode(msgspec.to_builtins(message))) + b"\n"


def _in_unicode(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_in_unicode(key): _in_unicode(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_in_unicode(item) for item in value]
    return value


request_decoder = msgspec.json.Decoder(Request)
incoming_decoder = msgspec.json.Decoder(Incoming)
progress_decoder = msgspec.json.Decoder(Progress)
