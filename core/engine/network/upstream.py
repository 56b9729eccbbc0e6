"""One request to one server: through the right proxy, with the certificates the system trusts."""

from __future__ import annotations

import re
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import urljoin, urlsplit

import truststore
import urllib3
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    IncompleteRead,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

from core.engine.network import health, limits
from core.engine.network.attempt import Refused
from core.engine.network.certificates import extra_authorities
from core.engine.network.proxies import Proxy, basic_login, proxy_for
from core.engine.network.servers import host_of
from core.logging import redact

_REDIRECTS: Final = 5
_CHUNK: Final = 256 * 1024
_TRICKLE: Final = 2048
"""Bytes that must come in the time allowed for silence."""
_LITTLE: Final = 16 * 1024
_FUTURE: Final = 86_400.0
"""Seconds by which a server's clock may be ahead of ours before its dates say nothing."""
_AT_ONCE: Final = 16
"""Requests to one host at the same time; campus mirrors refuse those who ask for more."""


class Answer:
    """An answer whose body has not been read. Statuses that were asked for alone get here."""

    def __init__(self, response: urllib3.BaseHTTPResponse, url: str, silence: float) -> None:
        self._response = response
        self._silence = silence
        self.status = response.status
        self.headers = response.headers
        self.server = host_of(url)
        """Who answered in the end, after redirects."""
        encoding = self.headers.get("Content-Encoding", "").strip().lower()
        # Some servers take the ending of a file's name for an encoding they have put on it.
        self._decode = not (encoding == "zstd" and urlsplit(url).path.endswith(".zst"))

    @property
    def length(self) -> int | None:
        """Bytes of the body to come, as the server says."""
        if self._decode and "Content-Encoding" in self.headers:
            return None
        return _number(self.headers.get("Content-Length"))

    @property
    def is_page(self) -> bool:
        """A web page: a login page, or a listing."""
        return "html" in self.headers.get("Content-Type", "").lower()

    @property
    def modified(self) -> float | None:
        """The server's date of the file, seconds since the epoch; None where it can't be right."""
        return past(seconds_of(self.headers.get("Last-Modified")))

    def chunks(self) -> Iterator[bytes]:
        """The body as it arrives. Raises Refused where it breaks off or goes silent.

        A few bytes now and then count as silence as well.
        """
        came, since = 0, time.monotonic()
        with _translated(self.server):
            while data := self._response.read1(_CHUNK, decode_content=self._decode):
                yield data
                came += len(data)
                if (now := time.monotonic()) - since > self._silence:
                    if came < _TRICKLE:
                        raise Refused("server-silent", detail=f"{came} bytes in a long time")
                    came, since = 0, now


def seconds_of(date: str | None) -> float | None:
    """An HTTP date as seconds since the epoch."""
    try:
        return parsedate_to_datetime(date).timestamp() if date else None
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None


def past(moment: float | None) -> float | None:
    """The same, or None for a date to come: from one wrong clock all the others would look old."""
    return None if moment is None or moment > time.time() + _FUTURE else moment


def _number(value: str | None) -> int | None:
    """A count as HTTP writes it; a digit to Python may be something else (`²`)."""
    text = (value or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


@contextmanager
def ask(
    url: str,
    headers: Mapping[str, str],
    *,
    method: str = "GET",
    silence: float | None = None,
    downgrade: bool = False,
) -> Iterator[Answer]:
    """Ask, following redirects; the body can be read while the context lasts.

    `headers` go to the first host alone where they are credentials. With `downgrade` a redirect
    from https to http is followed, for files whose sha256 is known. `silence` in seconds.
    Raises Refused for everything but the file, the part or the 304 that was asked for.
    """
    limit = limits.silence_seconds() if silence is None else silence
    sent = {
        "User-Agent": limits.USER_AGENT,
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        **headers,
    }
    for _ in range(_REDIRECTS):
        began = time.monotonic()
        with _gate(urlsplit(url).netloc):
            health.refuse_if_bad_since(host_of(url), began)
            response = _send(method, url, sent, limit)
            target = response.get_redirect_location()
            if target or response.status not in _answers_to(headers):
                _empty(response)
                _refuse_status(response, redirected=bool(target))
            else:
                try:
                    yield Answer(response, url, limit)
                finally:
                    _put_away(response)
                return
        url, sent = _redirected(url, str(target), sent, downgrade=downgrade)
    raise Refused("server-error", status=302, detail="too many redirects")


def _answers_to(headers: Mapping[str, str]) -> frozenset[int]:
    asked = {name.lower() for name in headers}
    part = {206} if "range" in asked else set()
    same = {304} if asked & {"if-none-match", "if-modified-since"} else set()
    return frozenset({200} | part | same)


def _empty(response: urllib3.BaseHTTPResponse) -> None:
    """Read what little comes with a refusal or a redirect, so that the connection stays useful."""
    length = _number(response.headers.get("Content-Length"))
    if length is not None and length <= _LITTLE:
        response.drain_conn()
        response.release_conn()
    else:
        response.close()


def _put_away(response: urllib3.BaseHTTPResponse) -> None:
    """Keep the connection where the body was read to its end; else it is of no more use."""
    if getattr(response, "length_remaining", None) == 0:
        response.release_conn()
    else:
        response.close()


def _redirected(
    url: str, target: str, sent: dict[str, str], *, downgrade: bool
) -> tuple[str, dict[str, str]]:
    try:
        there = urljoin(url, target)
        before, after = urlsplit(url), urlsplit(there)
    except ValueError as error:
        raise Refused("server-error", status=302, detail="redirect to no address") from error
    if after.scheme not in {"http", "https"}:
        raise Refused("server-error", status=302, detail=f"redirect to {after.scheme}")
    if before.scheme == "https" and after.scheme == "http" and not downgrade:
        raise Refused("tls-failed", detail=f"redirect to http://{after.hostname}")
    if (before.scheme, before.netloc) != (after.scheme, after.netloc):
        sent = {name: value for name, value in sent.items() if name.lower() != "authorization"}
    return there, sent


def _refuse_status(response: urllib3.BaseHTTPResponse, *, redirected: bool) -> None:
    status = response.status
    if redirected and status < 400:
        return
    codes = {
        401: "access-refused",
        403: "access-forbidden",
        404: "file-missing",
        410: "file-missing",
        407: "proxy-login",
        429: "too-many-requests",
    }
    wait = None
    if status in {429, 503}:
        wait = _retry_after(response.headers.get("Retry-After"))
    raise Refused(
        codes.get(status, "server-error"),
        status=status,
        wait=wait,
        passing=status >= 500 and wait is None,
    )


def _retry_after(value: str | None) -> float | None:
    """Format: seconds, or an HTTP date (RFC 9110, 10.2.3)."""
    if not value:
        return None
    if (seconds := _number(value)) is not None:
        return float(seconds)
    moment = seconds_of(value)
    return max(0.0, moment - time.time()) if moment else None


def _send(
    method: str, url: str, headers: dict[str, str], silence: float
) -> urllib3.BaseHTTPResponse:
    with _translated(host_of(url)):
        proxy = proxy_for(url)
    with _translated(host_of(url), proxy):
        return _pools(proxy, extra_authorities()).request(
            method,
            url,
            headers=headers,
            timeout=urllib3.Timeout(connect=min(limits.CONNECT_SECONDS, silence), read=silence),
            retries=False,
            redirect=False,
            preload_content=False,
        )


@lru_cache(maxsize=16)
def _pools(proxy: Proxy | None, authorities: tuple[Path, ...]) -> urllib3.PoolManager:
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for file in authorities:
        context.load_verify_locations(cafile=str(file))
    if proxy is None:
        return urllib3.PoolManager(num_pools=16, maxsize=_AT_ONCE, ssl_context=context)
    try:
        return urllib3.ProxyManager(
            proxy.address,
            num_pools=16,
            maxsize=_AT_ONCE,
            ssl_context=context,
            proxy_headers={"Proxy-Authorization": basic_login(proxy.login)}
            if proxy.login
            else None,
        )
    except urllib3.exceptions.ProxySchemeUnknown as error:
        raise Refused("proxy-kind", detail=urlsplit(proxy.address).scheme) from error


_gates: dict[str, threading.BoundedSemaphore] = {}
_gates_lock = threading.Lock()


def _gate(netloc: str) -> threading.BoundedSemaphore:
    with _gates_lock:
        return _gates.setdefault(netloc, threading.BoundedSemaphore(_AT_ONCE))


@contextmanager
def _translated(server: str, proxy: Proxy | None = None) -> Iterator[None]:
    """Turn what urllib3 and sockets raise into Refused."""
    try:
        yield
    except (HTTPError, OSError, ValueError) as error:
        words = redact(f"{type(error).__name__}: {error}")
        code = _code(error)
        if proxy is not None and isinstance(error, ProxyError):
            words = f"{words} (proxy {proxy.host})"
            if re.search(r"\b407\b", str(error)):
                code = "proxy-login"
        raise Refused(
            code, detail=f"{server}: {words}", passing=code == "connection-broken"
        ) from error


def _code(error: BaseException) -> str:
    if isinstance(error, ProxyError):
        return _code(error.original_error) if _is_plain(error) else "connection-refused"
    table: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str], ...] = (
        (NameResolutionError, "host-unknown"),
        (NewConnectionError, _reason(error)),
        (SSLError, "tls-failed"),
        ((ConnectTimeoutError, ReadTimeoutError, TimeoutError), "server-silent"),
        ((IncompleteRead, ProtocolError, OSError), "connection-broken"),
    )
    return next((code for kind, code in table if isinstance(error, kind)), "server-error")


def _is_plain(error: ProxyError) -> bool:
    return isinstance(error.original_error, HTTPError | OSError)


def _reason(error: BaseException) -> str:
    text = str(error)
    if "refused" in text or "10061" in text:
        return "connection-refused"
    return "no-network"
