"""What went wrong between us and a server, in one sentence for people."""

from __future__ import annotations

import errno
import re
import socket
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests
import urllib3

from core.engine.mirrors.certificates import issuer_of
from core.engine.network.proxies import proxy_for
from core.logging import redact
from core.model.base import Message

_UNREACHABLE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, 10050, 10051, 10065}
_EXPIRED = 10
_SELF_SIGNED = {18, 19, 20, 21}
_WRONG_NAME = 62
"""X509_V_ERR_* of OpenSSL."""


@dataclass(frozen=True)
class Trouble:
    """Why there was no answer to work with."""

    message: Message
    detail: str = ""
    """Technical text, without secrets."""

    @property
    def code(self) -> str:
        """The code of the sentence."""
        return self.message.code


def trouble_of(error: BaseException, url: str, waited: float) -> Trouble:
    """The trouble behind an exception of requests, urllib3 or the system.

    `waited` is the patience there was, in seconds. May look at a server's certificate once more.
    """
    causes = list(_causes(error))
    message = (
        _of_proxy(causes, url)
        or _of_certificate(causes, url, waited)
        or _of_connection(causes, waited)
        or Message("mirror-failed")
    )
    return Trouble(message, redact(f"{url}\n{error}"))


def of_status(status: int, url: str, headers: object, words: str) -> Trouble:
    """The trouble an HTTP status stands for, where it is no answer about the file itself."""
    detail = redact("\n".join(filter(None, (f"HTTP {status} {url}", words))))
    if status == 429:
        wait = _retry_after(headers)
        if wait is None:
            return Trouble(Message("mirror-too-many"), detail)
        return Trouble(Message("mirror-too-many-wait", {"wait": wait}), detail)
    if status == 407:
        return Trouble(Message("mirror-proxy-login"), detail)
    if status == 401:
        return Trouble(Message("mirror-needs-login"), detail)
    if status == 511:
        return Trouble(Message("mirror-login-page", {"host": _host(url)}), detail)
    if status == 403:
        return Trouble(Message("mirror-blocked"), detail)
    if status >= 500:
        return Trouble(Message("mirror-server-error", {"status": status}), detail)
    return Trouble(Message("mirror-odd-answer", {"status": status}), detail)


def _of_proxy(causes: list[BaseException], url: str) -> Message | None:
    if not any(
        isinstance(cause, requests.exceptions.ProxyError | urllib3.exceptions.ProxyError)
        for cause in causes
    ):
        return None
    # As http.client words it; 407 alone may as well be a part of the proxy's port.
    if any("connection failed: 407" in str(cause) for cause in causes):
        return Message("mirror-proxy-login")
    proxy = proxy_for(url)
    return Message("mirror-proxy", {"proxy": proxy.host if proxy else "?"})


def _of_certificate(causes: list[BaseException], url: str, waited: float) -> Message | None:
    refused = next((c for c in causes if isinstance(c, ssl.SSLCertVerificationError)), None)
    if refused is None:
        secure = (ssl.SSLError, requests.exceptions.SSLError, urllib3.exceptions.SSLError)
        return Message("mirror-tls") if any(isinstance(c, secure) for c in causes) else None
    code = getattr(refused, "verify_code", 0)
    words = str(refused).lower()
    if code == _EXPIRED or "expired" in words:
        return Message("mirror-certificate-expired")
    if code == _WRONG_NAME or "hostname" in words or "name mismatch" in words:
        return Message("mirror-certificate-name")
    issuer = "" if proxy_for(url) else issuer_of(url, waited)
    if issuer:
        return Message("mirror-certificate-issuer", {"issuer": issuer})
    return Message("mirror-certificate-untrusted")


def _of_connection(causes: list[BaseException], waited: float) -> Message | None:
    for cause in causes:
        if isinstance(cause, socket.gaierror | urllib3.exceptions.NameResolutionError):
            return Message("mirror-host-unknown")
        if isinstance(cause, ConnectionRefusedError):
            return Message("mirror-refused")
        if isinstance(cause, OSError) and cause.errno in _UNREACHABLE:
            return Message("mirror-unreachable")
        if isinstance(cause, requests.TooManyRedirects):
            return Message("mirror-goes-in-circles")
    silent = (requests.Timeout, urllib3.exceptions.TimeoutError, TimeoutError)
    if any(isinstance(cause, silent) for cause in causes):
        return Message("mirror-silent", {"wait": max(1, round(waited))})
    broken = (ConnectionError, urllib3.exceptions.ProtocolError, requests.ConnectionError)
    if any(isinstance(cause, broken) for cause in causes):
        return Message("mirror-broken")
    return None


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The exception and everything it was made from, each once."""
    waiting = [error]
    seen: set[int] = set()
    while waiting:
        cause = waiting.pop(0)
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        inner = (cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args)
        waiting += [found for found in inner if isinstance(found, BaseException)]


def _retry_after(headers: object) -> int | None:
    value = str(headers.get("Retry-After", "")) if hasattr(headers, "get") else ""
    return int(value) if re.fullmatch(r"[0-9]{1,6}", value) else None


def _host(url: str) -> str:
    return urlsplit(url).netloc.rpartition("@")[2]
