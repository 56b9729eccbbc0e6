"""Addresses of files of an index: without what would be a secret, and what hosts they are on."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

from core.logging import redact


def without_credentials(url: str) -> str:
    """The address as it may be shown and written down; a query goes where it holds a secret.

    A path stays as it is: `/t/` in it is the letter a package begins with, not a token.
    """
    parts = urlsplit(url)
    query = parts.query if redact(f"?{parts.query}") == f"?{parts.query}" else ""
    return urlunsplit((parts.scheme, host(url), parts.path, query, ""))


def host(url: str) -> str:
    """Host and port, without credentials."""
    return urlsplit(url).netloc.rpartition("@")[2]
