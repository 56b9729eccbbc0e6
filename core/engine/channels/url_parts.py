"""Takes addresses apart that people wrote: some are none."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


def url_parts(url: str) -> SplitResult:
    """As `urlsplit`; for what can't be taken apart (`https://[host`) all of it is the path."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return SplitResult("", "", url, "", "")
    return parts
