"""The little of HTTP/1.1 that a server for one known client needs (RFC 9112)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import BinaryIO

_LONGEST_LINE = 65_536
_MOST_HEADERS = 100
_REASONS = {status.value: status.phrase for status in HTTPStatus}


@dataclass(frozen=True)
class Request:
    """A request without body; header names in lower case."""

    method: str
    path: str
    headers: dict[str, str]


def read_request(stream: BinaryIO) -> Request | None:
    """The next request of a connection; None when there is none, or it is no HTTP."""
    try:
        line = _line(stream)
        method, _, rest = line.partition(" ")
        path, _, version = rest.rpartition(" ")
        if not path or not version.startswith("HTTP/1."):
            return None
        headers: dict[str, str] = {}
        for _ in range(_MOST_HEADERS):
            line = _line(stream)
            if not line:
                return Request(method, path, headers)
            name, _, value = line.partition(":")
            headers[name.strip().lower()] = value.strip()
    except (ConnectionError, ValueError):
        pass
    return None


def head(status: int, headers: Mapping[str, str], length: int = 0) -> bytes:
    """Status line and headers of an answer with a body of `length` bytes."""
    lines = [f"HTTP/1.1 {status} {_REASONS.get(status, 'Unknown')}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if status != HTTPStatus.NOT_MODIFIED:
        lines.append(f"Content-Length: {length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def _line(stream: BinaryIO) -> str:
    data = stream.readline(_LONGEST_LINE)
    if not data.endswith(b"\n"):
        raise ValueError("the connection ended, or the line is too long")
    return data.rstrip(b"\r\n").decode("latin-1")
