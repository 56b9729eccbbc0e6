"""What the first bytes of an answer are: channel data, or a page that stands in its place."""

from __future__ import annotations

import html
import re
from enum import StrEnum

ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"
"""RFC 8878, 3.1.1."""
ZIP_MAGIC = b"PK\x03\x04"

_LOGIN = re.compile(
    r"log[ -]?in|sign[ -]?in|password|captive|portal|authenticat|登录|登陆|认证|密码|上网", re.I
)
_MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<[^>]+>", re.I | re.S)
_LINKS = re.compile(r"<a\s[^>]*href=[^>]*\.(?:whl|tar\.gz|zip)", re.I)


class Body(StrEnum):
    """Kinds of answers."""

    DATA = "data"
    PAGE = "page"
    """HTML, of whatever kind."""
    LOGIN = "login"
    """HTML that asks to log in."""
    OTHER = "other"


def kind_of(body: bytes, url: str) -> Body:
    """What `body`, the beginning of the answer to `url`, is."""
    beginning = body.lstrip()[:1]
    if url.endswith(".zst"):
        fits = body.startswith(ZSTD_MAGIC)
    elif url.endswith(".conda"):
        fits = body.startswith(ZIP_MAGIC)
    else:
        fits = beginning in {b"{", b"["}
    if fits:
        return Body.DATA
    return _page_kind(body)


def index_kind(body: bytes) -> Body:
    """What an answer for a project's page of a Python index is (PEP 503 HTML, PEP 691 JSON)."""
    if body.lstrip().startswith(b"{"):
        fits = b'"files"' in body or b'"meta"' in body
        return Body.DATA if fits else Body.OTHER
    if _LINKS.search(body.decode("utf-8", "replace")):
        return Body.DATA
    return _page_kind(body)


def _page_kind(body: bytes) -> Body:
    text = body[:65536].decode("utf-8", "replace")
    if not re.search(r"<!doctype html|<html|<head|<body|<script|<meta", text, re.I):
        return Body.OTHER
    return Body.LOGIN if _LOGIN.search(text) else Body.PAGE


def words_of(body: bytes, most: int = 600) -> str:
    """The text of a page without its markup, for the technical details."""
    text = html.unescape(_MARKUP.sub(" ", body[:65536].decode("utf-8", "replace")))
    return " ".join(text.split())[:most]
