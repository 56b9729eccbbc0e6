"""One question to one server: the beginning of a file, and everything learnt on the way."""

from __future__ import annotations

import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import requests
import urllib3

from core.engine.mirrors.troubles import Trouble, trouble_of
from core.engine.network.proxies import proxy_for
from core.engine.network.upstream import past, seconds_of

FIRST_BYTES = 8192
_CHUNK = 65536


@dataclass(frozen=True)
class Limits:
    """How long to wait, in seconds, and how much to take, in bytes."""

    connect: float = 3.0
    answer: float = 4.0
    """For the beginning of a small file."""
    sample: float = 2.5
    sample_bytes: int = 4_000_000
    whole: float = 14.0
    """For the round; what has not answered then is left out."""


@dataclass(frozen=True)
class Answer:
    """What came back. `trouble` is set where it was not an HTTP answer to work with."""

    url: str
    status: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    """The beginning."""
    first_byte: float = 0.0
    """Seconds from the question to the head of the answer."""
    seconds: float = 0.0
    """Seconds from there until all of `received` was there."""
    received: int = 0
    complete: bool = True
    """Everything announced came, as far as it was asked for in the time given."""
    landed: str = ""
    """Host (with port) that answered in the end, where it is another one."""
    trouble: Trouble | None = None

    @property
    def found(self) -> bool:
        """The file is there, as far as the status tells."""
        return self.trouble is None and self.status in {200, 206}

    @property
    def absent(self) -> bool:
        """The server has no such file; some say 403 for that."""
        return self.status in {403, 404, 410}

    @property
    def modified(self) -> float | None:
        """Its date, seconds since the epoch; None where it can't be right."""
        return past(seconds_of(self.headers.get("Last-Modified")))


def ask(
    session: requests.Session,
    url: str,
    limits: Limits,
    *,
    size: int = FIRST_BYTES,
    seconds: float | None = None,
    accept: str = "*/*",
) -> Answer:
    """GET the first `size` bytes of a file, for at most `seconds`. Raises nothing."""
    allowed = seconds if seconds is not None else limits.answer
    started = time.monotonic()
    try:
        with session.get(
            url,
            headers={"Range": f"bytes=0-{size - 1}", "Accept": accept},
            timeout=(limits.connect, allowed),
            proxies=_proxies(url),
            stream=True,
        ) as response:
            head = time.monotonic()
            return _read(url, response, size, started, head, allowed)
    except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        return Answer(url, trouble=trouble_of(error, url, limits.connect))


def _read(
    url: str,
    response: requests.Response,
    size: int,
    started: float,
    head: float,
    allowed: float,
) -> Answer:
    received = 0
    body = b""
    announced = _number(response.headers.get("Content-Length"))
    complete = True
    trouble = None
    deadline = head + allowed
    try:
        while received < size:
            chunk = response.raw.read1(min(_CHUNK, size - received))
            if not chunk:
                complete = announced is None or received >= min(announced, size)
                break
            received += len(chunk)
            if len(body) < _CHUNK:
                body += chunk
            if time.monotonic() > deadline:
                break
        if received == announced:
            response.raw.read()  # nothing is left, and the connection may be used again
    except (urllib3.exceptions.HTTPError, OSError) as error:
        # Time over in the middle of a body is an ordinary end of a sample on a slow line.
        complete = isinstance(error, urllib3.exceptions.ReadTimeoutError) and received > 0
        if not complete:
            trouble = trouble_of(error, url, allowed)
    asked, landed = urlsplit(url).netloc, urlsplit(response.url).netloc
    return Answer(
        url=url,
        status=response.status_code,
        headers=response.headers,
        body=_decoded(body, response.headers.get("Content-Encoding", "")),
        first_byte=head - started,
        seconds=time.monotonic() - head,
        received=received,
        complete=complete,
        landed="" if landed == asked else landed.rpartition("@")[2],
        trouble=trouble if not received else None,
    )


def _decoded(body: bytes, encoding: str) -> bytes:
    """Pages may come compressed although nobody asked for that."""
    if encoding not in {"gzip", "deflate"}:
        return body
    try:
        return zlib.decompressobj(wbits=47).decompress(body, _CHUNK)
    except zlib.error:
        return body


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None


def _proxies(url: str) -> dict[str, str]:
    proxy = proxy_for(url)
    if proxy is None:
        return {}
    scheme, _, host = proxy.address.partition("://")
    login = f"{proxy.login}@" if proxy.login else ""
    address = f"{scheme}://{login}{host}"
    return {"http": address, "https": address}
