"""Whether files still exist anywhere, asked without fetching them."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from core.engine.network import health
from core.engine.network.attempt import ABSENT, MISSING, Refused
from core.engine.network.servers import Server, servers_of
from core.engine.network.upstream import ask
from core.engine.network.wanted import Wanted, wanted

_AT_ONCE: Final = 8


def gone_everywhere(urls: Iterable[str]) -> set[str]:
    """Those of these addresses that every server of their channel says it does not have.

    A server that can't be reached or answers anything else leaves the question open, and then the
    file does not count as gone. Asks with HEAD, several at a time; takes as long as the slowest.
    """
    asked = [wanted(url) for url in dict.fromkeys(urls)]
    if not asked:
        return set()
    with ThreadPoolExecutor(min(_AT_ONCE, len(asked))) as pool:
        answers = list(pool.map(_is_gone, asked))
    return {one.url for one, gone in zip(asked, answers, strict=True) if gone}


def _is_gone(one: Wanted) -> bool:
    missing = False
    for server in health.healthy_first(servers_of(one.channel)):
        refusal = _refusal(one, server)
        if refusal is None or refusal.code not in ABSENT:
            return False
        missing = missing or refusal.code in MISSING
    # 403 alone may as well mean that one may not look.
    return missing


def _refusal(one: Wanted, server: Server) -> Refused | None:
    try:
        with ask(server.address(one.rest), dict(server.headers), method="HEAD", downgrade=True):
            return None
    except Refused as refusal:
        health.note(server.name, refusal)
        return refusal
