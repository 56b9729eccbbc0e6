"""Counts which servers stepped in for which, and says so in one sentence for each pair."""

from __future__ import annotations

import threading
from collections import Counter
from typing import Final

from core.engine.network.attempt import Attempt
from core.engine.network.events import Delivered
from core.model.base import Message

_REASONS: Final = {
    "package-missing": "missing",
    "channel-missing": "missing",
    "file-missing": "missing",
    "access-refused": "forbidden",
    "access-forbidden": "forbidden",
    "too-many-requests": "forbidden",
    "server-error": "error",
    "login-page": "damaged",
    "package-damaged": "damaged",
    "package-wrong-hash": "damaged",
    "channel-data-damaged": "damaged",
    "server-silent": "silent",
    "connection-broken": "broken",
    "stale": "stale",
}


class SteppingIn:
    """Listens to deliveries. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._files: Counter[tuple[str, str, str, int]] = Counter()

    def count(self, delivered: Delivered) -> None:
        """Note a file, where another server had been asked for it first."""
        for attempt in delivered.attempts:
            if attempt.server != delivered.server:
                reason = _REASONS.get(attempt.code, "unreachable")
                status = attempt.status if reason == "forbidden" else 0
                with self._lock:
                    self._files[delivered.server, attempt.server, reason, status] += 1

    def messages(self) -> tuple[Message, ...]:
        """One sentence for each reason, the most files first."""
        with self._lock:
            counted = self._files.most_common()
        found = []
        for (server, instead, reason, status), files in counted:
            params: dict[str, str | int] = {"server": server, "instead": instead}
            if reason != "stale":
                params["n"] = files
            if reason == "forbidden":
                params["status"] = status
            found.append(Message(f"instead-of-{reason}", params))
        return tuple(found)


def in_words(delivered: Delivered) -> str:
    """A line for a technical log: who gave a file, and what the others had answered."""

    def words(attempt: Attempt) -> str:
        return f"{attempt.server} {attempt.status or attempt.code}"

    failed = ", ".join(map(words, delivered.attempts))
    name = delivered.wanted.file
    return f"{name} from {delivered.server}" + (f" (not from {failed})" if failed else "")
