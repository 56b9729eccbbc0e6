"""The same wheel by another address: the index in force is asked for a file of that very hash.

Format: the simple repository API, as JSON (PEP 691) or as a page of links (PEP 503).
"""

from __future__ import annotations

import json
import re
from contextlib import suppress
from html import unescape
from urllib.parse import urldefrag, urljoin, urlsplit

from core.engine.network.attempt import Refused
from core.engine.network.upstream import ask
from core.engine.pip.addresses import without_credentials
from core.engine.pip.indexes import Indexes
from core.model.pip import PipWheel

_MOST = 20_000_000
"""Bytes of a page; the largest real ones have a few millions."""
_LINK = re.compile(r"""<a\s[^>]*?href\s*=\s*["']([^"']+)["']""", re.IGNORECASE)
_ACCEPT = "application/vnd.pypi.simple.v1+json, text/html;q=0.5"


def address_in_index(wheel: PipWheel, indexes: Indexes) -> str | None:
    """Where one of the indexes has this wheel; None where none has, or none answers."""
    for index in indexes.all:
        if urlsplit(index).scheme not in {"http", "https"}:
            continue
        with suppress(Refused, ValueError):
            found = _look(wheel, f"{without_credentials(index).rstrip('/')}/{wheel.name}/", indexes)
            if found is not None:
                return found
    return None


def _look(wheel: PipWheel, page: str, indexes: Indexes) -> str | None:
    headers = {"Accept": _ACCEPT}
    login = indexes.login_for(page)
    if login:
        headers["Authorization"] = login
    text = bytearray()
    with ask(page, headers) as answer:
        for chunk in answer.chunks():
            text += chunk
            if len(text) > _MOST:
                return None
    content = text.decode("utf-8", "replace")
    links = _of_json(content) if content.lstrip().startswith("{") else _of_page(content)
    target = next((link for link, digest in links if digest == wheel.sha256), None)
    return None if target is None else without_credentials(urljoin(page, target))


def _of_json(content: str) -> list[tuple[str, str]]:
    files = json.loads(content).get("files", [])
    return [
        (str(file.get("url", "")), str(file.get("hashes", {}).get("sha256", "")).lower())
        for file in files
        if isinstance(file, dict)
    ]


def _of_page(content: str) -> list[tuple[str, str]]:
    found = []
    for link in _LINK.findall(content):
        url, fragment = urldefrag(unescape(link))
        algorithm, _, digest = fragment.partition("=")
        if algorithm == "sha256":
            found.append((url, digest.lower()))
    return found
