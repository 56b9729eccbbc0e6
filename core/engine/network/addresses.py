"""Between canonical addresses and those of the relay, in requests and in error texts."""

from __future__ import annotations

import hmac
import re
from urllib.parse import urlsplit

_MARK = "channels"
_RELAYED = re.compile(rf"http://127\.0\.0\.1:\d+/[\w-]+/{_MARK}/(https?)/")


def relay_address(port: int, secret: str, root: str) -> str:
    """Where the relay takes requests for the server with this root (`https://host/`)."""
    parts = urlsplit(root)
    return f"http://127.0.0.1:{port}/{secret}/{_MARK}/{parts.scheme}/{parts.netloc}/"


def canonical_address(path: str, secret: str) -> str | None:
    """The address that a request to the relay means; None for who does not know the secret."""
    empty, given, mark, scheme, host, rest = (*path.split("/", 5), *[""] * 6)[:6]
    known = hmac.compare_digest(given.encode("utf-8", "replace"), secret.encode())
    if empty or not known or mark != _MARK or scheme not in {"http", "https"} or not host:
        return None
    return f"{scheme}://{host}/{rest}"


def without_relay(text: str) -> str:
    """An error text with canonical addresses in place of the relay's."""
    return _RELAYED.sub(r"\1://", text)
